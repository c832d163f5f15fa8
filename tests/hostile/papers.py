"""PDF and Word files that are broken, locked, endless, or something else."""

import io
import zipfile
from collections.abc import Iterator

from tests.hostile.archives import zipped
from tests.hostile.good import english
from tests.read.test_pdf import column, pdf

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPC = "application/vnd.openxmlformats-"
TYPES = (
    '<?xml version="1.0"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{OPC}package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    f'ContentType="{OPC}officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="{target}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)
BOMB = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a0 "ha">{BOMB}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x [<!ENTITY % d SYSTEM "http://127.0.0.1:9/d.dtd">%d;<!ENTITY a11 "">]>'


def papers() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file."""
    yield from _broken_pdfs()
    yield from _endless_pdfs()
    yield from _words()


def _broken_pdfs() -> Iterator[tuple[str, bytes]]:
    whole = pdf(column([line for line in english(70).split("\n") if line]))
    yield "cut.pdf", whole[: len(whole) // 2]
    yield "head only.pdf", b"%PDF-1.7\n"
    yield "no table.pdf", whole[: whole.index(b"xref")]
    yield "wrong table.pdf", whole.replace(b"0000000", b"9999999")
    yield "noise.pdf", b"%PDF-1.4\n" + bytes(i * 37 % 256 for i in range(60_000))
    yield "late head.pdf", b"x" * 900 + whole
    yield "text after.pdf", whole + english(71).encode() * 200
    yield (
        "encrypted.pdf",
        whole.replace(
            b"/Root 1 0 R",
            b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(%b)/U(%b)/P -4>>/ID[(a)(a)]"
            % (b"o" * 32, b"u" * 32),
        ),
    )
    yield "no pages.pdf", pdf()
    yield "no text.pdf", pdf([], [], [])
    yield "picture.pdf", _with_objects("<</Type/XObject/Subtype/Image/Width 1/Height 1>>")
    yield "is html.pdf", f"<html><body><p>{english(72)}</p></body></html>".encode()
    yield "is zip.pdf", zipped(("a.txt", english(73).encode()))


def _with_objects(*extra: str) -> bytes:
    return pdf(column(["Hefei set up an AI fund of 3 billion yuan."]), info="".join(extra))


def _endless_pdfs() -> Iterator[tuple[str, bytes]]:
    words = column(["The city of Hefei set up a 74 billion yuan AI fund on Monday."])
    one = pdf(words)
    yield "own child.pdf", one.replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]")
    yield (
        "own parent.pdf",
        one.replace(b"/Kids[5 0 R]/Count 1", b"/Kids[2 0 R 5 0 R 2 0 R]/Count 9"),
    )
    yield "many pages.pdf", one.replace(b"/Count 1", b"/Count 99999999")
    yield (
        "same page.pdf",
        one.replace(b"/Kids[5 0 R]/Count 1", b"/Kids[" + b"5 0 R " * 100_000 + b"]/Count 100000"),
    )
    yield "2000 pages.pdf", pdf(*([column(["AI"])] * 2_000))
    yield "negative pages.pdf", one.replace(b"/Count 1", b"/Count -5")
    yield "huge page.pdf", one.replace(b"0 0 595 842", b"0 0 1e30 1e30")
    yield "odd page.pdf", one.replace(b"0 0 595 842", b"nan nan 0 -1")
    yield "own length.pdf", one.replace(b"<</Length", b"<</Length 4 0 R/Was")
    yield "wrong length.pdf", one.replace(b"<</Length ", b"<</Length 99999999")
    yield (
        "own content.pdf",
        one.replace(b"/Contents 4 0 R", b"/Contents[" + b"4 0 R " * 20_000 + b"]"),
    )
    yield "own info.pdf", one.replace(b"/Root 1 0 R", b"/Root 1 0 R/Info 2 0 R/Prev 9")
    yield "own table.pdf", one.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % one.index(b"xref"))
    yield "deep arrays.pdf", one.replace(b"/MediaBox", b"/X " + b"[" * 50_000 + b"/MediaBox")
    yield "deep lists.pdf", pdf(words, info="/Title " + "<</A " * 30_000 + ">>" * 30_000)
    yield "long title.pdf", pdf(words, info=f"/Title({'A' * 500_000})")
    yield "many boxes.pdf", pdf([(x % 500, x // 60, 4, "AI 1") for x in range(30_000)])
    yield "one spot.pdf", pdf([(100, 100, 10, "Hefei AI fund")] * 8_000)
    yield "huge type.pdf", pdf([(0, 0, 10**9, "Hefei"), (0, 0, 0, "AI"), (-(10**9), 10**9, 5, "x")])
    yield "operators.pdf", pdf([(1, 1, 1, "a) Tj " + "q " * 100_000 + "(b")])
    yield "inline image.pdf", pdf([(1, 1, 1, "a) Tj BI /W 99999 /H 99999 /BPC 8 ID xx EI (b")])


def word_file(body: str, head: str = "", target: str = "word/document.xml") -> bytes:
    """A Word file of some XML within its body; `head` stands before its root."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}'
        "</w:body></w:document>"
    )
    return zipped(
        ("[Content_Types].xml", TYPES.encode()),
        ("_rels/.rels", RELATIONS.format(target=target).encode()),
        ("word/document.xml", document.encode()),
    )


