"""Defining: of sentences that speak of a thing alike, the one that says what it is, or what it is for, where asked."""

import re
from collections.abc import Sequence

from assistant.language.forms import QUOTED_TERM
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from assistant.retrieval.blocks import Block
from assistant.retrieval.enumerations import listed
from assistant.retrieval.evidence import Evidence
from index.tokens import fold

_I = re.IGNORECASE
_ASKED_EN = re.compile(r"^\W*(?:what|who) (?:is|are|was|were) (?:the |an? )?(?P<thing>[\w' -]+?)(?: about)?\W*$", _I)
_ASKED_ZH = re.compile(
    r"^\W*(?:请问)?(?P<thing>[^，。？\s]{2,16}?)(?:是|指)的?(?:什么|啥|干什么的?|做什么的?)(?:内容|意思)?\W*$"
)
_FOR_WHAT = re.compile(
    r"\bwhat (?:is|are|was) [^?,;]{2,60}? (?:meant |good |there )?for\b(?=\W*$|,? and\b)"
    r"|\bwhat (?:is|was) the (?:aim|purpose|point|objective) of\b"
    r"|目的(?:是什么|何在)|是?(?:干什么|做什么|干啥)(?:用)?的|为了?什么(?:要|而)?(?:制定|出台|印发|搞|开展|设立)",
    _I,
)
_SAYS_FOR_WHAT = re.compile(
    r"\bin order to\b|\b(?:aim|goal|purpose|objective)s?\b[^.]{0,60}\b(?:is|are) to\b|\baims? to\b"
    r"|\b(?:meant|intended|designed) to\b|\bhelps? [^.,]{3,60} (?:to )?(?:cut|keep|reduce|improve|meet|pay)\b"
    r"|^为(?!期|止)[^，。]{2,60}[^。]{0,80}(?:制定|决定|印发|开展|设立)|旨在|目标是|以[^，。]{2,30}为目标",
    _I,
)
# To whom or what a document applies, as a question asks and as a document says it.
_TO_WHAT = re.compile(
    r"\b(?:does|do) (?:this|these|the|it|they)\b[^?]{0,60}? (?:apply|cover)\b|\bapply to\b"
    r"|\bwhat (?:is|does) [^?]{2,40} (?:cover|apply to)\b"
    r"|\bscope of (?:the|this|these) (?:rules?|regulations?|measures|notice|circular|guidance|scheme|order)\b"
    r"|(?:办法|规定|条例|细则|通知|方案|意见)[^，。？]{0,6}(?:管|适用)(?:的?是|于)?(?:哪些|什么|谁)|适用范围|适用(?:于)?(?:哪些|什么|谁)",
    _I,
)
_SAYS_TO_WHAT = re.compile(
    r"\bappl(?:y|ies) (?:only )?to\b|\bthis (?:\w+ ){1,3}(?:covers|applies)\b"
    r"|适用于|适用本|遵守本办法|本(?:办法|条例|规定|细则)所称",
    _I,
)
# Behind the term: "X means", "X is an area where", "X，是指".
_MEANS_BEHIND = re.compile(
    r"(?![a-z]|\s?[\d一二三四五六七八九十])[\"”」』’']?[^,.;:、，。；：]{0,60}?(?:（[^）]*）)?的?"
    r"(?:\b(?:means?|is|are|refers? to|covers?|counts? as|stands? for)\b|是|为|指|系指|包括|即|：|:"
    r"|[,，]\s?(?:means?|refers? to|is|是指|指|系指|即))",
    _I,
)
_COVERS = re.compile(r"\bcovers?$")
_IN_LONGER_NAME = re.compile(r"(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bterm)(?<=[a-z]) $")
# Before it: "where this digest says X", "所称X".
_MEANS_BEFORE = re.compile(
    r"(?:\b(?:says?|called|known as|term|calls?|by)\b\s*|所称|称|所谓|叫做?|简称)[\"“「『‘']?$", _I
)


