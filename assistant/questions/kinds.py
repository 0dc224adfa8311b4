"""Kinds of answers: how a question asks for a date, an amount, a body, and what holds one."""

import re
from dataclasses import dataclass

from assistant.language.holding import BODIES, DIGITS, HOLDS_CONDITION, NUMBER, SUM, SUMS, YEAR_ZH

_I = re.IGNORECASE
# "Why", not the end of a verb that asks what something becomes, is called or counted as ("成为什么", "称为什么").
WHY_ZH = r"(?<![成称作视分误改译定认化变名列选聘任当封评判叫誉分类划])为什么"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing asked for: the forms that ask for it, and the forms in which a text holds it.

    A kind is sharp where holding it says much (a date, an area), not where most sentences do (a body). `firmly` is
    what holds it best, where not all forms do so alike: a share of the costs may be asked for as "how much", but a
    sum is more often meant.
    """

    name: str
    asked: re.Pattern[str]
    held: re.Pattern[str]
    firmly: re.Pattern[str] | None = None

    @property
    def is_sharp(self) -> bool:
        """Whether to hold this kind of thing says much."""
        return self.name not in _LOOSE

    @property
    def is_unnamed(self) -> bool:
        """Whether a text gives this kind of thing without saying what it is: "No. 9", "by 1 May"."""
        return self.name in _UNNAMED


_LOOSE = frozenset({"reason", "amount", "body", "condition", "place in order", "code"})
_UNNAMED = frozenset({"document_number", "day", "date", "frequency"})
# What an economy puts out is a sum that nobody gets or pays.
_NO_OUTPUT = r"^(?!.*(?:\bgdp\b|\bgross domestic product\b|生产总值|经济总量))(?:.*?)"
OUTPUT = Kind(
    "output",
    re.compile(
        r"(?<![a-z])gdp(?![a-z])|\bgross domestic product\b|\beconomic output\b|\bsize of (?:the|its) economy\b|\bwhat (?:did|does) (?:the|its|their) economy produce\b|生产总值|经济总量|经济规模|产值",
        _I,
    ),
    re.compile(SUMS, _I),
)
_TERRITORY = Kind(
    "territory",
    re.compile(
        r"\b(?:which|what) (?:counties|districts|cities|towns|villages|places|areas|regions|localities|parts)\b[^?]{0,30}\b(?:belong|are (?:in|part|included|covered)|make up|lie|does|do)\b"
        r"|有哪些(?:市县区|县市区|区县|县区|乡镇|[县区市])(?=\W*$)|(?:包括|涵盖|下辖|覆盖|含|管)[了到]?(?:哪些|什么|哪几个)(?:市县区|县市区|区县|县区|乡镇|地方|[县区市])",
        _I,
    ),
    re.compile(r"\b(?:cover|take|includ|compris|consist)\w*\b|涵盖|包括|包含|覆盖|下辖|组成|、", _I),
)
# In this order: the first kind that a question asks for decides.
KINDS = (
    OUTPUT,
    _TERRITORY,
    Kind(
        "telephone",
        re.compile(
            r"\b(?:(?:tele)?phone|fax|hotline|mobile (?:phone|number))(?: numbers?)?\b[^.?]{0,60}\?"
            r"|电话(?:号码)?是?多少|(?:电话|手机|传真|热线)(?:号码)?(?:是|多少|有吗|也?给|[?？]|$)",
            _I,
        ),
        re.compile(
            r"(?<!\d)(?!(?:19|20)\d\d-(?:19|20)\d\d)\d{3,}[- ]\d{3,}|(?<!\d)\d{7,}(?!\d)"
            r"|(?:\b(?:phone|call|hotline|fax)\b|电话|热线|拨打|传真)\D{0,12}\d{3,}",
            _I,
        ),
    ),
    Kind(
        "contact",
        re.compile(
            r"\b(?:e-?mail|postal|web|street) address|\bcontact (?:details|numbers?|information)\b|\bhow (?:can|do) (?:i|we|one) (?:contact|reach)\b|\bwebsite\b"
            r"|(?:联系方式|邮箱|网址|通信地址|联系地址)(?:号码)?(?:是|多少|有吗|也?给|[?？]|$)|怎么联系",
            _I,
        ),
        re.compile(
            r"\d{3,}[- ]?\d{3,}|@|www\.|https?:|\b(?:phone|e-?mail|portal|address)\b|电话|邮箱|网址|地址|平台",
            _I,
        ),
    ),
    Kind(
        "money",
        re.compile(
            rf"\bhow (?:large|big|high|much)\b[^,.;?]{{0,40}}\b{SUM}s?\b|\bhow much (?:money|does it cost|do(?:es)? .{{1,40}} (?:cost|get|pay|receive))\b|\bwhat (?:do|does|did|will|would) [^,.;?]{{1,40}}?\bcost\b"
            r"|(?:多少|几)个?(?:百|千|万)?(?:块钱|元|亿|万元)|罚(?:款)?多少|(?:补助?|补贴|奖励?|收费?|出资?|投资?)(?:是|给|有)?多少",
            _I,
        ),
        re.compile(
            rf"{_NO_OUTPUT}(?:{SUMS}|\d[\d.]*\s*(?:%|per ?cent|percent)|百分之)",
            _I | re.DOTALL,
        ),
        re.compile(SUMS, _I),
    ),
    Kind(
        "document_number",
        re.compile(
            r"\b(?:document|reference|file|doc|issue|official|serial)\s*(?:number|no\b\.?)|\bnumber of (?:the|this|that) (?:notice|reply|letter|document|circular|opinions?|plan)\b|\b(?:notice|letter|reply|circular|document|opinions?|plan)'?s number\b|文号|发文字号|字号|文件编号|文件号",
            _I,
        ),
        re.compile(r"[〔\[［（(]\s*(?:19|20)\d\d\s*[〕\]］）)]\s*(?:第\s*)?\d+\s*号|\bno\.?\s*\d+", _I),
    ),
    Kind(
        "code",
        re.compile(
            r"\b(?:code|serial|route|registration|model) numbers?\b|(?:编号|代[码号]|番号|型号|车次)(?:是|为|有)?(?:什么|多少|[几哪])",
            _I,
        ),
        re.compile(r"\d"),
    ),
    Kind(
        "area",
        re.compile(
            r"\b(?:how (?:large|big)(?! (?:is|are|was|were|do|does|did|can|may|must|should)\b[^,.;?]{0,40}\b(?:contribution|share|part|team|group|staff|class|discount|increase|cut|difference|gap|impact|role)\b)|how much (?:land|ground|territory|space)\b(?![^?]*\b(?:gets?|receives?|given|allocated|quotas?|supply)\b)|(?:square|sq)\.? ?k\w*|square kilomet\w+|km2|hectares?|acreage|(?:^\W*|\b(?:the|its|their|total|land|surface|exact|whole|compare|give|state|and|or) )areas? (?:of|in square)|size of|what is the (?:\w+ ){0,3}(?:area|size)\b|(?:[:,]|['’]s|\bits|\band) (?-i:area)\W*$)|面积|地盘|占地|(?<!年龄)(?<!年纪)(?<!岁数)(?<!有)(?<!差别)(?<!差距)(?<!相差)(?<!比例)(?<!变化)多大(?![范程比力的作影学小年岁])|(?<=[区市县片园乡镇村])有多大(?![范程比力的作影])|^[^的，。？?]{2,12}(?<![响距用力围模量性度险额异率值别权款])有多大(?=\W*$)|平方公里|公顷",
            _I,
        ),
        re.compile(DIGITS + r"(?:square|sq|km|hectare|acre|mu\b|平方|公顷|亩)", _I),
    ),
    Kind(
        "population",
        re.compile(
            r"\bpopulations?\b(?! (?:migration|flow|movement))|\bhow many (?:people|residents|inhabitants|persons)\b|(?<!外来)(?<!流动)(?<!农业)人口(?![迁流转]|城镇|素质|政策|制度)|多少人|居民.{0,4}多少",
            _I,
        ),
        re.compile(
            DIGITS
            + r"(?:people|residents|inhabitants|persons)|\bpopulation of\b.{0,20}\d|人口.{0,12}\d|\d[\d.]*\s*万?(?:多|余)?(?:名|人)|人(?:数)?[^，。；\d]{0,8}\d",
            _I,
        ),
    ),
    Kind(
        "money",
        re.compile(
            r"\bhow much (?:money|funding|budget|investment|\w+ (?:subsid\w+|grant))|\b(?:what|which) (?:is|was) (?:the|its|their|(?:[\w-]+ ){0,4}[\w-]+['’]s?) (?:\w+ ){0,2}(?:budget|price|cost|fee|amount|fine|salary|wage|rent|fare|charge)\b|\bhow much (?:does|do|did|will|is|are)\b|\bwhat (?:\w+ ){0,2}(?:salary|wages?|fee|fine|price|cost|rent|fare|charge)s? (?:must|shall|should|do|does|did|is|are|was|were|can|may|will)\b|多少钱|多少[\u4e00-\u9fff]{0,6}(?:资金|经费|补贴|补助|奖金|款项|转移支付|专项债|投资)|金额|预算是多少|总额|多少元|多少亿",
            _I,
        ),
        re.compile(rf"{_NO_OUTPUT}(?:{SUMS})", _I | re.DOTALL),
    ),
    Kind(
        "frequency",
        re.compile(
            r"\bhow (?:often|frequently|regularly)\b|隔多(?:久|长时间)|\bhow many times\b|\bat what intervals?\b|多长时间.{0,6}一次|多久.{0,6}一次|几[年月天周].{0,4}一次|[一每][年月周天个季]\S{0,5}几次|(?:每|平均|一(?=[年月周天日季]))[年月周天日季]?\S{0,6}多少次|频率|频次",
            _I,
        ),
        re.compile(
            r"\b(?:annual\w*|yearly|monthly|weekly|daily|quarterly|biennial\w*|(?:once|twice|times) (?:a|an|per|every)|every \w+ (?:days?|weeks?|months?|years?)|every (?:\w+ )?(?:day|week|month|quarter|year|january|february|march|april|may|june|july|august|september|october|november|december)|each (?:day|week|month|quarter|year|january|february|march|april|may|june|july|august|september|october|november|december))\b"
            r"|每\S{0,2}[年月周天日季半]|年度|季度|月度|逐[年月]|按[年月季]|一次",
            _I,
        ),
    ),
    Kind(
        "day",
        re.compile(
            r"\b(?:what|which) (?:exact )?(?:dates?|days?(?!-)|years?|months?)\b|\bon what date\b|\b(?:what (?:is|was) the|give|state|and) (?:exact )?date of\b|\b(?:day and month|exact (?:date|day))\b|哪[一]?[天日年]|哪个月|几月|几号|几日|(?:具体)?日期",
            _I,
        ),
        re.compile(
            rf"(?<![〔\[（(])\b(?:1[0-9]|20)\d\d\b|{YEAR_ZH}|(?<![\d〕\]）第])\d{{1,2}}\s*[月日号]|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b \d"
            r"|\d (?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
            _I,
        ),
        re.compile(
            rf"(?<![\d〕\]）第])\d{{1,2}}\s*[月日号]|{YEAR_ZH}|\b(?:in|of|since|by|until) (?:1[0-9]|20)\d\d\b"
            r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
            _I,
        ),
    ),
    Kind(
        "condition",
        re.compile(
            r"\bwhen (?:is|are|was|were|does|do|can|will|would)\b[^,.;?]{1,60}\b(?:considered|deemed|regarded|classed|classified|counted?|treated|qualif\w+)\b"
            r"|什么时候(?:才)?(?:算|视为|可以不|不用|不需要|无需)|什么时候.{1,16}(?:算是|视为)",
            _I,
        ),
        re.compile(rf"\bmeans?\b|\bthat (?:is|are|lies?|has|have)\b|是指|指|{HOLDS_CONDITION.pattern}", _I),
    ),
    Kind(
        "date",
        re.compile(
            r"(?:^\W*|[,.;:!?]\s*|\b(?:since|until|by|from|and|or|but|know|tell|me|say|says|said|state|states|exactly) )when\b|\bwhen$|\b(?:what (?:date|day(?!-)|year|month|time)|which (?:date|day(?!-)|year|month|period)|how long|how soon|until when|by when|deadline|time limit)\b"
            r"|何时|什么时候|什么时间|几点(?:钟|(?=[?？开关上下]|$))|(?:到|从|在)几点|哪天|哪一天|哪年|哪一年|几月|几号|几日|日期|时间[是段]|多久|多长时间|期限|截止|哪个(?:时间段|时期|阶段|年份)|时限",
            _I,
        ),
        re.compile(
            r"\b(?:1[0-9]|20)\d\d\b|(?:19|20)\d\d\s*[年—–-]|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b \d|\d\s*(?:days?|months?|years?|weeks?|hours?|working days?)|\d (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
            r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|forty|sixty|ninety) (?:\w+ )?(?:days?|months?|years?|weeks?|hours?)\b"
            rf"|\bas soon as\b|\bfor the duration of\b|\b(?:timely|annual\w*|yearly|monthly|daily|quarterly|within|in time|when conditions)\b|\d+\s*(?:[年月日天周]|个月|小时|分钟|个?工作日|[时点])|[一二两三四五六七八九十半几]+个?(?:月|分钟|小时|星期|[天年周日])|\d:\d\d|\d\s*[ap]\.?m\b|时[代期]|{YEAR_ZH}|年度|每年|尽快|及时|适时|以前|以内|条件成熟",
            _I,
        ),
    ),
    Kind(
        "reason",
        re.compile(
            rf"\b(?:why|what (?:reason|cause|purpose)s?|what (?:is|was) the (?:reason|cause|purpose)|what (?:made|makes|led|caused|prompted|brought)|how come|what for)\b|{WHY_ZH}|为何|为啥|(?:什么|何)(?:原因|缘由|理由)|(?:原因|缘由|理由)(?=\W*$|何在|有哪|[是为](?:什么|啥|何|\W*$))|出于(?:什么|何种)",
            _I,
        ),
        re.compile(
            r"\b(?:because|since|so that|so as to|with a view to|in order to|giv(?:e|ing) full play|due to|owing to|to (?:ensure|promote|provide|prevent|protect|narrow|create)|purpose|goal|aim|key|premise|(?<!this )basis|as a result of|therefore|for (?:want|lack|fear) of|which is why|thanks to|on account of|after (?:an?|the|his|her|its|their))\b|, as (?:it|they|this|these|he|she|the)\b"
            r"|因(?![素地应])|由于|为了|故(?![事乡障意宫居])|所以|鉴于|考虑到|有感于|以免|免得|受(?:到|惠|[^，。；]{1,20}影响)|基于|以(?:优先)?(?:纪念|便|示|求|利|防|保障|保证|确保|避免)|配合|出于|(?:^|[，。；：])为(?![止期准主例限])[^，。；]{4,40}，|以便|旨在|原因|目的|目标|以.{1,40}为|从而|前提|(?<!此)基础|充分发挥|着眼于?|有利于|关键",
            _I,
        ),
    ),
    Kind(
        "place in order",
        re.compile(r"第几|排(?:在|名)?第?几|\b(?:what|which) (?:position|rank|place) (?:is|does|do|has|in)\b", _I),
        re.compile(r"\d|第?[一二三四五六七八九十]|\b(?:first|second|third|fourth|fifth|last)\b|最[先后]", _I),
    ),
    Kind(
        "share",
        re.compile(
            r"\b(?:percentage|proportion|what share|which share)\b|比例(?:是|有)?多|多[大少高]的?比例|百分之几|几成|占比(?:是|有)?多",
            _I,
        ),
        re.compile(
            r"%|\bper ?cent\b|\b(?:half|thirds?|quarters?|fifths?|tenths?)\b|[一二三四五六七八九]成|分之|一半|全额|\d ?[:：] ?\d",
            _I,
        ),
    ),
    Kind(
        "amount",
        re.compile(
            r"\bhow (?:much|many|high|low|heavy|tall|wide|deep|thick|old)\b|\bnumber of\b|\b(?:percentage|share|rate|ratio|proportion)\b|\bwhat (?:size|length|height|width|weight|depth|distance|speed)\b|(?:年龄|年纪|岁数)是?有?多大|多大(?:年龄|年纪|岁)|多少|(?<!哪)几(?!乎|何)|比例|百分之几|占比",
            _I,
        ),
        re.compile(NUMBER, _I),
    ),
    Kind(
        "body",
        re.compile(
            r"\b(?:who|whom|whose|(?:which|what) (?:department|bod(?:y|ies)|office|agenc\w+|ministr\w+|institution|organi[sz]ation|authorit\w+|unit|level)s?)\b"
            r"|谁|哪几?[个家](?:部门|单位|机构|机关|层级|级别)|哪一级|哪些(?:部门|单位|机构)|由哪|什么(?:部门|单位|机构)|哪几?家|哪级",
            _I,
        ),
        re.compile(BODIES, _I),
    ),
)


def kind_asked(question: str) -> Kind | None:
    """The kind of thing that `question` asks for, or None where its form does not say."""
    return next((kind for kind in KINDS if kind.asked.search(question)), None)
