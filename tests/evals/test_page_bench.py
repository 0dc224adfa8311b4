"""People of the page bench are answered by the page itself, through its own door."""

from pathlib import Path

from evals.page_bench import Person, at_once, served


def test_people_are_answered_one_alone_and_many_at_once(tmp_path: Path) -> None:
    questions = ["How many departments issued the Notice?", "各有关省份应做什么？"]
    with served(tmp_path) as address:
        alone = Person(address)
        assert all(alone.ask(question) > 0 for question in questions)
        milliseconds = at_once(address, questions, people=2, reading_seconds=0)
    assert len(milliseconds) == 12 and min(milliseconds) > 0
