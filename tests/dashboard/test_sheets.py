"""What the Funds and Timeline pages keep is what they would make anew, whoever asks."""

import pytest

from dashboard.choices.fund_scale import Currency, Per, Reading, scale_of
from dashboard.choices.grouping import Group
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import narrow
from dashboard.frame.shell import Page
from dashboard.funds.sheet import FundSheet
from dashboard.palette import LIGHT
from dashboard.timeline.sheet import TimelineSheet
from dashboard.views.timeline import timeline_view
from dashboard.wording.words import Tongue
from etl.model import Kind
from tests.dashboard_tables import INITIATIVES, dataset_of_rows


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return dataset_of_rows(INITIATIVES)


def funds(dataset: Dataset, selection: Selection, currency: Currency) -> FundSheet:
    """The sheet of a fresh visit."""
    scale = scale_of(dataset.yardsticks, Per.FUND, currency)
    return FundSheet(Page(dataset, selection, Tongue.EN, LIGHT), scale, Reading.BOTH)


def test_a_second_visit_to_the_funds_makes_nothing_of_rows(dataset: Dataset) -> None:
    def shown(sheet: FundSheet) -> tuple[object, ...]:
        return sheet.sentences, sheet.drawing, sheet.frame, sheet.account, sheet.records

    first, second = (funds(dataset, Selection(), Currency.CNY) for _ in range(2))
    assert all(one is same for one, same in zip(shown(first), shown(second), strict=True))
    assert "view" in vars(first)
    assert "view" not in vars(second)
    fewer = funds(dataset, Selection(kinds=(Kind.PLAN,)), Currency.CNY)
    assert fewer.drawing is None
    assert fewer.records == ""


def test_the_records_of_funds_are_told_apart_by_what_is_known_of_their_sums(
    dataset: Dataset,
) -> None:
    records = funds(dataset, Selection(), Currency.CNY).records
    kept = funds(dataset, Selection(), Currency.CNY).view
    assert records.count('<ul class="cards">') == sum(
        bool(some) for some in (kept.sized, kept.others, kept.unsized)
    )


@pytest.mark.parametrize("selection", [Selection(), Selection(kinds=(Kind.FUND,))])
def test_the_file_behind_a_kept_timeline_has_every_step(
    dataset: Dataset, selection: Selection
) -> None:
    def sheet() -> TimelineSheet:
        return TimelineSheet(Page(dataset, selection, Tongue.EN, LIGHT), Group.KIND)

    frame = sheet().frame
    assert sheet().frame is frame
    view = timeline_view(dataset, narrow(dataset, selection), Group.KIND, Tongue.EN)
    assert frame.whole is not None
    assert frame.whole.rows == view.whole.rows
    assert frame.whole.make().equals(view.whole.make())
    assert sheet().undated.count("<li>") == len(view.undated)
