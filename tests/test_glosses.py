"""Chinese text with pinyin in brackets: read as if without it, quoted as it stands."""

from hypothesis import given
from hypothesis import strategies as st

from etl.extraction import examine
from etl.glosses import MIN_GLOSSES, moved, without_glosses
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
    assert without_glosses(few) == (few, None)


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
    shorter, gaps = without_glosses(whole)
    assert gaps is not None
    assert [span.of(shorter.text) for span in shorter.boilerplate] == ["订阅本报"]
    assert shorter.text[shorter.pages[1] :] == "订阅本报"


@given(st.text(alphabet="设产业发将的，。人A1", min_size=1, max_size=60), st.data())
def test_every_span_leads_back_to_its_own_words(text: str, data: st.DataObject) -> None:
    whole = glossed(text + "设" * MIN_GLOSSES)
    shorter, gaps = without_glosses(document(whole))
    assert gaps is not None
    start = data.draw(st.integers(0, len(shorter.text) - 1))
    end = data.draw(st.integers(start + 1, len(shorter.text)))
    span = Span(start, end)
    back = moved(span, gaps).of(whole)
    assert back[0] == shorter.text[start]
    assert without_glosses(document(back + "设(shè)" * MIN_GLOSSES))[0].text.startswith(
        span.of(shorter.text)
    )
