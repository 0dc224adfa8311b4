"""Headed: the list that stands under a heading which asks what the question asks ("Who can apply", "申请条件")."""

import re

from assistant.language.forms import ASKS_DENIED, TELLS_DENIED
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from assistant.retrieval.blocks import BLOCK_DEPTH, Block
from assistant.retrieval.evidence import Evidence
from corpus.lists import ListBlock, list_blocks
from corpus.sentences import sentences

# A heading asks the same where it has nearly all the words of the question, and the question most of its own.
LEAST_OF_QUESTION = 0.95
LEAST_OF_HEADING = 0.75
_MARK = re.compile(
    r"^\W*(?:第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|[（(].{1,3}[)）]|[\d.]+"
    r"|(?i:(?:chapter|part|section|title|article) [\dIVXLC]+[.:]?)(?=\s))\s*"
)
# 规范食材采购, 加强队伍建设: what is to be done about a matter, before the matter itself.
_TO_BE_DONE = re.compile(
    r"^(?:规范|加强|落实|推进|强化|完善|健全|做好|严格|优化|改善|开展|实施|建立|明确|加快|提升|推动)+"
)
# Who can apply, and on which conditions, is one question, and its headings are many.
_ELIGIBLE = re.compile(
    r"\bwho(?: else)? (?:can|may|could|is (?:able|allowed|eligible|entitled) to) (?:apply|get|receive|claim|have)\b(?: for| it| one)*|\beligib\w+"
    r"|\b(?:conditions?|requirements?|criteria)\b.{0,40}\b(?:appl\w+|eligible|qualif\w+)\b(?: for)?"
    r"|(?:申请|申报|准入|享受)(?:的)?(?:条件|资格|对象)|谁(?:可以|能够?|有资格)(?:申请|申报|领取?|享受)|哪些(?:人|单位|对象|主体)(?:可以|能够?)(?:申请|申报|领取?|享受)",
    re.IGNORECASE,
)
# "What are the requirements for getting a permit?", and the list of what applicants must be or have.
_REQUIREMENTS = re.compile(
    r"\b(?:conditions?|requirements?|criteria)\b.{0,30}\b(?:get(?:ting)?|obtain(?:ing)?|receiv(?:e|ing)|hold(?:ing)?|be(?:ing)? (?:granted|given|issued))\b"
    r"|\bwhat (?:do|must|does) (?:i|we|one|you|applicants?|an applicant) (?:need|have|fulfil|meet)\b.{0,20}\b(?:get|obtain|receive|hold|apply)\b"
    r"|(?:办理?|领取?|取得|申领|获得)(?P<zh>[^，。？]{2,10}?)(?:需要|要|应当)?(?:具备|符合|满足)?(?:什么|哪些)条件",
    re.IGNORECASE,
)
_REQUIRES = re.compile(
    r"\bapplicants? (?:must|shall|has to|have to)\b[^.;:]{0,40}:$|申请(?:人|单位|者)[^。；]{0,12}(?:具备|符合|满足)[^。；]{0,12}：$",
    re.IGNORECASE,
)
# "Tell me about the Western Area", "介绍一下西部片区".
_ABOUT = re.compile(
    r"^\W*(?:please )?(?:(?:can|could) you )?(?:tell me (?:more |everything |all (?:there is )?|something )?about|what (?:do (?:you|we) know|is known) about|describe|introduce|(?:give me )?(?:an overview|the facts|details|information|a profile) (?:of|on|about)) (?P<en>.+?)\W*$"
    r"|^\W*(?:请|麻烦)?(?:你)?(?:简单|详细)?(?:介绍|说|讲|谈)(?:一下|下|说|讲|谈)(?P<zh>.+?)(?:的?(?:基本|具体|详细)?情况)?\W*$|^\W*(?P<of>.+?)的?(?:基本|具体|详细)?情况(?:怎么样|如何|是什么)?\W*$",
    re.IGNORECASE,
)
# "Summarise the rules on payment", "关于陪餐有哪些规定": what stands under the heading that names the matter.
_RULES = r"(?:rules|provisions|arrangements|regulations|section|chapter|part|requirements)"
_RULES_ON = re.compile(
    rf"^\W*(?:please )?(?:summari[sz]e|sum up|outline|explain|describe|what are|tell me|give me|list|show me) (?:all )?(?:the )?"
    rf"{_RULES} (?:on|about|for|of|regarding|concerning|governing) (?P<en>.+?)\W*$"
    r"|^\W*(?:请)?(?:概括|总结|归纳|概述|梳理|介绍|说明)(?:一下)?(?:关于|有关)?(?P<zh>[^，。？]{2,12}?)(?:方面)?的?(?:规定|要求|内容|安排|制度)\W*$"
    r"|^\W*(?:关于|对于?|在)(?P<of>[^，。？]{2,12}?)(?:方面)?[，,]?(?:都|具体)?(?:有|作了)(?:哪些|什么)(?:规定|要求|安排)\W*$",
    re.IGNORECASE,
)
_FEWEST_SENTENCES = 2
# A longer section is no summary.
_MOST_SENTENCES = 12
_WHOLE = frozenset({Route.YES_NO, Route.COUNT, Route.COMPARE})


