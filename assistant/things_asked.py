"""Things asked: the class of thing that a question asks one of, where an answer must name it ("which form")."""

import re

from assistant.light_words import INTERROGATIVE_HEAD

_I = re.IGNORECASE
_AUXILIARY = r"(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had)"
_ASKED = re.compile(
    rf"\b(?:which|what) (?P<en>(?!{_AUXILIARY}\b|if\b|about\b|of\b)(?:[a-z-]+ ){{0,2}}?[a-z-]{{3,}})"
    rf"(?= {_AUXILIARY}\b|\W*$)"
    r"|\b(?:on|in|into|with|by|through|at|from|to) (?:which|what) (?P<after>(?!of\b)[a-z-]{3,})(?= \w)"
    r"|(?:哪[一几]?[个些种份项家条所张]|什么|几[个种项条])(?P<zh>(?:(?![的是要应不能会可干做用领拿办给来])[一-鿿]){1,4}?)(?:办理?|领取?|开|拿|做|交|填|找|管)?(?=\W*$|[，,、；;])",
    _I,
)
# Places, and what is told without its name: a duty is what somebody must do, a condition what must be so.
_PLACES = (
    r"provinces?|cit(?:y|ies)|count(?:y|ies)|districts?|regions?|areas?|zones?|countr(?:y|ies)|towns?|villages?|places?"
)
_ABSTRACT = (
    "conditions? criteria measures? support help assistance responsibilit(?:y|ies) dut(?:y|ies) obligations? "
    "roles? steps? requirements? rules? principles? benefits? advantages? rights? consequences? effects? results? "
    "outcomes? purposes? goals? aims? objectives? reasons? changes? differences? kinds? types? sorts? things? "
    "points? items? parts? cases? situations? circumstances problems? powers? limits? restrictions? exceptions? "
    "funds? funding money options? groups? categor(?:y|ies) class(?:es)? persons? people part(?:y|ies) "
    "applicants? works? activit(?:y|ies) ways? means status state level stage phase extent scope share percentage "
    "rate size age years? months? days? dates? time period body bodies departments? tasks?"
)
_ABSTRACT_ZH = (
    "活 活儿 事儿 省 市 县 区 镇 乡 村 片区 地方 地区 城市 责任 义务 职责 支持 扶持 保障 措施 条件 标准 要求 后果 状态 "
    "目标 原则 内容 方面 作用 效果 结果 影响 任务 工作 事项? 情形 情况 限制 红线 权利 权限 好处 待遇 优惠 "
    "问题 原因 理由 程度 水平 阶段 范围 方式 办法 方法 形式 途径 渠道 角色 政策 规定 资金 钱 部门 单位 机构 "
    "人 人员 时候 时间 意思 东西 区别 变化 类型 类别 身份 资格 级别 层级"
)
_TOLD_OTHERWISE = re.compile(
    rf"\b(?:{_PLACES}|{'|'.join(_ABSTRACT.split())})$|(?:{'|'.join(_ABSTRACT_ZH.split())})$", _I
)


def thing_asked(text: str) -> str | None:
    """The words for the class of thing that `text` asks one of; None where an answer may do without them."""
    match = _ASKED.search(text)
    if match is None or INTERROGATIVE_HEAD.search(text):
        return None
    thing = (match["en"] or match["after"] or match["zh"]).strip()
    return None if _TOLD_OTHERWISE.search(thing) else str(thing)
