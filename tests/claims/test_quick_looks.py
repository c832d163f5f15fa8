"""What says at little cost that there is nothing to find says so only where that is true."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.as_read.wraps import BREAK, GLUED, LABEL_CHARS, STRAY
from etl.claims.base.rare import Rare
from etl.claims.naming import told_instruments
from etl.claims.parties.pinyin_firms import ACTS, acting_names
from etl.copies.sketch import BASE, SHINGLE, _hashes
from etl.mentions.marks import narrowed
from etl.mentions.money import find_money
from etl.mentions.persons import CAPITALISED, SHORT_NAME, find_persons
from etl.mentions.signs import signs_in
from etl.model import Cue, Document, Language, Span
from etl.model.mention import lying_in
from etl.model.traditional import simplified_characters
from etl.pipeline import examine
from etl.read.boilerplate import FIRST_ITEM_CHARS, HAS_BREAK, ITEM_BREAKS
from etl.read.lines import _words
from etl.read.stated import Stated
from etl.reference.folding import _table, fold
from etl.sections import ABOUT, CAPTION, DATE_LINE, LINE, LINE_OR_GAP, META
from tests.paths import CASES

EVERY = 5
SHORT = [
    Document("d1", "1.txt", "0", language, json.loads(row)["text"])
    for language in Language
    for row in (CASES / f"claims_{language}.jsonl").read_text("utf-8").splitlines()[::EVERY]
]
"""Some of the short documents that the claim room is tested with."""

lines = st.text(st.sampled_from(list("aB 1\t\u3000|/·区省。.-")), max_size=60)
texts = st.text(st.sampled_from(list("ab \t\u3000\r\n\x0b")), max_size=60)


@given(lines)
def test_a_line_has_a_break_where_one_is_found(line: str) -> None:
    found = ITEM_BREAKS.search(line, 0, FIRST_ITEM_CHARS)
    assert (HAS_BREAK.search(line, 0, FIRST_ITEM_CHARS) is None) == (found is None)


@given(texts)
def test_lines_that_are_glued_have_a_break(text: str) -> None:
    assert not GLUED.search(text) or BREAK.search(text)


@given(
    st.text(st.sampled_from(list("京津、 \u3000a\n")), max_size=60),
    st.sampled_from([0, LABEL_CHARS]),
)
def test_a_stray_blank_stands_between_characters(text: str, start: int) -> None:
    char = "[\\u4e00-\\u9fff、]"
    plain = re.compile(rf"(?<={char}{{4}})[ \u3000](?=[\u4e00-\u9fff]{char}{{3}})")
    assert [m.span() for m in STRAY.finditer(text, start)] == [
        m.span() for m in plain.finditer(text, start)
    ]


@given(st.text(st.sampled_from(list("#>-*_·• ab")), max_size=12))
def test_the_marks_of_a_line_are_left_out_on_both_sides(line: str) -> None:
    marks = re.compile(r"^(?:#{1,6}\s|>\s?|[-*+·•▪●◆■]\s|\*+|_+|·+)+|[*_]+$")
    assert _words(line) == marks.sub("", line).replace("**", "").strip()


@given(st.text(st.sampled_from(list("ABab -.")), max_size=40))
def test_a_name_begins_with_a_capital_before_another(text: str) -> None:
    starts = {m.start() for m in CAPITALISED.finditer(text)}
    assert starts == {m.start() for m in re.finditer(r"\b[A-Z][a-z]+(?= [A-Z][a-z])", text)}
    capitals = {m.start() for m in re.finditer(r"\b[A-Z][a-z]+", text)}
    assert {at for at in capitals if SHORT_NAME.match(text, at)} <= starts <= capitals


WORDS_SAID = """
1 亿 万 3 百万 百 美元 元 $ ￥ 圓 ＄5 RMB 20 million Yuan 5 WON HK$ 8 bn pounds euro ＵＳＤ K 。 “
陈嘉树 李 明 乌兰图雅 娜仁托娅 建议 呼吁 则建议 主张 认为 ： : [ ] 【 】 董事长 ＣＥＯ 院长 表示 说
在 Zhou Qiang Li Xiaoming John Lee Wei said Mayor mayor of
"""
SAID = [*WORDS_SAID.split(), " ", "\n"]


@given(
    st.lists(st.sampled_from(SAID), max_size=10).map("".join),
    st.lists(st.sampled_from(SAID), max_size=10).map(" ".join),
    st.sampled_from(Language),
    st.integers(0, 9),
)
def test_what_has_no_sign_of_sums_or_persons_holds_none(
    before: str, text: str, language: Language, cut: int
) -> None:
    whole = fold(before + text)
    for span in (Span(len(before), len(whole)), Span(cut, max(cut, len(whole) - cut))):
        section = span.of(whole)
        signs = signs_in(whole, narrowed(whole), language)
        assert signs.of_money(span) or not find_money(narrowed(section), 0, language)
        found = find_persons(section, section, 0, language, [], [])
        assert signs.of_persons(span) or not found


MARKS = [
    "\n",
    ". ",
    ", while ",
    "Also, ",
    " Also, ",
    "“",
    "Xinhua",
    "Huaxin",
    " Robotics",
    "has",
    "\n ",
]


@given(st.lists(st.sampled_from(MARKS), max_size=8).map(" ".join))
def test_who_acts_stands_where_a_clause_begins(text: str) -> None:
    rest = ACTS.pattern.split("lsewhere|(?<=A)lso), )", 1)[1]
    opening = (
        r"(?:^|[.!?;\n\"“”] {0,2}|, (?:while|and|but|as) |"
        r"\b(?:Meanwhile|Separately|Elsewhere|Also), )"
    )
    plain = re.compile(opening + rest, re.MULTILINE)
    assert [m[1] for m in acting_names(text)] == [m[1] for m in plain.finditer(text)]


@given(st.text(st.sampled_from(list("abcdefgh北京")), min_size=56, max_size=90))
def test_the_hash_of_a_shingle_is_a_sum_of_powers(letters: str) -> None:
    def hashed(shingle: str) -> np.uint64:
        total = 0
        for letter in shingle:
            total = (total * BASE + ord(letter)) % 2**64
        total = (total ^ total >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        total = (total ^ total >> 27) * 0x94D049BB133111EB % 2**64
        return np.uint64(total ^ total >> 31)

    shingles = [letters[i : i + SHINGLE] for i in range(len(letters) - SHINGLE + 1)]
    assert _hashes(letters).tolist() == [hashed(shingle) for shingle in shingles]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=40), st.data())
def test_few_or_many_mentions_are_found_where_they_lie(
    found: list[tuple[int, int]], data: st.DataObject
) -> None:
    spans = sorted(Span(start, start + length) for start, length in found)
    mentions = [Cue(span, "kind", "fund") for span in spans]
    start, end = sorted(data.draw(st.tuples(st.integers(0, 70), st.integers(0, 70))))
    whole = Span(start, end)
    assert lying_in(mentions, whole) == tuple(m for m in mentions if whole.covers(m.span))


@given(st.text(st.sampled_from(list("a`“ 薴苧苎臺台ＡÀ—\u3000。")), max_size=30))
def test_characters_are_replaced_once(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


def test_what_replaces_a_first_character_is_not_replaced_itself() -> None:
    table = {**simplified_characters(), **_table()}
    first = {code for code in table if chr(code) in table.values()}
    assert not any(ord(table[code]) in table for code in first)


def test_what_is_stated_first_counts() -> None:
    first = Stated(title="A", publisher="")
    assert first.or_else(Stated("B", "C", "D")) == Stated("A", "", "D")


@pytest.mark.parametrize(
    ("line", "is_meta"),
    [
        ("Updated: 3 May 2025", True),
        ("May 3, 2025", True),
        ("By Li Na in Jinan | example.com | Updated: April 28, 2023", True),
        ("2025-05-03 09:30", True),
        ("Home > Policies > Districts", True),
        ("（来源：某报）2025年3月1日", True),
        ("来源：某报", True),
        ("The city set up a fund on May 3, 2025.", False),
        ("全市2025年设立基金。", False),
    ],
)
def test_a_line_of_the_page_is_none_of_the_text(line: str, is_meta: bool) -> None:
    assert (META.matches_whole(line) or DATE_LINE.fullmatch(line) is not None) == is_meta


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        ("A robot pours tea at a fair in Wuhu. [Photo by Li Na/China Daily]", True),
        ("The new lab. (Xinhua)", True),
        ("The lab was shown in photos.", False),
    ],
)
def test_a_caption_is_told_by_its_credit(line: str, is_caption: bool) -> None:
    assert CAPTION.matches_whole(line) == is_caption


@pytest.mark.parametrize("rare", Rare.made, ids=lambda rare: rare.pattern.pattern[:40])
@given(data=st.data())
def test_what_few_texts_hold_may_be_in_a_text_that_holds_it(
    rare: Rare, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(rare.pattern))
    assert rare.may_be_in(text)


def test_rare_words_are_found_in_the_seeds() -> None:
    for path in sorted(Path("seeds").glob("*.txt")):
        text = path.read_text("utf-8")
        for rare in Rare.made:
            found = rare.pattern.search(text)
            assert (rare.search(text) is None) == (found is None)
            assert [m.span() for m in rare.finditer(text)] == [
                m.span() for m in rare.pattern.finditer(text)
            ]


@given(st.text(st.sampled_from(list("ab \t\u3000\r\n\x0b\x0c\x85")), max_size=60))
def test_gaps_between_lines_change_no_line(text: str) -> None:
    lines = [m.span() for m in LINE.finditer(text) if m.group().strip()]
    assert lines == [m.span() for m in LINE_OR_GAP.finditer(text) if m.group().strip()]


ABOUT_WORDS = "Photo VCG (CFP) /IC By Li Na | 2025-3-1 来源：某报 2025年3月1日 > source Image by ."


@given(st.lists(st.sampled_from(ABOUT_WORDS.split()), max_size=6).map(" ".join))
def test_a_line_about_the_document_is_seen_at_one_look(line: str) -> None:
    (about,) = ABOUT.within([line])
    assert about or not (META.matches_whole(line) or CAPTION.matches_whole(line))


def test_a_sentence_that_names_no_instrument_is_seen_at_one_look(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [examine(each).claims for each in SHORT]
    monkeypatch.setattr(told_instruments, "_may_name_one", lambda *_: True)
    assert found == [examine(each).claims for each in SHORT]
