"""Plain speech: what people say and abbreviate, as the rest of the path reads it. Language data, no subject matter."""

from assistant.language.rewriting import Rules, rewritten

_ENGLISH = (
    (r"\b(what|who|where|when|how|why|which) (?:on earth|in the world|the hell|the heck|the devil)\b", r"\1"),
    (r"^\W*[A-Z][a-z]+ (?:department |office )?here[.,:]\s+", ""),
    (r"^\W*(?:yes or no|true or false)\s*[:,–—-]\s*", ""),
    (r"^\W*(?:please )?in (?:english|chinese)(?:,? please)?\s*[:,–—-]\s*(?=\w)", ""),
    (r"\b(money|funds)( may| can)?( not)? be spent on\b", r"\1\2\3 be used for"),
    (
        r"\bfrom Beijing\b(?! to\b)|\bBeijing['’]s(?= (?:money|funds?|support|help|subsid|policy|policies)\b)",
        "from the central government",
    ),
    (r"(?<=\w),? (?:in|as) an? (?:table|list|bullet(?:ed)? list|tabular form)(?:,? please)?\W*$", ""),
    (r"\bon the hook for\b", "responsible for"),
    (r"\b(?:at|during|between) (?:what|which) (?:hours|times)\b(?! of\b)", "at what time"),
    (r"\bw/o\b", "without"),
    (r"(?<!\w)w(?:/|\.)(?=\s?\w)", "with "),
    (r"\bgovt\.?(?=\W|$)", "government"),
    (r"\bdept(s?)\b\.?", r"department\1"),
    (r"(?<!\d )(?<!\d)\bmin\.? (?=[a-z])", "minimum "),
    (r"(?<!\d )\bmax\.? (?=[a-z])", "maximum "),
    (r"\s+for (?:the|my|our|a) (?:deputy |vice[- ]|county )?(?:mayor|boss|footnote|slides?|memo|briefing note)\b", ""),
    (r"\b(which|what|who|whom|when|where|how|is|are|was|were|does|do|did)\b([^?]{8,}?)\s+plus\s+", r"\1\2 and "),
    (r"^((?:\w+ ){1,6}\w+)\s+plus\s+", r"\1 and "),
)
_CHINESE = (
    (r"为啥子|为啥|点解", "为什么"),
    (r"啥子|么子|(?<![是为])啥(?!也)", "什么"),
    (r"咋个会|咋会", "怎么会"),
    (r"[咧捏呐](?=[？?]?$)", "呢"),
    (r"咋样", "怎么样"),
    (r"叫什么(?:名字|名称|名儿?)", "叫什么"),
    (r"咋个|咋", "怎么"),
    (r"^\W*[一-鿿]{2,6}问(?:一?[句下])?[：:]", ""),
    (r"总(?:该|应该)?(?:有|知道|清楚)(?:的)?吧[？?]?$", "呢？"),
    (r"几多|好多(?=[个亩钱人家元项])", "多少"),
    (r"^\W*(?:我)?(?:印象(?:里|中)|好像|貌似|依稀记得)[，,]?", ""),
    (r"晓得", "知道"),
    (r"俺们?", "我们"),
    (r"图(?:个)?(?:什么|啥)", "目的是什么"),
    (r"一回(?=[^事来去头合]|$)", "一次"),
    (r"(?:我)?(?:应该)?没(?:有)?记错吧|(?:我)?记得对(?:吧|吗)", "对吧"),
    (r"[，,]?(?:说白了|说穿了|一句话|听着玄乎|顺便(?:说|问)?一?下|心里没底)[，,]?", "，"),
    (r"((?:什么|谁|哪|几|多少)[^，。？?]{0,8}[的了呢])(?=[它他其])", r"\1，"),
    (r"给(?:我|大家)?点一?遍名", "请列出"),
    (r"(?<=[一-鿿]{2})还有(?=(?:它|他|其|那)的)", "，"),
)
_RULES = Rules(_ENGLISH, _CHINESE)


def plainly(text: str) -> str:
    """`text` with dialect, fillers and abbreviations in the words of the written language."""
    return rewritten(text, _RULES)
