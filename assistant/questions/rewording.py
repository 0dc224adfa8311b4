"""Rewording: questions put in a roundabout way in the form that the rest of the path reads. Forms, no subject matter.

"How is the work divided between A and B?" compares their duties; "Who does what?" asks who is responsible for what.
"""

from assistant.language.plain_speech import plainly
from assistant.language.rewriting import Rules, rewritten

_ENGLISH = (
    (
        r"^\W*(?:the|my|our|a|some) (?:[\w-]+ ){0,3}?"
        r"(?:says?|said|claims?|claimed|thinks?|thought|believes?|told (?:me|us)) (?:that )?"
        r"([^.?!,]{8,})[.,;]?\s+(?:is (?:he|she|that|it|this) (?:right|true|correct)|where does (?:it|the \w+) (?:say|state) (?:so|that|this))\W*$",
        r"is it true that \1?",
    ),
    (
        r"\b(which|what) (districts|counties|cities|places|areas|towns) (?:in|of|from) ((?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)*)(?: province)?"
        r" (?:are|lie|belong|fall|count|come) (?:in|inside|within|to|part of|among|covered by|towards?|under) [^?,]*\b(?:zones?|areas?|scheme|programme|pilots?)\W*$",
        r"\1 \2 does \3 cover?",
    ),
    (
        r"^\W*(?:the )?([\w'-]+(?: [\w'-]+){0,4}): (?!.*\b(?:is|are|was|who|what|which|how|when|where|does|do|did|must|can|may|should)\b)"
        r"([\w'-]+(?: [\w'-]+){0,3}) and ([\w'-]+(?: [\w'-]+){0,3})\W*$",
        r"what is the \2 of the \1, and what is the \3 of the \1?",
    ),
    (
        r"\bwho can (\w+)\b([^?,]*),? and who (?:is (?:left out|excluded|not)|can ?not|can't)\W*$",
        r"Who can \1\2? Who cannot \1\2?",
    ),
    (
        r"\b(what|which \w+) (may|can) ([^?,]{2,40}?) (be \w+(?: \w+)?),? and what not\W*$",
        r"\1 \2 \3 \4? \1 \2 \3 not \4?",
    ),
    (r"\bwho (?:is|are|stands?) behind (it|this|them|the \w+)\b", r"who issued \1"),
    (
        r"^\W*(?:is|are) there (?:anything|something|things?|any \w+) (?:that )?((?:the|our|these) [^?]{2,30}?) (do|does|can|may|will) not (\w[^?]*)",
        r"what \2 \1 not \3",
    ),
    (r"^\W*(?:do|does|did) ([^?,]{2,60}?) belong to (?=(?:a|an|any|some|one of|the list of)\b)", r"Is \1 part of "),
    (
        r"^\W*(?:and |so )?(?:(?:what|which) (?:one )?is )?(?:the )?(largest|biggest|smallest|highest|lowest|longest|shortest)(?: (?:one|of them))? "
        r"(?:by|in) (area|size|population|gdp|length|number)(?: of)?(?: the)? ([a-z][\w -]{2,30}?)s\W*$",
        r"Which \3 has the \1 \2?",
    ),
    (  # "So Fuzhou's the more populous of the two?"
        r"^\W*(?:(?:so|and|but|then)\b,? )?(?:is )?(?-i:[A-Z])[\w'’-]*?(?: (?-i:[A-Z])[\w-]*)*(?:['’]s| is)? the (more \w+|less \w+|\w+er) of the two\W*$",
        r"which of the two is \1?",
    ),
    (  # "how many districts does it cover, and which are they?"
        r"\bhow many ((?:of (?:the|these) )?[a-z-]+) ([^?]{3,}?),? and (?:which|who|what) (?:are they|ones|are these)\W*$",
        r"how many \1 \2? which \1 \2?",
    ),
    (  # "tasks 6 and 9"
        r"\b(?!(?:of|in|by|to|at|for|years?|ages?|days?|months?)\b)([a-z]{3,})s (\d{1,2}(?:\.\d+)*) (and|or) (\d{1,2}(?:\.\d+)*)\b(?! ?[a-z]+s\b|[%,.]\d)",
        r"\1 \2 \3 \1 \4",
    ),
    (  # "What does it want to achieve by 2025?" asks for its goals
        r"\bwhat (?:does|do|will|should|is|are) ((?:the |this |our )?[\w' -]{3,50}?) (?:want|aim|hope|seek|plan|intend|set out|meant|supposed)?(?:s|ing)? ?(?:to )?(?:achieve|accomplish|reach)\b",
        r"what are the goals of \1",
    ),
    (r"\bwhat (is|are) ([^?]{3,50}?) working on\b", r"which tasks \1 \2 working on"),
    (
        r"^\W*how (?:is|are) (?:the )?(?:work|tasks?|labou?r|responsibilit\w+|duties) (?:divided|split|shared|distributed) between ([^?]{3,60}?) and ([^?]{3,60}?)\W*$"
        r"|^\W*what is the division of (?:work|labou?r|tasks|responsibilities) between ([^?]{3,60}?) and ([^?]{3,60}?)\W*$",
        r"Compare the duties of \1\3 with those of \2\4",
    ),
    (
        r"^\W*who (?:does|do|is doing|must do|should do|has to do|is to do|handles|takes care of|is in charge of) what(?=\W*$)",
        "who is responsible for what",
    ),
    (r"\bwhat (?:can|could) (?!(?:you|I|we)\b)([^?,]{2,60}?) do for (us|me|our \w+)\b", r"what will \1 do for \2"),
    (  # what somebody is free to try is what he may do
        r"\bwhat (?:may|can|could) (?!(?:I|we|you)\b)([^?,]{2,40}?) (?:explore|try(?: out)?|experiment with|attempt)\W*$"
        r"|\bwhat (?:is|are) ([^?,]{2,40}?) (?:allowed|permitted|free|at liberty|entitled) to (?:explore|try(?: out)?|experiment with|attempt)\W*$"
        r"|\bwhat (?:room|freedom|leeway|latitude|discretion)(?: for manoeuvre)? (?:does|do) ([^?,]{2,40}?) have\W*$",
        r"what may \1\2\3 do?",
    ),
    (r"\b(what|which \w+)(?: exactly)? (do|does|did) ([^?,]{2,50}?) take in\b", r"\1 \2 \3 cover"),
    (
        r"\bwhat (?:do (?:we|you) know|is known|has been (?:published|said)) (?:so far )?about ((?-i:[A-Z])[\w -]{2,40}?)['’]s? (\w+(?: \w+)?[^s\W]s)\W*$",
        r"what are the \2 of \1?",
    ),
    (
        r"\bwhat (?:do (?:we|you) know|is known|has been (?:published|said)) (?:so far )?about ((?-i:[A-Z])[\w -]{2,40}?)['’]s? (\w+(?: \w+)?)\W*$",
        r"what is the \2 of \1?",
    ),
    (  # "how is a zone's performance assessed?"
        r"\b(?<=how )((?:is|are|will|would|should) )([^?,]{2,40}?)['’]s? (?:performance|progress|achievements?|work|results?) (be )?(?:assessed|evaluated|measured|judged|rated|appraised)\b",
        r"\1\2 \3evaluated",
    ),
    (  # "What has the ministry committed itself to doing?"
        r"\bwhat (?:does|do|did|has|have|is|are) ([^?,]{2,60}?)(?: itself| themselves)? (?:promis|pledg|commit|undertak|undertook|vow)\w*(?: itself| themselves)? to (?:do|doing)\b",
        r"what will \1 do",
    ),
    (
        r"\bwhat (?:(does|do|did)|(?:has|have)) ([^?,]{2,60}?)(?: itself| themselves)? (?:pledge[ds]?|commit(?:s|ted)?(?: itself| themselves)? to|vow(?:s|ed)?(?: to)?|undertakes?|undertaken)(?=\W*$)",
        r"what does \2 promise",
    ),
)
_CHINESE = (
    (r"(?<![发政市县区镇村地])的?(?:边界|界限|红线)(?:在哪[里儿]?|是什么)(?=\W*$)", "有什么限制"),
    (r"^(\W*[一-鿿]{2,10}?)把([^，。？]{2,24}?)(?:作为|当作|列为)(重点[^，。？吗么]{0,4})(?=[吗么])", r"\1的\3包括\2"),
    (r"^(\W*)([^，。？]{2,24})[，,]([^，。？]{2,16}?)把[它其](?=作为|当作|列为|列入|纳入)", r"\1\3把\2"),
    (
        r"(哪些|谁|什么)([^，。？]{0,10}?)(?:可以|能)([^，。？]{1,20})[，,](?:哪些|谁|什么)?(?:不行|不可以|不能)(?=\W*$)",
        r"\1\2可以\3？\1\2不可以\3",
    ),
    (r"有([几多][少]?)([个项条家])([一-鿿]{2,8}?)[，,](都|分别|各)(是|在|有)哪", r"有\1\2\3？\3\4\5哪"),
    (
        r"^(\W*(?:请问)?[一-鿿]{2,6}?)都?有哪(?:些|几个)(区县|县区|市县区?|县市|区|县|市|城市|地方)(?:是|被)?(?:在|纳入|列入|归入|划入|划进|属于|进了?|算在?)"
        r"[^，。？]{0,6}(?:区|范围|试点|名单)(?:里面?|内|中)?了?(?=\W*$)",
        r"\1涵盖哪些\2",
    ),
    (
        r"([一-鿿]{2})(?<![零一二三四五六七八九十百千万亿约近超过达到为有是了除在的])(\d{1,2})([和与、])(\d{1,2})(?=[，？?\s有是的分各都怎哪]|$)(?!\.\d|%)",
        r"\1\2\3\1\4",
    ),
    (
        r"(?:到|截至)?(\d{4})年(?:底)?(?:之?前)?(?:要|想|打算|计划|希望)?(?:实现|达到|做到|完成)(?:什么|哪些|啥)(?:样的)?(?:目标|任务)?(?=\W*$)",
        r"\1年的目标有哪些",
    ),
    (
        r"^(\W*[^，。？?]{2,16}?)(?:一共|总共|共)?(有|包括|涵盖)(?:几|多少)(个|项|条|家)([一-鿿]{1,6})[，,？?]\s*(?:分别|都|各)?(?:是|有)哪(?:些|几[个项条家])\W*$",
        r"\1\2几\3\4？\1\2哪些\4？",
    ),
    (r"(?:是|属于|在)哪一?个(?:省|市|省份|城市)(?:的|内|里)?(?=\W*$)", "在哪里"),
    (
        r"^(\W*[^，。？]{2,16}?[和与、][^，。？]{2,16}?)(?:之间)?(?:的)?(?:职责|任务|工作)?(?:是)?(?:怎么|如何|怎样)?分工(?:的)?(?:是什么|是怎样的|如何|怎样)?(?=\W*$)",
        r"\1的职责分别是什么",
    ),
    (
        r"^(\W*)([一-鿿]{1,4})方面([^，。？]{2,12}?)各(?:自)?(给|有|提供)(什么|哪些)([^，。？]{0,8})(?=\W*$)",
        r"\1\3分别\4\5\2\6",
    ),
    (  # 哪些事项由市民政局负责
        r"^(\W*)(?:请问)?(?:有)?(?:哪些|哪几[项个件]|什么)(?:事项?|事情|工作|任务|职责|内容)?(?:是|要|应当?)?由([^，。？]{2,16}?)(?:来)?(?:负责|承担|牵头|落实|实施)(?:的)?(?=\W*$)",
        r"\1\2负责哪些工作",
    ),
    (
        r"^\W*(?:是)?先(?:有|发|出)的?([^，。？是]{2,16})还是先(?:有|发|出)的?([^，。？]{2,16}?)(?=\W*$)",
        r"\1和\2哪个更早",
    ),
    (
        r"^(\W*)([^，。？]{2,16}?)(?:是不是|是否)?比([^，。？]{2,16}?)(?:发|印发|出台|公布)得(早|晚)(?=[吗么]?\W*$)",
        r"\1\2比\3\4",
    ),
)
_RULES = Rules(_ENGLISH, _CHINESE)


def reworded(text: str) -> str:
    """`text` in plain words, with what it asks in the form that is read."""
    return rewritten(plainly(text), _RULES)
