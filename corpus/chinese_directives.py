"""The directives of a Chinese sentence, clause by clause. Knows no document and no list."""

import re
from dataclasses import replace

from corpus.actors import acts, is_paper
from corpus.chinese_context import STATES_WHAT, Context
from corpus.chinese_grammar import (
    agent_after_you,
    goes_on_with_verb,
    is_aside,
    is_attribute,
    main_modal,
    opens_with_any_verb,
    opens_with_verb,
    subject_before,
)
from corpus.chinese_openings import opening
from corpus.chinese_segments import Segment, masked, segments
from corpus.chinese_statements import declared_subject, duty_holder, gives, in_case, in_charge, let_off, limited
from corpus.directives import Bearing, Directive
from corpus.provision import Strength
from corpus.sentences import Span

# Words in a clause that tell of what has been done, or has not.
_PAST_HERE = re.compile(r"已|曾|(?<![为除罢])了(?!解)|未(?!经)|没有|(?<![通经超不])过(?=[^程渡滤关度])")
_IN_FORCE = re.compile(r"自.+起(?:施行|实施|执行|生效)|有效期")
_STATES = re.compile("[也既就更正还不仅]*是")
# 到2030年，: what follows is to be reached.
_UNTIL = re.compile(r"(?:力争|争取|确保)?(?:[到至]20\d\d年(?:\d{1,2}月)?(?:底|末)?(?:之?前|以前)?|20\d\d年[底末]$)")
# The length of set phrases: 多措并举.
_SAYING_CHARS = 4
_AIMS = re.compile(
    r"(?:目标|目的|任务|原则|抓手|关键|重点|宗旨|职责|使命|方向|路径|主线|核心)[\d一二三四五六七八九十]{0,3}(?:是|为|：)"
)
# A clause that leaves it to a list below to say what is to be done: 履行下列职责：.
_OF_LIST = re.compile(
    r"(?:下列|以下|如下)(?:[\u4e00-\u9fff]{0,4}(?:职责|任务|工作|义务|措施|责任|行为|事项|要求|规定|条件|职能|职权))?[：:。]?$|[要应应当须必须不得可以负责]+[：:]$"
)
# A clause that says only with whom.
_WITH_WHOM = re.compile(r"^(?:会同|联合|商|配合|依托)[^，]{2,20}(?:部门|单位|机构|委|局|厅|部|办|政府|方面|组织)$")
# What a bracket behind a name says of it; "各镇（街道）" is a name.
_REMARK = re.compile(r"（(?:以下|详见|见|含|包括|不含|即|下同|下称|简称)[^）]*）$")
_EDGE = " \t\n\u3000，、；：。！,;:.!"


def chinese_directives(text: str, start: int, end: int, *, has_aim: bool = False) -> tuple[Directive, ...]:
    """The directives of the sentence `text[start:end]`, in order, offsets in `text`.

    `has_aim` where the sentence stands below a title for aims: then what it states is to be reached.
    """
    line = masked(text[start:end])
    whole = opening(line)
    if whole is None:
        return ()
    state = Context(whole, has_aim=whole.has_aim or has_aim)
    found: list[Directive] = []
    parts = segments(line, whole.start)
    for number, segment in enumerate(parts):
        if segment.is_label:
            is_name = acts(segment.text, "zh")
            opened, label = (segment.start, segment.span) if is_name else (-1, None)
            state = replace(state, opened=opened, topic=None, label=label)
            continue
        if found and _STATES.match(segment.text):
            return ()  # what was read as an imperative is the subject of a statement
        state = replace(state, has_aim=state.has_aim or bool(_UNTIL.match(segment.text)))
        directive = _directive(segment, found[-1] if found else None, state)
        if directive is None and found and all(is_attribute(part.text) for part in parts[number:]):
            directive = Directive(*segment.span, segment.start, found[-1].strength, "carried")
        state = _take(line, found, (segment, directive), state)
    return tuple(_shifted(text[start:end], directive, start) for directive in found)


def _take(line: str, found: list[Directive], read: tuple[Segment, Directive | None], state: Context) -> Context:
    """Adds what was read to `found`: as a directive, or to the one before; or lets it open the next one."""
    segment, directive = read
    is_completion = directive is not None and directive.bearing == "carried" and _is_unfinished(line, found)
    is_way = is_aside(segment.text) or _is_saying(line, segment)
    if directive is None and (is_way or not found or "；" in line[found[-1].end : segment.start]):
        opened = segment.start if state.opened < 0 else state.opened
        about = in_case(segment.text)
        case = segment.within(about) if about else state.case
        return replace(state, opened=opened, topic=state.topic if is_way else segment, case=case)
    if directive is None and _IN_FORCE.match(segment.text):
        return state
    if directive is None or is_completion:
        found[-1] = replace(found[-1], end=segment.end)
    elif state.opened < 0 or (state.topic and _stands_alone(segment, directive, state.topic)):
        found.append(directive)
    else:
        found.append(replace(directive, start=state.opened))
    return replace(state, opened=-1, topic=None, case=None)


def _is_saying(line: str, segment: Segment) -> bool:
    """Whether a stretch is one of the set phrases of four characters that say how the next is done: 多措并举."""
    return len(segment.text) == _SAYING_CHARS and bool(line[segment.end :].strip(_EDGE))


