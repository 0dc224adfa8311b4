"""Standalone questions: a follow-up with what the conversation leaves unsaid put back in. No model."""

import re
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.question import language_of_question
from assistant.subjects import OTHER, Subject, subjects
from corpus.glossary import Glossary
from corpus.sentences import is_han

_I = re.IGNORECASE
_ENGLISH_PRONOUN = re.compile(
    r"\b(they|them|their|theirs|it|its|he|she|these|those|that one|this one|(?<=\w )ones?(?! of\b)|the same|there|this|that)\b(?! (?:is|are|was|were) (?:a|an|the|any)\b)",
    _I,
)
_CHINESE_PRONOUN = re.compile(
    r"(?<=算)一个|(?<=是)其中(?:之一|一个)|他们|它们|她们|它|他|她|其(?=[他余]?)|这些|那些|这个|那个|该|上述|前者|后者|这里|那里|这|那"
)
_OPENING = re.compile(
    r"^\W*(?:那么?|还有|以及|另外)(?![个些里是])"
    r"|^\W*(?:(?:and|but|so|ok(?:ay)?|then|also|well)\b[\s,]*)*(?:what about|how about|and for|same for|and)?\s*",
    _I,
)
_ELLIPSIS = re.compile(
    r"^\W*(?:and\b|but\b|what about\b|how about\b|also\b|or\b|then\b|那么?|还有|以及|另外)|呢(?:[,，?？]|\W*$)",
    _I,
)
_CORRECTION = re.compile(
    r"^\W*(?:no\b[\s,.:;-]*|not that\b[\s,.:;-]*|sorry[\s,.:;-]*|actually[\s,.:;-]*)*(?:i (?:meant|mean|was asking about|asked about|want)|the other(?: one)?\b)[\s,:]*(?:about\s+)?"
    r"|^\W*(?:不对|不是|错了|不)[，,。、\s]*(?:我(?:是)?(?:问|说|指)的?(?:是)?|是)?",
    _I,
)
_REFORM = re.compile(
    r"^\W*(?:please\s+)?(?:shorter|briefer|(?:be|make it|in) (?:more )?(?:brief|short|shorter|concise)|(?:more|in) (?:detail|details)|longer|again|repeat(?: that)?|go on|continue|in (?:english|chinese))\W*(?:please)?\W*$"
    r"|^\W*(?:请?(?:短|简短|简单|精简|详细|具体|长)(?:一)?(?:点|些)?(?:说)?|再说一遍|继续|用(?:英文|英语|中文|汉语)(?:说|回答|再说一遍)?)\W*$",
    _I,
)
_BARE_QUESTION_WORD = re.compile(
    r"^\W*(?:and\s+|but\s+|so\s+)?(?:since when|until when|when|where|why|who|how many|how much|how|which(?: ones?)?|by whom|what else|anything else|really|are you sure|says who|what for)\W*$"
    r"|^\W*(?:为什么|为何|何时|什么时候|哪里|谁|多少|几个|怎么做?|哪些|还有(?:什么|哪些|吗)?|真的吗|确定吗|依据(?:是什么)?)呢?\W*$",
    _I,
)
# "According to which table?", "按什么标准": asked of what was said, with no verb of its own.
_BARE_PHRASE = re.compile(
    r"^\W*(?:and |but |so )?(?:according to|based on|by|in|on|under|for|with|from|to|at|of|about|until|since) (?:which|what|whose|whom)\b"
    r"(?!.*\b(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had)\b)"
    r"|^\W*(?:按照?|依据|根据|凭|依|用|在|从|到|对|向|由)(?:什么|哪[个些种份项级]?)(?!时候)[\u4e00-\u9fff]{0,6}[?？。\s]*$",
    _I,
)
_NARROWING = re.compile(
    r"\b(?:too long|shorter|briefly|in brief|in short|just|only|please|the short version)\b|太长了?|短一?[点些]|简短一?[点些]?|简单一?[点些]?|只[说要讲看]|就[说要]|[了的]?部分",
    _I,
)
_MARKS = " ,，.。:：;；!！、?？"
_FRAGMENT_ENGLISH = 6
_FRAGMENT_CHINESE = 9
_VERBAL = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|may|must|should|shall|will|has|have|what|which|who|when|where|why|how|list|name|explain|compare|summari[sz]e)\b|什么|哪|谁|多少|几|吗|怎|如何|为何|是|有|要|应|列|说明|比较",
    _I,
)
_ONLY_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*)*")
# A question of fewer words than this that names nothing of its own leans on the one before.
FEW_WORDS_ENGLISH = 4
FEW_CHARS_CHINESE = 7


def stand_alone(text: str, history: Sequence[Turn], glossary: Glossary) -> str:
    """`text` as a question that can be understood without `history`; unchanged where it already can be."""
    if not history:
        return text
    before = history[-1].answer.standalone_question
    if _REFORM.match(text):
        return before
    narrowed = _NARROWING.sub("", text)
    if narrowed != text and len(narrowed) < len(text) / 2 + 4:
        bare = narrowed.strip(_MARKS)
        return _narrowed(bare, before, glossary) if bare else before
    corrected = _CORRECTION.sub("", text, count=1).strip()
    if corrected != text.strip() and _CORRECTION.match(text) and corrected:
        return _with_new_subject(corrected, before, glossary)
    if _is_fragment(text, glossary):
        return _with_new_subject(re.sub(r"^the\s+|\s+ones?$", "", text.strip(_MARKS), flags=_I), before, glossary)
    if _BARE_QUESTION_WORD.match(text) or (_BARE_PHRASE.match(text) and not subjects(text, glossary)):
        return _asked_of(text, before)
    if _ELLIPSIS.search(text) and not _is_whole(text, glossary):
        phrase = _OPENING.sub("", text, count=1).strip()
        return (
            _with_antecedent(phrase, before, glossary)
            if _pronoun(phrase)
            else _with_new_subject(phrase, before, glossary)
        )
    if _points_back(text, glossary):
        return _with_antecedent(text, before, glossary)
    return text


