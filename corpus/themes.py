"""Themes: what a provision is about, and with which instrument, told by its words. Knows no document."""

import re

from corpus.provision import Strength, Theme

_CUES: dict[Theme, re.Pattern[str]] = {
    "other": re.compile(
        r"\b(?:(?:enters?|comes?|entry) into (?:force|effect)|takes? effect|shall be (?:repealed|interpreted)|repealed|interpretation of th(?:is|e|ese))\b"
        r"|施行|起实施|废止|负责解释|解释权|有效期",
        re.IGNORECASE,
    ),
    "goal": re.compile(
        r"\b(?:goals?|objectives?|purpose of th(?:is|e)|aims?|targets?)\b|\bsets? out to\b|\bby (?:the end of )?20\d\d, "
        r"|目标|(?<!项)目的|[到至]20\d\d年|力争|达到\d",
        re.IGNORECASE,
    ),
    "limit": re.compile(
        r"\bbottom line\b|\bnot (?:more|exceed)\b|\bguard against\b|\bprevent(?:ing)? risks?$|底线|红线|不超过|不低于|不高于",
        re.IGNORECASE,
    ),
    "scope": re.compile(
        r"\bappl(?:y|ies) to\b|\b(?:is|are) (?:limited|confined) to\b|\bscope of (?:the|this)\b|适用于|适用范围|限于|纳入.{0,10}范围",
        re.IGNORECASE,
    ),
    "oversight": re.compile(
        r"\b(?:monitor\w*|inspect\w*|evaluat\w*|assess\w*|audit\w*|supervis\w*|penal\w*|fin(?:e|es|ed) |sanction\w*|punish\w*|reward\w*|warn\w*|suspend\w*|revok\w*|withdraw\w*|refuse"
        r"|incentives and constraints|review\w* (?:this|the|its|it)|examin\w+|hold \w+ accountable)\b"
        r"|监测|监督|监管|检查|抽查|巡查|考核|评估|评价|督导|督查|督办|督促|通报|约谈|问责|处罚|惩戒|奖惩|有奖有惩|激励约束|黑名单|追究|审计|整改",
        re.IGNORECASE,
    ),
    "support": re.compile(
        r"\b(?:support\w*|fund\w*|financ\w*|financial|(?<!may )(?<!can )(?<!shall )(?<!must )(?<!will )(?<!to )grants?|subsid\w+|loans?|credit|bonds?|budget\w*|invest\w*|pay for|bear the cost|compensat\w*|tax (?:relief|breaks?|exempt\w*)|exempt\w*"
        r"|train\w*|advi[sc]e|help\w*|assist\w*|encourag\w*|favourable|conducive|author(?:is|iz)ation\w*|reform powers|priority to|solutions? (?:of|to)|provide \w+ with (?:money|staff|premises))\b"
        r"|\b(?:supply|provide|set aside|allocate|reserve)\b[^.]{0,60}\bland\b"
        r"|支持|扶持|鼓励|资金|经费|补贴|补助|奖补|债券|贷款|信贷|融资|投资|用地[^，。；]{0,24}(?:供给|保障|指标|支持)|(?:保障|供应|预留).{0,14}用地|供地|优惠|减免|培训|(?:技术|业务|专业)指导|保障|授权|争取|帮助|援助|解决困难|营造.{0,20}环境",
        re.IGNORECASE,
    ),
    "organisation": re.compile(
        r"\b(?:organi[sz]\w*|coordinat(?:e|es|ing|ion)|lead(?:ership|ing group)?|plans?|report\w*|publish\w*|publici\w*|consult\w*|communicat\w*|appoint\w*|designat\w*|summ\w+|experience|good practices?"
        r"|division of labou?r|attach great importance|implementation work|work with|notify|hearings?|committee|make known|spread)\b"
        r"|统筹|协调|领导|组织|分工|规划|方案|部署|印发|报送|上报|报告|公布|公开|公示|宣传|总结|推广|会同|牵头|沟通|会商|联席|工作机制|专人|专班|氛围|高度重视|重大问题",
        re.IGNORECASE,
    ),
}
# Where a word of these stands it decides, whatever verb comes before it: "coordinate the supply of land".
_DECIDING: tuple[tuple[Theme, re.Pattern[str]], ...] = (
    ("goal", _CUES["goal"]),
    ("scope", _CUES["scope"]),
    ("limit", _CUES["limit"]),
    (
        "support",
        re.compile(
            r"\bsupply of [\w ]*land\b|\b(?:transfer payments?|bonds|subsid(?:y|ies)|grants|loans)\b|用地[^，。；]{0,24}供给|资金保障|专项债|补贴|补助|贷款|转移支付",
            re.IGNORECASE,
        ),
    ),
)
# Of these the one whose word comes first decides.
_BY_PLACE: tuple[Theme, ...] = ("oversight", "support", "organisation")
_HEADINGS: tuple[tuple[Theme, re.Pattern[str]], ...] = (
    ("support", re.compile(r"\bsupport\b|\bincentives?\b|支持|扶持|保障措施|要素保障", re.IGNORECASE)),
    (
        "oversight",
        re.compile(
            r"\b(?:inspection|supervision|monitoring|penalties|enforcement)\b|监督|监管|考核|监测|督导|督查",
            re.IGNORECASE,
        ),
    ),
    ("organisation", re.compile(r"\borgani[sz]ation\b|\bcoordination\b|组织|领导", re.IGNORECASE)),
    ("goal", re.compile(r"\b(?:goals|objectives|targets)\b|目标", re.IGNORECASE)),
    ("scope", re.compile(r"\bscope\b|适用范围|实施范围", re.IGNORECASE)),
)
_TITLE = re.compile(r"《[^《》]*》|“[^”]*”|\"[^\"]*\"")
INSTRUMENTS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in (
        ("bonds", r"\bbonds?\b|债券"),
        ("credit", r"\b(?:bank )?(?:loans?|credit|lending|mortgages?)\b|贷款|信贷|授信|抵押|金融(?!区|城|街)"),
        (
            "funds",
            r"\b(?:funds?|funding|(?<!may )(?<!can )(?<!shall )(?<!must )(?<!will )(?<!to )grants?|subsid\w+|budget\w*|transfer payments?|financ\w+|investments?|money|allowances?)\b|资金|经费|补贴|补助|奖补|转移支付|预算内投资|投资|财政|钱",
        ),
        ("tax", r"\b(?:tax(?:es)?|levy|duty relief)\b|税"),
        ("land", r"\b(?:land|plots?|sites?)\b|用地(?:计划)?(?:指标)?|土地|供地|[钱、和]地(?=[，。、以之外]|$)"),
        ("law", r"\b(?:laws?|legislation|regulations?|by-laws?|statutes?)\b|法规|立法|修法|规章|条例"),
        (
            "powers",
            r"\b(?:reform (?:authori[sz]ation\w*|powers?)|delegat\w+|authori[sz]ations?)\b|授权|放权|赋权|权限",
        ),
        ("projects", r"\bprojects?\b|项目|工程"),
        ("training", r"\btrain\w*\b|培训"),
        ("staff", r"\b(?:staff|personnel|posts)\b|人员|专人|人才"),
    )
}


def theme_of(action: str, predicate: str, strength: Strength, *, heading: str = "") -> Theme:
    """The theme of a clause: by its own words, else by those of the headings it stands under.

    `predicate` is the end of `action` that says what is to be done.
    """
    shown = _TITLE.sub("", action)
    if _CUES["other"].search(shown):
        return "other"
    if strength == "must_not":
        return "limit"
    done = _TITLE.sub("", predicate)
    for theme, cue in _DECIDING:
        if cue.search(shown if theme == "goal" else done):
            return theme
    first = min(((match.start(), theme) for theme in _BY_PLACE if (match := _CUES[theme].search(done))), default=None)
    if first:
        return first[1]
    return next((theme for theme, cue in _HEADINGS if cue.search(heading)), "responsibility")


def instrument_of(action: str) -> str:
    """The instrument that a clause names first: funds, bonds, credit, land, law and so on; "" for none."""
    found = [(match.start(), name) for name, pattern in INSTRUMENTS.items() if (match := pattern.search(action))]
    return min(found)[1] if found else ""


def instruments_in(text: str) -> frozenset[str]:
    """All instruments that `text` names."""
    return frozenset(name for name, pattern in INSTRUMENTS.items() if pattern.search(text))
