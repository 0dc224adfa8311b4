"""Translations of quotes for readers: kept only where figures, "not" and duties are the quote's. Never evidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answer import Citation
from assistant.checks import check_statement
from assistant.composing.checking import Names
from assistant.language.visible import visible
from assistant.llm.orders import gives_orders
from assistant.llm.reply import WrittenTranslations
from corpus.document import Language
from corpus.sentences import language_of

# As many as a reader looks at; each costs as much time as a sentence that is written.
MOST_TRANSLATED = 4
# A rendering is never so much shorter or longer than its original; Chinese needs a third of the characters.
_LEAST_LENGTH, _MOST_LENGTH = 0.15, 6.0


def foreign(citations: Iterable[Citation], language: Language) -> tuple[Citation, ...]:
    """The citations to be translated for who reads `language`: not what reads like an order to a model."""
    others = (one for one in citations if one.language != language and not gives_orders(one.quote))
    return tuple(others)[:MOST_TRANSLATED]


def translation_data(quotes: Sequence[Citation], language: Language, terms: Names) -> Mapping[str, object]:
    """What a model is sent to translate `quotes` into `language`: with those `terms` that they use."""
    used = [group for group in terms if any(name in quote.quote for name in group for quote in quotes)]
    numbered = [{"number": one.number, "text": one.quote} for one in quotes]
    return {"language": language, "quotes": numbered, "terms": used}


def with_translations(
    citations: Iterable[Citation], written: WrittenTranslations, language: Language, names: Names
) -> tuple[Citation, ...]:
    """The `citations`, each with its translation where one was written that says nothing else than the quote."""
    by_number = {one.number: " ".join(visible(one.text).split()) for one in written.translations}
    return tuple(
        replace(one, translation=by_number[one.number])
        if one.language != language and is_rendering(by_number.get(one.number, ""), one.quote, language, names)
        else one
        for one in citations
    )


def is_rendering(text: str, quote: str, language: Language, names: Names) -> bool:
    """Whether `text` may be `quote` in `language`: the same figures, names, duties and denials in both directions."""
    if not text or language_of(text) != language or gives_orders(text):
        return False
    if not _LEAST_LENGTH <= len(text) / len(quote) <= _MOST_LENGTH:
        return False
    pairs = ((text, quote), (quote, text))
    return all(check_statement(one, [other], names=names).verdict in ("partial", "supported") for one, other in pairs)
