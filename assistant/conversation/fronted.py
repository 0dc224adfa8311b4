"""Fronted: a follow-up that puts first what it asks about: "and the towns, what falls to them?". Knows no document."""

import re

from assistant.conversation.follow_up_forms import NAMED_ONE_ZH
from corpus.sentences import is_han

_I = re.IGNORECASE
_POSSESSIVE = frozenset({"its", "their"})
_FRONTED = re.compile(
    r"^\W*(?:(?:and|but|so|then)\b[\s,]*)?(?:as for |for )?(?P<thing>(?:the|all|any|every) [^,?]{3,60}),\s*"
    r"(?P<asked>(?:what|which|who|when|where|why|how)\b.*?)\b(?P<pronoun>they|them|their|it|its)\b(?P<rest>.*)$",
    _I,
)
# "复函呢，哪天发的？": what is put first is asked about.
_FRONTED_ZH = re.compile(
    r"^\W*(?:那么?|还有)?(?P<thing>[一-鿿《》]{2,14}?)呢[，,\s]\s*(?:它们?|其)?"
    r"(?P<asked>[^，。]*(?:谁|什么|哪|多[少大久长高]|几|怎|如何|吗|何时).*)$"
)


def with_own_subject(text: str) -> str | None:
    """ "And the towns, what falls to them?" as "what falls to the towns?"; None where nothing is put first so."""
    if fronted := _FRONTED_ZH.match(text):
        return f"{fronted['thing']}{fronted['asked']}"
    match = _FRONTED.match(text)
    if match is None:
        return None
    owner = f"{match['thing']}'s" if match["pronoun"].lower() in _POSSESSIVE else match["thing"]
    return f"{match['asked']}{owner}{match['rest']}"


def without_one(text: str) -> str:
    """ "西咸那个是哪个省的" as "西咸是哪个省的": behind a name the pronoun says nothing."""
    return NAMED_ONE_ZH.sub("", text, count=1) if any(map(is_han, text)) else text
