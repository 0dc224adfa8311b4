"""References: the words of a follow-up that point back, and what of the turns before they stand for."""

import re
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.conversation.counted import counted_again, few_of, told_ones
from assistant.conversation.turns import bodies_in, enumerated, joined, leaning_on, named_things
from assistant.language.light_words import ORDINALS
from assistant.language.subjects import OTHER
from assistant.questions.kinds import kind_asked
from assistant.questions.question import language_of_question
from corpus.glossary import Glossary
from corpus.numerals import numerals
from corpus.sentences import is_han

_I = re.IGNORECASE
_BE = r"(?:is|are|was|were|has|have|does|do|did|can|may|must|should|shall|will|would|applies|apply|mean|means|costs?|takes?|lies?|happens?)"
_VERB = r"apply|hold|include|mean|cover|cost|count|happen|change|concern|go|work|\w+ed"
# "This" and "that" point back where no noun follows; as "there" they also open what is said to exist.
_ONE = (
    r"(?<=\w )(?<!can )(?<!could )(?<!may )(?<!must )(?<!should )(?<!does )(?<!did )(?<!would )ones?\b"  # not "can one"
)
_PRONOUN_EN = re.compile(
    r"(?:(?<=\bis )|(?<=\bwas ))(?:this|that)(?= (?:the (?:whole|entire|only|same|full|complete|first|last|largest)|an?|also)\b)|"
    rf"\b(?:(?:they|them|their|theirs|its?|he|she|that one|this one|{_ONE}(?! (?:of|at|near|from|with|that|which|for|around)\b| (?:in|on) \w)|the same(?! (?:day|date|time|year|month|week|place|way|amount)\b)|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )there(?! (?:is|are|was|were|exist|has|have)\b))\b"
    rf"|(?:(?<=^)|(?<=\bdoes )|(?<=\bdo )|(?<=\bis )|(?<=\bwas )|(?<=\bdid )|(?<=\bof )|(?<=\bfor )|(?<=\babout )|(?<=\bby )|(?<=\bto )|(?<=\bwith )|(?<=\bwhy )|(?<=\bhow )|(?<=\bwhen )|(?<=\band )|(?<=\bafter )|(?<=\bbefore ))(?:this|that|these|those)(?=\W*$|\s+(?:{_BE}|done|so|{_VERB})\b)(?! (?:is|are|was|were) (?:a|an|the|any)\b))",
    _I,
)
_HAN = "\u4e00-\u9fff"
_PRONOUN_ZH = re.compile(
    r"[这那]一?[项条](?=\W*$|[的是有为在吗呢])|(?<=算)一个|(?<=是)其中(?:之一|一个)|(?<!其)[他它她]们?(?!俩)|其中(?=[哪什谁有的带属是])|其(?![他它余中实次间所])|(?<![一-鿿])里[面头](?=[哪谁有的几])|这些地方|那些地方|这里|那里|这边|那边|这儿|那儿|那边"
    rf"|上述(?![{_HAN}])|(?<![{_HAN}])[这那](?=[是也有要会能为不都算])|(?<=[对把给在])[这那](?![{_HAN}]{{0,2}}[个些块里边儿样么])"
)
# "That office", "这个办法": one thing of that class which was named before.
_OF_CLASS_EN = re.compile(
    r"\b(?:that|this|the same|said) (?P<noun>[a-z]+(?: [a-z]+)?)(?=\s|[?.,;!]|$)(?<!that is)(?<!this is)", _I
)
_OF_CLASS_ZH = re.compile(
    r"(?:该|这个|那个|这家|那家|这份|那份|上述)(?P<noun>[\u4e00-\u9fff]{1,4}?)(?=[的是有在要应由会能可什哪谁多几怎？?，,]|$)"
)
_NTH_EN = re.compile(
    rf"\b(?:the|that|its|their) (?P<nth>{'|'.join(ORDINALS)}|last|final|second to last)(?: (?:one|of (?:them|these|those))\b(?! of\b)|(?= *(?:[?.,;!]|$|{_BE}\b|in\b|on\b|about\b|of\b(?! the))| (?P<noun>[a-z]+)))",
    _I,
)
# "What does the second require?": behind an ordinal this is no noun.
_ENDS_ON_VERB = re.compile(
    rf"\b(?:does|did|do|must|should|shall|can|may|will) (?:the|that) (?:{'|'.join(ORDINALS)}|last|final) [a-z]+\W*$", _I
)
_NTH_ZH = re.compile(
    r"(?P<whole>(?:第(?P<nth>\d+|[一二三四五六七八九十]{1,3})|(?P<last>最后一?|倒数第一))(?P<noun>[个项条类种家片点座]|区县?|名|款)?)(?![\u4e00-\u9fff]{0,2}年)"
)
_FORMER = re.compile(r"\bthe (?:former|latter)\b|前者|后者", _I)
_TWO = re.compile(
    r"\b(?:(?:of |between )?(?:the|these|those) two(?: of them)?|both(?: of them)?|either of them|each of them)\b(?! (?!is\b|was\b|has\b|does\b)[a-z]+s\b)"
    r"|\b(?:the|these|those) two (?P<en>(?!is\b|was\b|has\b|does\b)[a-z]+s)\b"
    r"|[它他她]们?[俩两]个?|(?:这|那)?(?:两|二)(?:者|个)(?:之间)?(?P<zh>片区|地方|区|县|市|项目|部门|试验区)?",
    _I,
)
_COMPARES = re.compile(r"\bwhich (?:one )?of them (?:is|are|has|have) (?:the )?(?:more|fewer|less|\w+er|\w+est)\b", _I)
# "Which is bigger?", "哪个大？": of two that were told of.
_OF_BOTH = re.compile(
    r"^\W*(?:and |so |but |then )?which (?:one )?(?=(?:is|are|has|was) (?:the )?(?:more|fewer|less|\w+er)\b)"
    r"|^\W*(?:那么?)?(?=(?:谁|哪一?[个边家])(?:的\S{1,4})?(?:更|比较|要)?[大小多少高低长短早晚](?:一?[些点])?\W*$)",
    _I,
)
# "What about their populations?": a property of both.
_OWN_OF_BOTH = re.compile(
    r"^\W*(?:(?:and|so|but|then)\b[\s,]*)?(?:(?:what|how) about )?their (?P<en>[a-z]+(?: [a-z]+)?)\W*$"
    r"|^\W*那?[它他她]们的(?P<zh>[一-鿿]{1,8}?)(?:各?(?:是多少|是什么))?呢?\W*$",
    _I,
)
_PLURAL = re.compile(r"^(?:they|them|their|theirs|它们|他们|她们)$", _I)
_POSSESSIVE = frozenset({"its", "their", "theirs", "his", "her"})
# A pronoun of the same sentence stands for what the sentence named before, not for what another one did.
_OWN_NOUN = re.compile(
    r"\b(?:an?|every|each|any|the|all|no)\s+(?:[a-z]+ ){0,4}[a-z]+s?\b[^?]*?(?:,| if| when| where| that| once| before| after| unless)\s+(?:\w+ ){0,3}(?:it|they|he|she|them)\b"
    r"|\b(?:an?|every|each|any|all|no)\s+(?:[a-z]+ ){0,3}[a-z]+\b[^?,]*\b(?:its|their|his|her)\b"
    r"|\b(?:would|do|did|can|could|must|may|should|shall|will)\s+(?:our|my|your|the)\s+(?:[a-z]+ ){0,2}[a-z]+s\s+(?:\w+ ){0,6}their\b"
    r"|\b(?!does\b|was\b|has\b|this\b)[a-z]{3,}s\b[^?]{0,80}(?:,| if| when| where| than| once| before| after| unless)\s+(?:\w+ ){0,4}(?:they|them|their)\b",
    _I,
)
_OF_ITS_OWN = re.compile(r"\s+own\b", _I)
_FEWEST = 2


