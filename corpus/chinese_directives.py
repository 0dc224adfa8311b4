"""The directives of a Chinese sentence, clause by clause. Knows no document and no list."""

import re
from dataclasses import dataclass, replace

from corpus.actors import acts, is_paper
from corpus.chinese_verbs import EMBEDDING
from corpus.chinese_grammar import (
    Segment,
    agent_after_you,
    declared_subject,
    duty_holder,
    goes_on,
    is_aside,
    leading_bodies,
    masked,
    opens_with_verb,
    segments,
    subject_before,
)
from corpus.directives import Bearing, Directive
from corpus.modality import Modal, Strength, chinese_modals
from corpus.sentences import Span

_CONNECTIVE = r"(?:此外|同时|另外|其中|首先|其次|再次|最后|总之|因此|为此|对此|与此同时|下一步|具体而言|具体来说|一是|二是|三是|四是|五是|六是|第[一二三四五六]是?|[一二三四五六]要(?!素))"
_REPORTING = r"[^，。；：、]{1,24}(?:表示|指出|提到|强调|要求|提出|明确|规定|认为|称|介绍)[，：]"
_PAPER_SAYS = r"《[^《》]{1,60}》(?:还|也|并|同时)?(?P<says>强调|要求|提出|明确|规定|指出)(?!的|了)[，：]?"
_LEAD_IN = re.compile(rf"\s*(?:{_CONNECTIVE}[，、：,]?|{_REPORTING}|据[^，。]{{1,16}}(?:来源|消息|报道|介绍)，)+")
_SAYS = re.compile(rf"\s*{_PAPER_SAYS}")
# Words that tell of what has been, or of a figure: the sentence binds no one unless a modal verb says so.
_PAST = re.compile(r"近日|日前|截至|截止|同比|比上年|日电|以来|共计?有|去年|上年|累计")
_PAST_HERE = re.compile(r"已|曾|(?<![为除罢])了(?!解)|未(?!经)|没有|(?<![通经超不])过(?=[^程渡滤关度])")
# 为……，结合本县实际，制定本方案: how a document came about.
_PREAMBLE = re.compile(
    r"(?:制定|制订|提出|形成|出台|编制|作出)(?:了)?(?:本|以下|如下|此)[^，。；]{1,8}[：:。]?$|(?:通知|公告|意见)如下[：:。]?$"
)
_STATES = re.compile("[也既就更正还不仅]*是")
_UNTIL = re.compile(
    r"^(?:力争|争取|确保)?(?:[到至]20\d\d年|20\d\d年(?:\d{1,2}月)?(?:底|末)?(?:之?前|以前)|20\d\d年[底末])(?:[底末])?(?:之?前|以前)?"
)
_AIMS = re.compile(
    r"(?:目标|目的|任务|原则|抓手|关键|重点|宗旨|职责|使命|方向|路径|主线|核心)[\d一二三四五六七八九十]{0,3}(?P<is>是|为|：)"
)
_GOALS = re.compile(r"目标(?:有|包括|包含|为|是)")
_OF_LIST = re.compile(
    r"(?:下列|以下|如下)(?:[\u4e00-\u9fff]{0,4}(?:职责|任务|工作|义务|措施|责任|行为|事项|要求|规定|条件|职能|职权))?[：:。]?$|[要应应当须必须不得可以负责]+[：:]$"
)
# 以……为目标 rules where no clause follows that does.
_AS = re.compile(r"以.+为.{1,6}$")
_WITH_WHOM = re.compile(r"(?:会同|联合|商|配合|依托)[^，]{2,20}(?:部门|单位|机构|委|局|厅|部|办|政府|方面|组织)$")
_EDGE = " \t\n\u3000，、；：。！,;:.!"


@dataclass(frozen=True, slots=True)
class _State:
    """What a sentence says of all its clauses from one on.

    `label` names who acts in them ("县民政局：……"); `has_aim` where they say what is to be reached, `is_past`
    where they tell of what has been, `says` where a document calls for them.
    """

    label: Span | None
    has_aim: bool
    is_past: bool
    says: bool


def chinese_directives(text: str, start: int, end: int) -> tuple[Directive, ...]:
    """The directives of the sentence `text[start:end]`, in order, offsets in `text`."""
    line = masked(text[start:end])
    if _PREAMBLE.search(line.rstrip()):
        return ()
    lead = _LEAD_IN.match(line)
    here = lead.end() if lead else 0
    says = _SAYS.match(line, here)
    here = says.end() if says else here
    state = _State(None, bool(_GOALS.search(line)), bool(_PAST.search(line)), bool(says))
    found: list[Directive] = []
    pending: Segment | None = None
    parts = segments(line, here)
    for number, segment in enumerate(parts):
        if segment.is_label:
            state = replace(state, label=segment.span if acts(segment.text, "zh") else None)
            pending = segment if state.label else None
            continue
        before = found[-1] if found else None
        state = replace(state, has_aim=state.has_aim or bool(_UNTIL.match(segment.text)))
        directive = _directive(segment, pending, before, state)
        if directive is None and before and all(_AS.match(part.text) for part in parts[number:]):
            directive = Directive(segment.start, segment.end, segment.start, before.strength, "carried")
        if before and _STATES.match(segment.text):
            return ()  # what was read as an imperative is the subject of a statement
        if directive is None or (before and directive.bearing == "carried" and _is_unfinished(line, before)):
            found, pending = _kept(line, segment, pending, found)
            continue
        found.append(replace(directive, start=pending.start if pending else directive.start))
        pending = None
    return tuple(_shifted(line, directive, start) for directive in found)


def _is_unfinished(line: str, directive: Directive) -> bool:
    """Whether a clause says only with whom it is to be done, so that what is to be done is in the next."""
    return bool(_WITH_WHOM.search(line[directive.start : directive.end].rstrip("，")))


