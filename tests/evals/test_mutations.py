"""Each mutant differs from its sentence in one place, of the kind that it says."""

import pytest

from evals.mutations import mutants

NAMES = (("Western Chengdu Area", "四川成都西部片区"), ("Xuchang", "河南许昌"))
ACTORS = (("ministry", "主管部门"), ("counties", "各县"))


@pytest.mark.parametrize(
    ("sentence", "kind", "texts"),
    [
        ("There are 8,935 zones.", "number", ["There are 8,936 zones."]),
        ("There are eleven zones.", "number", ["There are twelve zones."]),
        ("共有十一个。", "number", ["共有十二个。"]),
        ("On 8 February it began.", "date", ["On 9 February it began.", "On 8 March it began."]),
        ("见发改〔2019〕1947号。", "document number", ["见发改〔2020〕1947号。", "见发改〔2019〕1948号。"]),
        ("Xuchang reports.", "name", ["Western Chengdu Area reports."]),
        ("河南许昌报告。", "name", ["四川成都西部片区报告。"]),
        ("The ministry reports.", "actor", ["The counties reports."]),
        ("It is late.", "negation", ["It is not late."]),
        ("It is not late.", "negation", ["It is late."]),
        ("面积未经证实。", "negation", ["面积经证实。"]),
        ("Zones may report.", "force", ["Zones must report."]),
        ("各县不得报告。", "force", ["各县可以报告。"]),
        ("provincial funds", "level", ["national funds"]),
        ("省级资金", "level", ["国家级资金"]),
        ("bonds and credit", "item", ["bonds, heritage protection and credit"]),
        ("债券、信贷", "item", ["债券、税收返还、信贷"]),
    ],
)
def test_mutants_by_kind(sentence: str, kind: str, texts: list[str]) -> None:
    found = mutants(sentence, names=NAMES, actors=ACTORS)
    assert [mutant.text for mutant in found if mutant.kind == kind] == texts


def test_was_and_now_say_what_changed() -> None:
    (mutant,) = mutants("5 zones")
    assert (mutant.was, mutant.now) == ("5", "6")


def test_mutants_are_the_same_on_every_run() -> None:
    sentence = "Xuchang must report 5 bonds and credit by 8 February 2021."
    assert mutants(sentence, names=NAMES) == mutants(sentence, names=NAMES)
