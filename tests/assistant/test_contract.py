"""An Answer and its published form say the same, and the form is that of the schema."""

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from assistant.answer import Answer, Citation, Nearest, Statement
from assistant.contract import from_json, to_json
from assistant.path import Assistant

SCHEMA: dict[str, Any] = json.loads((files("assistant") / "answer.schema.json").read_text(encoding="utf-8"))
VERSIONS = {name: st.text() for name in ("corpus", "index", "settings", "code")}
seconds = st.floats(min_value=0, allow_infinity=False)
offsets = st.integers(min_value=0)
citations = st.builds(Citation, number=st.integers(1), quote=st.text(min_size=1), start=offsets, end=st.integers(1))
answers = st.builds(
    Answer,
    statements=st.tuples(st.builds(Statement, citations=st.tuples(st.integers(1)))),
    citations=st.lists(citations, max_size=2).map(tuple),
    nearest=st.lists(st.builds(Nearest, start=offsets, end=offsets), max_size=2).map(tuple),
    versions=st.fixed_dictionaries(VERSIONS),
    seconds=st.fixed_dictionaries({"total": seconds}, optional={"search": seconds}),
)


def assert_published(value: object) -> None:
    Draft202012Validator(SCHEMA).validate(value)


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(answers)
def test_every_answer_has_the_form_of_the_schema(answer: Answer) -> None:
    assert_published(to_json(answer))


@given(answers)
def test_every_answer_comes_back_from_json_text_as_it_was(answer: Answer) -> None:
    assert from_json(json.loads(json.dumps(to_json(answer)))) == answer


@given(answers)
def test_the_form_names_just_the_fields_of_the_schema(answer: Answer) -> None:
    published = to_json(answer)
    assert published.keys() == SCHEMA["properties"].keys()
    fields = SCHEMA["properties"]["citations"]["items"]["properties"].keys()
    assert all(citation.keys() == fields for citation in published["citations"])


@given(answers)
def test_the_form_is_made_of_plain_values(answer: Answer) -> None:
    published = to_json(answer)
    assert type(published["status"]) is str
    assert type(published["citations"]) is list


@pytest.mark.parametrize("question", ["Who must bear the main responsibility?", "谁要承担主体责任？", ""])
def test_what_the_assistant_answers_has_the_form_of_the_schema(assistant: Assistant, question: str) -> None:
    assert_published(to_json(assistant.ask(question)))


@given(answers)
def test_an_unknown_field_is_refused_at_every_level(answer: Answer) -> None:
    for path in ((), ("statements", 0), ("statements", 0, "check")):
        published = to_json(answer)
        part: Any = published
        for step in path:
            part = part[step]
        part["surprise"] = 1
        with pytest.raises(ValueError, match="surprise"):
            from_json(published)


@pytest.mark.parametrize(("field", "value"), [("status", "perhaps"), ("language", "fr"), ("statements", [{}])])
@given(answer=answers)
def test_a_value_that_the_contract_does_not_know_is_refused(answer: Answer, field: str, value: object) -> None:
    with pytest.raises(ValueError, match=field):
        from_json({**to_json(answer), field: value})


@given(answers)
def test_a_missing_field_is_named(answer: Answer) -> None:
    published = to_json(answer)
    del published["standalone_question"]
    with pytest.raises(ValueError, match="standalone_question"):
        from_json(published)
