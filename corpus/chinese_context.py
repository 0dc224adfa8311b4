"""Context: what the stretches of a Chinese sentence say of the clause behind them. Knows no directive."""

import re
from dataclasses import dataclass

from corpus.actors import acts
from corpus.chinese_grammar import leading_bodies
from corpus.chinese_openings import Opening
from corpus.chinese_segments import Segment
from corpus.sentences import Span

# A stretch with these states a fact: 市园林部门是主管部门, 建立制度，是……的举措.
STATES_WHAT = re.compile("(?<![但凡于或])是(?!否)")
_TOPIC_END = re.compile(r"(?<![但凡于或])是(?!否)|在各自|按照|根据|依照|依据|依法")
# 结余资金经市财政局同意: what needs somebody's leave.
_WITH_LEAVE = re.compile("(?<=[\u4e00-\u9fff]{2})(?:经(?=.*(?:同意|批准|审核|审批|核准)$)|按照?|根据)")


@dataclass(frozen=True, slots=True)
class Context:
    """What the stretches before say of the one that follows.

    `opened` is where those began that bind no one alone, -1 for none; `topic` the last of these, if it is no
    time or condition. `case` is whom a condition is about, `label` names who acts from here on ("县民政局：……"),
    `has_aim` where what is to be reached is said.
    """

    whole: Opening
    has_aim: bool
    opened: int = -1
    topic: Segment | None = None
    label: Span | None = None
    case: Span | None = None

    @property
    def new_label(self) -> Span | None:
        """The label, for the first clause behind it; the next ones carry it on."""
        return self.label if self.label and self.opened == self.label[0] else None

    @property
    def body(self) -> Span | None:
        """The body that the topic names before the clause that says what it does, or None."""
        if self.topic is None:
            return None
        text = _TOPIC_END.split(self.topic.text, maxsplit=1)[0]
        first, last = leading_bodies(text) or (0, len(text))
        return self.topic.within((first, last)) if acts(text[first:last], "zh") else None

    @property
    def thing(self) -> Span | None:
        """The thing that the topic names, of which the clause says what it may or must; None where it tells a fact."""
        if self.topic is None or STATES_WHAT.search(self.topic.text):
            return None
        return self.topic.within((0, len(_WITH_LEAVE.split(self.topic.text, maxsplit=1)[0])))
