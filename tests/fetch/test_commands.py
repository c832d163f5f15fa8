"""`fetch` and addresses on the command line, the list of sources, robots.txt, manners."""

import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.cli import main
from etl.errors import NotFetched
from etl.fetch import read_watchlist
from etl.fetch.pacing import retry_after_seconds
from etl.fetch.robots import matches, parse_robots
from etl.model import Language, Tier
from etl.reference.gazetteer import load_gazetteer
from etl.reference.publishers import tiers_by_domain
from tests.paths import ROOT
from tests.web_server import Site, answers, serving

ARTICLE = b"<html><body><p>Wuhu set up a 3 billion yuan AI fund on Monday.</p></body></html>"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with serving() as started:
        yield started


def polite(site: Site) -> list[str]:
    return ["--pace", "0", "--allow-private", site.host]


def test_fetch_keeps_pages_that_a_build_reads_offline(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/a.html"] = answers(ARTICLE)
    assert main(["fetch", site.url("/a.html"), *polite(site)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"new: {site.url('/a.html')} → snapshots/")
    assert "1 pages: 1 new, 0 changed, 0 unchanged, 0 failed." in said.out
    site.pages.clear()
    assert main(["build", "snapshots", "--out", "out", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["initiatives"] == 1
    [document] = (tmp_path / "out" / "documents.jsonl").read_text().splitlines()
    assert json.loads(document)["url"] == site.url("/a.html")


def test_a_list_is_fetched_and_what_fails_is_named(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/a.html"] = answers(ARTICLE)
    Path("list.toml").write_text(
        f'[[source]]\nurl = "{site.url("/a.html")}"\ntier = "agency"\n'
        f'[[source]]\nurl = "{site.url("/gone")}"\n[[source]]\nurl = "http://10.0.0.1/"\n'
    )
    assert main(["fetch", "list.toml", "--into", "kept", "--json", *polite(site)]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["new"], row["failed"]) == (1, 2)
    assert [page["reason"] and page["reason"].split("(")[0] for page in row["pages"]] == [
        None,
        "there is no such page any more ",
        "10.0.0.1 is a private address ",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "can't be read"),
        ("[[source", "no valid TOML"),
        ("", "lists no [[source]]"),
        ('[[source]]\nname = "x"', "source 1: has no url"),
        ('[[source]]\nurl = "http://a/"\ntier = "good"', "tier is none of official"),
        ('[[source]]\nurl = "http://a/"\ncolour = "red"', "unknown key colour"),
        ('[[source]]\nurl = "ftp://a/"', "nothing was fetched: no http(s) address"),
    ],
)
def test_what_is_wrong_with_a_list_is_one_line(
    text: str | None,
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    if text is not None:
        Path("list.toml").write_text(text)
    assert main(["fetch", "list.toml", "--quiet"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ")
    assert says in line


def test_an_address_is_an_input_of_a_build_and_is_kept_for_when_the_site_is_gone(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/a"] = answers(ARTICLE)
    command = ["build", site.url("/a"), "--out", "out", "--json", *polite(site)]
    assert main(command) == 0
    [document] = (tmp_path / "out" / "documents.jsonl").read_text().splitlines()
    assert json.loads(document)["path"] == site.url("/a")
    before = (tmp_path / "out" / "claims.jsonl").read_bytes()
    site.pages["/a"] = answers(status=410)
    assert main(command) == 0
    assert (tmp_path / "out" / "claims.jsonl").read_bytes() == before


def test_an_address_that_gives_nothing_is_set_aside(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", site.url("/none"), "--out", "out", *polite(site)]) == 1
    assert "can't be fetched: there is no such page any more (404)" in capsys.readouterr().err


def test_the_news_are_what_changed_since_the_build_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/a.txt").write_text("Wuhu set up a 3 billion yuan AI fund on Monday.\n")
    assert main(["build", "in", "--out", "out", "--news"]) == 0
    assert capsys.readouterr().out.endswith("the first build here, so all of it is new\n")
    assert main(["build", "in", "--out", "out", "--news"]) == 0
    assert capsys.readouterr().out.endswith("nothing new since the build before\n")
    Path("in/b.txt").write_text("Foshan opened an AI computing centre on Monday.\n")
    assert main(["build", "in", "--out", "out", "--news"]) == 0
    assert "\nnew: Foshan" in capsys.readouterr().out


def test_the_list_that_comes_with_the_atlas() -> None:
    path = ROOT / "watchlist.toml"
    sources = read_watchlist(path)
    places = load_gazetteer().places
    assert len(sources) >= 60
    assert len({source.url for source in sources}) == len(sources)
    assert [s.url for s in sources if not s.name or s.place not in places] == []
    assert {s.language for s in sources} == set(Language)
    assert {s.tier for s in sources} >= {Tier.OFFICIAL, Tier.AGENCY, Tier.MEDIA}
    provinces = {p.code for p in places.values() if p.code.endswith("0000")}
    assert provinces - {s.place for s in sources} <= {"710000"}
    official = [d for d, tier in tiers_by_domain().items() if tier is Tier.OFFICIAL]
    assert [
        s.url
        for s in sources
        if (s.tier == Tier.OFFICIAL)
        is not any(f".{d}/" in s.url or f"/{d}/" in s.url for d in official)
    ] == []
    assert tomllib.loads(path.read_text(encoding="utf-8")).keys() == {"source"}


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("/", "/a", True),
        ("/a", "/abc", True),
        ("/a/", "/a", False),
        ("", "/a", False),
        ("/*.pdf$", "/x/a.pdf", True),
        ("/*.pdf$", "/x/a.pdf?x", False),
        ("/a*b", "/a-x-b-y", True),
        ("/a*b*c", "/a-c-b", False),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/a*a$", "/a", False),
    ],
)
def test_patterns_of_robots_txt(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, path) is expected


@given(st.text("a*$/", max_size=60), st.text("a/", max_size=60))
def test_patterns_are_judged_without_trouble(pattern: str, path: str) -> None:
    assert matches(pattern, path) in (True, False)
    assert matches("/*", f"/{path}")


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: a\nUser-agent: ai-hub-atlas\nDisallow: /a # no", "/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: AI-hub-atlas/1\nDisallow: /b", "/a", True),
        ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", False),
        ("Disallow: /a", "/a", True),
        ("<html>not found</html>", "/a", True),
        ("\ufeffUser-agent: *\nDisallow: /", "/a", False),
    ],
)
def test_which_rules_of_robots_txt_are_ours(text: str, path: str, expected: bool) -> None:
    assert parse_robots(text).allows(path) is expected


@given(st.text(max_size=200))
def test_any_robots_txt_can_be_read(text: str) -> None:
    assert parse_robots(text).allows("/") in (True, False)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("Mon, 10 Mar 2025 08:01:00 GMT", 60.0),
        ("Mon, 10 Mar 2025 07:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        (None, None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(value, datetime(2025, 3, 10, 8, tzinfo=UTC)) == seconds


def test_a_list_that_is_not_there_is_said() -> None:
    with pytest.raises(NotFetched, match="can't be read"):
        read_watchlist(Path("/nowhere/list.toml"))
