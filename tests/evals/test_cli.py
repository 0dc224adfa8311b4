import pytest

from evals.cli import main


def test_help_and_list_answer_without_opening_anything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert main(["list"]) == 0
    assert "policy  " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["run", "polcy"], "There is no suite 'polcy'; the suites are policy"),
        (["run", "policy", "--part", "test"], "--part is 'test', but should be dev, held or all."),
        (["run", "mutations", "--answers", "a.jsonl"], "--answers goes with the suite policy"),
        (["run", "scifact", "--target", "tutorial"], "--target goes with the suite policy"),
        (["run", "policy", "--target", "tutorial", "--answers", "a.jsonl"], "--answers and --target name two"),
        (["run", "policy", "--target", "127.0.0.1:80"], "--target: '127.0.0.1:80' is no address"),
        (["run", "policy", "--target", "http://[::1"], "is no address"),
        (["run", "policy", "--target", "http://127.0.0.1/v1/chat/completions"], "name it with --target-model"),
        (["run", "policy", "--target", "tutorial", "--timeout", "0"], "--timeout"),
        (["run"], "SUITE"),
        (["measure"], "measure"),
    ],
)
def test_wrong_use_is_told_in_one_sentence_and_exit_code_2(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert error.count("\n") == 1
