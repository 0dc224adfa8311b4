"""The words in exported files, in English and Chinese. Knows no Answer."""

from corpus.document import Language, Standing
from corpus.provision import Strength, Theme

STANDING: dict[Standing, dict[Language, str]] = {
    "in_force": {"en": "in force", "zh": "有效"},
    "replaced": {"en": "replaced", "zh": "已被替代"},
    "unknown": {"en": "not known", "zh": "不详"},
}
STRENGTH: dict[Strength, dict[Language, str]] = {
    "must": {"en": "must", "zh": "应当"},
    "should": {"en": "should", "zh": "要"},
    "may": {"en": "may", "zh": "可以"},
    "must_not": {"en": "must not", "zh": "不得"},
    "will": {"en": "will", "zh": "将"},
}
THEME: dict[Theme, dict[Language, str]] = {
    "scope": {"en": "scope", "zh": "适用范围"},
    "goal": {"en": "goals", "zh": "目标"},
    "support": {"en": "support", "zh": "支持措施"},
    "organisation": {"en": "organisation", "zh": "组织实施"},
    "oversight": {"en": "oversight", "zh": "监督考核"},
    "limit": {"en": "limits", "zh": "禁止与限制"},
    "responsibility": {"en": "responsibilities", "zh": "职责任务"},
    "other": {"en": "other", "zh": "其他"},
}
_TEXTS: dict[str, dict[Language, str]] = {
    "answer_title": {"en": "Answer with its sources", "zh": "回答及出处"},
    "conversation_title": {"en": "Conversation with its sources", "zh": "对话及出处"},
    "made": {"en": "Exported on {moment}", "zh": "导出时间：{moment}"},
    "question": {"en": "Question", "zh": "问题"},
    "question_of": {"en": "Question {number}", "zh": "问题{number}"},
    "understood": {"en": "Understood as: {question}", "zh": "理解为：{question}"},
    "answer": {"en": "Answer: {status}", "zh": "回答：{status}"},
    "nearest": {"en": "Closest passages", "zh": "最接近的段落"},
    "quote": {"en": "“{quote}”", "zh": "“{quote}”"},
    "place": {"en": "{document}, characters {start}-{end}", "zh": "{document}，第{start}-{end}字符"},
    "changed": {"en": "the document has changed since", "zh": "该文件此后已有变更"},
    "between": {"en": "; ", "zh": "；"},
    "fact": {"en": "{label}: {value}", "zh": "{label}：{value}"},
    "documents": {"en": "Documents", "zh": "所引文件"},
    "document": {"en": "Document", "zh": "文件"},
    "issuer": {"en": "Issuer", "zh": "发文机关"},
    "number": {"en": "Number", "zh": "文号"},
    "date": {"en": "Date", "zh": "日期"},
    "authority": {"en": "Authority", "zh": "效力"},
    "standing": {"en": "Status", "zh": "状态"},
    "version": {"en": "Version", "zh": "版本"},
    "gone": {"en": "no longer held", "zh": "已不再收录"},
    "record": {"en": "Record of the answer", "zh": "回答记录"},
    "answer_id": {"en": "Answer id", "zh": "回答编号"},
    "mode": {"en": "Made", "zh": "方式"},
    "versions": {"en": "Versions", "zh": "版本"},
    "provisions": {"en": "Provisions", "zh": "规定"},
    "matrix": {"en": "Who is charged with what", "zh": "职责分布"},
    "actor": {"en": "Who", "zh": "责任主体"},
    "nobody": {"en": "(nobody named)", "zh": "（未写明主体）"},
    "strength": {"en": "How strongly", "zh": "约束程度"},
    "action": {"en": "Does what", "zh": "内容"},
    "theme": {"en": "Theme", "zh": "主题"},
    "instrument": {"en": "Means", "zh": "手段"},
    "section": {"en": "Section", "zh": "位置"},
    "document_id": {"en": "Document id", "zh": "文件编号"},
    "start": {"en": "From character", "zh": "起始字符"},
    "end": {"en": "To character", "zh": "结束字符"},
    "total": {"en": "Total", "zh": "合计"},
}
BETWEEN_HEADINGS = " › "


def word(name: str, language: Language, **values: object) -> str:
    """The words called `name` in `language`, with `values` filled in."""
    return _TEXTS[name][language].format(**values)
