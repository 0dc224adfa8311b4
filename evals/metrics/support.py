"""Do the statements follow from what they cite? As ALCE has it (Gao et al., EMNLP 2023), by our statement check.

What the answer says of its own statements is not looked at: each is checked anew, whoever made it.
"""

from collections.abc import Sequence
from functools import lru_cache

from assistant.answer import Check, Status
from assistant.checks import check_statement
from evals.graded import ANSWERING, Graded, Names
from evals.refusals import tells_of_wording, tells_silence
from evals.score import Score, not_scored

# The statements of a run, each looked at by three metrics and the report.
_KEPT_CHECKS = 4096
# What ends so and cites nothing says whose words come next.
_ANNOUNCING = (":", "：")
Quotes = tuple[str, ...]


def checked_statements(graded: Graded) -> list[tuple[str, Quotes, Check]]:
    """The statements that claim something, each with the quotes it cites and what our check says of it.

    Where no answer is given, only what cites something is a claim: the rest says why there is none. So it is
    with what a partial answer says of the part that the documents do not tell, and with a note that no language
    model's words are shown: no quote can bear that out.
    """
    by_number = {citation.number: citation.quote for citation in graded.answer.citations}
    found = []
    for statement in graded.answer.statements:
        quotes = tuple(by_number[number] for number in dict.fromkeys(statement.citations) if number in by_number)
        check = _check(statement.text, quotes, graded.names)
        if check.verdict != "not_a_claim" and (quotes or _needs_quote(statement.text, graded.answer.status)):
            found.append((statement.text, quotes, check))
    return found


def _needs_quote(text: str, status: Status) -> bool:
    """Whether what cites nothing is a claim that should."""
    is_remark = text.rstrip().endswith(_ANNOUNCING) or tells_silence(text) or tells_of_wording(text)
    return status in ANSWERING and not is_remark


def statement_support(graded: Graded) -> Score:
    """The share of the claims that the quotes they cite bear out (ALCE's citation recall)."""
    claims = checked_statements(graded)
    if not claims:
        return not_scored("nothing is claimed")
    bad = [f"“{text}” ({check.reason or check.verdict})" for text, _, check in claims if check.verdict != "supported"]
    return Score(1 - len(bad) / len(claims), f"not borne out: {'; '.join(bad)}" if bad else "")


def citation_need(graded: Graded) -> Score:
    """The share of the citations that their claim needs (ALCE's citation precision).

    A citation is needed where all together bear the claim out, and it does alone or the others do not.
    """
    claims = [claim for claim in checked_statements(graded) if claim[1]]
    if not claims:
        return not_scored("no claim cites anything")
    needed = [is_needed for text, quotes, check in claims for is_needed in _needed(text, quotes, check, graded.names)]
    return Score(sum(needed) / len(needed))


def citation_coverage(graded: Graded) -> Score:
    """The share of the claims that cite anything."""
    claims = checked_statements(graded)
    if not claims:
        return not_scored("nothing is claimed")
    bare = [text for text, quotes, _ in claims if not quotes]
    return Score(1 - len(bare) / len(claims), f"cites nothing: {'; '.join(bare)}" if bare else "")


def _needed(text: str, quotes: Quotes, check: Check, names: Names) -> list[bool]:
    if check.verdict != "supported":
        return [False] * len(quotes)
    if len(quotes) == 1:
        return [True]
    return [
        _check(text, (quote,), names).verdict == "supported"
        or _check(text, quotes[:place] + quotes[place + 1 :], names).verdict != "supported"
        for place, quote in enumerate(quotes)
    ]


@lru_cache(maxsize=_KEPT_CHECKS)
def _check(text: str, quotes: Sequence[str], names: Names) -> Check:
    return check_statement(text, quotes, names=names)
