"""Readings in brackets and broken lines: read as if without them, quoted as they stand."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.as_read import as_read, moved
from etl.as_read.glosses import MIN_GLOSSES
from etl.extraction import examine
from etl.model import Document, Language, Span

PLAIN = "芜湖市将设立20亿元人工智能产业基金，加快发展机器人产业。芜湖市还将建设智算中心。"
MARKS = {"设": "(shè)", "产": "(chǎn)", "业": "(yè )", "发": "（fā）", "将": "(jiāng)"}


def glossed(text: str) -> str:
    """The text with the reading of some characters after them."""
    return "".join(char + MARKS.get(char, "") for char in text)


def document(text: str) -> Document:
    """A Chinese document of this text."""
    return Document("d1", "one.txt", "0", Language.ZH, text)


def test_the_same_is_read_with_readings_and_without() -> None:
    plain, marked = (examine(document(text)).claims for text in (PLAIN, glossed(PLAIN)))
    assert len(plain) >= 2
    told = [
        [(c.kind, c.place_code, c.status, c.sectors) for c in found] for found in (plain, marked)
    ]
    assert told[0] == told[1]
    assert [c.amount.amount for c in marked if c.amount] == [2_000_000_000]


def test_a_quote_stays_a_slice_of_the_text_as_it_is() -> None:
    text = glossed(PLAIN)
    for claim in examine(document(text)).claims:
        quote = claim.span.of(text)
        assert quote in text
        assert "(shè)" in quote
        assert quote.endswith("。")


def test_a_few_brackets_are_left_alone() -> None:
    few = document("重庆(chóngqìng)发展人工智能(ai)，" * (MIN_GLOSSES - 1))
    assert as_read(few) == (few, None)


def test_boilerplate_and_pages_move_with_the_text() -> None:
    text = glossed(PLAIN) + "订阅本报"
    start = text.index("订阅")
    whole = Document(
        "d1",
        "one.txt",
        "0",
        Language.ZH,
        text,
        boilerplate=(Span(start, len(text)),),
        pages=(0, start),
    )
    shorter, gaps = as_read(whole)
    assert gaps is not None
    assert [span.of(shorter.text) for span in shorter.boilerplate] == ["订阅本报"]
    assert shorter.text[shorter.pages[1] :] == "订阅本报"


@given(st.text(alphabet="设产业发将的，。人A1", min_size=1, max_size=60), st.data())
def test_every_span_leads_back_to_its_own_words(text: str, data: st.DataObject) -> None:
    whole = glossed(text + "设" * MIN_GLOSSES)
    shorter, gaps = as_read(document(whole))
    assert gaps is not None
    start = data.draw(st.integers(0, len(shorter.text) - 1))
    end = data.draw(st.integers(start + 1, len(shorter.text)))
    span = Span(start, end)
    back = moved(span, gaps).of(whole)
    assert back[0] == shorter.text[start]
    assert as_read(document(back + "设(shè)" * MIN_GLOSSES))[0].text.startswith(
        span.of(shorter.text)
    )


ZH_PAGE = "\n\n".join(
    [
        "芜湖市人民政府近日印发《芜湖市促进人工智能产业发展若干措施》，"
        "从算力、场景、资金等方面提出12条举措。",
        "根据该文件，芜湖市将设立总规模20亿元的人工智能产业基金，"
        "重点投向机器人、大模型等领域，并由市财政每年安排1.5亿元专项资金，支持企业租用算力。",
        "对首次通过国家备案的大模型，给予研发单位一次性奖励200万元；"
        "对购买本地算力服务的企业，按合同金额的30%给予补贴，单个企业每年最高300万元。",
    ]
)
EN_PAGE = "\n\n".join(
    [
        "Wuhu has issued measures to develop artificial intelligence, its government said.",
        "According to the measures, the city will set up an artificial intelligence industry "
        "fund with a total size of 2 billion yuan, and companies that rent computing power can "
        "have 30 percent of their costs reimbursed, up to 3 million yuan a year.",
        "Developers whose large models pass national registration will be given a one-off reward "
        "of 2 million yuan, and the fund will also back makers of robots.",
    ]
)


def broken(text: str, width: int) -> str:
    """The text broken at a width, as copied from a PDF."""
    lines = text.split("\n")
    if text.isascii():
        return "\n".join(fill(line, width, break_on_hyphens=False) for line in lines)
    return "\n".join(
        "\n".join(line[i : i + width] for i in range(0, len(line), width)) for line in lines
    )


@pytest.mark.parametrize(
    ("page", "language", "width"),
    [
        *((ZH_PAGE, Language.ZH, width) for width in (22, 30, 38, 44)),
        *((EN_PAGE, Language.EN, width) for width in (48, 60, 72, 90)),
    ],
)
def test_broken_lines_are_read_as_whole_ones(page: str, language: Language, width: int) -> None:
    whole = Document("d1", "one.txt", "0", language, page)
    lines = Document("d1", "one.txt", "0", language, broken(page, width))
    told = [
        [(c.kind, c.place_code, c.status, c.sectors, c.amount and c.amount.amount) for c in found]
        for found in (examine(whole).claims, examine(lines).claims)
    ]
    assert len(told[0]) >= 3
    assert told[0] == told[1]
    for claim in examine(lines).claims:
        assert claim.span.of(lines.text).replace("\n", "").replace(" ", "") in page.replace(
            " ", ""
        ).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("上海还有\n海通证券、\n国泰君安两家券商。", "上海还有\n海通证券、国泰君安两家券商。"),
        ("由市财政局\n、市科技局落实。", "由市财政局、市科技局落实。"),
        ("市政府优化\n\n营商环境，", "市政府优化\n\n营商环境，"),
        ("支持对象包括，\n1.企业；\n2.高校。", "支持对象包括，\n1.企业；\n2.高校。"),
        ("第一段写完了。\n第二段开头", "第一段写完了。\n第二段开头"),
        (
            "为抢抓人工智能发展机遇，根据国家有关部署，市政府决定加快推进人工 智能产业创新发展，"
            "打造全国一流的产业高地，现制定本措施。",
            "为抢抓人工智能发展机遇，根据国家有关部署，市政府决定加快推进人工智能产业创新发展，"
            "打造全国一流的产业高地，现制定本措施。",
        ),
        (
            "The plan of the\nMinistry of Finance\nis out.",
            "The plan of the Ministry of Finance is out.",
        ),
        (
            "It was issued by Wuhu's city government\n, officials said.",
            "It was issued by Wuhu's city government, officials said.",
        ),
        ("Home\nNews\nabout us", "Home\nNews\nabout us"),
        (
            "The city offers vouchers and\n- rent subsidies\n- grants",
            "The city offers vouchers and\n- rent subsidies\n- grants",
        ),
    ],
)
def test_only_what_goes_on_is_joined(text: str, read: str) -> None:
    language = Language.EN if text.isascii() else Language.ZH
    assert as_read(Document("d1", "one.txt", "0", language, text))[0].text == read


def test_boilerplate_is_never_joined_to_the_text() -> None:
    text = "芜湖市设立基金，\n点击关注公众号，\n支持企业。"
    start = text.index("点击")
    skip = Span(start, text.index("支持") - 1)
    found, _ = as_read(Document("d1", "one.txt", "0", Language.ZH, text, boilerplate=(skip,)))
    assert found.text == text


@given(
    st.lists(st.sampled_from(["芜湖，", "设立基金", "AI", "。", "人工智能、", ""]), max_size=12),
    st.data(),
)
def test_what_is_joined_leads_back_to_its_own_words(parts: list[str], data: st.DataObject) -> None:
    text = "\n".join(["合肥，", "支持企业", *parts])
    shorter, gaps = as_read(document(text))
    assert gaps is not None
    start = data.draw(st.integers(0, len(shorter.text) - 1))
    end = data.draw(st.integers(start + 1, len(shorter.text)))
    back = moved(Span(start, end), gaps).of(text)
    assert back.replace("\n", "") == shorter.text[start:end].replace("\n", "").replace(" ", "")
