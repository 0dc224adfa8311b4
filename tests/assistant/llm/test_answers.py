"""What a person sees, whatever the model's server does: nothing unproved, and never less than the extractive answer."""

import json

import pytest

from assistant.answer import Status
from assistant.composing.outcome import Material, Outcome, Reader
from assistant.composing.writing import Draft
from assistant.contract import from_json, to_json
from assistant.messages import say
from assistant.path import Assistant
from corpus.document import Language
from tests.assistant.llm.conftest import NAME, Open
from tests.assistant.llm.scripted import Data, Script, Sent, data_of, perfect, saying, writing
from tests.assistant.llm.seen import ENGLISH, NOTES, TRUE, assert_extractive, notes
from tests.assistant.steps import Steps, claims, quotes, remarks

YES_NO = "试验区可以超出11项试验任务吗？"


def test_a_faithful_answer_is_shown_with_its_quotes_and_says_who_wrote_it(office: Open) -> None:
    opened = office(lambda _: saying((TRUE, [1])), input_price=2.0, output_price=8.0, currency="CNY")
    answer = opened.assistant.ask(ENGLISH)
    assert (answer.status, answer.mode) == (Status.ANSWERED, f"llm:{NAME}")
    assert claims(answer) == [TRUE]
    assert quotes(answer) == [TRUE]
    assert "According to" in remarks(answer)[0]
    assert notes(answer) == []
    told = answer.versions
    assert (told["llm"], told["llm_tokens_in"], told["llm_tokens_out"]) == (NAME, "400", "50")
    assert told["llm_cost"] == "0.001200 CNY"
    assert len({told["prompt_write"], told["prompt_standalone"]}) == 2
    assert from_json(to_json(answer)) == answer


def test_sentences_of_several_quotes_are_joined_and_each_names_its_own(office: Open, assistant: Assistant) -> None:
    def joined(request: Data) -> Sent:
        said = [(one["text"], [1, 2, 3, 99]) for one in data_of(request)["quotes"]]
        return saying(*said[:2])

    answer = office(joined).assistant.ask(ENGLISH)
    assert answer.mode == f"llm:{NAME}"
    assert [statement.citations for statement in answer.statements if statement.citations] == [(1,), (2,)]
    assert quotes(answer) == claims(answer)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (TRUE.replace("7,672", "7,627"), [1]),
        (TRUE.replace("measures", "does not measure"), [1]),
        (TRUE.replace("measures", "must measure"), [1]),
        (TRUE.replace("Western Chengdu", "Eastern Zhejiang"), [1]),
        ("The area is large.", [1]),
        ("", [1]),
        ("???", [1]),
        (TRUE, [7]),
        (TRUE, [0, -1, 10**12]),
        (TRUE, []),
        (f"[1] See https://example.org/{TRUE.replace(' ', '')}", [1]),
        ("Yes.", [1]),
        ("I hope this helps!", [1]),
    ],
    ids=str,
)
def test_what_does_not_hold_or_cites_nothing_is_not_shown(
    office: Open, assistant: Assistant, text: str, numbers: list[int]
) -> None:
    answer = office(lambda _: saying((text, numbers))).assistant.ask(ENGLISH)
    assert_extractive(answer, assistant.ask(ENGLISH), "worse")


def test_a_false_sentence_beside_a_true_one_is_dropped_alone(office: Open) -> None:
    false = "The Western Chengdu Area measures 9,999 square kilometres."
    answer = office(lambda _: saying((f"{TRUE} {false}", [1]), ("It is the best area.", [1]))).assistant.ask(ENGLISH)
    assert answer.mode == f"llm:{NAME}"
    assert claims(answer) == [TRUE]


def test_marks_openings_and_emphasis_of_the_model_are_taken_off(office: Open) -> None:
    written = f"Yes, **{TRUE}** [1][12] 【3】"
    answer = office(lambda _: saying((written, [1]))).assistant.ask(ENGLISH)
    assert answer.mode == f"llm:{NAME}"
    assert claims(answer) == [TRUE]
    assert "Yes" not in answer.text
    assert answer.text.count("[") == 1


