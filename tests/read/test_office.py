"""Word files and mails."""

import zipfile
from datetime import date
from email.message import EmailMessage
from io import BytesIO

import docx
import pytest

from etl.errors import Unreadable
from etl.model import Document
from etl.read.docx import read_docx
from etl.read.formats import Format, format_of
from etl.read.inputs import read_document
from etl.read.mail import read_mail
from etl.read.sources import Source, open_source
from etl.read.stated import Stated


def saved(document: "docx.document.Document") -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_keeps_headings_lists_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_heading("关于设立人工智能基金的通知", level=0)
    document.add_heading("一、基金", level=1)
    document.add_paragraph("设立总规模50亿元的基金。")
    document.add_paragraph("首期20亿元", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (c for row in table.rows for c in row.cells),
        ("城市", "金额", "合肥", "50亿元"),
        strict=True,
    ):
        cell.text = words
    document.add_paragraph("合肥市人民政府")
    document.add_paragraph("2025年6月3日")
    data = saved(document)
    page = read_docx(data)
    assert format_of(data) is Format.DOCX
    assert page.text == (
        "# 关于设立人工智能基金的通知\n\n## 一、基金\n\n设立总规模50亿元的基金。\n\n"
        "- 首期20亿元\n\n| 城市 | 金额 |\n| --- | --- |\n| 合肥 | 50亿元 |\n\n"
        "合肥市人民政府\n\n2025年6月3日"
    )
    assert page.stated.title == "关于设立人工智能基金的通知"
    assert page.stated.publisher == "合肥市人民政府"
    assert page.stated.published == date(2025, 6, 3)


def test_a_cell_that_spans_columns_is_told_once() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).text = "Place"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "AI fund of 5 billion yuan"
    table.cell(1, 0).merge(table.cell(1, 2)).text = "Hefei"
    assert read_docx(saved(document)).text == (
        "| Place | AI fund of 5 billion yuan |  |\n| Hefei |  |  |"
    )


def test_the_day_a_word_file_was_saved_is_no_date_of_publication() -> None:
    document = docx.Document()
    document.add_paragraph("Hefei will set up a fund of 5 billion yuan for robots.")
    assert read_docx(saved(document)).stated.published is None


@pytest.mark.parametrize(
    ("properties", "title"),
    [
        ("关于加快人工智能产业发展的若干意见", "关于加快人工智能产业发展的若干意见"),
        ("新建 文档", None),
        ("template_final.docx", None),
    ],
)
def test_a_title_that_only_a_word_file_s_properties_tell_is_marked(
    properties: str, title: str | None
) -> None:
    document = docx.Document()
    document.core_properties.title = properties
    document.add_paragraph(
        "合肥市将设立总规模50亿元的人工智能产业基金，首期20亿元，投向机器人。" * 3
    )
    found = read_document(Source("a.docx", saved(document)))
    assert isinstance(found, Document)
    assert found.title == title
    assert found.from_properties == (("title",) if title else ())
    known = read_document(Source("a.docx", saved(document), Stated(title="A person's word")))
    assert isinstance(known, Document)
    assert (known.title, known.from_properties) == ("A person's word", ())


def test_an_empty_or_broken_word_file_is_refused() -> None:
    with pytest.raises(Unreadable, match="without text"):
        read_docx(saved(docx.Document()))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    with pytest.raises(Unreadable, match="damaged"):
        read_docx(out.getvalue())


def mail(**bodies: str) -> bytes:
    message = EmailMessage()
    message["From"] = "AI Weekly <news@example.org>"
    message["To"] = "reader@example.org"
    message["Subject"] = "基金 and robots, issue 29"
    message["Date"] = "Mon, 21 Jul 2025 23:30:00 +0800"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(bodies["plain"])
    if "html" in bodies:
        message.add_alternative(bodies["html"], subtype="html")
    return message.as_bytes()


def test_a_mail_gives_its_body_and_headers() -> None:
    data = mail(plain="Hefei set up a fund.\n\nWuhan did too.\n")
    page = read_mail(data)
    assert format_of(data) is Format.EML
    assert page.text.strip() == "Hefei set up a fund.\n\nWuhan did too."
    assert page.stated.title == "基金 and robots, issue 29"
    assert page.stated.publisher == "AI Weekly"
    assert page.stated.published == date(2025, 7, 21)


def test_the_html_of_a_mail_is_read_before_its_plain_text() -> None:
    page = read_mail(mail(plain="See the web.", html="<h2>合肥</h2><ul><li>50亿元基金</ul>"))
    assert page.text == "## 合肥\n\n- 50亿元基金"


def test_a_mail_without_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="without a text body"):
        read_mail(b"From: a@b.c\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx")


SAVED = (
    "From: <Saved by Blink>\r\n{header}Subject: Hefei fund\r\n"
    "Date: Tue, 8 Apr 2025 10:00:00 +0800\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
    "Content-Location: https://news.example/hefei\r\n\r\n"
    "<html><body><h1>合肥设立基金</h1><p>合肥市设立总规模50亿元的人工智能产业基金。</p></body></html>\r\n"
    "--b\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n"
    "<html><p>Buy now.</p></html>\r\n--b--\r\n"
)


@pytest.mark.parametrize(
    "header", ["", "Snapshot-Content-Location: https://news.example/hefei\r\n"]
)
def test_a_web_page_saved_as_one_file_is_no_mail(header: str) -> None:
    """MHTML: the sender is the browser, the date that of saving, the rest the page's frame."""
    data = SAVED.format(header=header).encode()
    [source] = open_source(Source("hefei.mhtml", data))
    page = read_document(source) if isinstance(source, Source) else source
    assert isinstance(page, Document)
    assert (page.title, page.url) == ("合肥设立基金", "https://news.example/hefei")
    assert (page.publisher, page.published) == (None, None)
    assert page.text == "# 合肥设立基金\n\n合肥市设立总规模50亿元的人工智能产业基金。"
