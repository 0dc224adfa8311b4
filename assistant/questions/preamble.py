"""Preamble: what stands around a question and asks nothing, such as courtesy and what the answer is wanted for."""

import re
from dataclasses import dataclass

from assistant.language.vocabulary import Vocabulary

_I = re.IGNORECASE
_CLAUSE = re.compile(r"[^,，;；:：。!！?？\n—–.]*(?:\.(?=\S)[^,，;；:：。!！?？\n—–.]*)*[,，;；:：。!！?？\n—–.]*\s*")
_MARKS = " ,，;；:：。.!！\n—–"
# Every answer names its sources, so that asking for them asks nothing more.
_COURTESY = re.compile(
    r"(?:with|and|including|giving|cite|name|give) (?:me )?(?:the |your |its )?(?:sources?|citations?|references?)|(?:并|请)?(?:注明|附上|给出)?(?:出处|来源)(?:在哪里?|是什么|是哪里)?|"
    r"(?:(?:many |so )?thanks?(?: you)?(?: so much| very much| a lot| again| all)?(?: in advance| for (?:your|the) (?:help|time|answer))?|(?:much )?appreciated|cheers|please(?: help(?: me)?)?"
    r"|hello|hi|hey|dear (?:all|colleagues?|assistant|sir or madam)|good (?:morning|afternoon|evening|day)|excuse me|sorry(?: to (?:bother|disturb|trouble) you)?|by the way|btw|one more thing|(?:a |just a )?quick question"
    r"|i have (?:a|one|another|a quick) question|(?:best|kind) regards|(?:it is |it's )?(?:quite |rather |very )?urgent"
    r"|(?:非常|十分)?(?:谢谢|感谢|多谢)(?:你|您|大家|了|啦)?|麻烦(?:你|您)?(?:了|问一?下|请教一?下|问一个问题)?|辛苦(?:你|您)?了?|打扰(?:一下|了)?|不好意思|拜托了?|劳驾|(?:你|您|大家)好|早上好|上午好|下午好|晚上好"
    r"|请(?:教|问)(?:一下|个问题)?|顺便(?:问)?(?:一下|一句)?|问(?:一下|个问题)|比较急|(?:很|挺)急)[了啊呀哈~]*",
    _I,
)
# What need not be told, beside what is asked.
_WAIVER = re.compile(
    r"[^，,]{0,10}?(?:不用|不必|无需|无须|用不着|不要|别)(?:再|给我)?(?:算|说|管|列|讲|提|写|解释|展开)(?:出来)?了?"
    r"|(?:there(?: is|['’]s) )?no need (?:to|for)\b.*|(?:you )?(?:don['’]?t|do not|need ?n[o']t)(?: need to| have to)? (?:explain|list|calculate|compute|quote|bother|go into)\b.*",
    _I,
)
# The figures that are compared are told with the comparison.
_FIGURES_TOO = re.compile(
    r"(?:and )?(?:what are|what were|give me|tell me|with) (?:the|both|their)(?: two| respective| exact)? (?:figures|numbers|values|sizes)"
    r"|(?:并|请)?(?:各是多少|分别(?:是)?多少|(?:两个|具体)(?:数字|数值|数)(?:各?是)?多少)",
    _I,
)
_COMPARES = re.compile(r"\b(?:more|larger|bigger|smaller|fewer|less|higher|lower)\b|[更比].{0,6}[大小多少高低]", _I)
# Somebody speaks of the work that the answer is wanted for: the one who asks, and what is to be made of it.
_SPEAKER = re.compile(
    r"\b(?:i|i'm|i've|we|we're|we've|my|our)\b|我|本人|咱们?|领导|老板|处长|局长|科长|主任|同事|上级|客户", _I
)
_WORK = re.compile(
    r"\b(?:prepar\w+|writ\w+|draft\w*|present\w*|report\w*|brief\w*|slides?|deck|ppt|powerpoint|memo|notes?|paper|speech|talk|article"
    r"|materials?|email|meeting|meet|press|deadline|thesis|homework|essay|seminar|audit\w*|research\w*|stud(?:y|ies|ying)|student|journalist|reporter|lawyer|director|boss|minister|supervisor|manager|new here)\b"
    r"|准备|写|起草|整理|汇总|汇报|报告|发言|开会|会议|材料|稿|幻灯片|ppt|课件|文章|论文|作业|简报|引用|急|新来|刚来",
    _I,
)
# Chinese leaves out who speaks; these words alone then tell.
_PLAIN_WORK = re.compile(r"写(?:个|份)?(?:材料|稿|报告|汇报|总结|论文|文章)|开会|发言|讲稿|幻灯片|ppt|引用", _I)
_OFFICE_EN = frozenset(
    "prepare preparing prepared write writing draft drafting make making work working put putting finish finishing present"
    " presenting report reporting brief briefing quote cite citing compile compiling research researching look looking need"
    " have want asked asks ask wants slide slides deck ppt powerpoint presentation presentations brief briefing report memo note"
    " notes paper speech talk summary article material materials email reply meeting director boss manager head leader"
    " minister supervisor chief colleague colleagues team unit section client journalist student thesis homework essay"
    " seminar audit audits auditing auditor research researcher student reporter lawyer study studying straight this that it"
    " tomorrow today monday morning afternoon week deadline hurry quickly background new here just am are is for my our".split()
)
_OFFICE_ZH = re.compile(
    r"我们|我|本人|咱们?|处里|科里|单位|部门|领导|老板|处长|局长|科长|主任|同事|上级|客户|正在|需要|准备|撰写|起草|整理|汇总|研究|学习|了解|汇报|报告|发言|开会|会议|会上|材料|稿子?|讲稿|幻灯片|ppt|课件|总结|文章|论文|作业|简报|通知单|明天|今天|下午|上午|马上|急|引用|赶|写|做|弄|用|要|想|在|给|让|叫|为|个|份|一|的|了|着|处|里|有|下|新来|刚来|是|和|来|去|得|交",
    _I,
)
# Who asks, which matters where the question goes on about him.
_WHO_ASKS = re.compile(
    r"我(?:们)?(?:是|在|来自)[^，,。]{1,14}(?:的|人|员|长|者|干部|学生)|i(?: am|'m) (?:a|an|the|from) [\w' -]{3,40}", _I
)
# "我们是县里的，要做什么": of the level that is named, where the question leaves out who is to act.
_OF_LEVEL_ZH = re.compile(
    r"(?:我们?|咱们?)(?:是|在)[一-鿿]{0,6}?(?P<level>(?:[省市县区镇乡村]里?|[省市县区镇乡村]级)(?:政府|这边)?)的?"
)
_ACTS_ZH = re.compile(r"(?:应当?|需要?|要|该|得(?!到)|必须|能|可以|有(?:哪些|什么)|怎么|如何|自己|主要|具体)")
# A clause that opens so says when, for whom or on what terms the question holds.
_CONDITION = re.compile(
    r"^\W*(?:if|when|where|while|since|because|as|unless|until|given|suppose|assuming|although|though|after|before|once|for|in|on|at|under|besides|despite|provided|concerning|regarding|about)\b"
    r"|如果|假如|倘若|若|要是|既然|因为|由于|虽然|只要|除非|对于|关于|作为|当|除了",
    _I,
)
# These open what the question holds for; they may as well open what somebody wants the answer for.
_OCCASION = re.compile(r"^\W*(?:before|when|while|as|since|because|for|in|at)\b|因为|由于|当", _I)
_ASKS = re.compile(
    r"[?？]\s*$|\b(?:what|which|who|whom|whose|when|where|why|how|list|name|tell|explain|compare|summari[sz]e|describe|give|show)\b"
    r"|^\W*(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have)\b(?! to\b)"
    r"|什么|哪|谁|多少|几[个项条家类种月日号]|怎么?样?|如何|为何|何时|是否|吗|有没有|能否|能不能|可否|列出|列举|说明|介绍|概括|比较|归纳|逐条|列全|多[大久长高]",
    _I,
)
_ASKING_OF_ME = re.compile(
    r"^\W*(?:could|can|would|will) you (?:please |kindly )?(?=(?:list|name|summari[sz]e|describe|compare|outline|enumerate|set out)\b)"
    r"|^\W*(?:(?:please|kindly|could you|can you|would you|will you)\s+)*(?:please\s+)?(?:tell|inform|explain to|let) (?:me|us)(?: know)?\b[\s,:]*(?=what|which|who|when|where|why|how)"
    r"|^\W*(?:i|we)(?: would|'d)? (?:like|want|need|wish|love|try|trying)(?: to)? (?:know|understand|find out|learn|see|hear)(?: about)?[\s,:]*(?=what|which|who|when|where|how|whether|if)"
    r"|^\W*(?:i|we)(?: am| are|'m|'re|’m|’re| was| were)? (?:(?:just )?wondering|wonder|curious|asking|trying to find out)[\s,:]*(?=what|which|who|when|where|how|whether|if)"
    r"|^\W*(?:my|our|the) (?:[\w-]+ ){1,3}?(?:(?:wants|needs|would like|is trying|likes|wishes)(?: me)? to (?:know|understand|find out|learn|see|hear)|is asking|asks|asked|keeps asking|wonders|is wondering)(?: me| us)?[\s,:]*(?=what|which|who|when|where|how|whether|if)"
    r"|^\W*(?:请|麻烦|烦请)?(?:你|您)?(?:帮我|给我)?(?:告诉|告知|跟我说|和我说)(?:一下)?我?(?:一下)?[，,：:]?|^\W*我?想(?:请教|问|知道|了解)(?:一?下)?[，,：:]?",
    _I,
)


