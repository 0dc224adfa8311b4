"""An attribute is asked for by its forms, and told from what only speaks of the thing."""

import pytest

from assistant.judging.unspecified import unspecified
from assistant.language.attributes import attribute_asked
from tests.assistant.steps import Steps

TOLD = [
    ("How old was the keeper?", "The keeper was a man of sixty."),
    ("渡口看守人当时多大年纪？", "看守人时年62岁。"),
    ("What colour is the gate?", "The gate is painted dark green."),
    ("闸门是什么颜色的？", "闸门漆成墨绿色。"),
    ("水塔是什么形状？", "水塔呈六边形。"),
    ("What shape is the basin?", "The basin is round."),
    ("泵站在哪里？", "泵站位于柳堰村东头。"),
    ("Where is the pump?", "The pump stands beside the old mill."),
    ("What is the purpose of the gate?", "The gate serves to keep the tide out."),
]
UNTOLD = [
    ("How old is the keeper?", "The keeper has been in office since 1 May."),
    ("渡口看守人当时多大年纪？", "看守人连夜把账册运走。"),
    ("What colour is the gate?", "The gate is three metres wide."),
    ("水塔是什么形状？", "水塔可蓄水三百吨。"),
    ("油脂站在什么地方？", "废油交由收运人统一清运。"),
]


@pytest.mark.parametrize(("question", "text"), TOLD)
def test_what_tells_an_attribute_need_not_name_it(steps: Steps, question: str, text: str) -> None:
    asked = attribute_asked(question)
    assert asked is not None
    assert asked.held.search(text)
    assert unspecified(steps.question(question), (text,), steps.vocabulary) is None


@pytest.mark.parametrize(("question", "text"), UNTOLD)
def test_what_only_speaks_of_the_thing_tells_none(steps: Steps, question: str, text: str) -> None:
    assert unspecified(steps.question(question), (text,), steps.vocabulary)


@pytest.mark.parametrize("question", ["What must the keeper do?", "差距在哪里还需要改进？", "Who painted the gate?"])
def test_other_questions_ask_for_no_attribute(question: str) -> None:
    assert attribute_asked(question) is None
