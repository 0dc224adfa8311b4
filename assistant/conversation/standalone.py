"""Standalone questions: a follow-up with what the conversation leaves unsaid put back in. No model."""

import re
from collections.abc import Sequence

from assistant.answer import Status, Turn
from assistant.conversation.antecedents import telling_subject, with_class, with_object, with_pronoun_named
from assistant.conversation.counterparts import also_of_row, exchanged, is_same_language, named_in, of_listed
from assistant.conversation.follow_up_forms import (
    ASKED_OF_SAID,
    ASKS_COMPLETE,
    ASKS_SOURCE,
    ASKS_WORTH,
    BARE_PHRASE,
    CORRECTION,
    COUNTS_ALL,
    ELLIPSIS,
    LATE_CORRECTION,
    NARROWING,
    NEW_TOPIC,
    NOUN_FIRST_ZH,
    NUMBERED,
    OPENING,
    REFORM,
    RELATED,
    TRAILING,
    VERB_FIRST_ZH,
    VERBAL,
    WHAT_HAPPENS,
)
from assistant.conversation.fronted import with_own_subject, without_one
from assistant.conversation.of_one import asked_of_one, doubted
from assistant.conversation.prepositions import added, is_added
from assistant.conversation.references import pointing, resolved
from assistant.conversation.topics import by_whom_of, led_by, of_others, rest_of, together, told_of_item, topic_of
from assistant.conversation.turns import enumerated, gone_back, named_things
from assistant.language.forms import ABOUT, CLOSING, GREETING, INSTRUCTION, OTHER_TASK
from assistant.language.subjects import subjects
from assistant.language.words import is_frame_word
from assistant.questions.completion import which_of_counted
from corpus.glossary import Glossary
from corpus.sentences import is_han

_I = re.IGNORECASE
MARKS = " ,，.。:：;；!！、?？"
_FRAGMENT_ENGLISH = 6
_FRAGMENT_CHINESE = 9
# A question of fewer words than this that names nothing of its own leans on the one before.
FEW_WORDS_ENGLISH = 4
FEW_CHARS_CHINESE = 7
# One that opens with 那 and is longer than this asks for something of its own.
WHOLE_CHARS_CHINESE = 8
# A Chinese question of so few characters beside a name asks one property of it.
_PROPERTY_CHARS = 9
# Where another one asks for a property by its name, so many more.
_PROPERTY_CHARS_OF_NOUN = 14
# Families of things of which each is one: a follow-up on another one names it.
CERTAIN = frozenset({"place", "actor", "document", "name"})
# What was meant is a question of its own: "no, I meant what the province does for land".
_OWN_QUESTION = re.compile(
    r"^(?:what|which|who|whom|when|where|why|how)\b(?! (?:of|about|one|ones)\b)(?:\W+[\w'’-]+){4,}\W*$"
    r"|^(?=[^，。？?]*(?:谁|什么|哪|多少|几[个项]|怎么|如何|为什么))[^，。？?]{9,}[？?]?$",
    _I,
)
_ONLY_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*)*")


def stand_alone(text: str, history: Sequence[Turn], glossary: Glossary) -> str:
    """`text` as a question that can be understood without `history`; unchanged where it already can be."""
    if not history or asks_nothing(text):
        return text
    if ASKS_WORTH.match(text):
        return text
    fresh = NEW_TOPIC.sub("", text, count=1)
    if fresh != text and fresh.strip(MARKS):
        return fresh
    rest, turn = gone_back(text, history)
    if turn is None:
        return rest
    return _FollowUp(rest, turn, history, glossary).whole()


def asks_nothing(text: str) -> bool:
    """Whether `text` asks nothing of the documents."""
    return any(form.search(text) for form in (GREETING, CLOSING, ABOUT, INSTRUCTION, OTHER_TASK))


