"""Honest documents, each with the one pledge that a build must read in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from io import BytesIO

import docx

from tests.read.test_pdf import column, pdf

EN = (
    "{place} backs artificial intelligence\n\nMarch 3, 2025\n\nThe city of {place} set up a "
    "{billions} billion yuan artificial intelligence fund on Monday, the city government said.\n"
)
ZH = (
    "{place}设立人工智能基金\n\n2025年3月3日\n\n"
    "{place}人民政府3月3日设立总规模{billions}0亿元的人工智能产业基金。\n"
)
PLACES = (
    ("Hefei", "合肥市", "340100"),
    ("Wuhan", "武汉市", "420100"),
    ("Suzhou", "苏州市", "320500"),
    ("Ningbo", "宁波市", "330200"),
    ("Xiamen", "厦门市", "350200"),
    ("Chengdu", "成都市", "510100"),
)


@dataclass(frozen=True, slots=True)
class Good:
    """A document and the fund that it tells of; `name` is its path below the folder."""

    name: str
    data: bytes
    place_code: str
    amount: int


def english(number: int) -> str:
    """The words of the English document of that number."""
    return EN.format(place=PLACES[number % len(PLACES)][0], billions=number)


def chinese(number: int) -> str:
    """The words of the Chinese document of that number."""
    return ZH.format(place=PLACES[number % len(PLACES)][1], billions=number)


def honest() -> Iterator[Good]:
    """One document or more of each format and encoding, none like another."""
    made = (
        (2, "plain.txt", english(2).encode()),
        (3, "with-mark.txt", b"\xef\xbb\xbf" + english(3).encode()),
        (4, "wide.txt", chinese(4).encode("utf-16")),
        (5, "gb.txt", (chinese(5) * 3).encode("gb18030")),
        (6, "line-ends.txt", english(6).replace("\n", "\r\n").encode()),
        (7, "marked.md", f"# {english(7)}".encode()),
        (8, "page.html", _page(english(8))),
        (9, "page-zh.html", _page(chinese(9))),
        (11, "paper.pdf", _paper(english(11))),
        (12, "letter.docx", _letter(english(12))),
        (13, "letter-zh.docx", _letter(chinese(13))),
        (14, "mail.eml", _mail(english(14))),
        (15, "mail-zh.eml", _mail(chinese(15))),
        (16, "no-ending", english(16).encode()),
        (17, "wrong-ending.pdf", english(17).encode()),
        (18, "wrong-ending.txt", _letter(english(18))),
        (19, "zh.txt", chinese(19).encode()),
        (21, "very deep/" * 20 + "deep.txt", english(21).encode()),
        (22, "名字 with “marks” & 空格.txt", chinese(22).encode()),
        (23, "-out.txt", english(23).encode()),
    )
    for number, name, data in made:
        yield Good(name, data, PLACES[number % len(PLACES)][2], number * 10**9)


def _page(words: str) -> bytes:
    title, *paragraphs = words.strip().split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def _paper(words: str) -> bytes:
    return pdf(column([line for line in words.split("\n") if line]))


def _letter(words: str) -> bytes:
    document = docx.Document()
    for paragraph in words.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _mail(words: str) -> bytes:
    message = EmailMessage()
    message["From"] = "City News <news@example.org>"
    message["To"] = "reader@example.org"
    message["Subject"] = words.split("\n")[0]
    message["Date"] = "Mon, 03 Mar 2025 10:00:00 +0800"
    message["Message-ID"] = "<one@example.org>"
    message.set_content(words)
    return bytes(message)
