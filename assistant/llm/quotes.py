"""Quotes for a model: what it may write from, numbered. First what it must say, then what stands near it."""

from collections.abc import Sequence

from assistant.answer import Citation
from assistant.composing.writing import cite
from assistant.llm.orders import gives_orders
from assistant.retrieval.choosing import ADDING_SHARE
from assistant.retrieval.evidence import Evidence

# A model loses its way among many quotes; what else bears on a question is rarely further down.
MOST_QUOTES = 6


def quotes_for(cited: Sequence[Citation], ranked: Sequence[Evidence]) -> tuple[Citation, ...]:
    """The `cited` quotes of an extractive answer, then the best of the `ranked` evidence beside them.

    None where one of the cited quotes gives orders: then no model is asked. Others that do are passed over.
    """
    if any(gives_orders(quote.quote) for quote in cited):
        return ()
    quotes = list(cited)
    for one in ranked:
        if len(quotes) >= MOST_QUOTES or one.score < ADDING_SHARE * ranked[0].score:
            break
        if _is_fit(one, cited[0]) and not any(_overlap(one, quote) for quote in quotes):
            quotes.append(cite(one.document, (one.start, one.end), len(quotes) + 1))
    return tuple(quotes)


def _is_fit(one: Evidence, first: Citation) -> bool:
    return not one.is_absence and one.document.language == first.language and not gives_orders(one.text)


def _overlap(one: Evidence, quote: Citation) -> bool:
    return one.document.id == quote.document_id and one.start < quote.end and quote.start < one.end