class _FollowUp:
    """A text beside the turn that it leans on."""

    def __init__(self, text: str, turn: Turn, history: Sequence[Turn], glossary: Glossary) -> None:
        self.text = text
        self.turn = turn
        self.before = turn.answer.standalone_question
        self._history = history
        self._glossary = glossary

    def whole(self) -> str:
        """The question that the text asks after its turn; the first form that fits decides."""
        text = self.text
        if REFORM.match(text) or ASKS_SOURCE.match(text):
            return self.before
        if ASKS_COMPLETE.match(text):
            asked = self.before.rstrip(MARKS)
            return f"{asked}，都清楚了吗？" if any(map(is_han, asked)) else f"{asked}, and is that all?"
        narrowed = NARROWING.sub("", text)
        if narrowed != text and len(narrowed) < len(text) / 2 + 4:
            bare = narrowed.strip(MARKS)
            return self._narrowed(bare) if bare else self.before
        if of_all := self._of_all():
            return of_all
        related = RELATED.match(text)
        if related:
            return together(related["en"] or related["zh"], topic_of(led_by(self.turn)))
        of_one = doubted(text, self.before) or asked_of_one(text, self.before) or also_of_row(text, self.before)
        if of_one:
            return of_one
        late = LATE_CORRECTION.match(text)
        corrected = late["meant"] if late and late["meant"] else CORRECTION.sub("", text, count=1).strip()
        if corrected and (late or CORRECTION.match(text)) and corrected != text.strip():
            if _OWN_QUESTION.match(corrected) and not pointing(corrected):
                return corrected
            whom, _, what = corrected.strip(MARKS).partition("的")
            return self._asked_of_other(whom if what and what in self.before else corrected)
        if self._is_fragment(text):
            return self._answering_back(text.strip(MARKS)) or self._asked_of_other(text.strip(MARKS))
        text = without_one(text)
        if of_class := with_class(text, self._history):
            return of_class
        named = of_listed(text, self.before) or resolved(text, self._history, self._glossary)
        if named:
            return self._completed(named)
        return self._leaning(text)

    def _of_all(self) -> str | None:
        """What is asked of all that the question before counted, or asked for."""
        asked, before = self.text, self.before
        return which_of_counted(asked, before) or of_others(asked, before) or rest_of(asked, before)

    def _leaning(self, text: str) -> str:
        completed = with_own_subject(text) or with_object(text, self.turn)
        if completed:
            return completed
        is_bare = BARE_PHRASE.match(text) and not subjects(text, self._glossary)
        if is_bare or ASKED_OF_SAID.match(text) or COUNTS_ALL.match(text):
            return together(re.sub(r"[?？。.!！\s]+$", "", text), topic_of(led_by(self.turn)))
        if is_added(text) or (ELLIPSIS.search(text) and not self._is_whole(text)):
            phrase = OPENING.sub("", text, count=1).strip()
            is_other = not pointing(phrase) or re.search(r"\bones?\W*$", phrase, _I)
            return self._asked_of_other(phrase) if is_other else self._of_pronoun(phrase)
        if self._points_back(text):
            return self._of_pronoun(text)
        return OPENING.sub("", text, count=1) if ELLIPSIS.search(text) else text

    def _completed(self, named: str) -> str:
        """`named` as a question: itself where it has a verb, else the question before asked of what it names."""
        phrase = OPENING.sub("", named, count=1).strip() if ELLIPSIS.search(named) else named
        if VERBAL.search(re.sub(TRAILING, "", phrase)):
            return phrase
        bare = re.sub(TRAILING, "", phrase)
        item = bare if bare in enumerated(self._history, self._glossary) else None
        return (item and told_of_item(item, self.before)) or self._asked_of_other(phrase)

    def _answering_back(self, name: str) -> str | None:
        """The question that was asked back about, of what is named now; None where none was."""
        if self.turn.answer.status is not Status.CLARIFY:
            return None
        bare = re.sub(r"^the\s+|\s+ones?$", "", name, flags=_I)
        return named_in(self.before, bare) or together(self.before.rstrip("?？"), bare)

    def _narrowed(self, bare: str) -> str:
        """The question before, of which only what `bare` names is wanted: all that it says of whom and where stays."""
        levels = exchanged(bare, self.before, (), self._glossary) if re.search(r"\bones?$", bare, _I) else None
        return levels or together(re.sub(r"^the\s+", "", bare, flags=_I), topic_of(led_by(self.turn)))

    def _asked_of_other(self, new: str) -> str:
        """The question before asked of what `new` names; where nothing can be exchanged, both together."""
        phrase = re.sub(TRAILING, "", re.sub(r"^the\s+|\s+ones?$", "", new.strip(MARKS), flags=_I))
        answered = self._answering_back(phrase) if not VERBAL.search(phrase) else None
        if answered:
            return answered
        listed = enumerated(self._history, self._glossary)
        is_clause = bool(VERBAL.search(phrase))
        asked = None if is_clause else exchanged(phrase, self.before, listed, self._glossary)
        if asked := asked or by_whom_of(phrase, self.before) or added(phrase, self.before):
            return asked
        named = telling_subject(self.before, self._glossary)
        same = is_same_language(phrase, self.before)
        is_kind = phrase.endswith("的")  # "木质的呢": another kind of the same thing, not a property of it
        if not subjects(phrase, self._glossary) and named and same and not is_clause and not is_kind:
            return f"{named}的{phrase}？" if any(map(is_han, self.before)) else f"{phrase} of {named}?"
        pointed_at = named_in(self.before, phrase) if _ONLY_NAME.fullmatch(phrase) else None
        return pointed_at or together(phrase, led_by(self.turn))

    def _of_pronoun(self, text: str) -> str:
        subject = self._left_out(text)
        if subject:
            return f"{subject}{'的' if NOUN_FIRST_ZH.match(text) else ''}{text}"
        named = with_pronoun_named(text, self.turn, self._glossary)
        return named or together(re.sub(r"[?？。\s]+$", "", text), topic_of(led_by(self.turn)))

    def _left_out(self, text: str) -> str | None:
        """The one thing that the question before asked a property of, where a Chinese text begins without its subject."""
        named = telling_subject(self.before, self._glossary)
        most = _PROPERTY_CHARS_OF_NOUN if NOUN_FIRST_ZH.match(text) else _PROPERTY_CHARS
        is_short = named is not None and len(self.before) - len(named) <= most
        is_certain = any(
            one.text == named and one.family in CERTAIN for one in named_things(self.before, self._glossary)
        )
        is_of_it = VERB_FIRST_ZH.match(text) or (is_certain and NOUN_FIRST_ZH.match(text))
        return named if is_short and is_of_it and not pointing(text) else None

    def _is_whole(self, text: str) -> bool:
        """Whether a question that opens like a follow-up has a verb and a subject of its own."""
        phrase = OPENING.sub("", text, count=1)
        if pointing(text) or re.search(r"呢(?:[，,]|\W*$)", text):
            return False
        if WHAT_HAPPENS.search(phrase):
            return True
        words, han = len(re.findall(r"[A-Za-z]+", text)), sum(map(is_han, phrase))
        if han >= WHOLE_CHARS_CHINESE and VERBAL.search(phrase):
            return True
        return (han > FEW_CHARS_CHINESE * 2 or words > FEW_WORDS_ENGLISH * 2) and bool(subjects(text, self._glossary))

    def _is_fragment(self, text: str) -> bool:
        """Whether `text` only names something, as an answer to a question back does."""
        words, han = len(re.findall(r"[\w'-]+", text)), sum(map(is_han, text))
        is_short = 0 < han <= _FRAGMENT_CHINESE or (not han and 0 < words <= _FRAGMENT_ENGLISH)
        if not is_short or VERBAL.search(text) or text.rstrip().endswith(("?", "？")) or ELLIPSIS.search(text):
            return False
        is_answer = self.turn.answer.status is Status.CLARIFY
        return is_answer or bool(subjects(text, self._glossary))

    def _points_back(self, text: str) -> bool:
        if pointing(text):
            return True
        han = sum(map(is_han, text))
        if not han and all(is_frame_word(word) for word in re.findall(r"[a-z]+", text.lower())):
            return True
        own = subjects(text, self._glossary) or NUMBERED.search(text)
        short = (
            bool(NOUN_FIRST_ZH.match(text))
            or 0 < han <= FEW_CHARS_CHINESE
            or (not han and len(re.findall(r"\w+", text)) <= FEW_WORDS_ENGLISH)
        )
        return short and not own
