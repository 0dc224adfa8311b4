"""Who asks what a term means is not shown a sentence that merely uses it."""

import pytest

from assistant.answer import Status
from assistant.judging.undefined import lacks_definition
from assistant.path import Assistant
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What does 'roaming nursery' mean?", 'A "roaming nursery" is a nursery operated from a vehicle.'),
        ("What do they mean when they call a zone 'adjoining'?", "An adjoining area in its name is where cities meet."),
        ('What does "by way of trial" mean?', 'Where the rules say "by way of trial", nobody is bound.'),
        ("“义渡”是什么意思？", "所称义渡，是指不收取费用的渡运。"),
        ("“义渡”在办法里是怎么界定的？", "义渡指不收费的渡运。"),
        ("Who runs the 'roaming nursery'?", "The roaming nursery closes at noon."),
        ("What does it mean?", "The grant is paid in May."),
    ],
)
def test_a_sentence_that_says_what_a_term_means_lacks_nothing(steps: Steps, question: str, text: str) -> None:
    assert not lacks_definition(steps.question(question), (text,))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What does 'closed operation' mean?", "On the premise of ensuring closed operation, reform is explored."),
        ("“封闭运行”在文件里是怎么界定的？", "在确保封闭运行、守住底线的前提下进行改革探索。"),
        ("What does 'closed operation' mean?", "The grant is paid in May."),
    ],
)
def test_one_that_only_uses_it_lacks_that(steps: Steps, question: str, text: str) -> None:
    assert lacks_definition(steps.question(question), (text,))


def test_the_answer_says_that_the_meaning_is_not_told(assistant: Assistant) -> None:
    assert assistant.ask("“封闭运行”在文件里是怎么界定的？").status is Status.NOT_IN_DOCUMENTS
