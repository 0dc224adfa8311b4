"""Unspecified: a question asks which, who or how far, and what was found only mentions that there is such a thing."""

import re

from assistant.judging.nobody import body_unnamed
from assistant.language.attributes import attribute_asked
from assistant.language.holding import HOLDS_CONDITION
from assistant.language.vocabulary import Vocabulary
from assistant.messages import say
from assistant.questions.question import Question, Route, own_words
from assistant.retrieval.article import article_named
from assistant.retrieval.signals import MATCHED
from corpus.recognition import MONTHS

_I = re.IGNORECASE
# Not "the farmers who live there": whose sentence begins with it, or a clause.
_WHO = re.compile(
    r"(?:^\W*|[,;.?!:]\s*(?:and |or |but |so )?|\b(?:and|or|by|to|know|tell me|ask) )"
    r"(?:who|which (?:[a-z]+ )?(?:departments?|bod(?:y|ies)|offices?|agenc(?:y|ies)|ministr(?:y|ies)|institutions?"
    r"|authorit(?:y|ies)))\b(?: (?:in|of|at) (?:the )?[a-z]+(?: level)?)?"
    r"(?: (?:is|are|was|were|has|have|does|do|did|will|must|may|shall|should|can))?(?P<en>(?: [a-z'-]+){1,3})"
    r"|(?:谁|哪[一几]?[个家](?:部门|单位|机构|机关|公司)?)(?:来|去|要|应当?|可以|最后)*"
    r"(?P<zh>(?![的当]|部门|单位|机构|机关|公司)[一-鿿]{2,4})",
    _I,
)
# Lighter verbs ("runs", "管") are told by saying what somebody does.
_LEAST_VERB = 0.15
# Nor does it take their word that somebody does what is laid on him.
_DOES = re.compile(
    r"sits?|serves?|handl\w+|deals?|lead\w*|tak\w+|carr\w+|manag\w+|decid\w+|牵头|负责|处理|落实|执行|办理|承担|主管|来管",
    _I,
)
# What has come of it so far.
_PROGRESS = re.compile(
    r"\b(?:has|have) (?:\w+ ){0,4}?(?:already|actually|so far|yet|to date)\b|\bactually been\b|\bso far\W*$"
    r"|进展(?:到|如何|怎么?样)|目前.{0,4}进展|(?<!做)(?<!达)到哪一?步|已经(?:完成|建成|实现|通过|上升|出台|落实)了?[多哪吗没]",
    _I,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were)\b|\b(?:is|are) (?:basically|already|now)\b|已|完成了|于(?:19|20)\d\d", _I
)
# Whether it went well: what only says that there is such a thing does not tell.
_ASKS_SUCCESS = re.compile(
    r"\b(?:been|prove[dn]?(?: to be)?|was|were|is|are|turn(?:ed)? out(?: to be)?) (?:\w+ )?(?:an? |any )?(?:\w+ )?"
    r"(?:success(?:ful)?|failures?|effective|worthwhile|worth it)\b"
    r"|\b(?:doing|going|gone|performed|performing|faring|fared) (?:so |very |really )?"
    r"(?:well|badly|poorly|better|worse)\b"
    r"|\b(?:did|has|have|does|do) (?:(?!\b(?:what|which|that)\b)[^?,]){2,50} "
    r"(?:succeed(?:ed)?|fail(?:ed)?|paid off|pay off|worked?(?: well| out)?)"
    r"\W*$"
    r"|(?:成功|失败|成效|效果)(?:了)?(?:吗|没有?|如何|怎么?样|好不好)?\W*$|搞得(?:好|成功|怎么?样)|干得(?:好|怎么?样)",
    _I,
)
_TELLS_SUCCESS = re.compile(
    r"\b(?:succe\w+|fail\w*|effective\w*|results?|achiev\w+|improv\w+|perform\w*|worked|well|badly|poor(?:ly)?|better"
    r"|worse|rose|risen|fell|fallen|grew|grown|increased|decreased|doubled|halved|progress)\b"
    r"|%|per ?cent|成功|失败|成效|效果|成果|改善|提高|提升|增长|下降|明显|显著|良好|较差|不足",
    _I,
)
_ASKS_CONDITION = re.compile(
    r"\bwhat makes\b.{0,60}\beligible\b"
    r"|\b(?:which|what)(?: (?:are|is) the)? (?:\w+ ){0,2}(?:conditions?|criteri(?:a|on)|eligibility|prerequisites?)\b"
    r"|\bunder (?:what|which) (?:conditions?|circumstances)\b"
    r"|什么(?:样的)?(?:条件|标准|资格|情况下|前提)|哪些(?:条件|标准|资格|情形)"
    r"|何种(?:条件|情形|情况)|条件(?:是什么|有哪些)",
    _I,
)
_CONSEQUENCE = re.compile(
    r"\bconsequences?\b(?=.*\b(?:if|when|exceed\w*|late|fail\w*|break\w*|breach\w*|violat\w*|not)\b)"
    r"|\bpenalt(?:y|ies)\b|\bsanctions?\b|\bpunish\w*|[违超逾越不没未].{0,24}后果|处罚|罚则|受(?:什么|何)罚",
    _I,
)
_PUNISHES = re.compile(
    r"\b(?:penal|fine|sanction|punish|repa|revok|withdr|los[est]|consequence|suspen|demand|exclu|barred|reduc|cut|clos)"
    r"|\b(?:no (?:further|more)|receives? no)\b"
    r"|罚|责令|追|吊销|停|责任|惩|取消|处分|扣|不得|核减|收回|整改",
    _I,
)
# A limit in time is asked for: that something is done every year sets none.
_BY_WHEN = re.compile(
    r"\b(?:by when|by what (?:date|day)|by which (?:date|day)|what (?:is|was) the deadline)\b"
    r"|什么(?:时间|时候|日期)(?:之?前|以前|截止|到期)|最[迟晚](?:什么时候|何时|哪[天日]|几)|截止(?:日期|时间)是",
    _I,
)
_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b\d{{1,2}} (?:{_MONTH})\b|\b(?:{_MONTH}) \d|"
    r"\b(?:19|20)\d\d\b|\b\d+ ?(?:working |calendar )?(?:days?|weeks?|months?|hours?)\b"
    r"|\d+\s*(?:个?工作日|[日天月号时]|小时)"
    r"|\b(?:as soon as|immediately|without delay|timely|in time|before|within|when conditions)\b"
    r"|尽快|及时|立即|适时|之?前|以内|条件成熟",
    _I,
)
_QUOTED = re.compile(r"[“\"「『](?P<phrase>[^”\"」』]{3,30})[”\"」』]")
# "哪几个部门", "符合哪些条件", "which projects": the noun of which the members are wanted.
_WHICH = re.compile(
    r"(?:哪[些几]个?|什么)(?P<behind>[一-鿿]{2})|\bwhich (?:are the )?(?P<en>[a-z]+)|这些(?P<before>[一-鿿]{2})", _I
)
# A noun, and whether it is only said to be the one concerned.
_OF_NOUN = (
    r"(?P<vague>(?:(?<!all )\b(?:relevant|competent|related|appropriate|concerned) |(?<!各)(?:有关|相关)))?{noun}"
)
_MOST = re.compile(
    r"\b(?:most weight|the (?:larg|small|high|low|bigg)est|(?:takes?|has|have) precedence|completed first|come first)\b"
    r"|哪[一个项些].{0,8}最[大小多少高低重先]|最[大小多少高低重先].{0,6}是?哪|优先于",
    _I,
)
_SAYS_MOST = re.compile(
    r"\b(?:most|least|first|last|\w+est|priority|precedence|main\w*|focus\w*|key)\b|最|首|优先|第一|重点|主要", _I
)
_FIGURE = re.compile(r"\d[\d,.]*")
# What something is called, and how a text says it.
_ASKS_NAME_ZH = re.compile(r"叫什么(?:名[字称])?\W*$")
_NAMES_ZH = re.compile(r"[《“「]|[叫称是]|名为")
# The end of what is called so: "部际联席会议叫什么" is told by the whole name of that conference.
_CALLED_CHARS = 4
# One of several lots that follow each other: "the second batch", "第二批".
_LOT = re.compile(
    r"\b(?P<en>second|third|fourth|fifth|2nd|3rd|4th|5th) (?:batch|list|round|wave|tranche|edition|cohort|intake)\b"
    r"|第(?P<zh>[二三四五2-5])[批轮期届版任]"
    r"|(?P<beside>[上下]一?[批轮期届次]"
    r"|\b(?:previous|preceding|last|next|following) (?:round|call|census|term|batch|phase|cycle|edition)\b)",
    _I,
)
_ORDINALS = ("second|2nd|[二2]", "third|3rd|[三3]", "fourth|4th|[四4]", "fifth|5th|[五5]")
_NTH = (
    r"\b(?:{place})(?<![二三四五\d])\b|\b(?:batch|list|round|wave) (?:{place})\b"
    r"|(?:{place})(?=[批轮期届版任])|第(?:{place})(?!\d)"
)
_FEWEST_FIGURES = 2
# An office by its form, whatever it is called: "农业农村厅".
_OFFICE_ZH = re.compile(r"[一-鿿]{2,}(?<!全)(?<!内)(?<!外)[厅局委办部署]")