def _kept(
    line: str, segment: Segment, pending: Segment | None, found: list[Directive]
) -> tuple[list[Directive], Segment | None]:
    """A clause that binds no one alone: it opens the next one, or goes on from the one before."""
    if is_aside(segment.text) or not found or "；" in line[found[-1].end : segment.start]:
        opening = replace(segment, start=pending.start, text=segment.text) if pending else segment
        return found, opening
    return [*found[:-1], replace(found[-1], end=segment.end)], None


def _directive(segment: Segment, pending: Segment | None, before: Directive | None, state: _State) -> Directive | None:
    """What the clause lays on someone, or None."""
    return (
        _modal_directive(segment, pending, state)
        or _by_agent(segment, state)
        or _aim(segment)
        or _bare(segment, pending, before, state)
        or _goal(segment, state)
    )


def _modal_directive(segment: Segment, pending: Segment | None, state: _State) -> Directive | None:
    modal = _main_modal(segment)
    if modal is None:
        return None
    subject = subject_before(segment.text, modal.start)
    bearing: Bearing = "carried"
    actor: Span | None = None
    if subject is not None:
        name = segment.text[slice(*subject)]
        bearing = "unnamed" if is_paper(name, "zh") else "named"
        actor = None if bearing == "unnamed" else (segment.start + subject[0], segment.start + subject[1])
    elif state.label:
        bearing, actor = "named", state.label
    elif pending and not is_aside(pending.text):
        bearing, actor = "named", _topic(pending) or (pending.text_start, pending.end)
    by = agent_after_you(segment.text)
    if by:
        bearing, actor = "named", (segment.start + by[0], segment.start + by[1])
    predicate = segment.text_start + modal.end
    return Directive(segment.start, segment.end, predicate, modal.strength, bearing, actor, is_goal=state.has_aim)


def _topic(pending: Segment | None) -> Span | None:
    """The body that a stretch without a verb names before the clause that says what it does, or None."""
    if pending is None:
        return None
    first, last = leading_bodies(pending.text) or (0, len(pending.text))
    is_body = acts(pending.text[first:last], "zh") and not is_aside(pending.text[first:last])
    return (pending.text_start + first, pending.text_start + last) if is_body else None


def _main_modal(segment: Segment) -> Modal | None:
    """The first modal verb of the clause that rules it."""
    text = segment.text
    for modal in chinese_modals(text):
        before, after = text[: modal.start], text[modal.end :]
        if is_aside(text) or before.endswith(("是", "为", "有", "的是")):
            return None
        if EMBEDDING.match(before):
            return None
        if modal.text == "将" and not (before and opens_with_verb(after)):
            continue
        if re.match(r"[^，]{1,14}的(?![，。])", after) and not opens_with_verb(after) and not before:
            continue
        return modal
    return None


def _by_agent(segment: Segment, state: _State) -> Directive | None:
    """由县政府负责: the one who acts stands behind 由."""
    by = agent_after_you(segment.text)
    if by is None or state.is_past or _PAST_HERE.search(segment.text):
        return None
    first, last = segment.start + by[0], segment.start + by[1]
    return Directive(segment.start, segment.end, last, "must", "named", (first, last))


def _aim(segment: Segment) -> Directive | None:
    """试验任务1是建立……: an aim, a task or a principle that a verb spells out."""
    aim = _AIMS.search(segment.text)
    if aim and opens_with_verb(segment.text[aim.end() :]):
        return Directive(segment.start, segment.end, segment.start + aim.end(), "must", "unnamed")
    return None


def _bare(segment: Segment, pending: Segment | None, before: Directive | None, state: _State) -> Directive | None:
    """The directive of a clause without modal verb: an imperative, one that goes on, or what a body does."""
    text = segment.text
    if _PAST_HERE.search(text) or is_aside(text) or (state.is_past and before is None):
        return None
    strength: Strength = before.strength if before and before.strength != "must_not" else "must"
    if state.has_aim and before is None:
        strength = "will"
    if opens_with_verb(text) or (state.says and before is None) or (before and goes_on(text)):
        label = _topic(pending) or (state.label if before is None else None)
        bearing: Bearing = "named" if label else "unnamed" if state.says and before is None else "carried"
        return Directive(*segment.span, segment.start, strength, bearing, label, is_goal=state.has_aim)
    holder = duty_holder(text)
    if holder:
        first, last = segment.start + holder[0][0], segment.start + holder[0][1]
        return Directive(*segment.span, last, "may" if holder[1] else "must", "named", (first, last))
    subject = declared_subject(text)
    if subject:
        first, last = segment.start + subject[0], segment.start + subject[1]
        return Directive(*segment.span, last, strength, "named", (first, last), is_goal=state.has_aim)
    return None


def _goal(segment: Segment, state: _State) -> Directive | None:
    """What is to be reached, said as a state: 覆盖率达到95%."""
    if not state.has_aim or state.is_past or _UNTIL.fullmatch(segment.text) or is_aside(segment.text):
        return None
    return Directive(*segment.span, segment.start, "will", "unnamed", is_goal=True)


def _shifted(line: str, directive: Directive, offset: int) -> Directive:
    start = directive.start + len(line[directive.start :]) - len(line[directive.start :].lstrip(_EDGE))
    end = start + len(line[start : directive.end].rstrip(_EDGE))
    subject = directive.subject
    tail = line[start : directive.end].rstrip(" \t\n\u3000")
    moved = (subject[0] + offset, subject[1] + offset) if subject else None
    return replace(
        directive,
        start=start + offset,
        end=end + offset,
        predicate=max(start, directive.predicate) + offset,
        subject=moved,
        is_open=bool(_OF_LIST.search(tail)),
    )
