"""The register as the page shows it: what is known of each document, in words."""

from assistant.messages import AUTHORITY
from assistant.page.markup import Markup, tag
from assistant.page.texts import words
from corpus.document import Document, Language, Standing

_STANDING: dict[Standing, str] = {"in_force": "in_force", "replaced": "replaced", "unknown": "standing_unknown"}


def standing(document: Document, language: Language) -> str:
    """Whether the document is in force, in words."""
    return words(_STANDING[document.status], language)


def facts_list(document: Document, language: Language) -> Markup:
    """All that the register says of `document`, what is unknown said to be so."""
    unknown = words("unknown", language)
    facts = {
        "issuer": document.issuer or unknown,
        "number": document.number or unknown,
        "date": document.date or unknown,
        "kind": document.kind or unknown,
        "authority": AUTHORITY[document.authority][language],
        "standing": standing(document, language),
        "language": words(document.language, language),
        "provenance": document.provenance or unknown,
    }
    pairs = [
        pair
        for name, value in facts.items()
        for pair in (tag("dt", words(name, language)), tag("dd", value, dir="auto"))
    ]
    if document.url:
        pairs += [tag("dt", words("published", language)), tag("dd", document.url, dir="ltr")]
    return tag("dl", *pairs, class_="facts")
