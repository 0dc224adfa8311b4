"""The words around an answer on the terminal, in English and Chinese. Knows no document."""

from assistant.answer import Answer, Status
from corpus.document import Language

STATUS: dict[Status, dict[Language, str]] = {
    Status.ANSWERED: {"en": "Answered from the documents", "zh": "文件中有答案"},
    Status.PARTIAL: {"en": "Answered in part", "zh": "文件只回答了一部分"},
    Status.CLARIFY: {"en": "Please say what you mean", "zh": "请说明所指"},
    Status.NOT_IN_DOCUMENTS: {"en": "Not in the documents", "zh": "文件中没有"},
    Status.FALSE_PREMISE: {
        "en": "The question assumes what the documents do not say",
        "zh": "问题的前提与文件不符",
    },
    Status.OUT_OF_SCOPE: {"en": "Outside the assistant's task", "zh": "不属于本助手的职责"},
    Status.REFUSED: {"en": "Not accepted", "zh": "不予受理"},
    Status.FAILED: {"en": "Failed", "zh": "出错"},
}
# How the mode of an answer begins that a language model has worded.
_BY_MODEL = "llm:"
_LABELS: dict[str, dict[Language, str]] = {
    "sources": {"en": "Sources", "zh": "出处"},
    "nearest": {"en": "Closest passages", "zh": "最接近的段落"},
    "follow_ups": {"en": "You can also ask", "zh": "还可以问"},
    "coverage": {"en": "Shown: {shown} of {total} {unit}", "zh": "已列出：{total}{unit}中的{shown}{unit}"},
    "source": {"en": "[{number}] {title}, {authority}", "zh": "[{number}] {title}，{authority}"},
    "place": {"en": "{document}, characters {start}-{end}", "zh": "{document}，第{start}-{end}字符"},
    "quote": {"en": "“{quote}”", "zh": "“{quote}”"},
    "paragraph": {"en": "In its paragraph, the quote between ⟦ and ⟧:", "zh": "所在段落，引文在⟦和⟧之间："},
    "translation": {
        "en": "Machine translation, for reading only; what counts is the original: {text}",
        "zh": "机器翻译，仅供阅读，以原文为准：{text}",
    },
    "by_model": {
        "en": "Worded by the language model {model}; every sentence was checked against its source",
        "zh": "由语言模型{model}行文，每句均已与出处核对",
    },
    "by_quotes": {
        "en": "In the documents' own words, not a language model's",
        "zh": "照录文件原文，非语言模型行文",
    },
    "welcome": {
        "en": "Ask about the documents in English or Chinese. /sources 1 shows a source, /new starts anew, /quit ends.",
        "zh": "请就文件提问，中文英文均可。/sources 1 查看出处，/new 重新开始，/quit 结束。",
    },
    "anew": {"en": "A new conversation begins.", "zh": "新的对话开始了。"},
    "no_sources": {"en": "The last answer has no sources.", "zh": "上一个回答没有出处。"},
    "no_such_source": {
        "en": "The sources of the last answer are {numbers}.",
        "zh": "上一个回答的出处编号为：{numbers}。",
    },
    "no_such_command": {
        "en": "The commands are /sources, /sources 1, /new and /quit.",
        "zh": "可用的命令有 /sources、/sources 1、/new 和 /quit。",
    },
}


def writer_label(answer: Answer, language: Language) -> str | None:
    """Who has worded `answer`, where that could be a language model; else None."""
    written, _, model = answer.mode.partition(_BY_MODEL)
    if not written and model:
        return label("by_model", language, model=model)
    return label("by_quotes", language) if "llm" in answer.versions and answer.citations else None


def label(name: str, language: Language, **values: object) -> str:
    """The words called `name` in `language`, with `values` filled in."""
    return _LABELS[name][language].format(**values)
