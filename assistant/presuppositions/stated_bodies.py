"""Bodies: who must do something, and to whom, as a question takes it and as the documents have it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.negation import negations
from assistant.language.absence import says_unknown
from assistant.language.units import Unit
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.presuppositions.same_body import is_same_body
from assistant.questions.deeds import Deed, deeds
from corpus.document import Document
from corpus.provision import Provision
from corpus.sentences import Span, is_han, sentences
from index.tokens import search_tokens

# A provision is on the same deed where it has this share of the words that say what is done.
LEAST_SAID = 0.75
# A sentence that names the doer and has this share of the deed may well say that he does it.
LEAST_BESIDE = 0.5
HALF = 0.5
# What is done is told by so many words at least: "do the work" fits every provision.
FEWEST_UNITS = 2
# "Agreed to the plans of the zones": words that weigh less together are in nearly every provision.
LEAST_WEIGHT = 0.5
# The sentences looked at: those that a reader would look at first.
DEPTH = 8

_BINDING = (
    r"must|should|shall|may|can|has to|have to|had to|will|needs? to|is to|are to"
    r"|(?:is|are|was|were) (?:responsible for|obliged to|required to|allowed to|charged with|in charge of)"
)
_BINDS = re.compile(
    rf"^(?:the |all |each |every |any )?(?P<who>[^,;]{{3,60}}?) (?:{_BINDING}) (?P<deed>.+)"
    r"|\b(?:requires?|required|asks?|asked|obliges?|obliged|orders?|ordered|allows?|allowed|expects?) (?:the |all |each )?(?P<told>[^,;]{3,60}?) to (?P<task>.+)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:the|all|each|every|any|各级?|全体|所有)\s*", re.IGNORECASE)
_HAN_BINDING = re.compile(r"^(?:也|都|还)?(?:应当|应该|应|必须|须|需要|要|可以|可|将|负责|得|来)?")
_OFTEN = re.compile(
    r"\b(?:every|each|once a|twice a|per|a) (?:day|week|month|quarter|year)\b|\b(?:daily|weekly|monthly|quarterly|annually|yearly)\b"
    r"|每(?:个)?(?:年度?|月|周|日|天|季度?)|按(?:年|月|季)度?",
    re.IGNORECASE,
)
# What somebody lacks or is, is no deed of his.
_STATE = re.compile(
    r"缺|没有?|无|有(?!权|责任|义务)|是|位于|属于|(?:is|are|has|have|had|lacks?|needs?)\b", re.IGNORECASE
)
# A Chinese deed of so few characters has no object.
_BARE_CHARS = 4
_PRONOUN = re.compile(r"(?:It|They|He|She)\b|其")
_ISSUES = re.compile(
    r"\bissu\w+|\bpublish\w*|\breleas\w+|\b(?:sen[dt]|put|br[io]\w+ght?|c[ao]me) out\b|\bdrawn up\b|印发|发布|出台|制定|发出|(?<![一-鿿])发(?=[一-鿿《])|(?<=[部厅局委办院府会])发|颁布",
    re.IGNORECASE,
)
_GIVING = r"report|submit|send|apply|pay|hand|forward|notif|deliver|transfer|return|present"
_TO = re.compile(
    rf"\b(?P<verb>{_GIVING})\w*\b(?P<what>.{{0,80}}?)\bto (?:the |their |its )?(?P<to>[A-Za-z][\w'’-]+(?: (?!every|each|within|in|by|on|at|for|once|when)[\w'’-]+){{0,6}})",
    re.IGNORECASE,
)
_HAN_BODY = r"[\u4e00-\u9fff]{1,12}?(?:委员会|发展改革委|[委部厅局办院府会处署]|机构|单位|中心)(?![\u4e00-\u9fff]?长)"
_HAN_TO = re.compile(
    rf"向(?P<to>{_HAN_BODY})(?P<verb>报告|报送|上报|提交|申请|缴纳|汇报)|(?P<sent>报送|上报|报告|报给|报|提交|抄送|交给|送交)(?:至|到|给)?(?P<body>{_HAN_BODY})"
)


# What may stand before the one of whom a statement says something.
_OPENING = re.compile(
    r"(?:the|all|every|each|any)?\W*|(?:[各该这此本每]个?|全体|全部|所有|有关|相关|一切|任何)*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Deed:
    """Who does what, as a statement has it; the units of the deed are those of all but whom it is done to."""

    who: str
    units: tuple[Unit, ...]


def other_body(statement: str, grounds: Grounds) -> tuple[Document, Span] | None:
    """The sentence that lays the deed of `statement` on somebody else, or has it done to somebody else."""
    return (
        _other_recipient(statement, grounds)
        or _other_actor(statement, grounds)
        or _other_doer(statement, grounds)
        or _other_issuer(statement, grounds)
    )


def _other_doer(statement: str, grounds: Grounds) -> tuple[Document, Span] | None:
    """The sentence that says by its form ("by X", "由X组织") that somebody else does what `statement` says."""
    return next(filter(None, (other_than(stated, grounds) for stated in deeds(statement))), None)


def other_than(stated: Deed, grounds: Grounds) -> tuple[Document, Span] | None:
    """The sentence that says by its form that somebody else does what is `stated`, where none has both."""
    units = telling(_OFTEN.sub(" ", stated.what), grounds.vocabulary)
    tokens = set(search_tokens(stated.what))
    if negations(stated.what.lower()) or (len(units) < FEWEST_UNITS and len(tokens) < FEWEST_UNITS):
        return None
    contrary = None
    for one in grounds.look_up(stated.what)[:DEPTH]:
        title = one.document.title
        told = [each for each in deeds(one.text) if _has(units, f"{each.what}\n{title}", grounds, LEAST_SAID)]
        if stated.what.isascii():  # the verb comes first, and is what is done
            told = [each for each in told if _has(units[:1], each.what, grounds, HALF)]
        if len(units) < FEWEST_UNITS:  # little is said: then just that must be done
            told = [each for each in told if set(search_tokens(each.what)) == tokens]
        named = f"{one.stated} {one.surroundings}" if _PRONOUN.match(one.text) else one.stated
        is_named = stated.who.lower() in named.lower() and _has(units, f"{one.stated}\n{title}", grounds, LEAST_BESIDE)
        if is_named or any(is_same_body(stated.who, each.who, grounds) for each in told):
            return None
        if told and contrary is None and not one.is_absence:
            contrary = one.document, (one.start, one.end)
    return contrary


def _other_issuer(statement: str, grounds: Grounds) -> tuple[Document, Span] | None:
    """Where a document names who issued it, which `statement` says somebody else did."""
    for stated in deeds(statement):
        thing = grounds.vocabulary.units(_ISSUES.sub(" ", stated.what))
        if not _ISSUES.search(stated.what) or not thing:
            continue
        about = [
            one for one in grounds.served if _has(thing, f"{one.title}\n{one.short_title}\n{one.kind}", grounds, 1.0)
        ]
        if len(about) != 1 or not about[0].issuer or _leaves_issuers_open(about[0]):
            return None
        issuers = re.split(r"[、，,;；]| and ", about[0].issuer)
        at = about[0].text.find(issuers[0])
        if at < 0 or any(is_same_body(stated.who, issuer, grounds) for issuer in issuers):
            return None
        return about[0], grounds.index.sentence_at(about[0].id, at)
    return None


def _leaves_issuers_open(document: Document) -> bool:
    """Whether `document` says of others who issued it that they are not known."""
    spans = sentences(document.text, 0, len(document.text))
    return any(says_unknown(text) and _ISSUES.search(text) for text in (document.text[a:b] for a, b in spans))


def _other_actor(statement: str, grounds: Grounds) -> tuple[Document, Span] | None:
    deed = _deed(statement, grounds)
    if deed is None or len(deed.units) < FEWEST_UNITS or sum(unit.weight for unit in deed.units) < LEAST_WEIGHT:
        return None
    on_it = [one for one in _provisions(grounds) if _has(deed.units, one.action, grounds, LEAST_SAID)]
    bound = [one for one in on_it if one.actor]
    if not bound or len(bound) < len(on_it) or any(is_same_body(deed.who, one.actor, grounds) for one in bound):
        return None
    first = bound[0]
    return grounds.index.documents[first.document_id], grounds.index.sentence_at(first.document_id, first.start)


def _deed(statement: str, grounds: Grounds) -> _Deed | None:
    """Who is bound, where it is a body that the register or the glossary knows, and to what."""
    known = [name for name in _bodies(grounds) if name.lower() in statement.lower()]
    if not known:
        return None
    who = min(known, key=lambda name: (statement.lower().index(name.lower()), -len(name)))
    at = statement.lower().index(who.lower())
    match = _BINDS.search(statement)
    if match and at < match.start("deed" if match["who"] else "task"):
        rest = match["deed"] or match["task"]
    elif _OPENING.fullmatch(statement[:at]) or re.search(r"(?:要求|让|由|责成|授权|请)(?:各|全体)?$", statement[:at]):
        said = statement[at + len(who) :].strip()
        rest = _HAN_BINDING.sub("", said)
        if _STATE.match(rest) or (rest == said and len(rest) <= _BARE_CHARS and any(map(is_han, rest))):
            return None  # "试验区考核评估": it may as well be done to it
    else:
        return None
    return _Deed(who, telling(_OFTEN.sub(" ", rest), grounds.vocabulary))


def _bodies(grounds: Grounds) -> set[str]:
    """The names of all who are bound by a provision, and of the bodies of the glossary."""
    bound = {_LEADING.sub("", one.actor) for one in _provisions(grounds) if one.actor}
    terms = (term for term in grounds.vocabulary.glossary.terms if term.kind == "actor")
    return bound | {name for term in terms for name in (*term.zh, *term.en)}


def _provisions(grounds: Grounds) -> Iterator[Provision]:
    served = {document.id for document in grounds.served}
    return (one for one in grounds.index.provisions if one.document_id in served)


def _has(units: tuple[Unit, ...], text: str, grounds: Grounds, least: float) -> bool:
    return grounds.vocabulary.coverage(units, grounds.vocabulary.features(text)) >= least


def _other_recipient(statement: str, grounds: Grounds) -> tuple[Document, Span] | None:
    """The sentence in which the same is reported, sent or paid to somebody whom the statement does not name."""
    stated = _recipient(statement)
    if stated is None:
        return None
    verb, to, what = stated
    units = telling(_OFTEN.sub(" ", f"{verb} {what}"), grounds.vocabulary)
    if len(units) < FEWEST_UNITS:
        return None
    for one in grounds.look_up(f"{verb} {what}")[:DEPTH]:
        told = _recipient(one.text)
        if told is None or not _has(units, one.text, grounds, LEAST_SAID):
            continue
        if is_same_body(to, told[1], grounds) or to.lower() in one.text.lower():
            return None
        return one.document, (one.start, one.end)
    return None


def _recipient(text: str) -> tuple[str, str, str] | None:
    """What is done, to whom, and with what, where `text` says that something is given to somebody."""
    match = _TO.search(text)
    if match:
        return match["verb"], match["to"], match["what"]
    match = _HAN_TO.search(text)
    if match is None:
        return None
    rest = text[: match.start()] + text[match.end() :]
    return match["verb"] or match["sent"], match["to"] or match["body"], rest
