"""What a question takes for granted and the documents say otherwise is said first, with the proof."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.presuppositions.premises import false_count
from tests.assistant.steps import Steps, quotes, remarks


@pytest.mark.parametrize(
    ("question", "told", "proof"),
    [
        ("What are the 12 pilot zones?", "11", "There are 11 national urban-rural integrated development pilot zones"),
        ("What are the five trial principles?", "four", "The Reform Plan has four trial principles."),
        ("列出12项试验任务。", "11项", "11项"),
    ],
)
def test_a_wrong_count_is_corrected_with_the_sentence_that_counts(
    assistant: Assistant, question: str, told: str, proof: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert told in remarks(answer)[0]
    assert len(answer.citations) == 1
    assert proof in quotes(answer)[0]


@pytest.mark.parametrize(
    "question",
    ["What are the 11 pilot zones?", "列出11项试验任务。", "What are the two goals of one zone?", "Who is it?"],
)
def test_a_right_count_and_a_small_one_are_no_false_premise(steps: Steps, question: str) -> None:
    assert false_count(question, steps.ranked(question)) is None


def test_documents_of_an_office_are_counted_as_well(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("What are the six papers of an application for a new well?")
    assert answer.status is Status.FALSE_PREMISE
    assert remarks(answer)[0] == "The documents do not say “six papers”, they say “five papers”:"
    assert quotes(answer) == ["An application for a new well consists of five papers:"]


def test_a_name_that_is_not_in_the_list_gets_a_no_and_the_whole_list(assistant: Assistant) -> None:
    answer = assistant.ask("Is Shenzhen one of the pilot zones?")
    assert answer.status is Status.ANSWERED
    assert (
        remarks(answer)[0]
        == "Not as such: “Shenzhen” is not among the 11 that the documents list, though one of them may include it:"
    )
    assert len(answer.citations) == 12


def test_a_name_that_no_document_has_is_not_passed_over(assistant: Assistant) -> None:
    assert assistant.ask("Which pilot zones include Shenzhen?").status is not Status.ANSWERED


def test_the_same_holds_in_chinese(assistant: Assistant) -> None:
    answer = assistant.ask("深圳是国家城乡融合发展试验区之一吗？")
    assert answer.status is Status.ANSWERED
    assert "没有“深圳”" in remarks(answer)[0]
    assert len(answer.citations) == 12


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("Why did the Board reject the winter timetable of Tarnes?", "The Board approved the winter timetable"),
        ("Why did the committee approve the proposal for a night ferry?", "The committee rejected the proposal"),
        ("Why does the Northern Line leave out Askvik?", "The Northern Line covers Norrby, Askvik and Holmsund."),
        ("The Northern Line only covers Norrby; who serves Askvik?", "The Northern Line covers Norrby, Askvik"),
        ("Since captains may refuse passengers with bicycles, where do cyclists go?", "shall not refuse passengers"),
        ("Now that dogs are allowed in the cabin, where can they sit?", "Dogs are not allowed in the cabin."),
        ("Why are the tickets and the luggage labels linked?", "are unrelated"),
        ("Why is the fare for adults 20 crowns?", "The fare for adults is 12 crowns."),
        ("How is the 75 kilometre length of the Northern Line measured?", "The Northern Line is 48 kilometres long."),
        ("What does the Order of 2019 say about dogs?", "on 4 March 2022"),
        ("What does the Order's annex, the Harbour Code, say about ports?", "is the Timetable Rules"),
        ("The harbour masters must report defects to the Ministry of Transport; when?", "to the Lakeland Transport"),
        ("Since the captains must inspect every ferry before the season, who pays?", "The harbour masters shall"),
        ("既然茶农可以使用高毒农药，用量有什么限制？", "茶农不得使用高毒农药"),
        ("县人民政府为什么没有同意青溪镇的品牌方案？", "县人民政府同意了青溪镇的品牌方案。"),
        ("评审委员会为什么同意石桥乡的扩建方案？", "否决了石桥乡的扩建方案"),
        ("北片茶区只包括白石乡，为什么青溪镇没进来？", "北片茶区涵盖白石乡、青溪镇和竹林乡。"),
        ("北片茶区五百平方公里的面积是怎么算的？", "320平方公里"),
        ("本办法的附件《农药目录》里有哪些内容？", "《茶园分级表》"),
        ("县农业农村局向国务院报告检测结果，多久一次？", "向县人民政府报告"),
        ("乡镇政府负责每年检测茶叶品质，经费从哪来？", "县农业农村局负责每年检测"),
        ("2018年印发的《云雾县茶叶品质保护办法》有什么规定？", "2020年6月1日印发"),
        ("品牌使用是强制的，对吧？", "品牌使用为自愿。"),
        ("乡镇政府为什么不用组织茶农培训？", "乡镇政府应当组织茶农培训。"),
    ],
)
def test_what_is_taken_for_granted_wrongly_is_corrected_with_the_sentence_that_says_otherwise(
    services_assistant: Assistant, question: str, proof: str
) -> None:
    answer = services_assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert len(answer.citations) == 1
    assert proof in quotes(answer)[0]


@pytest.mark.parametrize(
    "question",
    [
        "Since captains may refuse passengers who carry open fire, what happens to campers?",
        "Why may captains not refuse passengers with bicycles?",
        "Why did the committee reject the proposal for a night ferry?",
        "Why are dogs not allowed in the cabin?",
        "Why are bicycles prohibited on the quay?",
        "Why are guests not obliged to book?",
        "Since our boat carries 20 passengers, is it large enough for the Northern Line?",
        "Why does the Northern Line not cover Tarnes?",
        "The harbour masters report defects to the Lakeland Transport Board; within how many days?",
        "What does the Order's annex, the Timetable Rules, contain?",
        "Who issued the Order of 2022?",
        "I paid 20 crowns at the kiosk; what is the fare for adults?",
        "The Northern Line has 300 passengers a day; how many ferries are used?",
        "What is the population of Norrby in 2021?",
        "Since the captains must wear a uniform, who sews it?",
        "Why did the Board reject the summer timetable of Askvik?",
        "评审委员会为什么否决石桥乡的扩建方案？",
        "茶农为什么不能使用高毒农药？",
        "县农业农村局向县人民政府报告检测结果，多久一次？",
        "北片茶区320平方公里的面积包括哪些乡镇？",
        "南片茶区五百平方公里的面积是怎么算的？",
        "北片茶区不包括石桥乡，对吧？",
        "2020年印发的《云雾县茶叶品质保护办法》有什么规定？",
        "我去年花了800元买茶，北片茶区面积是多少？",
        "县农业农村局为什么没有公布检测费用？",
    ],
)
def test_a_premise_that_holds_or_that_no_document_speaks_of_is_never_called_false(
    services_assistant: Assistant, question: str
) -> None:
    assert services_assistant.ask(question).status is not Status.FALSE_PREMISE


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("既然自主探索可以超出11项试验任务，超出的部分要经过谁同意？", "不得超出"),
        ("Why does the reply letter let the pilot zones go beyond the 11 test tasks?", "shall not exceed"),
        ("监测评估机制实行三年一评，每次评完都要调整吗？", "年度评估"),
        ("许昌试验区为什么只包括魏都和建安两个区？", "禹州"),
        ("Given that the pilot zone in Henan covers only half of the city of Xuchang, which half?", "the whole city"),
        ("福建福州东部片区9978平方公里的范围里，住着多少人？", "8935"),
        ("复函否决了哪几个试验区的方案？", "原则同意"),
    ],
)
def test_what_is_laid_into_a_question_is_held_against_the_documents(
    assistant: Assistant, question: str, proof: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert any(proof in quote for quote in quotes(answer))


@pytest.mark.parametrize(
    "question",
    [
        "Is the Ministry of Public Security one of the departments that issued the Notice?",
        "省级发展改革委和试验区所在的市县区，分别承担什么工作？",
        "2019年中共中央、国务院的那份意见与《通知》是什么关系？",
        "试验区除了重点任务以外，可以自主探索其他试验任务吗？",
        "给试验区用的地方专项债，期限几年、利率多少，文里有数吗？",
        "省里给试验区下放改革权限，边界在哪？",
        "第9项试验任务是啥？",
    ],
)
def test_what_takes_nothing_for_granted_is_not_corrected(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.FALSE_PREMISE


def test_a_count_ends_before_what_is_said_of_the_things(assistant: Assistant) -> None:
    asked = "Which are the {} pilot zones whose plans the reply letter agreed to?"
    assert assistant.ask(asked.format(12)).status is Status.FALSE_PREMISE
    assert assistant.ask(asked.format(11)).status is Status.ANSWERED
