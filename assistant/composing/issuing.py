"""Issuing: the Answer made of what an outcome holds, with what it was made by."""

import uuid
from dataclasses import replace
from importlib.metadata import version

from assistant.answer import Answer, Status
from assistant.clock import Clock
from assistant.composing.outcome import Outcome
from assistant.composing.suggestions import suggest
from assistant.composing.writing import markdown
from assistant.questions.question import language_of_answer
from assistant.settings import Settings, settings_digest
from corpus.document import Language
from corpus.glossary import Glossary
from index.search import Index


class Issuing:
    """Makes Answers over one index, in one state of settings and code."""

    def __init__(self, index: Index, glossary: Glossary, settings: Settings) -> None:
        self._index = index
        self._glossary = glossary
        self._versions = {
            "corpus": index.manifest.corpus,
            "index": index.manifest.generation,
            "settings": settings_digest(settings),
            "code": version("policy-assistant"),
        }

    def answer(self, asked: str, standalone: str, outcome: Outcome, clock: Clock) -> Answer:
        """`outcome` as the answer to what was `asked`, which was read as `standalone`."""
        language = language_of_answer(asked)
        return Answer(
            id=uuid.uuid4().hex,
            question=asked,
            standalone_question=standalone,
            status=outcome.status,
            language=language,
            text=markdown(outcome.draft.statements),
            statements=outcome.draft.statements,
            citations=outcome.draft.citations,
            nearest=outcome.nearest,
            follow_ups=outcome.follow_ups or self._follow_ups(standalone, outcome, language),
            coverage=outcome.coverage,
            mode="extractive",
            versions=self._versions,
            seconds=clock.seconds(),
        )

    def reissued(self, approved: Answer, asked: str, standalone: str, clock: Clock) -> Answer:
        """An answer that was approved before, as the answer to what is asked now."""
        return replace(
            approved,
            id=uuid.uuid4().hex,
            question=asked,
            standalone_question=standalone,
            versions={**approved.versions, **self._versions},
            seconds=clock.seconds(),
        )

    def _follow_ups(self, standalone: str, outcome: Outcome, language: Language) -> tuple[str, ...]:
        """What can be asked next where something was answered."""
        if outcome.status not in (Status.ANSWERED, Status.PARTIAL):
            return ()
        return suggest(standalone, outcome.draft.citations, self._index, self._glossary, language)
