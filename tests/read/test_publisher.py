"""Who published a document: told surely or not at all, on pages that nobody wrote rules for."""

import json
from pathlib import Path

import pytest

from etl.model import Document
from etl.read import read_inputs
from etl.read.html import read_html
from etl.read.inputs import read_document
from etl.read.plain import read_plain
from etl.read.sources import Source
from etl.reference.folding import fold
from etl.reference.publishers import generic_patterns
from tests.paths import GOLD

BODY = "Wuhu said on Friday that it would open a computing centre for small firms, at no charge.\n"
BODY_ZH = "芜湖市说，将为中小企业开放公共算力中心，免费使用半年，具体办法另行公布，欢迎来电咨询。\n"


def test_the_metadata_of_the_development_documents() -> None:
    """Titles, publishers and dates as a person reads them; 95 % is what was asked for."""
    wanted = json.loads((GOLD / "dev.metadata.json").read_text(encoding="utf-8"))
    found = {
        Path(d.path).name: {
            "title": d.title,
            "publisher": d.publisher,
            "published": d.published.isoformat() if d.published else None,
        }
        for d in read_inputs([GOLD / "dev"])
        if isinstance(d, Document)
    }
    assert found == wanted


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Elm Street Research | Sector view | 3 June 2025", "Elm Street Research"),
        ("Elm Street Research · 3 June 2025 · 4 min read", "Elm Street Research"),
        ("The Anhui Ledger | Updated: 2025-06-03 08:00", "The Anhui Ledger"),
        ("By Li Ming | China Daily | Updated: 2025-06-03", "China Daily"),
        ("By LI MING | (China Daily) | 2025-06-03", "China Daily"),
        ("Global Times) 11:11, June 3, 2025", "Global Times"),
        ("Xinhua, June 3, 2025", "Xinhua"),
        ("wuhunews.com | Updated: 2025-06-03", "wuhunews.com"),
        ("chinadaily.com.cn | Updated: 2025-06-03", "China Daily"),
        ("Xinhua", "Xinhua"),
        ("芜湖日报 | 2025年6月3日", "芜湖日报"),
        ("某某研究院｜研究简报｜2025年6月3日", "某某研究院"),
        # A person, a section, a place or two rivals may stand there too.
        ("Jane Doe | 3 June 2025", None),
        ("Jane Doe | Client note | 3 June 2025", None),
        ("Markets | Companies | 3 June 2025", None),
        ("Press Release | 3 June 2025", None),
        ("World News | 3 June 2025", None),
        ("Wuhu, 3 June 2025", None),
        ("Bloomberg/Reuters · 3 June 2025", None),
        ("Xinhua | 3 June 2025\n\nReuters | 4 June 2025", None),
        ("新闻中心 | 2025年6月3日", None),
        ("Elm Street Research | Sector view", None),
    ],
)
def test_the_name_beside_a_page_s_date(line: str, publisher: str | None) -> None:
    page = read_plain(f"Wuhu opens its computers to all\n\n{line}\n\n{BODY * 3}")
    assert page.stated.publisher == publisher


@pytest.mark.parametrize(
    ("masthead", "publisher"),
    [
        ("Feldwire Pacific", "Feldwire Pacific"),
        ("Feldwire Pacific | 3 June 2025", "Feldwire Pacific"),
        ("By Feldwire Pacific", "Feldwire"),
        ("Feldwire Headlines", "Feldwire"),
        ("Feldwire Staff", "Feldwire"),
        ("Feldwireless", "Feldwire"),
        ("Markets", "Feldwire"),
    ],
)
def test_an_agency_s_fuller_name_stands_above_the_text(masthead: str, publisher: str) -> None:
    text = f"Wuhu opens its computers\n\n{masthead}\n\nWUHU, June 3 (Feldwire) -- {BODY * 3}"
    assert read_plain(text).stated.publisher == publisher


