"""Each kind of premise: the false one is corrected with its proof, and its true counterpart is never called false."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import quotes, remarks

HIVE_GRANT = "The hive grant covers 40 per cent of the cost of a hive"
DISTRICTS = "The five hive districts for 2031 are Alder, Brookfield, Cairn, Dunmere and Eastleigh."

FALSE = [
    ("Why does the hive grant cover 70 per cent of the cost of a hive in small villages?", HIVE_GRANT),
    ("Isn't it true that a keeper's permit has to run for at least six years?", "for at least four years"),
    ("A keeper's permit runs for at least two years, so can I give it back after three?", "at least four years"),
    ("What becomes of the keeper's half of the honey fee if the hive is sold?", "one quarter to the keeper"),
    ("Why was the closing date of the 2031 spring round brought forward to 15 March?", "closes on 15 April"),
    ("What does Fenwick, one of the hive districts, get in 2031?", DISTRICTS),
    ("As a hive district, what does Fenwick have to report?", DISTRICTS),
    ("Since Fenwick is a hive district, who keeps its register?", DISTRICTS),
    ("How often does the county council, which pays the hive grant, transfer the money?", "The parish office pays"),
    ("What fine does the parish office impose on a keeper?", "The Hive Inspectorate imposes fines."),
    ("What are the six cases in which a keeper cannot get a permit?", "in the following cases:"),
    ("The Keepers' Union must offer courses for new keepers, mustn't it?", "should offer courses"),
    ("Because the start grant is paid every year, do we have to apply each time?", "is paid once"),
    ("As the Hive Inspectorate has to announce its visits to a site, how long before?", "unannounced"),
    ("Since money from the grants may be used to buy vehicles, how much may one cost?", "must not be used to buy"),
    ("为什么大型书车的购车补助比例定为60%？", "大型书车补助30%"),
    ("借閱檔案只用保存3年，那3年一到就能銷毀了嗎？", "借阅档案保存不少于6年"),
    ("黑岭镇作为流动书车试点镇，每年能拿多少补助？", "云溪镇、青石镇和白沙镇3个镇"),
    ("黑岭镇今年承担的书屋建设任务什么时候完成？", "由下列4个镇承担"),
    ("负责拨付补助资金的县文化局，几天内付款？", "县财政局负责拨付补助资金"),
    ("书车的日常管理是县教育局负责的，找他们哪个股？", "县文化局负责书车的日常管理"),
    ("对审核结果有异议，是向省文化厅申请复核，对吧？", "向市文化局申请复核"),
    ("不得申请补助的情形有六种，第六种是什么？", "有下列情形之一的，不得申请补助"),
    ("借阅人必须预约送书，怎么预约？", "借阅人可以预约送书"),
    ("书车每月检修一次，费用谁出？", "书车每季度检修一次"),
    ("补助资金可以拿来购买办公用品的话，最多能花多少？", "不得用于购买办公用品"),
]

TRUE = [
    "Why does the hive grant cover 40 per cent of the cost of a hive in small villages?",
    "Isn't it true that a keeper's permit has to run for at least four years?",
    "A keeper's permit runs for at least four years, so can I give it back after three?",
    "What becomes of the keeper's quarter of the honey fee if the hive is sold?",
    "Why was the closing date of the 2031 spring round put off to 15 April?",
    "What does Cairn, one of the hive districts, get in 2031?",
    "As a hive district, what does Dunmere have to report?",
    "Since Cairn, one of the five hive districts, lies inland, who keeps its register?",
    "Is Cairn one of the hive districts?",
    "Since Alder is a hive district, who keeps its register?",
    "How often does the parish office, which pays the hive grant, transfer the money?",
    "What fine does the Hive Inspectorate impose on a keeper?",
    "When does the parish office pay the hive grant?",
    "What are the four cases in which a keeper cannot get a permit?",
    "The Keepers' Union should offer courses for new keepers, shouldn't it?",
    "Because the start grant is paid once, do we have to apply each time?",
    "As the Hive Inspectorate may visit a site unannounced, must we be there?",
    "Parishes are asked to help keepers find water. By when?",
    "Since keepers must mark each hive with no less than one number, who issues it?",
    "Our hive cost 70 crowns. What does the hive grant cover?",
    "If a permit runs for two years only, what then?",
    "Does the hive grant cover 70 per cent of the cost of a hive?",
    "为什么大型书车的购车补助比例定为30%？",
    "借阅档案要保存6年，那6年一到就能销毁了吗？",
    "借阅档案至少保存6年吧？",
    "青石镇作为流动书车试点镇，每年能拿多少补助？",
    "红枫镇今年承担的书屋建设任务什么时候完成？",
    "我们镇是流动书车试点镇，书车谁管？",
    "负责拨付补助资金的县财政局，几天内付款？",
    "书车的日常管理是县文化局负责的，找他们哪个股？",
    "对审核结果有异议，是向市文化局申请复核，对吧？",
    "不服审核结果，找谁、多长时间内找？",
    "不得申请补助的情形有四种，第四种是什么？",
    "借阅人可以预约送书，怎么预约？",
    "书车每季度检修一次，费用谁出？",
    "补助资金不能拿来购买办公用品，那能买书吗？",
]


@pytest.mark.parametrize(("question", "proof"), FALSE)
def test_a_false_premise_is_corrected_with_its_proof(grants_assistant: Assistant, question: str, proof: str) -> None:
    answer = grants_assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert proof in quotes(answer)[0]


@pytest.mark.parametrize("question", TRUE)
def test_its_true_counterpart_is_never_called_false(grants_assistant: Assistant, question: str) -> None:
    assert grants_assistant.ask(question).status is not Status.FALSE_PREMISE


def test_the_list_that_has_another_length_is_shown_whole(grants_assistant: Assistant) -> None:
    answer = grants_assistant.ask("不得申请补助的情形有六种，第六种是什么？")
    assert remarks(answer)[0] == "文件写的不是“六种”，而是“4种”："
    assert len(quotes(answer)) == 5


def test_a_name_beside_a_closed_list_is_told_with_its_length(grants_assistant: Assistant) -> None:
    answer = grants_assistant.ask("What does Fenwick, one of the hive districts, get in 2031?")
    assert remarks(answer)[0] == "Not as such: “Fenwick” is not among the 5 that the documents list:"
