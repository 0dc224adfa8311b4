"""Topics: what an earlier question was about, put beside a follow-up that says too little of its own."""

import re

from assistant.answer import Status, Turn
from assistant.conversation.follow_up_forms import (
    ASKED_FIRST,
    ASKED_NOUN,
    ASKED_OF_SAID,
    ASKING_ZH,
    BARE_PHRASE,
    ONE_RELATED,
)
from assistant.questions.question import language_of_question
from corpus.sentences import is_han

# "The notice's number": who asks next when it was issued, or by whom, asks it of the notice.
_OF_DOCUMENT_ZH = re.compile(
    r"^(?P<whole>《[^》]+》|[^的，。]{0,12}(?:通知|办法|方案|意见|规定|复函|决定|条例|细则|规划))的[^的，。]{2,8}$"
)
_ISSUED_ZH = re.compile(r"(?:谁|何时|什么时候|哪[年天个家])[一-鿿]{0,3}(?:发|印发|出台|制定|签发|公布|下发)的?\W*$")

# "专项债由谁安排？" - "用地指标呢？": by whom is asked of the other thing, unless that is a property.
_BY_WHOM_ZH = re.compile(
    r"^(?P<of>[一-鿿]{2,8}?)(?:应当?|需?要|该)?(?:是)?(?:由谁|由哪[一几]?[个级家]|归谁|谁来?(?=[一-鿿]{2}))"
)
_PROPERTY_ZH = re.compile(
    r"(?:号|时间|日期|期限|时限|名称|全称|标题|附件|面积|人口|金额|数量|标准|依据|原则|条件|目标|范围|程序|方式|GDP)$",
    re.IGNORECASE,
)

# A follow-up with what it was about in brackets; so many words, or Chinese characters, say by themselves what is asked.
_WITH_TOPIC = re.compile(r"^(?P<own>.*)[（(](?P<of>.+?)[）)]+[?？]?$", re.DOTALL)
_OWN_WORD = re.compile(r"\b(?!(?:the|an?|of|for|in|on|at|to|by|with|and|or|it|they|them|that|this)\b)[\w'’-]+")
_OWN_WORDS = 2
_OWN_CHARS = 6


def by_whom_of(phrase: str, before: str) -> str | None:
    """The question `before`, who does something about a thing, asked of `phrase`; None where that is no other thing."""
    match = _BY_WHOM_ZH.match(before)
    if match is None or _PROPERTY_ZH.search(phrase) or not (phrase and all(map(is_han, phrase))):
        return None
    return f"{phrase}{before[match.end('of') :]}"


# "What happens if it is late?" - "And if it is lost?": the same of another case.
_IF = r"\b(?:if|when|in case|unless)\b"
_OTHER_CASE = re.compile(
    rf"^\W*(?:(?:and|but|or)\b[\s,]*)?(?:what |how about )?(?P<case>{_IF} [^?]{{3,}}?)\W*$", re.IGNORECASE
)
_OF_CASE = re.compile(
    rf"^(?P<asked>\W*(?:what|which|who|how|is|are|does|do|can|may|must|will)\b[^?]{{0,60}}?) {_IF} [^?]{{3,}}\?*\s*$",
    re.IGNORECASE,
)
# "Which goods are covered?" - "And which are not?"
_WHICH_NOT = re.compile(
    r"^\W*(?:(?:and|but)\b[\s,]*)?(?:which|what|who)(?: ones?| of them)?"
    r" (?:is|are|was|were|do|does|did|can|may|must|will)(?: ?not|n['’]t)"
    r"|^\W*(?:那|又|还有)*哪些(?:是)?(?:不(?:行|能|可以|得|可|用|需要?|包括|属于|是|会)?|没有?)(?:的)?呢?",
    re.IGNORECASE,
)
_WHICH_SO_EN = re.compile(
    r"^(?P<head>\W*(?:which|what|who)\b(?:(?!\bnot\b)[^?,])*?\b(?:is|are|was|were|can|may|must|will)) "
    r"(?P<rest>(?!not\b)[a-z][^?,]*\?*\s*)$",
    re.IGNORECASE,
)
_WHICH_SO_ZH = re.compile(
    r"^(?P<head>\W*(?:有)?哪些[^，。？?不没]{1,10}?)(?P<rest>(?:可以|能|得|需要?|要|属于|包括|是)[^，。？?]{1,20}[？?]?)$"
)


