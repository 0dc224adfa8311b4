"""Members: "the area of each zone" as one question on each item of the enumeration that lists the zones."""

import re
from collections.abc import Iterator

from assistant.compound.parts import Part, Parts
from assistant.language.subjects import OTHER, subjects
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from corpus.document import Document
from corpus.lists import ListBlock, list_blocks
from corpus.numerals import numerals
from corpus.tables import cells_of, name_of, tables
from index.search import Index

_I = re.IGNORECASE
_ENDS = r"(?= (?:in|on|at|of|for|under|with|by|have|has|had|is|are|was|were|do|does|cover|covers|measure|measures|get|gets|individually|separately|respectively|each)\b|['’]s?\b|[?,.;:]|$)"
_EACH_EN = re.compile(
    rf"\b(?:(?:each|every)(?: single| one)?(?: of)?(?: (?:the|these|those))?|(?:all )?the(?=.*\b(?:respectively|individually|each(?: (?:have|has|had|is|are|covers?|measures?|gets?)\b|\W*$))))(?: (?P<number>\d+|{'|'.join('two three four five six seven eight nine ten eleven twelve'.split())}))? (?P<things>(?:[\w-]+ ){{0,3}}?[\w-]+?){_ENDS}",
    _I,
)
_EACH_ZH = re.compile(
    r"(?:(?:这|全部|所有)?(?P<number>\d+|[一二三四五六七八九十]+)(?:个|家|座|项|条|类|种|处|所)(?=.*(?:分别|各))|每一?(?:个|家|座|项|条|类|种|处|所)|各个?(?=[\u4e00-\u9fff]+的))"
    r"(?P<things>[\u4e00-\u9fff]{2,10}?)(?=的|分别|各|有)"
)
# All are meant where none is named: "How large are the zones?", "试验区面积多大？"
_PROPERTY_ZH = "面积|人口|户籍|居民|生产总值|经济总量|规模|金额|预算|期限|时限|日期|时间|多大|有多"
_ALL_EN = re.compile(
    r"\b(?:how (?:large|big|long|high|old|populous)(?: in area)? are|(?:areas?|sizes?|populations?|gdps?|budgets?|deadlines?|dates?|fees?) of) (?P<all>(?:all )?(?:of )?(?:the|these|those) "
    r"(?P<number>\d+ )?(?P<things>(?:[\w-]+ ){0,2}?[\w-]+s))(?=\W*$| (?:in|respectively)\b)",
    _I,
)
_ALL_ZH = re.compile(
    rf"(?:^\W*(?:请问)?|各个?)(?P<number>\d+个)?(?P<things>(?:(?![最要得不至])[\u4e00-\u9fff]){{2,8}}?)的?(?=(?:{_PROPERTY_ZH}))(?=.*(?:多|几|是什么))"
)
# "What do the zones cover?", "the scope of the zones", "Which districts are in the zones?": asked of each as below.
_SCOPE_EN = re.compile(
    r"(?:^\W*(?:what|which) (?:(?:areas?|places?|territor(?:y|ies)|cities|counties|districts|parts?)(?: (?:and|or) \w+)? )?(?:do|are covered by)"
    r"|^\W*(?:what|which) (?:areas?|places?|territor(?:y|ies)|cities|counties|districts|parts?)(?: (?:and|or) \w+)? (?:(?:are|is|lie|lies|fall|falls)(?: covered| included| located| situated)? (?:in|within|inside|by|part of)|(?:belong|belongs) to|make up|form)"
    r"|^\W*(?:(?:what(?:'s| is| are)|describe|explain|show me) )?(?:the )?(?:\w+ )?(?:scope|coverage|extent|territory|boundaries) of) (?:all )?(?:of )?(?:the |these |those )?(?P<number>\d+ )?"
    r"(?P<things>(?:[\w-]+ ){0,2}?[\w-]+s)(?: (?:cover|include|comprise|take in|contain|consist of))?\W*$",
    _I,
)
_SCOPE_ZH = re.compile(
    r"^\W*(?:请问)?(?P<number>\d+个)?(?P<things>[\u4e00-\u9fff]{2,8}?)的?(?:都|分别|各)?"
    r"(?:(?:包括|涵盖|覆盖|包含)了?(?:哪些|什么)(?:地方|地区|区域|县市?区?|市县区?|区县|城市)"
    r"|(?:由|是由)(?:哪些|什么)(?:地方|地区|区域|县市?区?|市县区?|区县|城市)(?:组成|构成)"
    r"|(?:地域|空间|地理|具体)?范围(?:是(?:什么|哪些|怎样的)|有(?:多大|哪些)|(?:包括|涵盖)(?:哪些|什么)(?:地方|地区|区域)?|在哪里?)?)\W*$"
    r"|^\W*(?:请问)?(?:哪些|哪几个|什么)(?:地方|地区|区域|县市?区?|市县区?|区县)(?:都|被|是)?(?:属于|在|位于|纳入|划入|划进|列入)了?(?P<into>[\u4e00-\u9fff]{2,8}?)(?:里面?|内|之内|中|的?范围内?)?\W*$"
)
_COVERED = {"en": "What does {} cover?", "zh": "{}涵盖什么地方？"}
# What each has, however it is called: "the tasks in focus in each zone", "每个试验区的重点任务是什么".
_OF_EACH = re.compile(
    r"\b(?:tasks?|priorit(?:y|ies)|focus|goals?|projects?|measures)\b[^?]{0,24}\b(?:in|of|for) (?:each|every)\b"
    r"|(?:每一?个|各个?)[\u4e00-\u9fff]{2,8}的[\u4e00-\u9fff]{2,8}(?:是什么|是哪些|有哪些|分别)",
    _I,
)
_MARK = re.compile(r"\b(?:each|respectively|individually|separately)\b|分别|各自|各(?=[是有为占多])", _I)
# So many passages are looked into for the enumeration; a longer one than this is not asked through.
PASSAGES = 8
MOST_MEMBERS = 20
_FEWEST = 3
_NAME_WORDS = 6
_THINGS_SHARE = 0.99


