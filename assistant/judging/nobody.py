"""Nobody: who does something is asked for, and what was found names nobody whom the question does not name itself."""

import re

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
