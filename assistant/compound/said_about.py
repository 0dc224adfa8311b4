"""Said about: what a document that the question names says on a matter, in all its sentences that speak of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.answer import Coverage, Status
from assistant.composing.outcome import Outcome, remark
from assistant.composing.writing import Draft, Writer
from assistant.language import forms
from assistant.language.units import Unit
from assistant.language.vocabulary import SYNONYM_MATCH, Vocabulary
from assistant.messages import say
from assistant.questions.question import Question, Route
from assistant.retrieval.titles import called
from assistant.retrieval.trimming import trim
from corpus.document import Document
from corpus.sentences import Span, sentences

_I = re.IGNORECASE
# "What does the reply letter say about land?", "复函关于土地怎么说？"
_ASKED = re.compile(
    r"^\W*(?:and |so )?what (?:does|do|did) (?P<en>(?:the|this|our) [\w' -]{3,40}?)"
    r" (?:say|state|provide|stipulate|require|demand|lay down|prescribe|ask|want|tell us|have to say)"
    r" (?:about|on|regarding|concerning|as regards|with regard to|in terms of|when it comes to) (?P<on>[^?,]{3,40}?)\W*$"
    r"|^\W*(?:请问)?(?P<zh>[一-鿿《》]{2,12}?)(?:里|中|上)?(?:对于?|关于|就|在)(?P<matter>[^，。？]{2,12}?)(?:方面|上|问题)?"
    r"(?:是|都)?(?:有什么|有哪些|怎么|如何|怎样)(?:说|规定|要求|讲|写|提)(?:法|到)?(?:的|了)?\W*$",
    _I,
)
# More sentences than this are no answer but the document; of several words a sentence has this share.
MOST_SENTENCES = 10
FEW_SENTENCES = 5
MOST_WORDS = 4
LEAST_SHARE = 0.8


def reply_on_matter(question: Question, served: Sequence[Document], vocabulary: Vocabulary) -> Outcome | None:
    """The sentences of the one document named that speak of the matter asked about, or that none does.

    None where another thing is asked, the matter is a body or a theme of provisions, or the document speaks of it only
    in other words.
    """
    match = _ASKED.match(question.text)
    named = called(match["en"] or match["zh"], served, vocabulary) if match else []
    matter = (match["on"] or match["matter"]) if match else ""
    units = vocabulary.units(matter)
    if len(named) != 1 or not 0 < len(units) <= MOST_WORDS or any(unit.is_actor or unit.is_name for unit in units):
        return None
    if any(theme.search(matter) for theme in forms.THEMES.values()):
        return None  # the register has all of these
    document = named[0]
    told = list(_speaking(document, units, vocabulary))
    if len(told) > FEW_SENTENCES:  # those in the very word, where others say it in other words
        told = list(_speaking(document, units, vocabulary, least=1.0)) or told
    if not told:
        whole = vocabulary.features(document.text)
        is_nowhere = not any(vocabulary.match(unit, whole) for unit in units)
        return _nothing(question, matter) if is_nowhere else None
    if len(told) > MOST_SENTENCES:
        return None
    writer = Writer(question.language)
    writer.lead_in(document)
    on_matter = replace(question, units=units, route=Route.FACT, kind=None)
    for span in told:
        writer.quote(document, trim(document.text, span, on_matter, vocabulary, _equally_near))
    return Outcome(
        Status.ANSWERED, writer.draft(), coverage=Coverage(len(told), len(told), say("items", question.language))
    )


def _speaking(
    document: Document, units: Sequence[Unit], vocabulary: Vocabulary, *, least: float = SYNONYM_MATCH
) -> Iterator[Span]:
    """The sentences of `document` that have nearly all of `units`, in these words or in others for them."""
    for section in document.sections:
        for start, end in sentences(document.text, section.body, section.end):
            features = vocabulary.features(document.text[start:end])
            is_said = vocabulary.match(units[0], features) >= least  # one word may be said in another word
            if is_said if len(units) == 1 else vocabulary.coverage(tuple(units), features) >= LEAST_SHARE:
                yield start, end


def _equally_near(texts: Sequence[str]) -> NDArray[np.float32]:
    """No clause is nearer than another: their words alone decide."""
    return np.zeros(len(texts), dtype=np.float32)


def _nothing(question: Question, matter: str) -> Outcome:
    texts = (say("not_in_documents", question.language), say("missing", question.language, missing=matter))
    statements = (one for text in texts for one in remark(Status.NOT_IN_DOCUMENTS, text).draft.statements)
    return Outcome(Status.NOT_IN_DOCUMENTS, Draft(tuple(statements)))
