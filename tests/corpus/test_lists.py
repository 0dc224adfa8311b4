"""Enumerations are found with their introduction and every item."""

from corpus.document import Document, Section
from corpus.lists import list_blocks


def document(text: str) -> Document:
    section = Section(("Aid",), "", "s-1", 0, text.index("\n"), len(text))
    return Document(
        "d", "T", "T", "", "", "", "", "user", "in_force", "en", None, None, None, "", (), text, (section,)
    )  # fmt: skip


def test_items_below_an_announcing_sentence_make_one_block() -> None:
    one = document(
        "Aid\nThe aid is as follows. Ask the office.\n1. Loans of up to 5 years.\n2. Grants.\n3. Land.\nApply early."
    )
    (block,) = list_blocks(one, one.sections[0])
    assert one.text[slice(*block.intro)] == "The aid is as follows."
    assert [one.text[slice(*item)] for item in block.items] == ["Loans of up to 5 years.", "Grants.", "Land."]


def test_a_single_marked_line_is_no_enumeration() -> None:
    one = document("Aid\nNote:\n- Apply early.\nThe end.")
    assert list_blocks(one, one.sections[0]) == ()


def test_chinese_marks_and_two_lists_in_one_section() -> None:
    one = document(
        "职责\n省级职责如下：\n（一）制定方案。\n（二）提供资金。\n市级职责如下：\n1、组织实施。\n2、报告进展。"
    )
    first, second = list_blocks(one, one.sections[0])
    assert [one.text[slice(*item)] for item in first.items] == ["制定方案。", "提供资金。"]
    assert one.text[slice(*second.intro)] == "市级职责如下："


def test_decimals_at_a_line_start_are_no_items() -> None:
    one = document("Aid\nAmounts:\n1.5 million yuan for roads\n2.5 million yuan for schools")
    assert list_blocks(one, one.sections[0]) == ()


def test_a_list_within_an_item_is_one_of_its_own() -> None:
    one = document(
        "任务\n今年的安排如下：\n（一）新建任务由下列3个县承担：\n1. 鹤县45个；\n2. 溪县35个；\n3. 泊县30个。\n"
        "（二）名录不变。"
    )
    inner, outer = list_blocks(one, one.sections[0])
    assert one.text[slice(*inner.intro)] == "新建任务由下列3个县承担："
    assert [one.text[slice(*item)] for item in inner.items] == ["鹤县45个；", "溪县35个；", "泊县30个。"]
    assert [one.text[slice(*item)] for item in outer.items] == ["新建任务由下列3个县承担：", "名录不变。"]


def test_marks_of_two_forms_without_an_announcement_are_one_list() -> None:
    one = document("Aid\nThe aid is as follows.\n1. Loans.\n- Grants.\n- Land.")
    (block,) = list_blocks(one, one.sections[0])
    assert [one.text[slice(*item)] for item in block.items] == ["Loans.", "Grants.", "Land."]


def test_a_mark_of_the_first_rank_ends_the_list_above_it() -> None:
    one = document(
        "要求\n有关要求：\n（一）依法办理手续。\n（二）按时报送进展。\n七、试点期间，鼓励村民参与。\n八、本批复自印发之日起施行。"
    )
    (block, *_) = list_blocks(one, one.sections[0])
    assert [one.text[slice(*item)] for item in block.items] == ["依法办理手续。", "按时报送进展。"]


def test_what_opens_the_paragraphs_of_a_letter_announces_no_list() -> None:
    one = document(
        "Reply\nWe reply as follows.\n1. The trial is approved. It lasts two years.\n"
        "2. The towns run it. They appoint a clerk. He reports to us.\n3. Costs are shared."
    )
    (block,) = list_blocks(one, one.sections[0])
    assert not block.is_announced(one.text)
