"""Assertions: what a question takes for granted, taken out of it as plain statements. Knows no document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.negation import negations
from assistant.language.forms import TAG_QUESTION
from assistant.questions import assertion_forms as forms
from assistant.questions.question import language_of_question
from corpus.chinese_tags import tags_of
from corpus.sentences import sentences
from index.tokens import simplified

# How strongly somebody is bound would be lost with the verb of the question.
_BINDING = frozenset({"must", "should", "shall"})
_BE = frozenset({"is", "are", "was", "were"})
# A statement of fewer words, or Chinese characters, says nothing that could be looked up.
FEWEST_WORDS = 3
FEWEST_CHARS = 5
_SENTENCE_END = re.compile(r"(?<=[.!])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Assertion:
    """A statement; `is_firm` where the form of the question takes it for granted ("since", "why", a tag).

    What only stands beside a question may as well tell of a case that the question is about.
    """

    text: str
    is_firm: bool


def assertions(text: str) -> tuple[str, ...]:
    """The statements that the question `text` takes for granted, in order, each without what asks."""
    return tuple(one.text for one in assertions_made(text))


def assertions_made(text: str) -> tuple[Assertion, ...]:
    """The same, each with how firmly it is taken for granted."""
    found: dict[str, Assertion] = {}
    written = simplified(text)
    for one in _chinese(written) if language_of_question(text) == "zh" else _english(written):
        stripped = Assertion(one.text.strip(" ,，.。;；:：!！?？"), one.is_firm)
        if _says_something(stripped.text):
            found.setdefault(stripped.text, stripped)
    return tuple(found.values())


def without_denial(statement: str) -> str | None:
    """`statement` without its one denial, or None where it denies nothing, or more than once."""
    if len(negations(statement.lower())) != 1:
        return None
    return " ".join(forms.DENIALS.sub("", statement, count=1).split())


def _english(text: str) -> Iterator[Assertion]:
    nodded = forms.TRUE_THAT.match(text)
    if nodded:
        yield Assertion(nodded["fact"], is_firm=True)
        return
    for sentence in _SENTENCE_END.split(text):
        yield from _in_sentence(sentence, is_last=text.endswith(sentence))


def _in_sentence(sentence: str, *, is_last: bool) -> Iterator[Assertion]:
    text = _as_rule(sentence)
    given = forms.GIVEN.match(text)
    if given:
        yield from _of_others(given["fact"], is_firm=True)
        text = text[given.end() :]
    heard = forms.HEARD.match(text)
    if heard and not is_last:
        yield from _of_others(heard["fact"] or heard["told"], is_firm=True)
        return
    late = forms.LATE_GIVEN.search(text)
    if late and not forms.WHY.search(late["fact"]):
        yield from _of_others(_with_thing(late["fact"], text[: late.start()]), is_firm=True)
        text = text[: late.start()]
    yield from (Assertion(one, is_firm=True) for one in (*_on_the_way(text), *_behind(text)))
    tag = TAG_QUESTION.search(text)
    told = forms.TELLS.sub(r"must \g<who>", TAG_QUESTION.sub("", text) if tag else text)
    parts = forms.ENGLISH_CUT.split(told)
    for part in parts:
        why, how = forms.WHY.search(part), forms.HOW.search(part)
        if why and (why["aux"] or why["that"] or "how come" in part.lower() or forms.REPORTED_WHY.search(part)):
            yield Assertion(_as_rule(_with_auxiliary(why["rest"], why["aux"] or "")), is_firm=True)
        elif how:
            yield Assertion(_with_auxiliary(how["rest"], how["aux"]), is_firm=True)
        elif forms.ENGLISH_ASKING.match(part) or forms.SETTING.match(part):
            continue
        elif tag:
            yield Assertion(part, is_firm=True)
        elif part is not parts[-1] or not is_last:
            yield from _of_others(part, is_firm=False)


def _as_rule(text: str) -> str:
    """ "The letter allows the zones to pay" as "the zones may pay"."""
    allowed = forms.LETS.sub(lambda match: f"{match['who'] or match['whom']} may", text)
    return forms.REQUIRES.sub(r"\g<who> must", allowed)


def _of_others(statement: str, *, is_firm: bool) -> Iterator[Assertion]:
    """`statement`, unless the asker tells of himself in it: "since our boat carries 20 passengers"."""
    if not forms.OF_ASKER.match(statement) or forms.RULES.search(statement):
        yield Assertion(statement, is_firm)


def _on_the_way(text: str) -> Iterator[str]:
    """What is said of a thing by a clause on it: "the Board, which meets twice a year", "the plan issued by X"."""
    for match in forms.RELATIVE.finditer(text):
        if not match["comma"] and forms.SOME_OF.search(text[: match.start()]):
            continue  # "one of the departments that issued it": which ones, not that they all did
        said = forms.RELATIVE_END.split(match["said"], maxsplit=1)[0] if not match["comma"] else match["said"]
        yield f"{match['thing']} {said}"
    for match in forms.SHARE_OF.finditer(text):
        yield f"{match['who']} receives {match['share']} {match['of']}"
    for match in forms.MADE_BY.finditer(text):
        yield f"{match['who']} {match['done']} {match['thing']}"


def _behind(text: str) -> Iterator[str]:
    """What a question takes for granted by asking what is behind it, or came after: "what led X to reject Y"."""
    for match in forms.REASON_FOR.finditer(text):
        yield f"{match['who'] or ''} {match['deed']}"
    for match in forms.LED_TO.finditer(text):
        yield f"{match['who'] or match['whom']} {match['does']}"
    for match in forms.WHO_LETS.finditer(text):
        yield f"{match['who']} {'may' if match['may'] else 'must'} {match['does']}"
    after = forms.AFTER.match(text)
    if after:
        yield after["fact"]


def _with_thing(fact: str, asked: str) -> str:
    """`fact` with its pronoun replaced by the last thing that the question before it names."""
    thing = forms.LAST_OBJECT.search(asked.strip())
    return forms.PRONOUN_SUBJECT.sub(thing["thing"], fact, count=1) if thing else fact


def _with_auxiliary(rest: str, auxiliary: str) -> str:
    """The statement of "why AUXILIARY rest": a form of "be" goes back before the participle, a denial to the front."""
    verb = re.sub(r"n['’]t$", "", auxiliary)
    if verb.lower() in _BE:
        rest = forms.PARTICIPLE.sub(lambda match: f"{verb} {match[0]}", rest, count=1)
    if verb != auxiliary:
        return f"not {rest}"
    return f"{rest.strip()} ({verb.lower()})" if verb.lower() in _BINDING else rest


def _chinese(text: str) -> Iterator[Assertion]:
    for match in forms.MADE_ZH.finditer(text):
        yield Assertion(f"{match['how'].rstrip('的')}{match['thing']}", is_firm=True)
    for match in forms.DOER_ZH.finditer(text):
        yield Assertion(f"{match['who']}{match['does']}", is_firm=True)
    for match in forms.BY_RULE_ZH.finditer(text):
        yield Assertion(f"实行{match['fact']}", is_firm=True)
    for match in forms.DID_WHICH_ZH.finditer(text):
        yield Assertion(f"{match['who']}{match['did']}了{match['what']}", is_firm=True)
    clauses = [part.strip() for part in forms.CHINESE_CUT.split(text) if part.strip()]
    tag = TAG_QUESTION.search(text)
    for number, clause in enumerate(clauses):
        behind = " ".join(clauses[number + 1 : number + 2])
        is_topic = forms.OF_EACH_ZH.match(behind) or forms.PENALTY_ZH.match(behind)
        if forms.DOER_ZH.fullmatch(clause) or forms.CHINESE_SETTING.match(clause) or is_topic:
            continue  # told above, or only a case, or whom the question is about
        heard = forms.HEARD_ZH.sub("", clause)
        bare = forms.CHINESE_GIVEN.sub("", heard)
        why = _as_rule_zh(forms.CHINESE_WHY.sub("", bare))
        is_nodded = bool(tag) and number == len(clauses) - 1 - bool(forms.CHINESE_TAG.fullmatch(clauses[-1]))
        how = forms.CHINESE_HOW.sub("", bare)
        if why != bare:
            yield Assertion(why, is_firm=True)
        elif how != bare and not how.endswith("的") and not forms.CHINESE_ASKING.search(how):
            yield Assertion(how, is_firm=True)
        elif is_nodded or forms.CHINESE_TAG.search(bare):
            yield Assertion(forms.CHINESE_TAG.sub("", bare), is_firm=True)
        elif len(clauses) > 1 and _states(bare):
            yield from _of_others(_as_rule_zh(bare), is_firm=heard != clause or bool(forms.CHINESE_SURE.match(clause)))


def _states(clause: str) -> bool:
    """Whether a Chinese clause says that something is so: it asks nothing, and sets no case ("酒后驾驶的，")."""
    sets_case = clause.endswith("的") and "是" not in clause
    return not (
        sets_case or _only_names(clause) or forms.CHINESE_ASKING.search(clause) or forms.BOTH_WAYS_ZH.search(clause)
    )


def _only_names(clause: str) -> bool:
    """Whether a Chinese clause only names something ("给各县用的债券"): nothing is done behind its last 的."""
    _, particle, rest = clause.rpartition("的")
    opens = particle and forms.WHOM_FOR_ZH.match(clause)
    return bool(opens) and not any(tag.startswith(("v", "p", "c", "d")) for _, tag in tags_of(rest))


def _as_rule_zh(clause: str) -> str:
    """ "通知允许资金用于还债" as "资金可以用于还债"."""
    rule = forms.RULE_ZH.match(clause)
    if rule is None or forms.RULES.search(rule["fact"]):
        return rule["fact"] if rule else clause
    at = 0
    for word, tag in tags_of(rule["fact"]):
        if at and tag.startswith("v"):
            return f"{rule['fact'][:at]}{'可以' if rule['may'] else '必须'}{rule['fact'][at:]}"
        at += len(word)
    return rule["fact"]


def _says_something(statement: str) -> bool:
    if language_of_question(statement) == "zh":
        return sum("\u4e00" <= char <= "\u9fff" for char in statement) >= FEWEST_CHARS
    return len(re.findall(r"\w+", statement)) >= FEWEST_WORDS and len(sentences(statement)) == 1
