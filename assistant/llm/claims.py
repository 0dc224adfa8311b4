"""Claims: what of a written answer may stand, sentence by sentence. Each is checked like an extractive one."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from assistant.answer import Check, Citation, Statement
from assistant.checks import check_statement
from assistant.checks.claims import claim_in
from assistant.checks.folding import fold
from assistant.checks.parsed import parse
from assistant.composing.checking import Names
from assistant.language.visible import visible
from assistant.llm.comparison import share_in
from assistant.llm.reply import WrittenStatement
from corpus.sentences import sentences

# Numbers of quotes and emphasis inside a text: citations are attached by program, and text is shown as text.
_MARKS = re.compile(r"\s*[\[【]\s*\d{1,3}(?:\s*[,，、;-]\s*\d{1,3})*\s*[\]】]|\*\*|__|`")

# More sentences than any answer has; each is compared with each of its quotes, which takes milliseconds.
MOST_CLAIMS = 24

# Of a quote that the answer need not say, a statement says at least so much: a few words torn out of it may be
# an order that the model has followed, or mean something else there.
TOLD_SHARE = 0.5


def supported_claims(
    written: Sequence[WrittenStatement], quotes: Sequence[Citation], names: Names, *, needed: int
) -> tuple[Statement, ...]:
    """The sentences of what was `written` that hold against the `quotes` they name, each with only those it rests on.

    Numbers that no quote has are struck out; a sentence is left out where it is left with none, claims
    nothing, holds only in part, tears words out of a quote beyond the first `needed`, or says nothing that
    another one does not say.
    """
    claims = islice(_claims(written, {quote.number: quote for quote in quotes}), MOST_CLAIMS)
    kept: dict[frozenset[str], Statement] = {}
    for text, named in claims:
        check, rests_on = _checked(text, named, names)
        if check.verdict == "supported" and not any(
            _is_torn(text, quote) for quote in rests_on if quote.number > needed
        ):
            kept.setdefault(parse(text).keys, Statement(text, tuple(quote.number for quote in rests_on), check))
    return tuple(one for keys, one in kept.items() if not any(keys < other for other in kept))


def _is_torn(text: str, quote: Citation) -> bool:
    return share_in(quote.quote, parse(text).keys) < TOLD_SHARE


def _checked(claim: str, quotes: list[Citation], names: Names) -> tuple[Check, list[Citation]]:
    """The check of `claim` against `quotes`, and as few of these as give the same."""
    check = check_statement(claim, [quote.quote for quote in quotes], names=names)
    for quote in list(quotes):
        fewer = [other for other in quotes if other is not quote]
        if fewer and check_statement(claim, [other.quote for other in fewer], names=names) == check:
            quotes = fewer
    return check, quotes


def _claims(
    statements: Sequence[WrittenStatement], quotes: Mapping[int, Citation]
) -> Iterator[tuple[str, list[Citation]]]:
    """The sentences that claim something, without marks and lead-ins, and the quotes they name."""
    for written in statements:
        named = [quotes[number] for number in dict.fromkeys(written.quotes) if number in quotes]
        plain = " ".join(_MARKS.sub("", visible(written.text)).split())
        for start, end in sentences(plain) if named else ():
            claim = _without_lead_in(plain[start:end])
            if claim and _is_all_seen(claim):
                yield claim, named


def _without_lead_in(sentence: str) -> str:
    """`sentence` from where its claim begins: the check takes no notice of "yes" and "the Notice says that"."""
    claim = claim_in(sentence)
    if not claim:
        return ""
    start = next((start for start in range(len(sentence)) if fold(sentence[start:]) == claim), len(sentence))
    bare = sentence[start:].strip()
    return bare[:1].upper() + bare[1:]


def _is_all_seen(claim: str) -> bool:
    """Whether the check compares every letter and digit of `claim`: what it takes for a mark or link, it skips."""
    return _letters(unicodedata.normalize("NFKC", claim)) == _letters(fold(claim))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