def test_a_title_that_begins_with_the_agency_is_no_fuller_name() -> None:
    text = f"Feldwire Wins Prize\n\nWUHU, June 3 (Feldwire) -- {BODY * 3}"
    assert read_plain(text).stated.publisher == "Feldwire"


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("来源：Wuhu Echo portal　2025-06-03", "Wuhu Echo portal"),
        ("《芜湖日报》（2025年6月3日　第01版）", "芜湖日报"),
        ("《芜湖日报》今天发表文章", None),
        ("图片来源：某某摄影网", None),
        ("来源：本站原创", None),
        ("文章出处：公告通知", None),
        ("来源：互联网", None),
        ("Source link", None),
        ("Source: Reuters / Bloomberg", None),
        ("Source: Xinhua Editor: Li Ming", "Xinhua"),
        ("NEWS PROVIDED BY Wuhu Robotics Co., Ltd.", "Wuhu Robotics Co., Ltd."),
        ("Source: Wuhu Robotics Inc.", "Wuhu Robotics Inc."),
    ],
)
def test_credits_name_a_publisher_or_nobody(line: str, publisher: str | None) -> None:
    page = read_plain(f"Wuhu opens its computers\n\n{line}\n\n{BODY * 3}")
    assert page.stated.publisher == publisher


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("© 2025 The Anhui Ledger. All rights reserved.", "The Anhui Ledger"),
        ("Copyright © 2019-2025 Feldwire Pacific, all rights reserved", "Feldwire Pacific"),
        ("Copyright©2025 China Daily. All rights reserved", "China Daily"),
        ("© The Anhui Ledger 2025", "The Anhui Ledger"),
        ("Copyright © 2010-2025 Wuhu Net Co., Ltd. All Rights Reserved", "Wuhu Net Co., Ltd"),
        ("© 2025 Wuhunews.com. Wuhunews.com gives no advice.", "Wuhunews.com"),
        ("版权所有：芜湖市人民政府", "芜湖市人民政府"),
        ("Copyright © 2025 芜湖新闻网 版权所有", "芜湖新闻网"),
        ("© Getty Images", None),
        ("Photo © Jane Doe 2025", None),
        ("© 2025. All rights reserved.", None),
        ("版权所有，未经授权不得转载", None),
    ],
)
def test_who_holds_the_copyright(line: str, publisher: str | None) -> None:
    assert read_plain(f"{BODY * 5}\n\n{line}").stated.publisher == publisher
    page = f"<html><body><h1>Wuhu</h1><p>{BODY * 5}</p><footer><p>{line}</p></footer></body></html>"
    assert read_html(page.encode()).stated.publisher == publisher


LINKS = '<a href="/a">Live</a> | <a href="/b">Markets</a> | <a href="/c">Cities</a>'


@pytest.mark.parametrize(
    ("head", "frame", "publisher"),
    [
        ("<title>Wuhu opens - The Anhui Ledger</title>", "", "The Anhui Ledger"),
        ("<title>Wuhu opens | Press Release</title>", "", None),
        ("<title>Wuhu opens | 3 June 2025</title>", "", None),
        ("<title>Wuhu opens | South China Business</title>", "", None),
        ("<title>Wuhu opens | Jane Doe</title>", "<p>By Jane Doe</p>", None),
        (
            "<title>Wuhu opens | Feldwire Business</title>",
            "<p>Feldwire Business</p>",
            "Feldwire Business",
        ),
        ("<title>The Anhui Ledger - Wuhu opens</title>", "", "The Anhui Ledger"),
        ("<title>Jane Doe - Wuhu opens</title>", "", None),
        (
            '<meta property="og:site_name" content="微信公众平台">',
            '<a id="js_name">芜湖发布</a>',
            "芜湖发布",
        ),
        ("<title>Wuhu opens | Markets</title>", "", None),
        ("<title>Wuhu opens_芜湖新闻网</title>", "", "芜湖新闻网"),
        ('<meta property="og:site_name" content="Feldwire">', "", "Feldwire"),
        ('<meta property="og:site_name" content="Home">', "", None),
        ("", f'<div class="nav">Feldwire Pacific: {LINKS}</div>', "Feldwire Pacific"),
        ("", f'<div class="nav">Follow Us: {LINKS}</div><p>Follow Us here</p>', None),
        ("", f'<div class="nav">Elsewhere Now: {LINKS}</div>', None),
        ("", '<p><a href="/">The Anhui Ledger</a></p>', "The Anhui Ledger"),
        ("", '<a class="logo" href="/en/"><img alt="Anhui Ledger logo"></a>', "Anhui Ledger"),
        ("", '<a href="/">Home</a><a href="/">首页</a><a href="/">Front page</a>', None),
        ("", '<a href="/people">Jane Doe</a>', None),
    ],
)
def test_whose_page_it_is(head: str, frame: str, publisher: str | None) -> None:
    page = (
        f"<html><head>{head}</head><body>{frame}<h1>Wuhu opens</h1><p>{BODY * 5}</p>"
        "<p>Feldwire Pacific Daily: all that moved.</p></body></html>"
    )
    assert read_html(page.encode()).stated.publisher == publisher


@pytest.mark.parametrize(
    ("url", "text", "publisher"),
    [
        ("https://www.scmp.com/tech/1", BODY, "South China Morning Post"),
        ("https://www.scmp.com/tech/1", BODY_ZH, "南华早报"),
        ("https://www.wuhu.gov.cn/1", BODY_ZH, None),
        ("https://blog.example/1", BODY, None),
        ("https://notscmp.com/1", BODY, None),
    ],
)
def test_a_listed_address_names_its_publisher(url: str, text: str, publisher: str | None) -> None:
    head = f'<html><head><link rel="canonical" href="{url}"></head>'
    document = read_document(Source("a.html", f"{head}<body><p>{text * 3}</p></body>".encode()))
    assert isinstance(document, Document)
    assert document.publisher == publisher


@pytest.mark.parametrize("number", range(len(generic_patterns())))
def test_each_wording_that_names_nobody_has_its_examples(number: int) -> None:
    pattern = generic_patterns()[number]
    assert [e for e in pattern.examples if not pattern.pattern.fullmatch(fold(e))] == []
    assert [c for c in pattern.counter_examples if pattern.pattern.fullmatch(fold(c))] == []
