"""Provisions are found by whom they bind, under each name of the glossary and by level of government."""

import pytest

from corpus.bearers import binding, plain_actor
from corpus.glossary import Glossary, Term
from corpus.provision import Provision

PORT = Term(("港口管理局", "港口局"), ("Port Authority", "harbour office"), "actor", "")
STATE = Term(("省里",), ("provincial level",), "level", "", ("provinc", "省"))
GLOSSARY = Glossary((PORT, STATE), (("captain", "skipper", "船长"),))


def provision(actor: str) -> Provision:
    return Provision("d", (), actor, (0, len(actor)) if actor else None, "must", "x", 0, 1, "other", "", False)


ALL = [
    provision(name)
    for name in ("the harbour office", "各港口局", "Provincial ministries", "各省厅", "every captain", "")
]


@pytest.mark.parametrize(
    ("name", "actors"),
    [
        ("Port Authority", ["the harbour office", "各港口局"]),
        ("港口管理局", ["the harbour office", "各港口局"]),
        ("省里", ["Provincial ministries", "各省厅"]),
        ("provincial level", ["Provincial ministries", "各省厅"]),
        ("Ministries", ["Provincial ministries"]),
        ("skippers", ["every captain"]),
        ("the bishop", []),
    ],
)
def test_a_name_finds_those_it_may_stand_for(name: str, actors: list[str]) -> None:
    assert [one.actor for one in binding(ALL, name, GLOSSARY)] == actors


def test_names_are_compared_without_the_words_that_say_how_many() -> None:
    assert plain_actor("All the  Ports") == plain_actor("ports") == "ports"
    assert plain_actor("各有关省份") == plain_actor("有关省份")
    assert plain_actor("各级") == "各级"
