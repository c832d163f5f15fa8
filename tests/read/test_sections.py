"""Documents are cut into sections that know their headings."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model import Document, Language, SectionKind, Span
from etl.sections import split_sections

HEADLINE, HEADING, META, PARAGRAPH, ITEM, ROW, QUESTION = (
    SectionKind.HEADLINE,
    SectionKind.HEADING,
    SectionKind.META,
    SectionKind.PARAGRAPH,
    SectionKind.LIST_ITEM,
    SectionKind.TABLE_ROW,
    SectionKind.QUESTION,
)
Outline = list[tuple[SectionKind, str, list[str]]]


def document(text: str, boilerplate: tuple[Span, ...] = ()) -> Document:
    """A document of the given text, in Chinese if it holds one Chinese character."""
    is_chinese = any("\u4e00" <= char <= "\u9fff" for char in text)
    return Document(
        "d1", "one.txt", "0", Language.ZH if is_chinese else Language.EN, text, None,
        boilerplate=boilerplate,
    )  # fmt: skip


def outline(made: Document) -> Outline:
    """Each section's kind, its first words, and the first words of its headings."""

    def first(span: Span) -> str:
        return span.of(made.text).strip().replace("\n", " ")[:12].strip()

    return [(s.kind, first(s.span), [first(h) for h in s.headings]) for s in split_sections(made)]


LONG_EN = "will pay part of what small firms spend on training robots, the bureau said."
LONG_ZH = "将对中小企业训练机器人的支出给予部分补助，由市财政承担，具体办法另行公布。"

