"""The register of provisions: who must, should, may, must not or will do what, read off any document by rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.actors import acts, bearer
from corpus.chinese_directives import chinese_directives
from corpus.directives import Directive
from corpus.document import Document, Section
from corpus.english_directives import english_directives
from corpus.english_grammar import necessity, subject_of
from corpus.placed_sentences import PlacedSentence, placed_sentences
from corpus.provision import Provision, Strength, Theme
from corpus.sentences import Span
from corpus.themes import instrument_of, theme_of

# "（责任单位：县财政局、县民政局）": who answers for the paragraph it ends, or for those above its own line.
_IN_CHARGE = re.compile(
    r"[（〔【(](?:责任|牵头|负责|主办|承办)(?:单位|部门|机构)?[：:](?P<who>(?:[^。；〔〕（）】)]|（[^）]*）){2,60}?)(?:按职责)?(?:分工)?(?:负责|落实)?[。；〕）】)]"
    r"|[（〔](?P<lead>(?:[^。；〔〕（）]|（[^）]*）){2,60}?)(?:牵头|负责)(?:负责)?[，；）〕]"
)
# "（二）工作目标。": what stands below is to be reached.
_FOR_AIMS = re.compile(r"^[^，。；]{0,8}目标[。：:\s]*$")
_ITEM_END = re.compile(r"(?:[;,；，、](?:\s*(?:and|or))?|[。.])?\s*$")
_RULES = re.compile(
    r"\b(?:regulations?|rules|measures|decree|order|by-?laws?|ordinance|act|code|statutes?|charter|circular|guidelines?|guidance|directive|instructions)\b",
    re.IGNORECASE,
)
_BINDS = re.compile(r"\b(?:shall|must)\b")
# A document lays down rules where it says "shall" or "must" so often: five times, and once in 600 characters.
_FEWEST_RULES, _RULES_PER_CHARACTER = 5, 1 / 600
# Texts of which it is known: more than are open at once in a small office.
_KEPT = 64
_NAMES_DUTIES = re.compile(r"\b(?:dut(?:y|ies)|responsibilit(?:y|ies)|obligations?)\b|职责|责任|义务", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Bound:
    """Whom a clause without subject binds: `here`, where the paragraph has said so, else `standing`.

    A body stands for the rest of the section; a thing, or nobody, for the rest of the paragraph.
    """

    standing: Span | None
    here: Span | None = None
    is_settled: bool = False

    @property
    def actor(self) -> Span | None:
        return self.here if self.is_settled else self.standing


@dataclass(frozen=True, slots=True)
class _Introduction:
    """What the sentence above a list says of its items; `completes` where they say what is to be done."""

    strength: Strength
    bound: _Bound
    completes: bool


def provisions(document: Document) -> tuple[Provision, ...]:
    """The provisions of `document`, in order."""
    found: list[Provision] = []
    titled: dict[tuple[str, ...], Section] = {}  # the section that each heading path opened last
    for section in document.sections:
        titled[section.path] = section
        above = [titled.get(section.path[:depth]) for depth in range(len(section.path), 0, -1)]
        heading = next(filter(None, (_heading_bearer(document, one) for one in above if one)), None)
        found += _of_section(document, section, heading)
    return tuple(found)


def _of_section(document: Document, section: Section, title: Span | None) -> Iterator[Provision]:
    """The provisions of `section`; the innermost heading that names whose duties stand there does so at `title`."""
    heading = bound = _Bound(title)
    intro: _Introduction | None = None
    told: Span | None = None
    charged: _Bound | None = None
    for sentence in placed_sentences(document, section):
        if sentence.intro is None:
            intro = None
        if sentence.opens:
            heading = _titled(document, sentence) or heading
            before = intro.bound if intro else heading if sentence.is_item else _Bound(bound.standing)
            charged = _in_charge(document, section, sentence)
            bound = charged or before
        found = _directives(document, section, sentence, intro)
        subject = _subject(document, sentence)
        if subject and told and _points_at(document.text[slice(*subject)], document.text[slice(*told)]):
            bound = _Bound(told)
        elif subject:
            told = subject
        if sentence.introduces:
            intro = _introduction(document, sentence, found, bound)
            if intro and intro.completes:
                bound = intro.bound
                continue
        for directive in found:
            bound = _after(document, directive, bound)
            yield _provision(document, section, directive, _with_charge(document, directive, bound, charged))


def _with_charge(document: Document, directive: Directive, bound: _Bound, charged: _Bound | None) -> _Bound:
    """Whom a clause binds that names nobody who acts: who is `charged` with the whole paragraph, if anybody is.

    What a thing must not be or do is no deed of theirs.
    """
    actor = bound.actor
    is_bound = actor is not None and acts(document.text[slice(*actor)], document.language)
    return bound if charged is None or is_bound or directive.strength == "must_not" else charged


def _subject(document: Document, sentence: PlacedSentence) -> Span | None:
    """The subject of an English sentence, whether it binds or tells a fact."""
    text = document.text[sentence.start : sentence.end]
    if document.language != "en" or necessity(text):
        return None
    found = subject_of(text)
    return (sentence.start + found[0], sentence.start + found[1]) if found else None


def _points_at(pronoun: str, subject: str) -> bool:
    """Whether `pronoun` takes up the `subject` of the sentence before, who acts: "A group was formed. It shall"."""
    numbers = {"it": False, "they": True}
    is_many = subject.endswith("s") or " and " in subject
    return numbers.get(pronoun.lower()) is is_many and acts(subject, "en")


def _directives(
    document: Document, section: Section, sentence: PlacedSentence, intro: _Introduction | None
) -> tuple[Directive, ...]:
    """The directives of a sentence; the first one of a list's item takes what the introduction says."""
    text, start, end = document.text, sentence.start, sentence.end
    if not sentence.is_whole or _IN_CHARGE.match(text, start):
        return ()
    if document.language == "zh":
        title = text[text.rfind("\n", 0, start) + 1 : start]
        has_aim = bool(_FOR_AIMS.search(title) or any(map(_FOR_AIMS.search, section.path[-1:])))
        found = chinese_directives(text, start, end, has_aim=has_aim)
    else:
        names_duties = any(map(_NAMES_DUTIES.search, section.path)) or bool(intro and intro.completes)
        is_duty = names_duties or bool(_RULES.search(document.title)) or _binds_often(document.text)
        found = english_directives(text, start, end, is_duty=is_duty)
    if intro is None or not sentence.opens:
        return found
    if not intro.completes:  # what the introduction lays on someone is said there; its items are things
        return tuple(one for one in found if one.bearing == "named")
    if not found:
        shown = _ITEM_END.sub("", text[start:end])
        return (Directive(start, start + len(shown), start, intro.strength, "carried"),)
    return tuple(replace(one, strength=intro.strength) if one.strength == "must" else one for one in found)


