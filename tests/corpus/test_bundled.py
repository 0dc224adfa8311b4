"""The bundled documents say what is confirmed and nothing else, the same in both languages.

The numbers, quotations and names below were taken by hand from the page of facts that the documents
were written from; they are not read off the documents.
"""

import hashlib
import re
from fractions import Fraction

import pytest

from corpus.document import Document, Section
from corpus.glossary import load_glossary
from corpus.library import BUNDLED_FOLDER, bundled
from corpus.numerals import numerals
from corpus.sentences import sentences

REPORT_SHA256 = "d210d213035deee35f97e8430f2d758b231ba0e3b2edb448ee99f14ebd895dd2"
DOCUMENTS = {document.id: document for document in bundled()}
GLOSSARY = load_glossary()
DIGESTS = (DOCUMENTS["notice.en"], DOCUMENTS["notice.zh"])

# Chinese wording of the reply letter that a published source confirms.
CONFIRMED_WORDING = [
    "原则同意",
    "以城带乡、以工补农",
    "以缩小城乡发展差距和居民生活水平差距为目标",
    "以协调推进乡村振兴战略和新型城镇化战略为抓手",
    "以促进城乡生产要素双向自由流动和公共资源合理配置为关键",
    "在确保封闭运行、守住底线、防范风险的前提下",
    "试验任务进行改革探索",
    "提供城乡融合发展样本和可复制、可推广、利修法的典型经验",
    "高度重视、加强领导、周密组织、明确分工，积极支持试验区探索创新，推动解决困难问题",
    "在省级权限范围内加强改革授权",
    "省级财政转移支付、预算内投资和地方政府专项债券等资金保障",
    "新增建设用地计划指标和城乡建设用地增减挂钩指标",
    "适时以地方性法规等方式固化改革成果，有力有序有效推进方案实施",
    "统筹协调、指导引导、监测评估和常态化沟通",
    "总结提炼好经验好做法并在本省份先行推广，及时报送",
    "强化改革试验的主体责任，将试验任务落实到事、责任到人",
    "考核评价、激励约束、容错纠错等工作机制",
    "城镇化工作暨城乡融合发展工作部际联席会议制度",
    "有奖有惩、有进有退",
]

# All numbers of each section of the digest, in order, as the facts have them; those of the tasks in
# focus included.
UP_TO_11 = set(range(1, 12))
NUMBERS: dict[str, set[int]] = {
    "introduction": {3},
    "1 identity": {1947, 2019, 12, 19, 26, 27, 18, 4, 14, 5},
    "2 reform plan": set(),
    "2.1 ideology": set(),
    "2.2 principles": {1, 2, 3, 4},
    "2.3 choice": {4},
    "2.4 goals": {2022, 2025},
    "2.5 support": set(),
    "3 tasks": UP_TO_11,
    "4 zones": UP_TO_11,
    "4.1 Jiaxing-Huzhou": {2, 5, 7, 8, 10},
    "4.2 Fuzhou": {8935, 5_220_000, 567_500_000_000, 2019},
    "4.3 Guangzhou-Qingyuan": {9978, 5_040_000, 1, 2021},
    "4.4 Nanjing-Wuxi-Changzhou": {5, 3, 7, 8, 11},
    "4.5 Jinan-Qingdao": {12846},
    "4.6 Xuchang": {4979, 5},
    "4.7 Yingtan": set(),
    "4.8 Chengdu": {7672, 1, 3, 4, 7, 8},
    "4.9 Chongqing": {9, 15000, 5, 1, 2, 3, 7},
    "4.10 Xi'an-Xianyang": set(),
    "4.11 Changchun-Jilin": set(),
    "5 sources": {2019},
}
TASKS_IN_FOCUS = {1: {2, 7, 8, 10}, 3: {1}, 4: {3, 5, 7, 8, 11}, 6: {5}, 8: {1, 3, 4, 7, 8}, 9: {1, 2, 3, 7}}
# A province is named in the Chinese name of a pilot zone, and not always in the English one.
PROVINCES = {"Zhejiang", "Fujian", "Guangdong", "Jiangsu", "Shandong", "Henan", "Jiangxi", "Sichuan"}
PROVINCES |= {"Chongqing", "Shaanxi", "Jilin"}
MONTHS = {"February": 2, "May": 5, "December": 12}


def sentences_of(document: Document, section: Section) -> list[str]:
    return [document.text[start:end] for start, end in sentences(document.text, section.body, section.end)]


def paired_sentences() -> list[tuple[str, str]]:
    english, chinese = DIGESTS
    return [
        pair
        for sections in zip(english.sections, chinese.sections, strict=True)
        for pair in zip(sentences_of(english, sections[0]), sentences_of(chinese, sections[1]), strict=True)
    ]


def cardinals(text: str) -> list[Fraction]:
    """The numbers that `text` counts with or gives, smallest first, without the addresses of sources,
    words that only look like numbers, and the ordinals of the plenum, which English has as ordinals."""
    text = re.sub(r"S\d+ ?[(（].*?[)）]|two-way|一批|十九届四中", "", text)
    for month, number in MONTHS.items():
        text = re.sub(rf"\b{month}\b", f" {number} ", text)
    return sorted(numeral.value for numeral in numerals(text) if numeral.kind == "cardinal")


