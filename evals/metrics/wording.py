"""Does the text of the answer say what it must, and nothing that it must not?"""

import re
import unicodedata

from evals.case import KeyFact
from evals.folding import says
from evals.graded import Graded
from evals.score import Score, not_scored, passed

LIST = "list"
_CITATION_MARK = re.compile(r" ?\[\d+\]")


def states(text: str, fact: KeyFact) -> bool:
    """Whether `text` states `fact`: in one of its wordings, or by matching its pattern."""
    if any(says(text, wording) for wording in (fact.fact, *fact.aliases)):
        return True
    if fact.pattern is None:
        return False
    bare = _CITATION_MARK.sub("", text)
    return any(re.search(fact.pattern, form) for form in (bare, unicodedata.normalize("NFKC", bare)))


def vital_facts(graded: Graded) -> Score:
    """1 where every vital key fact is stated; the reason lists the missing ones."""
    vital = [fact for fact in graded.case.key_facts if fact.vital]
    if not vital:
        return not_scored("no vital key fact")
    missing = [fact.fact for fact in vital if not states(graded.answer.text, fact)]
    return passed(not missing, f"missing: {'; '.join(missing)}")


def fact_recall(graded: Graded) -> Score:
    """The share of all key facts, vital or welcome, that are stated."""
    facts = graded.case.key_facts
    if not facts:
        return not_scored("no key fact")
    missing = [fact.fact for fact in facts if not states(graded.answer.text, fact)]
    return Score(1 - len(missing) / len(facts), f"missing: {'; '.join(missing)}" if missing else "")


def must_not_clean(graded: Graded) -> Score:
    """1 where nothing is said that the case forbids."""
    if not graded.case.must_not:
        return not_scored("nothing forbidden")
    said = [wording for wording in graded.case.must_not if says(graded.answer.text, wording)]
    return passed(not said, f"says: {'; '.join(said)}")


def facts_cited(graded: Graded) -> Score:
    """The share of the vital key facts that stand in what is cited, whatever the answer says of it."""
    vital = [fact for fact in graded.case.key_facts if fact.vital]
    if not vital:
        return not_scored("no vital key fact")
    quoted = "\n".join(citation.quote for citation in graded.answer.citations)
    missing = [fact.fact for fact in vital if not states(quoted, fact)]
    return Score(1 - len(missing) / len(vital), f"in no quote: {'; '.join(missing)}" if missing else "")


def list_completeness(graded: Graded) -> Score:
    """The share of the items that are named, in cases tagged `list`."""
    return fact_recall(graded) if LIST in graded.case.tags else not_scored("no list is asked for")
