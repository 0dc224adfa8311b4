"""Topics: what an earlier question was about, put beside a follow-up that says too little of its own."""

import re

from assistant.conversation.follow_up_forms import ASKED_FIRST, ASKED_NOUN, ASKING_ZH
from assistant.questions.question import language_of_question
from corpus.sentences import is_han


def topic_of(question: str) -> str:
    """`question` without the words that only ask, or what it took from an earlier turn itself."""
    bare = ASKED_FIRST.sub("", question)
    named = ASKED_NOUN.match(bare)
    bare = f"{named['noun']} {bare[named.end() :]}" if named else bare
    if any(map(is_han, bare)):
        bare = ASKING_ZH.sub("", bare)
    return re.sub(r"[?？。，,\s]+$", "", bare) or question


def together(asked: str, topic: str) -> str:
    """`asked` with `topic` in brackets behind it."""
    topic = re.sub(r".*[（(](.+?)[）)]+[?？]?$", r"\1", topic)  # what an earlier follow-up was about already
    if language_of_question(asked) == "zh":
        return f"{asked}（{re.sub(r'[?？。]+$', '', topic)}）？"
    return f"{asked} ({re.sub(r'[?？。]+$', '', topic)})?"