# "I wonder if it may": what is left of it sets no condition.
_WHETHER = re.compile(r"^\W*if\s+", _I)


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    asks: bool

    @property
    def bare(self) -> str:
        return self.text.strip(_MARKS + "?？")


def without_preamble(text: str, vocabulary: Vocabulary) -> str:
    """`text` without what asks nothing and bears on nothing asked; all of it where nothing would be left.

    A clause goes that is courtesy, or that speaks of the asker's work and names nothing of the documents, and
    only beside another one. What sets a condition stays.
    """
    clauses = [_Clause(piece, bool(_ASKS.search(piece))) for piece in _CLAUSE.findall(text) if piece.strip(_MARKS)]
    beside = any(one.asks for one in clauses)
    kept = [one for one in clauses if not _is_idle(one, vocabulary, beside_question=beside)]
    if len(kept) > 1 and not any(_SPEAKER.search(one.text) for one in kept[1:]):
        kept = [one for one in map(_of_level, [None, *kept], kept) if not _WHO_ASKS.fullmatch(one.bare)] or kept
    if any(_COMPARES.search(one.text) for one in kept if one.asks and not _FIGURES_TOO.fullmatch(one.bare)):
        kept = [one for one in kept if not _FIGURES_TOO.fullmatch(one.bare)]
    if not kept or all(not one.bare for one in kept):
        return text
    rest = text if len(kept) == len(clauses) else "".join(one.text for one in kept).strip().rstrip(",，;；:：—– ")
    mark = text.rstrip()[-1:]
    if mark in ("?", "？") and rest[-1:].isalnum():  # the last clause went, and its mark with it
        rest += mark
    asked = _ASKING_OF_ME.sub("", rest, count=1)
    return _WHETHER.sub("whether ", asked, count=1) if asked and asked != rest else asked or text


