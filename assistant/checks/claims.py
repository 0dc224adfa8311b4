"""Claims: which sentences of an answer say something about the documents, and where the claim begins."""

import re

from assistant.checks.folding import fold
from assistant.checks.parsed import parse

_PAPER = (
    r"(?:reply(?: letter)?|letter|notice|document|text|report|circular|opinion|decision|plan|policy|regulation|rule"
    r"|measure|law|passage|section [\w.]+|article [\w.]+|paragraph [\w.]+|source|quote|digest)s?"
)
_SAYING = (
    r"(?:states?|stated|says?|said|mentions?|mentioned|notes?|noted|points? out|pointed out|stipulates?|stipulated"
    r"|provides?|provided|specif(?:y|ies|ied)|makes? (?:it )?clear|adds?|added|explains?|explained|stress(?:es|ed)?)"
)
_HAN_PAPER = r"(?:《[^》]{1,60}》|该?(?:复函|通知|方案|文件|意见|办法|规定|决定|批复|条例|报道|摘要|文本|政策))"
_LINK = (
    r"(?:yes|no|in addition|moreover|furthermore|besides|also|additionally|at the same time|specifically|overall"
    r"|in short|in summary|therefore|thus|finally|further|likewise|similarly)"
)
_HAN_LINK = "(?:是的?|对|不是|不可以|可以|此外|另外|同时|因此|其次|最后|总之|具体而言|具体来说|综上)"
_HAN_SAYING = "(?:提出|指出|明确|规定|要求|表示|提到|强调|认为|称|显示|写明)"
# What leads to a claim without being part of it; "no regulation states that" is part of it.
_LEAD_IN = re.compile(
    rf"(?:{_LINK}, "
    rf"|(?!no |none |neither )(?:[a-z'-]+ ){{0,3}}?{_PAPER}(?: of [^,;:]{{1,60}}?)? (?:also |further |then |clearly )?"
    rf"{_SAYING}(?: that\b|,? ?:)"
    rf"|(?:according to|as stated in|as set out in|pursuant to|as provided in) [^,;:\d]{{0,40}}?{_PAPER}"
    r"(?: of [a-z' -]{1,40})?, "
    rf"|{_HAN_LINK}[,:]"
    rf"|(?:根据|按照|依据|据)?{_HAN_PAPER}[^,;:《不未没无非]{{0,8}}?{_HAN_SAYING}[,:]"
    rf"|(?:根据|按照|依据|据){_HAN_PAPER}的?(?:有关|相关)?(?:规定|要求|内容|精神)?,)\s?",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"(?:(?:hello|hi|hey|good (?:morning|afternoon|evening)|thanks|thank you|you're welcome|you are welcome|welcome"
    r"|sure|certainly|of course|yes|no|sorry|i'm sorry|i am sorry)(?: (?:very much|there|for|to)\b[^,;:]{0,60})?"
    r"|(?:i'm sorry, |sorry, )?(?:but )?i (?:hope|could not|couldn't|did not|didn't|cannot|can't|do not|don't|can help"
    r"|can answer)\b[^,;:]*|(?:please|feel free to|let me) (?:ask|tell|let|contact|know|give|help)\b[^,;:]*"
    r"|您好|你好|不客气|当然|好的|是的?|不是|抱歉|对不起|(?:谢谢|感谢|欢迎)[^,;:]{0,12}"
    r"|(?:抱歉,?|对不起,?|很遗憾,?)?我们?(?:没有|没|未|无法|不能|可以回答)[^,;:]*"
    r"|请您?(?:提问|说明|告诉|补充|换)[^,;:]*)[.!。]*",
    re.IGNORECASE,
)
# A bare yes or no with its verb again, how the question was read, what of it has no answer: nothing of what the documents say.
_ABOUT_THE_QUESTION = re.compile(
    r"(?:yes|no), (?:it|they|this|that|he|she|you|we) (?:is|are|was|were|do|does|did|can|may|must|shall|should|will|has"
    r"|have)(?:n't| not)?[.!]?"
    r"|i (?:read|took|take|understood|understand) [^.;:]{1,200} (?:as|to mean) [^.;:]{1,60}\.?"
    r"|已?将[^。;:]{1,200}(?:读作|理解为)[^。;:]{1,60}。?"
    r"|i found no clear answer to: .{1,400}|没有找到明确答案的部分:.{1,200}",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"here (?:is|are)\b|.*\b(?:as follows|the following|(?:listed|given|shown) below)[.:]?$"
    r"|(?:以下|下面|下列)(?:是|为|列出)|.*如下(?:所示)?[。:]?$",
    re.IGNORECASE,
)


def claim_in(statement: str) -> str:
    """The folded statement without what leads to its claim, or "" if it claims nothing.

    Questions, courtesies, what is said of the question, and pointers to what follows ("The duties are as
    follows:") claim nothing; a pointer that gives a number, binds or denies does.
    """
    text = fold(statement)
    if text.endswith("?") or not any(char.isalnum() for char in text):
        return ""
    if _COURTESY.fullmatch(text) or _ABOUT_THE_QUESTION.fullmatch(text):
        return ""
    claim = _without_lead_in(text)
    return "" if _COURTESY.fullmatch(claim) or _is_pointer(claim) else claim


def _is_pointer(claim: str) -> bool:
    if not claim.endswith(":") and not _POINTER.match(claim):
        return False
    parsed = parse(claim)
    says_more = any(clause.modal or clause.denied for clause in parsed.clauses)
    return not (says_more or parsed.quantities or parsed.dates or parsed.document_numbers)


def _without_lead_in(text: str) -> str:
    match = _LEAD_IN.match(text)
    while match and match.end() < len(text):
        text = text[match.end() :]
        match = _LEAD_IN.match(text)
    return text
