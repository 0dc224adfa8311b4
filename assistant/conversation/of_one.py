"""Of one: "Chongqing too?", "isn't it 2021?": whether it is so of the one that is named now."""

import re

from assistant.conversation.follow_up_forms import ASKED_WHEN, ASKED_ZH, CHALLENGE
from assistant.conversation.topics import together

_MARKS = " ,，.。:：;；!！、?？"
_I = re.IGNORECASE
# "Chongqing too?", "重庆也是吗": whether it is so of another one, after it was asked of which it is so.
_TOO = re.compile(
    r"^\W*(?:and |is |are |does |do |has |have )*(?P<en>(?:the )?[A-Z][\w'’-]*(?: [\w'’-]+){0,4}?),? "
    r"(?:too|also|as well)\W*$"
    r"|^\W*(?:那么?)?(?P<zh>[\u4e00-\u9fff]{2,10}?)(?:是不是)?也(?:是|有|算|在内|一样|包括在内|如此)*(?:的)?(?:吗|么|嘛|吧)?\W*$"
)
_OF_WHICH = re.compile(
    r"^\W*(?:which|what) (?:[\w-]+ ){0,3}?[\w-]+s (?P<en>have|are|cover|take|include|get|must|may|can|should) "
    r"(?P<rest>[^?]+)"
    r"|^\W*(?:哪[些一几]?[个家些]?)[\u4e00-\u9fff]{1,6}?(?P<zh>(?:把|有|是|能|可|要|需|包括|涵盖|承担|以|在|覆盖|面积).+?)[？?。\s]*$",
    _I,
)
_MODALS = frozenset({"must", "may", "can", "should"})


def asked_of_one(text: str, before: str) -> str | None:
    """The question `before`, which asks of which ones it is so, as one whether it is so of the one in `text`, too."""
    one, asked = _TOO.match(text), _OF_WHICH.match(before)
    if one is None or asked is None:
        return None
    if one["zh"] and asked["zh"]:
        return f"{one['zh']}{asked['zh']}吗？"
    if one["en"] and asked["en"]:
        verb = asked["en"].lower()
        if verb == "are":
            return f"Is {one['en']} {asked['rest']}?"
        return (
            f"{verb.capitalize()} {one['en']} {asked['rest']}?"
            if verb in _MODALS
            else f"Does {one['en']} {verb} {asked['rest']}?"
        )
    return None


def doubted(text: str, before: str) -> str | None:
    """The question `before` as one that asks whether it is what the text says: "isn't it 2021?"."""
    said = CHALLENGE.match(text)
    if said is None:
        return None
    asked, when = ASKED_ZH.search(before), ASKED_WHEN.match(before)
    if said["zh"] and asked:
        return f"{before[: asked.start()]}{said['zh']}{before[asked.end() :].rstrip(_MARKS)}吗？"
    if said["en"] and when:
        return f"{when['verb'].capitalize()} {when['rest']} {said['en']}?"
    return together(said["zh"] or said["en"], before)
