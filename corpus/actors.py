"""Actors: whether a subject names someone who can act, a document, or a thing; in Chinese and English."""

import re

from corpus.chinese_verbs import OPENING
from corpus.document import Language
from corpus.sentences import Span

_ENGLISH_BODIES = frozenset(
    """administration administrations agency agencies applicant applicants area areas assembly association associations authority authorities bank banks
    board boards body bodies branch branches bureau bureaus business businesses cabinet center centers centre centres chair chairman citizen citizens
    chief chiefs child children city cities clerk clerks commission commissions commissioner committee committees community communities company companies conference congress contractor cooperative
    cooperatives corporation council councils county counties country court courts dean deans department departments director director-general district districts
    division divisions employee employees enterprise enterprises entity entities executive family families farm farms federation firm firms foundation fund
    government governments governor governorate group groups head heads headquarters hospital hospitals household households institute institutes institution institutions
    judge judges keeper keepers laboratory laboratories warden wardens lifeguard lifeguards captain captains chamber chambers guild guilds pupil pupils patient patients guest guests jurisdiction jurisdictions leader leaders lender lenders localities locality mayor member members minister ministers ministry ministries
    municipality municipalities nation nurse nurses office offices official officials organ organisation organisations organization organizations
    panel parent parents parliament participant participants party parties people person persons personnel police prefecture prefectures
    president principal principals province provinces region regions registrar representative representatives resident residents school schools
    secretariat secretary society staff state states student students superintendent superintendents team teams town towns township townships treasury tribunal
    service services union unions trust trusts inspectorate inspectorates college colleges academy clinic clinics museum museums library libraries partnership partnerships consortium brigade brigades corps volunteer volunteers
    undertaking undertakings unit units university universities utility utilities village villages zone zones""".split()
)
# Words in -er, -or, -ant and -ist name someone; these do not.
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ant|ist|ee|ian|man|woman)s?$")
_NOT_AGENTS = frozenset(
    """water paper letter order number matter power river sector factor register chapter manner quarter computer container corridor
    error floor door factor monitor indicator vector colour color labour labor harbour harbor tractor generator trailer charter barrier offer transfer danger border buffer
    plant grant covenant warrant fee degree tree three knee coffee winter summer october november december september guarantee list waist cluster layer shelter counter shutter corner answer cover filter""".split()
)
# What speaks of an act or an aim, but does not act: documents, and the tasks and aims that they name.
_ENGLISH_PAPERS = frozenset(
    """act aim aims agreement annex appendix article by-law by-laws bylaw chapter circular constitution convention decision decree directive document documents focus
    goal goals guideline guidelines intention key law laws letter lever measure measures mission missions mandate notice objective objectives opinion opinions order orders ordinance
    plan plans policy priority priorities principle principles priority programme program protocol provision provisions purpose regulation regulations reply report
    requirement requirements resolution rule rules schedule scheme section statute strategy target targets task tasks treaty""".split()
)
_HEAD_END = re.compile(
    r"(?:,|;|\s\d|\s(?:of|in|on|at|for|from|to|by|with|within|without|under|between|among|that|who|whom|which|whose|where|when|concerned|holding|responsible|\w+ing)\b)"
)
_ATTRIBUTE = re.compile(
    r"^(?:the|an?|each|every|any|its|their|this)\s+\w+ing\s+(?=\w)", re.IGNORECASE
)  # a steering group
_CHINESE_BODY = re.compile(
    r"(?:[部委局厅办署院会组室处科站所庭省市县区乡镇村州盟旗级方户人员者长商队]|中心|政府|党委|党组|部门|机构|机关|单位|企业|公司|银行|学校|幼儿园|社区|街道|国家|中央|地方|各地|团体|个人|专班|财政|主体|居民"
    r"|农民|公民|家庭|省份|集体|群众|市民|村民|公众|业主|用户|职工|学生|教师|家长|管理人|负责人|申请人|当事人|经营者|主管|园区|基地|平台|大学|医院|媒体|银行业|经办网点|合作社|军|政法)(?:（[^）]*）)?$"
)
# Parts of a site, accounts and measures, which end like a body.
_CHINESE_THING = re.compile(
    r"(?:核心|缓冲|过渡|实验|控制|限制|禁[一-鿿]{0,2}|功能|作业|操作|等候|候车|休息|清洗|烹饪|加工|储存|用餐|就餐|办公|生活|水)区$"
    r"|[专账]户$|^(?:每一?|各)[处所站户人]$"
)
_CHINESE_PAPER = re.compile(
    r"(?:》|^本(?:方案|办法|规定|通知|意见|条例|细则|规划|计划|法|决定|制度|标准|指引|指南|公告|规则|措施|清单|纲要|文件)"
    r"|(?:目标|任务|原则|抓手|关键|重点|目的|宗旨|职责|职能|使命|要求|方向|路径|主线|核心|着力点|突破口)[\d一二三四五六七八九十]{0,3})$"
)
_DUTY_OF = re.compile(
    r"(?i:\b(?:duties|duty|responsibilities|responsibility|obligations|functions|role|roles) of (?:the |an? |all )?(?P<of>[^:.]+?)"
    r"|^(?:the )?(?P<own>[^:.,]+?)(?:'s?|’s?)? (?:duties|responsibilities|obligations))"
    r"(?i:\s*(?:(?:is|are|shall be)(?: as follows)?|include)?\s*[:.]?\s*)$"
)
_CHINESE_DUTY_OF = re.compile(
    r"^(?P<of>.{1,24}?)的?(?:主要|工作|具体|主体)*(?:职责|责任|义务|职能|分工)(?:分工)?(?:如下|是|为|包括)?[：:。]?$"
)
_NAME = re.compile(r"(?:The )?[A-Z][\w-]*(?: (?:of|and|the|for|[A-Z][\w-]*))*")
_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]+[编章节条]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|附件\d*|[A-Z][a-z]+ (?:\d+|[IVXLC]+)\b[.:]?|\d+(?:\.\d+)*\.?|\([a-z]+\))[\s\u3000]*"
)