def _stands_alone(segment: Segment, directive: Directive, topic: Segment) -> bool:
    """Whether the clause stands without the stretch before it: that states a fact, or names another topic."""
    inside = directive.subject is not None and directive.subject[0] >= segment.start
    return bool(STATES_WHAT.search(topic.text)) or (inside and not segment.text.startswith("由"))


def _is_unfinished(line: str, found: list[Directive]) -> bool:
    """Whether the last clause says only how or with whom it is to be done; what is to be done is in the next."""
    if not found:
        return False
    done = line[found[-1].predicate : found[-1].end].rstrip("，")
    is_way = found[-1].predicate > found[-1].start and all(map(is_aside, done.split("，")))
    return is_way or bool(_WITH_WHOM.search(done))


def _directive(segment: Segment, before: Directive | None, state: Context) -> Directive | None:
    """What the clause lays on someone, or None."""
    return (
        _modal_directive(segment, state)
        or _by_agent(segment, state)
        or _aim(segment)
        or _bare(segment, before, state)
        or _goal(segment, state)
    )


def _modal_directive(segment: Segment, state: Context) -> Directive | None:
    modal = main_modal(segment.text)
    if modal is None:
        return None
    by = agent_after_you(segment.text)
    subject = by or subject_before(segment.text, modal.start)
    bearing: Bearing = "carried"
    actor: Span | None = None
    if subject is not None:
        bearing = "unnamed" if is_paper(segment.text[slice(*subject)], "zh") else "named"
        actor = segment.within(subject) if bearing == "named" else None
    elif state.case:
        bearing, actor = "named", state.case
    elif state.new_label or state.topic:
        actor = state.new_label or state.body or state.thing
        bearing = "named" if actor else "carried"
    predicate = segment.start + modal.end
    return Directive(*segment.span, predicate, modal.strength, bearing, actor, is_goal=state.has_aim)


def _by_agent(segment: Segment, state: Context) -> Directive | None:
    """由县政府负责: the one who acts stands behind 由."""
    by = agent_after_you(segment.text)
    if by is None or state.whole.is_past or _PAST_HERE.search(segment.text[by[0] :]):
        return None
    first, last = segment.within(by)
    return Directive(*segment.span, last, "must", "named", (first, last))


def _aim(segment: Segment) -> Directive | None:
    """试验任务1是建立……: an aim, a task or a principle that a verb spells out."""
    aim = _AIMS.search(segment.text)
    if aim and opens_with_verb(segment.text[aim.end() :]):
        return Directive(*segment.span, segment.start + aim.end(), "must", "unnamed")
    return None


def _bare(segment: Segment, before: Directive | None, state: Context) -> Directive | None:
    """The directive of a clause without modal verb: an imperative, one that goes on, or what a body does."""
    text = segment.text
    if _PAST_HERE.search(text) or is_aside(text) or (state.whole.is_past and before is None):
        return None
    strength: Strength = before.strength if before and before.strength != "must_not" else "must"
    if state.has_aim and before is None:
        strength = "will"
    says = state.whole.says and before is None
    if says or opens_with_verb(text):
        actor = state.body or state.new_label
        bearing: Bearing = "named" if actor else "unnamed" if says else "carried"
        return Directive(*segment.span, segment.start, strength, bearing, actor, is_goal=state.has_aim)
    holder = duty_holder(text)
    if holder:
        subject = segment.within(holder[0])
        return Directive(*segment.span, subject[1], "may" if holder[1] else "must", "named", subject)
    declared = declared_subject(text, allow_object=not state.has_aim)
    if declared:
        subject = segment.within(declared)
        return Directive(*segment.span, subject[1], strength, "named", subject, is_goal=state.has_aim)
    if named := in_charge(text):
        subject = segment.within(named)
        return Directive(*segment.span, subject[1], "must", "named", subject)
    if freed := let_off(text):
        return Directive(*segment.span, segment.within(freed)[1], "may", "named", segment.within(freed))
    limit = None if state.has_aim else limited(text)
    if limit:
        kind: Strength = "must_not" if limit[1] else "must"
        return Directive(*segment.span, segment.start, kind, "named", segment.within(limit[0]))
    if gives(text):
        return Directive(*segment.span, segment.start, "must", "unnamed")
    goes_on = opens_with_any_verb(text) or (before is not None and goes_on_with_verb(text))
    if state.topic is None and (before or state.opened >= 0) and goes_on:
        return Directive(*segment.span, segment.start, strength, "carried", is_goal=state.has_aim)
    return None


def _goal(segment: Segment, state: Context) -> Directive | None:
    """What is to be reached, said as a state: 覆盖率达到95%."""
    if not state.has_aim or state.whole.is_past or _UNTIL.fullmatch(segment.text) or is_aside(segment.text):
        return None
    return Directive(*segment.span, segment.start, "will", "unnamed", is_goal=True)


def _shifted(sentence: str, directive: Directive, offset: int) -> Directive:
    """The directive without marks around it, as it stands in the text that `sentence` begins at `offset`."""
    whole = sentence[directive.start : directive.end]
    start = directive.start + len(whole) - len(whole.lstrip(_EDGE))
    end = start + len(sentence[start : directive.end].rstrip(_EDGE))
    subject = directive.subject
    if subject:
        name = _REMARK.sub("", sentence[slice(*subject)])
        subject = (subject[0] + offset, subject[0] + len(name) + offset)
    return replace(
        directive,
        start=start + offset,
        end=end + offset,
        predicate=max(start, directive.predicate) + offset,
        subject=subject,
        is_open=bool(_OF_LIST.search(whole.rstrip())),
    )
