"""The forms follow-ups take in English and Chinese: patterns, no logic and no subject matter."""

import re

_I = re.IGNORECASE

OPENING = re.compile(
    r"^[^\w《“]*(?:那么?|还有|以及|另外)(?![个些里是边])"
    r"|^[^\w《“]*(?:(?:and|but|so|ok(?:ay)?|then|also|well)\b[\s,]*)*(?:what about|how about|and for|same for|and)?\s*",
    _I,
)
ELLIPSIS = re.compile(
    r"^\W*(?:and\b|but\b|what about\b|how about\b|also\b|or\b|then\b|那么?(?![个些里边])|还有|以及|另外)|呢(?:[,，?？]|\W*$)",
    _I,
)
# What a Chinese ellipsis ends on.
TRAILING = r"呢[,，].*$|[呢吗?？。.!！\s]+$"
CORRECTION = re.compile(
    r"^\W*(?:no\b[\s,.:;-]*|not that\b[\s,.:;-]*|sorry[\s,.:;-]*|oops[\s,.:;-]*|wrong[\s,.:;-]*|wait[\s,.:;-]*|actually[\s,.:;-]*)*(?:(?:what )?i (?:meant|mean|was asking about|asked about|want(?:ed)?)|the other(?: one)?\b)(?: is| was)?[\s,:]*(?:about\s+)?"
    r"|^\W*(?:(?:不好意思|抱歉|对不起)[，,、\s]*)?(?:不对|不是|不(?=[，,。、；;\s])|(?:我)?(?:刚才?)?(?:说|问|打|写|看)?错了?|口误|更正一?下?|等等)+[，,。、；;\s]*(?:我(?:其实)?(?:是)?(?:想)?(?:问|说|指|要)的?(?:是|的是)?|应该?是|是)?"
    r"|^\W*我(?:其实)?(?:是)?(?:想)?(?:问|说|指)的?(?:是|的是)",
    _I,
)
# What was said is doubted, and something else is put in its place: "不是2021年吗？", "wasn't it in 2021?"
CHALLENGE = re.compile(
    r"^\W*(?:but |and )?(?:isn['’]t|wasn['’]t|aren['’]t|weren['’]t) (?:it|that|they) (?P<en>[^?]{2,40})\?\W*$|^\W*(?:难道)?不(?:应该)?是(?P<zh>[^?？，,吗]{2,20})吗[?？]?\W*$",
    _I,
)
_WHEN_WHERE = r"when|where|on (?:what|which) (?:date|day)|in (?:what|which) (?:year|month)"
ASKED_WHEN = re.compile(rf"^\W*(?:{_WHEN_WHERE}) (?P<verb>is|are|was|were) (?P<rest>[^?]+)\?*$", _I)
ASKED_ZH = re.compile(
    r"什么时候|何时|哪[一]?[年天日月]|几[年月号日]|多少(?:万元|元|个|项|家|人)?|几[个项家条]|哪里|谁|由谁|哪个部门|哪个单位"
)
# The words at the beginning of a question that only ask, a noun that they ask for, and such words anywhere in Chinese.
_AUX = r"is|are|was|were|does|do|did|has|have|can|could|may|might|must|should|shall|will|would"
ASKED_FIRST = re.compile(
    rf"^\W*(?:(?:and|so|what|which|who|whom|whose|when|where|why|how(?: often| long)?|many|much|{_AUX})\b\s*)+", _I
)
ASKED_NOUN = re.compile(rf"(?P<noun>[a-z-]+) (?:{_AUX}) (?=(?:the|a|an|all|each|every)\b)", _I)
ASKING_ZH = re.compile(
    r"^(?:请问|介绍一?下?|那么?)|是?(?:在|由)?(?:什么时候|什么时间|何时|哪[一]?[年天日月]|几[年月号日])|由?谁来?|是?(?:用来)?(?:干|做)(?:什么|啥)的?|有?哪些|有?哪[几一]?[个项家条]|有?什么|有多[少大长高]|多少[个项家条人]?|怎么[样搞做办弄干]?|如何|怎样|为什么|为何|是不是|是否|能不能|可不可以|[吗呢吧](?=\W*$)|的(?=\W*$)"
)
# What was meant comes last: "the second, I mean the third", "不，广清那个，我是说".
LATE_CORRECTION = re.compile(
    r"^(?:[^?？]{1,20}[,，;；]\s*(?:i mean|i meant|rather)\s+(?:about\s+)?"
    r"|\W*不是[^，,。]{1,12}[，,]\s*我?(?:其实)?是?[想要]?(?:了解|问|知道|说|指)?的?是)(?P<meant>[^?？]+)\W*$",
    _I,
)
NEW_TOPIC = re.compile(
    r"^\W*(?:(?:fine|good|great|ok(?:ay)?|right|perfect|thanks?|thank you)\b[\s.,!]*)?(?:(?:now )?(?:an? )?(?:different|another|new|separate) (?:matter|question|subject|topic|thing)|(?:now )?(?:something|to something) (?:else|different)|on (?:another|a different) (?:note|subject)|change of (?:subject|topic)|next (?:question|topic))\s*[:,;.–—-]+\s*"
    r"|^\W*(?:换个?(?:一个)?(?:问题|话题)|另一个问题|下一个问题|问(?:点|个)别的|说个?别的|再问个?别的)[，,：:。]?\s*",
    _I,
)
REFORM = re.compile(
    r"^\W*(?:(?:please|could you|can you)\s+)?(?:shorter|briefer|(?:be|make it|make that|put it|say it|in) (?:more )?(?:brief|short|shorter|concise|briefly)|(?:more|in) (?:detail|details)|longer|again|(?:put|show|set|list|give) (?:that|it|this|them|me that) (?:side by side|in a table|as a (?:list|table)|in bullet points)|(?:say|repeat|tell me|give me)(?: (?:that|this|it))?(?: again)?|go on|continue)?(?:(?:the same )?(?:,? ?(?:but )?in (?:english|chinese)))?\W*(?:please|again)?\W*$"
    r"|^\W*(?:请?再?(?:短|简短|简单|精简|简洁|详细|具体|长)(?:一)?(?:点|些)?(?:儿)?(?:说)?|(?:请)?再说一[遍次]|重说一遍|继续|请?(?:再)?用(?:英文|英语|中文|汉语)(?:再)?(?:说|讲|回答|写|来)?(?:一[遍下次])?)(?:吧|好吗|谢谢)?\W*$",
    _I,
)
# Asks whether what was just told is all there is.
ASKS_COMPLETE = re.compile(
    r"^\W*(?:and |so |but )?(?:is|was|are|were) (?:that|this|it|those|these|they) (?:really |now )?"
    r"(?:all|everything|complete|the (?:whole|complete|full|entire) list)(?: (?:of|there) (?:them|it|these|those|is|are))?\W*$"
    r"|^\W*(?:就|只有?|这)(?:是)?(?:这)?(?:些|几[个项条]|全部|全了|齐了)(?:了|吗|么|是吗|对吗)*\W*$"
    r"|^\W*(?:那)?还有(?:没有)?(?:别的|其他的?|其它的?|更多的?)?(?:了)?(?:吗|么|没有?)?\W*$"
    r"|^\W*(?:这|这些|以上)?(?:是|就是)?(?:完整|全部|所有)的?(?:名单|清单|列表)?(?:了)?(?:吗|么)\W*$",
    _I,
)
# Asks what the text is that was just cited: it needs no turn before.
ASKS_WORTH = re.compile(
    r"^\W*(?:(?:and|but|so)\b[\s,]*)?is (?:that|this|it) (?:really |actually )?(?:from |in )?(?:the |an? )?(?:official|original|authentic|verbatim|exact)(?: (?:full )?(?:text|wording|version|document|source))?\W*$"
    r"|^\W*(?:那|这|那个|这个)?(?:是|算)(?:不是)?(?:不算)?(?:官方|正式|权威)(?:的)?(?:文本|文件|原文|说法|来源)?(?:吗|么)?\W*$",
    _I,
)
# Asks where what was just said stands, or who says it.
ASKS_SOURCE = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay)\b[\s,]*)?(?:who (?:says|said|states|wrote)|says who|according to (?:whom|what|which document)|on whose authority"
    r"|(?:where|which document|what document|which source|which one)(?: does it| is it| does that| is that)? (?:says?|stands?|written|stated|states?|comes? from)"
    r"|where (?:does|did|do) (?:that|this|it|you) (?:come from|get (?:that|this|it)(?: from)?|stand|say)"
    r"|how do you know|(?:what(?:'s| is| are)|show me|give me|can you (?:show|give)(?: me)?)? ?(?:your|the|its) (?:sources?|references?|citations?|exact (?:words|wording|text|passage))|sources?)"
    r"(?: (?:so|that|this|it|exactly|for (?:that|this|it)))*\W*$"
    r"|^\W*(?:那|请问|这个?|这话|以上|有?没?有)*(?:的)?(?:出处|来源|原文|原话)(?:呢|是(?:什么|哪里|哪儿)|在(?:哪里?|哪儿)|(?:是)?哪(?:份|个)文件)*\W*$"
    r"|^\W*(?:那|请问|这个?|这话|以上)*的?(?:文件|政策)?依据(?:呢|在哪里?|在哪儿|是?哪(?:份|个)文件)\W*$"
    r"|^\W*(?:那|请问|这个?)*(?:原文|原话|文件)(?:里|中|上)?是?(?:怎么|如何|咋)(?:说|写|讲|规定|表述)的?(?:呢)?\W*$"
    r"|^\W*(?:那|这话?|这个)?(?:是)?(?:谁|哪里|哪儿|哪份文件|哪个文件)(?:上|里)?(?:说|写|讲|规定)(?:的|了)?(?:呢)?\W*$"
    r"|^\W*(?:and |but |so )?(?:(?:is|are|was) (?:that|this|the|these|those)(?: (?:figure|number|date|information|answer|data|list|statement)s?)? (?:really )?(?:reliable|certain|sure|accurate|correct|trustworthy)|how (?:reliable|certain|sure) is (?:that|this|it)(?: (?:figure|number))?)\W*$"
    r"|^\W*(?:那)?(?:这|那|这个|那个|上述)(?:数据|数字|说法|信息|答案|结论|名单)?(?:是不是|是否|算)?(?:真的?)?(?:可靠|准确|可信|属实|靠谱)的?(?:吗|么|不)?\W*$"
    r"|^\W*(?:那|这|这个|上面|以上)?(?:数据|数字|说法|内容|信息)?(?:是)?(?:来自|出自|源自|引自)(?:哪[里儿]?|何处|哪[份个](?:文件|来源)|什么(?:文件|地方|来源))的?\W*$"
    r"|^\W*(?:你)?(?:怎么|从哪里|从哪儿)(?:知道|得知|看到)的?(?:呢)?\W*$|^\W*有(?:什么)?(?:出处|来源|依据)吗\W*$",
    _I,
)
# Asked of what was just said: a question word and no more.
ASKED_OF_SAID = re.compile(
    r"^\W*(?:and\s+|but\s+|so\s+)?(?:since when|until when|by when|from when|when|where|why(?: not| so| is that| that)?|who|(?:to|by|from|with|for) whom|how many(?: times)?(?: (?:an?|per|each|every) \w+)?|how much(?: money)?|how often|how long|how|which(?: ones?)?|what else|anything else|really|are you sure|what for|within (?:what|which) (?:time|period))\W*$"
    r"|^\W*(?:那)?(?:为什么|为何|为啥|何时|什么时候|哪里|谁|多少|几个|怎么做?|怎么办|哪些|还有(?:什么|哪些|吗)?|真的吗|确定吗|依据(?:是什么)?|多久(?:一次)?|多长时间|到什么时候|截止(?:到)?什么时候)呢?\W*$",
    _I,
)
# "一共多少个部门？" asks for the number of what was told.
COUNTS_ALL = re.compile(r"^\W*(?:那么?)?(?:一共|总共|合计|共)(?:有|是)?(?:多少|几)[个家项条名座种][一-鿿]{0,4}\W*$")
# "According to which table?", "按什么标准": asked of what was said, with no verb of its own.
BARE_PHRASE = re.compile(
    r"^\W*(?:and |but |so )?(?:according to|based on|by|in|on|under|for|with|from|to|at|of|about|until|since|within) (?:which|what|whose|whom)\b"
    r"(?!.*\b(?:is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had)\b)"
    r"|^\W*(?:按照?|依据|根据|依托|依靠|通过|凭借?|靠|依|用|在|从|到|对|向|由)(?:什么|哪[个些种份项级]?)(?!时候)[\u4e00-\u9fff]{0,6}[?？。\s]*$",
    _I,
)
# "What happens if a zone does badly?" says of whom.
WHAT_HAPPENS = re.compile(
    r"\bwhat (?:happens|happened|becomes) (?:if|when|to|with|of) (?:an?|the|any|one of the) (?!one\b)[a-z]+", _I
)
NARROWING = re.compile(
    r"\b(?:too long|shorter|briefly|in brief|in short|just|only|please|the short version)\b|太长了?|短一?[点些]|简短一?[点些]?|简单一?[点些]?|只[说要讲看]|就[说要]|[了的]?部分",
    _I,
)
# Of what was listed, only what has to do with something is wanted.
RELATED = re.compile(
    r"^\W*(?:and )?which (?:ones?|of (?:them|these|those)) (?:(?:is|are) (?:about|on|related to)|ha(?:s|ve) to do with|concerns?|relates? to) (?P<en>[\w' -]{3,40}?)\W*$"
    r"|^\W*(?:其中|那)?[和与跟同](?P<zh>[\u4e00-\u9fff]{1,10}?)(?:有关|相关)的(?:是|有)?哪(?:[一几]?[条个项点]|些)\W*$",
    _I,
)
# Whether one of what was listed has to do with something: "is there one on land?", "有没有关于土地的？"
ONE_RELATED = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?)\b[\s,]*)?(?:(?:is|are|was|were) (?:there )?(?:an?y?(?: ?other)? ?ones?|ones?|any|some)(?: (?:of|among) (?:them|these|those))?|(?:do|does) (?:any|one|some) of (?:them|these|those)|which (?:ones?|of (?:them|these|those)))"
    r" (?:that |which )?(?:(?:is|are) )?(?:on|about|concern(?:s|ing)?|regarding|deal(?:s|ing)? with|address(?:es|ing)?|relat(?:es?|ed|ing) to|touch(?:es)? on) (?P<en>[\w' -]{3,40}?)\W*$"
    r"|^\W*(?:那|其中|里面|这里面)*(?:有没有|有无|有)(?:哪?[一几]?[项条个])?(?:是)?(?:关于|涉及|针对|讲|[和与跟])(?P<zh>[\u4e00-\u9fff]{1,10}?)(?:有关|相关)?的?(?:吗|么)?\W*$",
    _I,
)
# "Task 11", "任务3": one thing of a numbered row, which needs no turn before.
NUMBERED = re.compile(
    r"\b(?!in |on |by |of |for |the |than )[A-Za-z]{3,} \d{1,3}\b(?!%)|[\u4e00-\u9fff]{2}\d{1,3}(?![年月日亿万个项%])"
)
VERBAL = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|may|must|should|shall|will|has|have|what|which|who|when|where|why|how|list|name|explain|compare|summari[sz]e)\b|什么|哪|谁|多[少久大长高]|几|吗|怎|如何|为何|是|有|要|应|列|说明|比较",
    _I,
)
# "西咸那个": behind a name, 那个 only says that it is the one.
NAMED_ONE_ZH = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:那|这)(?:一?个|家|份|边|块)(?=[是的有在由要应，,呢？?]|$)")
# One that asks for another property: "重点任务有哪些？"
NOUN_FIRST_ZH = re.compile(
    r"^(?!谁|什么|哪|为|怎|如|何|多|几|还|就|这|那)[\u4e00-\u9fff]{2,6}?(?:有哪些|有几[个项]|是什么|是哪些|几[个项]|是多少|多少|多大)\W*$"
)
# A Chinese question that begins with its verb has left its subject to the turn before.
VERB_FIRST_ZH = re.compile(
    r"^(?:都|还|也|又|重点|主要)?(?:搞|抓|覆盖|涵盖|包括|包含|属于|位于|由|是(?=谁|哪|什么时候|何时)|有(?!没有)|在|归|需要|应当|必须|可以|能|要|得|该)"
)
