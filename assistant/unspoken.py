"""Unspoken: a further question is not answered by what speaks of the first one alone."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.forms import YES_NO
from assistant.kinds import kind_asked
from assistant.messages import join_words, say
from assistant.outcome import Outcome, remark
from assistant.parts import Part
from assistant.signals import MATCHED
from assistant.units import Unit
from assistant.vocabulary import Vocabulary
from corpus.document import Language
from corpus.sentences import is_han

# Lighter words of its own together are not what a question asks for ("and who else?").
LEAST_OWN = 0.45


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
        told = "\n".join(citation.quote for citation in outcomes[number].draft.citations)
        if not _is_by_kind(parts[number].asked, told) and not _speaks_of(told, own, vocabulary):
            kept[number] = _not_found(language, own, outcomes[number])
    return kept


def _is_by_kind(asked: str, told: str) -> bool:
    """Whether the very point of a yes/no question decides, or the quotes have the sharp kind of thing asked for."""
    kind = kind_asked(asked)
    return bool(YES_NO.search(asked)) or (kind is not None and kind.is_sharp and bool(kind.held.search(told)))


def _speaks_of(told: str, own: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    """Whether the quotes have one of the words, or a character of a Chinese one: "C级" answers "什么等级"."""
    features = vocabulary.features(told)
    shares = (char for unit in own for char in unit.text if is_han(char))
    return any(vocabulary.match(unit, features) >= MATCHED for unit in own) or any(char in told for char in shares)


def _is_among(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether one of `others` is `unit` too, or another word for it."""
    return any(unit.text == one.text or unit.groups & one.groups for one in others)


def _not_found(language: Language, own: Sequence[Unit], outcome: Outcome) -> Outcome:
    said = say("missing_nearby", language, missing=join_words([unit.text for unit in own], language))
    return replace(remark(Status.NOT_IN_DOCUMENTS, said), nearest=outcome.nearest)
