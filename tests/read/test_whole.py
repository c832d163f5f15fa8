"""What users have: saved pages with assets, columns, forwarded mails, feeds, side files, mixtures.

Each test makes its own files.
"""

import io
import sys
import tarfile
import zipfile
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from etl.model import Document, Language, Rejected, Tier
from etl.read import read_inputs
from etl.read.pdf import read_pdf
from tests.read.test_pdf import LINES, column, pdf

STORY = "Hefei set up a fund of 5 billion yuan for robots and large models, the city said. " * 4
STORY_ZH = "合肥市设立总规模50亿元的人工智能产业基金，重点投向机器人和大模型企业。" * 4
COLUMN = [
    "Hefei said on Monday that it had set up a",
    "fund of 5 billion yuan for robots and for",
    "large models, the latest city to do so. An",
    "official said that a first phase of 2 billion",
    "yuan was in place, and that the money came",
    "from three investment platforms of the city",
    "itself. Firms from outside the province may",
    "apply too, he added, and nine of them did so",
    "before the rules were printed.",
]
OTHER = [
    "Wuhan will pay a fifth of what firms spend",
    "on computing, the city council heard in the",
    "spring. It had paid 80 million yuan in the",
    "year before, most of it to small firms that",
    "train models for hospitals and for schools.",
    "The council wants to double that sum before",
    "the end of next year, though not everybody",
    "agreed, as some delegates asked for a cap",
    "on what a single firm may be paid in a year.",
]


def read(*inputs: Path | str) -> tuple[list[Document], dict[str, str]]:
    items = list(read_inputs(inputs))
    rejected = {i.path.split("/")[-1]: i.reason for i in items if isinstance(i, Rejected)}
    return [item for item in items if isinstance(item, Document)], rejected


def side_by_side(*, row_by_row: bool) -> bytes:
    title = [(70.0, 770.0, 18.0, "Two cities pay for AI, each in its own way")]
    left = [(70.0, 700.0 - 14 * i, 10.0, line) for i, line in enumerate(COLUMN)]
    right = [(310.0, 700.0 - 14 * i, 10.0, line) for i, line in enumerate(OTHER)]
    rows = [word for pair in zip(left, right, strict=True) for word in pair]
    return pdf([*title, *(rows if row_by_row else left + right)])


@pytest.mark.parametrize("row_by_row", [False, True])
def test_a_pdf_of_two_columns_is_read_column_by_column(row_by_row: bool) -> None:
    page = read_pdf(side_by_side(row_by_row=row_by_row))
    title, *paragraphs = page.text.split("\n\n")
    assert title == "# Two cities pay for AI, each in its own way"
    assert paragraphs == [" ".join(COLUMN), " ".join(OTHER)]


def test_a_pdf_keeps_its_pages_so_that_a_quote_has_one(tmp_path: Path) -> None:
    head = (70.0, 810.0, 8.0, "Client note")
    (tmp_path / "a.pdf").write_bytes(
        pdf([head, *column(LINES[:2])], [head, *column(LINES[2:]), *column(OTHER, 640)],
            [head, *column(COLUMN)])
    )  # fmt: skip
    [document], _ = read(tmp_path)
    pages = {
        words: document.page_of(document.text.index(words))
        for words in ("Hefei said on Monday that it had set up a fund", "would open soon",
                      "Wuhan will pay", "latest city to do so")
    }  # fmt: skip
    assert list(pages.values()) == [1, 2, 2, 3]
    assert document.text[document.pages[2] :].startswith("Hefei said on Monday that it had set")


def test_other_documents_have_no_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    [document], _ = read(tmp_path)
    assert (document.pages, document.page_of(3)) == ((), None)


def test_a_scanned_pdf_is_set_aside_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf([]))
    (tmp_path / "a.txt").write_text(STORY)
    _, rejected = read(tmp_path)
    assert "no text; OCR it first" in rejected["scan.pdf"]


