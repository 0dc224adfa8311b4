"""What words a question asks about and whether a text has them: stems, synonyms, glossary terms, names."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.language.light_words import LIGHT_EN
from assistant.language.month_names import months
from assistant.language.translations import translations
from assistant.language.units import Features, Unit
from assistant.language.word_forms import ENGLISH_WORD, OPENING_CHARS, families, groups_by_opening, root
from assistant.language.words import Word, commonness_factor, content_words, is_telling_phrase
from corpus.document import Language
from corpus.glossary import Glossary, Term
from corpus.numerals import Numeral, numerals
from corpus.sentences import is_han
from corpus.synonyms import is_of_verb
from index.keywords import Keywords
from index.tokens import fold, search_tokens

# A name says what the question is about more than a common word does; verbs are what people paraphrase most.
NAME_FACTOR = 1.4
VERB_FACTOR = 0.6
# "At the national level": documents name the body, not the level.
LEVEL_FACTOR = 0.3
# A word that shares only a part of its characters or a synonym is weaker evidence than the word itself.
SYNONYM_MATCH = 0.75
# In a document on grants "grant" stands everywhere and is still a word of the question.
LEAST_RARITY = 0.12
# A compound of which less than this share is there is another word.
LEAST_PART = 0.5
# 建 is a part of 建立, but 持 is one of 支持 too: just enough not to be missing.
CHARACTER_MATCH = 0.5
# The group of all texts with one Chinese character.
CHARACTER = "character-"
# Of a verb the words are known in which it means the same: 发 is in 印发, and in 发展 it is another.
WEAK_MATCH = 0.3
# A number in a question ("the third task") singles out, but is often left out of an answer.
NUMBER_WEIGHT = 0.4
# "Grade B", "B级": a letter singles one out, and is no word.
_GRADE = re.compile(
    r"(?<![a-z])(?P<zh>[a-z])(?=[级类档组]|\s?级)[级类档组]|\b(?:grade|class|category|type|group) (?P<en>[a-z])\b"
)
GRADE_WEIGHT = 0.6
# All texts that grade something, and the words that ask for it.
GRADED = "graded"
_GRADES = frozenset("grade grades 等级 级别".split())
# What stands before a "one" that is an ordinal.
_ORDINAL_BEFORE = re.compile(
    r"(?:\b(?:number|no\.?|task|item|part|phase|stage|step|chapter|section|article|principle|zone)\s+|[第之])$"
)
# What documents are about they name often, while the language has rarer use for it ("zone", "well").
SUBJECT_RARITY = 0.5
SUBJECT_FACTOR = 0.4
# A stretch of time says when something begins and when it ends, without these words.
_STRETCH = re.compile(
    r"\b(?:from|between)\b[^.;]{0,40}\d[^.;]{0,30}\b(?:to|until|till|and)\b[^.;]{0,20}\d|\d\s*[年月日号]?\s*(?:起)?[至到—–~～-]+.{0,3}\d+\s*[年月日号]"
)
# Two characters that are a word of the thesaurus are one word.
PAIR = 2
_OF_STRETCHES = "start, end date, finish, begin"
# Kinds of terms that name one certain thing: evidence about another one is none.
NAMING_KINDS = frozenset({"zone", "place", "actor"})


class Vocabulary:
    """The words of a corpus with their weights, and the glossary over them.

    Words in a language of `translates`, in which not all documents exist, count where their translation stands, too.
    """

    def __init__(self, glossary: Glossary, keywords: Keywords, translates: frozenset[Language] = frozenset()) -> None:
        self.translates = translates
        self.glossary = glossary
        self._keywords = keywords
        self._by_opening = groups_by_opening(glossary.synonyms)
        self._of_verbs = frozenset(
            f"synonym-{number}" for number, words in enumerate(glossary.synonyms) if is_of_verb(words)
        )
        self._short_synonyms = frozenset(
            word for words in glossary.synonyms for word in words if len(word) == PAIR and not word.endswith("的")
        )
        self._of_family = lru_cache(maxsize=20_000)(self._groups_of_family)
        self._of_stretches = frozenset(self._synonyms(_OF_STRETCHES))
        self.features = lru_cache(maxsize=20_000)(self._features)

    def units(self, question: str) -> tuple[Unit, ...]:
        """The units of `question`, in order: terms of the glossary first found whole, then numbers and words."""
        folded = fold(question)
        found: list[tuple[int, Unit]] = []
        rest = folded
        for start, end, number in self.glossary.term_spans(folded):
            found.append((start, self._term_unit(folded[start:end], number)))
            rest = _blanked(rest, start, end)
        for match in _GRADE.finditer(rest):
            found.append((match.start(), Unit(match[0], (), frozenset({_grade(match)}), GRADE_WEIGHT, False)))
            rest = _blanked(rest, *match.span())
        for start, end, month in months(rest):
            found.append((start, Unit(folded[start:end], (), frozenset(), NUMBER_WEIGHT, False, month)))
            rest = _blanked(rest, start, end)
        for numeral in numerals(rest):
            if not _is_article(numeral, rest):
                found.append((numeral.start, Unit(numeral.text, (), frozenset(), NUMBER_WEIGHT, False, numeral.value)))
            rest = _blanked(rest, numeral.start, numeral.end)
        for start, end, numbers in self.glossary.synonym_phrases(rest):
            if is_telling_phrase(rest[start:end]):
                found.append((start, self._phrase_unit(rest[start:end], numbers)))
                rest = _blanked(rest, start, end)
        for word in content_words(rest, question, self._is_written, self._short_synonyms):
            found.append((word.start, self._word_unit(word)))
        return tuple(unit for _, unit in sorted(found, key=lambda one: one[0]))

    def match(self, unit: Unit, features: Features) -> float:
        """How well a text has `unit`, in [0, 1]: 1 for the word or term itself, less for a synonym or a part."""
        if unit.value is not None:
            return float(unit.value in features.values)
        shared = unit.groups & features.groups
        if any(group.startswith(("term", "grade")) for group in shared):
            return 1.0
        if unit.tokens and all(token in features.tokens for token in unit.tokens):
            return 1.0
        if shared or any(features.groups.issuperset(one) or features.tokens.issuperset(one) for one in unit.translated):
            return SYNONYM_MATCH
        if len(unit.text) == 1 and f"{CHARACTER}{unit.text}" in features.groups:
            return WEAK_MATCH if unit.groups else CHARACTER_MATCH
        if len(unit.tokens) > 1 and not (unit.is_idiom and unit.tokens[0] not in features.tokens):
            share = sum(token in features.tokens for token in unit.tokens) / len(unit.tokens)
            return share * SYNONYM_MATCH if share >= LEAST_PART else 0.0
        return 0.0

    def is_unknown(self, unit: Unit) -> bool:
        """Whether no document has `unit` in any form."""
        return unit.value is None and all(self._keywords.rarity(token) >= 1.0 for token in unit.tokens)

    def is_nowhere(self, word: str) -> bool:
        """Whether no document has a token of `word`."""
        return all(self._keywords.rarity(token) >= 1.0 for token in search_tokens(word))

    def _is_written(self, word: str) -> bool:
        """Whether some document may have `word` as it stands: all its pairs of characters."""
        return all(self._keywords.rarity(token) < 1.0 for token in search_tokens(word))

    def is_of_subject(self, unit: Unit) -> bool:
        """Whether `unit` is a term of the glossary, or a telling word that the documents use again and again."""
        if unit.value is not None or not unit.tokens:
            return False
        often = all(self._keywords.rarity(token) <= SUBJECT_RARITY for token in unit.tokens)
        return any(group.startswith("term") for group in unit.groups) or (
            often and commonness_factor(unit.text) >= SUBJECT_FACTOR
        )

    def coverage(self, units: tuple[Unit, ...], features: Features) -> float:
        """The weighted share of `units` that a text has, in [0, 1]; 1 where there are none."""
        total = sum(unit.weight for unit in units)
        return sum(unit.weight * self.match(unit, features) for unit in units) / total if total else 1.0

    def _term_unit(self, text: str, number: int) -> Unit:
        term = self.glossary.terms[number]
        named = term.kind in NAMING_KINDS
        return Unit(
            text=text,
            tokens=tuple(search_tokens(text)),
            groups=frozenset({f"term-{number}"}),
            weight=self._weight(text, LEVEL_FACTOR if term.kind == "level" else 1.0, named),
            is_name=named,
            names_document=term.kind == "document",
            is_actor=term.kind in ("actor", "level"),
            level_marks=term.marks,
        )

    def _phrase_unit(self, text: str, numbers: tuple[int, ...]) -> Unit:
        """ "Set up", "carry out": several words that are one verb."""
        factor = max(map(commonness_factor, text.split())) * (1.0 if is_han(text[0]) else VERB_FACTOR)
        groups = frozenset(f"synonym-{number}" for number in numbers)
        telling = [word for word in text.split() if word not in LIGHT_EN]  # "took effect" is "take effect"
        tokens = tuple(search_tokens(" ".join(telling))) or tuple(search_tokens(text))
        return Unit(text, tokens, groups, self._weight(text, factor, False), False)

    def _word_unit(self, word: Word) -> Unit:
        if len(word.text) == 1 and is_han(word.text):
            groups = frozenset(self._synonyms(f"{word.text}的"))
        else:  # what one character stands for does not mean the same
            names_body = word.is_name and is_han(word.text[0])  # 财政部 is not 财政
            groups = frozenset((*self._synonyms(word.text, whole=names_body), *families(word.text))) - self._of_verbs
            groups |= {GRADED} if word.text in _GRADES else set()
        factor = word.factor * (VERB_FACTOR if word.is_verb else 1.0) * commonness_factor(word.text)
        return Unit(
            word.text,
            tuple(search_tokens(word.text)),
            groups,
            self._weight(word.text, factor, word.is_name),
            word.is_name,
            translated=self._translated(word.text),
        )

    def _translated(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The tokens of each translation of `word` that the documents have."""
        if ("zh" if is_han(word[0]) else "en") not in self.translates or not self.is_nowhere(word):
            return ()
        found = translations(word)
        known = [tuple(search_tokens(one)) for one in found if len(one) > 1 and self._is_written(one)]
        characters = [(f"{CHARACTER}{one}",) for one in found if len(one) == 1]
        return (*(tokens for tokens in known if tokens), *characters)

    def _weight(self, text: str, factor: float, is_name: bool) -> float:
        rarity = max((self._keywords.rarity(token) for token in search_tokens(text)), default=0.0)
        return max(LEAST_RARITY, rarity) * (NAME_FACTOR if is_name else factor)

    def _features(self, text: str) -> Features:
        folded = fold(text)
        terms = (f"term-{number}" for _, _, number in self.glossary.term_spans(folded))
        values = frozenset((*(one.value for one in numerals(folded)), *(month for _, _, month in months(folded))))
        grades = [group for match in _GRADE.finditer(folded) for group in (_grade(match), GRADED)]
        characters = (f"{CHARACTER}{char}" for char in folded if is_han(char))
        groups = frozenset((*terms, *self._synonyms(folded), *families(folded), *characters, *grades))
        if _STRETCH.search(folded):
            groups |= self._of_stretches
        return Features(frozenset(search_tokens(text)), groups, values)

    def _synonyms(self, folded: str, *, whole: bool = False) -> Iterator[str]:
        """The groups of synonyms that have a word in `folded` (or all of it), or a word of the family of one."""
        yield from (f"synonym-{number}" for number in self.glossary.synonym_numbers(folded, whole=whole))
        for word in ENGLISH_WORD.findall(folded):
            yield from self._of_family(word)

    def _groups_of_family(self, word: str) -> tuple[str, ...]:
        """The groups of synonyms that have an English word of the family of `word`, whose opening they share."""
        near = self._by_opening.get(word[:OPENING_CHARS], ())
        return tuple(f"synonym-{number}" for other, number in near if root(other) == root(word))

    def levels(self) -> tuple[Unit, ...]:
        """The levels of government that the glossary knows, each as a question would name it."""
        return tuple(self._term_unit(term.en[0], n) for n, term in enumerate(self.glossary.terms) if term.marks)

    def terms(self, text: str) -> tuple[Term, ...]:
        """The glossary terms that `text` speaks of, in order."""
        return self.glossary.variants(fold(text))


def _is_article(numeral: Numeral, folded: str) -> bool:
    """Whether a "one" counts nothing: "the Guangdong one", "多久开一次"; not "task one", "第一项"."""
    return numeral.text in ("one", "一") and not _ORDINAL_BEFORE.search(folded, 0, numeral.start)


def _grade(match: re.Match[str]) -> str:
    return f"grade-{match['zh'] or match['en']}"


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
