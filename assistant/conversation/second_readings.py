"""Second readings: what else a follow-up may mean, where the first reading found nothing, or nothing new."""

from collections.abc import Sequence

from assistant.answer import Status, Turn
from assistant.conversation.antecedents import telling_subject
from assistant.conversation.counterparts import is_same_language
from assistant.conversation.follow_up_forms import BARE_PHRASE, COUNTS_ALL, ELLIPSIS, NARROWING, NEW_TOPIC, RELATED
from assistant.conversation.references import pointing
from assistant.conversation.standalone import CERTAIN, MARKS, asks_nothing, stand_alone
from assistant.conversation.turns import gone_back, named_things
from assistant.language.subjects import subjects
from corpus.glossary import Glossary
from corpus.sentences import is_han

_LEANING = (BARE_PHRASE, COUNTS_ALL, ELLIPSIS, NARROWING, RELATED)
_UNANSWERED = frozenset({Status.NOT_IN_DOCUMENTS, Status.FALSE_PREMISE})
# A shorter text ("why?") says nothing alone.
_FEWEST_ALONE = 5


def reread(text: str, standalone: str, history: Sequence[Turn], glossary: Glossary) -> tuple[str, ...]:
    """`text`, read as `standalone` beside the question before, as a property of what that was about, and alone.

    None of what points back or may ask for a part of what was told: "and the national ones?", "only those on land".
    """
    _, turn = gone_back(text, history)
    is_beside = standalone.rstrip(MARKS)[-1:] in ")）"
    if turn is None or standalone == text or not is_beside:
        return ()
    if pointing(text) or any(form.search(text) for form in _LEANING):
        return ()
    subject = telling_subject(turn.answer.standalone_question, glossary)
    is_owned = subject and any(map(is_han, text)) and is_same_language(text, subject)
    return (f"{subject}的{text.strip(MARKS)}？", text) if is_owned else (text,)


def leaned(text: str, standalone: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    """`text`, read as `standalone`, read otherwise: asked of the one thing that the turn before was about.

    After a turn for which nothing was found it is read as if that had not been asked. None where it was changed
    already, or names one certain thing itself. It is a second reading only: "which task is in focus?" may as well go
    on about one zone as ask about all.
    """
    rest, turn = gone_back(text, history)
    if turn is None or NEW_TOPIC.match(text) or asks_nothing(text):
        return None
    if turn.answer.status in _UNANSWERED:  # what nothing was found for may be a name that no document has
        answered = [one for one in history if one.answer.status not in _UNANSWERED]
        other = stand_alone(text, answered, glossary)
        if other != standalone and len(text) >= _FEWEST_ALONE:
            return other
    if standalone != text or rest != text:
        return None
    about = [one for one in named_things(turn.answer.standalone_question, glossary) if one.family in CERTAIN]
    own = any(one.family in CERTAIN for one in subjects(text, glossary))
    if len({one.text for one in about}) != 1 or own or not is_same_language(text, about[0].text):
        return None
    bare = text.rstrip(MARKS)
    return f"{about[0].text}{bare}？" if any(map(is_han, text)) else f"{bare} in {about[0].text}?"
