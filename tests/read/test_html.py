"""Web pages: what becomes text, what is dropped, and what the page states of itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import Unreadable
from etl.read.html import read_html
from etl.read.page import Page

PARAGRAPH = (
    "Hefei said on Monday that it had set up a fund of 5 billion yuan for robots and large models, "
    "the latest city to do so, and that the first phase would open before the summer."
)


def page(body: str, head: str = "") -> Page:
    source = (
        f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    )
    return read_html(source.encode())


def text(body: str) -> str:
    return page(body).text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>Title</h1><p>One.<p>Two.", "# Title\n\nOne.\n\nTwo."),
        ("<h2>Part <em>one</em></h2><div>Text<br>more</div>", "## Part one\n\nText\n\nmore"),
        ("<ul><li>One<li><b>Two</b>: more</ul><p>End.", "- One\n- Two: more\n\nEnd."),
        ("<ol><li>A<ul><li>B</li></ul></li><li>C</li></ol>", "- A\n  - B\n- C"),
        ("<li><p>One.</p><p>Two.</p></li>", "- One.\n\nTwo."),
        ("<p>up to 8&nbsp;million\n   yuan</p>", "up to 8 million yuan"),
        ("<p>人工\n  智能</p>", "人工智能"),
        ("<p>&emsp;&emsp;首行缩进</p>", "首行缩进"),
        ("<p>A &lt;b&gt; &amp; C</p><script>var a='<p>no</p>'</script>", "A <b> & C"),
        (
            "<table><caption>Funds</caption><tr><th>City<th>Sum</tr><tr><td>Hefei<td>5bn</table>",
            "Funds\n\n| City | Sum |\n| --- | --- |\n| Hefei | 5bn |",
        ),
        (
            "<table><tr><td>城市<td>金额</tr>"
            "<tr><td rowspan=2>合肥<td>5亿</tr><tr><td>6|7亿</table>",
            "| 城市 | 金额 |\n| --- | --- |\n| 合肥 | 5亿 |\n| 合肥 | 6/7亿 |",
        ),
        ("<table><tr><td><p>Left</p><td><h1>Main</h1>Text</table>", "Left\n\n# Main\n\nText"),
    ],
)
def test_the_page_becomes_lines(body: str, expected: str) -> None:
    assert text(body) == expected


@pytest.mark.parametrize(
    "frame",
    [
        "<nav><a href=/>Home</a> <a href=/n>News</a></nav>",
        "<div class=breadcrumb>Home &gt; News</div>",
        "<div id=mainMenu>Funds Cities Robots</div>",
        "<aside class='related-stories'><h3>Also</h3><p>Wuxi plans a fund</p></aside>",
        "<section class=comments><p>Tom: " + "Ningbo will get 10 billion. " * 5 + "</p></section>",
        "<div class='ad-slot'><p>Buy a phone.</p></div>",
        "<div class=adBox>Buy a phone.</div>",
        "<div role=complementary>Wuxi plans a fund</div>",
        "<ul><li><a href=1>Wuxi plans a fund</a></li><li><a href=2>Suzhou too</a></li></ul>",
        "<div style='display: none'>Wuxi plans a fund</div>",
        "<p hidden>Wuxi plans a fund</p>",
        "<figure><img alt=x><figcaption>A robot in Wuxi</figcaption></figure>",
        "<footer>About us</footer>",
        "<div class=cookie-consent><p>Cookies?</p><button>Yes</button></div>",
        "<noscript>Switch on scripts</noscript>",
        "<form><input value=x><button>Send</button></form>",
    ],
)
def test_the_frame_of_a_page_is_dropped(frame: str) -> None:
    body = f"<div><h1>Title</h1><p>{PARAGRAPH}</p>{frame}<p>{PARAGRAPH}</p></div>"
    assert text(body) == f"# Title\n\n{PARAGRAPH}\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    "wrapper",
    [
        "class='content with-sidebar'",
        "class=comments-open",
        "id=nav-page",
        "class='post tag-ai ads'",
    ],
)
def test_what_holds_the_article_is_never_frame(wrapper: str) -> None:
    assert PARAGRAPH in text(f"<div {wrapper}><h1>Title</h1><p>{PARAGRAPH}</p></div>")


def test_what_a_style_sheet_hides_is_dropped_unless_it_is_the_article() -> None:
    style = "<style>.h{display:none} @media print{.b{display:none}}</style>"
    shown = page(
        f"<p class=b>Shown.<p class=h>Gone.<div class=h><p>{PARAGRAPH * 5}</div>", style
    ).text
    assert "Shown." in shown
    assert "Gone." not in shown
    assert PARAGRAPH in shown


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (LD.format('{"@type":"NewsArticle","datePublished":"2025-04-17T15:30:00+08:00"}'), 17),
        (LD.format('{"@graph":[{},{"@type":"Article","datePublished":"2025-04-17"}]}'), 17),
        (LD.format('{"@type":"WebPage","datePublished":"2025-04-01"}')
         + LD.format('[{"@type":"BlogPosting","datePublished":"2025-04-17"}]'), 17),
        (LD.format("{broken") + '<meta name=PubDate content="2025-04-17 15:30">', 17),
        ('<meta property="article:published_time" content="2025-04-17T01:00:00Z">'
         '<meta property="article:modified_time" content="2025-04-19">', 17),
        ("<meta name=publishdate content=20250417>", 17),
        ("<meta name='DC.date.issued' content='2025-04-17'>", 17),
        ("<meta property='article:modified_time' content='2025-04-19'>", None),
        ("<meta name=pubdate content=soon>", None),
    ],
)  # fmt: skip
def test_published_from_the_head(head: str, expected: int | None) -> None:
    found = page(f"<h1>Title</h1><p>{PARAGRAPH}", head).stated.published
    assert found == (date(2025, 4, expected) if expected else None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>Title</h1><time datetime=2025-04-17>Thursday</time>", 17),
        ("<time class=updated datetime=2025-04-19>x</time><time datetime=2025-04-17>y</time>", 17),
        (
            "<time datetime=2025-04-19>x</time><time pubdate datetime=2025-04-17>y</time>",
            17,
        ),
        ("<ul class=related><li><time datetime=2025-04-19>x</time> Wuxi</ul>", None),
        ("<div class=bar>发布时间：2025-04-17 10:00 来源：某日报</div><h1>Title</h1>", 17),
        ("<footer>Published 17 April 2025</footer>", 17),
    ],
)
def test_published_from_the_body(body: str, expected: int | None) -> None:
    found = page(f"{body}<p>{PARAGRAPH}").stated.published
    assert found == (date(2025, 4, expected) if expected else None)


def test_title_publisher_and_author() -> None:
    head = (
        "<title>A fund | The Daily</title><meta property=og:site_name content='The Daily'>"
        + LD.format('{"@type":"NewsArticle","author":[{"name":"Li Ming"},{"name":"Jo Doe"}]}')
        + LD.format('{"@type":"NewsArticle","headline":"A fund","author":{"name":"Li Ming"}}')
    )
    found = page(f"<p>{PARAGRAPH}", head).stated
    assert (found.title, found.publisher, found.author) == ("A fund", "The Daily", "Li Ming")
    plain = page(f"<p>{PARAGRAPH}", "<title>深圳出台措施-某某网</title>").stated
    assert plain.title == "深圳出台措施"


@pytest.mark.parametrize("encoding", ["gb2312", "gb18030", "big5", "utf-16"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    words = "合肥市人民政府公布基金" if encoding != "big5" else "香港特區政府公布基金"
    source = f'<html><head><meta charset="{encoding}"></head><body><p>{words}</p></body></html>'
    assert read_html(source.encode(encoding)).text == words


@pytest.mark.parametrize("source", ["<html><body></body>", "<html><script>draw()</script>"])
def test_a_page_without_text_is_refused(source: str) -> None:
    with pytest.raises(Unreadable, match="without text"):
        read_html(source.encode())


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<div class=ad>", "</div>", "<ul>", "<li>", "<table>", "<tr>", "<h1>", "<br>",
     "<td colspan=9>", "<a href=x>", "</a>", "text", "基金", "\n", "<!--", "-->", "<script>",
     "&#xD800;", "&nbsp;", "<time>"]
), max_size=40))  # fmt: skip
def test_any_tag_soup_gives_a_page_without_tags_or_a_refusal(parts: list[str]) -> None:
    try:
        found = read_html(f"<html><body>{''.join(parts)}word".encode()).text
    except Unreadable:
        found = "word"
    assert "<p>" not in found
    assert "<td" not in found
    assert found.encode()


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Hefei has a fund | The Ledger", "The Ledger"),
        ("Hefei has a fund_某某网", "某某网"),
        ("Hefei has a fund", None),
        ("Another title | The Ledger", None),
    ],
)
def test_the_site_behind_the_title_is_the_publisher(title: str, publisher: str | None) -> None:
    source = (
        f"<html><head><title>{title}</title></head><body><h1>Hefei has a fund</h1>"
        "<p>The city set it up on Monday, with 5 billion yuan, it said.</p></body></html>"
    )
    assert read_html(source.encode()).stated.publisher == publisher