def _of_level(before: _Clause | None, clause: _Clause) -> _Clause:
    """`clause` with the level of government whose the asker is, where he said so `before` and it has no subject."""
    level = _OF_LEVEL_ZH.fullmatch(before.bare) if before else None
    return _Clause(f"{level['level']}{clause.text}", clause.asks) if level and _ACTS_ZH.match(clause.text) else clause


def _is_idle(clause: _Clause, vocabulary: Vocabulary, *, beside_question: bool) -> bool:
    if _COURTESY.fullmatch(clause.bare) or (beside_question and _WAIVER.fullmatch(clause.bare)):
        return True
    is_condition = bool(_CONDITION.search(clause.bare)) and not _OCCASION.search(clause.bare)
    if clause.asks or not beside_question or is_condition:
        return False
    if not _OFFICE_ZH.sub("", clause.bare) and not _CONDITION.search(clause.bare):
        return bool(_SPEAKER.search(clause.bare) or _PLAIN_WORK.search(clause.bare))
    is_of_work = _SPEAKER.search(clause.bare) or clause.text.rstrip().endswith((":", "："))  # "For a seminar paper:"
    if not (is_of_work and _WORK.search(clause.bare)):
        return False
    return all(_is_office_talk(unit.text) or vocabulary.is_unknown(unit) for unit in vocabulary.units(clause.bare))


def _is_office_talk(word: str) -> bool:
    return word.lower() in _OFFICE_EN or not _OFFICE_ZH.sub("", word)
