"""True statements with the quotes they rest on: word for word, in part, and lightly reworded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A quote, and statements that hold against it; the first is the quote's own sentence or part of it."""

    quote: str
    statements: tuple[str, ...]


ENGLISH = (
    Case(
        "All relevant provinces shall issue plans as soon as possible, and earnestly carry out various organization"
        " and implementation work.",
        (
            "All relevant provinces shall issue plans as soon as possible.",
            "The reply states that all relevant provinces shall issue plans as soon as possible.",
            "Plans shall be issued as soon as possible by all relevant provinces.",
            "As soon as possible, all relevant provinces shall issue plans.",
        ),
    ),
    Case(
        "The Notice was issued jointly by 18 departments in all, and the National Development and Reform Commission"
        " is one of these 18.",
        (
            "The Notice was issued jointly by 18 departments in all.",
            "The Notice was issued jointly by eighteen departments.",
            "18 departments jointly issued the Notice.",
            "The National Development and Reform Commission is one of the 18 departments.",
        ),
    ),
    Case(
        "The document number of the Notice is 发改规划〔2019〕1947号. The Notice was issued on 19 December 2019.",
        (
            "The Notice was issued on 19 December 2019.",
            "The Notice was issued on December 19, 2019.",
            "On 2019-12-19 the Notice was issued.",
            "The document number of the Notice is 发改规划[2019]1947号.",
        ),
    ),
    Case(
        "The Eastern Fuzhou Area in Fujian covers 8,935 square kilometres. About 5.22 million residents live in the"
        " Eastern Fuzhou Area. The GDP of the Eastern Fuzhou Area was 567.5 billion yuan in 2019.",
        (
            "The Eastern Fuzhou Area in Fujian covers 8,935 square kilometres.",
            "The Eastern Fuzhou Area covers 8935 km².",
            "In 2019 the GDP of the Eastern Fuzhou Area was 567.5 billion yuan.",
            "In the Eastern Fuzhou Area live about 5,220,000 residents.",
        ),
    ),
    Case(
        "In addition, on this basis, spontaneous exploration can be conducted around other test tasks specified in"
        " the Notice, but it shall not exceed the scope of the 11 test tasks specified in the Notice.",
        (
            "It shall not exceed the scope of the 11 test tasks specified in the Notice.",
            "Spontaneous exploration shall not exceed the scope of the eleven test tasks.",
            "The scope of the 11 test tasks shall not be exceeded.",
            "Spontaneous exploration can be conducted around other test tasks, but shall not exceed the 11 test tasks.",
        ),
    ),
    Case(
        "At the same time, the provincial development and reform commissions should strengthen overall coordination,"
        " guidance and guidance, monitoring and evaluation, and normalized communication, focusing on summarizing and"
        " refining good experiences and good practices and promoting them in their provinces, and reporting them to"
        " the National Development and Reform Commission in a timely manner.",
        (
            "The provincial development and reform commissions should strengthen overall coordination, guidance and"
            " guidance, monitoring and evaluation, and normalized communication.",
            "The provincial development and reform commissions should strengthen monitoring and evaluation.",
            "The provincial development and reform commissions should strengthen normalized communication and overall"
            " coordination.",
        ),
    ),
    Case(
        "The cities, counties, and districts in the pilot area should strengthen the main responsibility of the reform"
        " experiment, implement the task of the experiment to the task and the responsibility to the person, and"
        " establish working mechanisms such as evaluation, incentives and constraints, and fault tolerance.",
        (
            "The cities, counties, and districts in the pilot area should strengthen the main responsibility of the"
            " reform experiment.",
            "The cities, counties, and districts in the pilot area should establish working mechanisms such as"
            " evaluation, incentives and constraints, and fault tolerance.",
            "In the pilot area, the cities, counties, and districts should establish mechanisms such as evaluation and"
            " fault tolerance.",
        ),
    ),
    Case(
        "Applicants must submit the form within 30 days of the decision. The office may extend this period by up to"
        " 10 working days. Late forms are not accepted.",
        (
            "Applicants must submit the form within 30 days of the decision.",
            "Within thirty days of the decision, applicants must submit the form.",
            "This period may be extended by the office by up to ten working days.",
            "Forms that are late are not accepted.",
        ),
    ),
    Case(
        "Each county shall set aside at least 5 percent of the fund for training. No county may use the fund to pay"
        " debts. The ministry will publish the results every year.",
        (
            "Each county shall set aside at least 5 percent of the fund for training.",
            "For training, each county shall set aside at least 5% of the fund.",
            "No county may use the fund to pay debts.",
            "Every year the ministry will publish the results.",
        ),
    ),
    Case(
        "The pilot runs from 2022 to 2025. In the first year, three districts take part; from the second year on, all"
        " seven districts take part.",
        (
            "The pilot runs from 2022 to 2025.",
            "The pilot runs 2022-2025.",
            "In the first year, three districts take part.",
            "From the second year on, all 7 districts take part.",
        ),
    ),
)

