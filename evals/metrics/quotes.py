"""Is each citation a quotation: the very characters of the document at its offsets?"""

from assistant.answer import Citation, Nearest
from evals.graded import Graded
from evals.score import Score, not_scored, passed


def quotes_verbatim(graded: Graded) -> Score:
    """1 where every quote of the answer stands word for word at its place, the nearest passages included."""
    quotes: tuple[Citation | Nearest, ...] = (*graded.answer.citations, *graded.answer.nearest)
    if not quotes:
        return not_scored("nothing is quoted")
    wrong = [
        f"{quote.document_id} {quote.start}-{quote.end}"
        for quote in quotes
        if quote.document_id not in graded.documents
        or not quote.quote
        or graded.documents[quote.document_id].text[quote.start : quote.end] != quote.quote
    ]
    return passed(not wrong, f"not word for word: {', '.join(wrong)}")
