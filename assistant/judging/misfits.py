"""Misfits: a figure in what was found that is of the kind asked for, but not of the thing asked for."""

import re

from assistant.checks.parsed import parse
from assistant.language.counts import MEASURES, Count, asked_count, counts
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from corpus.numerals import numerals
from index.tokens import search_tokens

_I = re.IGNORECASE
_STRETCH_END = re.compile(r"[,;:]\s|[，；：。]|\.\s")
_ASKS_PRESENT = re.compile(
    r"\b(?:current(?:ly)?|at present|now(?:adays)?|today|at the moment|so far|to date|already)\b|目前|现在|现有|当前|如今|眼下|至今|迄今|已经?",
    _I,
)
_TELLS_TARGET = re.compile(
    r"\bby (?:the end of |late |early |mid-?)?(?:19|20)\d\d\b|\b(?:target|aim|goal) is\b|\bis to (?:reach|rise|grow|fall)\b|到(?:19|20)\d\d年|(?:19|20)\d\d年底?(?:前|以前|之前)|力争|计划(?:到|于)",
    _I,
)
# When something ends, and the words by which a text tells that: a date alone may be of anything.
_ASKS_END = re.compile(
    r"\b(?:when|(?:on |in |by )?(?:what|which) (?:day|date|year|month)) (?:do|does|did|will|is|are) [^?,]{2,60}? (?:end|expire|finish|conclude|run out|lapse|stop|over)\W*$"
    r"|\buntil when\b|(?:什么时候|何时|哪一?[天年月])(?:结束|到期|届满|为止|收官)",
    _I,
)
_TELLS_END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|expir\w+|until|till|finish\w*|conclud\w+|valid|laps\w+|clos\w+|no later|deadline|last(?:s|ed)?|runs?|ran|repeal\w*|ceas\w+|stop\w*|remains? in force|terminat\w+)\b"
    r"|\bfor (?:\w+|\d+) (?:years?|months?|weeks?|days?)\b|\bby (?:the )?(?:end|close) of\b|\bby \d"
    r"|结束|到期|截止|截至|届满|为止|[至到]\d|有效|期限|为期|试行\d|失效|废止|终止|[底末]前|之前",
    _I,
)
# "One in ten of the halls" counts halls too, and so does an enumeration of them.
_SHARE_OF = re.compile(
    r"\b(?:in (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\b|half|third|quarter|fifth|tenth|per ?cent|percent)(?: of)?(?: the)? (?P<of>[^.,;]{1,60})|%(?: of)? (?P<rest>[^.,;]{1,60})",
    _I,
)
# "Five counties and districts" counts both.
_COUNTED_TOO = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z-]+ ){0,2}[a-z]+s (?:and|or) (?P<other>[a-z]+s)\b",
    _I,
)
_BETWEEN_ITEMS = re.compile(r"、|, | and |和|及", _I)
_FEWEST_BETWEEN = 2
_FINE = re.compile(r"\b(?:fine[ds]?|penalt(?:y|ies))\b|罚|没收", _I)
_ASKS_FINE = re.compile(
    r"\b(?:fine[ds]?|penal\w+|punish\w*|sanction\w*|breach\w*|break\w*|violat\w*|illegal\w*|without|if|when|caught|happens)\b"
    r"|罚|违|擅自|私自|不|没|后果|怎么处理|责任",
    _I,
)
_MEASURE = re.compile(f"[{MEASURES}]")
_NUMBER = re.compile(rf"^\s*1\s*{_MEASURE.pattern}?")
_ASKS_NUMBER = re.compile(r"\bhow many\b|多少|(?<![第好哪])几(?=个?(?:工作)?[日天周月年小分公平米亩顷吨])", _I)
# Measures of which one may stand for the other: "how many days?" - "two weeks".
_ALIKE = (
    frozenset({"days", "working days", "weeks", "hours", "minutes"}),
    frozenset({"months", "years"}),
    frozenset({"area"}),
    frozenset({"length"}),
    frozenset({"weight"}),
)
# So many stretches with a figure are a list of figures: what stands in another stretch has none of them.
_FIGURES_OF_LIST = 2


