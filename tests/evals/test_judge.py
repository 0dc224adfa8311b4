"""The judge, against a scripted server that speaks the OpenAI protocol over real HTTP."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.cli import main
from evals.commands.judging import JUDGED
from evals.exchange import NoReplyError
from evals.graded import Graded
from evals.grading import METRICS, row_of
from evals.journal import Journal
from evals.judge import Claim, agreement, claims_of, judge_claims, verdict_in
from evals.report import Metric, Report
from evals.results import save
from evals.row import Row
from evals.saved import read_saved
from evals.score import Score
from tests.evals.answering_server import Reply, Serving, chat_reply, serving
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

CLAIM = Claim("c", "c", "A farm asks.", ("Each farm may ask.",), True, None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    answers = {
        "good": make_answer("Late reports are not paid.", citation("Late reports are not paid.")),
        "bad": make_answer("Late reports are paid.", citation("Late reports are not paid.")),
    }
    rows = [row_of(Graded(make_case(id=name), answer, DOCUMENTS), 0.1) for name, answer in answers.items()]
    save(Report("policy", rows, METRICS, {}), tmp_path / "run")
    return tmp_path


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")


def judged(folder: Path, reply: Reply, *more: str) -> tuple[int, Serving, list[dict[str, Any]]]:
    with serving(reply) as server:
        code = judge(folder, server, *more)
    return code, server, json.loads((folder / "run" / JUDGED).read_text(encoding="utf-8"))


def judge(folder: Path, server: Serving, *more: str) -> int:
    options = ["--model", "openai:m", "--base-url", f"{server.address}/v1", "--home", str(folder / "home")]
    return main(["judge", str(folder / "run"), *options, *more])


def by_claim(body: dict[str, Any]) -> tuple[int, bytes]:
    prompt = body["messages"][0]["content"]
    return chat_reply(
        "UNSUPPORTED: it is denied." if "Late reports are paid" in prompt else "**Supported**\nIt says so."
    )


def test_each_claim_is_judged_and_compared_with_our_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, server, found = judged(folder, by_claim)
    assert code == 0
    assert [one["verdicts"] for one in found] == [["supported"], ["unsupported"]]
    prompt = server.asked[0]["messages"][0]["content"]
    assert "<claim>\nLate reports are not paid.\n</claim>" in prompt
    assert "<evidence>\nLate reports are not paid.\n</evidence>" in prompt
    out = capsys.readouterr().out
    assert "supported, time 1: 50.0 %" in out
    assert "agreement with our check (macro-F1): 100.0 %" in out
    assert "people's labels (macro-F1): no label" in out


def test_nothing_is_asked_twice_and_several_times_show_their_spread(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replies = iter(["SUPPORTED", "UNSUPPORTED", "PARTIAL", "UNSUPPORTED"])
    with serving(lambda _: chat_reply(next(replies))) as server:
        assert judge(folder, server) == 0
        assert judge(folder, server, "--times", "2") == 0
        assert judge(folder, server, "--times", "2") == 0
    assert len(server.asked) == 4
    found = json.loads((folder / "run" / JUDGED).read_text(encoding="utf-8"))
    assert [one["verdicts"] for one in found] == [["supported", "partial"], ["unsupported", "unsupported"]]
    assert "spread: 50.0 points; 1 claims were judged differently" in capsys.readouterr().out


@pytest.mark.parametrize("reply", [lambda _: (500, b"{}"), lambda _: chat_reply("Well, who knows.")])
def test_a_missing_verdict_is_told_and_the_others_come(
    folder: Path, reply: Reply, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, found = judged(
        folder,
        lambda body: by_claim(body) if "not paid.\n</claim>" in str(body["messages"][0]["content"]) else reply(body),
    )
    assert code == 1
    assert [one["verdicts"] for one in found] == [["supported"], [None]]
    error = capsys.readouterr().err
    assert "1 claims lack a verdict, the first is bad #1" in error
    assert "secret" not in error


def test_a_run_without_claims_and_a_model_without_package_are_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(Report("scifact", [Row("q", "q", (), {}, {})], METRICS, {}), tmp_path / "found")
    assert main(["judge", str(tmp_path / "found"), "--model", "openai:m"]) == 2
    assert main(["judge", str(folder / "run"), "--model", "nobody:m", "--home", str(folder / "home")]) == 1
    assert "'nobody:m' cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("SUPPORTED", "supported"), ("Unsupported. Not supported by it.", "unsupported"), ("> PARTIAL: half", "partial")],
)
def test_the_first_verdict_of_a_reply_counts(text: str, verdict: str) -> None:
    assert verdict_in(text) == verdict


def test_labels_of_people_are_compared_where_a_run_has_them(tmp_path: Path) -> None:
    def row(name: str, label: str, right: float) -> Row:
        detail = {"claim": name, "references": ["r"], "label": label, "support": 0.5}
        return Row(name, name, (), {"right": Score(right)}, detail)

    rows = [row("a", "attributable", 1.0), row("b", "not attributable", 0.0)]
    save(Report("attributionbench", rows, (Metric("right", "right", is_required=True),), {}), tmp_path)
    claims = claims_of(read_saved(tmp_path))
    assert [(claim.label, claim.ours) for claim in claims] == [(True, True), (False, True)]
    known = Journal()
    found = list(judge_claims(claims, lambda _: "SUPPORTED", model="m", times=1, known=known))
    agreed = agreement(found, lambda claim: claim.label)
    assert agreed is not None and agreed.mean == pytest.approx(1 / 3)


def test_a_majority_of_three_decides() -> None:
    replies = iter(["PARTIAL", "SUPPORTED", "SUPPORTED"])
    (one,) = judge_claims([CLAIM], lambda _: next(replies), model="m", times=3, known=Journal())
    assert (one.verdicts, one.majority) == (("partial", "supported", "supported"), "supported")

    def silent(_: str) -> str:
        raise NoReplyError("silent")

    (none,) = judge_claims([CLAIM], silent, model="m", times=1, known=Journal())
    assert (none.majority, none.problem) == (None, "silent")
