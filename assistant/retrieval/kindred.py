"""Kindred words: what the documents call a thing for which a question has a word that none of them has."""

from collections.abc import Collection, Iterator

from assistant.language.units import Unit
from assistant.language.vocabulary import CHARACTER, Vocabulary
from assistant.language.word_forms import root
from assistant.questions.question import Question
from corpus.document import Language
from corpus.editions import LANGUAGES
from corpus.sentences import is_han
from index.search import Context, Index, Query
from index.tokens import fold

# More names than this are those of a class ("money"), which would be found everywhere.
MOST_WORDS = 12
_GROUP = "synonym-"
# How a text tells a kind of thing that a question asks for without any of its words.
_OF_KIND = {"frequency": ("annual", "annually", "yearly", "quarterly", "monthly", "年度", "每年", "每季度", "每月")}


def query_of(question: Question, index: Index, vocabulary: Vocabulary, context: Context | None = None) -> Query:
    """`question` made ready for search, with the kindred words of those that no document has."""
    also = kindred(question, index, vocabulary)
    return index.query(question.text, question.language, also=also, context=context)


def kindred(question: Question, index: Index, vocabulary: Vocabulary) -> str:
    """The synonyms, as the documents write them, of the words of `question` that no document has.

    The keyword leg looks for them beside the question's own words: without them a passage that says the same in
    other words is found by its meaning alone, or not at all.
    """
    of_kind = _OF_KIND.get(question.kind.name, ()) if question.kind else ()
    strange = (
        unit
        for unit in question.units
        if _is_strange(unit, question.language, vocabulary)
        or (question.language == "en" and unit.is_idiom and unit.text not in index.told("en"))
        or (of_kind and not unit.is_name and not vocabulary.is_of_subject(unit))
    )
    groups = (group for unit in strange for group in _groups(unit, vocabulary))
    languages = LANGUAGES if question.language in vocabulary.translates else (question.language,)
    words = dict.fromkeys(word for group in groups for word in _written(index, group, languages))
    told = " ".join(words) if len(words) <= MOST_WORDS else ""
    return " ".join(filter(None, (told, *_written(index, of_kind, (question.language,)), *_translations(question))))


def _translations(question: Question) -> Iterator[str]:
    """The translations of its words that the documents have, as tokens of theirs."""
    for unit in question.units:
        tokens = (token for one in unit.translated for token in one)
        yield from dict.fromkeys(token for token in tokens if not token.startswith(CHARACTER))


def _is_strange(unit: Unit, language: Language, vocabulary: Vocabulary) -> bool:
    """Whether no document has all words of `unit`, or it is in another language than those that are read."""
    if unit.is_name or unit.value is not None or not unit.tokens:
        return False
    return is_han(unit.text[0]) != (language == "zh") or any(map(vocabulary.is_nowhere, unit.tokens))


def _groups(unit: Unit, vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    """The groups of synonyms that have `unit` itself, not only a part of it ("市区" of "县市区")."""
    for group in sorted(unit.groups):
        if group.startswith(_GROUP):
            words = vocabulary.glossary.synonyms[int(group.removeprefix(_GROUP))]
            if any(fold(word) == unit.text or _is_of_family(word, unit.text) for word in words):
                yield words


def _is_of_family(word: str, other: str) -> bool:
    return not is_han(word[0]) and not is_han(other[0]) and root(fold(word)) == root(other)


def _written(index: Index, words: tuple[str, ...], languages: Collection[Language]) -> Iterator[str]:
    """Those of `words` that stand in a document in their language, if it is one of `languages`."""
    for word in words:
        language: Language = "zh" if is_han(word[0]) else "en"
        if language in languages and fold(word) in index.told(language):
            yield word