# Terms without quotation marks, where the form of the question shows where they begin and end.
_BARE = re.compile(
    r"\bwhat do(?:es)? (?:an? |the (?:term |word )?)?(?P<means>[\w-]+(?: [\w-]+){0,3}?) mean"
    r"(?=\W*$| (?:in|under|here)\b)"
    r"|\b(?:defines?|definition of|meaning of|meant by) (?:an? |the )?"
    r"(?P<en>[\w-]+(?: [\w-]+){0,3}?)(?=\W*$| (?:in|under|as|within)\b)"
    r"|(?:什么叫|何谓)(?P<what>[一-鿿]{2,12}?)(?=[？?，,]|$)|^(?P<zh>[一-鿿]{2,12}?)(?:的(?:定义|含义)|是什么意思|[怎如][么何]界定)",
    _I,
)
# What a thing is, where no list of such things is asked for.
_WHAT_IS = re.compile(
    r"^\W*what(?:'s| is) (?:meant by )?an? (?P<en>[\w-]+(?: [\w-]+){0,3})\W*$"
    r"|^\W*(?:请问)?什么是(?P<zh>[一-鿿]{2,12})\W*$",
    _I,
)
# So near to the best sentence the one that says what a thing is for has to be.
_NEAR = 0.4
# So much of the question, beside the sentence that has most of it, the defining one has as well.
_AS_MUCH = 0.95
_DEPTH = 8


def defining_first(question: Question, usable: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """`usable` with the sentence first that says "X is ...", where "What is X?" is asked and others only name X."""
    for asked, said in ((_FOR_WHAT, _SAYS_FOR_WHAT), (_TO_WHAT, _SAYS_TO_WHAT)):
        first = next((one for one in usable if said.search(one.text)), None) if asked.search(question.text) else None
        if first is not None and first.score >= _NEAR * usable[0].score:
            return (first, *(one for one in usable if one is not first))
    match = (_ASKED_ZH if question.language == "zh" else _ASKED_EN).match(question.text)
    if match is None:
        return usable
    first = _defining(match["thing"], [one for one in usable[:_DEPTH] if one.own >= _AS_MUCH * usable[0].own])
    return usable if first is None else (first, *(one for one in usable if one is not first))


def _defining(thing: str, near: Sequence[Evidence]) -> Evidence | None:
    """The first of `near` that says "X is ...", else the first that says "... is X"."""
    named = re.escape(thing)
    begins = re.compile(rf"\W*(?:the |an? )?{named}\W{{0,2}}(?: ?\b(?:is|are|was|were|means?)\b|[是为指])", _I)
    ends = re.compile(rf"[^,;:，；：]{{2,40}}(?:\b(?:is|are) (?:the |an? )?|[是为][^，。；的]{{0,4}}){named}", _I)
    defines = (one for form in (begins, ends) for one in near if form.match(one.text))
    return next(defines, None)


def term_asked(question: Question) -> str | None:
    """The term that `question` asks the meaning of, as it is compared; None where it asks for none."""
    quoted, bare, thing = (form.search(question.text) for form in (QUOTED_TERM, _BARE, _WHAT_IS))
    if question.route is Route.DEFINITION and quoted is not None:
        return fold(quoted["term"])
    if question.route is Route.DEFINITION and bare is not None:
        return fold(bare["en"] or bare["means"] or bare["what"] or bare["zh"])
    return fold(thing["en"] or thing["zh"]) if thing is not None else None


def defines(text: str, term: str) -> bool:
    """Whether `text` says what `term` means, both as they are compared.

    "The tasks in focus are task 3" does not, nor "11项任务是……", of some.
    """
    for place in re.finditer(rf"(?<![个项条类种]){re.escape(term)}", text):
        said = _MEANS_BEHIND.match(text, place.end())
        if said and _COVERS.search(said[0]) and _IN_LONGER_NAME.search(text[: place.start()]):
            continue  # "The Eastern Area covers ...": what one that is called so takes in
        if (said and not text[said.end() :].lstrip().startswith(term)) or _MEANS_BEFORE.search(text[: place.start()]):
            return True
    return False


def members_of_undefined(question: Question, usable: Sequence[Evidence], vocabulary: Vocabulary) -> Block | None:
    """The one list of the things that `question` asks the meaning of, where nothing `usable` says what they are."""
    term = term_asked(question)
    if term is None or any(defines(fold(one.text), term) for one in usable):
        return None
    return listed(term, question, usable, vocabulary)
