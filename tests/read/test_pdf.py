"""PDF files: paragraphs healed over lines and pages, headings, tables, running heads."""

import pytest

from etl.errors import Unreadable
from etl.read.formats import Format, format_of
from etl.read.pdf import read_pdf
from etl.read.pdf_lines import PdfLine, Word, lines_of_page
from etl.read.pdf_text import compose, without_running_heads

Printed = tuple[float, float, float, str]
"""Left and bottom edge in points from the page's lower left, size of the type, words."""


def pdf(*pages: list[Printed], trailer: str = "", info: str = "") -> bytes:
    """A PDF file with some words printed on each page in Helvetica; `info` are its properties."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    kids = []
    for page in pages:
        shown = "\n".join(f"BT /F1 {s} Tf {x} {y} Td ({words}) Tj ET" for x, y, s, words in page)
        objects.append(f"<</Length {len(shown)}>>\nstream\n{shown}\nendstream")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    if info:
        objects.append(f"<<{info}>>")
        trailer += f"/Info {len(objects)} 0 R"
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    return (
        f"{out}xref\n0 {count}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")


def column(lines: list[str], top: float = 700) -> list[Printed]:
    return [(70, top - 14 * i, 10, line) for i, line in enumerate(lines)]


LINES = [
    "Hefei said on Monday that it had set up a fund of 5 billion yuan for robots, for large lan-",
    "guage models, the latest city to put money behind them, and that the first phase of the fund",
    "would open soon.",
]
PARAGRAPH = (
    "Hefei said on Monday that it had set up a fund of 5 billion yuan for robots, for large "
    "language models, the latest city to put money behind them, and that the first phase of the "
    "fund would open soon."
)


def test_lines_are_healed_into_paragraphs_under_their_headings() -> None:
    shown = [(70.0, 760.0, 18.0, "A fund for robots"), (70.0, 735.0, 10.0, "14 July 2025")]
    page = read_pdf(pdf([*shown, *column(LINES), *column(LINES, 640)]))
    assert page.text == f"# A fund for robots\n\n14 July 2025\n\n{PARAGRAPH}\n\n{PARAGRAPH}"
    assert str(page.stated.published) == "2025-07-14"


def test_a_paragraph_goes_on_over_the_page_break_without_running_heads() -> None:
    def page(number: int, lines: list[str]) -> list[Printed]:
        head, foot = (70.0, 810.0, 8.0, "Client note"), (280.0, 30.0, 8.0, f"Page {number}")
        return [head, *column(lines), foot]

    text = read_pdf(pdf(page(1, LINES[:2]), page(2, LINES[2:]))).text
    assert text == PARAGRAPH


def test_cells_side_by_side_become_a_table() -> None:
    rows = [("City", "Sum"), ("Hefei", "5 billion yuan"), ("Wuhan", "10 billion yuan")]
    cells = [
        (70.0 + 200 * i, 700.0 - 20 * j, 10.0, words)
        for j, row in enumerate(rows)
        for i, words in enumerate(row)
    ]
    assert read_pdf(pdf(cells)).text == (
        "| City | Sum |\n| --- | --- |\n| Hefei | 5 billion yuan |\n| Wuhan | 10 billion yuan |"
    )


def lines(*rows: str, left: float = 60, size: float = 12) -> list[PdfLine]:
    return [
        PdfLine((row,), left, left + size * len(row), 20.0 * i, 20.0 * i + size, size)
        for i, row in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["合肥市将设立人工智", "能产业基金。"], "合肥市将设立人工智能产业基金。"),
        (["规模为10亿元", "首期2亿元。", "问：何时？"], "规模为10亿元首期2亿元。\n\n问：何时？"),
        (["（一）加强算力供给", "（二）发放算力券"], "（一）加强算力供给\n\n（二）发放算力券"),
        (["a state-", "owned fund of the state"], "a state-owned fund of the state"),
        (["a 10-billion-", "yuan fund of robots"], "a 10-billion-yuan fund of robots"),
        (["for the develop-", "ment of AI"], "for the development of AI"),
        (["for the develop\xad", "ment of AI"], "for the development of AI"),
        (["• one robot and", "another one", "• two"], "- one robot and another one\n\n- two"),
    ],
)  # fmt: skip
def test_how_lines_are_joined(rows: list[str], expected: str) -> None:
    assert compose([lines(*rows)]) == expected


def test_page_numbers_and_recurring_lines_go_others_stay() -> None:
    pages = [lines("某某报告", f"第{n}章的内容各不相同{'甲' * n}", f"- {n} -") for n in (1, 2, 3)]
    kept = [[line.text for line in page] for page in without_running_heads(pages)]
    assert kept == [
        ["第1章的内容各不相同甲"],
        ["第2章的内容各不相同甲甲"],
        ["第3章的内容各不相同甲甲甲"],
    ]


def test_words_side_by_side_make_one_line() -> None:
    words = [
        Word("Hefei ", 10, 40, 0, 10, 10),
        Word("fund\n", 43, 60, 1, 11, 10),
        Word("5", 90, 95, 0, 10, 10),
    ]
    assert [line.cells for line in lines_of_page(words)] == [("Hefei fund", "5")]


def test_letters_whose_boxes_overlap_are_read_once() -> None:
    words = [(70.0, "Wuhan said on 8 "), (146.9, "April it has an "), (209.5, "AI fund for all.")]
    page = read_pdf(pdf([(x, 700.0, 10.0, said) for x, said in words]))
    assert page.text == "Wuhan said on 8 April it has an AI fund for all."


def test_letters_placed_one_by_one_are_no_words_of_their_own() -> None:
    """Browsers print so what they space themselves: figures of one width, Chinese punctuation."""
    letters = enumerate("AI fund of 1138 yuan set up")
    words: list[Printed] = [(70 + 6.3 * i, 700.0, 10.0, letter) for i, letter in letters]
    assert "1138" in read_pdf(pdf(words)).text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([]), "no text; OCR it first"),
        (b"%PDF-1.7 and nothing else", "damaged"),
        (
            pdf(
                column(LINES),
                trailer="/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
                f"/O<{'00' * 32}>/U<{'00' * 32}>>>",
            ),
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data: bytes, says: str) -> None:
    assert format_of(data) is Format.PDF
    with pytest.raises(Unreadable, match=says):
        read_pdf(data)


@pytest.mark.parametrize(
    ("properties", "title"),
    [
        ("Action plan for robots in Hefei", "Action plan for robots in Hefei"),
        ("Microsoft Word - plan_final.docx", None),
        ("plan-final-2", None),
        ("Untitled document", None),
        ("Press release", None),
        ("", None),
    ],
)
def test_a_title_that_only_the_properties_tell_is_marked(
    properties: str, title: str | None
) -> None:
    page = read_pdf(pdf(column(LINES), info=f"/Title({properties})/CreationDate(D:20250310)"))
    assert page.stated.title == title
    assert page.from_properties == (("title",) if title else ())
    assert page.stated.published is None


def test_a_title_in_the_text_is_not_marked() -> None:
    head = (70.0, 770.0, 18.0, "Hefei pays for robots and models")
    page = read_pdf(pdf([head, *column(LINES)], info="/Title(Another name of the plan)"))
    assert page.stated.title == "Hefei pays for robots and models"
    assert page.from_properties == ()
