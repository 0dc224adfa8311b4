from dataclasses import replace
from itertools import pairwise

from assistant.answer import Status
from assistant.operations.usage import Usage
from tests.evals.samples import make_answer

PLAIN = make_answer("There are 18.")


def values(usage: Usage) -> dict[str, float]:
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in samples(usage))}


def samples(usage: Usage) -> list[str]:
    return [line for line in usage.shown().splitlines() if not line.startswith("#")]


def test_answers_tokens_and_cost_are_summed_each_by_its_kind() -> None:
    usage = Usage()
    told = {"llm_tokens_in": "400", "llm_tokens_out": "50", "llm_cost": "0.001200 CNY"}
    written = replace(PLAIN, mode='llm:a "b"\\c', versions=told, seconds={"total": 1.5})
    for answer in (PLAIN, written, written, replace(PLAIN, status=Status.REFUSED)):
        usage.add(answer)
    assert values(usage) == {
        f'policy_assistant_answers_total{{status="answered",mode="{PLAIN.mode}"}}': 1,
        r'policy_assistant_answers_total{status="answered",mode="llm:a \"b\"\\c"}': 2,
        f'policy_assistant_answers_total{{status="refused",mode="{PLAIN.mode}"}}': 1,
        "policy_assistant_answer_seconds_total": 3.0,
        'policy_assistant_llm_tokens_total{direction="in"}': 800,
        'policy_assistant_llm_tokens_total{direction="out"}': 100,
        'policy_assistant_llm_cost_total{currency="CNY"}': 0.0024,
    }


def test_each_sum_is_told_with_its_meaning_and_type() -> None:
    lines = Usage().shown().splitlines()
    helps = [line.split()[2] for line in lines if line.startswith("# HELP")]
    types = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert helps == types
    assert all(second.startswith("# TYPE") for first, second in pairwise(lines) if first.startswith("# HELP"))