def counts_another(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether a number of things is asked for, and `texts` have numbers, but none of these things."""
    asked = asked_count(question.text) if question.route is Route.COUNT else None
    if asked is None or not any(map(numerals, texts)):
        return False
    given = {numeral.value for numeral in numerals(question.text)}
    if given and all(numeral.value in given for text in texts for numeral in numerals(text)):
        return True  # "Of the 14 boats, how many are electric?": no other number is told
    return not any(_counts(text, asked, vocabulary) for text in texts)


def _counts(text: str, asked: Count, vocabulary: Vocabulary) -> bool:
    """Whether `text` has a number or a share of the things `asked` for, or enumerates several of them."""
    things = {token for token in asked.things if not _MEASURE.fullmatch(token)}
    units = vocabulary.units(_NUMBER.sub("", asked.text))
    for told in counts(text):
        features = vocabulary.features(told.text)
        if things & (told.things | told.around) or any(vocabulary.match(unit, features) > 0 for unit in units):
            return True
    shares = " ".join(match["of"] or match["rest"] for match in _SHARE_OF.finditer(text))
    shares += "".join(f" {match['other']}" for match in _COUNTED_TOO.finditer(text))
    enumerates = len(_BETWEEN_ITEMS.findall(text)) >= _FEWEST_BETWEEN
    return bool(things & set(search_tokens(shares))) or (enumerates and things <= set(search_tokens(text)))


def is_of_another(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether of several stretches with the sharp kind of thing asked for, the one on what is asked has none.

    "The budget pays 2 million, the districts 1 million, the rest comes from bonds" names no sum of the bonds.
    """
    kind = question.kind
    if kind is None or not kind.is_sharp or len(texts) != 1:
        return False
    stretches = [one for one in _STRETCH_END.split(texts[0]) if one.strip()]
    shares = [vocabulary.coverage(question.units, vocabulary.features(one)) for one in stretches]
    holding = [bool(kind.held.search(one)) for one in stretches]
    best = max(shares, default=0.0)
    if best == 0 or shares.count(best) > 1 or sum(holding) < _FIGURES_OF_LIST:
        return False
    place = shares.index(best)  # what a stretch opens, later ones complete: "Whoever dumps waste ..., pays ..."
    return not any(holding[place:])


def is_a_fine(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether it is asked what something costs or brings, and the only sums in `texts` are what offenders pay."""
    if question.kind is None or question.kind.name != "money" or _ASKS_FINE.search(question.text):
        return False
    holding = [one for text in texts for one in _STRETCH_END.split(text) if question.kind.held.search(one)]
    return bool(holding) and all(map(_FINE.search, holding))


def is_only_planned(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether what holds today is asked for, and only what is to be reached later is told."""
    if question.kind is None or not _ASKS_PRESENT.search(question.text) or not texts:
        return False
    return all(map(_TELLS_TARGET.search, texts)) and not _TELLS_TARGET.search(question.text)


def tells_no_end(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether it is asked when something ends, and no text speaks of an end."""
    return bool(_ASKS_END.search(question.text)) and bool(texts) and not any(map(_TELLS_END.search, texts))


def measures_otherwise(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether a number of hours, metres, hectares is asked for, and no text has any in that measure or one beside it."""
    asked = _ASKS_NUMBER.search(question.text)
    if asked is None or not texts:
        return False
    start = asked.start()
    put = f"{question.text[:start]}5 {question.text[asked.end() :].lstrip()}"
    families = {amount.family for amount in parse(put).quantities if amount.start <= start < amount.end}
    measures = next((group for group in _ALIKE if families & group), frozenset())
    if not measures:
        return False
    return not any(amount.family in measures for text in texts for amount in parse(text).quantities)
