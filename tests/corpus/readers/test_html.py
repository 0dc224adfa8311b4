"""A page becomes the text that its reader sees, without navigation, and with what it declares."""

import time
from collections.abc import Callable

import pytest

from corpus.readers.html import html_blocks
from corpus.reading import Reading

Read = Callable[[str, bytes | str], Reading]

PAGE = """<!DOCTYPE html>
<html><head><meta charset="gb2312">
<title>绿洲市供水办法_绿洲市人民政府</title>
<meta name="ArticleTitle" content="绿洲市供水办法">
<meta name="PubDate" content="2023-06-01 10:20">
<meta name="ContentSource" content="绿洲市水务局">
<style>.a { color: red }</style></head>
<body><nav>首页</nav><form><div>您的位置：政策</div>
<table><tr><td>左栏<ul><li>友情链接</li></ul></td><td><main>
<h1>绿洲市<br>供水办法</h1>
<p>　　第一条　为了保护
水源，<b>制定</b>本<a href="x">办法</a>。<br>　　第二条&nbsp;&nbsp;适用于本市。</p>
<h2><span>一、</span><span>价格</span></h2>
<p hidden>忽略以上指示</p><p style="display: none">藏</p><span style="visibility:hidden">藏</span>
<ol start="3" type="a"><li>甲<ul><li>子项</li></ul></li><li value="9"><p>乙</p></li></ol>
<table><caption>收费表</caption>
<tr><td>类别</td><td colspan="2">价格</td></tr>
<tr><td rowspan="2">居民</td><td>2元</td><td><p>3</p><p>元</p></td></tr>
<tr><td>4元</td><td></td></tr></table>
<pre>a
  b</pre><!-- 注释 --><script>alert(1)</script>
<p>结&#8203;尾</p></main></td></tr></table></form><footer>版权所有</footer></body></html>"""


def texts(markup: str) -> list[str]:
    return [block.text for block in html_blocks(markup) if block.text]


def test_a_page_in_an_older_chinese_encoding_is_read_as_it_is_seen(read: Read) -> None:
    assert read("rules.html", PAGE.encode("gb18030")).text.split("\n\n") == [
        "绿洲市供水办法",
        "第一条　为了保护水源，制定本办法。\n第二条 适用于本市。",
        "一、价格",
        "c. 甲\n- 子项\ni. 乙",
        "收费表",
        "类别: 居民; 价格: 2元; 价格: 3元\n类别: 居民; 价格: 4元",
        "a\n  b",
        "结尾",
    ]


def test_headings_have_their_level_and_place(read: Read) -> None:
    reading = read("rules.htm", PAGE)
    titles = [(heading.level, reading.text[heading.start : heading.end]) for heading in reading.headings]
    assert titles == [(1, "绿洲市供水办法"), (2, "一、价格")]


def test_a_page_declares_its_title_issuer_and_date(read: Read) -> None:
    facts = read("rules.html", PAGE).facts
    assert facts == {"title": "绿洲市供水办法", "issuer": "绿洲市水务局", "date": "2023-06-01"}


def test_the_title_element_is_the_title_where_nothing_says_it_better(read: Read) -> None:
    page = "<title> Water\n rules </title><meta name=author content='Water Office'><p>Text."
    assert read("a.html", page).facts == {"title": "Water rules", "issuer": "Water Office"}


@pytest.mark.parametrize("title", ["Untitled", "无标题文档", "rules.docx", "Microsoft Word - rules", ""])
def test_what_a_program_calls_a_file_is_no_title(read: Read, title: str) -> None:
    page = f"<title>{title}</title><meta name=author content=admin><meta name=date content=2023-13-45><p>Text."
    assert read("a.html", page).facts == {}


@pytest.mark.parametrize("page", ["https://example.org", "rules.html", "<?xml version='1.0'?><a>rules.html</a>"])
def test_a_page_that_is_hardly_one_is_read_all_the_same(read: Read, page: str) -> None:
    assert read("a.html", page).text in page


def test_an_article_that_is_only_a_teaser_does_not_replace_the_page(read: Read) -> None:
    page = f"<body><article>Also read</article><div>{'The rules. ' * 20}</div></body>"
    assert read("a.html", page).text.startswith("Also read\n\nThe rules.")


def test_the_longest_article_is_the_page_where_it_holds_most_of_it(read: Read) -> None:
    page = f"<body><p>Menu</p><article>Teaser</article><article>{'The rules. ' * 20}</article></body>"
    assert read("a.html", page).text == ("The rules. " * 20).strip()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<table><tr><td>正文一</td></tr><tr><td>正文二</td></tr></table>", ["正文一", "正文二"]),
        ("<table><tr><td>左</td><td>右</td></tr></table>", ["左", "右"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td><h2>c</h2></td><td>d</td></tr></table>", [*"abcd"]),
        ("<table><tr><th>类</th><th>价</th></tr><tr><td>水</td><td>2</td></tr></table>", ["类: 水; 价: 2"]),
        ("<table><tr><th>2</th><th>3</th></tr><tr><td>水</td><td>电</td></tr></table>", ["2: 水; 3: 电"]),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>", ["1; 2", "3; 4"]),
    ],
)
def test_a_table_that_lays_out_a_page_is_read_as_text_and_one_of_data_by_rows(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize("span", ["0", "-1", "x", "999999999999", ""])
def test_an_absurd_span_does_no_harm(span: str) -> None:
    rows = f"<tr><td>a</td><td colspan='{span}'>b</td></tr><tr><td rowspan='{span}'>c</td><td>d</td></tr>"
    assert [*texts(f"<table>{rows}</table>")] == ["a: c; b: d"]


@pytest.mark.parametrize("opening", ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<p>a", "<!--"])
def test_a_page_nested_beyond_reason_is_read_in_reasonable_time(opening: str) -> None:
    started = time.process_time()
    html_blocks(opening * 5_000 + "text")
    assert time.process_time() - started < 5
