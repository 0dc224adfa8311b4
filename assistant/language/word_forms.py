"""Word forms: English words of one family ("solve", "solution"; "chosen", "choice") brought to one root."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.language.words import zipf
from index.tokens import stem

ENGLISH_WORD = re.compile(r"[a-z]{3,}")
# Words of one family open alike, but for a few that the synonyms list by themselves ("go", "went").
OPENING_CHARS = 3
# Families that no rule of spelling gives: irregular verbs, and nouns that are not made by a suffix.
_IRREGULAR = """
advise advice; analyse analyze analysis analyses; arise arose arisen; bear bore borne; begin began begun; behave behaviour behavior;
believe belief; break broke broken breakage; bring brought; build built; buy bought; carry carrier; catch caught;
choose chose chosen choice; close closure; come came; complain complaint; compel compulsion compulsory; cost; cover coverage; deal dealt;
deep depth; defend defence defense; deliver delivery; die died death; discover discovery; draw drew drawn; drive drove driven driver;
enter entry entrance; exceed excess; expend expenditure; expose exposure; fail failure; fall fell fallen; feed fed; feel felt; fight fought; find found;
flee fled; fly flew flown flight; forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; give gave given gift; go went gone; grow grew grown growth;
hang hung; hear heard; hide hid hidden; high height; hold held holder; inquire inquiry enquire enquiry; intend intent; keep kept keeper; know knew known knowledge;
lay laid; lead led leader leadership; leave left; lend lent lender; long length; lose lost loss losses; maintain maintenance; make made maker; marry marriage;
mean meant; measure measurement; meet met; pay paid payer payment payable; please pleasure; press pressure; proceed procedure; prove proof proven;
publish publication publisher; pursue pursuit; raise raised; receive receipt reception recipient;
recover recovery; refuse refusal; relieve relief; repay repaid; require requirement; reside resident residence; respond response; ride rode ridden; rise rose risen; run ran; say said;
see saw seen sight; seek sought; sell sold sale seller; send sent sender; shake shook shaken; shine shone; show shown; shrink shrank shrunk shrinkage; sign signature signatory; sit sat; speak spoke spoken speech; spend spent;
stand stood; steal stole stolen theft; stick stuck; store storage; strike struck; strong strength strengthen; succeed success; swear swore sworn; take took taken; teach taught teacher; tell told; think thought;
throw threw thrown; treat treatment; try trial; use usage user; wake woke woken; wear wore worn; weigh weight; wide width widen; win won winner; withdraw withdrew withdrawn withdrawal; write wrote written writer
"""
# People named for what they do; other words in -er and -or ("number", "letter") are no such names.
_AGENTS = """
apply applicant; assist assistant; audit auditor; borrow borrower; build builder; consume consumer; contract contractor; create creator; direct director; donate donor;
edit editor; employ employer employee; examine examiner; farm farmer; inspect inspector; invest investor; issue issuer; learn learner; manage manager; occupy occupant occupier;
operate operator; organize organizer organiser; own owner; participate participant; produce producer; provide provider; read reader; report reporter; rescue rescuer; supervise supervisor; supply supplier;
trade trader; train trainer trainee; travel traveller traveler; visit visitor; vote voter; work worker
"""
_FAMILIES = {
    word: family.split()[0]
    for families in (_IRREGULAR, _AGENTS)
    for family in families.split(";")
    for word in family.split()
}
# A noun's ending, what may stand in its place in the verb, and how long the verb must be to be no chance.
_ENDINGS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("ization", ("ize",), 5),
    ("ication", ("y", "icate"), 5),
    ("ation", ("ate", "e", ""), 3),
    ("ution", ("ve", "ute"), 5),
    ("osition", ("ose",), 5),
    ("inition", ("ine",), 5),
    ("etition", ("ete",), 5),
    ("olition", ("olish",), 5),
    ("ision", ("ide", "ise"), 5),
    ("ission", ("it",), 5),
    ("ension", ("end",), 5),
    ("uction", ("uce",), 6),
    ("ription", ("ribe",), 6),
    ("ception", ("ceive",), 6),
    ("ion", ("e", ""), 6),
    ("ement", ("e", ""), 3),
    ("ment", ("",), 3),
    ("iance", ("y",), 5),
    ("ance", ("", "e", "ate"), 5),
    ("ence", ("", "e"), 5),
    ("al", ("e", ""), 6),
)
_NOT_DERIVED = frozenset(
    "apartment arsenal basement comment commission compartment conference department document foundation garment mineral monument nation ornament parliament"
    " personal provenance romance segment sentence stance station statement testament tournament university universal".split()
)
# Shorter words in -s are no plurals.
LEAST_PLURAL = 3
# British spellings and the American ones that stand for both.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})yse(d|s)?$"), r"yze\1"),
    (re.compile(r"(?<=[a-z]{2}[^aeio])our(s|ed|ing|able|ite)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2}[tb])re(s)?$"), r"er\1"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=[a-z]{2}[fc]en)c(e|es)$"), r"s\1"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"^programme(s)?$"), r"program\1"),
)


@cache
def root(word: str) -> str:
    """What stands for all words of the family of lower-case English `word`: the stem of its verb."""
    spelt = american(word)
    for form in (word, spelt):
        if form in _FAMILIES:
            return stem(american(_FAMILIES[form]))
    singular = spelt if len(spelt) <= LEAST_PLURAL or spelt.endswith(("ss", "us", "is")) else spelt.removesuffix("s")
    if singular in _FAMILIES:
        return stem(american(_FAMILIES[singular]))
    verb = _verb_of(singular)
    return stem(american(_FAMILIES.get(verb, verb)))


def american(word: str) -> str:
    """`word` in American spelling."""
    for pattern, put in _SPELLINGS:
        spelt, changes = pattern.subn(put, word)
        if changes:
            return spelt
    return word


def _verb_of(word: str) -> str:
    """The verb that the noun `word` is made from, or `word` itself."""
    if word in _NOT_DERIVED:
        return word
    for ending, replacements, least in _ENDINGS:
        if word.endswith(ending):
            bases = (word.removesuffix(ending) + replacement for replacement in replacements)
            verb = next((base for base in bases if len(base) >= least and zipf(base) > 0), None)
            if verb:
                return verb
    return word


def groups_by_opening(synonyms: Sequence[Sequence[str]]) -> dict[str, list[tuple[str, int]]]:
    """The English words in `synonyms`, each with the position of its group, by their first letters.

    To find the root of every word would take longer than all else at start-up. A word with a capital has no family.
    """
    found: dict[str, list[tuple[str, int]]] = {}
    for number, words in enumerate(synonyms):
        for word in words:
            if ENGLISH_WORD.fullmatch(word):
                found.setdefault(word[:OPENING_CHARS], []).append((word, number))
    return found


def families(folded: str) -> Iterator[str]:
    """The families of the English words in `folded`."""
    return (f"family-{root(word)}" for word in ENGLISH_WORD.findall(folded))
