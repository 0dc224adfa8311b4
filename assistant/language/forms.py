"""The forms questions take in English and Chinese: words and patterns, no logic and no subject matter."""

import re

_I = re.IGNORECASE

_ACKNOWLEDGED = r"ok(?:ay)?|all right|alright|great|perfect|got it|i see|understood|fine|that(?:['’]s| is| will be) all(?: for now)?|nothing else|好的?|行|明白了?|知道了|收到|了解了?|懂了|就这些|没有了|没别的了?"
_THANKED = r"thanks?(?: you)?(?: so| very)?(?: much)?|many thanks|cheers|谢谢你?您?|多谢|感谢"
_TO_WHOM = r"(?: (?:there|everyone|all|again))?[\W了啊呀]*$"
GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|你好|您好|大家好|早上好|上午好|下午好|晚上好)"
    + _TO_WHOM,
    _I,
)
# What closes an exchange: thanks, leave, or that it was understood.
CLOSING = re.compile(
    rf"^(?!.*[?？吗])\W*(?:(?:(?:{_ACKNOWLEDGED})\W*)?(?:{_THANKED}|bye|goodbye|再见|辛苦了)(?:\W+(?:{_ACKNOWLEDGED}))?|(?:{_ACKNOWLEDGED})(?:\W+(?:{_ACKNOWLEDGED}))?){_TO_WHOM}",
    _I,
)
# "X or Y" is answered by the one that the sentence has, not by yes or no, and assumes neither.
CHOICE = re.compile(r"\bor\b(?! not\b)|还是(?!要|得)", _I)
ABOUT = re.compile(
    r"\b(who|what) are you\b|\bwhat can you (do|help|answer)|\bhow do you work\b|\bwhat do you know\b|\bare you (an? )?(ai|bot|robot|human|chatgpt)\b"
    r"|\b(which|what) documents? (do you (have|know|cover|use|hold)|are (indexed|available|loaded|included)|(?:is|are) (?:this|it|you) (?:about|based on))|\bhow can you help\b"
    r"|你(是谁|是什么|能做什么|会做什么|能干什么|可以做什么|能回答什么|怎么工作|有哪些功能)|你(收录|收集|索引|掌握|依据)了?(哪些|什么)(文件|文档|资料)|介绍一下你自己|你是(人工智能|机器人)",
    _I,
)
INSTRUCTION = re.compile(
    r"\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|rules?|prompts?|guidelines)\b|\b(reveal|show|print|repeat)\b.{0,30}\b(system )?prompt\b"
    r"|\bpretend (to be|you are)\b|\byou are now\b|\bact as\b|\bjailbreak\b"
    r"|(忽略|无视|忘记|不要管).{0,12}(指令|规则|提示|设定|要求)|(显示|输出|告诉我).{0,8}(系统提示|提示词)|(假装|扮演)(你|成|一)",
    _I,
)
OTHER_TASK = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\bthis )(?<!\bmy )(?<!\bour )\b(write|compose|draft|create|generate|make) (?!of\b)(me )?(an? |some )?(\w+ ){0,2}(poem|story|song|code|program|script|essay|joke|email|letter|speech|recipe|function|press release|blog post|tweet)\b"
    r"|\btell me a (joke|story)\b|\b(weather|forecast|temperature) (in|for|today|tomorrow)\b|\bweather\b|\bwill it (rain|snow)\b|\b(can|could|would) you recommend\b|\bhow (do|can) i cook\b|\bstock price|\bexchange rate|\btranslate (this|my|our|it|the following|into)\b"
    r"|\b(recipe|horoscope|football|lottery|restaurant|movie|flight|hotel)s?\b|\bwhat time is it\b|\bbook (?:me )?(?:an?|the|some)\b|\bcapital of\b|\bsolve\b.{0,20}\bequation|\bshould (i|we) (buy|sell|invest)\b|\b(which|what) (shares|stocks)\b"
    r"|写(一?[首篇封个段份])|做菜|推荐一?[个只家本部]|作诗|讲个?(笑话|故事)|天气|股票|股价|汇率|彩票|菜谱|餐厅|饭店推荐|电影|机票|酒店|编程|写代码|翻译?(一下|以下|下面|成)|下雨|下雪|气温|现在几点|星座|买(哪|什么)[只支个]?(股|基金)|炒股",
    _I,
)
COMPARE = re.compile(
    r"\b(differences?|differ|compare[ds]?|comparison|versus|vs\.?|in contrast|distinguish|same as|similarit(y|ies))\b|区别|差别|比较一?下?|对比|异同|有何不同|有什么不同|不一样|相比",
    _I,
)
# Words that only say that a summary is asked for.
SUMMARY_WORDS = re.compile(
    r"\b(?:summar(?:y|i[sz]e)|overview|main points|key points|in a nutshell|gist|brief me|outline of|sum up the)\b"
    r"|\bin (?:a few|two|three|a couple of) (?:lines|sentences|words|points)\b|用?[几两三]句话(?:说说|说|讲讲|概括|总结)?"
    r"|主要(?:是)?(?:[讲说][的了]?(?:是)?)?(?:些)?(?:什么|啥)(?:内容)?|(?:讲|说)了些?(?:什么|啥)|[讲说]的是(?:什么|啥)|概括|总结一下|概述|主要内容|归纳|简述|要点|梳理|大致讲|大概讲",
    _I,
)
SUMMARY = re.compile(
    rf"{SUMMARY_WORDS.pattern}|\bwhat(?:'s| is| are) (?:the|this|that|these|those) [\w' -]{{1,60}} about\b"
    r"|\bwhat (?:does|do|did) (?:the|this|that) (?:[\w'-]+ ){1,6}?say\W*$"
    r"|^\W*(?:please )?tell me (?:more )?about (?:the|this|that) (?:[\w'-]+ ){0,2}(?:letter|reply|notice|plan|document|report|digest|circular|rules|measures)\W*$"
    r"|^\W*(?:请)?介绍一?下?(?:这[份个]|该|本)?(?:复函|通知|方案|摘要|文件|办法|意见|规定|报道)\W*$",
    _I,
)
MEASURED = (
    r"square\s+(kilomet\w+|met\w+|miles?)|km|kilomet\w+|hectares?|acres?|mu|people|residents|inhabitants|persons?|yuan|rmb|dollars?|euros?|percent|per cent|money"
    r"|times|days?|months?|years?|weeks?|hours?"
)
COUNT = re.compile(
    rf"\bhow many\b(?!\s+({MEASURED})\b)|\bwhat is the (total )?number of\b|\bnumber of\b.{{0,40}}\bare there\b|\bcount of\b"
    r"|(多少|(?<!哪)几)(个(?![百千万亿月钱])|项|条|家|类|种|块|片|大|座|市|县|区|省|部门|单位|方面|(?<![到从在于]几)点(?![钟?？。，,]|$|[开关上下])|道|章|地区|原则|任务|目标|城市|地方)|一共有几|总共有几|共有几|有几",
    _I,
)
# A term between quotation marks.
QUOTED_TERM = re.compile(r"[\"“「『'‘](?P<term>[^\"”」』'’]{2,40})[\"”」』'’]")
YES_NO = re.compile(
    r"^\W*whether\b|^\W*(?:so |and |but |then |please |ok |well |also )?,?\s*(is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had|isn't|aren't|doesn't|don't|won't|can't)\b"
    r"|, (?:is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|had) (?:it|they|he|she|we|you|i|there|this|that) [^?,]*\?\W*$"
    r"|(吗|(?<![什怎那这多])么)[?？。！\s]*$|是否|是不是|能否|可否|能不能|可不可以|有没有|有无|会不会|要不要|算不算|属不属于|对不对|对吗|行不行|该不该|应不应|用不用|需不需要",
    _I,
)
TAG_QUESTION = re.compile(
    r",\s*(is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had)(n['’]t| not)?\s+(it|they|there|he|she|we|you|that|this|i)( (so|right|true|correct))?\s*\?|,\s*(right|correct|no|am i right|yes)\s*\?|(对吧|是吧|没错吧|不是吗|(?<![说讲看听来下])吧)[?？]\s*$|(对吧|是吧|没错吧|不是吗)$|[，,]\s*(对吗|是吗|对不对|是不是)[?？]?\s*$"
    r"|^\W*(?:(?:so|and|but|well)\W+)?isn['’]t it (?:true|right|correct|the case|a fact) that\b",
    _I,
)
DEFINITION = re.compile(
    r"\bwhat (is|are) meant by\b|\bwhat do(es)? .{1,100} mean\b|\bdefin(e|ition)\b|\bmeaning of\b|\bexplain (the )?(term|concept|meaning)\b"
    r"|什么叫|何谓|是什么意思|[怎如][么何]界定|界定[的是为]|指的是什么|指什么|含义|定义|怎么理解|如何理解|^什么是",
    _I,
)
# How two things stand to one another.
RELATES = re.compile(
    r"\brelationship between\b|\bhow (?:is|are|does|do)\b.{3,80}\b(?:relate|related|connected|linked)\b|(?:什么|何|怎样的)关系|关系是",
    _I,
)
DUTIES = re.compile(
    r"\bhow (?:much|far|free) (?:room|freedom|leeway|latitude|flexibility)\b|\bwhat (?:may|can) (?!(?:I|we|you)\b)(?:\w+ ){1,6}do\W*$|\bwhat\b.{0,60}\b(must|should|shall|have to|has to|need to|needs to|ought to|required to|supposed to|expected to|obliged to|asked to|told to|(?:expected|required|asked|demanded) of|(?:asks?|requires?|expects?|demands?) of|(?:not )?(?:allowed|permitted|forbidden) to do|responsible for|in charge of)\b"
    r"|\b(duties|duty|responsibilit(y|ies)|obligations?|role|tasks? (of|for)|requirements? (for|of|on)|jobs?)\b|\bwhat (?:falls|is (?:left|up)) to\b|\bwhat (?:will|would) (?:the )?\w.{0,60}? do\b(?=\W*$| (?:about|for|to|with)\b)|\bwhat (?:do|does) (?:the )?\w.{0,60} (?:do|have to do)(?:\s*[?.]?\s*$| for\b)"
    r"|职责|责任|义务|任务(是什么|有哪些(?![一-鿿])|包括)|(应|要|应该|应当|需要|必须|须|得)(做|干|承担|负责|履行|完成|开展|采取|怎么做|如何做)(什么|哪些|好)?|负责(什么|哪些)|(?:管|干|做|承担)(?:什么|哪些|啥)|怎么要求|有(什么|哪些|何)(要求|规定)|提出了?(什么|哪些)要求",
    _I,
)
LIST = re.compile(
    r"^(?!.*\b(?:is|are|was|were|do|does|did|has|have|can|may|must|shall|should|will|who|what|when|where|which|why|how)\b)\W*(?:[a-z-]+ ){0,3}[a-z]+[^s\W]s (?:of|for|in|under|at) |"
    r"\b(which(?! of (?:the|these|those) (?:\w+ ){1,4}(?:is|was|does|did|has|deals?|covers?|concerns?|says?)\b)(?! \w+[^s\W]\s+(is|was|does|did|has|had|can|may|must|should|shall|will|deals?|covers?|belongs?)\b)|list|all|every|each|name (the|all)|enumerate|what (are|were) (the|all)|what (kinds?|types?|sorts?) of|what (?:(?!is\b|are\b|was\b|does\b|do\b|did\b)\w+ ){0,2}(?:support|help|assistance|funding|financing|money|backing)\b(?! (?:is|was) the\b)|what (other|else)|full list|in full|complete list)\b"
    r"|\bwhat\b.{0,40}\b\w+s (are|were|do|does|can|may|must|should|shall|will|did|has|have)\b"
    r"|哪些|有什么|有哪|哪几|列出|列举|列一下|全部|所有|分别|都有|都包括|都是|名单|清单|一览|汇总|包括什么|包含什么|各是|逐条|完整(?!的?(?:名|标题|称呼))",
    _I,
)