CHINESE = (
    Case(
        "各有关省份应尽快印发方案，认真做好各项组织实施工作。",
        (
            "各有关省份应尽快印发方案。",
            "复函表示，各有关省份应尽快印发方案，认真做好各项组织实施工作。",
            "各有关省份应认真做好各项组织实施工作。",
            "方案应由各有关省份尽快印发。",
        ),
    ),
    Case(
        "《通知》由总共18个部门联合印发，国家发展改革委是这18个部门之一。",
        (
            "《通知》由总共18个部门联合印发。",
            "《通知》由十八个部门联合印发。",
            "18个部门联合印发了《通知》。",
            "国家发展改革委是这18个部门之一。",
        ),
    ),
    Case(
        "《通知》的文号是发改规划〔2019〕1947号。《通知》于2019年12月19日印发。",
        (
            "《通知》于2019年12月19日印发。",
            "《通知》于二〇一九年十二月十九日印发。",
            "《通知》的文号为发改规划[2019]1947号。",
            "2019年12月，《通知》印发。",
        ),
    ),
    Case(
        "福建福州东部片区的面积为8935平方公里。福建福州东部片区约有居民522万人。福建福州东部片区2019年的地区生产总值为5675亿元。",
        (
            "福建福州东部片区的面积为8935平方公里。",
            "福建福州东部片区的面积为8,935平方公里。",
            "2019年，福建福州东部片区的地区生产总值为5675亿元。",
            "福建福州东部片区约有居民5220000人。",
        ),
    ),
    Case(
        "此外，在此基础上，可围绕《通知》明确的其他试验任务进行自主探索，但不得超出《通知》明确的11项试验任务范围。",
        (
            "不得超出《通知》明确的11项试验任务范围。",
            "自主探索不得超出《通知》明确的十一项试验任务范围。",
            "可围绕其他试验任务进行自主探索，但不得超出11项试验任务范围。",
        ),
    ),
    Case(
        "同时，各省级发展改革委要加强统筹协调、指导引导、监测评估和常态化沟通，注重总结提炼好经验好做法并在本省份先行推广，"
        "及时报送国家发展改革委。",
        (
            "各省级发展改革委要加强统筹协调、指导引导、监测评估和常态化沟通。",
            "各省级发展改革委要加强监测评估和统筹协调。",
            "各省级发展改革委要加强常态化沟通，及时报送国家发展改革委。",
        ),
    ),
    Case(
        "试验区所在市县区要强化改革试验的主体责任，将试验任务落实到事、责任到人，建立考核评价、激励约束、容错纠错等工作机制。",
        (
            "试验区所在市县区要强化改革试验的主体责任。",
            "试验区所在市县区要建立考核评价、激励约束、容错纠错等工作机制。",
            "试验区所在市县区要建立激励约束和考核评价等工作机制。",
        ),
    ),
    Case(
        "申请人必须在决定作出后30日内提交申请表。办公室可以将期限延长不超过10个工作日。逾期提交的申请表不予受理。",
        (
            "申请人必须在决定作出后30日内提交申请表。",
            "决定作出后三十日内，申请人必须提交申请表。",
            "办公室可以将期限延长不超过十个工作日。",
            "对逾期提交的申请表，不予受理。",
        ),
    ),
    Case(
        "各县应当安排不少于百分之五的资金用于培训。任何县不得将资金用于偿还债务。主管部门将于每年公布结果。",
        (
            "各县应当安排不少于百分之五的资金用于培训。",
            "各县应当安排不少于5%的资金用于培训。",
            "任何县不得将资金用于偿还债务。",
            "每年，主管部门将公布结果。",
        ),
    ),
    Case(
        "试点期限为2022年至2025年。第一年有3个区参加，第二年起全部7个区参加。",
        (
            "试点期限为2022年至2025年。",
            "试点期限为2022-2025年。",
            "第一年有三个区参加。",
            "第二年起全部七个区参加。",
        ),
    ),
)

# Names that mean the same, for the statements above.
ZONES = (
    ("Eastern Fuzhou Area", "福建福州东部片区"),
    ("Western Chengdu Area", "四川成都西部片区"),
    ("Xuchang", "河南许昌"),
)
ACTORS = (
    ("National Development and Reform Commission", "NDRC", "国家发展改革委"),
    ("provincial development and reform commissions", "provincial DRC", "省级发展改革委"),
    ("relevant provinces", "provinces", "有关省份"),
    ("cities, counties, and districts", "市县区"),
    ("ministry", "主管部门"),
    ("applicants", "申请人"),
)
