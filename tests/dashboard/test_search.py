"""Search in both languages: two characters, pinyin, English, and several words at once."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.narrowing import narrow
from dashboard.data.search import folded, folded_all, found, pattern, terms
from tests.dashboard_tables import PLACES, write_tables


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder: Path = write_tables(tmp_path_factory.mktemp("data"))
    aliases = {"440300": ["Shumchun", "鹏城"], "440000": ["Kwangtung"]}
    places = pd.DataFrame([{**row, "aliases": aliases.get(row["code"], [])} for row in PLACES])
    places.to_parquet(folder / "places.parquet")
    return read_dataset(folder)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("深圳", ["i2"]),
        ("Shenzhen", ["i1", "i2"]),
        ("shēnzhèn", ["i1", "i2"]),
        ("shen zhen", ["i1", "i2"]),
        ("enzhen", []),
        ("zhen", []),
        ("shen zhen robot", ["i1", "i2"]),
        ("廣東", ["i2", "i3"]),
        ("武漢行動方案", ["i4"]),
        ("鹏城", ["i2"]),
        ("kwangtung", ["i2", "i3"]),
        ("广东", ["i2", "i3"]),
        ("武汉行动方案", ["i4"]),
        ("行动 武汉", ["i4"]),
        ("wuhan 行动方案", ["i4"]),
        ("武汉robots", []),
        ("fund robots", ["i1", "i2"]),
        ("paper", ["i0", "i1", "i2", "i3"]),
        ("ＲＯＢＯＴＳ", ["i1", "i2"]),
        ("武昌", []),
    ],
)
def test_a_search_finds_what_a_reader_means(dataset: Dataset, text: str, left: list[str]) -> None:
    assert list(narrow(dataset, Selection(text=text)).index) == left


@pytest.mark.parametrize(
    ("text", "same"),
    [("Xī'ān", "xian"), ("XI’AN", "xian"), ("Ürümqi", "urumqi"), ("１００亿", "100亿")],
)
def test_habits_of_writing_make_no_difference(text: str, same: str) -> None:
    assert folded(text) == same


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("深圳 AI", ["深圳", "ai"]),
        ("深圳AI基金", ["深圳", "ai", "基金"]),
        ("  ", []),
    ],
)
def test_words_and_chinese_are_looked_for_apart(text: str, parts: list[str]) -> None:
    assert terms(text) == parts


@pytest.mark.parametrize(
    ("term", "text", "is_there"),
    [
        ("hangzhou", "changzhou", False),
        ("hangzhou", "in hangzhou.", True),
        ("ai", "shanghai", False),
        ("ai", "设立ai基金", True),
        ("robot", "robotics", True),
        ("10", "100 billion", False),
        ("10", "10.5 billion", False),
        ("10", "rmb10bn, of 10.", True),
        ("2025", "2025-03-10", True),
        ("(ai", "fund (ai)", True),
    ],
)
def test_a_word_is_found_from_its_start_and_a_number_whole(
    term: str, text: str, is_there: bool
) -> None:
    hits = pc.match_substring_regex(pa.array([text]), pattern(term))
    assert hits.to_pylist() == [is_there]


WRITTEN = st.text(alphabet="深圳市基金广东 abXYüÉ'’12１", max_size=30)


@given(st.lists(WRITTEN, min_size=1, max_size=4), st.data())
def test_whatever_stands_in_a_text_is_found_there(texts: list[str], data: st.DataObject) -> None:
    haystack = [folded(text) for text in texts]

    def holds(term: str) -> np.ndarray:
        return np.array([term in text for text in haystack])

    text = data.draw(st.sampled_from(texts))
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    assert found(holds, text[first:last], len(texts))[texts.index(text)]


@given(st.lists(st.text(max_size=20) | WRITTEN))
def test_many_texts_are_folded_as_each_alone(texts: list[str]) -> None:
    assert folded_all(pa.array(texts, pa.large_string())).to_pylist() == [*map(folded, texts)]
