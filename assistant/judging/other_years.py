"""Other years: a year or a period that a question names, and that what was found passes over."""

import re

from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.questions.bounds import sets_bound
from assistant.questions.question import Question, Route
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import MATCHED

_I = re.IGNORECASE
_YEAR = re.compile(r"(?<![\d〔\[(（.,-])(?:19|20)\d\d(?![\d〕\])）.,-]\d|\d)")
_FOR_YEAR = re.compile(r"(?:(?<=\bin )|(?<=\bfor )|(?<=\bduring ))(?:19|20)\d\d\b|(?<!\d)(?:19|20)\d\d(?=年)", _I)
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年?\s*(?:[-–—~～至到]|to|and|until)\s*((?:19|20)\d\d)(?!\d)", _I)
# A sentence that has so much of the words of a question is about the same thing.
_NEARLY_ALL = 0.9

_Period = tuple[str, str]


def other_year(question: Question, selection: Selection, texts: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """That a year is in no document, or that what was found passes it over while it names another; else None.

    Where it is asked whether something was in that year, the other one decides it.
    """
    if question.route is Route.YES_NO and _tells_all_but_figures(question, selection, vocabulary):
        return None
    periods: list[_Period] = [period for text in texts for period in _PERIOD.findall(text)]
    asked_of: list[_Period] = _PERIOD.findall(question.text)
    if asked_of and periods and not any(_overlap(one, other) for one in asked_of for other in periods):
        return say("missing_nearby", question.language, missing="–".join(asked_of[0]))
    told = {year for text in texts for year in _YEAR.findall(text)} or _years_of(selection)
    asked = [year for year in _YEAR.findall(question.text) if not any(_overlap((year, year), one) for one in periods)]
    outside = next((year for year in asked if vocabulary.is_nowhere(year)), None)
    if outside:
        return say("missing", question.language, missing=outside)
    passed_over = next((year for year in asked if told and not any(year in text for text in (*told, *texts))), None)
    return say("missing_nearby", question.language, missing=passed_over) if passed_over else None


def _overlap(one: _Period, other: _Period) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _tells_all_but_figures(question: Question, selection: Selection, vocabulary: Vocabulary) -> bool:
    """Whether the first sentence has a date, and all words of `question` but its numbers."""
    units = tuple(unit for unit in question.units if unit.value is None)
    best = selection.sentences[0] if selection.sentences else None
    if best is None or not units or not _YEAR.search(best.text):
        return False
    least = _NEARLY_ALL if not sets_bound(question.text) else MATCHED
    return vocabulary.coverage(units, vocabulary.features(best.stated)) >= least


def _years_of(selection: Selection) -> set[str]:
    """The years for which, by its title, the document holds from which all was chosen ("in 2031", "2031年度")."""
    documents = {one.document.id: one.document for one in selection.sentences}
    years = [set(_FOR_YEAR.findall(document.title)) for document in documents.values()]
    return set.union(*years) if years and all(years) else set()
