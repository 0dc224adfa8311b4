"""Standalone questions by a model: taken only where it adds nothing of its own and loses nothing that was asked."""

import re
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.language.visible import visible
from assistant.llm.orders import gives_orders
from assistant.questions.question import language_of_question, own_words
from corpus.sentences import is_han
from index.tokens import STOP_WORDS, fold, stem

# A conversation moves on: what was asked before these is rarely meant.
TURNS_SEEN = 4
_WORD = re.compile(r"[a-z]+|\d+(?:[.,]\d+)*|[\u3400-\u4dbf\u4e00-\u9fff]")
# What a rewritten question may lose: words that point back, and those that only open a sentence.
_POINTING = re.compile(
    r"\b(?:they|them|their|theirs|it|its|he|she|these|those|that|this|there|ones?|same|what about|how about|and|but)\b"
    r"|[他它她]们?|其|这些?|那些?|这个|那个|该|上述|前者|后者|呢|那么|还有|以及|另外|[的地得了吗么]"
)
# What it may add: words that hold a question together.
_CONNECTING = frozenset("的在是有和与中里对由为哪些什么谁多少几何如怎样吗呢需要应该当可以会能")
_END = re.compile(r"[?？!！。]+|[.](?=\s|$)")
_PAIRS = (("(", ")"), ("（", "）"), ("{", "}"), ("[", "]"), ("“", "”"), ("《", "》"))
_DENYING = frozenset({"not", "no", "nor", "without", "不", "未", "无", "非", "没"})


def earlier_questions(history: Sequence[Turn]) -> list[str]:
    """The last questions of a conversation, as they were understood."""
    return [turn.answer.standalone_question for turn in history[-TURNS_SEEN:]]


def is_faithful(rewritten: str, asked: str, by_rules: str, earlier: Sequence[str]) -> bool:
    """Whether `rewritten` is the question `asked` with words of `earlier` in place of what points back.

    It has all that the rules put into the question (`by_rules`), so that it never says less than they do; what
    they only took along from the turn before may be said otherwise.
    """
    if rewritten != visible(rewritten) or "\n" in rewritten.strip() or gives_orders(rewritten):
        return False
    if language_of_question(rewritten) != language_of_question(asked) or _rambles(rewritten, asked):
        return False
    told, wanted = _words(rewritten), _words(_POINTING.sub(" ", fold(f"{asked} {own_words(by_rules)}")))
    known = _words(asked).union(*(_words(one) for one in earlier))
    return wanted <= told <= known | _CONNECTING and told & _DENYING == _words(asked) & _DENYING


def _rambles(rewritten: str, asked: str) -> bool:
    """Whether `rewritten` goes on after the question, or breaks off in it."""
    is_open = any(rewritten.count(left) != rewritten.count(right) for left, right in _PAIRS)
    return is_open or len(_END.findall(rewritten)) > max(1, len(_END.findall(asked)))


def _words(text: str) -> frozenset[str]:
    """The words of `text` that say something: stems, numbers and Chinese characters, and every "not"."""
    found = (word if is_han(word) else stem(word) for word in _WORD.findall(fold(text)))
    return frozenset(word for word in found if word in _DENYING or word not in STOP_WORDS)