@lru_cache(maxsize=_KEPT)
def _binds_often(text: str) -> bool:
    """Whether `text` lays down rules: then its present tense binds as well ("the Ministry replies within 60 days")."""
    return len(_BINDS.findall(text)) >= max(_FEWEST_RULES, _RULES_PER_CHARACTER * len(text))


def _introduction(
    document: Document, sentence: PlacedSentence, found: tuple[Directive, ...], bound: _Bound
) -> _Introduction | None:
    """What a sentence above a list says of the items, or None where it says nothing of who does what."""
    if found:
        after = bound
        for directive in found:
            after = _after(document, directive, after)
        return _Introduction(found[-1].strength, after, found[-1].is_open)
    named = bearer(document.text[sentence.start : sentence.end], document.language)
    if named is None:
        return None
    return _Introduction("must", _Bound((sentence.start + named[0], sentence.start + named[1])), completes=True)


def _titled(document: Document, sentence: PlacedSentence) -> _Bound | None:
    """Whom a line binds that is a title, though the outline has it not: "Duties of the council"."""
    title = document.text[sentence.start : sentence.end]
    named = None if sentence.is_whole or not _NAMES_DUTIES.search(title) else bearer(title, document.language)
    return _Bound((sentence.start + named[0], sentence.start + named[1])) if named else None


def _in_charge(document: Document, section: Section, sentence: PlacedSentence) -> _Bound | None:
    """Whom the brackets at the end of a paragraph, or on a line of their own below, put in charge of it."""
    text = document.text
    line_end = text.find("\n", sentence.start)
    match = _IN_CHARGE.search(text, sentence.start, section.end)
    if match is None:
        return None
    stands_alone = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    is_here = line_end < 0 or match.start() < line_end
    return (
        _Bound(None, match.span("who" if match["who"] else "lead"), is_settled=True)
        if is_here or stands_alone
        else None
    )


def _after(document: Document, directive: Directive, bound: _Bound) -> _Bound:
    """Whom the clause binds, and with it the next one that names nobody."""
    if directive.bearing == "carried":
        return bound
    if directive.subject is None:
        return replace(bound, here=None, is_settled=True)
    if acts(document.text[slice(*directive.subject)], document.language):
        return _Bound(directive.subject)
    return _Bound(None, directive.subject, is_settled=True)


def _provision(document: Document, section: Section, directive: Directive, bound: _Bound) -> Provision:
    text = document.text
    action = text[directive.start : directive.end]
    predicate = text[directive.predicate : directive.end]
    heading = " ".join(section.path)
    actor = bound.actor
    theme: Theme = "goal" if directive.is_goal else theme_of(action, predicate, directive.strength, heading=heading)
    return Provision(
        document_id=document.id,
        section=section.path,
        actor=text[slice(*actor)] if actor else "",
        actor_span=actor,
        strength=directive.strength,
        action=action,
        start=directive.start,
        end=directive.end,
        theme=theme,
        instrument=instrument_of(action),
        inherited=actor is not None
        and (directive.bearing == "carried" or not directive.start <= actor[0] < directive.end),
    )


def _heading_bearer(document: Document, section: Section) -> Span | None:
    """Where the heading of `section` names the one whose duties stand below it, or None."""
    start = document.text.find(section.path[-1], section.start, section.body)
    named = bearer(section.path[-1], document.language) if start >= 0 else None
    return (start + named[0], start + named[1]) if named else None
