"""Holding: the forms in which a text has a number, a sum, a year, somebody who acts, a condition."""

import re

_I = re.IGNORECASE
# A digit may stand right behind a Chinese character; a number that only orders ("第3条", "2.1") counts nothing.
_MEASURES_ZH = "个项条家类种块片大座市县区省年月日天周小分秒人名元件次份户口平公吨米千升倍部位所处层级点章头场步岁球篇厘英寸枚站轮只艘辆趟首册度尺里节路毫美港"
NUMBER = (
    rf"(?<![A-Za-z0-9.第])(?!(?:19|20)\d\d\s*(?:年|[-—–~至]))(?<![-—–~至])(?<!\bin )(?<!\bby )(?<!\bof )(?<!\bto )\d[\d,.]*\s*(?:%|[a-z]{{2,}}|[千百万亿]?[多余]?[{_MEASURES_ZH}])"
    rf"|(?<![\d第])(?!(?:19|20)\d\d)\d[\d,.]*\s*[-—–~～至到:]\s*\d[\d,.]*\s*(?:[千百万亿]?[{_MEASURES_ZH}]|\b)"
    r"|(?<=[a-z一-鿿]: )(?!(?:19|20)\d\d(?!\d))\d[\d,.]*(?=; |$)"
    r"|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]"
    r"|(?<!第)[一二三四五六七八九十百两]+(?=[个项条家类种块片大座市县区省天周小次份户倍位部层级点章头场步岁篇寸枚站轮只艘辆首册路年])"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|half|both)\b"
)
# A year as Chinese texts give it beside the common one: "824年", "万历十一年", "二〇一五年", a century.
YEAR_ZH = (
    r"\d{3,4}\s*年|[〇○零一二三四五六七八九]{4}年|世纪|年间"
    r"|(?:^|[，。；、（(于在至到从自])(?!为期|每隔|历时|连续|超过|不足|任期|今后|未来|最近|至少|最[长短多少]|前后|共计|大[约概]|将近|不满|期限|经过)"
    r"[一-鿿]{2}(?:元|[一二三四五六七八九十]{1,3})年"
)
# Sums of money: what they are called, in which currency, and how they are written.
SUM = r"(?:grant|subsid\w+|budget|fund(?:s|ing)?|fine|fee|loan|payment|bonus|amount|allowance|supplement|reward|penalty|price|cost|salary|wage|sum|quota|contribution|deposit|rent|pension|benefit)"
CURRENCY = r"(?:yuan|rmb|dollars?|usd|euros?|eur|pounds?|sterling|crowns?|kron(?:a|e|or|er)|francs?|pesos?|rupees?|yen|won|dinars?|lira|reais|rands?|cents?)"
DIGITS = r"\d[\d,.]*\s*(?:million|billion|thousand|百|千|万|亿|多|余)*\s*"
_UNIT_ABOVE = rf"(?:{CURRENCY}|元)[^)）:：;；]{{0,12}}[)）]?[:：]\s?\d"  # "Price (crowns): 20", a cell of a table
SUMS = rf"{_UNIT_ABOVE}|\d[\d,.]*\s*(?:million|billion|thousand|trillion)?\s*{CURRENCY}\b|[$¥€£]\s?\d|\d[\d.]*\s*(?:万|亿|千|百)*元"
BODIES = (
    r"\b(?:commission|committee|ministr\w+|department|office|bureau|council|government|authorit\w+|agenc\w+|administration|province|cit(?:y|ies)|count(?:y|ies)"
    r"|district|zone|leading group|conference|joint meeting|service|board|court|congress|party|company|enterprise|who|applicant|officer|secretary|minister|president)s?\b"
    r"|\b(?:the|an?|each|every|all|any) (?:[a-z]+ ){1,6}?(?:must|shall|should|may|will)\b"
    r"|[委部厅局办院省市县区组府会社]|部门|机构|单位|政府|企业|公司|法院|银行|学校|主任|部长|书记|先生|女士"
)

# How a text says under which conditions something holds, or what something must be.
HOLDS_CONDITION = re.compile(
    r"\b(?:if|when|where|unless|provided|subject to|on condition|premise|only|at least|at most|not (?:more|less|fewer) than|no (?:more|less|fewer) than|must|criteri\w+|prerequisites?|conditions? (?:are|is|of|that|under)|by \w+ing|(?<!-)bas(?:ed|is)|focus\w*)\b"
    r"|如果|前提|情况下|情形|的，|不低于|不少于|不超过|以上|以下|具备|满足|应当|必须|条件[:：是为]|条件成熟|时[，,]|基础上|根据(?!需要)|按照?|侧重",
    _I,
)