def names(text: str) -> set[str]:
    kinds = ("zone", "place")
    return {term.en[0] for term in GLOSSARY.variants(text) if term.kind in kinds} - PROVINCES


def paragraphs(document: Document) -> list[str]:
    return [part for part in document.text.split("\n\n") if part.strip()]


def test_the_report_is_kept_word_for_word() -> None:
    content = (BUNDLED_FOLDER / "documents/reply-letter.en.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == REPORT_SHA256


def test_each_document_has_two_editions_that_name_one_work() -> None:
    works = {(document.work, document.language) for document in DOCUMENTS.values()}
    assert works == {(work, language) for work in ("reply-letter.en", "notice.en") for language in ("en", "zh")}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=list(DOCUMENTS))
def test_each_document_has_a_provenance_and_three_canaries(document: Document) -> None:
    assert document.provenance
    assert len(document.canaries) == 3


def test_the_two_editions_of_the_reply_letter_have_the_same_paragraphs() -> None:
    english, chinese = paragraphs(DOCUMENTS["reply-letter.en"]), paragraphs(DOCUMENTS["reply-letter.zh"])
    assert len(english) == len(chinese) == 12
    for pair in zip(english, chinese, strict=True):
        assert names(pair[0]) == names(pair[1])
        assert cardinals(pair[0].replace("8th", "8")) == cardinals(pair[1])


def test_a_sentence_of_the_report_is_one_sentence_in_chinese_unless_the_translation_cut_it() -> None:
    editions = (DOCUMENTS["reply-letter.en"], DOCUMENTS["reply-letter.zh"])
    english, chinese = ([len(sentences(part)) for part in paragraphs(document)] for document in editions)
    cut = {0: 1, 3: 2, 9: 1}  # paragraph -> how often the machine translation cut a sentence in two
    assert [count - cut.get(number, 0) for number, count in enumerate(english)] == chinese


@pytest.mark.parametrize("wording", CONFIRMED_WORDING)
def test_the_chinese_rendering_has_the_confirmed_wording(wording: str) -> None:
    assert wording in DOCUMENTS["reply-letter.zh"].text


def test_the_two_editions_of_the_digest_have_the_same_outline() -> None:
    english, chinese = DIGESTS
    assert [len(section.path) for section in english.sections] == [len(section.path) for section in chinese.sections]
    for pair in zip(english.sections, chinese.sections, strict=True):
        assert len(sentences_of(english, pair[0])) == len(sentences_of(chinese, pair[1])), pair[0].path


@pytest.mark.parametrize("pair", paired_sentences(), ids=lambda pair: pair[0][:60])
def test_a_sentence_and_its_counterpart_name_the_same_places_and_numbers(pair: tuple[str, str]) -> None:
    english, chinese = pair
    assert names(english) == names(chinese)
    assert cardinals(english) == cardinals(chinese)
    assert ("not confirmed" in english) == ("未经证实" in chinese)
    assert ("weaker source" in english) == ("较弱来源" in chinese)


@pytest.mark.parametrize("document", DIGESTS, ids=lambda document: document.id)
def test_each_section_of_the_digest_has_exactly_the_numbers_of_the_facts(document: Document) -> None:
    titled = [section for section in document.sections if section.path]
    for section, (name, numbers) in zip(titled, NUMBERS.items(), strict=True):
        assert set(cardinals(document.text[section.body : section.end])) == numbers, name


@pytest.mark.parametrize("document", DIGESTS, ids=lambda document: document.id)
def test_each_sentence_on_a_pilot_zone_names_it_and_only_the_tasks_of_the_facts(document: Document) -> None:
    zones = document.sections[-12:-1]
    for number, section in enumerate(zones, start=1):
        (zone,) = {term.en[0] for term in GLOSSARY.variants(section.path[-1]) if term.kind == "zone"}
        said = sentences_of(document, section)
        assert all(zone in names(sentence) for sentence in said)
        tasks = {int(task) for sentence in said for task in re.findall(r"(?:task |任务)(\d+)", sentence)}
        assert tasks == TASKS_IN_FOCUS.get(number, set())


@pytest.mark.parametrize("document", DIGESTS, ids=lambda document: document.id)
def test_a_task_has_the_same_name_wherever_it_is_mentioned(document: Document) -> None:
    listed = dict(re.findall(r"(?:Test task |试验任务)(\d+) ?(?:is to |是)(.+)[.。]", document.text))
    mentioned = re.findall(r"(?:test task |试验任务)(\d+) ?[(（](.+?)[)）]", document.text)
    assert len(listed) == 11
    assert mentioned
    assert all(listed[number] == name for number, name in mentioned)


@pytest.mark.parametrize("document", DIGESTS, ids=lambda document: document.id)
def test_the_digest_has_no_emphasis_marks(document: Document) -> None:
    assert "**" not in document.text
    assert "__" not in document.text