def unspecified(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """Which form of a question `texts` leave open, as a sentence that says so; None where they leave none open."""
    language = question.language
    if not texts:
        return None
    if (article := article_named(question.text)) and not any(article in text.lower() for text in texts):
        return say("missing_nearby", language, missing=article)
    if lot := _lot_unspoken(question.text, texts):
        return say("missing_nearby", language, missing=lot)
    if question.route is Route.YES_NO:
        return say("no_progress", language) if _success_unspoken(question, texts) else None
    attribute = attribute_asked(question.text)
    if _name_unspoken(question.text, texts) or (attribute and not any(map(attribute.held.search, texts))):
        return say("not_told", language)
    if body := _body_unspoken(question, texts, vocabulary):
        return say("missing_nearby", language, missing=body)
    if verb := _verb_unspoken(question, texts, vocabulary):
        return say("missing_nearby", language, missing=verb)
    if _ASKS_CONDITION.search(question.text) and not any(map(HOLDS_CONDITION.search, texts)):
        return say("without_condition", language)
    if _BY_WHEN.search(question.text) and not any(map(_DAY.search, texts)):
        return say("without_date", language)
    is_untold = bool(_PROGRESS.search(question.text)) and not any(map(_DONE.search, texts))
    if is_untold or _success_unspoken(question, texts):
        return say("no_progress", language)
    if _CONSEQUENCE.search(question.text) and not any(map(_PUNISHES.search, texts)):
        return say("no_consequence", language)
    if (
        _only_relevant(question.text, texts)
        or _only_in_phrase(question.text, texts)
        or _tells_no_most(question.text, texts)
    ):
        return say("not_specified", language)
    return None


def _name_unspoken(asked: str, texts: tuple[str, ...]) -> bool:
    """Whether it is asked in Chinese what something is called, and `texts` give no name, nor call it at length."""
    match = _ASKS_NAME_ZH.search(asked)
    if match is None:
        return False
    thing = re.escape(asked[: match.start()][-_CALLED_CHARS:])
    called = re.compile(rf"{_NAMES_ZH.pattern}|[一-鿿](?<![以由把将对为按用在和及与的个]){thing}")
    return not any(map(called.search, texts))


def _success_unspoken(question: Question, texts: tuple[str, ...]) -> bool:
    """Whether `question` asks if something went well, and `texts` have no word of how it went."""
    return bool(_ASKS_SUCCESS.search(own_words(question.text))) and not any(map(_TELLS_SUCCESS.search, texts))


def _lot_unspoken(asked: str, texts: tuple[str, ...]) -> str | None:
    """ "The second batch" where what was found counts no second of anything."""
    if (lot := _LOT.search(asked)) is None:
        return None
    if lot["beside"]:
        return None if any(lot[0].lower() in text.lower() for text in texts) else lot[0]
    place = next(one for one in _ORDINALS if re.fullmatch(one, lot["en"] or lot["zh"], _I))
    return None if any(re.search(_NTH.format(place=place), text, _I) for text in texts) else lot[0]


def _body_unspoken(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """The body whose duties are asked for, where what was found names others only."""
    if question.route is not Route.DUTIES:
        return body_unnamed(question, texts)
    told = vocabulary.features("\n".join(texts))
    bodies = [u for u in question.units if (u.is_name and u.is_actor) or _OFFICE_ZH.fullmatch(u.text)]
    named = (unit.text for unit in bodies if not vocabulary.match(unit, told))
    return next(named, None) or body_unnamed(question, texts)


def _verb_unspoken(question: Question, texts: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """ "Who chairs it?" where what was found speaks of no chair."""
    match = _WHO.search(own_words(question.text))
    if match is None or question.kind is None or question.kind.name != "body" or question.route is Route.DUTIES:
        return None
    behind = (match["en"] or match["zh"]).lower()
    verbs = [one for one in vocabulary.units(behind) if not (one.is_name or one.is_actor or len(one.text) == 1)]
    told = vocabulary.features("\n".join(texts))
    if not verbs or verbs[0].weight < _LEAST_VERB or _DOES.match(verbs[0].text):
        return None
    if vocabulary.match(verbs[0], told) >= MATCHED:
        return None
    return verbs[0].text


def _only_in_phrase(asked: str, texts: tuple[str, ...]) -> bool:
    """Whether members of a class are asked for that `texts` have only in the very phrase that the question quotes."""
    quoted, which = _QUOTED.search(asked), _WHICH.search(_QUOTED.sub(" ", asked))
    if quoted is None or which is None:
        return False
    noun = which["behind"] or which["en"] or which["before"]
    having = [text for text in texts if quoted["phrase"] in text]
    return (
        bool(having)
        and noun in quoted["phrase"]
        and not any(noun in text.replace(quoted["phrase"], "") for text in having)
    )


def _only_relevant(asked: str, texts: tuple[str, ...]) -> bool:
    """Whether it is asked which ones, and `texts` speak of "relevant departments" only."""
    which = _WHICH.search(asked)
    if which is None:
        return False
    noun = (which["behind"] or which["en"] or which["before"]).lower()
    told = [match["vague"] for text in texts for match in re.finditer(_OF_NOUN.format(noun=re.escape(noun)), text, _I)]
    return bool(told) and all(told)


def _tells_no_most(asked: str, texts: tuple[str, ...]) -> bool:
    """Whether the largest or the first is asked for, and `texts` tell neither that nor figures to compare."""
    figures = sum(len(_FIGURE.findall(text)) for text in texts)
    return bool(_MOST.search(asked)) and not any(map(_SAYS_MOST.search, texts)) and figures < _FEWEST_FIGURES
