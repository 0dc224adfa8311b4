"""Premises: what a question takes for granted that the documents say otherwise."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.checks.parsed import parse
from assistant.language.counts import MEASURES, Count, contradicts, counts
from assistant.presuppositions.compared import compared_otherwise
from assistant.presuppositions.contradictions import Grounds, contradiction
from assistant.presuppositions.left_out import left_out
from assistant.presuppositions.list_counts import other_length
from assistant.presuppositions.ranges import is_in_range
from assistant.presuppositions.standing import stands_there
from assistant.presuppositions.stated_bodies import other_body, other_than
from assistant.presuppositions.stated_dates import other_date
from assistant.presuppositions.stated_exceptions import excepted
from assistant.presuppositions.stated_figures import other_figure
from assistant.presuppositions.stated_manner import other_manner
from assistant.presuppositions.stated_parts import beyond_one, beyond_only, other_identity
from assistant.questions.assertions import assertions
from assistant.questions.bounds import admits
from assistant.questions.deeds import deeds_asked
from assistant.questions.question import Question
from assistant.retrieval.evidence import Evidence
from corpus.document import Document
from corpus.numerals import numerals
from corpus.sentences import Span
from index.tokens import search_tokens

# The sentences a premise is held against: those that a reader would look at first.
DEPTH = 8
# "One of them", "the two": so small a number points back or picks out, it does not count the whole.
LEAST_COUNT = 3
# A sentence counts the very things that a question does where it has this share of its words, if they are of anything.
LEAST_OF_COUNTED = 0.5
# So high a number is rather one of several sums ("18 million, of which 9 are for roads") than the number of a list: of
# the sentences that give another one those have a say that have this share of the words of the nearest one.
LEAST_SUM = 50
NEARLY_AS_MUCH = 0.75
_OF_ANYTHING = frozenset(search_tokens("parts ways steps stages kinds types groups times points items"))


@dataclass(frozen=True, slots=True)
class FalsePremise:
    """The sentence that says otherwise; where one word stands against another, what is `asked` and what is `told`.

    `items` are those of the list that the sentence introduces, where their number says otherwise.
    """

    document: Document
    span: Span
    asked: str = ""
    told: str = ""
    items: tuple[Span, ...] = ()


def false_premise(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> FalsePremise | None:
    """What `question` takes for granted and a sentence of the documents denies, or None."""
    return (
        false_count(question.text, ranked)
        or _false_length(question, ranked, grounds)
        or _false_figure(question, grounds)
        or _of_two(compared_otherwise(question, grounds))
        or _of_sentence(other_identity(question.text, grounds))
        or _of_sentence(other_manner(question.text, grounds))
        or next(filter(None, (_false_statement(one, grounds) for one in assertions(question.text))), None)
        or _of_sentence(next(filter(None, (excepted(one, grounds) for one in assertions(question.text))), None))
        or _of_place(next(filter(None, (other_than(one, grounds) for one in deeds_asked(question.text))), None))
    )


def false_count(text: str, ranked: tuple[Evidence, ...]) -> FalsePremise | None:
    """The number of things in `text` that the documents count differently, and never so."""
    every = [(one, count) for one in ranked for count in counts(one.text)]
    said = [(one, count) for one, count in every if one in ranked[:DEPTH] and not _is_limit(count, one.text)]
    measured = {amount.value / amount.size for amount in parse(text).quantities if amount.family}
    for asked in (one for one in counts(text) if one.value >= LEAST_COUNT and one.value not in measured):
        if any(asked.value == count.value and asked.things & count.around for _, count in every):
            continue
        if any(is_in_range(asked.value, one.text) for one, _ in said):
            continue
        if asked.is_ordinal and any(_has_number(asked.value, one.text) and _has_one(asked, one) for one in ranked):
            continue  # "第9项任务": 任务9
        others = [
            (one, count)
            for one, count in said
            if (one.own >= LEAST_OF_COUNTED or not asked.things <= _OF_ANYTHING)
            and asked.things & count.around
            and (contradicts(asked, _with_heading(count, one)) or _counts_doers(asked, count, one))
            and not admits(text, asked.value, count.value)
            and not (asked.value >= LEAST_SUM and _has_number(asked.value, one.text))
        ]
        if others:
            least = NEARLY_AS_MUCH * max(one.own for one, _ in others) if asked.value >= LEAST_SUM else 0.0
            near = [pair for pair in others if pair[0].own >= least]
            evidence, told = max(near, key=lambda pair: pair[1].value)  # the total, where parts are counted too
            return FalsePremise(evidence.document, (evidence.start, evidence.end), asked.text, told.text)
    return None


def _has_one(asked: Count, one: Evidence) -> bool:
    return asked.things - frozenset(MEASURES) <= frozenset(search_tokens(one.text))


def _has_number(value: Fraction, text: str) -> bool:
    return any(numeral.value == value for numeral in numerals(text))


def _false_length(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> FalsePremise | None:
    found = other_length(question.text, ranked, grounds)
    if found is None:
        return None
    asked, document, (intro, *items) = found
    number = numerals(asked.text)[0].text
    return FalsePremise(document, intro, asked.text, asked.text.replace(number, str(len(items)), 1), tuple(items))


def _with_heading(count: Count, one: Evidence) -> Count:
    """`count` of what the headings above its sentence are about: "four take part" under "Pilot districts"."""
    return (
        replace(count, around=count.around | frozenset(search_tokens("\n".join(one.path)))) if count.things else count
    )


def _counts_doers(asked: Count, told: Count, one: Evidence) -> bool:
    """Whether "fifteen departments issue it" gives another number of those of whom the sentence says the same."""
    if asked.is_ordinal or told.is_ordinal or told.is_part or not told.things or asked.value == told.value:
        return False
    said = frozenset(search_tokens(one.text))
    head = search_tokens(asked.text.split(maxsplit=2)[1]) if len(asked.text.split()) > 1 else []
    return told.things == frozenset(head) and asked.things <= told.around | said


def _is_limit(count: Count, text: str) -> bool:
    """Whether `text` gives the number as a limit only: "at least five members"."""
    return any(amount.value == count.value and amount.bound for amount in parse(text).quantities)


def _false_figure(question: Question, grounds: Grounds) -> FalsePremise | None:
    found = other_figure(question, grounds) or other_date(question, grounds)
    if found is None:
        return None
    asked, told, one = found
    return FalsePremise(one.document, (one.start, one.end), asked, told)


def _false_statement(statement: str, grounds: Grounds) -> FalsePremise | None:
    if stands_there(statement, grounds):
        return None
    checks: tuple[Callable[[str, Grounds], Evidence | None], ...] = (beyond_only, beyond_one, contradiction)
    found = next(filter(None, (check(statement, grounds) for check in checks)), None)
    if found:
        return _of_sentence(found)
    if named := left_out(statement, grounds):
        document, (first, *rest) = named
        return FalsePremise(document, first, items=tuple(rest))
    return false_count(statement, grounds.look_up(statement)) or _of_place(other_body(statement, grounds))


def _of_two(pair: tuple[Evidence, Evidence] | None) -> FalsePremise | None:
    if pair is None:
        return None
    first, second = pair
    return FalsePremise(first.document, (first.start, first.end), items=((second.start, second.end),))


def _of_place(place: tuple[Document, Span] | None) -> FalsePremise | None:
    return FalsePremise(*place) if place else None


def _of_sentence(one: Evidence | None) -> FalsePremise | None:
    return FalsePremise(one.document, (one.start, one.end)) if one else None
