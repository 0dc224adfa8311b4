"""Markdown becomes the text that a reader of the rendered page sees."""

from collections.abc import Callable

import pytest

from corpus.reading import Reading

Read = Callable[[str, bytes | str], Reading]

RULES = """# 绿洲市**供水**办法

第一条 为了保护
水源，制定本办法。
第二条 适用于*本市*。
This sentence is
wrapped.

价格
----

- 见 [价格表](https://example.org)
- `2`元
  1. 居民
  2. 学校

3) 第三

| 类别 | 价格 |
|------|------|
| 居民 | **2**元 |
| 学校 | |

> 引用<!-- 注释 -->

```text
代码
  缩进
```

<p hidden>秘密</p>

行一<br>行二 ![图](a.png) &lt;b&gt;\u200b
"""


def test_marks_go_and_blocks_stay_apart(read: Read) -> None:
    assert read("rules.md", RULES).text.split("\n\n") == [
        "绿洲市供水办法",
        "第一条 为了保护水源，制定本办法。\n第二条 适用于本市。This sentence is wrapped.",
        "价格",
        "- 见 价格表\n- 2元\n1. 居民\n2. 学校\n3. 第三",
        "类别: 居民; 价格: 2元\n类别: 学校",
        "引用",
        "代码\n  缩进",
        "行一\n行二 <b>",
    ]


def test_headings_of_both_forms_have_their_level_and_place(read: Read) -> None:
    reading = read("rules.markdown", RULES)
    titles = [(heading.level, reading.text[heading.start : heading.end]) for heading in reading.headings]
    assert titles == [(1, "绿洲市供水办法"), (2, "价格")]


def test_front_matter_is_no_text(read: Read) -> None:
    assert read("a.md", "---\ntitle: 办法\ntags:\n  - 水\n---\n正文\n").text == "正文"


@pytest.mark.parametrize("rule", ["---\n正文\n\n---\n尾", "正文\n\n---\na: b\n\n---\n尾"])
def test_a_ruled_line_is_no_front_matter(read: Read, rule: str) -> None:
    assert "正文" in read("a.md", rule).text
    assert "尾" in read("a.md", rule).text
