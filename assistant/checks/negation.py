"""Negation: where a text denies (not, no, never, without; 不, 未, 无, 非)."""

import re

Span = tuple[int, int]

# "no later than" sets a limit, "not only" denies nothing; 不断, 未来, 无锡 are words of their own.
# Before a number, which is blanked: two spaces.
_THAN = r"(?:later|earlier|more|less|fewer|longer) than\s\s"
_ENGLISH = re.compile(
    rf"\b(?:not(?! (?:only|just|merely|necessarily|limited to)\b| {_THAN})|never|neither|nor|cannot|non(?=-)"
    rf"|no(?! (?:doubt|matter)\b| {_THAN}|\.)|without(?! prejudice\b))(?![a-z])"
    r"|n't(?! (?:only|just|merely|necessarily)\b)\b"
)
_WHETHER = re.compile(r"whether or not")
_CHINESE = re.compile(
    r"(?=[不未无非没勿])(?:没(?![收落])"
    r"|(?<![莫除若岂差])不(?![断仅同少但只管论如过错久妨良愧禁惜时服])(?!动产|止于|限于)"
    r"|未(?![来必免])|(?<!毫)无(?![锡论偿形线缝疑害私限不需须])(?!障碍|人机)"
    r"|(?<![是除莫])非(?![常遗法洲凡但])(?!物质文化遗产)|勿)"
)


def negations(lowered: str) -> tuple[Span, ...]:
    """Where a lower-case text denies, in order; what sets a limit or asks whether denies nothing."""
    found = [match.span() for pattern in (_ENGLISH, _CHINESE) for match in pattern.finditer(lowered)]
    whether = [match.span() for match in _WHETHER.finditer(lowered)] if found else []
    return tuple(sorted(span for span in found if not any(a <= span[0] < b for a, b in whether)))
