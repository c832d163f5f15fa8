"""What is made before it is asked for: the same that a page would make, and asked for by it."""

import time
from pathlib import Path

import pytest

from dashboard.frame.client_code import CODE, ELEMENTS, STATIC, code_of, code_script
from dashboard.frame.navigation import PAGES
from dashboard.running.at_work import at_work, is_at_work
from dashboard.server import warming
from dashboard.server.first_sight import seen_first, seen_later
from tests.dashboard_tables import INITIATIVES, dataset_of_rows


def test_what_was_made_ready_is_not_made_again() -> None:
    dataset = dataset_of_rows(INITIATIVES)
    for make in (*seen_first(dataset), *seen_later(dataset)):
        make()
    held = len(dataset.kept)
    assert held
    for make in (*seen_first(dataset), *seen_later(dataset)):
        make()
    assert len(dataset.kept) == held


def test_what_can_wait_waits_for_a_page_and_a_while_after_it() -> None:
    with at_work():
        assert is_at_work()
        with at_work():
            pass
        assert is_at_work()
    assert not is_at_work()
    assert is_at_work(60)


def test_a_server_without_data_starts_and_says_that_nothing_is_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setattr(warming, "tell", lambda event, **_: told.append(event))
    warming.start_warming().join(timeout=60)
    assert told == ["not made ready"]


def test_every_module_is_made_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(warming, "REST_SECONDS", 0.0)
    monkeypatch.setattr(warming, "tell", lambda event, **_: told.append(event))
    began = time.monotonic()
    warming.start_warming().join(timeout=60)
    assert told == ["made ready"]
    assert time.monotonic() - began < 60


@pytest.mark.parametrize("element", sorted(set(ELEMENTS.values())))
def test_the_code_of_an_element_is_there_with_what_it_imports(element: str) -> None:
    files = code_of(element)
    assert files[0].startswith(f"{element}.")
    assert all((STATIC / CODE / name).is_file() for name in files)
    assert len(files) > 1


def test_a_page_starts_its_own_code_and_fetches_that_of_others() -> None:
    assert set(ELEMENTS) <= set(PAGES)
    starts, fetches = code_script("map").split('"starts": ')[1].split('"fetches": ')
    assert "/PlotlyChart." in starts
    assert "/DataFrame." in fetches
    assert "/PlotlyChart." not in fetches
    assert '"starts": []' in code_script("method")
