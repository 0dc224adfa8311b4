"""A follow-up on one of a list: by its place in it, in whatever way the list was said."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from assistant.answer import Check, Citation, Coverage, Statement, Status, Turn
from assistant.conversation.standalone import stand_alone
from corpus.glossary import load_glossary
from corpus.sentences import language_of
from evals.conversation import written_answer


def told(question: str, *quotes: str) -> Turn:
    """The turn in which `question` was answered with `quotes`."""
    cited = [
        Citation(number, "d", "D", (), said, number, number + 1, None, language_of(said), "user")
        for number, said in enumerate(quotes, start=1)
    ]
    said = tuple(Statement(one.quote, (one.number,), Check("supported")) for one in cited)
    answer = replace(written_answer(question, "\n".join(quotes)), citations=tuple(cited), statements=said)
    return Turn(question, answer)


def asked(text: str, *history: Turn) -> str:
    """`text` as it is understood after the turns of `history`."""
    return stand_alone(text, history, load_glossary())


HARBOURS = told("Which harbours are in the group?", "It consists of the harbours at Norrby, Askvik and Old Holm.")
RULES: Sequence[str] = ("《规程》的规则1是看护水井。", "《规程》的规则2是修缮屋顶。")


@pytest.mark.parametrize(
    ("text", "standalone"),
    [
        ("Why was the second one chosen?", "Why was Askvik chosen?"),
        ("What does the second one involve?", "What does Askvik involve?"),
        ("What does the second require?", "What does Askvik require?"),
    ],
)
def test_one_of_a_list_is_meant_by_its_place(text: str, standalone: str) -> None:
    assert asked(text, HARBOURS) == standalone


def test_an_item_alone_is_asked_what_it_is_where_all_were_asked() -> None:
    rules = told("两条规则是什么？", "《规程》有2条规则。", *RULES)
    assert asked("第二条呢？", rules) == "《规程》的规则2是什么？"


def test_the_others_are_no_pronoun() -> None:
    assert asked("那其他水井可以用吗？", told("教区能不能用水井？", "教区可以用水井。")) == "其他水井可以用吗？"


TWO = told("Which wells have a depth?", "The Norrby Well has 8 metres.", "The Askvik Well has 5 metres.")
MOST = told("哪个镇水井最多？", "云埠镇（汀溪县）：水井11处。")


@pytest.mark.parametrize(
    ("text", "history", "standalone"),
    [
        ("Which of them has more water?", (TWO,), "Which of Norrby Well and Askvik Well has more water?"),
        ("Which is deeper?", (TWO,), "Which of Norrby Well and Askvik Well is deeper?"),
        ("它要更新多少处？", (MOST,), "云埠镇要更新多少处？"),
    ],
)
def test_what_is_compared_is_what_was_told_and_the_one_with_the_most_is_the_one_meant(
    text: str, history: tuple[Turn, ...], standalone: str
) -> None:
    assert asked(text, *history) == standalone


def test_of_a_part_that_is_not_known_none_has_the_most() -> None:
    unknown = replace(MOST, answer=replace(MOST.answer, status=Status.PARTIAL))
    assert not asked("它要更新多少处？", unknown).startswith("云埠镇")


def test_of_two_sentences_the_one_that_enumerates_is_the_list() -> None:
    quotes = ("The programme keeps wells safe.", "It consists of the wells at Norrby, Askvik and Old Holm.")
    turn = told("Which wells are in the group?", *quotes)
    listed = replace(turn, answer=replace(turn.answer, coverage=Coverage(2, 2, "well")))
    assert asked("Why was the second one chosen?", listed) == "Why was Askvik chosen?"