def of_others(text: str, before: str) -> str | None:
    """The question `before` asked of those on a matter, of another case or of those that are not so; None for none."""
    return on_matter(text, before) or otherwise_of(text, before)


def otherwise_of(text: str, before: str) -> str | None:
    """The question `before` asked of another case, or of those that are not so, as `text` does; None for neither."""
    case, of_case = _OTHER_CASE.match(text), _OF_CASE.match(before)
    if case and of_case:
        return f"{of_case['asked']} {case['case']}?"
    denied = _WHICH_NOT.match(text)
    if denied is None or text[denied.end() :].strip(" ?？。.!"):
        return None
    if so := _WHICH_SO_EN.match(before):
        return f"{so['head']} not {so['rest']}"
    so = _WHICH_SO_ZH.match(before)
    return f"{so['head']}不{so['rest']}" if so else None


def led_by(turn: Turn) -> str:
    """The question of `turn`, which others lean on; where it found nothing, what it took from an earlier one itself."""
    question = turn.answer.standalone_question
    taken = _WITH_TOPIC.match(question) if turn.answer.status is Status.NOT_IN_DOCUMENTS else None
    return taken["of"] if taken else question


def topic_of(question: str) -> str:
    """`question` without the words that only ask, or what it took from an earlier turn itself."""
    bare = ASKED_FIRST.sub("", question)
    named = ASKED_NOUN.match(bare)
    bare = f"{named['noun']} {bare[named.end() :]}" if named else bare
    if any(map(is_han, bare)):
        bare = ASKING_ZH.sub("", bare)
    return re.sub(r"[?？。，,\s]+$", "", bare) or question


# What a question asks all of: "what are the goals for 2025?", "任务有哪些？".
_ALL_OF_EN = re.compile(
    r"^\W*(?:(?:what|which) (?:are|were)|list|name|give(?: me)?|which) (?:all )?(?:the )?"
    r"(?P<class>(?:\d+ )?(?:[a-z-]+ ){0,3}?(?!(?:is|was|does|has)\b)[a-z-]+[^\Ws]s)\b"
    r"(?P<of> (?:of|for|in|under|that|on) [^?]+?)?(?: (?:are|were|does|do|did|must|should|can|may|have) [^?]*)?\W*$",
    re.IGNORECASE,
)
_ALL_OF_ZH = re.compile(r"^\W*(?P<class>[^，。？?]{2,20}?)(?:都|分别|各)?(?:有|是|包括)(?:哪些|哪几[个项条]|什么)\W*$")
_IN_MATTER_ZH = re.compile(
    r"^\W*(?:那么?)?(?:其中|里面|这里面|[这那]些[一-鿿]{0,6}?[里中]面?)?(?:有没有|有无)?(?P<matter>[一-鿿]{2,8}?)方面的?"
    r"(?:是|有)?(?:哪(?:[一几]?[条个项点]|些))?[呢吗么]?\W*$"
)
_LISTS_ZH = re.compile(
    r"^(?P<head>[^，。？?]{2,20}?(?:哪些|什么))(?:[一-鿿]{2,8}?方面的)?(?P<class>(?!是|有|时候|方面)[一-鿿]{2,6})[？?]?$"
)
# "And the rest?", "还有一项呢？".
_REST = re.compile(
    r"^\W*(?:and |but |so )?(?:(?:what|which) (?:about|are|is) )?the (?:rest|others?|other (?:ones?|two|three|four)"
    r"|remaining (?:ones?|two|three|four|five))\W*$"
    r"|^\W*(?:那么?)?(?:还有(?=[一两二三四五六七八九十\d])|其余的?|剩下的?|剩余的?|另外的?(?=[一两二三四五六七八九十\d]))那?"
    r"(?:[一两二三四五六七八九十\d]+[个项条家种名])?的?(?:是|有|又是)?(?:哪[些几]?[个项条家种]?|什么|谁)?呢?\W*$",
    re.IGNORECASE,
)
_COUNTED_ZH = re.compile(
    r"^\W*(?:一?共|总共|合计)?(?:有|是)?(?:多少|几)[个家项条名座种](?P<class>[一-鿿]{2,6})(?:[（(][^（）()]+[）)])?[？?]?$"
)
# The same, asked before: "and is there one on finance?".
_ON_MATTER = re.compile(r"^(?P<en>Which [^?]+ are about) [^?]+\?$|^(?P<zh>[^，。？?]+中哪些与)[^，。？?]+有关？$")
_OTHER_MATTER = re.compile(
    r"^\W*(?i:and|or|what about|how about) (?:(?:one )?(?:on|about|concerning|for) )?"
    r"(?P<en>(?!(?:in|at|by|to|from|with|under|who|what|which|when|where|why|how|is|are|was|were|do|does|can|the)\b)"
    r"[a-z][\w' -]{2,30}?)\W*$"
    r"|^\W*那?(?:关于)?(?P<zh>[一-鿿]{2,8}?)(?:的)?呢\W*$"
)


