"""One language: the terms of a question put into the language that it is asked in, as the glossary has them."""

from corpus.document import Language
from corpus.glossary import Glossary
from corpus.sentences import is_han
from index.tokens import fold, simplified


def in_one_language(text: str, language: Language, glossary: Glossary) -> str:
    """`text` with the terms that stand in the other language in their preferred form in `language`.

    "What is the population of 广清接合片区?" is searched for, and judged, like the same question all in English; one in
    traditional characters like the same in simplified ones.
    """
    text = simplified(text)
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
