"""Gaps: what a question asks for by its form, and the chosen evidence, near as it is, does not hold."""

import re
from dataclasses import dataclass

from assistant.answer import Status
from assistant.judging import misfits
from assistant.judging.nobody import names_nobody
from assistant.judging.other_years import other_year
from assistant.judging.ranks import not_ranked
from assistant.judging.restrictions import restricted_otherwise
from assistant.judging.things_asked import asked_if_any, is_spoken_beside, thing_asked
from assistant.judging.undefined import lacks_definition
from assistant.judging.unspecified import unspecified
from assistant.language import forms
from assistant.language.attributes import attribute_asked
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.questions.kinds import OUTPUT, kind_asked
from assistant.questions.question import Question, Route, own_words
from assistant.retrieval.named import FEWEST_NAMED, named_in, number_asked, things_asked
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import MATCHED
from corpus.recognition import MONTHS

_I = re.IGNORECASE
_SOME_OF_MANY = re.compile(r"\b(?:among|including|includes?|such as|e\.g\.|for example)\b|其中|包括|例如|比如", _I)
# What is said where a kind of thing is not there. Bodies are so often left to the words around that none says nothing.
_WITHOUT = {
    "document_number": "without_document_number",
    "area": "without_area",
    "population": "without_population",
    "money": "without_money",
    "output": "without_money",
    "frequency": "without_frequency",
    "day": "without_day",
    "date": "without_date",
    "reason": "without_reason",
    "amount": "without_amount",
    "share": "without_amount",
    "telephone": "without_contact",
    "contact": "without_contact",
}
# What is told by a figure alone, never by naming one after the other.
_MEASURED = frozenset({"money", "area", "population"})
# "What is the X of Y", "Y的X是谁": X is asked for. A name answers without being called one.
_ASKS_PROPERTY = re.compile(
    r"\b(?:who|what|which) (?:is|are|was|were)(?: the| its| their| our)? (?!(?:the |its |their |our )?names?\b)(?P<en>(?!.* to )[a-z][a-z' -]*?) (?:of|for|in|at|under|on|behind)\b"
    r"|(?:^|[的、和与及])(?P<how>[^的、和与及，。？?]{2,6}?)(?:是|又是)?(?:怎么|如何|怎样)(?:定|确定|计算|算|设定|划分|分配|分成|分|收取|征收|发放|支付|保管)(?:出来)?的?(?=\W*$)|的(?P<zh>(?!名[字称])[^的，。？?、]{1,8}?)(?:具体)?(?:是(?:谁|什么|多少|哪[里儿个家些])|有?多少|叫什么|在哪)",
    _I,
)
# "What is the zone meant to focus on", "标准是多少": no property is named.
_NO_PROPERTY = re.compile(
    r"\b(?:supposed|meant|expected|allowed|going|said) to\b|的(?:标准|金额|数额|数量|时间|日期|期限|时限)是", _I
)
# "What kind of account", "什么样的资质".
_ASKS_SORT = re.compile(
    r"\b(?:what|which) (?:kinds?|types?|sorts?) of (?P<en>[a-z-]+(?: (?!is|are|was|were|do|does|did|can|may|must|should|shall|will|would|has|have|to|in|on|at|for|of|from|by|with)[a-z-]+)?)"
    r"|(?:什么样|哪一?[种类级])的?(?P<zh>[一-鿿]{2,6}?)(?=[的是要应可能会有才？?，。]|$)",
    _I,
)
# When something was done: "in good time" is no answer.
_ASKS_PAST = re.compile(r"\bwhen (?:was|were|did|had)\b|(?:什么时候|何时|哪[天年]|几月)[^，。？]{1,14}的[？?\s]*$", _I)
_DATED = re.compile(
    rf"\b(?:1[0-9]|20)\d\d\b|\d+ ?[年月日]|\b(?:{'|'.join(MONTHS)})\b|\b(?:recently|lately|yesterday|today)\b"
    r"|近日|日前|昨[日天]|今[日天年]|去年|[一二三四五六七八九十〇零]+[年月日]|以来",
    _I,
)
# "What humidity must it be kept at?"
_ASKS_MEASURE = re.compile(
    r"^\W*(?:at |in |of |by |with )?(?:what|which) (?P<en>[a-z]{4,}) (?:must|should|shall|is|are|does|do|can|may|has|have)\b"
    r"|(?:多少|多大)(?P<zh>[一-鿿]{2})(?=\W*$)",
    _I,
)
_LEAST_PROPERTY = 0.1
# Beside the thing asked for a word must stand that weighs so much.
_LEAST_BESIDE = 0.3
_TELLING = 0.5  # of a short follow-up question's own words, such a heavy one must be spoken of


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing from the evidence: the status that leaves, and a sentence that says so.

    One that `is_firm` is seen in the text itself, whatever a close reading makes of it.
    """

    status: Status
    said: str
    is_firm: bool = False


def find_gap(question: Question, selection: Selection, vocabulary: Vocabulary) -> Gap | None:
    """What `question` asks for by its form and `selection` does not hold; None where nothing is seen to be missing."""
    texts = _texts(selection)
    return (
        _of_other_year(question, selection, texts, vocabulary)
        or _other_document(question, selection, vocabulary)
        or _too_few(question, selection, texts)
        or _without_kind(question, selection, texts)
        or _of_another(question, selection, texts, vocabulary)
        or _left_open(question, selection, texts, vocabulary)
        or _nothing_denied(question, selection, texts)
        or _not_so(question, selection, texts, vocabulary)
        or _property_unspoken(question, texts, vocabulary)
        or _thing_unspoken(question, selection, texts, vocabulary)
        or _own_words_unspoken(question, texts, vocabulary)
    )


def _texts(selection: Selection) -> tuple[str, ...]:
    if selection.block is not None:
        return selection.block.texts()
    return tuple(one.text for one in selection.sentences)


def _of_other_year(
    question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary
) -> Gap | None:
    said = other_year(question, selection, texts, vocabulary)
    return _refusal(said) if said else None


def _other_document(question: Question, selection: Selection, vocabulary: Vocabulary) -> Gap | None:
    """A date or number of a document that is named, where what was found stands in another one and speaks of another."""
    named = [unit for unit in question.units if unit.names_document]
    if not named or question.kind is None or question.kind.name not in _WITHOUT or not selection.sentences:
        return None
    best = selection.sentences[0]
    features = vocabulary.features(f"{best.document.title}\n{best.document.short_title}\n{best.stated}")
    if not question.kind.is_sharp or any(vocabulary.match(unit, features) == 1.0 for unit in named):
        return None
    return _refusal(say(_WITHOUT[question.kind.name], question.language))


def _too_few(question: Question, selection: Selection, texts: tuple[str, ...]) -> Gap | None:
    """Fewer things named than the question gives the number of."""
    number = number_asked(question.text)
    if number is None or question.route is Route.COUNT:
        return None
    named = len(texts) if selection.block is not None else named_in(texts, things_asked(question.text))
    if named >= number:
        return None
    said = say("not_all_named", question.language, asked=str(number))
    some = named > FEWEST_NAMED or selection.unknown is not None or any(map(_SOME_OF_MANY.search, texts))
    return Gap(Status.PARTIAL, said) if named >= FEWEST_NAMED and some else _refusal(said)


def _without_kind(question: Question, selection: Selection, texts: tuple[str, ...]) -> Gap | None:
    """No date, amount, reason in what was found, where one is asked for."""
    kind = question.kind
    counts = question.route is Route.COUNT and (kind is None or kind.name not in _MEASURED)
    if kind is None or kind.name not in _WITHOUT or selection.block is not None or counts:
        return None
    is_past = kind.name == "date" and bool(_ASKS_PAST.search(question.text))
    if question.route is Route.YES_NO or any(map((_DATED if is_past else kind.held).search, texts)):
        return None
    return _refusal(say(_WITHOUT[kind.name], question.language))


def _of_another(question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary) -> Gap | None:
    """A figure, but of another thing, or only one that is to be reached."""
    if question.kind is None or question.kind.name not in _WITHOUT:
        return None
    if question.route is not Route.YES_NO and misfits.measures_otherwise(question, texts):
        return _refusal(say("without_amount", question.language))
    is_output = bool(texts) and all(map(OUTPUT.asked.search, texts)) and not OUTPUT.asked.search(question.text)
    # What a place puts out is no money that one gets, and a fine is not what a thing costs.
    if (question.kind.name in ("money", "amount") and is_output) or misfits.is_a_fine(question, texts):
        return _refusal(say("without_money", question.language))
    if selection.block is not None and (len(selection.block.chosen) > 1 or question.route is not Route.COUNT):
        return None
    is_other = misfits.counts_another(question, texts, vocabulary) or misfits.is_of_another(question, texts, vocabulary)
    if is_other or misfits.tells_no_end(question, texts):
        return _refusal(say(_WITHOUT[question.kind.name], question.language))
    return _refusal(say("only_planned", question.language)) if misfits.is_only_planned(question, texts) else None


def _left_open(question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary) -> Gap | None:
    if lacks_definition(question, texts):
        return Gap(Status.NOT_IN_DOCUMENTS, say("without_definition", question.language), is_firm=True)
    stated = tuple(one.stated for one in selection.sentences)
    if stated and names_nobody(question, "\n".join(stated)):
        return _refusal(say("without_body", question.language))
    said = unspecified(question, (*texts, *stated), vocabulary)
    return _refusal(said) if said else None


def _nothing_denied(question: Question, selection: Selection, texts: tuple[str, ...]) -> Gap | None:
    """ "What must the keeper not do?" where what was found says only what is to be done."""
    if question.route is not Route.DUTIES or not forms.ASKS_DENIED.search(question.text):
        return None
    if any(map(forms.TELLS_DENIED.search, (*texts, *(one.stated for one in selection.sentences)))):
        return None
    return _refusal(say("nothing_denied", question.language))


def _not_so(question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary) -> Gap | None:
    said = not_ranked(question, texts) or restricted_otherwise(question, selection, texts, vocabulary)
    return Gap(Status.NOT_IN_DOCUMENTS, said, is_firm=True) if said else None


def _property_unspoken(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> Gap | None:
    """ "Who is the head of the office?" where what was found speaks of the office, and of no head."""
    sort = _ASKS_SORT.search(question.text) or _ASKS_MEASURE.search(question.text)
    is_new = sort is not None and any(map(vocabulary.is_nowhere, (sort["en"] or sort["zh"]).split()))
    asked = _ASKS_PROPERTY.search(question.text) or (sort if is_new else None)
    if asked is None or _NO_PROPERTY.search(asked[0]):
        return None
    name = next(filter(None, (asked[group] for group in ("en", "zh", "how") if group in asked.groupdict())))
    units = [unit for unit in vocabulary.units(name) if not unit.is_name and unit.weight >= _LEAST_PROPERTY]
    features = vocabulary.features("\n".join(texts))
    is_kind = kind_asked(f"what {name}") or attribute_asked(f"what {name} 是")
    if not units or is_kind or any(vocabulary.match(unit, features) >= MATCHED for unit in units):
        return None
    return _refusal(say("missing_nearby", question.language, missing=name))


def _thing_unspoken(
    question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary
) -> Gap | None:
    """ "Which form must be used?" where what was found speaks of no form."""
    if_any = asked_if_any(question.text)
    thing = if_any or thing_asked(question.text)
    units = [unit for unit in vocabulary.units(thing) if unit.value is None] if thing else []
    if thing is None or not units or any(unit.is_name for unit in units):
        return None
    told = (*texts, *(one.stated for one in selection.sentences), *("\n".join(one.path) for one in selection.sentences))
    is_translated = any(one.document.language != question.language for one in selection.sentences)
    others = [unit for unit in question.units if unit.weight >= _LEAST_BESIDE and unit.text not in units[-1].text]
    others = [] if is_translated or if_any else others  # other words are known in part only
    if is_spoken_beside(units[-1], others, told, vocabulary):
        return None
    return _refusal(say("missing_nearby", question.language, missing=thing))


def _own_words_unspoken(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> Gap | None:
    """A follow-up that took the turn before along to be understood, and of whose own words none is spoken of."""
    own = own_words(question.text)
    if own == question.text:
        return None
    units = [unit for unit in vocabulary.units(own) if unit.weight >= _TELLING]
    features = vocabulary.features("\n".join(texts))
    if not units or any(vocabulary.match(unit, features) >= MATCHED for unit in units):
        return None
    return _refusal(say("missing", question.language, missing=units[-1].text))


def _refusal(said: str) -> Gap:
    return Gap(Status.NOT_IN_DOCUMENTS, said)