def pointing(text: str) -> re.Match[str] | None:
    """The first word of `text` that points back to what another turn said, or None."""
    if language_of_question(text) == "zh":
        return _PRONOUN_ZH.search(text)
    if _OWN_NOUN.search(text):
        return None
    return next((one for one in _PRONOUN_EN.finditer(text) if not _OF_ITS_OWN.match(text, one.end())), None)


def resolved(text: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    """`text` with what it points back to named: members of a list, both of two things, one of a class.

    None where it points to none of these, or nothing named before fits. Pronouns proper are not looked at.
    """
    return (
        counted_again(text, history)
        or _nth(text, history, glossary)
        or _of_two(text, history, glossary)
        or few_of(text, history, glossary)
        or _of_class(text, history, glossary)
    )


def _nth(text: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    is_chinese = any(map(is_han, text))
    match = (_NTH_ZH if is_chinese else _NTH_EN).search(text)
    if match is None:
        return None
    noun = None if _ENDS_ON_VERB.search(text) else match["noun"]
    if not _is_of_asked_class(noun, history, is_chinese=is_chinese):
        return None
    items = enumerated(history, glossary)
    place = _place(match, len(items), is_chinese=is_chinese)
    if place >= len(items):  # not of the list named last, but of a longer one before it
        items = enumerated(history, glossary, at_least=place + 1)
    if not items or not 0 <= place < len(items):
        return None
    if is_chinese and noun in ("区", "县") and not items[place].endswith(noun):
        return f"{text[: match.start()]}{items[place]}{text[match.start() + len(match['whole']) :]}"
    end = match.end("noun") if noun and not is_chinese else match.end()
    return f"{text[: match.start()]}{items[place]}{text[end:]}"


def _place(match: re.Match[str], count: int, *, is_chinese: bool) -> int:
    if not is_chinese:
        word = match["nth"].lower()
        return ORDINALS.index(word) if word in ORDINALS else count - (2 if "to" in word else 1)
    if match["last"]:
        return count - 1
    value = next((numeral.value for numeral in numerals(f"{match['nth']}个")), None)
    return int(value) - 1 if value is not None else -1


def _is_of_asked_class(noun: str | None, history: Sequence[Turn], *, is_chinese: bool) -> bool:
    """Whether the class that an ordinal counts is what the turns before asked about; "the second one" always is."""
    if not noun or noun in "个项条类种家片点座" or noun.lower() == "one":
        return True
    asked = "\n".join(turn.answer.standalone_question.lower() for turn in history)
    return noun in asked if is_chinese else bool(re.search(rf"\b{re.escape(noun.lower().rstrip('s'))}", asked))


def _of_two(text: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    former, two, pronoun = _FORMER.search(text), _TWO.search(text), pointing(text)
    plural = pronoun if pronoun and _PLURAL.match(pronoun[0]) else None
    both = _OF_BOTH.search(text)
    match = former or two or plural or both
    if match is None:
        return None
    over_turns = bool(two or both or _COMPARES.search(text)) or _same_was_asked(history, glossary)
    names = two_named(history, glossary, over_turns=over_turns)
    if len(names) < _FEWEST or (both and len(names) > _FEWEST):
        return None
    if former:
        put = names[0] if former[0].lower().endswith("former") or former[0] == "前者" else names[-1]
        return f"{text[: match.start()]}{put}{text[match.end() :]}"
    put = joined(names, text)
    if both:
        return f"{put}{text[match.end() :]}" if any(map(is_han, text)) else f"Which of {put} {text[match.end() :]}"
    if owned := _OWN_OF_BOTH.match(text):
        return (
            f"what are the {owned['en']} of {put}?" if owned["en"] else f"{put}的{owned['zh']}是{_what(owned['zh'])}？"
        )
    if plural and plural[0].lower() == "their":
        put = f"{put}'s"
    if two and re.match(r"(?:of|between) ", match[0], _I):
        put = f"{match[0].split()[0]} {put}"
    return f"{text[: match.start()]}{put}{text[match.end() :]}"


def _what(noun: str) -> str:
    kind = kind_asked(noun)
    return "多少" if kind is not None and kind.is_sharp else "什么"


def _same_was_asked(history: Sequence[Turn], glossary: Glossary) -> bool:
    """Whether the last two turns asked the same of a place each."""
    asked = [turn.answer.standalone_question for turn in history[-2:]]
    named = [[one.text for one in named_things(text, glossary) if one.family == "place"] for text in asked]
    if len(asked) < _FEWEST or any(len(names) != 1 for names in named):
        return False
    former, latter = (
        re.sub(r"\bthe\b|\W", "", text.replace(names[0], "")) for text, names in zip(asked, named, strict=True)
    )
    return former.lower() == latter.lower()


def two_named(history: Sequence[Turn], glossary: Glossary, *, over_turns: bool) -> tuple[str, ...]:
    """The things, two at least, that the last question named; else one of each of the last two, if `over_turns`."""
    turns = [turn for turn in (leaning_on(history[: i + 1]) for i in range(len(history))) if turn]
    if not turns:
        return ()
    named = _named(turns[-1], history, glossary)
    if len(named) >= _FEWEST or not over_turns:
        return named
    if len(told := told_ones(turns[-1], glossary)) >= _FEWEST:
        return told
    names: dict[str, None] = {}
    for turn in reversed(turns):
        names.update(dict.fromkeys(_named(turn, history, glossary)))
        if len(names) >= _FEWEST:
            return tuple(reversed(names)) if len(names) == _FEWEST else ()
    return ()


def _named(turn: Turn, history: Sequence[Turn], glossary: Glossary) -> tuple[str, ...]:
    asked = turn.answer.standalone_question
    listed = [item for item in enumerated(history, glossary) if item in asked]
    found = [one.text for one in named_things(asked, glossary) if one.family in ("place", "actor", "instrument", OTHER)]
    return tuple(dict.fromkeys(listed if len(listed) >= _FEWEST else found))


def _of_class(text: str, history: Sequence[Turn], glossary: Glossary) -> str | None:
    is_chinese = any(map(is_han, text))
    match = (_OF_CLASS_ZH if is_chinese else _OF_CLASS_EN).search(text)
    turn = leaning_on(history)
    if match is None or turn is None:
        return None
    noun = match["noun"].lower()
    said = [turn.answer.standalone_question, *(citation.quote for citation in turn.answer.citations[:1])]
    named = [one.text for text_said in said for one in named_things(text_said, glossary)]
    named += [body[0] for text_said in said for body in bodies_in(text_said)]
    heads = noun.split() if not is_chinese else [noun]
    for name in named:
        if name.lower().endswith(heads[0]) and name.lower() != heads[0]:
            end = match.start("noun") + len(heads[0])
            return f"{text[: match.start()]}{name if is_chinese else f'the {name}'}{text[end:]}"
    return None
