"""Light words: hedges, helping verbs and the class named after a question word. Language data, no subject matter."""

import re

_I = re.IGNORECASE

# Say how sure or how exact somebody wants to be; no answer repeats them.
HEDGES_EN = frozenset(
    "roughly approximately approx around nearly almost about exactly precisely exact precise actually really basically generally"
    " specifically concretely altogether besides anyway perhaps maybe probably possibly simply quite rather somewhat"
    " itself normal normally ordinary usual usually typical typically extra proper properly actual whole else okay fine tight please sorry think thought wonder themselves himself herself myself yourself ourselves own end together jointly instead otherwise respectively"
    " hey dear sir madam somehow told pls plz thx kindly quickly asap anybody somebody anybody's somebody's anyone's someone's nobody straight frankly honestly honest whether".split()
)
HEDGES_ZH = re.compile(
    r"大约|大概|大致|差不多|左右|具体|到底|究竟|其实|实际上?|准确|确切|精确|基本上?|一般|一下|谢谢|多谢|感谢|告诉|告知|请教|麻烦|帮忙"
    r"|各[是有为占]"
    r"|东西|概念|名词|这个?词|词|叫法|说法|理解|手头|咱们?|人家|那头|那边|这边|那儿|这儿|事儿|事情|口子|路子|渠道|老百姓|写|材料|引用|发给?我|给我|上头|下面的?|里头|里面|外头"
    r"|总(?:的|共)?|有关方面|哪块|怎么回事|怎么样|什么样|如何是好|平时|平常|通常|正常|真的|确实|比如|例如|关于这|我市|我县|我省|我们(?:市|县|省|区|单位)?|他家|这笔|那笔|知道|清楚|明白|区分|算数|碰到|遇到|靠|分别是|多少|来着|而已|的话|本身|自己|自身|[那这]?[块片]|此外|另外|最后|最终|总之|首先|顺便"
)
# Verbs that say little of their own: what is done stands in the noun beside them.
LIGHT_EN = frozenset(
    "get gets getting gotten have having make makes making take takes taking taken took run runs running ran give gives given gave giving"
    " go goes going gone went come comes coming came bear bears bearing bore borne put puts putting try tries tried trying turn turns turned turning"
    " set sets setting fall falls falling fell fallen keep keeps keeping kept bring brings bringing brought happen happens happened happening"
    " deal deals dealing dealt work works working look looks looking looked leave leaves leaving left stand stands standing stood lie lies lay"
    " call calls called calling become becomes became seem seems seemed start starts started begin begins began count counts move moves"
    " serve serves served apply talk talks talking speak speaks spoken fit fits exist exists existed concern concerns thing things bit lot lots many every sit sits sitting pick picks picked picking consider considers considered allowed allow allows want wants wanted owe owes ok count counted chance wonder hear heard side sides behind lean leans prove proves ahead alone exist exists happen found find finds hand hands arrive arrives total overall place places belong belongs belonging".split()
)
FRAME_PHRASES_EN = frozenset({"in total", "in all", "at all", "all in all", "all told"})
# With a particle these are verbs of their own: "put out", "take on", "make up".
PHRASAL_EN = frozenset("put puts make makes made take takes took give gives gave get gets got let use used".split())
LIGHT_ZH = re.compile(
    r"[持搞弄算办来去给拿放走打看说讲问找叫开用到进出]|[进出上下起过回][来去]|[拿用][来去]|花[在到]|办理|进行|搞成|弄成|算作|算是|作为|担任|出任|成为|属于|拿到|得到|看到|用到|采取|怎么办|准备"
)
# The class of what is asked for: its members answer, not its name. Only right behind the question word.
_CLASS_EN = (
    r"provinces?|city|cities|county|counties|districts?|regions?|country|countries|towns?|decisions?|documents?|instruments?|laws?|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutions?|authorit(?:y|ies)|part(?:y|ies)|compan(?:y|ies)|outlets?|media|newspapers?"
    r"|persons?|people|officials?|individuals?|places?|locations?|spots?|dates?|days?|months?|years?|periods?|times?|amounts?|sums?|figures?|numbers?|colou?rs?|shapes?|ages?"
)
_CLASS_ZH = r"市县区|县市区|区县|县区|市区|乡镇|街道|省份|城市|县|区|文件|文档|媒体|报社|机构|单位|机关|组织|公司|人员|人士|人|地方|地点|场所|时间|时候|日期|日子|年份|月份|数字|数额|金额|颜色|形状|原因|缘由|理由|职务|职业"
INTERROGATIVE_HEAD = re.compile(
    rf"\b(?:which|what|how many)\s+(?:(?:kinds?|types?|sorts?)\s+of\s+)?(?:(?!of\b)[a-z-]+\s+)?(?P<en>{_CLASS_EN})\b(?!\s+of\b)"
    r"|\b(?:what (?:is|was|were|are) the|for what) (?P<why>reasons?|causes?|purposes?)\b|\b(?P<count>number) of\b"
    r"|\b(?:(?:in|by|on|under|through|to) what|(?:in|by|under|through|via) which|via what) (?P<manner>forms?|mechanisms?|channels?|arrangements?|frameworks?|vehicles?|means|ways?|manner|respects?|sense|capacity|circumstances|conditions?|criteri(?:a|on)|grounds?|basis|terms|methods?|standards?)\b"
    rf"|(?:哪[一几]?[家个些类种位处份]?|什么样?的?|何种)(?P<zh>{_CLASS_ZH})"
    r"|(?P<measure>标准|金额|数额|数量|时间|日期|期限|时限|频率|频次|原因|缘由|理由|编号|年龄|岁数|颜色|形状|目的|用意)(?=(?:各|分别)?(?:是\s|是?(?:多少|几|什么|多[长久高大]|怎么)|\s+[?？]?$))",
    _I,
)
# What stands before or behind a Chinese word without changing what it is about: 要建, 更大, 省里, 报给.
_PREFIX_ZH, _SUFFIX_ZH = "要更最较再该将里", "里内中上下给到至"
AFFIXED_ZH = re.compile(rf"[{_PREFIX_ZH}](?P<rest>.)|(?P<stem>.)[{_SUFFIX_ZH}]")
# Nouns and verbs that the tagger's dictionary has as adverbs, as words of place and time, or as measures.
CONTENT_ZH = frozenset(
    "反对 同意 立法 首都 更新 进步 真相 好处 差别 暂停 忽略 难度 起步 终点 特许 较量 据点 照相 原意 本意 初衷 偏远 大意 难点"
    " 批次 立足 重复 互动 接管 因果 整顿 大宗 首页 层次 左派 片段 零件 西部 东部 南部 北部 中部 内部 周边 沿海 沿岸 沿线"
    " 南方 北方 上游 下游 外围 外来 初中 高中 国外 海外 境外 郊区 城郊 近郊 乡下 场地 边疆 口岸 海岸 户外 室内 室外 野外 街头"
    " 前沿 海底 假期 生日 去世 夜间 夜里 堵点".split()
)
# By which an English question calls one of a list, in order.
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