def test_a_page_saved_by_a_browser_is_read_without_its_assets(tmp_path: Path) -> None:
    (tmp_path / "Hefei fund.html").write_text(
        "<!DOCTYPE html>\n<!-- saved from url=(0035)https://news.example/hefei-fund.html -->\n"
        f"<html><head><title>Hefei fund</title></head><body><p>{STORY}</p></body></html>"
    )
    assets = tmp_path / "Hefei fund_files"
    assets.mkdir()
    (assets / "frame.html").write_text(f"<html><body><p>Buy now. {STORY}</p></body></html>")
    (assets / "style.css").write_text("p {}")
    [document], rejected = read(tmp_path)
    assert document.url == "https://news.example/hefei-fund.html"
    assert document.text == STORY.strip()
    assert rejected == {
        "Hefei fund_files": "what Hefei fund.html was saved with; the page itself is read"
    }


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_in_a_tar_made_in_china_are_read(tmp_path: Path, encoding: str) -> None:
    packed = tmp_path / "a.tar.gz"
    with tarfile.open(packed, "w:gz", format=tarfile.GNU_FORMAT, encoding=encoding) as archive:
        entry = tarfile.TarInfo("政策/芜湖.txt")
        entry.size = len(STORY_ZH.encode())
        archive.addfile(entry, io.BytesIO(STORY_ZH.encode()))
    [document], _ = read(packed)
    assert document.path.endswith("a.tar.gz!/政策/芜湖.txt")


