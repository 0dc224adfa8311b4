"""Unspoken: a further question is not answered by what speaks of the first one alone."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.composing.letterhead import asks_letterhead
from assistant.composing.outcome import Outcome, remark
from assistant.compound.parts import Part
from assistant.language.forms import YES_NO
from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.messages import join_words, say
from assistant.questions.kinds import kind_asked
from assistant.retrieval.enumerations import class_asked
from assistant.retrieval.signals import MATCHED
from corpus.document import Language

# Lighter words of its own together are not what a question asks for ("and who else?").
LEAST_OWN = 0.3


def without_unspoken(
    language: Language, parts: Sequence[Part], outcomes: Sequence[Outcome], vocabulary: Vocabulary
) -> list[Outcome]:
    """`outcomes` of `parts`, those of further questions taken back whose own words nothing that is quoted speaks of.

    "When is the report due, and in what format?" is half answered where the sentence on the report has a date only.
    """
    asked = [vocabulary.units(part.asked) for part in parts]
    kept = list(outcomes)
    for number in range(1, len(parts)):
        others = [unit for units in asked[:number] for unit in units]
        own = [unit for unit in asked[number] if not _is_among(unit, others)]
        if outcomes[number].status is not Status.ANSWERED or sum(unit.weight for unit in own) < LEAST_OWN:
            continue
        if class_asked(parts[number].text, language) or asks_letterhead(parts[number].text):
            continue  # a list of members, or the lines above a text, need not say what they are
        told = "\n".join(citation.quote for citation in outcomes[number].draft.citations)
        features = vocabulary.features(told)
        is_spoken = any(vocabulary.match(unit, features) >= MATCHED for unit in own)
        if not is_spoken and not _is_by_kind(parts[number].asked, own, told):
            kept[number] = _not_found(language, own, outcomes[number])
    return kept


def _is_by_kind(asked: str, own: Sequence[Unit], told: str) -> bool:
    """Whether a yes/no question is to be decided, or the quotes have the sharp kind that alone is asked for."""
    kind = kind_asked(asked)
    if kind is None or not kind.is_sharp:
        return bool(YES_NO.search(asked))
    rest = kind.asked.sub(" ", asked).lower()
    return bool(kind.held.search(told)) and sum(unit.weight for unit in own if unit.text in rest) < LEAST_OWN


def _is_among(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether one of `others` is `unit` too, or another word for it."""
    return any(unit.text == one.text or unit.groups & one.groups for one in others)


def _not_found(language: Language, own: Sequence[Unit], outcome: Outcome) -> Outcome:
    said = say("missing_nearby", language, missing=join_words([unit.text for unit in own], language))
    return replace(remark(Status.NOT_IN_DOCUMENTS, said), nearest=outcome.nearest)
