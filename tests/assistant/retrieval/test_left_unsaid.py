"""What a sentence leaves out: its document in the letterhead, the heading of its paragraph, what a pronoun takes up."""

from pathlib import Path

import pytest

from assistant.retrieval.left_unsaid import is_letterhead, left_unsaid
from tests.assistant.written import document

LETTER = """# 关于开展试点工作的通知

云发改〔2031〕9号

各县人民政府：

现就有关事项通知如下。

## 一、支持政策

（一）运营补贴。每座站每年补贴3万元。其标准三年不变。

（二）建设补贴

每座站补贴60万元。
"""


@pytest.mark.parametrize(
    ("sentence", "before", "told"),
    [
        ("云发改〔2031〕9号", "", ("Rules of the wells",)),
        ("现就有关事项通知如下。", "各县人民政府：", ()),
        ("每座站每年补贴3万元。", "", ("（一）运营补贴",)),
        ("其标准三年不变。", "每座站每年补贴3万元。", ("（一）运营补贴", "每座站每年补贴3万元。")),
        ("每座站补贴60万元。", "", ()),  # under a heading on a line of its own
    ],
)
def test_what_stands_before_a_sentence_is_known_to_it(
    tmp_path: Path, sentence: str, before: str, told: tuple[str, ...]
) -> None:
    letter = document(tmp_path, LETTER, facts={"language": "zh"})
    assert tuple(left_unsaid(letter, letter.text.index(sentence), before)) == told


def test_a_pronoun_in_english_takes_up_the_sentence_before(tmp_path: Path) -> None:
    text = "# Rules\n\n## 1. Board\n\nThe Board decides by 31 May. It has seven members. Italy has none.\n"
    rules = document(tmp_path, text)
    before = "The Board decides by 31 May."
    assert tuple(left_unsaid(rules, rules.text.index("It has"), before)) == (before,)
    assert tuple(left_unsaid(rules, rules.text.index("Italy"), before)) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Document No. HDH [2031] No. 41", True),
        ("Department of Wells", True),
        ("The wells open at 6 and close at 21.", False),
        ("They are many.", False),
    ],
)
def test_the_letterhead_ends_at_the_first_sentence(tmp_path: Path, line: str, expected: bool) -> None:
    head = "# Rules\n\nDepartment of Wells\n\nDocument No. HDH [2031] No. 41\n\n"
    text = f"{head}The wells open at 6 and close at 21.\n\nThey are many.\n"
    rules = document(tmp_path, text)
    assert is_letterhead(rules, rules.text.index(line)) is expected
