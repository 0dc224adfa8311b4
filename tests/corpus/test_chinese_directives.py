"""What a Chinese sentence lays on someone is read clause by clause: on whom, how strongly, in which words."""

import pytest

from corpus.chinese_directives import chinese_directives

Read = list[tuple[str, str, str]]  # strength, subject ("-" carried, "" nobody named), words


def read(sentence: str) -> Read:
    return [
        (
            one.strength,
            sentence[slice(*one.subject)] if one.subject else {"carried": "-", "unnamed": ""}[one.bearing],
            sentence[one.start : one.end],
        )
        for one in chinese_directives(sentence, 0, len(sentence))
    ]


@pytest.mark.parametrize(
    ("sentence", "strength", "subject"),
    [
        ("港口管理局应当公开收费标准。", "must", "港口管理局"),
        ("各码头要定期检修灯塔。", "must", "各码头"),
        ("新建码头须通过验收。", "must", "新建码头"),
        ("船长负责登记乘客。", "must", "船长"),
        ("灯塔由航道处统一维护。", "must", "航道处"),
        ("县财政每年拨付维修资金。", "must", "县财政"),
        ("任何单位和个人都有保护灯塔的义务。", "must", "任何单位和个人"),
        ("船长宜配备雷达。", "should", "船长"),
        ("码头可以免收停泊费。", "may", "码头"),
        ("符合条件的渔民，可申请补助。", "may", "符合条件的渔民"),
        ("未经批准，任何人不得登塔。", "must_not", "任何人"),
        ("港口管理局将建立信用档案。", "will", "港口管理局"),
        ("市海事局拟增设浮标。", "will", "市海事局"),
        ("渔政、海事等部门按照各自职责，做好巡查。", "must", "渔政、海事等部门"),
        ("航标由市航道处提出，报省厅批准。", "must", "市航道处"),
        ("每班由码头负责人轮流值守。", "must", "码头负责人"),
        ("码头每季度应当检修灯塔。", "must", "码头"),
        ("汛期时段应当加密巡查。", "must", "-"),
        ("市海事局将于2030年建成统一的监测平台。", "will", "市海事局"),
        ("市海事局是航标的主管部门。", "must", "市海事局"),
        ("停泊费实行政府定价。", "must", "停泊费"),
        ("残疾人免缴停泊费。", "may", "残疾人"),
        ("船主对罚款有异议的，可以申请复核。", "may", "船主"),
        ("严禁采购来历不明的燃油。", "must_not", "-"),
        ("码头应当设立由船员代表组成的委员会。", "must", "码头"),
        ("每名船员每年培训不少于40学时。", "must", "每名船员"),
        ("10月15日前完成检修。", "must", "-"),
    ],
)
def test_the_verb_says_how_strongly_and_its_subject_on_whom(sentence: str, strength: str, subject: str) -> None:
    assert [one[:2] for one in read(sentence)] == [(strength, subject)]


@pytest.mark.parametrize(
    "sentence",
    [
        "灯塔建于1902年，高20米。",
        "截至去年底，全县共有码头12座。",
        "港口管理局已完成灯塔检修。",
        "加强灯塔维护，是保障航行安全的重要举措。",
        "为规范停泊秩序，结合本县实际，制定本办法。",
        "本办法所称码头，是指供船舶停靠的设施。",
        "主要码头可靠性高，相应设施齐全。",
        "灯塔的所有权人为港口公司。",
        "为保障航行安全，经省政府同意，决定在三个港口开展试点。",
        "试点自2041年5月1日起，至2043年10月31日止。",
        "委员会由船主推选的九人组成。",
        "对有特殊需要的船员。",
    ],
)
def test_facts_definitions_and_preambles_lay_nothing_on_anyone(sentence: str) -> None:
    assert read(sentence) == []


