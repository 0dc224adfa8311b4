"""Judge: a language model's verdict on each claim of a run, beside our check and people's labels.

It informs and never gates. Verdicts are kept by digest of model, prompt and claim, so nothing is asked twice.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final, Literal, get_args

from evals.digests import digest_of
from evals.exchange import NoReplyError
from evals.intervals import Estimate, estimate
from evals.journal import Journal
from evals.metrics.verdicts import Verdict, macro_f1
from evals.saved import Saved, SavedRow
from evals.suites.attributionbench import SUPPORTED as LABEL_SUPPORTED

Judgement = Literal["supported", "partial", "unsupported"]
Ask = Callable[[str], str]
_FIRST_WORD: Final = re.compile(r"\b(supported|partial|unsupported)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with the evidence it rests on; `ours` is our check's verdict, `label` that of people, if any."""

    id: str
    cluster: str
    text: str
    evidence: tuple[str, ...]
    ours: bool
    label: bool | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with the verdict of each time the model was asked; None where it gave none, with the reason."""

    claim: Claim
    verdicts: tuple[Judgement | None, ...]
    problem: str = ""

    @property
    def majority(self) -> Judgement | None:
        """The verdict given most often, the first of those given as often; None without any."""
        given = [verdict for verdict in self.verdicts if verdict is not None]
        return Counter(given).most_common(1)[0][0] if given else None


def claims_of(run: Saved) -> list[Claim]:
    """Every claim of a run that has answers, or of one on AttributionBench, in order."""
    return [claim for row in run.rows for claim in _claims(row)]


def judge_claims(claims: Iterable[Claim], ask: Ask, *, model: str, times: int, known: Journal) -> Iterator[Judged]:
    """The verdicts on each claim, asked `times` times; what is `known` is not asked again."""
    prompt = (files("evals") / "prompts" / "claim.md").read_text(encoding="utf-8")
    for claim in claims:
        filled = prompt.replace("{claim}", claim.text).replace("{evidence}", "\n\n".join(claim.evidence) or "(none)")
        verdicts: list[Judgement | None] = []
        problem = ""
        for time in range(times):
            name = digest_of(part.encode() for part in (model, filled, str(time)))
            try:
                verdict = known.get(name) or verdict_in(ask(filled))
            except NoReplyError as error:
                verdict, problem = None, str(error)
            else:
                known.put(name, verdict)
            verdicts.append(verdict)
        yield Judged(claim, tuple(verdicts), problem)


def verdict_in(text: str) -> Judgement:
    """The verdict that a reply opens with. Raises NoReplyError where it has none."""
    found = _FIRST_WORD.search(text)
    for verdict in get_args(Judgement):
        if found and found[1].lower() == verdict:
            return verdict  # type: ignore[no-any-return]
    raise NoReplyError(f"no verdict in the reply “{' '.join(text.split())[:80]}”")


def shares(judged: Sequence[Judged]) -> list[Estimate | None]:
    """The share of the claims that the model takes for supported, each time it was asked."""
    clusters = [one.claim.cluster for one in judged]
    times = len(judged[0].verdicts) if judged else 0
    return [estimate([_share(one.verdicts[time]) for one in judged], clusters) for time in range(times)]


def agreement(judged: Sequence[Judged], truth: Callable[[Claim], bool | None]) -> Estimate | None:
    """Macro-F1 of the model's verdicts, those given most often, against what `truth` says of the claims."""
    return macro_f1(
        [
            Verdict(one.majority == "supported", is_true, one.claim.cluster)
            for one in judged
            if one.majority is not None and (is_true := truth(one.claim)) is not None
        ]
    )


def _claims(row: SavedRow) -> Iterator[Claim]:
    detail = row.detail
    for number, one in enumerate(detail.get("claims", []), start=1):
        is_ours = one["verdict"] == "supported"
        yield Claim(f"{row.id} #{number}", row.cluster, one["statement"], tuple(one["quotes"]), is_ours, None)
    if "references" in detail and "label" in detail:
        label = detail["label"] == LABEL_SUPPORTED
        ours = label == (row.value("right") == 1)
        yield Claim(row.id, row.cluster, detail["claim"], tuple(detail["references"]), ours, label)


def _share(verdict: Judgement | None) -> float | None:
    return None if verdict is None else float(verdict == "supported")
