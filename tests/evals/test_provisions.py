"""The register of provisions is as good as promised, and the measure counts as a reader would."""

import pytest

from corpus.document import Document, Section
from corpus.errors import UserError
from corpus.glossary import Glossary, Term
from corpus.provision import Provision
from evals.provisions import (
    GoldProvision,
    Score,
    is_same_actor,
    load_gold,
    measure,
    measure_hard,
    measure_unseen,
    overlap,
    pairs,
    score,
    table,
)

MARKED_HARD = 4
PORT = Term(("港口局",), ("Port Office", "harbour office"), "actor", "")
GLOSSARY = Glossary((PORT,), ())
TEXT = "The harbour office must keep a log, and train crews. Ports may close. Fees shall be paid."
DOCUMENT = Document(
    "d", "T", "T", "", "", "", "", "user", "in_force", "en", None, None, None, "", (), TEXT,
    (Section((), "", "s-1", 0, 0, len(TEXT)),),
)  # fmt: skip


def gold(quote: str, actor: str, strength: str = "must") -> GoldProvision:
    return GoldProvision.model_validate(
        {"quote": quote, "actor": actor, "strength": strength, "theme": "responsibility"}
    )


@pytest.mark.parametrize("found", [*measure(), *measure_unseen()], ids=lambda found: found.document_id)
def test_precision_and_recall_reach_the_target(found: Score) -> None:
    assert found.holds, table([found])


def test_documents_on_which_the_target_is_missed_are_measured_too() -> None:
    scores = measure_hard()
    assert len({one.document_id for one in scores}) == len(scores) == MARKED_HARD
    assert all(one.marked and one.found and 0 < one.right < one.marked for one in scores)


def test_right_is_what_agrees_in_span_actor_and_strength() -> None:
    marked = [
        gold("The harbour office must keep a log", "Port Office"),
        gold("train crews", "ports"),
        gold("Ports may close", "Ports", "must"),
        gold("Fees", ""),
    ]
    found = score(DOCUMENT, marked, GLOSSARY, target=0.3)
    assert (found.marked, found.found, found.span, found.actor, found.strength, found.right) == (4, 4, 3, 2, 2, 1)
    assert (found.precision, found.recall, found.holds) == (0.25, 0.25, False)


def test_one_found_provision_answers_for_one_marked_only() -> None:
    one = Provision("d", (), "", None, "must", TEXT[:34], 0, 34, "other", "", False)
    marked = [gold(TEXT[:34], ""), gold(TEXT[1:34], "")]
    assert [pair.found for pair in pairs(DOCUMENT, marked, [one])] == [one, None]


def test_overlap_is_what_is_shared_of_what_is_covered() -> None:
    assert overlap((0, 10), (0, 8)) == 0.8
    assert overlap((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert overlap((0, 5), (5, 9)) == 0


def test_actors_are_the_same_under_names_of_one_term_or_without_the_words_that_count_them() -> None:
    assert is_same_actor("港口局", "the harbour office", GLOSSARY)
    assert is_same_actor("ports", "All ports", GLOSSARY)
    assert not is_same_actor("", "Port Office", GLOSSARY)


def test_a_quote_that_is_not_there_is_refused_by_its_words() -> None:
    with pytest.raises(UserError, match="sell tickets"):
        score(DOCUMENT, [gold("sell tickets", "")], GLOSSARY, target=0.9)


def test_every_marked_document_has_provisions() -> None:
    assert all(load_gold(found.document_id) for found in measure())
