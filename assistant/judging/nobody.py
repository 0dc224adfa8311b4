"""Nobody: who does something is asked for, and what was found names nobody whom the question does not name itself."""

import re
from collections.abc import Iterable

from assistant.language.forms import QUOTED_TERM
from assistant.language.holding import BODIES
from assistant.questions.question import Question, Route
from corpus.chinese_tags import tags_of
from corpus.sentences import is_han

_I = re.IGNORECASE
_BODIES = re.compile(BODIES, _I)
# People, named or by what they are; and words that point back to who stands before.
_PEOPLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr)\b|(?<=[a-z,;] )[A-Z][a-z]+|\b[A-Z][a-z]+ [A-Z][a-z]+"
    r"|(?i:\b(?:it|our|us|they|he|she|we|you|staff|people|public|family|families|parents?|everyone|anyone|whoever|\w{3,}(?:ers?|ors?|ants?|ents|ists?|ees?|men|women))\b)"
    r"|人(?![次口均])|者|员|户|民|师|[部局厅处科所队校院会馆站组市县区镇乡村]长|长[，。；、]|学生|家长|[业户摊店船]主"
    r"|其|该|它|他|她|我|你|您|本|各"
)
# Words with a character that elsewhere ends the name of a body.
_NO_BODIES = re.compile(
    r"组织(?![，。；、的可应等])|[全内外]部|部分|办[法理事]|[举开]办|社会(?!组织)|机会|[不将]会|库区"
)
_NAME_TAGS = ("nr", "nt", "nz")
_ASKS_PLACE = re.compile(r"哪[些个几]*(?:国|省|市|县|区|地|里)")
_TIME = re.compile(r"[年月日时起]")  # the tagger takes "之日起" for a place
_BY_ZH = re.compile(r"(?<![自理])由(?![于此])")
# Characters that tell a body from another of its kind: "县政府" is not the "省政府" of the question.
_BEFORE_ZH = 2

# Whose duties are asked for, where a body of that kind has them: "财政部要负责什么", "乡镇一级承担什么责任".
_OF_BODY_ZH = re.compile(
    r"^\W*(?:请问|那么?|对于|关于)*(?:[一-鿿]{1,6}?(?:期?内|期间|[中时后前里上][，,]?))?(?P<who>[一-鿿]{0,8}?(?:部|委|局|厅|署|办|办公室|委员会|人大|政协|法院|检察院|银行|税务|海关|公安"
    r"|街道|社区|(?P<level>乡镇|镇街|[镇乡村])))(?:一级|这一级|层面|级|里|上|方面)?(?:们|又|都|还|主要|具体|到底)*"
    r"(?:应当?|需要?|要|该|得|必须|负责|承担|有(?:哪些|什么)(?:职责|责任|义务|任务)|的?(?:主要|具体)?(?:职责|责任|义务|任务))"
)
# A name is shortened by leaving out what stands between its characters: "卫健委" is the "卫生健康委员会".
_LEFT_OUT = "[一-鿿]{0,5}"
_EITHER_ZH = {"局": "(?:局|部门|机关|厅|委)", "厅": "(?:厅|部门|局|委)"}
# What stands in an enumeration that ends there, or is told or sent something, does nothing.
_DOES_ZH = "(?!(?:、[一-鿿]{2,16})*(?:等(?:部门|单位)?)?(?:[，。；）]|$))"
_LEVEL_ZH = re.compile(
    "乡镇|镇乡|镇街|[乡镇村](?:级|民?委|人民政府|政府|党委|干部)|各[乡镇村]|(?<=[县区市、])[乡镇村](?=[、和与应要须级])|街道|村民"
)


def body_unnamed(question: Question, texts: Iterable[str]) -> str | None:
    """The body whose duties `question` asks for, where none of `texts` says what it does, by its name or at length."""
    match = _OF_BODY_ZH.match(question.text) if question.route in (Route.DUTIES, Route.LIST) else None
    if match is None:
        return None
    name = match["who"]
    at_length = _LEFT_OUT.join(_EITHER_ZH.get(char, char) for char in name)
    form = _LEVEL_ZH if match["level"] == name else re.compile(f"{at_length}{_DOES_ZH}")
    is_known = any(unit.is_actor and unit.text in name for unit in question.units)  # and may be called otherwise
    if any(map(form.search, texts)) or (is_known and not re.search(at_length, "\n".join(texts))):
        return None
    return name


def names_nobody(question: Question, text: str) -> bool:
    """Whether `question` asks who, and `text` names no body and nobody beside those that the question names."""
    asks = question.kind is not None and question.kind.name == "body" and question.route is Route.FACT
    if not asks or QUOTED_TERM.search(question.text):
        return False
    asked, text = question.text.lower(), _NO_BODIES.sub(" ", text)
    told = any(_is_new(match, text, asked) for form in (_BODIES, _PEOPLE) for match in form.finditer(text))
    return not told and not _names_in_chinese(text, asked)


def _names_in_chinese(text: str, asked: str) -> bool:
    """Whether Chinese `text` has a name, in either script, that is not `asked`, or says "by ..." (由)."""
    if not any(map(is_han, text)):
        return False
    tags = (*_NAME_TAGS, "ns") if _ASKS_PLACE.search(asked) else _NAME_TAGS
    return bool(_BY_ZH.search(text)) or any(
        word.lower() not in asked
        for word, tag in tags_of(text)
        if (tag.startswith(tags) and not _TIME.search(word)) or (tag == "eng" and word.isalpha())
    )


def _is_new(match: re.Match[str], text: str, asked: str) -> bool:
    told = match[0].lower()
    if told.isascii():
        return told not in asked
    return text[max(0, match.start() - _BEFORE_ZH + 1) : match.end()].lower() not in asked