def acts(subject: str, language: Language) -> bool:
    """Whether `subject` names someone who can act: an office, a body, a place that governs itself, a person."""
    if language == "zh":
        return bool(_CHINESE_BODY.search(subject)) and not _CHINESE_THING.search(subject)
    head = _head(subject)
    return head in _ENGLISH_BODIES or bool(_AGENT.match(head) and head.removesuffix("s") not in _NOT_AGENTS)


def is_paper(subject: str, language: Language) -> bool:
    """Whether `subject` names a document, an aim or a task: what is said of it binds someone else."""
    if language == "zh":
        return bool(_CHINESE_PAPER.search(subject))
    return _head(subject) in _ENGLISH_PAPERS


def _head(subject: str) -> str:
    """The noun that an English noun phrase is about, in lower case."""
    words = _HEAD_END.split(_ATTRIBUTE.sub("", subject), maxsplit=1)[0].lower().split()
    return words[-1].strip("'’\"“”") if words else ""


def bearer(title: str, language: Language) -> Span | None:
    """Where a heading or an introducing line names the one whose duties stand below it, or None."""
    number = _NUMBER.match(title)
    start = number.end() if number else 0
    rest = title[start:]
    match = (_CHINESE_DUTY_OF if language == "zh" else _DUTY_OF).search(rest)
    if match:
        name = "of" if match["of"] else "own"
        first, last = start + match.start(name), start + match.end(name)
        named = title[first:last]
        # "Duties of captains" names someone whatever the word; 重点任务 has the same form and names nobody.
        is_someone = acts(named, language) or (language == "en" and not is_paper(named, language))
        return (first, last) if is_someone else None
    bare = rest.rstrip("：:。. ")
    return (start, start + len(bare)) if bare and _is_name(bare, language) else None


def _is_name(title: str, language: Language) -> bool:
    """Whether a heading is nothing but the name of one who acts."""
    if language == "zh":
        return acts(title, language) and not OPENING.match(title)
    return acts(title, language) and (_HEAD_END.search(title) is None or bool(_NAME.fullmatch(title)))
