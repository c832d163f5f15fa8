"""The Sectors page: counts, the difference between none found and none named, where cells lead."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.choices.selection import Selection, from_params
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.figures.sector_matrix import sector_matrix
from dashboard.frame.shell import Page
from dashboard.palette import LIGHT, text_on
from dashboard.sectors.panels import cell_link, sector_sentences, shade_key
from dashboard.views.sectors import SectorView, sector_table, sector_view
from dashboard.wording.words import Tongue
from etl.model import Kind
from tests.dashboard.test_shapes import contrast
from tests.dashboard_tables import INITIATIVES, dataset_of_rows, write_tables


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return read_dataset(write_tables(tmp_path_factory.mktemp("data")))


@pytest.fixture
def view(dataset: Dataset) -> SectorView:
    return sector_view(dataset, dataset.initiatives, Tongue.EN)


def test_a_city_counts_to_its_province_and_a_fact_about_an_industry_not_at_all(
    view: SectorView,
) -> None:
    assert view.count("440000", "robotics") == 1
    assert view.count("420000", "health") == 1
    assert view.counts.to_numpy().sum() == 2
    assert dict(view.totals) == {
        "440000": 2,
        "100000": 1,
        "110000": 1,
        "420000": 1,
        "330000": 0,
    }
    assert dict(view.unnamed)["440000"] == 1


def test_none_found_differs_from_none_named(dataset: Dataset) -> None:
    without = dataset_of_rows([row for row in INITIATIVES if row["place_code"] != "420100"])
    view = sector_view(without, without.initiatives, Tongue.EN)
    assert view.unseen == {"420000"}
    rows = table_rows(view)
    assert rows["Hubei"] == ["no record found in 2 documents"]
    assert set(rows["Zhejiang"]) == {"·"}
    table = sector_table(view, Tongue.EN).set_index("Place")
    assert table.loc["Hubei"].drop("Code").isna().all()
    assert table.at["Zhejiang", "robotics"] == 0


def table_rows(view: SectorView) -> dict[str, list[str]]:
    """What a reader sees of each row, by its head."""
    fragment = sector_matrix(view, 2, lambda code, sector: f"{code}-{sector}", LIGHT, Tongue.EN)
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", fragment)
    return {
        name: [re.sub("<[^>]*>", "", c) for c in re.findall("<td.*?</td>", cells)]
        for name, cells in rows
    }


def test_a_cell_shows_its_count_and_leads_to_its_initiatives(view: SectorView) -> None:
    fragment = sector_matrix(view, 2, lambda code, sector: f"{code}-{sector}", LIGHT, Tongue.EN)
    assert 'href="440000-robotics"' in fragment
    assert "Guangdong, robotics: 1 pledge" in fragment
    guangdong = table_rows(view)["Guangdong"]
    assert guangdong[list(view.counts.columns).index("robotics")] == "1"
    assert guangdong[-2:] == ["1", "2"]


def test_a_cells_address_leaves_the_same_initiatives_as_it_counts(dataset: Dataset) -> None:
    page = Page(dataset, Selection(text="a"), Tongue.ZH, LIGHT)
    target = cell_link(page, "440000", "robotics", has_facts=True)
    params = dict(part.split("=") for part in target.split("?")[1].split("&"))
    assert params["lang"] == "zh"
    chosen = from_params({k: v.replace("%2C", ",") for k, v in params.items()})
    assert chosen.provinces == ("440000",)
    assert chosen.text == "a"
    assert Kind.ECOSYSTEM not in chosen.kinds
    assert len(chosen.kinds) == len(Kind) - 1


def test_the_sentences_and_the_key(view: SectorView) -> None:
    assert view.title.startswith("No sector is named more often than ")
    assert sector_sentences(view, Tongue.EN) == [
        "In 5 pledges 2 sectors are named.",
        "3 of them name none. One that names several counts in each.",
    ]
    key = html.unescape(shade_key(view, 2, LIGHT, Tongue.EN))
    assert "no record at all in 2 documents" in key
    assert key.count('class="swatch"') == 1 + len(view.breaks)


def test_nothing_named_says_so(dataset: Dataset) -> None:
    view = sector_view(dataset, dataset.initiatives.iloc[:0], Tongue.EN)
    assert view.title == "No pledge in this selection names a sector"
    assert sector_sentences(view, Tongue.EN)[0] == "No pledge in this selection."


@given(st.integers(0, 0xFFFFFF))
def test_text_can_be_read_on_any_shade(number: int) -> None:
    shade = f"#{number:06X}"
    assert contrast(text_on(shade), shade) >= 4.5