def test_a_zip_of_saved_pages_is_read_without_their_assets(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("saved/Hefei.html", f"<html><body><p>{STORY}</p></body></html>")
        archive.writestr("saved/Hefei_files/frame.html", f"<html><p>Buy now. {STORY}</p></html>")
        archive.writestr("other/Hefei_files/note.txt", STORY_ZH)
    (tmp_path / "all.zip").write_bytes(out.getvalue())
    documents, rejected = read(tmp_path)
    names = [d.path.split("!/")[1] for d in documents]
    assert names == ["other/Hefei_files/note.txt", "saved/Hefei.html"]
    assert "what Hefei.html was saved with" in rejected["frame.html"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_in_a_zip_made_in_china_are_read(tmp_path: Path, encoding: str) -> None:
    name = "政策.txt".encode(encoding)
    stand_in = ("x" * (len(name) - 4) + ".txt").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(stand_in.decode(), STORY_ZH)
    (tmp_path / "a.zip").write_bytes(out.getvalue().replace(stand_in, name))
    [document], _ = read(tmp_path)
    assert document.path.endswith("a.zip!/政策.txt")


def mail(text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "A Reader <reader@example.org>"
    message["Subject"] = "Fwd: look at this"
    message["Date"] = "Fri, 25 Jul 2025 09:00:00 +0800"
    message["Message-ID"] = "<2@example.org>"
    message.set_content(text)
    return message


def newsletter() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "AI Weekly <news@example.org>"
    message["Subject"] = "Robots, issue 29"
    message["Date"] = "Mon, 21 Jul 2025 23:30:00 +0800"
    message.set_content(STORY)
    return message


QUOTED = (
    "See below!\n\n---------- Forwarded message ---------\nFrom: AI Weekly <news@example.org>\n"
    f"Date: Mon, 21 Jul 2025 at 23:30\nSubject: Robots, issue 29\nTo: A Reader\n\n{STORY}"
)
QUOTED_ZH = (
    "请看\n\n-----原始邮件-----\n发件人：AI Weekly <news@example.org>\n"
    f"发送时间：2025年7月21日 23:30\n主题：Robots, issue 29\n收件人：某某\n\n{STORY}"
)


@pytest.mark.parametrize("text", [QUOTED, QUOTED_ZH, None])
def test_of_a_forwarded_mail_the_inner_headers_count(tmp_path: Path, text: str | None) -> None:
    message = mail(text or "See the attached.")
    if text is None:
        message.add_attachment(newsletter())
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    [document], _ = read(tmp_path)
    assert STORY.strip() in document.text.replace("\n", " ").replace("  ", " ")
    assert document.title == "Robots, issue 29"
    assert document.publisher == "AI Weekly"
    assert document.published == date(2025, 7, 21)


def test_a_zip_of_mixed_files_with_side_files(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", STORY_ZH.encode("gb18030"))
        archive.writestr("a.txt.meta.toml", 'title = "合肥基金"\npublished = 2025-03-10\n')
        archive.writestr("b.html", f"<html><body><p>{STORY}</p></body></html>")
        archive.writestr("c.pdf", pdf(column(COLUMN)))
        archive.writestr("d.eml", newsletter().as_bytes().replace(b"Hefei", b"Wuhan"))
        archive.writestr("e.png", b"\x89PNG\r\n\x1a\n")
        archive.writestr("lost.txt.meta.toml", "title = 'x'")
    (tmp_path / "all.zip").write_bytes(out.getvalue())
    documents, rejected = read(tmp_path)
    assert [d.path.split("!/")[1] for d in documents] == ["a.txt", "b.html", "c.pdf", "d.eml"]
    first = documents[0]
    assert (first.text, first.language) == (STORY_ZH, Language.ZH)
    assert (first.title, first.published) == ("合肥基金", date(2025, 3, 10))
    assert "a picture" in rejected["e.png"]
    assert "describes no file here" in rejected["lost.txt.meta.toml"]


def test_a_side_file_overrides_what_a_document_says_of_itself(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Its own\nauthor: Li Ming\n---\n{STORY}")
    (tmp_path / "a.md.meta.toml").write_text(
        'title = "Ours"\npublished = "10 March 2025"\nurl = "https://a.example/b"\n'
        'tier = "official"\nlanguage = "zh"\nfetched = 2025-03-11T08:00:00Z\n'
    )
    [document], rejected = read(tmp_path)
    assert (document.title, document.author) == ("Ours", "Li Ming")
    assert (document.published, document.tier) == (date(2025, 3, 10), Tier.OFFICIAL)
    assert (document.url, document.language) == ("https://a.example/b", Language.ZH)
    assert rejected == {}


@pytest.mark.parametrize(
    ("side", "says"),
    [
        ("title = ", "no valid TOML"),
        ('tier = "best"', "tier is none of official"),
        ("title = 3", "title is no text"),
        ('published = "soon"', "published is no date"),
    ],
)
def test_a_broken_side_file_is_named_and_the_document_read(
    tmp_path: Path, side: str, says: str
) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.txt.meta.toml").write_text(side)
    [document], rejected = read(tmp_path)
    assert document.text == STORY
    assert says in rejected["a.txt.meta.toml"]


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>News</title>
<item><title>Hefei fund</title><link>https://news.example/1</link>
<pubDate>Mon, 10 Mar 2025 08:00:00 +0800</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{STORY}</p>]]></content:encoded></item>
<item><title>Teaser &b;</title><link>https://news.example/2</link>
<description>Read on.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>合肥基金</title>
<link rel="alternate" href="https://news.example/1"/><published>2025-03-10T08:00:00+08:00</published>
<author><name>某某</name></author><content type="html">&lt;p&gt;{STORY_ZH}&lt;/p&gt;
</content></entry></feed>"""


@pytest.mark.parametrize(("feed", "title"), [(RSS, "Hefei fund"), (ATOM, "合肥基金")])
def test_a_saved_feed_gives_its_entries(tmp_path: Path, feed: str, title: str) -> None:
    (tmp_path / "feed.xml").write_text(feed)
    [document], rejected = read(tmp_path)
    assert document.path == f"{tmp_path / 'feed.xml'}!/https://news.example/1"
    assert (document.title, document.published) == (title, date(2025, 3, 10))
    assert document.url == "https://news.example/1"
    assert document.text.strip() in (STORY.strip(), STORY_ZH)
    assert ("2" in rejected and "only a teaser" in rejected["2"]) or feed == ATOM


@pytest.mark.parametrize(
    ("title", "publisher"), [("The Anhui Ledger", "The Anhui Ledger"), ("News", None)]
)
@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_a_feed_s_title_names_the_publisher_where_it_is_a_body_s(
    tmp_path: Path, feed: str, title: str, publisher: str | None
) -> None:
    named = feed.replace("<title>News</title>", f"<title>{title}</title>")
    if feed is ATOM:
        named = feed.replace("<entry>", f"<title>{title}</title><entry>", 1)
    (tmp_path / "feed.xml").write_text(named)
    assert read(tmp_path)[0][0].publisher == publisher


def test_xml_that_is_neither_page_nor_feed_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "map.xml").write_text('<?xml version="1.0"?><gpx><trk>A path</trk></gpx>')
    assert "neither a web page nor a feed" in read(tmp_path)[1]["map.xml"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY_ZH.encode("gb18030"))))
    [document], _ = read("-")
    assert (document.path, document.text) == ("-", STORY_ZH)
