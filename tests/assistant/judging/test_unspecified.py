"""What is only mentioned is no answer to who, which, what came of it and what follows."""

import pytest

from assistant.answer import Status
from assistant.judging.unspecified import unspecified
from assistant.path import Assistant
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who chairs the joint meeting?", "The Commission relies on the joint meeting."),
        ("Which office in Elmford inspects the pump?", "The pump of Elmford is painted green."),
        ("省教育厅负责什么？", "省水运厅指导航道疏浚。"),
        ("部际联席会议由谁召集？", "国家发展改革委依托部际联席会议制度统筹协调。"),
        ("Which experience has already been upgraded to a national system?", "When ripe, it will be upgraded."),
        ("这项机制目前进展如何？", "试验任务8是建立生态产品价值实现机制。"),
        ("What are the consequences if the limit is exceeded?", "The limit shall not be passed."),
        ("超出范围有什么后果？", "可围绕其他任务自主探索。"),
        ("“会同有关部门”，这些部门具体是哪几个？", "国家发展改革委将会同有关部门统筹协调。"),
        ("复函讲的“符合条件项目”，究竟要符合哪些条件？", "加强符合条件项目的资金保障。"),
        ("Which city tier was given the most weight?", "They were chosen by weighing city tiers."),
        ("On what conditions is the grant paid?", "The grant goes to villages."),
        ("Which villages are in the second batch?", "Village 2 of the batch is Elmford."),
        ("Was the second list published?", "The list was published."),
        ("第二批名单公布了没有？", "两份名单互不相干。"),
        ("上一轮有几个村？", "本轮共有九个村。"),
        ("How many villages took part in the previous round?", "Nine villages take part in this round."),
        ("Which departments will it work with?", "It will work with relevant departments."),
        ("各村要定的办法叫什么？", "各村应当以办法等方式固化做法。"),
        ("会同哪些部门统筹协调？", "将会同有关部门统筹协调重大问题。"),
    ],
)
def test_what_is_left_open_is_said(steps: Steps, question: str, text: str) -> None:
    assert unspecified(steps.question(question), (text,), steps.vocabulary)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who chairs the joint meeting?", "The minister is the chair of the joint meeting."),
        ("Who handles complaints?", "The office answers complaints within two days."),
        ("重大问题由谁牵头处理？", "国家发展改革委统筹协调重大问题。"),
        ("Which goals have already been reached?", "Two of the goals were reached in 2024."),
        ("到2025年要达到什么程度？", "城乡统一的建设用地市场全面形成。"),
        ("What are the penalties for overloading?", "Whoever overloads a boat is fined 100 crowns."),
        ("超载受什么处罚？", "超载的，责令改正，处1000元罚款。"),
        ("“会同有关部门”，这些部门具体是哪几个？", "会同有关部门，即农业部门和公安部门。"),
        ("Which zone is the largest?", "Zone 1 measures 12 km2, zone 2 measures 30 km2."),
        ("On what conditions is the grant paid?", "The grant is paid only if the village has a well."),
        ("Which villages are in the second batch?", "Elmford follows in the second round."),
        ("第二批名单公布了没有？", "第二批名单已经公布。"),
        ("附件叫什么？", "附件是《水井名录》。"),
        ("靠的那个部际联席会议叫什么？", "依托城镇化工作部际联席会议制度统筹协调。"),
        ("What does the office do with what has worked well?", "The office shall pass on good practice."),
        ("How many villages took part in the previous round?", "In the previous round there were six villages."),
        ("Is the minister the chair?", "The grant goes to villages."),
        ("Who chairs it?", ""),
    ],
)
def test_what_is_told_or_need_not_be_named_is_not(steps: Steps, question: str, text: str) -> None:
    texts = (text,) if text else ()
    assert unspecified(steps.question(question), texts, steps.vocabulary) is None


@pytest.mark.parametrize(
    "question",
    [
        "Who chairs the inter-ministerial joint meeting?",
        "Has the pilot in Xuchang been a success?",
        "Is the Fuzhou zone doing well?",
        "试验区搞得怎么样？",
        "What are the consequences if a zone exceeds the 11 test tasks?",
        "复函讲的“符合条件项目”，究竟要符合哪些条件？",
        "城乡建设用地增减挂钩依据的是哪部法律？",
        "复函要求各有关省份每年给每个试验区安排多少省级财政转移支付？",
    ],
)
def test_the_answer_is_that_it_is_not_in_the_documents(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_DOCUMENTS