def on_matter(text: str, before: str) -> str | None:
    """Which of those that `before` asks all of are on the matter that `text` asks one on; None where it asks none."""
    if named := _in_matter_zh(text, before):
        return named
    again = _ON_MATTER.match(before)
    one = ONE_RELATED.match(text) or (_OTHER_MATTER.match(text) if again else None)
    of_all = (_ALL_OF_ZH if any(map(is_han, before)) else _ALL_OF_EN).match(before)
    if one is None or not (again or of_all):
        return None
    matter = one["en"] or one["zh"]
    if again:
        return f"{again['zh']}{matter}有关？" if again["zh"] else f"{again['en']} {matter}?"
    if of_all is None or any(map(is_han, before)):
        return f"{of_all['class']}中哪些与{matter}有关？" if of_all else None
    kind = re.sub(r"^\d+ ", "", of_all["class"])  # not all of so many
    return f"Which {kind}{of_all['of'] or ''} are about {matter}?"


def _in_matter_zh(text: str, before: str) -> str | None:
    """ "其中资金方面的有哪些？" after "教区有哪些支持措施？": which there are in that matter."""
    one, listed = _IN_MATTER_ZH.match(text), _LISTS_ZH.match(before)
    return f"{listed['head']}{one['matter']}方面的{listed['class']}？" if one and listed else None


def rest_of(text: str, before: str) -> str | None:
    """The remaining ones of those that `before` asks all of, where `text` asks for no more: "and the rest?"."""
    is_chinese = any(map(is_han, before))
    if not _REST.match(text) or any(map(is_han, text)) != is_chinese:
        return None
    if counted := _COUNTED_ZH.match(before):
        return f"其余的{counted['class']}有哪些？"
    of_all = (_ALL_OF_ZH if is_chinese else _ALL_OF_EN).match(before)
    if of_all is None:
        return None
    if not is_chinese:
        return f"What are the remaining {of_all['class']}{of_all['of'] or ''}?"
    of, owned, kind = of_all["class"].rpartition("的")
    return f"{of}{owned}其余的{kind}有哪些？"


def told_of_item(item: str, before: str) -> str | None:
    """What `item` is, one of those that `before` asks all of; None where it asks something else of them."""
    is_chinese = any(map(is_han, before))
    if not (_ALL_OF_ZH if is_chinese else _ALL_OF_EN).match(before) or any(map(is_han, item)) != is_chinese:
        return None
    return f"{item}是什么？" if is_chinese else f"What is {item}?"


def _own_topic(topic: str) -> str:
    """`topic`, of an earlier follow-up its own words where they say enough, else what that was about."""
    match = _WITH_TOPIC.match(topic)
    if match is None:
        return topic
    if ASKED_OF_SAID.match(match["own"]) or BARE_PHRASE.match(match["own"]):
        return match["of"]
    own = topic_of(match["own"])
    is_chinese = any(map(is_han, own))
    words = sum(map(is_han, own)) if is_chinese else len(_OWN_WORD.findall(own))
    return own if words >= (_OWN_CHARS if is_chinese else _OWN_WORDS) else match["of"]


def together(asked: str, topic: str) -> str:
    """`asked` with `topic` in brackets behind it."""
    topic = _own_topic(topic)
    if language_of_question(asked) == "zh":
        of_document = _OF_DOCUMENT_ZH.match(topic.strip("？?"))
        topic = of_document["whole"] if of_document and _ISSUED_ZH.search(asked) else topic
        return f"{asked}（{re.sub(r'[?？。]+$', '', topic)}）？"
    return f"{asked} ({re.sub(r'[?？。]+$', '', topic)})?"