CASES: dict[str, tuple[str, Outline]] = {
    "a headline over paragraphs": (
        f"Fuzhou opens robot lab\n\nFuzhou {LONG_EN}\n\nIt also {LONG_EN}",
        [
            (HEADLINE, "Fuzhou opens", []),
            (PARAGRAPH, f"Fuzhou {LONG_EN}"[:12].strip(), ["Fuzhou opens"]),
            (PARAGRAPH, "It also will", ["Fuzhou opens"]),
        ],
    ),
    "a link to another text among the paragraphs": (
        f"Fuzhou opens robot lab\n\nFuzhou {LONG_EN}\n\n"
        f"Wuhu builds a data lake - River Post\nWuhu builds a data lake\n\nIt also {LONG_EN}",
        [
            (HEADLINE, "Fuzhou opens", []),
            (PARAGRAPH, f"Fuzhou {LONG_EN}"[:12].strip(), ["Fuzhou opens"]),
            (META, "Wuhu builds", ["Fuzhou opens"]),
            (META, "Wuhu builds", ["Fuzhou opens"]),
            (PARAGRAPH, "It also will", ["Fuzhou opens"]),
        ],
    ),
    "headings take turns": (
        f"Two cities act\n\nBoth {LONG_EN}\n\n"
        f"Wuhu\n\nThe city {LONG_EN}\n\nYibin\n\nThe town {LONG_EN}",
        [
            (HEADLINE, "Two cities a", []),
            (PARAGRAPH, "Both will pa", ["Two cities a"]),
            (HEADING, "Wuhu", ["Two cities a"]),
            (PARAGRAPH, "The city wil", ["Two cities a", "Wuhu"]),
            (HEADING, "Yibin", ["Two cities a"]),
            (PARAGRAPH, "The town wil", ["Two cities a", "Yibin"]),
        ],
    ),
    "a list under a heading": (
        "# Support\n\n## Weihai\n\n- Rent-free desks for a year.\n- Vouchers for compute.\n",
        [
            (HEADLINE, "# Support", []),
            (HEADING, "## Weihai", ["# Support"]),
            (ITEM, "- Rent-free", ["# Support", "## Weihai"]),
            (ITEM, "- Vouchers f", ["# Support", "## Weihai"]),
        ],
    ),
    "an opening with a colon governs its list": (
        f"The city {LONG_EN}\n\nThe measures are the following, in this order:\n- One lab.\n- Two.",
        [
            (PARAGRAPH, "The city wil", []),
            (PARAGRAPH, "The measures", []),
            (ITEM, "- One lab.", ["The measures"]),
            (ITEM, "- Two.", ["The measures"]),
        ],
    ),
    "a nested list": (
        "Measures so far, by place and year:\n- Dalian:\n  - a robot lab.\n  - a fund.\n- Jinan.",
        [
            (PARAGRAPH, "Measures so", []),
            (ITEM, "- Dalian:", ["Measures so"]),
            (ITEM, "- a robot la", ["Measures so", "- Dalian:"]),
            (ITEM, "- a fund.", ["Measures so", "- Dalian:"]),
            (ITEM, "- Jinan.", ["Measures so"]),
        ],
    ),
    "numbers and bullets of other sorts": (
        "1) First, a lab.\n2) Then a fund.\n• A park.\n▪ A yard.\na) A part.",
        [
            (ITEM, "1) First, a", []),
            (ITEM, "2) Then a fu", []),
            (ITEM, "• A park.", []),
            (ITEM, "▪ A yard.", []),
            (ITEM, "a) A part.", []),
        ],
    ),
    "Markdown's levels": (
        f"# Title\n\n## One\n\n### Deep\n\nThe city {LONG_EN}\n\n## Two\n\nThe town {LONG_EN}",
        [
            (HEADLINE, "# Title", []),
            (HEADING, "## One", ["# Title"]),
            (HEADING, "### Deep", ["# Title", "## One"]),
            (PARAGRAPH, "The city wil", ["# Title", "## One", "### Deep"]),
            (HEADING, "## Two", ["# Title"]),
            (PARAGRAPH, "The town wil", ["# Title", "## Two"]),
        ],
    ),
    "bylines and dates are told apart": (
        f"By Lin Yue\n\nPublished 3 March 2024\n\nThe city {LONG_EN}",
        [
            (META, "By Lin Yue", []),
            (META, "Published 3", []),
            (PARAGRAPH, "The city wil", []),
        ],
    ),
    "a line of editors is a byline": (
        f"The city {LONG_EN}\n\n(Web editor: Lin Yue, Wu Di)\n\nThe town {LONG_EN}",
        [
            (PARAGRAPH, "The city wil", []),
            (META, "(Web editor:", []),
            (PARAGRAPH, "The town wil", []),
        ],
    ),
    "Chinese numbering of three depths": (
        f"一、总体要求\n全市{LONG_ZH}\n二、主要任务\n（一）夯实底座\n1.建平台。{LONG_ZH}\n"
        f"2.发券。{LONG_ZH}\n（二）加强应用\n全市{LONG_ZH}",
        [
            (HEADING, "一、总体要求", []),
            (PARAGRAPH, f"全市{LONG_ZH}"[:12], ["一、总体要求"]),
            (HEADING, "二、主要任务", []),
            (HEADING, "（一）夯实底座", ["二、主要任务"]),
            (ITEM, f"1.建平台。{LONG_ZH}"[:12], ["二、主要任务", "（一）夯实底座"]),
            (ITEM, f"2.发券。{LONG_ZH}"[:12], ["二、主要任务", "（一）夯实底座"]),
            (HEADING, "（二）加强应用", ["二、主要任务"]),
            (PARAGRAPH, f"全市{LONG_ZH}"[:12], ["二、主要任务", "（二）加强应用"]),
        ],
    ),
    "chapters and articles": (
        f"第一章 总则\n第一条 本市{LONG_ZH}\n"
        f"第二条 各区{LONG_ZH}\n第二章 算力\n第三条 市级{LONG_ZH}",
        [
            (HEADING, "第一章 总则", []),
            (PARAGRAPH, f"第一条 本市{LONG_ZH}"[:12], ["第一章 总则"]),
            (PARAGRAPH, f"第二条 各区{LONG_ZH}"[:12], ["第一章 总则"]),
            (HEADING, "第二章 算力", []),
            (PARAGRAPH, f"第三条 市级{LONG_ZH}"[:12], ["第二章 算力"]),
        ],
    ),
    "questions and answers": (
        f"问：补贴给谁？\n答：市里{LONG_ZH}\n问：何时开始？\n答：全市{LONG_ZH}",
        [
            (QUESTION, "问：补贴给谁？", []),
            (PARAGRAPH, f"答：市里{LONG_ZH}"[:12], []),
            (QUESTION, "问：何时开始？", []),
            (PARAGRAPH, f"答：全市{LONG_ZH}"[:12], []),
        ],
    ),
    "questions in English": (
        f"Q: Who gets it?\nA: Any firm {LONG_EN}\nQ2: When?\nA: In May it {LONG_EN}",
        [
            (QUESTION, "Q: Who gets", []),
            (PARAGRAPH, "A: Any firm", []),
            (QUESTION, "Q2: When?", []),
            (PARAGRAPH, "A: In May it", []),
        ],
    ),
    "lines that end as Windows ends them": (
        f"Fuzhou opens robot lab\r\n\r\nFuzhou {LONG_EN}\r\n\r\n- One lab.\r\n- Two labs.\r\n",
        [
            (HEADLINE, "Fuzhou opens", []),
            (PARAGRAPH, "Fuzhou will", ["Fuzhou opens"]),
            (ITEM, "- One lab.", ["Fuzhou opens"]),
            (ITEM, "- Two labs.", ["Fuzhou opens"]),
        ],
    ),
    "an empty document": ("", []),
    "white space alone": (" \n\n\t\n", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_document_is_cut_into_its_sections(text: str, expected: Outline) -> None:
    assert outline(document(text)) == expected


@pytest.mark.parametrize("following", ["By Lin Yue", "Wuhu", "12 May"])
def test_a_headline_may_stand_over_a_shorter_line(following: str) -> None:
    made = document(f"Robots for all our towns\n\n{following}\n\nThe city {LONG_EN}")
    assert outline(made)[0] == (HEADLINE, "Robots for a", [])


def test_a_table_row_knows_its_cells_and_columns() -> None:
    made = document(
        "| City | Instrument | Size |\n| --- | :-: | ---: |\n"
        "| Jinan | robot fund | 2 billion yuan |\n| Weifang |  | 3 |\n"
    )
    rows = split_sections(made)
    assert [row.kind for row in rows] == [ROW, ROW]
    assert [[cell.of(made.text) for cell in row.cells] for row in rows] == [
        ["Jinan", "robot fund", "2 billion yuan"],
        ["Weifang", "", "3"],
    ]
    assert [column.of(made.text) for column in rows[1].columns] == ["City", "Instrument", "Size"]


def test_a_table_without_outer_bars_has_rows_and_columns_too() -> None:
    text = "Rewards by place\n\nPlace | Policy | Sum\nWuxi | Vouchers | 5\nJinan | Rewards | 8\n"
    made = document(text)
    rows = [s for s in split_sections(made) if s.kind is ROW]
    assert [[cell.of(text) for cell in row.cells] for row in rows] == [
        ["Wuxi", "Vouchers", "5"],
        ["Jinan", "Rewards", "8"],
    ]
    assert [[head.of(text) for head in row.columns] for row in rows] == [
        ["Place", "Policy", "Sum"]
    ] * 2


@pytest.mark.parametrize("line", ["Home | News | Sign in", "A review | Policy | 3 June 2025"])
def test_a_single_line_with_bars_is_no_table(line: str) -> None:
    made = document(f"Hefei sets up a fund\n\n{line}\n\nHefei set up a fund of 5 billion yuan.\n")
    assert ROW not in [s.kind for s in split_sections(made)]


def test_a_table_without_a_head_has_no_columns() -> None:
    (row,) = split_sections(document("| Jinan | robot fund |"))
    assert row.columns == ()


def test_a_second_table_has_columns_of_its_own() -> None:
    made = document(
        "| City | Fund |\n|---|---|\n| Jinan | one |\n\nAnd now the parks of the year so far.\n\n"
        "| Town | Park |\n|---|---|\n| Heze | two |\n"
    )
    rows = [s for s in split_sections(made) if s.kind is ROW]
    assert [[c.of(made.text) for c in row.columns] for row in rows] == [
        ["City", "Fund"],
        ["Town", "Park"],
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    paragraph = (
        "The city council of Yantai said that it would pay half of\n"
        "what small firms spend on training robots for its harbour\n"
        "and its two shipyards, as long as the firms stay for four\n"
        "years and hire at least ten people from the town itself.\n"
    )
    made = document(f"{paragraph}\n{paragraph.replace('Yantai', 'Rizhao')}\n{paragraph}")
    assert [s.span.of(made.text).count("\n") for s in split_sections(made)] == [3, 3, 3]


def test_boilerplate_makes_no_section() -> None:
    text = f"The city {LONG_EN}\n\nSubscribe now for robot news\n\nThe town {LONG_EN}"
    start = text.index("Subscribe")
    made = document(text, (Span(start, text.index("The town") - 2),))
    assert outline(made) == [(PARAGRAPH, "The city wil", []), (PARAGRAPH, "The town wil", [])]


def test_boilerplate_within_a_line_leaves_the_rest() -> None:
    text = f"SHARE The city {LONG_EN}"
    (section,) = split_sections(document(text, (Span(0, 5),)))
    assert section.span.of(text).strip() == f"The city {LONG_EN}"


LINES = st.sampled_from(
    [
        "", "  ", "# Title", "## Part", "Short heading", "- an item", "  - a deeper item", "1. one",
        "第一章 总则", "一、总体要求", "（一）加强应用", "第一条 本市设立。", "问：何时？",
        "答：明天。",
        "| a | b |", "|---|---|", "| 1 | |", "By Lin Yue", "Measures:", f"The city {LONG_EN}",
        f"全市{LONG_ZH}", "The city council of Yantai said that it would pay half of", "|", "||",
    ]
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Texts of all sorts of lines, with stretches of boilerplate."""
    lines = draw(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25))
    text = draw(st.sampled_from(["\n", "\r\n", "\n\n"])).join(lines)
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    return document(text, tuple(Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)))


@given(documents())
def test_sections_are_stretches_of_the_text_in_order(made: Document) -> None:
    spans = [section.span for section in split_sections(made)]
    assert all(0 <= span.start < span.end <= len(made.text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(made.text).strip() for span in spans)


@given(documents())
def test_sections_lie_outside_boilerplate(made: Document) -> None:
    for section in split_sections(made):
        assert not any(section.span.overlaps(skipped) for skipped in made.boilerplate)


@given(documents())
def test_headings_come_before_and_cells_lie_within(made: Document) -> None:
    for section in split_sections(made):
        assert all(heading.end <= section.span.start for heading in section.headings)
        assert all(section.span.covers(cell) for cell in section.cells)


@given(documents())
def test_nothing_outside_boilerplate_is_lost(made: Document) -> None:
    kept = {i for s in split_sections(made) for i in range(s.span.start, s.span.end)}
    kept |= {i for span in made.boilerplate for i in range(span.start, span.end)}
    columns = {i for s in split_sections(made) for c in s.columns for i in range(c.start, c.end)}
    lost = [
        char
        for i, char in enumerate(made.text)
        if i not in kept | columns and not char.isspace() and char not in "|-: +"
    ]
    assert "|" in made.text or lost == []


def test_the_name_of_a_paper_between_title_and_date_heads_nothing() -> None:
    text = (
        f"广西印发措施\n南宁晚报\n2023-09-26 10:18\n\n自治区{LONG_ZH}\n\n补助标准\n\n每家{LONG_ZH}"
    )
    assert outline(replace(document(text), title="广西印发措施")) == [
        (HEADLINE, "广西印发措施", []),
        (HEADING, "南宁晚报", ["广西印发措施"]),
        (META, "2023-09-26 1", ["广西印发措施"]),
        (PARAGRAPH, f"自治区{LONG_ZH}"[:12], ["广西印发措施"]),
        (HEADING, "补助标准", ["广西印发措施"]),
        (PARAGRAPH, f"每家{LONG_ZH}"[:12], ["广西印发措施", "补助标准"]),
    ]
