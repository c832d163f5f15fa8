"""Writing by the shared secret: nothing without it, all with it, nothing after signing out."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from etl.pipeline import build
from tests.browser.conftest import OpenPage
from tests.browser.reader import settle, visit
from tests.browser.running_app import running_app
from tests.paths import ROOT

pytestmark = pytest.mark.browser

SECRET = "open sesame, but longer"
UPLOAD = "[data-testid=stFileUploaderDropzoneInput]"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that takes documents from those who know the secret."""
    folder = tmp_path_factory.mktemp("secret")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    build([folder / "seeds"], folder / "data")
    settings = {"ATLAS_WRITE": "secret", "ATLAS_WRITE_SECRET": SECRET}
    with running_app(folder / "app.log", folder / "data", **settings) as url:
        yield url


def test_the_secret_opens_the_pages_and_is_left_again(open_page: OpenPage, app: str) -> None:
    page = open_page(base_url=app)
    visit(page, "/add")
    expect(page.get_by_role("status")).to_contain_text("sign in")
    expect(page.locator(UPLOAD)).to_be_disabled()
    _sign_in(page, "open sesame")
    expect(page.get_by_role("alert")).to_have_text("That is not the secret.")
    _sign_in(page, SECRET)
    expect(page.locator(UPLOAD)).to_be_enabled()
    visit(page, "/review?lang=zh")
    expect(page.get_by_role("button", name="退出登录")).to_be_visible()
    assert page.evaluate("document.cookie").count("atlas_writer") == 0
    page.get_by_role("button", name="退出登录").click()
    settle(page)
    expect(page.get_by_role("status")).to_contain_text("登录后方可")


def test_a_file_is_taken_from_who_signed_in_and_from_nobody_else(
    open_page: OpenPage, app: str
) -> None:
    page = open_page(base_url=app)
    visit(page, "/add")
    sent: list[int] = []
    page.on(
        "response",
        lambda r: sent.append(r.status) if "upload_file" in r.url else None,
    )
    _sign_in(page, SECRET)
    page.locator(UPLOAD).set_input_files(
        {"name": "wuhu.txt", "mimeType": "text/plain", "buffer": b"Wuhu set up an AI fund."}
    )
    expect(page.get_by_text("wuhu.txt")).to_be_visible()
    page.wait_for_timeout(500)
    assert sent == [204]
    stranger = page.request.put(f"{app}/_stcore/upload_file/no-session/f", data=b"x" * 10)
    assert stranger.status == 403


def _sign_in(page: Page, secret: str) -> None:
    page.get_by_label("The shared secret").fill(secret)
    page.get_by_role("button", name="Sign in").click()
    settle(page)
