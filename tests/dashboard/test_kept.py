"""What is kept of a data set is made once, is bounded, and is nobody else's."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.choices.selection import Selection
from dashboard.frame.shell import Page
from dashboard.palette import DARK, LIGHT
from dashboard.running.kept import Kept
from dashboard.wording.words import Tongue
from tests.dashboard_tables import INITIATIVES, dataset_of_rows


@given(st.lists(st.integers(0, 6), max_size=40), st.integers(1, 4))
def test_what_was_asked_for_last_is_not_made_again(asked: list[int], most: int) -> None:
    kept, made, last = Kept(most), 0, list[int]()
    for key in asked:
        before = made

        def make(key: int = key) -> str:
            nonlocal made
            made += 1
            return str(key)

        assert kept.get(key, make) == str(key)
        assert (made == before) is (key in last)
        last = [*(each for each in last if each != key), key][-most:]


def test_nothing_is_kept_for_other_data_or_another_choice() -> None:
    one, other = dataset_of_rows(INITIATIVES), dataset_of_rows(INITIATIVES[:2])
    page = Page(one, Selection(), Tongue.EN, LIGHT)
    others = [
        Page(other, Selection(), Tongue.EN, LIGHT),
        Page(one, Selection(text="fund"), Tongue.EN, LIGHT),
        Page(one, Selection(), Tongue.ZH, LIGHT),
        Page(one, Selection(), Tongue.EN, DARK),
    ]
    assert page.kept("name", lambda: "first") == "first"
    assert [each.kept("name", lambda: "new") for each in others] == ["new"] * 4
    assert page.kept("name", lambda: "new", "asked of it") == "new"
    assert Page(one, Selection(), Tongue.EN, LIGHT).kept("name", lambda: "new") == "first"
    assert (page.size, others[0].size) == (len(INITIATIVES), 2)