def test_yes_and_no_are_the_programs_own(office: Open, assistant: Assistant) -> None:
    plain = assistant.ask(YES_NO)

    def flipped(request: Data) -> Sent:
        return saying(*((f"是的，{one['text']}", [one["number"]]) for one in data_of(request)["quotes"][:1]))

    answer = office(flipped).assistant.ask(YES_NO)
    assert answer.mode == f"llm:{NAME}"
    assert remarks(answer)[0] == remarks(plain)[0] == "不可以。"
    assert "是的" not in answer.text


@pytest.mark.parametrize("question", ["What are the four trial principles?", "How many departments issued the Notice?"])
def test_lists_and_counts_are_made_without_the_model(office: Open, assistant: Assistant, question: str) -> None:
    opened = office(perfect)
    answer = opened.assistant.ask(question)
    assert opened.server.requests == []
    assert answer.statements == assistant.ask(question).statements
    assert answer.mode == "extractive"


@pytest.mark.parametrize("question", ["What is the population of Xuchang?", "Write me a poem", "Hello", ""])
def test_what_the_documents_do_not_answer_is_not_asked_of_the_model(office: Open, question: str) -> None:
    opened = office(perfect)
    assert opened.assistant.ask(question).status is not Status.ANSWERED
    assert opened.server.requests == []


def nested(_: Data) -> Sent:
    return writing('{"statements":' * 5000)


@pytest.mark.parametrize(
    ("script", "why"),
    [
        (lambda _: saying(cannot_answer=True, is_complete=False), "declined"),
        (lambda _: saying((TRUE, [1]), is_complete=False), "declined"),
        (lambda _: saying(("成都西部片区面积为7672平方公里。", [1])), "unusable"),
        (lambda _: saying(), "worse"),
        (lambda _: writing("I'm sorry, but I can't help with that."), "unusable"),
        (lambda _: writing('{"statements": [{"text": "The Western'), "unusable"),
        (lambda _: writing(""), "unusable"),
        (lambda _: writing("{" * 10_000), "unusable"),
        (nested, "unusable"),
        (lambda _: writing(json.dumps({"statements": "all", "is_complete": 1})), "unusable"),
        (lambda _: writing("word " * 10_000), "unusable"),
        (lambda _: Sent((b"<html>It works!</html>",)), "unusable"),
        (lambda _: Sent((b'{"choices": []}',)), "unusable"),
        (lambda _: Sent((b"{}",), status=404), "unreachable"),
        (lambda _: Sent((b"{}",), status=401), "unreachable"),
    ],
)
def test_a_useless_reply_leaves_the_extractive_answer_with_the_reason(
    office: Open, assistant: Assistant, script: Script, why: str
) -> None:
    assert_extractive(office(script).assistant.ask(ENGLISH), assistant.ask(ENGLISH), why)


@pytest.mark.parametrize("reply", ["```json\n{}\n```", "Sure! {} I hope it helps.", "<think>{{ no</think>{}", "\n {}"])
def test_a_reply_is_found_whatever_stands_around_it(office: Open, reply: str) -> None:
    said = json.loads(saying((TRUE, [1])).body[0])["choices"][0]["message"]["content"]
    answer = office(lambda _: writing(reply.replace("{}", said))).assistant.ask(ENGLISH)
    assert answer.mode == f"llm:{NAME}"


def test_a_guard_that_breaks_lets_nothing_pass_and_keeps_the_answer(
    office: Open, assistant: Assistant, steps: Steps
) -> None:
    answer = assistant.ask(ENGLISH)
    material = Material(steps.question(ENGLISH), steps.ranked(ENGLISH), "")
    plain = Outcome(answer.status, Draft(answer.statements, answer.citations), material=material)
    broken = Reader("en", (), (None,))  # type: ignore[arg-type]  # names that no check can read
    scribe = office(lambda _: saying(("It is 7,672 square kilometres large.", [1]))).model.scribe()
    *_, outcome = scribe.better(plain, broken, lambda _: plain)
    assert outcome.draft.citations == answer.citations
    assert [one.text for one in outcome.draft.statements] == [
        *(one.text for one in answer.statements),
        say("llm_unusable", "en"),
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_note_has_its_sentence(language: Language) -> None:
    assert len({say(f"llm_{why}", language) for why in NOTES}) == len(NOTES)
