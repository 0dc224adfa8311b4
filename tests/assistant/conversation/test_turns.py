"""What a follow-up leans on: the last turn that asked something of the documents, and what was enumerated."""

from dataclasses import replace

import pytest

from assistant.answer import Citation, Status, Turn
from assistant.conversation.turns import enumerated, inline_items, leaning_on
from corpus.glossary import load_glossary
from evals.conversation import written_answer


def turn(question: str, status: Status = Status.ANSWERED) -> Turn:
    """A turn that was answered so."""
    return Turn(question, replace(written_answer(question, "It is said."), status=status))


@pytest.mark.parametrize("status", [Status.OUT_OF_SCOPE, Status.REFUSED, Status.FAILED])
def test_nobody_goes_on_about_a_turn_that_asked_nothing_of_the_documents(status: Status) -> None:
    asked = turn("Who runs the wells?")
    assert leaning_on([asked, turn("Thanks!", status)]) is asked
    assert leaning_on([turn("Thanks!", status)]) is None


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("The area consists of five zones: Harbour, Old Town and Mill Hill.", ("Harbour", "Old Town", "Mill Hill")),
        ("The line covers Norrby, Askvik and Holmsund.", ("Norrby", "Askvik", "Holmsund")),
        ("补贴遵循自愿申请、先建后补、公开透明三项原则。", ("自愿申请", "先建后补", "公开透明")),
        ("改造内容分为基础类、完善类和提升类三类。", ("基础类", "完善类", "提升类")),
        ("The wells are closed.", ()),
        ("水井已经关闭。", ()),
    ],
)
def test_a_sentence_that_enumerates_gives_its_items(sentence: str, items: tuple[str, ...]) -> None:
    assert inline_items(sentence) == items


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        (
            "The duties of Norrby are duty 3 (keep the wells), duty 5 (mend the roofs) and duty 7 (light the lamps).",
            ("duty 3", "duty 5", "duty 7"),
        ),
        ("诺比的任务包括任务3（看护水井）、任务5（修缮屋顶）和任务7（点灯）。", ("任务3", "任务5", "任务7")),
        (
            "The first group consists of the wells at Norrby, Askvik and Old Holm. Norrby was chosen first.",
            ("Norrby", "Askvik", "Old Holm"),
        ),
    ],
)
def test_brackets_a_common_noun_and_the_next_sentence_are_no_part_of_an_item(
    sentence: str, items: tuple[str, ...]
) -> None:
    assert inline_items(sentence) == items


def test_what_a_later_quote_enumerates_is_taken_where_the_first_enumerates_nothing() -> None:
    cited = [
        Citation(1, "d", "D", (), said, 0, 1, None, "en", "user") for said in ("It rains.", "It covers A, B and C.")
    ]
    answered = Turn("q", replace(written_answer("q", "a"), citations=tuple(cited)))
    assert enumerated([answered], load_glossary()) == ("A", "B", "C")
