"""The forms in which questions take something for granted, in English and Chinese. Patterns only, no logic."""

import re

from assistant.questions.deeds import BODY_ZH, DOES_ZH
from assistant.questions.kinds import WHY_ZH

_I = re.IGNORECASE
_AUXILIARY = (
    r"is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had"
    r"|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t|hasn['’]t|haven['’]t"
)
_ASKS = r"(?:what|which|who|whom|whose|when|where|why|how|to which|by whom|in which|for which)\b"
GIVEN = re.compile(
    r"^\W*(?:since|given that|now that|seeing that|considering that|because|as(?! (?:far|long|soon|of|for|to|an?|well|such|regards)\b))"
    r" (?P<fact>[^?]+?), (?:then )?(?=(?:and |so )?(?:" + _ASKS + rf"|(?:{_AUXILIARY})\b))",
    _I,
)
WHY = re.compile(
    rf"\b(?:why|how come|(?P<that>how (?:is|was) it(?: possible)? that|how did it (?:come(?: about)?|happen) that)"
    rf"|(?:for what|on what|on which|on whose|with what) (?:reasons?|grounds?|authority|justification|right)"
    rf"|what is the reason(?: that| why)?)\s+(?:(?P<aux>{_AUXILIARY})\s+)?(?P<rest>[^?]+)",
    _I,
)
# "What reason did X give for rejecting Y": that X rejected it. "The grounds for refusing a permit" say nothing so.
REASON_FOR = re.compile(
    r"\b(?:reasons?|grounds|justifications?|explanations?|arguments?)\b(?:(?: (?:do|does|did|has|have|had))?(?P<who>[^?,;]{0,60}?)"
    r" (?:give[ns]?|gave|stated?|states|named?|put forward|offer(?:s|ed)?|cite[sd]?|had)| (?:was|were)|(?<=was the reason)) for "
    r"(?P<deed>(?:not )?[a-z]+ing\b[^?,;]+)",
    _I,
)
# "What led X to reject Y", "what made X reject Y": that X rejected it.
LED_TO = re.compile(
    r"\bwhat(?: [\w-]+){0,2}? (?:(?:led|prompted|caused|drove|moved|induced|persuaded|forced|got|brought) "
    r"(?P<who>(?!to\b|up\b|about\b)[^?,;]{2,60}?) to|made (?P<whom>(?!up\b|of\b)[^?,;]{2,60}?)) (?P<does>[a-z]+ [^?]+)",
    _I,
)
# "Which body allowed X to go": that X may go; "which rule requires X to go": that X must.
WHO_LETS = re.compile(
    r"\b(?:who|what|which [\w-]+(?: [\w-]+)?) (?:(?P<may>allow(?:s|ed)|permit(?:s|ted)|authori[sz]e[sd]|entitle[sd])"
    r"|require[sd]|oblige[sd]|force[sd]|order(?:s|ed)) (?P<who>[^?,;]{2,50}?) to (?P<does>[a-z]+ [^?]+)",
    _I,
)
# "After X was rejected, what had Y to do?": it is past, not only a case.
AFTER = re.compile(
    rf"^\W*(?:after|once) (?P<fact>[^?,]+?), (?=(?:{_ASKS}|what|which)[^?]*?\b(?:did|was|were|had|happened|became)\b)",
    _I,
)
# "The treasurer asks why the fee was cut": reported, the verb stays in its place.
REPORTED_WHY = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know|explain|tell|say|see|understand|clear|question|reason)\b(?: (?:me|us|you|to me|to us))? why\b",
    _I,
)
# "Why does the letter tell the provinces to pay": that they must.
TELLS = re.compile(
    r"\b(?:do|does|did) the (?:letter|reply|notice|plan|document|text|circular|guidance|rules?) (?:tell|ask|order|require|oblige|instruct) (?P<who>(?:the |all )?[\w-]+(?: [\w-]+){0,3}?) to\b",
    _I,
)
# "The letter allows the provinces to pay": that they may.
_SAYS = r"(?<!does )(?<!did )(?<!do )\bthe (?:reply )?(?:letter|reply|notice|plan|document|text|circular|guidance|rules?|measures|regulations?)"
LETS = re.compile(
    rf"{_SAYS} (?:(?:allows?|permits?|entitles?|authori[sz]es?) (?P<who>(?:the |all )?[\w-]+(?: [\w-]+){{0,3}}?) to\b"
    r"|lets? (?P<whom>the (?:[\w-]+ ){0,2}?[\w-]+s)\b)",
    _I,
)
REQUIRES = re.compile(
    rf"{_SAYS} (?:requires?|obliges?|orders?|instructs?|tells?) (?P<who>(?:the |all )?[\w-]+(?: [\w-]+){{0,3}}?) to\b",
    _I,
)
# How, when or where somebody does or must do something: that he does.
HOW = re.compile(
    r"\b(?:how|(?:by |since |until |from )?when|where)\s+(?P<aux>do|does|did|must|should|shall)\s+(?P<rest>(?!i\b|we\b|you\b|one\b|it\b|they\b)[^?]+)",
    _I,
)
ENGLISH_CUT = re.compile(
    rf"\s*[;:]\s*|\s+[–—-]+\s+|,\s*(?=(?:(?:so|and|but|then) )?{_ASKS})|,\s*(?=(?:and )?(?:so|then) (?:{_AUXILIARY})\b)|,?\s+because\s+|(?<=[.!])\s+(?=[A-Z])",
    _I,
)
# What opens so sets a condition or a place; nothing is said to be so.
SETTING = re.compile(
    r"^\W*(?:if|unless|for|in|at|on|under|by|with|within|to|from|of|about|according to|regarding|after|before|suppose|assuming|besides|apart from|where|once|until|as (?:far|long|soon|of|for|to|an?|well|such|regards))\b",
    _I,
)
# Said of a thing on the way: "the fee that owners pay", "the Board, which meets twice a year, ...".
RELATIVE = re.compile(
    r"(?P<thing>(?:the|this|that|its|their) (?:\w[\w'’-]* ){0,5}?\w[\w'’-]*|(?<!^)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)(?P<comma>,)? (?:which|that|who) "
    rf"(?P<said>(?!{_ASKS}|(?:of|to|for|in|at|on|by) )[^,?;]{{4,90}}?)(?=[,?;]|$)",
)
SOME_OF = re.compile(r"\b(?:of|among|between)\s*$", _I)
RELATIVE_END = re.compile(
    r"\s(?:is|are|was|were|must|may|should|shall|can|will|has|have|take|takes|go|goes|lie|lies)\s(?!.*\b(?:is|are|was|were)\b)"
)
MADE_BY = re.compile(
    r"(?P<thing>(?:the|this|that) (?:[\w'’-]+ ){0,4}?[\w'’-]+) (?P<done>issued|published|adopted|signed|drawn up|prepared|written|approved|sent) by (?P<who>(?:the )?[A-Z][\w'’-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w'’-]*)*)"
)
# "The owner's half of the deposit": that he gets so much of it.
SHARE_OF = re.compile(
    r"(?P<who>(?:the|an?|each|every) (?:[\w-]+ ){0,2}[\w-]+)['’]s? (?P<share>half|(?:one |two |three )?(?:thirds?|quarters?|fifths?)|[\d.]+ ?(?:%|per ?cent)) (?P<of>of (?:the |their |its )?(?:[\w-]+ ){0,3}?[\w-]+)(?=[,;?]|$| (?:if|when|is|be|go|was|come|once|after|before|in)\b)",
    _I,
)
LATE_GIVEN = re.compile(
    r",? (?:since|given that|now that|because|considering that|seeing that) (?P<fact>[^?,;]{8,}?)(?: too| as well| also)?\s*\?*$",
    _I,
)
# "I read that the ministry wrote it.": whoever passes it on wants it to be so.
HEARD = re.compile(
    r"^\W*(?:our|my|the) (?:[\w-]+ ){0,2}(?:draft|note|colleague|boss|report|paper|article|text|lawyer|press|minutes) (?:says?|claims?|states?|assumes?) that (?P<told>.+)|"
    r"^\W*(?:i|we|people|they|somebody|someone|colleagues)(?:['’]ve| have| had)? (?:just |once |also |always |keep )?"
    r"(?:read|heard|saw|seen|gather|understand|was told|were told|been told|say|saying|claim) (?:somewhere |in the (?:papers?|press|news) )?that (?P<fact>.+)",
    _I | re.DOTALL,
)
HEARD_ZH = re.compile(r"^(?:我们?)?(?:听说|听人说|据说|看到说|有人说|都说|听讲|网上说|报上说)")
PRONOUN_SUBJECT = re.compile(r"^(?:they|it|these|those|this|he|she)\b", _I)
LAST_OBJECT = re.compile(r"\b(?:for|of|on|about|to|in) (?:the )?(?P<thing>[\w'’-]+(?: [\w'’-]+){0,3})$", _I)
ENGLISH_ASKING = re.compile(
    rf"^\W*(?:(?:so|and|but|then|please|also)\s+)*(?:{_ASKS}|(?:{_AUXILIARY})\b|list\b|tell\b)", _I
)
CHINESE_CUT = re.compile(r"[，,；;。！!？?]")
CHINESE_GIVEN = re.compile(r"^(?:既然|鉴于|因为|由于|考虑到)|^(?:那么?|而|但|可是?|且)(?![个些])|(?:的情况下|的话)$")
# What opens so sets a case; nothing is said to be so.
CHINESE_SETTING = re.compile(
    r"^(?:按照?|根据|依照)|^[^，]{0,10}除了?[^，]{1,16}(?:以外|之外|外)$|"
    r"^[一-鿿]{0,6}(?:碰到|遇到|遇上|碰上)|^(?:要是|如果|假如|万一|一旦|对于|关于|针对|除了|自从)"
)
# What is done stands before: "没配灭火器，罚多少钱？"
PENALTY_ZH = re.compile(
    r"(?:会|要|该|将|得|应当?)?被?(?:怎么|如何|怎样)?(?:受?罚|处罚|处分|扣[几多分]|追究|追责|有(?:什么|何)后果)"
)
# Whom it is asked of stands before: "省和县，分别负责什么".
OF_EACH_ZH = re.compile(r"^(?:分别|各自)")
WHOM_FOR_ZH = re.compile(r"^(?:给|对|为|用于|关于|针对|面向)")
CHINESE_SURE = re.compile(r"^(?:既然|鉴于|因为|由于|考虑到)")
CHINESE_WHY = re.compile(rf"{WHY_ZH}|为何|为啥|凭什么|怎么会?(?=没|不|把)")
CHINESE_HOW = re.compile(
    r"(?:是|应该|应当|应|要)?(?:从|在|到)?(?:(?:什么时候|何时|哪天|哪一天)(?:之?前|以前)?|怎么样?|如何|怎样|哪里|哪儿)(?!算|理解|看|办|区)"
)
CHINESE_ASKING = re.compile(
    r"什么|哪|谁|多少|几(?!乎|何)|怎|如何|何时|何地|是否|是不是|能不能|能否|可否|有没有|吗|请|列出|说明|介绍|呢$|怎么办"
)
CHINESE_TAG = re.compile(r"(?:对吧|是吧|对不对|对吗|是不是|没错吧|不是吗|吧)$")
MADE_ZH = re.compile(
    r"(?P<how>[^，。；？?！、]{2,24}?(?:印发|发布|出台|制定|通过|公布|下发|施行|成立|组织|负责|发出|颁布|发)的)(?:那[个份]|这[个份])?(?P<thing>《[^》]+》|[\u4e00-\u9fff]{2,12}?(?=里|中|是|有|对|规|包|说|什|哪|怎|多|，|？|$))"
)
# "通知允许资金用于还债", "办法要求渡口配桩": that it may, or must.
RULE_ZH = re.compile(
    r"^(?:(?:本|该|这份|复)?(?:通知|办法|文件|复函|函|方案|规定|意见|条例|细则|制度)(?:是|都)?)?(?:(?P<may>允许|准许|同意)|(?P<must>要求|规定|责令))(?P<fact>.{4,})"
)
# "按三年一评的规定": that the rule is so.
BY_RULE_ZH = re.compile(r"(?:按照?|根据|依照)(?P<fact>[^，。；？?《》“”]{3,16}?)的(?:规定|要求|安排)")
# "复函否决了哪几个方案": that it rejected some.
DID_WHICH_ZH = re.compile(
    r"(?:^|[，。；])(?P<who>[^，。；？?]{2,12}?)(?P<did>否决|拒绝|驳回|取消|废止|批准|同意|撤销)了"
    r"(?:哪[一几]?[个些项份]|什么|多少[个项]?)(?P<what>[^，。；？?]{2,16})"
)
DENIALS = re.compile(r"\b(?:not|never)\b\s*|没有?|并?未|并?不(?:用|必|需要?)?", _I)
PARTICIPLE = re.compile(
    r"\b(?:not )?(?:\w{3,}ed|given|taken|chosen|held|kept|paid|sold|built|made|forbidden|known|drawn|shown|bound|left|free|open)\b"
)
# "Isn't it true that ...?" asks for a nod, not for a fact.
TRUE_THAT = re.compile(
    r"^\W*(?:(?:so|and|but|well)\W+)?(?:is(?:n['’]t)? it|am i|are we)(?: not)? (?:true|right|correct|the case|a fact)(?: (?:in|to) \w+)? that (?P<fact>[^?]+)",
    _I,
)
# Where the asker speaks of himself; a rule that binds him has a modal verb.
OF_ASKER = re.compile(
    r"^\W*(?:we|our|my|i|us|i['’]\w+|we['’]\w+)\b|^(?:那么?)?(?:我|咱|俺|本[站村县市区镇乡校院所单])", _I
)
RULES = re.compile(
    r"\b(?:must|may|can|should|shall|ha(?:ve|s) to|cannot|need to|allowed|obliged|required)\b|可以|应当?|必须|不得|不能|需要|只能|要",
    _I,
)
# "负责拨付资金的县民政局": what a body does stands before it.
DOER_ZH = re.compile(
    rf"(?:^|[，,。；;])(?P<does>(?:{DOES_ZH})[^，。；？的]{{2,14}})的(?P<who>{BODY_ZH})(?![一-鿿]?[长员])"
)
# "在什么时候、能报不、行不行": asked both ways, though without a question word.
BOTH_WAYS_ZH = re.compile(r"(.)[不没]\1|[能可会行要还][一-鿿]{0,6}[不没](?:有)?$")
