"""The table [llm] is read from the file and the environment; without it there is no model and nothing of one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.assembly import language_model
from assistant.llm.options import LlmOptions
from assistant.llm.scribe import LanguageModel
from assistant.operations.doctor import examine
from assistant.settings import Settings, load_settings
from corpus.errors import UserError
from tests.assistant.llm.conftest import NAME
from tests.assistant.llm.scripted import Sent, serving, writing

SECRET = "sk-very-secret-0815"


def test_the_table_of_the_file_and_single_variables_make_one_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.toml").write_text('[llm]\nmodel = "openai:a"\nbase_url = "http://127.0.0.1:1/v1"\n')
    monkeypatch.setenv("POLICY_ASSISTANT_LLM__MODEL", "openai:b")
    monkeypatch.setenv("POLICY_ASSISTANT_LLM__ANSWER_SECONDS", "5")
    expected = LlmOptions(model="openai:b", base_url="http://127.0.0.1:1/v1", answer_seconds=5)
    assert load_settings(tmp_path).llm == expected


def test_without_the_table_no_model_is_made(tmp_path: Path) -> None:
    assert load_settings(tmp_path).llm is None
    assert language_model(Settings()) is None


def test_with_the_table_a_model_is_made() -> None:
    model = language_model(Settings(llm=LlmOptions(model=NAME)))
    assert isinstance(model, LanguageModel)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (f'api_key = "{SECRET}"', "model"),
        (f'model = "openai:a"\nkey = "{SECRET}"', "llm.key"),
        (f'model = "openai:a"\nbase_url = "{SECRET}"', "llm.base_url"),
        ('model = "openai:a"\nanswer_seconds = 0', "llm.answer_seconds"),
        ('model = ""', "llm.model"),
    ],
)
def test_what_is_wrong_in_the_table_is_named_without_its_value(tmp_path: Path, table: str, told: str) -> None:
    (tmp_path / "settings.toml").write_text(f"[llm]\n{table}\n")
    with pytest.raises(UserError, match=r"settings\.toml") as raised:
        load_settings(tmp_path)
    assert told in str(raised.value)
    assert SECRET not in str(raised.value)


def test_a_variable_that_is_no_table_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_LLM", SECRET)
    with pytest.raises(UserError, match="POLICY_ASSISTANT_LLM__") as raised:
        load_settings(tmp_path)
    assert SECRET not in str(raised.value)


def test_an_answer_without_a_model_imports_nothing_of_one(built_home: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from assistant.assembly import open_assistant\n"
        f"answer = open_assistant(Path({str(built_home)!r})).ask('How large is the Western Chengdu Area?')\n"
        "assert answer.mode == 'extractive' and 'llm' not in answer.versions\n"
        "names = ('langchain', 'langchain_openai', 'openai', 'assistant.llm.chat', 'assistant.llm.scribe')\n"
        "print([name for name in names if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], env=dict(os.environ), capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.usefixtures("packages_imported")
def test_the_doctor_says_whether_a_model_is_set_and_answers(tmp_path: Path) -> None:
    with serving(lambda _: writing("{}")) as server:
        fine = examine(tmp_path, Settings(llm=LlmOptions(model=NAME, base_url=server.url)))
        server.script = lambda _: Sent((b"{}",), status=403)
        refused = examine(tmp_path, Settings(llm=LlmOptions(model=NAME, base_url=server.url)))
    found = {finding.name: finding for finding in fine}
    assert found["language model"].state == found["network"].state == "ok"
    assert server.url in found["language model"].sentence
    (trouble,) = [finding for finding in refused if finding.name == "language model"]
    assert trouble.state == "warn"
    assert "403" in trouble.sentence
    assert not [finding for finding in examine(tmp_path, Settings()) if finding.name == "language model"]


def test_the_doctor_says_that_questions_leave_for_a_server_elsewhere(tmp_path: Path) -> None:
    options = LlmOptions(model="mistralai:small", base_url="https://models.example.org/v1")
    warned = [f for f in examine(tmp_path, Settings(llm=options)) if f.name in ("network", "language model")]
    assert [finding.state for finding in warned] == ["warn", "warn"]
    assert "models.example.org" in warned[0].sentence
    assert "langchain-mistralai" in warned[1].sentence