# Words that frame a question without saying what it is about: not looked for in the evidence.
FRAME_EN = frozenset(
    "please tell explain describe list give name say state know want like need find show exactly precisely specifically actually"
    " mention mentioned mentions says said stated states according document documents text official officially letter's"
    " foresee foresees foreseen envisage envisages envisaged total let us since because although though whereas could kindly anyone someone something anything everything thing things kind kinds sort sorts type types way ways mean means meant meaning"
    " question answer information info detail details regarding concerning respect about there here much many long"
    " short shortly brief briefly sum summary summarise summarize overview main point points key"
    " difference differences differ compare comparison between among amongst versus vs same both also still yet already even ever"
    " right correct true wrong sure ok okay well see get got make made take put use used let one ones it's that's what's"
    " gets goes going comes came exact exactly current currently now today ask asked asking wonder wondering understand definition define term concept"
    " must shall should may might can cannot could would will have has had do does did done be been being able supposed expected required need needs ought"
    " isn aren wasn weren don doesn didn hasn haven hadn couldn wouldn shouldn mustn mightn needn oughtn how why when where which who whom whose what yes no not only just really exactly quick i'm i've i'd i'll we're we've we'd we'll you're you've you'd they're they've they'd he's she's there's who's how's where's when's aren't isn't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't mustn't needn't hi hello thanks thank whos whats isnt arent dont doesnt cant wont didnt wasnt shouldnt couldnt wheres hows km sq sqkm".split()
)
FRAME_ZH = re.compile(
    r"请问一?下?|请(你|您)?(告诉我|说明|介绍|解释|列出|列举|回答|简要|详细|帮我)?|麻烦|告诉我|我想(知道|了解|问)一?下?|想(知道|了解|问)一?下?|帮我|查一?下|看一?下|说一?下|介绍一?下|讲一?讲|谈谈"
    r"|是什么意思|什么意思|是什么|有什么|为什么|什么时候|什么时间|什么地方|什么样|什么|有哪些|哪些|哪几[个项条]?|哪[个一里儿天年国]|第几[个项条点章节届批名]?|多少|几[个项条家类种]|怎么样?|怎样|如何|为何|何[时地种处人职]|谁"
    r"|是否|是不是|有没有|能不能|可不可以|可否|能否|有无|对吗|对不对|[行好要对够]不[行好要对够]|干[什吗嘛么]+|怎么[办做搞弄]|哪[来儿]|多长时间|多[久大少高远]|由谁来?|各自|吗|呢|吧|啊|呀|嘛"
    r"|根据|按照|(?<![位策律规台么的])依据(?![是有为何吗？?]|$)|关于|对于|有关|相关|具体|到底|究竟|目前|现在|一共|总共|共有|分别|全部|所有|完整|列出|列举|文件(里|中|上)?|文中|里面|其中|当中"
    r"|规定|说明|表述|提到|提出|明确|指出|表示|写到|写着|讲到|要求|内容|情况|方面|问题|回答|意思|含义|定义|概括|总结|概述|简述|归纳|区别|比较|对比|不同|异同"
    r"|应该|应当|必须|需要|可以|能够|能|会|要|应|该|须|得|可|做|干|有|是|为|在|的|了|和|与|及|或|对|把|被|由|从|到|向|给|让|使|用|以|其|这|那|此|各|每|履行|承担|列全|列明|列出来|一览表?|汇总表?|都|也|还|就|才|只|又|再|并|而|但|不|没|吗|些|个|项|条|我|你|您|他|她|它|们|之|等|中|里|上|下"
)

