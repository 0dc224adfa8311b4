"""Sides: provisions of several bodies, those of each together under its name."""

from collections.abc import Sequence

from assistant.language.units import Unit
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from corpus.bearers import plain_actor
from corpus.provision import Provision

# A name, as the document has it, and the provisions that bind it; under "" where there are no sides.
Sides = dict[str, list[Provision]]


def binds(provision: Provision, actor: Unit, vocabulary: Vocabulary) -> bool:
    """Whether `actor` is the one bound: the same body, or one of the level of government it names."""
    if actor.level_marks:
        return any(mark in provision.actor.lower() for mark in actor.level_marks)
    return vocabulary.match(actor, vocabulary.features(provision.actor)) == 1.0


def side_by_side(
    question: Question, actors: Sequence[Unit], meant: Sequence[Provision], vocabulary: Vocabulary
) -> Sides:
    """Those `meant` that bind each of several `actors`, the first one that fits, by what the document calls it.

    A level of government, of which there may be several bodies, by what `question` calls it, if it does.
    """
    left, sides = list(meant), Sides()
    for actor in actors:
        own = [one for one in left if binds(one, actor, vocabulary)]
        left = [one for one in left if one not in own]
        if own:
            is_level = actor.level_marks and actor.text in question.text
            sides[actor.text if is_level else own[0].actor or actor.text] = own
    return _several(sides, meant)


def by_actor(meant: Sequence[Provision]) -> Sides:
    """Those `meant` by whom they bind, in the order of the first of each; all together where one binds nobody."""
    names: dict[str, str] = {}
    sides = Sides()
    for one in meant:
        sides.setdefault(names.setdefault(plain_actor(one.actor), one.actor), []).append(one)
    return _several(sides, meant) if all(sides) else {"": list(meant)}


def _several(sides: Sides, meant: Sequence[Provision]) -> Sides:
    return sides if len(sides) > 1 else {"": list(meant)}


def told_nothing(actors: Sequence[Unit], meant: Sequence[Provision], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Those of `actors` of whom nothing of what is `meant` is said, where it is said of others of them."""
    told = [one for one in actors if any(binds(provision, one, vocabulary) for provision in meant)]
    return tuple(one.text for one in actors if told and one not in told)
