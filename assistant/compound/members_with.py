"""Members with: of the things that an enumeration lists, those of which the document says what a question asks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Coverage, Status
from assistant.composing.outcome import Outcome
from assistant.composing.writing import Writer
from assistant.compound.members import enumeration_of, names_in
from assistant.judging.restrictions import tells_without
from assistant.language.absence import ASKS_UNKNOWN, says_unknown
from assistant.language.units import Unit
from assistant.language.vocabulary import SYNONYM_MATCH, Vocabulary
from assistant.messages import say
from assistant.questions.bounds import is_within, sets_bound
from assistant.questions.class_asked import ClassAsked, classes_asked
from assistant.questions.kinds import Kind, kind_asked
from assistant.questions.question import Question, Route
from assistant.questions.superlative_forms import asks_for_most
from assistant.retrieval.nth import asks_nth
from corpus.document import Document
from corpus.numerals import numerals
from corpus.sentences import Span, sentences
from index.search import Index
from index.tokens import fold

_I = re.IGNORECASE
# Words that say no more than that something is told, or that one has to do with the other.
_LIGHT = re.compile(
    r"^(?:have|has|had|are|is|were|was|do|does|deals?|works?|belongs?(?: to)?|try|tries|focus\w*)(?: to do)?(?: with| on| about| at)?\b"
    r"|^(?:are |is )?(?:known|said|reported|supposed|meant|expected|going|due) to (?:be )?(?:working on |dealing with |doing )?"
    r"|^(?:are |is )?(?:called|named|known as)\b|^(?:被)?(?:叫做?|称为|称作|名为)"
    r"|^[和与跟同](?=.{1,12}(?:有关|相关)的?\W*$)|(?:有关|相关)的?(?=\W*$)|^涉及到?"
    r"|\brather than\b.*$|\bnot (?:just|only)\b.*$|而不是.*$"
    r"|\b(?:given|stated|published|available)(?=\W*$)|\b(?:figures?|data|numbers?|(?:is|are) (?:known|given|told|stated))\b|数据|数字|有?已知|有?公布",
    _I,
)
_HAS_FIGURE = re.compile(
    r"\b(?:figures?|data|numbers?)\b|\b(?:known|given|stated|published)\W*$|\ba known\b|数据|数字|(?:已知|公布了?)\W*$",
    _I,
)
_EITHER = re.compile(
    r"^(?P<head>(?:\w+ )*(?:about|on|with|concern\w*|cover\w*|have|in) )(?P<one>[a-z' -]{3,40}?) or (?P<other>[a-z' -]{3,40})\W*$",
    _I,
)
# "Test task 5" is not told by five of them.
_LABEL = re.compile(r"(?P<noun>[a-z]+|[\u4e00-\u9fff]{2})\s?(?P<number>\d+)(?!\d)", _I)
# "The 5th task" (第5项任务) is what a document calls task 5.
_NTH_ZH = re.compile(
    r"第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})[个项条](?P<noun>[\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
)
# All that is asked beside the class must be said, but for a light word.
LEAST_SAID = 0.8
# Words that weigh less together ("are there") tell no member from another.
LEAST_TELLING = 0.2
# What names fewer is no list of a class.
FEWEST_MEMBERS = 3


@dataclass(frozen=True, slots=True)
class _Named:
    """A sentence that names just one of the members."""

    name: str
    span: Span
    text: str


def reply_on_members(question: Question, index: Index, vocabulary: Vocabulary) -> Outcome | None:
    """The sentences, one at least, that say what `question` asks of a member of the class that it names.

    None where it asks nothing of that form, no enumeration lists such a class, or none is said to be so.
    """
    named = [unit for unit in question.units if unit.is_actor or unit.is_name]
    if asks_for_most(question) or asks_nth(question):
        return None
    for asked in classes_asked(question.text, question.language):
        if asked.place is None and not all(_is_of_kind(unit, question) for unit in named):
            continue
        if found := enumeration_of(asked.things, question, index, vocabulary):
            document, block = found
            names = names_in(document, block, vocabulary)
            if len(names) < FEWEST_MEMBERS:
                continue
            told = _fitting(question, asked, tuple(_naming(document, names, vocabulary)), vocabulary)
            if asked.is_called or asked.place:  # the list itself gives their names, and often where they lie
                told = tuple(one for one in told if one.span in block.items) or told
            by_list = {one.name for one in told if one.span in block.items}
            told = tuple(one for one in told if one.span in block.items or one.name not in by_list)
            return _outcome(question, document, told, len(names)) if told else None
    return None


def _is_of_kind(unit: Unit, question: Question) -> bool:
    """Whether `unit` only says which kind of thing is asked for ("GDP")."""
    return question.kind is not None and bool(question.kind.asked.search(unit.text))


def _naming(document: Document, names: Sequence[str], vocabulary: Vocabulary) -> Iterator[_Named]:
    """The sentences of `document` that name one of `names` and no other."""
    units = {name: vocabulary.units(name) for name in names}
    for section in document.sections:
        for start, end in sentences(document.text, section.body, section.end):
            text = document.text[start:end]
            features = vocabulary.features(text)
            named = [name for name in names if units[name] and vocabulary.coverage(units[name], features) == 1.0]
            if len(named) == 1:
                yield _Named(named[0], (start, end), text)


def _fitting(
    question: Question, asked: ClassAsked, named: Sequence[_Named], vocabulary: Vocabulary
) -> tuple[_Named, ...]:
    """Those of `named` that lie within the limit the question sets, or say all that is `asked` of them."""
    if sets_bound(question.text):
        return tuple(one for one in named if is_within(question.text, one.text))
    either = None if asked.place else _EITHER.match(asked.rest)
    if either:  # "about services or infrastructure"
        sides = (replace(asked, rest=f"{either['head']}{either[side]}") for side in ("one", "other"))
        fitting = {one for side in sides for one in _fitting(question, side, named, vocabulary)}
        return tuple(one for one in named if one in fitting)
    unknown = asked.is_unknown
    rest = _NTH_ZH.sub(_as_label, asked.rest)
    wanted = _LIGHT.sub(" ", ASKS_UNKNOWN.sub(" ", rest)).strip()
    has_figure = unknown or bool(_HAS_FIGURE.search(asked.rest))
    kind = kind_asked(f"what is the {wanted} 是多少") if has_figure else None
    if kind is not None and kind.is_sharp:
        return tuple(one for one in named if _has_figure(one.text, kind, unknown=unknown))
    units = _telling(_LIGHT.sub(" ", wanted), asked.things, vocabulary)
    labels = [label[0] for label in _LABEL.finditer(fold(rest))]
    least = LEAST_SAID if len(units) > 1 else SYNONYM_MATCH  # one word may be said in another word
    if not units or sum(unit.weight for unit in units) < LEAST_TELLING:
        return ()
    return tuple(
        one
        for one in named
        if says_unknown(one.text) is unknown
        and (not asked.is_negated or tells_without(one.text))
        and _says(one, units, vocabulary, called=asked.is_called) >= least
        and all(re.search(rf"{re.escape(label)}(?!\d)", fold(one.text)) for label in labels)
        and (kind is None or unknown or bool(kind.held.search(one.text)))
    )


def _as_label(match: re.Match[str]) -> str:
    number = next(int(one.value) for one in numerals(f"{match['nth']}个"))
    return f"{match['noun']}{number}"


def _has_figure(text: str, kind: Kind, *, unknown: bool) -> bool:
    """Whether `text` gives a figure of `kind`, or says that it is `unknown`."""
    if says_unknown(text) is not unknown:
        return False
    return bool(kind.asked.search(text) if unknown else kind.held.search(text))


def _says(one: _Named, units: tuple[Unit, ...], vocabulary: Vocabulary, *, called: bool) -> float:
    """The share of `units` that the sentence has; what its thing is only called says no more, unless asked for."""
    if not called and not vocabulary.coverage(units, vocabulary.features(one.text.replace(one.name, " "))):
        return 0.0
    features = vocabulary.features(one.text)
    is_all_said = all(vocabulary.match(unit, features) >= SYNONYM_MATCH for unit in units)
    return 1.0 if is_all_said else vocabulary.coverage(units, features)


def _telling(rest: str, things: str, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """The words of `rest` that do not name the class."""
    classes = vocabulary.features(things)
    return tuple(unit for unit in vocabulary.units(rest) if vocabulary.match(unit, classes) < 1.0)


def _outcome(question: Question, document: Document, told: Sequence[_Named], total: int) -> Outcome:
    writer = Writer(question.language)
    writer.lead_in(document)
    members = len({one.name for one in told})
    if question.route is Route.COUNT:
        writer.remark(say("counted", question.language, shown=str(members), total=str(total)))
    for one in told:
        writer.quote(document, (one.span,))
    return Outcome(
        Status.ANSWERED, writer.draft(), coverage=Coverage(members, members, say("items", question.language))
    )