def _narrowed(bare: str, before: str, glossary: Glossary) -> str:
    """`before`, of which only what `bare` names is wanted: all that it says of whom and where stays."""
    if subjects(bare, glossary):
        return _with_new_subject(bare, before, glossary)
    if any(map(is_han, bare)) and any(map(is_han, before)):
        return _together(bare, _topic(before))
    return _together(re.sub(r"^the\s+", "", bare, flags=_I), _topic(before))


def _is_whole(text: str, glossary: Glossary) -> bool:
    """Whether a question that opens like a follow-up has a verb and a subject of its own."""
    words = len(re.findall(r"[A-Za-z]+", text))
    long = sum(map(is_han, text)) > FEW_CHARS_CHINESE * 2 or words > FEW_WORDS_ENGLISH * 2
    return long and bool(subjects(text, glossary)) and not _pronoun(text)


def _is_fragment(text: str, glossary: Glossary) -> bool:
    """Whether `text` only names something, as an answer to a question back does."""
    words, han = len(re.findall(r"[\w'-]+", text)), sum(map(is_han, text))
    is_short = han <= _FRAGMENT_CHINESE if han else words <= _FRAGMENT_ENGLISH
    return (
        is_short
        and not _VERBAL.search(text)
        and not text.rstrip().endswith(("?", "？"))
        and bool(subjects(text, glossary))
    )


def _points_back(text: str, glossary: Glossary) -> bool:
    if _pronoun(text):
        return True
    han = sum(map(is_han, text))
    short = 0 < han <= FEW_CHARS_CHINESE or (not han and len(re.findall(r"\w+", text)) <= FEW_WORDS_ENGLISH)
    return short and not subjects(text, glossary)


def _pronoun(text: str) -> re.Match[str] | None:
    pattern = _CHINESE_PRONOUN if language_of_question(text) == "zh" else _ENGLISH_PRONOUN
    return pattern.search(text)


def _with_new_subject(new: str, before: str, glossary: Glossary) -> str:
    """`before` asked of the subject that `new` names; where nothing can be exchanged, both together."""
    phrase = re.sub(r"呢[,，].*$|[呢吗?？。.!！\s]+$", "", new)
    given, old = subjects(phrase, glossary) or _bare_name(phrase), subjects(before, glossary)
    if given and language_of_question(phrase) == language_of_question(before):
        for subject in sorted(old, key=lambda one: one.family != given[0].family):
            if subject.family == given[0].family or {subject.family, given[0].family} in (
                {OTHER, "place"},
                {OTHER, "actor"},
            ):
                name = given[0].text if len(given) == 1 else phrase
                return f"{before[: subject.start]}{name}{before[subject.end :]}"
    if not given and old and language_of_question(phrase) == language_of_question(before):
        named = _telling(old)[0].text  # a new property of the same subject
        return f"{named}的{phrase}？" if any(map(is_han, phrase)) else f"{phrase} of {named}?"
    return _together(phrase, before)


def _bare_name(phrase: str) -> tuple[Subject, ...]:
    """`phrase` as a name where it is nothing but capitalised words."""
    return (Subject(0, len(phrase), OTHER, phrase),) if _ONLY_NAME.fullmatch(phrase) else ()


def _asked_of(question_word: str, before: str) -> str:
    return _together(re.sub(r"[?？。.!！\s]+$", "", question_word), _topic(before))


def _with_antecedent(text: str, before: str, glossary: Glossary) -> str:
    """`text` with its pronoun replaced by what the question before was about."""
    pronoun = _pronoun(text)
    antecedent = _antecedent(before, glossary)
    if pronoun is None or antecedent is None:
        return _together(re.sub(r"[?？。\s]+$", "", text), _topic(before))
    possessive = "'s" if pronoun[0].lower() in ("its", "their", "his", "her") else ""
    return f"{text[: pronoun.start()]}{antecedent.text}{possessive}{text[pronoun.end() :]}"


def _antecedent(before: str, glossary: Glossary) -> Subject | None:
    telling = _telling(subjects(before, glossary))
    return next((one for one in telling if one.family == "actor"), telling[0] if telling else None)


def _telling(named: Sequence[Subject]) -> Sequence[Subject]:
    """Those of `named` that stand for one certain thing; all where none does."""
    return [one for one in named if one.family != "concept"] or named


def _topic(question: str) -> str:
    """`question` without the words that only ask."""
    bare = re.sub(
        r"^\W*(?:(?:and|so|what|which|who|whom|whose|when|where|why|how|many|much|is|are|was|were|does|do|did)\b\s*)+",
        "",
        question,
        flags=_I,
    )
    return re.sub(r"[?？。\s]+$", "", bare) or question


def _together(asked: str, topic: str) -> str:
    topic = re.sub(r".*[（(](.+?)[）)]+[?？]?$", r"\1", topic)  # what an earlier follow-up was about already
    if language_of_question(asked) == "zh":
        return f"{asked}（{re.sub(r'[?？。]+$', '', topic)}）？"
    return f"{asked} ({re.sub(r'[?？。]+$', '', topic)})?"