def find_members(question: Question, index: Index, vocabulary: Vocabulary) -> Parts | None:
    """One part for each thing that `question` asks a property of, where an enumeration names them all."""
    scope = (_SCOPE_ZH if question.language == "zh" else _SCOPE_EN).search(question.text)
    match = scope or asked_of_all(question)
    if match is None or names_one(question):
        return None
    named = match.groupdict().get("into") or match["things"]
    names = names_of(named, question, index, vocabulary, number=match["number"])
    if not names:
        return None
    if scope:
        asked = _COVERED[question.language]
        return Parts(tuple(Part(asked.format(name), name) for name in names), are_members=True)
    start = match.start("all" if match.groupdict().get("all") else 0)
    before, after = question.text[:start], question.text[match.end() :]
    parts = tuple(Part(_of_one(_MARK.sub("", f"{before}{name}{after}")), name) for name in names)
    return Parts(parts, are_members=True)


def asked_of_all(question: Question) -> re.Match[str] | None:
    """Where `question` asks a property of all things of a class: `things`, and their `number` where it says that."""
    is_sharp = question.kind is not None and question.kind.is_sharp
    if names_one(question) or not (is_sharp or _OF_EACH.search(question.text)):
        return None
    forms = (_EACH_ZH, _ALL_ZH) if question.language == "zh" else (_EACH_EN, _ALL_EN)
    return next(filter(None, (form.search(question.text) for form in forms)), None)


def names_one(question: Question) -> bool:
    """Whether `question` names a certain thing; what it asks for ("GDP") is none."""
    kind = question.kind
    return any(one.is_name and not (kind and kind.asked.search(one.text)) for one in question.units)


def _of_one(asked: str) -> str:
    """ "How large are the Eastern Area" asks it of one."""
    return re.sub(r"^(\W*how \w+(?: in area)?) are\b", r"\1 is", asked, count=1, flags=_I)


def names_of(
    things: str, question: Question, index: Index, vocabulary: Vocabulary, *, number: str | None = None
) -> tuple[str, ...]:
    """The names of all `things`, where an enumeration lists them (of just so many items as `number`); else none."""
    found = enumeration_of(things, question, index, vocabulary, number=number)
    return names_in(*found, vocabulary) if found else ()


def enumeration_of(
    things: str, question: Question, index: Index, vocabulary: Vocabulary, *, number: str | None = None
) -> tuple[Document, ListBlock] | None:
    """The enumeration of `things`, of just so many items where the question says how many."""
    return next(enumerations_of(things, question, index, vocabulary, number=number), None)


def enumerations_of(
    things: str,
    question: Question,
    index: Index,
    vocabulary: Vocabulary,
    *,
    number: str | None = None,
    least: float = _THINGS_SHARE,
) -> Iterator[tuple[Document, ListBlock]]:
    """The lists and tables whose introduction, heading or columns have that share of the words of `things`."""
    value = next((one.value for one in numerals(f"{number}个")), None) if number else None
    units = vocabulary.units(things)
    hits = index.search(index.query(f"{number or ''} {things}".strip(), question.language), limit=PASSAGES)
    for hit in hits if units else ():
        document = index.documents[hit.passage.document_id]
        section = document.section_at(hit.passage.start)
        for block in (*list_blocks(document, section), *tables(document, section)):
            fits = len(block.items) == value if value else _FEWEST <= len(block.items) <= MOST_MEMBERS
            columns = cells_of(document.text[slice(*block.items[0])]) or ()
            told = "\n".join((document.text[slice(*block.intro)], *block.path[-1:], *columns))
            if fits and vocabulary.coverage(units, vocabulary.features(told)) >= least:
                yield document, block


def names_in(document: Document, block: ListBlock, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What each item names: a name in it, else its words before the first mark."""
    names = []
    for start, end in block.items:
        text = document.text[start:end]
        if cells := cells_of(text):
            names.append(name_of(cells))
            continue
        named = [one.text for one in subjects(text, vocabulary.glossary) if one.family not in ("concept", OTHER)]
        plain = re.split(r"[,，;；:：(（。]|\.\s|\.$|(?<=[\u4e00-\u9fff\d]{3})是", text, maxsplit=1)[0]
        names.append(named[0] if named else " ".join(plain.split()[:_NAME_WORDS]))
    return tuple(dict.fromkeys(names))
