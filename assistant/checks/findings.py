"""Findings: what in a statement does not hold against its quotes, and the sentence that says so."""

from dataclasses import dataclass
from typing import Literal

from corpus.document import Language

Gravity = Literal["partial", "unsupported"]

# Each sentence in English and in Chinese; {what} is from the statement, {quote} from the quote.
_SENTENCES: dict[str, tuple[str, str]] = {
    "no quote": ("No quote stands behind the statement.", "该陈述没有引文依据。"),
    "differs": (
        "The statement says {what}, the quote says {quote}.",
        "陈述写的是“{what}”，引文写的是“{quote}”。",
    ),
    "missing": (
        "The statement says {what}, which the quote does not say.",
        "陈述写的是“{what}”，引文中没有。",
    ),
    "bound": (
        "The statement says {what}, the quote says {quote}: the limit is not the same.",
        "陈述写的是“{what}”，引文写的是“{quote}”，限度不同。",
    ),
    "counted": (
        "The statement says {what}, but the quote counts {quote}.",
        "陈述写的是“{what}”，但引文所计的是“{quote}”。",
    ),
    "date detail": (
        "The statement says {what}, the quote gives only {quote}.",
        "陈述写的是“{what}”，引文只写了“{quote}”。",
    ),
    "name": (
        "The statement names {what}, which the quote does not name.",
        "陈述提到“{what}”，引文中没有提到。",
    ),
    "other name": (
        "The statement names {what}, the quote names {quote}.",
        "陈述提到的是“{what}”，引文提到的是“{quote}”。",
    ),
    "said of": (
        "The statement says this of {what}, the quote says it of {quote}.",
        "陈述说的是“{what}”，引文说的是“{quote}”。",
    ),
    "quoted": (
        "The statement quotes “{what}”, but these words do not stand so in the quote.",
        "陈述引用了“{what}”，但引文中没有这样的原话。",
    ),
    "level": (
        "The statement says {what}, the quote says {quote}: the level of government is not the same.",
        "陈述写的是“{what}”，引文写的是“{quote}”，层级不同。",
    ),
    "negation added": (
        "The statement denies “{what}”, the quote does not.",
        "陈述对“{what}”作了否定，引文没有。",
    ),
    "negation dropped": (
        "The quote denies “{what}”, the statement does not.",
        "引文对“{what}”作了否定，陈述没有。",
    ),
    "modality": (
        "The statement says “{what}”, the quote says “{quote}”: the force is not the same.",
        "陈述写的是“{what}”，引文写的是“{quote}”，约束力不同。",
    ),
    "modality added": (
        "The statement says “{what}”, the quote does not put it so strongly.",
        "陈述写了“{what}”，引文没有这样要求。",
    ),
    "modality dropped": (
        "The quote says “{quote}”, the statement leaves this out.",
        "引文写了“{quote}”，陈述没有写出。",
    ),
    "added": ("The statement adds “{what}”, which is not in the quote.", "陈述增加了“{what}”，引文中没有。"),
    "words": ("The quote does not say “{what}”.", "引文中没有“{what}”。"),
    "cut": (
        "The statement leaves out “{quote}”, which limits it in the quote.",
        "陈述略去了引文中的限定“{quote}”。",
    ),
    "other language": (
        "The quote is in another language: figures and names agree, the wording was not compared.",
        "引文是另一种语言：数字和名称相符，措辞未作比对。",
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold: its `kind`, the words of the statement, the sentence for people."""

    kind: str
    what: str
    reason: str
    gravity: Gravity


def finding(kind: str, sentence: str, language: Language, gravity: Gravity, *, what: str, quote: str = "") -> Finding:
    """A finding whose reason is the sentence of that name in `language`, with its words filled in."""
    english, chinese = _SENTENCES[sentence]
    reason = (chinese if language == "zh" else english).format(what=what.strip(), quote=quote.strip())
    return Finding(kind, what, reason, gravity)