def _run(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _words() -> Iterator[tuple[str, bytes]]:
    whole = word_file(_run("The city of Hefei set up a 75 billion yuan AI fund."))
    yield "bare.docx", whole
    yield "laughs.docx", word_file(_run("Hefei &a11;"), LAUGHS)
    yield "outside.docx", word_file(_run("Hefei &a11;"), OUTSIDE)
    yield "remote.docx", word_file(_run("Hefei &a11;"), REMOTE)
    yield "cut.docx", whole[:-40]
    yield "no body.docx", zipped(("word/document.xml", b"<a/>"))
    yield "no types.docx", zipped(("word/document.xml", b"<a/>"), ("_rels/.rels", b""))
    yield "outside target.docx", word_file(_run("x"), target="file:///etc/passwd")
    yield "climbing target.docx", word_file(_run("x"), target="../../../etc/passwd")
    yield "own target.docx", word_file(_run("x"), target="_rels/.rels")
    yield "no text.docx", word_file("<w:p/>" * 20_000)
    yield (
        "deep tables.docx",
        word_file("<w:tbl><w:tr><w:tc>" * 120 + _run("Hefei") + "</w:tc></w:tr></w:tbl>" * 120),
    )
    yield (
        "deep runs.docx",
        word_file("<w:p>" * 200 + "<w:r><w:t>Hefei</w:t></w:r>" + "</w:p>" * 200),
    )
    yield "very deep.docx", word_file("<w:p>" * 50_000 + "</w:p>" * 50_000)
    cells = "<w:tc>" + _run("Hefei 3 billion yuan") + "</w:tc>"
    yield "wide table.docx", word_file(f"<w:tbl><w:tr>{cells * 3_000}</w:tr></w:tbl>")
    yield "long table.docx", word_file(f"<w:tbl>{f'<w:tr>{cells * 3}</w:tr>' * 3_000}</w:tbl>")
    yield "spans.docx", word_file(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>' + _run("Hefei")
        + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    yield "odd span.docx", word_file(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/><w:vMerge/></w:tcPr>' + _run("Hefei")
        + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    yield "many paragraphs.docx", word_file(_run("Hefei AI fund") * 4_000)
    yield "one run.docx", word_file(_run("Hefei, " * 100_000))
    yield (
        "attributes.docx",
        word_file("<w:p " + " ".join(f"a{i}='1'" for i in range(20_000)) + "/>"),
    )
    yield "large.docx", zipped(("word/document.xml", b" " * 60_000_000))
    yield "deep names.docx", word_file("<w:p/>", f"<!DOCTYPE x [{'<!ELEMENT a (' * 5_000}]>")
    yield "encrypted.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000
    yield "macro.docx", _with_member(whole, "word/vbaProject.bin", b"x" * 1_000)
    yield "sheet.xlsx", zipped(("xl/workbook.xml", b"<a/>"))
    yield "slides.pptx", zipped(("ppt/presentation.xml", b"<a/>"))
    yield "book.epub", zipped(("META-INF/container.xml", b"<a/>"))
    yield "open.odt", zipped(("content.xml", b"<a/>"))
    yield "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + english(76).encode()
    yield "rich.rtf", b"{\\rtf1 " + english(77).encode() + b"}"


def _with_member(archive: bytes, name: str, data: bytes) -> bytes:
    out = io.BytesIO(archive)
    with zipfile.ZipFile(out, "a") as opened:
        opened.writestr(name, data)
    return out.getvalue()