# Words that ask, whatever is asked: they are answered by the kind of the answer, not by being repeated in it.
ASKING = re.compile(
    r"(?<!not )\b(?:allowed|permitted|entitled|free) to\b"
    r"|\b(?:how (?:large|big|many|much|often|long|far|soon|old|high|wide|well)|what (?:size|kind|sort|date|day|year|time)s? (?:of|is|was|does|did)?|how|when|who|whom|where|why|which|what)\b"
    r"|达?到什么程度|什么程度|哪年哪月(?:哪日)?|什么时候|什么时间|多长时间|哪个?时间段|由谁来?|归谁|靠谁|谁来?|多少钱|几块钱|几[月号日]|哪[家级年月日天几些个一]+[个项条级家些种]?|多[大少久长高远重]|为什么|怎么样?|如何|怎样|算不算|是不是|能不能|会不会|有没有",
    _I,
)
# Words before the question itself: greetings, thanks, changes of subject.
OPENERS = re.compile(
    r"^\W*(?:(?:good (?:morning|afternoon|evening)|hello|hi|thanks|thank you|ok(?:ay)?|well|sorry|(?:now )?a different (?:matter|question|subject|topic)|another (?:question|matter|thing)|different question|new (?:question|topic)"
    r"|back to (?:the )?\w+|next|one more (?:thing|question)|by the way|(?:could|can|would) you (?:please )?tell me|please)\b[\s,.:;!-]*)+"
    r"|^\W*(?:(?:你好|您好|早上好|下午好|谢谢|好的|换个(?:问题|话题)|另外|顺便(?:问(?:一下)?)?|再问(?:一下)?|回到\w{1,6}|还有(?:一个问题)?|对了|请问|麻烦问一下)[，,。：:！!、\s]*)+",
    _I,
)
# Words that only say that duties are asked for, where the form of the question says so already.
DUTY_WORDS = re.compile(
    r"\b(?:jobs?|responsible(?: for)?|(?<!main )(?<!primary )(?<!chief )(?<!principal )(?<!first )responsibilit(?:y|ies)|dut(?:y|ies)|obligations?|roles?|obliged|required)\b|职责|责任|义务|[要该得](?:做|干|办)的(?:事情?|工作|活儿?)",
    _I,
)
# The themes of provisions as questions name them.
THEMES = {
    "support": re.compile(
        r"\bsecur(?:e|es|ing) (?:the )?(?:funding|funds|money|financ\w+|land)\b|\b(?:support (?:measures?|packages?|polic(?:y|ies)|schemes?)|support|supports|supported|help|helps|assist\w*|incentives?|backing|favou?r\w*|promises?|offers?|count on)\b|(?:支持|扶持|保障)(?:措施|政策|举措|办法)?|帮助|优惠(?:政策|措施)?|好处|享受|承诺|(?:能|会|还)给(?:我们|咱们|些|点|予)*(?:什么|哪些|啥)",
        _I,
    ),
    "limit": re.compile(
        r"\b(?:limits?|red lines?|prohibit\w*|forbidden|not allowed|restrictions?|can ?not|can't|must not|may not)\b|红线|限制|禁止|不得|底线|不能|不许|不准",
        _I,
    ),
    "oversight": re.compile(
        r"\b(?:monitor\w*|evaluat\w*|assess\w*|supervis\w*|inspect\w*|overs(?:ees?|een|ight)|apprais\w*)\b|监测|评估|考核|监督|评价|考评",
        _I,
    ),
}
# What one gets, where an instrument says what that is: "which funds are available".
RECEIVED = re.compile(
    r"\b(?:get|gets|receives?|expect|hope for|obtain|access|tap|draw on|available|instruments?|sources?|channels?|come from)\b|\bwhat (?=(?:\w+ ){1,3}(?:is|are) there\b)|拿到|(?:可以|能够?|可)拿(?!来)|获得|得到|争取|能用|渠道|来源|从哪里?来|给不给",
    _I,
)
# What is left out of what one asks for.
EXCEPT = re.compile(
    r"\b(?:apart from|besides|beside|beyond|other than|except(?: for)?|in addition to)(?P<en>[^,.?;]{2,40})(?=[,.?;]|$)|除了?(?P<zh>[^，。？]{1,16}?)(?:(?:之外|以外|外)?[，,]|(?:之外|以外|外)?(?=还|也|又|另))",
    _I,
)
# Leave is asked for more than a list of matters has, and a rule says that it is not to be exceeded.
_MATTERS = r"(?:\b(?:the|those|these) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:tasks?|reforms?|trials?|experiments?|matters|jobs|fields|items|ones)\b|任务|改革|试验|事项|内容|名堂|\d项)"
_BEYOND = (
    r"(?:\b(?:add|adds|adding|extra|additional|other(?: than)?|(?:go(?:es|ing)? )?beyond(?! (?:\w+ ){0,2}(?:authority|powers?|competence|means)\b)|more than|exceed\w*|outside|on top of|of (?:our|their|its|your) own)\b|\b(?:isn['’]t|aren['’]t|not) (?:among|in|on|part of|one of) (?:the|its|our|those|these)\b"
    r"|另(?:外|行)|额外|[之以]外|自己(?:再|另|加|搞|增|设|定)|自行|加码|多[加搞]|别的|[里中]没有的|不在[^，。？]{0,12}[里中内之])"
)
_LEAVE = r"(?:^\W*(?:\w+ ){0,3}(?:can|could|may|might)\b|^\W*(?:is|are) (?:\w+ ){1,4}?(?:allowed|permitted|free|entitled) to\b|\bis (?:that|it|this) (?:ok(?:ay)?|allowed|permitted|possible|fine|all right)\b|能不能|能否|可否|可不可以|可以.*吗|能.*吗|行不行|行吗)"
ASKS_BEYOND = re.compile(rf"(?=.*{_LEAVE})(?=.*{_MATTERS}).*{_BEYOND}", _I | re.DOTALL)
NOT_BEYOND = re.compile(
    r"\bnot (?:exceed|go beyond)\b.*\b(?:scope|range|list|tasks|matters)\b|不[得能可]?(?:超[出过]|突破).*(?:范围|事项|任务|清单)",
    _I,
)
# Whether the documents speak of something, whatever it is.
ASKS_MENTION = re.compile(
    r"\b(?:mentions?|mentioned|anything (?:about|on|regarding)|(?:say|speak)s? (?:anything )?(?:about|of))\b|提到|提及|有没有(?:讲|说|写)|说没说",
    _I,
)
# Somebody gives what one asks after, or is asked whether he does.
GIVES = re.compile(
    r"\b(?:gives?|provides?|offers?|pays?(?! (?:[\w'’]+ ){0,4}back\b)|funds?|financ(?:e|es|ed)|funded|paid|given|provided|offered|granted|grants?|allocates?|supports?|supported|puts?)\b|给|提供|安排|拨|掏|出钱|支持|资助|纳入",
    _I,
)
WHO_PAYS = re.compile(
    r"\bwho (?:is (?:going )?to |will |would |should |must )?(?:pays?(?: for)?|funds?|finances?|foots?|puts? up the money)\b|(?:出|掏|拿出|拨)(?:哪些|什么|多少)钱|谁(?:来)?(?:出钱|掏钱|买单|埋单|付钱|出资)|钱(?:从哪|谁出|由谁出)",
    _I,
)
# When something is to be done, and that it comes first: no word of what it is.
AFTERWARDS = re.compile(
    r"^\W*(?:once|after|when|as soon as) [^,?]{3,60},|\b(?:first of all|first step|as a first step|first thing)\b|^\W*[^，。？]{2,16}(?:之后|以后|后(?![面边续来台期勤代者备]))[，,]?(?=.{4,})|第一步|首先",
    _I,
)
# Money of any kind; a grant, a subsidy is one of a certain kind.
MONEY = re.compile(r"\b(?:money|funds?|funding|financ\w+|cash)\b|钱|资金|经费|财政|融资", _I)
# By which steps, or on what conditions: to name what one gets does not say.
HOW = re.compile(
    r"\bhow (?:do|does|can|could|to|should|must)\b|\b(?:conditions?|criteria|requirements?|eligib\w+|qualif\w+)\b|怎么|怎样|如何|条件|资格",
    _I,
)
# What somebody did, not what it has to do.
ASKS_DEED = re.compile(
    r"\bdid\b(?!.*\b(?:ask|asks|tell|require|expect|want|call on|order|instruct|say|set|demand|lay|charge)\b)|(?<=[一-鿿]{2})(?:[同批]|印发|发布|出台)[意准]?了(?:哪|什么)",
    _I,
)
# The duties of everybody are asked for.
EVERYONE = re.compile(
    r"\bwho (?:\w+ ){0,3}(?:responsible|in charge) (?:for|of) what\b|\bwho (?:does|do|(?:has|have|is|are) (?:supposed )?to do|must do|should do) what\b"
    r"|\b(?:each|every|all|different|various|respective) (?:\w+ ){0,2}(?:levels?|bod(?:y|ies)|part(?:y|ies)|authorit(?:y|ies)|actors?|sides?)\b"
    r"|\bdivision of (?:labou?r|responsibilit\w+|tasks|work)\b"
    r"|各(?:级|方|层级|主体)(?:政府|部门|单位|主体)?的?|谁来?(?:负责|做|干|管|承担)(?:什么|哪些|啥)|分工|各自",
    _I,
)
# More than an outline is asked for, or what stands beside the things told: a text may say that it does not have it.
DETAIL = re.compile(
    r"\b(?:in (?:full |more )?detail|details?|detailed|how exactly|exactly how|exact wording|full text|wording|word for word)\b"
    r"|详细|细则|细节|全文|原文|具体(?:怎么|如何|怎样|是怎么|内容|做法|操作|规定|条款|文字)",
    _I,
)
OTHERS = re.compile(
    r"\b(?:others?|remaining|rest|beyond|besides|further|more)\b|其他|其它|其余|剩下|另外|以外|之外|还有", _I
)
# What a rule leaves out or forbids, as a question asks for it and as a text says it.
ASKS_DENIED = re.compile(
    r"\b(?:not|cannot|\w+n't|excluded|exclusions?|ineligible|forbidden|prohibited|banned|barred|off limits)\b|不能|不得|不享受|不可以|(?<!给)不给|不算|不列|不许|不准|除外|禁止|排除|不包括|不属于|不予|不适用|不支持",
    _I,
)
ASKS_ALLOWED = re.compile(r"\b(?:can|may|eligible|allowed|entitled|qualif\w+)\b|可以|能够?|有资格|允许|符合", _I)
ASKS_FREEDOM = re.compile(
    r"(?<!not )\b(?:allowed|permitted|free) to do\b|\bhow (?:much|far|free) (?:room|freedom|leeway|latitude|flexibility|may|can|are)\b|\bwhat (?:may|can) (?:(?!not)\w+ ){1,5}do\b|(?<!不)(?:可以|允许|能够?)(?:自己|自行|自主)?(?:做|干|搞|开展|探索)(?:些)?(?:什么|哪些|啥)",
    _I,
)
TELLS_DENIED = re.compile(
    r"\b(?:nobody|no one|can ?not|may not|must not|shall not|will not|is not|are not|does not|do not|not eligible|excluded|ineligible|prohibited)\b|不得|不予|不能|不享受|不适用|除外|禁止|不列入|不支持|不纳入|不属于|不包括|严禁",
    _I,
)
# "This circular", "本办法": a document, by its kind alone.
THIS_DOCUMENT = re.compile(
    r"\b(?:this|these|the|that) (?P<en>notice|letter|circular|plan|measures|guidance|document|order|rules|regulations?|decision|opinions?|scheme)\b"
    r"|(?:这个|这份|该|本|此)?(?P<zh>通知|办法|方案|意见|规定|复函|决定|条例|细则|规划)",
    _I,
)
