"""One language: the terms of a question put into the language that it is asked in, as the glossary has them."""

import re

from corpus.document import Language
from corpus.glossary import Glossary
from corpus.sentences import is_han
from index.tokens import fold, simplified

_IN_PLACE = re.compile(r"\bthe (?P<what>(?:pilot )?(?:zone|area|district|project)) (?:in|of) (?P<where>[A-Z][a-z]+)\b")
_NAME = r"[A-Z][\w-]*(?: [A-Z][\w-]*)?"
# "The zone in Fujian or the one in Guangdong", "the Fujian zone ... than the one in Guangdong".
_ONE_IN = re.compile(
    rf"\b[Tt]he (?:(?P<noun>[a-z]+) in {_NAME}|{_NAME} (?P<kind>[a-z]+)\b)[^?]*?"
    rf"\b(?:or|and|than|versus|with) the (?P<one>one) in (?={_NAME})"
)


def in_one_language(text: str, language: Language, glossary: Glossary) -> str:
    """`text` with the terms that stand in the other language in their preferred form in `language`.

    "What is the population of 广清接合片区?" is searched for, and judged, like the same question all in English; one in
    traditional characters like the same in simplified ones.
    """
    text = _by_its_name(_with_nouns(simplified(text)), glossary)
    folded = fold(text)
    if len(folded) != len(text):
        return text
    for start, end, number in reversed(glossary.term_spans(folded)):
        term = glossary.terms[number]
        if language == "en" and any(map(is_han, text[start:end])):
            text = f"{text[:start]}{term.en[0]}{text[end:]}"
        elif language == "zh" and not any(map(is_han, text[start:end])):
            text = f"{text[:start].rstrip()}{term.zh[0]}{text[end:].lstrip()}"
    return text


def _with_nouns(text: str) -> str:
    """ "The zone in Fujian or the one in Guangdong" with the noun that "one" stands for."""
    match = _ONE_IN.search(text)
    return f"{text[: match.start('one')]}{match['noun'] or match['kind']}{text[match.end('one') :]}" if match else text


def _by_its_name(text: str, glossary: Glossary) -> str:
    """ "The zone in Sichuan" as "the Sichuan zone", where the glossary knows one of that name."""

    def named(match: re.Match[str]) -> str:
        name = f"{match['where']} {match['what']}"
        is_term = any((start, end) == (0, len(name)) for start, end, _ in glossary.term_spans(fold(name)))
        return f"the {name}" if is_term else match[0]

    return _IN_PLACE.sub(named, text)