def headed_list(question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> Block | None:
    """The first list under a heading of the sections found that asks what `question` asks; None without one.

    What a list leaves out is taken only where that is asked, and only there.
    """
    if question.route in _WHOLE or (question.kind is not None and question.kind.is_sharp) or not question.units:
        return None
    if _REQUIREMENTS.search(question.text) and (required := _required(question, usable, vocabulary)):
        return required
    asks_denied = bool(ASKS_DENIED.search(question.text))
    for one in usable[:BLOCK_DEPTH]:
        if not one.path or not (_asks_the_same(one, question, vocabulary) or _is_on_who(one, question, vocabulary)):
            continue
        for lines in list_blocks(one.document, one.document.section_at(one.start)):
            intro = one.document.text[slice(*lines.intro)]
            if lines.is_announced(one.document.text) and bool(TELLS_DENIED.search(intro)) == asks_denied:
                return Block(one.document, lines, lines.items)
    return None


def _required(question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> Block | None:
    """The one list of what an applicant must have, under headings or a title that name what is applied for."""
    rest = vocabulary.units(_REQUIREMENTS.sub(lambda match: match["zh"] or " ", question.text))
    found = []
    for document in {one.document.id: one.document for one in usable}.values():
        for section in document.sections:
            told = vocabulary.features("\n".join((document.title, *section.path)))
            lists = [one for one in list_blocks(document, section) if _REQUIRES.search(document.text, *one.intro)]
            if lists and rest and vocabulary.coverage(rest, told) >= LEAST_OF_QUESTION:
                found += [Block(document, one, one.items) for one in lists]
    return found[0] if len(found) == 1 else None


def section_about(question: Question, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> Block | None:
    """All sentences of the one section whose heading names the thing that `question` asks to be told about.

    None where it asks no such thing, names none, or no heading or several name it.
    """
    if (rules := _RULES_ON.match(question.text)) is not None:
        return _section_on(rules["en"] or rules["zh"] or rules["of"], usable, vocabulary)
    match = _ABOUT.match(question.text)
    names = tuple(unit for unit in question.units if unit.is_name) if match else ()
    found = {
        (one.document.id, section.start): (one.document, section)
        for one in usable
        for section in one.document.sections
        if names and section.path and vocabulary.coverage(names, vocabulary.features(section.path[-1])) == 1.0
    }
    if len(found) != 1:
        return None
    document, section = next(iter(found.values()))
    told = sentences(document.text, section.body, section.end)
    if len(told) < _FEWEST_SENTENCES:
        return None
    return Block(document, ListBlock(document.id, section.path, told[0], tuple(told[1:])), tuple(told[1:]))


def _section_on(matter: str, usable: tuple[Evidence, ...], vocabulary: Vocabulary) -> Block | None:
    """All sentences under the one heading that names `matter` and little else, those of its own sections with them."""
    units, asked = vocabulary.units(matter), vocabulary.features(matter)
    documents = {one.document.id: one.document for one in usable}
    found = [
        (document, section)
        for document in documents.values()
        for section in document.sections
        if section.path and units and (bare := _TO_BE_DONE.sub("", _MARK.sub("", section.path[-1])))
        if vocabulary.coverage(units, vocabulary.features(bare)) == 1.0
        and vocabulary.coverage(vocabulary.units(bare), asked) >= LEAST_OF_HEADING
    ]
    if len(found) != 1:
        return None
    document, (*path,) = found[0][0], found[0][1].path
    inside = [one for one in document.sections if list(one.path[: len(path)]) == path]
    spans = (span for one in inside for span in sentences(document.text, one.body, one.end))
    told = tuple(span for span in spans if any(map(str.isalnum, document.text[slice(*span)])))
    if not _FEWEST_SENTENCES <= len(told) <= _MOST_SENTENCES:
        return None
    return Block(document, ListBlock(document.id, tuple(path), told[0], told[1:]), told[1:])


def _asks_the_same(one: Evidence, question: Question, vocabulary: Vocabulary) -> bool:
    """Whether the heading above `one` has the words of the question, but for those of the document's title."""
    bare = _MARK.sub("", one.path[-1])
    units = vocabulary.units(bare)
    told, asked = vocabulary.features(f"{bare}\n{one.document.title}"), vocabulary.features(question.text)
    return (
        bool(units)
        and vocabulary.coverage(question.units, told) >= LEAST_OF_QUESTION
        and vocabulary.coverage(units, asked) >= LEAST_OF_HEADING
    )


def _is_on_who(one: Evidence, question: Question, vocabulary: Vocabulary) -> bool:
    """Whether who can apply is asked, and told under a heading above `one`, together with all else that is asked."""
    form = _ELIGIBLE.search(question.text)
    if form is None or not any(map(_ELIGIBLE.search, one.path)):
        return False
    section = one.document.section_at(one.start)
    rest = vocabulary.units(_ELIGIBLE.sub(" ", question.text))
    text = f"{one.document.title}\n{one.document.text[section.start : section.end]}"
    return vocabulary.coverage(rest, vocabulary.features(text)) >= LEAST_OF_QUESTION
