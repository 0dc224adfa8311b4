"""Misfits: a figure in what was found that is of the kind asked for, but not of the thing asked for."""

import re

from assistant.counts import counts, things_counted
from assistant.question import Question, Route
from assistant.vocabulary import Vocabulary
from corpus.numerals import numerals

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
# Measure words say of no thing that it is counted.
_MEASURE = re.compile(r"[个项条家类种块片座部章位名次级点份批]")
# So many stretches with a figure are a list of figures: what stands in another stretch has none of them.
_FIGURES_OF_LIST = 2


def counts_another(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether a number of things is asked for, and `texts` have numbers, but none of these things."""
    if question.route is not Route.COUNT:
        return False
    asked = {token for token in things_counted(question.text) if not _MEASURE.fullmatch(token)}
    told = [count for text in texts for count in counts(text)]
    has_number = any(numerals(text) for text in texts)
    return bool(asked) and has_number and not any(asked & (count.things | count.around) for count in told)


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
    meant = [held for held, share in zip(holding, shares, strict=True) if share == best]
    return best > 0 and sum(holding) >= _FIGURES_OF_LIST and len(meant) == 1 and not meant[0]


def is_only_planned(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether what holds today is asked for, and only what is to be reached later is told."""
    if question.kind is None or not _ASKS_PRESENT.search(question.text) or not texts:
        return False
    return all(map(_TELLS_TARGET.search, texts)) and not _TELLS_TARGET.search(question.text)
