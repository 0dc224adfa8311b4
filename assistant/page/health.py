"""The health view: a light in the bar, and what the doctor found. Mends nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime

from assistant.operations.doctor import Finding, State
from assistant.operations.doctor import is_well as all_well
from assistant.operations.examination import Examination, examine_and_keep, last_examination
from assistant.operations.health import LegState
from assistant.page import clicks
from assistant.page.markup import Markup, tag
from assistant.page.texts import words
from assistant.page.visit import Regions, Visit
from corpus.document import Language
from corpus.errors import UserError

# A shape for each state, so that nobody has to tell colours apart.
_SHAPES: Mapping[State, str] = {"ok": "✓", "warn": "!", "fail": "✕"}


def show_light(visit: Visit, _click: clicks.Click) -> Regions:
    """How the search legs are, at a glance; takes a moment when it is asked for the first time."""
    if not visit.desk.page.shows("health"):
        return {}
    is_well = visit.desk.health().is_well
    return {
        "light": _state(
            "ok" if is_well else "fail", words("well" if is_well else "unwell", visit.language), class_="light"
        )
    }


def health_view(visit: Visit) -> Markup:
    """The index in use and its legs, and the way to the doctor."""
    language, health, llm = visit.language, visit.desk.health(), visit.desk.settings.llm
    facts = {
        "generation": health.generation,
        "built": _moment(datetime.fromisoformat(health.built)),
        "counts": words("counted", language, documents=health.documents, passages=health.passages),
        "embedding_model": health.embedding_model,
        "language_model": llm.model if llm else words("no_language_model", language),
    }
    pairs = [pair for name, value in facts.items() for pair in (tag("dt", words(name, language)), tag("dd", value))]
    return tag(
        "div",
        tag("h2", words("view_health", language), tabindex="-1", data_focus=True),
        tag("div", tag("h3", words("index", language)), tag("dl", *pairs, class_="facts"), class_="card"),
        tag(
            "div",
            tag("h3", words("legs", language)),
            tag("ul", *(_leg(one, language) for one in health.legs), class_="plain"),
            class_="card",
        ),
        _examination(last_examination(visit.desk.home), visit),
        tag("button", words("examine", language), type="button", data_do="examine") if _may_examine(visit) else None,
        tag("p", words("examine_hint", language), class_="hint") if _may_examine(visit) else None,
    )


def run_doctor(visit: Visit, _click: clicks.Click) -> Regions:
    """The view with what the doctor finds now."""
    if not _may_examine(visit):
        raise UserError(words("not_allowed", visit.language))
    examine_and_keep(visit.desk.home, visit.desk.settings)
    return {"view": health_view(visit)}


def _may_examine(visit: Visit) -> bool:
    """Whether the person may have everything examined, and read of the server's folders and settings."""
    return visit.may_change_documents


def _examination(last: Examination | None, visit: Visit) -> Markup:
    """What the doctor found when it was called last."""
    language = visit.language
    if last is None:
        return tag("p", words("not_examined", language), class_="aside")
    verdict = words("well" if all_well(last.findings) else "unwell", language)
    heading = tag("h3", words("examined", language, when=_moment(last.when), verdict=verdict))
    lines = tag("ul", *(_finding(one, language) for one in last.findings), class_="plain")
    return tag("div", heading, lines if _may_examine(visit) else None, class_="card")


def _finding(one: Finding, language: Language) -> Markup:
    told = one.in_language(language)
    said = (tag("strong", told.name), words("colon", language), told.sentence, " ", told.remedy)
    return tag("li", _state(one.state, words(one.state, language)), " ", *said, dir="auto")


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _leg(one: LegState, language: Language) -> Markup:
    state: State = "fail" if not one.is_alive else "ok" if one.found == one.asked else "warn"
    name = words(f"leg_{one.leg}", language, language=words(one.language, language))
    return tag(
        "li",
        _state(state, words(state, language)),
        " ",
        words("canaries", language, leg=name, found=one.found, asked=one.asked),
    )


def _state(state: State, label: str, *, class_: str = "state") -> Markup:
    shape, word = tag("span", _SHAPES[state], aria_hidden="true"), tag("span", label, class_="word")
    return tag("span", shape, " ", word, class_=f"{class_} {class_}-{state}")
