"""Things asked: forms, offices and measures by which one proceeds, which an answer must speak of to name one."""

import re
from collections.abc import Iterable, Sequence

from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.language.words import content_words
from assistant.retrieval.signals import MATCHED

_I = re.IGNORECASE
# Of most classes an answer names a member without saying that it is one ("which colour": red). Not of these: what speaks
# of no form, no indicator, no bank tells none.
_EN = (
    "forms? formats? templates? annex(?:es)? indicators? weights? weightings? scores? points? marks? reporters? journalists? procedures? formalit(?:y|ies)"
    " counters? windows? buildings? rooms? floors? banks? schools? hospitals? websites? portals? page paragraphs? invoices?"
    " certificates? permits? licen[cs]es? interest budget laws? statutes? acts? steps? stages? subjects? chairs? members?"
)
_ZH = (
    "表 表格 申请表 申报表 附件 模板 格式 指标 权重 分值 程序 流程 手续 窗口 柜台 楼 楼层 房间 处室 科室 机房 银行 学校 医院 网站"
    " 网址 系统 证 证件 证明 执照 许可证 发票 利率 利息 税率 法律 法规 步骤 科目 成员 记者 人大"
)
# "In what form" asks for a manner.
_MANNER = re.compile(r"\bin (?:what|which) forms?\b", _I)
_LONG, _SHORT = (sorted((one for one in _ZH.split() if (len(one) > 1) == long), key=len) for long in (True, False))
_VERBS = r"(?:is|are|was|were|do|does|did|has|have|had|can|may|must|shall|should|will|would|the|of)"
# "How do we apply?": an answer speaks of applications.
_APPLIES = re.compile(
    r"\bhow (?:do|does|can|could|should|must|would|to|may) (?:(?!the rules?\b|it\b|they\b|this\b|that\b)[^?,]{1,40} )?(?P<en>apply(?= (?:to|for)\b|\W*$)|join|enrol|enroll|sign up|register)\b"
    r"|(?:怎么|怎样|如何)(?P<zh>申请|申报|报名|加入)",
    _I,
)
# "What does the reply say about rural schools?"
_SAYS_ABOUT = re.compile(
    r"\bwhat (?:does|do|did) [^?,]{2,60}? (?:say|provide|lay down|stipulate|set out) (?:about|on|regarding|concerning) (?:the |our |any )?"
    r"(?P<en>(?!how\b|what\b|who\b|when\b|where\b|which\b|why\b|whether\b)[a-z-]+(?: [a-z-]+){0,2})(?P<zh>)\W*$",
    _I,
)
# What stands between these belongs together.
_STRETCH_END = re.compile(r"[,;:]\s|[，；：。、]|\.\s|\n")
_ASKED = re.compile(
    rf"\b(?:which|what) (?:(?!{_VERBS}\b)[a-z-]+ ){{0,2}}?(?P<en>{'|'.join(_EN.split())})\b(?! of\b)"
    rf"|(?:哪[一几]?[个些种份项家条所张部门位级名]|什么|几[个种项条])[一-鿿]{{0,2}}?"
    rf"(?P<zh>(?:{'|'.join(reversed(_LONG))})(?!(?![来要是有应才呢可需能会毕读就打评考计算衡])[一-鿿]{{2}})|(?:{'|'.join(_SHORT)})(?=\W|$|[填交办领开]))"
    rf"|(?P<before>{'|'.join(reversed(_LONG))})(?:都|具体|分别)*(?:(?:有|是|包括)(?:哪[些几]|什么)|怎么走|如何走)",
    _I,
)
# "Is there any X for Y?", "Y有没有X？"
_ASKED_IF_ANY = re.compile(
    r"^\W*(?:(?:and|but|so|then)\b[\s,]*)?(?:is|are|was|were) there "
    r"(?!(?:any |an? |some )?(?:\w+thing|rules?|requirements?|provisions?)\b)(?:any |an? |some )?(?P<en>[a-z]+(?: [a-z]+){0,2}?)"
    r"(?: (?:for|in|at|of|to|on|from|with|that|which|between|by|about)\b.*)?\W*$"
    r"|(?:有没有|有无|是否有)(?![一-鿿]*(?:要求|限制|规定|说法|说明|内容|表述|依据)[吗么呢]?\W*$)(?P<zh>[一-鿿]{2,6}?)[吗么呢]?\W*$",
    _I,
)


def thing_asked(text: str) -> str | None:
    """The word for the thing of which `text` asks one; None where it asks for none, or an answer may do without it."""
    match = _ASKED.search(_MANNER.sub(" ", text)) or _APPLIES.search(text) or _SAYS_ABOUT.search(text)
    named = match.groupdict() if match else {}
    thing = named.get("en") or named.get("zh") or named.get("before")
    return "application" if thing and thing.lower() == "apply" else thing


def asked_if_any(text: str) -> str | None:
    """The thing of which `text` asks whether there is any; None where it asks nothing so."""
    match = _ASKED_IF_ANY.search(text)
    thing = (match["en"] or match["zh"]) if match else None
    words = content_words(thing, thing) if thing else ()
    return thing if words and not words[-1].is_verb else None  # "有没有提高" asks whether it was


def is_spoken_beside(thing: Unit, others: Sequence[Unit], texts: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether a stretch of `texts` has `thing` and one of `others`, if there are any: other indicators are no answer."""
    others = [unit for unit in others if thing.text not in unit.text]  # 指标体系 is no other word than 指标
    for stretch in (piece for text in texts for piece in _STRETCH_END.split(text)):
        features = vocabulary.features(stretch)
        is_beside = not others or any(vocabulary.match(unit, features) >= MATCHED for unit in others)
        if is_beside and vocabulary.match(thing, features) >= MATCHED:
            return True
    return False
