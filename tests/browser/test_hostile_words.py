"""What documents, their names and addresses say is shown as typed and never run."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from etl.pipeline import build
from tests.browser.hostile_walk import TALL, Findings, open_menus, pages, questions, records, walk
from tests.browser.running_app import running_app
from tests.hostile_tables import STRINGS, write_hostile_documents, write_hostile_tables

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that shows a hostile data set."""
    folder = tmp_path_factory.mktemp("hostile")
    with running_app(folder / "app.log", write_hostile_tables(folder)) as url:
        yield url


@pytest.fixture
def findings() -> Iterator[Findings]:
    """What is found while walking, which at the end is nothing."""
    found = Findings()
    yield found
    assert found.troubles == []


@pytest.fixture
def page(browser: Browser, app: str, findings: Findings) -> Iterator[Page]:
    """A page of the hostile app, watched."""
    with browser.new_context(base_url=app, viewport=TALL) as context:
        page = context.new_page()
        findings.watch(page, urlsplit(app).netloc)
        yield page


def test_every_string_is_seen_as_typed_on_the_pages(page: Page, findings: Findings) -> None:
    walk(page, (*pages("en"), *list(pages("zh"))[-2:]), findings)
    open_menus(page, findings)
    assert len(findings.seen) == len(STRINGS) > 100


def test_records_documents_and_reviews_show_words_as_typed(page: Page, findings: Findings) -> None:
    walk(page, records(80), findings)
    assert len(findings.seen) >= len(STRINGS) / 80


def test_what_an_address_asks_for_is_never_run(page: Page, findings: Findings) -> None:
    walk(page, questions(40), findings)
    assert findings.seen


def test_from_documents_to_the_page(browser: Browser, tmp_path: Path, findings: Findings) -> None:
    documents, data = tmp_path / "documents", tmp_path / "data"
    documents.mkdir()
    build([write_hostile_documents(documents)], data)
    lines = (data / "initiatives.jsonl").read_text("utf-8").strip().split("\n")
    ids = [json.loads(line)["initiative_id"] for line in lines]
    with (
        running_app(tmp_path / "app.log", data) as url,
        browser.new_context(base_url=url) as context,
    ):
        page = context.new_page()
        findings.watch(page, urlsplit(url).netloc)
        walk(page, [f"/initiatives?initiative={ids[0]}", "/sources", "/funds"], findings)
    assert len(findings.seen) > 100
