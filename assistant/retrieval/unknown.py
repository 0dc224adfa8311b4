"""The unknown: what a document says is not known of the thing asked for, and when that is the answer."""

from assistant.language import forms
from assistant.language.absence import asks_whether_known
from assistant.language.completeness import REST
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from assistant.retrieval.choosing import LEAST_OTHER, MANY, has_all, is_fellow
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.named import named_in, number_asked, things_asked
from assistant.retrieval.signals import MATCHED

# A sentence on what is not known that has this share of the best one's words speaks of the same thing.
UNKNOWN_SHARE = 0.8
# What is told of a thing comes first where it has so much of the question beside that the rest of it is not known.
REST_SHARE = 0.9


def said_unknown(question: Question, ranked: tuple[Evidence, ...]) -> Evidence | None:
    """The best sentence that says that something is not known; of those in its section one on the kind asked for.

    "How many square kilometres A measures is not known" is on how large A is, though another one names A more often.
    """
    absent = [one for one in ranked if one.is_absence]
    if not absent or question.kind is None:
        return absent[0] if absent else None
    asked = question.kind.asked
    beside = (one for one in absent if one.document is absent[0].document and one.path == absent[0].path)
    return next((one for one in beside if asked.search(one.text)), absent[0])


def unknown_part(
    question: Question, chosen: tuple[Evidence, ...], ranked: tuple[Evidence, ...], vocabulary: Vocabulary
) -> Evidence | None:
    """The sentence, in the section of the best one, that says a part of what is asked is not known."""
    number, best = number_asked(question.text), chosen[0]
    is_whole = number is not None and named_in([one.text for one in chosen], things_asked(question.text)) >= number
    asks_all = question.asks_if_all or question.asks_places
    if (question.route not in MANY and not asks_all) or is_whole:
        return None
    beside = (one for one in ranked if one.is_absence and one.document is best.document and one.path == best.path)
    absent = max(beside, key=lambda one: one.score, default=None)
    if absent is None or (question.route not in MANY and not REST.search(absent.text)):
        return None
    told = [unit for unit in question.units if not unit.is_name and not vocabulary.is_of_subject(unit)]
    if any(has_all([u], absent, vocabulary) for u in told) and is_fellow(absent, best, question.units, vocabulary):
        return absent
    is_rest = number is not None and REST.search(absent.text)  # how many there are is told by another one
    if absent.own < UNKNOWN_SHARE * (min(one.own for one in chosen) if is_rest else best.own):
        return None
    asked = [unit for unit in question.units if not unit.is_name and unit.value is None]
    return absent if any(has_all([unit], absent, vocabulary) for unit in asked) else None


def is_the_answer(question: Question, absent: Evidence, best: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether the sentence that says "not known" is nearer to the question than all that say something."""
    if question.kind is not None and question.kind.is_sharp and not best.fits and absent.own >= best.own:
        return True
    if question.route is Route.YES_NO and asks_whether_known(question.text) and absent.own > best.own:
        return True
    names = [unit for unit in question.units if unit.is_name]
    if REST.search(absent.text) and not forms.OTHERS.search(question.text) and best.own >= REST_SHARE * absent.own:
        return False  # that more of them are not known is no answer beside those that are
    is_figure = question.kind is not None and question.kind.is_sharp and bool(names) and absent.own >= best.own
    if is_figure and has_all(names, absent, vocabulary) and not has_all(names, best, vocabulary):
        return True  # the figure of another thing, where that of the one named is not known
    if any(form.search(question.text) and form.search(absent.text) for form in (forms.DETAIL, forms.OTHERS)):
        return _is_of_same_thing(question, absent, best, vocabulary) and not forms.DETAIL.search(best.text)
    if absent.score >= best.score:
        return True
    things = [unit for unit in question.units if not unit.is_name and unit.weight >= LEAST_OTHER]
    features = vocabulary.features(absent.text)
    if not things and question.kind is None:
        return False  # of a thing that is only named, what is not known of it is the least telling
    speaks_of_it = not things or any(vocabulary.match(unit, features) >= MATCHED for unit in things)
    return speaks_of_it and absent.own >= best.own and absent.cosine >= best.cosine


def _is_of_same_thing(question: Question, one: Evidence, other: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether both speak of the heaviest thing asked for that either speaks of, and of the same document's matter."""
    things = [unit for unit in question.units if not unit.is_name and unit.value is None and not unit.names_document]
    said = [unit for unit in things if has_all([unit], one, vocabulary) or has_all([unit], other, vocabulary)]
    heaviest = max(said, key=lambda unit: unit.weight, default=None)
    return (
        heaviest is not None
        and one.document is other.document
        and has_all([heaviest], one, vocabulary)
        and has_all([heaviest], other, vocabulary)
    )
