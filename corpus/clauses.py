"""The clauses of a long official sentence: one for each thing that is to be done. Knows no actor."""

import re
from functools import cache

from corpus.chinese_tags import tags_of
from corpus.sentences import Span, is_han

# Verbs with which a clause of an official English sentence begins, in their base form: general
# administrative language. A comma before one of these starts a new clause; other commas list nouns.
VERBS = (
    "abide abolish accelerate accept achieve act adapt address adhere adjust administer adopt advance"
    " advise agree align allocate allow amend analyse analyze announce appear apply appoint appraise"
    " approve arrange ask assess assign assist assume assure attach attend attract audit authorise"
    " authorize avoid back ban bear begin bring build buy carry cease check choose clarify collect"
    " combine commit communicate compile complete comply concentrate conduct confirm consider"
    " consolidate consult continue contribute control convene cooperate coordinate correct cover"
    " create cultivate deal decide deepen define delegate deliver demonstrate designate destroy"
    " determine develop devise direct disclose dispatch distribute divide draft draw drive elect"
    " eliminate employ enable encourage enforce enhance ensure enter entrust equip establish evaluate"
    " examine exclude execute exempt exercise expand explore extend facilitate file fill finance focus"
    " follow form formulate foster fulfil fulfill fund further gather give grant guarantee guard guide"
    " handle have help hire hold identify implement impose improve include increase inform initiate"
    " innovate inspect install institute integrate intensify introduce invest investigate invite issue"
    " join keep launch lay lead leave let levy list lower maintain make manage mobilise mobilize"
    " modify monitor narrow notify obey observe obtain offer open operate optimise optimize order"
    " organise organize oversee pay penalise penalize perfect perform permit plan play pool prepare"
    " present preserve prevent prioritise prioritize process prohibit promote propose protect provide"
    " publicise publicize publish punish purchase pursue put raise reach receive recognise recognize"
    " recommend record rectify reduce refine reform refrain refuse register regulate release rely"
    " remedy remove render renew repair replace report request require resolve respect respond"
    " restrict retain return review revise reward safeguard select sell send serve set settle share"
    " simplify smooth solidify solve specify speed spread stabilise stabilize standardise standardize"
    " stimulate stop strengthen strictly strive submit summarise summarize supervise supplement supply"
    " support suspend sustain take teach tell tighten track train transfer treat undertake unify"
    " update upgrade uphold urge use verify warn wear withdraw work write"
).split()
# Verbs that are nouns as often: a clause begins with one where an object follows.
_NOUN_VERBS = (
    "answer bring burn clean clear close count deposit disinfect empty erect feed fit grow harvest heat label lend lift"
    " limit lock mark measure mount mow move name pass plant post print run sample save seal secure show sign sort sow"
    " spend state stock store sweep switch test trace trim vaccinate visit walk wash water weigh"
).split()
NOUN_VERB = (
    f"(?:{'|'.join(_NOUN_VERBS)})"
    r"\s(?:the|an?|its|their|all|any|each|every|no|at least|(?:[a-z]+ ){0,2}[a-z]+s)\b"
)
_ENGLISH_CUT = re.compile(
    r"(?:;|,)\s+(?:(?:and|or|but)\s+)?(?=(?:(?:also|then|not|jointly|further|actively|[a-z]+ly|shall|should|must|may|will|can)\s+){0,2}(?:"
    + rf"(?:{'|'.join(VERBS)})\b|{NOUN_VERB}))"
    + r"|;\s+|,\s+(?=but\b|and\s+(?:shall|should|must|may|will|can|(?:is|are) (?:not )?to|(?:has|have|needs?) to)\b"
    + r"|on the premise\b|provided that\b)"
)
_CHINESE_CUT = re.compile(r"[；，]\s*")
# A clause of fewer characters says too little alone: it stays with the one before.
_SHORTEST_ENGLISH = 9
_SHORTEST_CHINESE = 4
# About forty words: the length from which readers of English lose the thread; Chinese says as much in a third.
LONG_ENGLISH = 230
LONG_CHINESE = 85
_ZH_OPENING_TAGS = ("v", "d", "ad", "p", "c", "l", "i", "z", "r", "t")
_ZH_JOINING = ("以及", "和", "与", "及", "或")


def clauses(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The clauses of the sentence `text[start:end]`, in order; joined with what parts them they are the sentence.

    English is cut before a verb that follows a comma, and at semicolons; Chinese at commas and
    semicolons where what follows opens like a clause and not like one more noun.
    """
    chinese = sum(map(is_han, text[start:end])) * 3 > end - start
    cuts = _chinese_cuts(text, start, end) if chinese else _english_cuts(text, start, end)
    shortest = _SHORTEST_CHINESE if chinese else _SHORTEST_ENGLISH
    found: list[Span] = []
    here = start
    for clause_end, following in cuts:
        if clause_end - here >= shortest and end - following >= shortest:
            found.append((here, clause_end))
            here = following
    return (*found, (here, end))


def is_long(sentence: str) -> bool:
    """Whether a sentence is too long to be taken in at a glance, so that a reader wants the clause asked for."""
    limit = LONG_CHINESE if sum(map(is_han, sentence)) * 2 > len(sentence) else LONG_ENGLISH
    return len(sentence) > limit


def _english_cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(match.start(), match.end()) for match in _ENGLISH_CUT.finditer(text, start, end)]


def _chinese_cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (match.start(), match.end())
        for match in _CHINESE_CUT.finditer(text, start, end)
        if match[0][0] == "；" or _opens_clause(text[match.end() : min(end, match.end() + 12)])
    ]


@cache
def _opens_clause(text: str) -> bool:
    words = tags_of(text)
    return bool(words) and words[0][1].startswith(_ZH_OPENING_TAGS) and words[0][0] not in _ZH_JOINING
