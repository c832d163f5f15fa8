"""Adding documents in the app: what is new or known, reasons in plain words, keep or discard."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.access import reader
from dashboard.access.rules import Standing
from dashboard.adding.added import documents_of
from dashboard.adding.reasons import aside_words, passed_words
from dashboard.adding.results import aside_list, fresh_document, fresh_text, record_list
from dashboard.adding.writing import (
    MAX_MEGABYTES,
    Looked,
    added,
    from_address,
    from_file,
    from_text,
    look,
    remove,
    save,
)
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.frame.shell import Page
from dashboard.palette import LIGHT
from dashboard.wording.words import Tongue
from etl.pipeline import build
from tests.dashboard_tables import write_tables
from tests.paths import ROOT
from tests.read.test_pdf import pdf

SHENZHEN = "Shenzhen set up a 10 billion yuan AI fund for robotics on 3 March 2025.\n"
RIVAL = "Shenzhen set up a 12 billion yuan AI fund for robotics on 3 March 2025.\n"
WUHU = "Wuhu set up a 3 billion yuan AI fund on 5 March 2025, <b>officials</b> $x$ said.\n"
LONG = SHENZHEN + (
    "The money is to go to young firms that make robots, and to the laboratories that teach them.\n"
    "Its first investments are expected before the end of the year, the city's government said.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data set of one document."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(LONG, encoding="utf-8")
    build([tmp_path / "seeds"], tmp_path / "data")
    return tmp_path / "data"


def looked_at(folder: Path, *texts: str) -> Looked:
    """What is found in pasted texts."""
    given = [from_text(text, {}) for text in texts]
    looked = look(folder, read_dataset(folder), given, lambda _: None)
    assert isinstance(looked, Looked)
    return looked


def page_of(dataset: Dataset) -> Page:
    return Page(dataset, Selection(), Tongue.EN, LIGHT)


def test_a_record_is_new_or_joins_the_one_that_is_known(folder: Path) -> None:
    current = read_dataset(folder)
    found = looked_at(folder, WUHU + RIVAL).found
    codes = found.dataset.initiatives["place_code"]
    by_place = {codes[key]: joined for key, joined in found.joins.items()}
    assert by_place == {"340200": (), "440300": tuple(current.initiatives.index)}
    assert found.new == 1
    assert sorted(found.disputed.values()) == [(), ("amount",)]
    html = record_list(page_of(current), found, found.fresh[0])
    assert html.count("standing new") == html.count("standing known") == 1
    assert "Sources would then disagree on: Amount" in html


def test_what_a_document_says_is_marked_in_its_text_and_never_markup(folder: Path) -> None:
    found = looked_at(folder, WUHU).found
    html = fresh_text(found, fresh_document(found, found.fresh[0]), Tongue.EN)
    assert "<mark>3 billion yuan</mark>" in html
    assert "&lt;b&gt;officials&lt;/b&gt; $x$" in html
    assert "<b>" not in html
    (key,) = found.joins
    anchor = f"found-{found.fresh[0]}-{key}"
    assert f'href="#{anchor}"' in html
    assert f'id="{anchor}"' in record_list(page_of(read_dataset(folder)), found, found.fresh[0])


def test_a_near_copy_is_said_to_be_one(folder: Path) -> None:
    current = read_dataset(folder)
    found = looked_at(folder, LONG + "Copied by the Echo.\n").found
    assert found.copies == {found.fresh[0]: current.documents.index[0]}
    assert "told again here" in record_list(page_of(current), found, found.fresh[0])


def test_the_very_same_document_is_known(folder: Path) -> None:
    looked = looked_at(folder, LONG)
    assert looked.givens == ()
    assert looked.found.fresh == ()
    html = aside_list(page_of(read_dataset(folder)), looked.found)
    assert "is in the data set already" in html
    assert "sources?document=" in html


def test_names_of_files_are_shown_as_typed(folder: Path) -> None:
    bad = from_file("<img src=x>.pdf", b"\x89PNG")
    looked = look(folder, read_dataset(folder), [bad], lambda _: None)
    assert isinstance(looked, Looked)
    html = aside_list(page_of(read_dataset(folder)), looked.found)
    assert "&lt;img src=x&gt;.pdf" in html
    assert "OCR" in html


@pytest.mark.parametrize(
    ("name", "data", "english", "chinese"),
    [
        ("scan.pdf", pdf([]), "text recognition", "文字识别"),
        ("broken.pdf", b"%PDF-1.7 and nothing else", "damaged", "损坏"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "A picture", "图片"),
        ("old.doc", b"\xd0\xcf\x11\xe0....", "This kind of file", "此类文件"),
        ("nothing.txt", b" \n", "It is empty", "内容为空"),
        ("noise.bin", bytes(range(256)) * 9, "no text that can be read", "无法读出文字"),
        ("drawn.html", b"<html><body><script>x</script></body></html>", "drawn by", "脚本生成"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_plain_words(
    folder: Path, name: str, data: bytes, english: str, chinese: str
) -> None:
    looked = look(folder, read_dataset(folder), [from_file(name, data)], lambda _: None)
    assert isinstance(looked, Looked)
    ((shown, reason),) = looked.found.aside
    assert shown == name
    assert english in aside_words(reason, Tongue.EN)
    assert chinese in aside_words(reason, Tongue.ZH)
    assert looked.givens == ()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:1/a", "private network"),
        ("http://[::1]/", "private network"),
        ("http://169.254.169.254/latest", "private network"),
        ("ftp://example.org/a", "no web address"),
        ("file:///etc/passwd", "no web address"),
        ("wuhu", "no web address"),
        ("http://user:word@example.org/", "no web address"),
    ],
)
def test_an_address_that_is_refused_is_said_to_be(folder: Path, address: str, words: str) -> None:
    looked = look(folder, read_dataset(folder), from_address(address), lambda _: None)
    assert isinstance(looked, Looked)
    ((shown, reason),) = looked.found.aside
    assert shown == address
    assert words in aside_words(reason, Tongue.EN)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("took longer than 30 s", "too long to answer"),
        ("its robots.txt can't be read: no proper answer (refused)", "does not answer"),
        ("its robots.txt asks robots to stay away", "asks programs to stay away"),
        ("the proxy asks for a password (407)", "the proxy refuses"),
        ("no such host: example.test; tried 3 times", "connection to the internet"),
        ("there is no such page any more (404)", "no such page any more"),
        ("61.0 MB or more, over the limit of 50 MB", "Too large"),
        ("something that nobody foresaw", "something that nobody foresaw"),
    ],
)
def test_reasons_in_plain_words(reason: str, words: str) -> None:
    assert words in aside_words(reason, Tongue.EN)


def test_why_a_passage_makes_no_record(folder: Path) -> None:
    found = looked_at(
        folder, "Will Wuhu set up an AI fund?\nWuhu denied plans for an AI fund."
    ).found
    said = {passed_words(r.reason, Tongue.EN) for r in found.passed}
    assert "A question or a supposition" in said
    assert not [words for words in said if words.startswith("It was set aside")]


def test_too_much_at_once_is_refused(folder: Path) -> None:
    big = from_file("a.txt", b"x" * (MAX_MEGABYTES * 1_000_000 + 1))
    problem = look(folder, read_dataset(folder), [big], lambda _: None)
    assert isinstance(problem, str)
    assert "Too large" in aside_words(problem, Tongue.EN)


def test_saving_and_removing(folder: Path) -> None:
    looked = looked_at(folder, WUHU)
    assert save(folder, looked, lambda _: None) is None
    (kept,) = added(folder)
    dataset = read_dataset(folder)
    assert [row["text"] for row in documents_of(dataset, kept.shown)] == [WUHU]
    assert "340200" in set(dataset.initiatives["place_code"])
    assert remove(folder, kept.path.name, lambda _: None) is None
    assert "340200" not in set(read_dataset(folder).initiatives["place_code"])
    assert remove(folder, kept.path.name, lambda _: None) == "no such document was added"


def test_a_full_disk_is_said_and_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    looked = looked_at(folder, WUHU)
    monkeypatch.setattr("etl.additions.building.build", full)
    problem = save(folder, looked, lambda _: None)
    assert problem is not None
    assert "space on the disk" in aside_words(problem, Tongue.EN)
    assert added(folder) == []


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, *, may_write: bool = True) -> AppTest:
    """The Add documents page of a data set, at its form for a text."""
    monkeypatch.setenv("ATLAS_DATA", str(folder))
    now = Standing.MAY if may_write else Standing.ELSEWHERE
    monkeypatch.setattr(reader, "reader_standing", lambda: now)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["adding-way"] = "text"
    app.switch_page(str(ROOT / "pages" / "add.py"))
    return app.run()


def said(app: AppTest) -> str:
    """All HTML that the page shows, but for its style."""
    return "".join(block.proto.body for block in app.get("html"))


def read(app: AppTest, text: str) -> AppTest:
    app.text_area(key="add-text").input(text)
    return app.button(key="add-read").click().run()


def test_the_page_shows_what_is_found_and_keeps_it_when_told_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = read(opened(folder, monkeypatch), WUHU)
    assert not app.exception
    assert "<h1>1 record in 1 new document</h1>" in said(app)
    assert "1 new, 0 already known" in said(app)
    assert added(folder) == []
    app.button(key="add-save").click().run()
    assert "Saved. 1 document was added" in said(app)
    (kept,) = added(folder)
    assert kept.path.name in said(app)
    app.button(key=f"remove-{kept.path.name}").click().run()
    assert "No document has been added yet" in said(app)
    assert added(folder) == []


def test_an_article_without_a_pledge_is_said_to_have_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = read(opened(folder, monkeypatch), "Soup for a winter's day.\n\nTake two onions.\n")
    assert "<h1>No record in 1 new document</h1>" in said(app)
    assert "it then counts among the documents searched" in said(app)


def test_what_is_discarded_is_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = read(opened(folder, monkeypatch), WUHU)
    app.button(key="add-discard").click().run()
    assert "Nothing was kept" in said(app)
    assert app.text_area(key="add-text").value == ""
    assert "adding" not in app.session_state
    assert added(folder) == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "nothing to read yet"),
        ({"add-text": "x", "add-published": "last week"}, "write it as 2025-03-10"),
    ],
)
def test_what_is_wrong_with_the_form_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, typed: dict[str, str], words: str
) -> None:
    app = opened(folder, monkeypatch)
    for key, value in typed.items():
        (app.text_area if key == "add-text" else app.text_input)(key=key).input(value)
    app.button(key="add-read").click().run()
    assert words in said(app)


def test_where_documents_are_away_the_page_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "seeds" / "one.txt").unlink()
    app = read(opened(folder, monkeypatch), WUHU)
    assert not app.exception
    assert "no longer where it was" in said(app)


def test_elsewhere_the_page_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(write_tables(tmp_path), monkeypatch, may_write=False)
    assert not app.exception
    assert "Read only" in said(app)
    assert app.button(key="add-read").disabled
    assert app.text_area(key="add-text").disabled
