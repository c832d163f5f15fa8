"""Documents that people add: tried out without a trace, kept with the data set, taken away."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import additions
from etl.additions import Given, added_folder, fetched, inputs_of, kept_documents, side_of
from etl.additions import building as building_module
from etl.additions.folder import kept_name
from etl.cache import default_folder
from etl.cli import main
from etl.dataset.earlier import rows
from etl.errors import AtlasError, NotWritten
from etl.fetch import Client, Limits, Pacer
from etl.model import Rejected
from etl.pipeline import build
from etl.read import read_side_file
from etl.read.files import UNKNOWN_SUFFIXES
from tests.web_server import Site, answers, serving

SHENZHEN = "Shenzhen set up a 10 billion yuan AI fund on 3 March 2025, officials said.\n"
WUHU = "Wuhu set up a 3 billion yuan AI fund for robotics on 5 March 2025, officials said.\n"
ARTICLE = Given("Wuhu & robots.txt", WUHU.encode(), side_of({"publisher": "The Daily"}))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data set of one document, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(SHENZHEN, encoding="utf-8")
    build([Path("seeds")], Path("data"))
    return Path("data")


def places(folder: Path) -> list[str]:
    """The places of the records of a data set."""
    return sorted(row["place"] for row in rows(folder / "initiatives.jsonl"))


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, but for the history of builds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(("changes", "redirects"))
    }


def test_what_is_tried_out_leaves_no_trace(data: Path, tmp_path: Path) -> None:
    before = files(tmp_path)
    cache = default_folder()
    cached = files(cache) if cache.exists() else {}
    scratch = tmp_path.parent / f"{tmp_path.name}-scratch"
    trial = additions.try_out([ARTICLE], data, scratch)
    assert places(scratch) == ["Shenzhen", "Wuhu"]
    assert trial.fresh == [ARTICLE]
    assert files(tmp_path) == before
    assert (files(cache) if cache.exists() else {}) == cached


def test_what_is_saved_is_read_by_every_later_build(data: Path) -> None:
    additions.save([ARTICLE], data)
    assert places(data) == ["Shenzhen", "Wuhu"]
    assert main(["build", "seeds", "--out", "data", "--quiet"]) == 0
    assert places(data) == ["Shenzhen", "Wuhu"]
    assert main(["build", "seeds", "--out", "other", "--quiet"]) == 0
    assert places(Path("other")) == ["Shenzhen"]


def test_app_and_command_line_give_the_same_bytes(data: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile("seeds/some.zip", "w") as archive:
        archive.writestr("tianjin.txt", SHENZHEN.replace("Shenzhen", "Tianjin"))
        archive.writestr("photo.png", b"\x89PNG")
    Path("seeds/photo.png").write_bytes(b"\x89PNG")
    Path("seeds/one.txt.meta.toml").write_text("published = 'soon'", encoding="utf-8")
    Path("seeds/two.txt").write_text(SHENZHEN, encoding="utf-8")
    build([Path("seeds")], data)
    assert len((data / "rejected.jsonl").read_text(encoding="utf-8").splitlines()) == 4
    additions.save([ARTICLE], data.absolute())
    saved = files(data)
    assert main(["build", "--out", "data", "--quiet"]) == 0
    assert files(data) == saved


def test_what_is_removed_is_gone_and_the_rest_is_as_before(data: Path, tmp_path: Path) -> None:
    before = files(tmp_path)
    additions.save([ARTICLE], data)
    (kept,) = kept_documents(data)
    assert kept.path.read_bytes() == ARTICLE.data
    additions.remove(kept.path.name, data)
    assert files(tmp_path) == before
    assert not added_folder(data).exists()


def test_a_build_that_fails_adds_and_removes_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise NotWritten("no space left")

    before = files(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(building_module, "build", failing)
        with pytest.raises(AtlasError):
            additions.save([ARTICLE], data)
    assert files(tmp_path) == before
    additions.save([ARTICLE], data)
    kept = files(tmp_path)
    monkeypatch.setattr(building_module, "build", failing)
    with pytest.raises(AtlasError):
        additions.remove(kept_documents(data)[0].path.name, data)
    assert files(tmp_path) == kept


def test_the_last_document_can_not_be_removed(data: Path, tmp_path: Path) -> None:
    additions.save([ARTICLE], data)
    (tmp_path / "seeds" / "one.txt").unlink()
    build([added_folder(data)], data)
    with pytest.raises(AtlasError, match="no document could be read"):
        additions.remove(kept_documents(data)[0].path.name, data)
    assert places(data) == ["Wuhu"]
    assert len(kept_documents(data)) == 1


@pytest.mark.parametrize("name", ["../seeds/one.txt", "/etc/passwd", "", ".", "nobody.txt"])
def test_nothing_but_an_added_document_can_be_removed(data: Path, name: str) -> None:
    additions.save([ARTICLE], data)
    with pytest.raises(NotWritten, match="no such document"):
        additions.remove(name, data)
    assert (data.parent / "seeds" / "one.txt").exists()


def test_what_is_known_word_for_word_is_said_and_not_kept(data: Path, tmp_path: Path) -> None:
    again = Given("copy.txt", SHENZHEN.encode())
    trial = additions.try_out([again], data, tmp_path / "scratch")
    assert [name for name, _ in trial.known] == ["copy.txt"]
    assert trial.fresh == []
    assert not (tmp_path / "scratch").exists()


def test_an_archive_is_kept_whole_and_its_unreadable_members_are_named(
    data: Path, tmp_path: Path
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("wuhu.txt", WUHU)
        archive.writestr("known.txt", SHENZHEN)
        archive.writestr("photo.png", b"\x89PNG\r\n")
    trial = additions.try_out([Given("all.zip", packed.getvalue())], data, tmp_path / "scratch")
    assert len(trial.fresh) == 1
    assert [name for name, _ in trial.known] == ["all.zip"]
    (rejected,) = trial.rejected
    assert rejected.path.endswith("!/photo.png")
    additions.save(trial.fresh, data)
    assert places(data) == ["Shenzhen", "Wuhu"]
    additions.remove(kept_documents(data)[0].path.name, data)
    assert places(data) == ["Shenzhen"]


def test_what_can_not_be_read_is_not_kept(data: Path, tmp_path: Path) -> None:
    bad = [Given("photo.png", b"\x89PNG\r\n"), Given("empty.txt", b"")]
    trial = additions.try_out([*bad, ARTICLE], data, tmp_path / "scratch")
    assert trial.fresh == [ARTICLE]
    assert sorted(trial.names[r.path] for r in trial.rejected) == ["empty.txt", "photo.png"]


@pytest.mark.fenced
def test_what_is_added_is_read_in_a_fence(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_LIMITS", "memory_mb=60")
    heavy = Given("heavy.txt", ("Wuhu set up an AI fund.\n" * 300_000).encode())
    trial = additions.try_out([heavy, ARTICLE], data, tmp_path / "scratch")
    assert trial.fresh == [ARTICLE]
    assert [r.reason for r in trial.rejected] == [
        "reading it took more memory than the limit of 60 MB (memory_mb); split it"
    ]


def test_where_a_document_is_away_nothing_is_tried_or_saved(data: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds" / "one.txt").unlink()
    assert inputs_of(data) is None
    with pytest.raises(NotWritten):
        additions.try_out([ARTICLE], data, tmp_path / "scratch")
    with pytest.raises(NotWritten):
        additions.save([ARTICLE], data)
    assert kept_documents(data) == []


def test_the_folder_can_be_named(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert added_folder(data).as_posix() == "data-added"
    assert added_folder(Path("data/../data/")).as_posix() == "data-added"
    assert added_folder(Path(".")) == Path(f"{tmp_path}-added")
    monkeypatch.setenv("ATLAS_ADDED", str(tmp_path / "mine"))
    additions.save([ARTICLE], data)
    assert [kept.path.parent.name for kept in kept_documents(data)] == ["mine"]


def test_a_reader_hears_how_far_it_is(data: Path, tmp_path: Path) -> None:
    heard: list[float | None] = []
    additions.try_out([ARTICLE], data, tmp_path / "scratch", heard.append)
    assert heard[:2] == [0.0, 0.5]
    assert heard[-1] is None


@given(st.text(max_size=300), st.binary(max_size=50))
def test_a_kept_name_is_safe_on_every_disk(name: str, content: bytes) -> None:
    kept = kept_name(Given(name, content))
    assert Path(kept).name == kept
    assert not kept.startswith((".", "-"))
    assert len(kept.encode()) < 250
    assert kept.isprintable()
    assert Path(kept).suffix not in UNKNOWN_SUFFIXES
    assert not kept.endswith(".meta.toml")


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_side_file_says_what_was_typed(title: str, publisher: str) -> None:
    known = read_side_file(side_of({"title": title, "publisher": publisher}))
    for said, typed in ((known.title, title), (known.publisher, publisher)):
        shown = "".join(c if c.isprintable() else " " for c in typed)
        assert said == (" ".join(shown.split()).encode("utf-8", "replace").decode() or None)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as started:
        yield started


def test_a_page_of_the_web_comes_with_its_address(site: Site) -> None:
    site.pages["/wuhu.html"] = answers(f"<html><body><p>{WUHU}</p></body></html>".encode())
    client = Client(Pacer(0), Limits(), [site.host])
    (page,) = fetched(f" {site.url('/wuhu.html')} ", client)
    assert isinstance(page, Given)
    assert b"Wuhu" in page.data
    assert read_side_file(page.side).url == site.url("/wuhu.html")


def test_this_machine_is_not_asked(site: Site) -> None:
    (refused,) = fetched(site.url("/secret"))
    assert isinstance(refused, Rejected)
    assert "private address" in refused.reason
    assert site.asked == []
