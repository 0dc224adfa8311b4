"""How much of the gap between a follow-up as it was asked and as it was meant the assistant closes."""


def gap_closed(metric: str, ours: float, last: float, rewrite: float) -> str:
    """A sentence on `metric` of our standalone question, of the last turn alone and of the rewriting by hand."""
    if rewrite <= last:
        return f"{metric}: the rewriting by hand gains nothing over the last turn here."
    share = (ours - last) / (rewrite - last)
    return f"{metric}: of what rewriting by hand gains over the last turn, we gain {share:.0%}."