def test_a_chain_of_verbs_is_one_clause_each() -> None:
    assert read("此外，各港口要检修灯塔，严格落实值班制度，不得擅自停航。") == [
        ("must", "各港口", "各港口要检修灯塔"),
        ("must", "-", "严格落实值班制度"),
        ("must_not", "-", "不得擅自停航"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "在确保安全的前提下，开放夜间停泊。",
        "根据水位变化情况，调整航道标志。",
        "航道处要会同有关部门，排查隐患。",
        "以安全为导向，完善灯塔布局。",
        "对存在隐患的，予以通报。",
        "除应急抢修外，一律停止施工。",
    ],
)
def test_conditions_and_ways_belong_to_the_clause_they_open(sentence: str) -> None:
    assert [one[2] for one in read(sentence)] == [sentence[:-1]]


def test_an_aim_behind_the_last_verb_is_a_clause_of_its_own() -> None:
    assert [one[2] for one in read("港口建设要稳步推进，以安全为目标，以服务为宗旨。")] == [
        "港口建设要稳步推进",
        "以安全为目标",
        "以服务为宗旨",
    ]


def test_jiang_before_a_noun_announces_nothing() -> None:
    assert [one[0] for one in read("各港口要压实责任，将灯塔检修纳入考核。")] == ["must", "must"]


def test_aims_told_as_states_are_announced_and_bind_nobody() -> None:
    assert read("到2030年，灯塔完好率达到99%，航标覆盖全部航道。") == [
        ("will", "", "到2030年，灯塔完好率达到99%"),
        ("will", "", "航标覆盖全部航道"),
    ]


def test_what_a_document_calls_for_binds_nobody_it_names() -> None:
    assert read("《纲要》要求完善航标。") == [("must", "", "完善航标")]
    assert read("《纲要》的任务2是建设智慧航道。") == [("must", "", "《纲要》的任务2是建设智慧航道")]


def test_a_label_names_who_acts_in_what_follows_it() -> None:
    assert read("航道处：维护航标，公布水位；气象站：发布预警。") == [
        ("must", "航道处", "航道处：维护航标"),
        ("must", "-", "公布水位"),
        ("must", "气象站", "气象站：发布预警"),
    ]


def test_counted_clauses_have_their_own_subjects() -> None:
    assert [one[1] for one in read("一是航道处要维护航标；二是气象站要发布预警。")] == ["航道处", "气象站"]


def test_what_a_bracket_says_of_a_name_is_no_part_of_it() -> None:
    assert read("各镇（街道）要巡查堤岸。")[0][1] == "各镇（街道）"
    assert read("港口管理局（以下简称港口局）要巡查堤岸。")[0][1] == "港口管理局"


@pytest.mark.parametrize(
    ("sentence", "strength", "words"),
    [
        ("新建渡船每艘补助36万元。", "must", "新建渡船每艘补助36万元"),
        ("单个渡口不超过65万元。", "must_not", "单个渡口不超过65万元"),
        ("每座站的充电桩不少于4台。", "must", "每座站的充电桩不少于4台"),
    ],
)
def test_amounts_given_and_limits_bind_without_a_verb_that_does(sentence: str, strength: str, words: str) -> None:
    (found,) = chinese_directives(sentence, 0, len(sentence))
    assert (found.strength, sentence[found.start : found.end]) == (strength, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("具备条件的码头应当自主经营渡船，不得对外承包。", ["具备条件的码头应当自主经营渡船", "不得对外承包"]),
        ("码头要登记船只，如实记录来源，并将凭证保存三年。", ["码头要登记船只", "如实记录来源", "并将凭证保存三年"]),
        (
            "发生碰撞的，应当在1小时内口头报告，24小时内书面报告。",
            ["发生碰撞的，应当在1小时内口头报告", "24小时内书面报告"],
        ),
        ("本办法由市海事局负责解释，自2041年10月1日起施行，有效期五年。", ["本办法由市海事局负责解释"]),
        (
            "船主可以参加听证，对收费提出意见，码头应在5日内答复。",
            ["船主可以参加听证", "对收费提出意见", "码头应在5日内答复"],
        ),
    ],
)
def test_each_clause_with_a_verb_of_its_own_is_one(sentence: str, words: list[str]) -> None:
    assert [one[2] for one in read(sentence)] == words


def test_below_a_title_for_aims_a_state_is_to_be_reached() -> None:
    found = chinese_directives("码头全部达到标准。", 0, 9, has_aim=True)
    assert [(one.strength, one.is_goal) for one in found] == [("will", True)]
