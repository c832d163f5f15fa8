"""Fetching: each thing that a server may do, with its right outcome. Nothing leaves the machine."""

import gzip
import re
import shutil
import socket
import time
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from etl.errors import NotFetched
from etl.fetch import Client, Limits, Outcome, Pacer, Result, Target, fetch_target
from etl.fetch.addresses import is_public
from etl.fetch.client import plain_url
from etl.fetch.watchlist import Follow
from etl.model import Document, Tier
from etl.read import read_inputs
from tests.web_server import Answerer, Site, answers, in_turn, serving

ARTICLE = (
    b"<html><body><h1>Hefei sets up a fund</h1><p>Hefei set up a fund of 5 billion yuan for robots "
    b"and large models, the city said on Monday.</p></body></html>"
)


class Waiting:
    """Sleeps for no time and notes how long it should have been; a clock that goes along."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as started:
        yield started


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def client(site: Site, waiting: Waiting) -> Client:
    pacer = Pacer(1.0, waiting.clock, waiting.sleep)
    return Client(pacer, Limits(size_bytes=1_000_000, seconds=2.0), [site.host])


def fetched(client: Client, url: str, into: Path, follow: Follow = Follow.PAGE) -> list[Result]:
    return fetch_target(Target(url, follow), into, client)


def redirect(to: str, status: int = 302) -> Answerer:
    return answers(status=status, Location=to)


def chain(site: Site, length: int) -> None:
    for number in range(length):
        site.pages[f"/{number}"] = redirect(f"/{number + 1}")
    site.pages[f"/{length}"] = answers(ARTICLE)


def drip(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    for _ in range(400):
        request.wfile.write(b"x")
        request.wfile.flush()
        time.sleep(0.05)


def drip_headers(request: BaseHTTPRequestHandler) -> None:
    for byte in b"HTTP/1.0 200 OK\r\nX-Long: " + b"x" * 400:
        request.wfile.write(bytes([byte]))
        request.wfile.flush()
        time.sleep(0.05)


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    while True:
        request.wfile.write(b"x" * 65_536)


def a_gigabyte(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.send_header("Content-Length", "1000000000")
    request.end_headers()
    endless(request)


def broken_off(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "5000")
    request.end_headers()
    request.wfile.write(b"<html>")


def not_http(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"SSH-2.0-OpenSSH_9.0\r\n")


BOMB = gzip.compress(b"0" * 5_000_000)


def test_a_page_is_kept_with_url_time_and_hash(site: Site, client: Client, tmp_path: Path) -> None:
    site.pages["/news/a.html"] = answers(ARTICLE, ETag='"1"')
    url = site.url("/news/a.html?id=7")
    site.pages["/news/a.html?id=7"] = site.pages["/news/a.html"]
    [result] = fetched(client, url, tmp_path)
    assert result.outcome is Outcome.NEW
    assert result.path is not None
    assert result.path.read_bytes() == ARTICLE
    side = tomllib.loads(Path(f"{result.path}.meta.toml").read_text())
    assert side["url"] == side["final_url"] == url
    assert len(side["sha256"]) == 64
    assert side["fetched"].endswith("+00:00")
    [document] = read_inputs([tmp_path])
    assert isinstance(document, Document)
    assert (document.url, document.title) == (url, "Hefei sets up a fund")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, client: Client, tmp_path: Path, status: int) -> None:
    site.pages["/a"] = redirect("/b?c=d#e", status)
    site.pages["/b?c=d"] = answers(ARTICLE)
    [result] = fetched(client, site.url("/a"), tmp_path)
    assert result.outcome is Outcome.NEW
    side = tomllib.loads(Path(f"{result.path}.meta.toml").read_text())
    assert (side["url"], side["final_url"]) == (site.url("/a"), site.url("/b?c=d"))


def test_five_redirects_are_followed_and_no_more(
    site: Site, client: Client, tmp_path: Path
) -> None:
    chain(site, 6)
    assert fetched(client, site.url("/1"), tmp_path)[0].outcome is Outcome.NEW
    assert fetched(client, site.url("/0"), tmp_path)[0].reason == "more than 5 redirects"


PRIVATE = [
    "http://10.1.2.3/",
    "http://192.168.0.1/admin",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://0.0.0.0/",
    "http://localhost/",
    "http://127.1/",
    "http://2130706433/",
]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (redirect("/x"), "in a circle"),
        *((redirect(url), "is a private address") for url in PRIVATE),
        (redirect("file:///etc/passwd"), "no http(s) address"),
        (redirect("http://user:secret@example.org/"), "an address with a password"),
        (drip, "took longer than 2 s"),
        (drip_headers, "took longer than 2 s"),
        (endless, "over the limit of 1 MB"),
        (a_gigabyte, "over the limit of 1 MB"),
        (answers(BOMB, Content_Encoding="gzip"), "over the limit of 1 MB"),
        (answers(b"not packed", Content_Encoding="gzip"), "a damaged packed answer"),
        (answers(b"\x89PNG", kind="image/png"), "image/png is no document"),
        (answers(b"{}", kind="application/json"), "application/json is no document"),
        (answers(status=404), "no such page any more (404)"),
        (answers(status=403), "doesn't give it to us (403)"),
        (answers(status=418), "answers 418"),
        (answers(status=503), "busy (503); tried 3 times"),
        (answers(status=429, Retry_After="3600"), "asks to come back in 3,600 s"),
        (broken_off, "broke off; tried 3 times"),
        (not_http, "no proper answer (BadStatusLine); tried 3 times"),
    ],
)
def test_what_is_not_fetched_and_why(
    site: Site, client: Client, tmp_path: Path, answer: Answerer, says: str
) -> None:
    site.pages["/x"] = answer
    [result] = fetched(client, site.url("/x"), tmp_path)
    assert result.outcome is Outcome.FAILED
    assert says in result.reason
    assert "\n" not in result.reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("steps", "waits"),
    [
        ([answers(status=429, Retry_After="7")], 7.0),
        ([answers(status=503, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT")], 0.0),
        ([answers(status=500)], 2.0),
        ([answers(status=502), answers(status=504)], 4.0),
        ([broken_off], 2.0),
    ],
)
def test_a_busy_server_is_asked_again(
    site: Site,
    client: Client,
    tmp_path: Path,
    waiting: Waiting,
    steps: list[Answerer],
    waits: float,
) -> None:
    site.pages["/x"] = in_turn(*steps, answers(ARTICLE))
    [result] = fetched(client, site.url("/x"), tmp_path)
    assert result.outcome is Outcome.NEW
    assert len(site.paths()) == len(steps) + 1
    assert waits in waiting.slept


def test_what_has_not_changed_is_not_sent_again(site: Site, client: Client, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        is_known = request.headers.get("If-None-Match") == '"1"'
        day = "Mon, 10 Mar 2025 08:00:00 GMT"
        status, body = (304, b"") if is_known else (200, ARTICLE)
        answers(body, status, ETag='"1"', Last_Modified=day)(request)

    site.pages["/x"] = answer
    outcomes = [fetched(client, site.url("/x"), tmp_path)[0].outcome for _ in range(2)]
    assert outcomes == [Outcome.NEW, Outcome.UNCHANGED]
    assert site.asked[-1][1]["if-modified-since"] == "Mon, 10 Mar 2025 08:00:00 GMT"
    [document] = read_inputs([tmp_path])
    assert isinstance(document, Document)


def sums(*inputs: Path) -> list[str]:
    """The sums of money that the documents of some inputs name, in the order of their paths."""
    documents = (d for d in read_inputs(inputs) if isinstance(d, Document))
    return [re.findall(r"\d billion", d.text)[0] for d in documents]


def test_what_has_changed_is_read_and_what_it_was_is_kept(
    site: Site, client: Client, tmp_path: Path
) -> None:
    bodies = [ARTICLE, ARTICLE, ARTICLE.replace(b"5", b"6"), ARTICLE.replace(b"5", b"7"), ARTICLE]
    site.pages["/x"] = in_turn(*map(answers, bodies), answers(status=404))
    results = [fetched(client, site.url("/x"), tmp_path)[0] for _ in range(6)]
    assert [r.outcome.value for r in results] == [
        "new", "unchanged", "changed", "changed", "changed", "failed",
    ]  # fmt: skip
    [path] = {r.path for r in results if r.path}
    assert path.read_bytes() == ARTICLE
    assert sums(tmp_path) == ["5 billion"]
    earlier = path.with_name(f"{path.name}.earlier")
    kept = [p for p in earlier.iterdir() if p.suffix == ".html"]
    assert {p.read_bytes() for p in kept} == set(bodies)
    for version in kept:
        side = tomllib.loads(Path(f"{version}.meta.toml").read_text())
        assert version.stem.endswith(side["sha256"][:12])
        assert side["url"] == site.url("/x")
    assert sorted(sums(earlier)) == ["5 billion", "6 billion", "7 billion"]


def test_an_earlier_version_is_read_where_it_is_all_there_is(
    site: Site, client: Client, tmp_path: Path
) -> None:
    site.pages["/x"] = in_turn(answers(ARTICLE), answers(ARTICLE.replace(b"5", b"6")))
    for _ in range(2):
        [result] = fetched(client, site.url("/x"), tmp_path)
    assert result.path is not None
    for path in (result.path, Path(f"{result.path}.meta.toml")):
        path.unlink()
    assert sums(tmp_path) == ["5 billion"]


def test_a_version_that_is_on_disk_by_halves_is_not_lost(
    site: Site, client: Client, tmp_path: Path
) -> None:
    """The run ended between the page and its side file: the side file tells of other bytes."""
    site.pages["/x"] = in_turn(answers(ARTICLE), answers(ARTICLE.replace(b"5", b"8")))
    [result] = fetched(client, site.url("/x"), tmp_path)
    assert result.path is not None
    result.path.write_bytes(ARTICLE.replace(b"5", b"6"))
    fetched(client, site.url("/x"), tmp_path)
    assert sums(tmp_path) == ["8 billion"]
    assert sums(result.path.with_name(f"{result.path.name}.earlier")) == ["6 billion"]


def test_an_archive_of_snapshots_gives_the_newest_too(
    site: Site, client: Client, tmp_path: Path
) -> None:
    site.pages["/x"] = in_turn(answers(ARTICLE), answers(ARTICLE.replace(b"5", b"6")))
    for _ in range(2):
        fetched(client, site.url("/x"), tmp_path / "snapshots")
    packed = shutil.make_archive(str(tmp_path / "all"), "zip", tmp_path / "snapshots")
    assert sums(Path(packed)) == ["6 billion"]


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "text/html; charset=iso-8859-1"])
@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-8"])
def test_a_wrong_charset_does_not_garble_the_text(
    site: Site, client: Client, tmp_path: Path, kind: str, encoding: str
) -> None:
    words = "合肥市設立總規模五十億元的人工智能基金，重點投向機器人企業。" * 3
    site.pages["/x"] = answers(
        f"<html><body><p>{words}</p></body></html>".encode(encoding), kind=kind
    )
    fetched(client, site.url("/x"), tmp_path)
    [document] = read_inputs([tmp_path])
    assert isinstance(document, Document)
    assert document.text == words


ROBOTS = b"User-agent: *\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 3\n"


@pytest.mark.parametrize(
    ("robots", "path", "outcome"),
    [
        (answers(ROBOTS), "/private/x", Outcome.FAILED),
        (answers(ROBOTS), "/private/open", Outcome.NEW),
        (answers(ROBOTS), "/x", Outcome.NEW),
        (answers(b"User-agent: other\nDisallow: /\n"), "/x", Outcome.NEW),
        (answers(b"User-agent: *\nAllow: /\n\nUser-agent: AI-Hub-Atlas\nDisallow: /\n"), "/x",
         Outcome.FAILED),
        (answers(status=404), "/x", Outcome.NEW),
        (answers(status=403), "/x", Outcome.NEW),
        (answers(status=500), "/x", Outcome.FAILED),
        (redirect("/robots2.txt"), "/x", Outcome.FAILED),
    ],
)  # fmt: skip
def test_robots_txt_is_heeded(
    site: Site, client: Client, tmp_path: Path, robots: Answerer, path: str, outcome: Outcome
) -> None:
    site.pages |= {"/robots.txt": robots, path: answers(ARTICLE)}
    site.pages["/robots2.txt"] = answers(b"User-agent: *\nDisallow: /\n")
    [result] = fetched(client, site.url(path), tmp_path)
    assert result.outcome is outcome
    assert (path in site.paths()) == (outcome is Outcome.NEW)
    if outcome is Outcome.FAILED:
        assert "robots" in result.reason


@pytest.mark.parametrize(("robots", "pace"), [(answers(status=404), 1.0), (answers(ROBOTS), 3.0)])
def test_questions_to_one_host_keep_a_pace(
    site: Site, client: Client, tmp_path: Path, waiting: Waiting, robots: Answerer, pace: float
) -> None:
    site.pages |= {"/robots.txt": robots, "/a": answers(ARTICLE), "/b": answers(ARTICLE)}
    for path in ("/a", "/b"):
        fetched(client, site.url(path), tmp_path)
    assert waiting.slept[-1] == pace
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]
    assert site.asked[0][1]["user-agent"].startswith("ai-hub-atlas/")


def test_this_machine_and_private_networks_are_refused_unless_named(
    site: Site, tmp_path: Path
) -> None:
    site.pages["/x"] = answers(ARTICLE)
    [result] = fetched(Client(Pacer(0)), site.url("/x"), tmp_path)
    assert "is a private address (127.0.0.1); allow it by name" in result.reason
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.0.0.1", False),
        ("100.64.0.1", False),
        ("127.8.8.8", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_addresses_are_public(address: str, expected: bool) -> None:
    assert is_public(address) is expected


def test_a_name_is_looked_up_once_so_that_it_can_not_change_its_mind(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = socket.create_connection
    host = "two-faced.example"
    connected: list[str] = []

    def look_up(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port))]

    def connect_to(address: tuple[str, int], timeout: float) -> socket.socket:
        connected.append(address[0])
        with monkeypatch.context() as patch:
            patch.undo()
            return connect(address, timeout)

    site.pages["/x"] = answers(ARTICLE)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect_to)
    page = Client(Pacer(0), allowed=[host]).get(f"http://{host}:{site.port}/x")
    assert page.body == ARTICLE
    assert set(connected) == {"127.0.0.1"}
    assert site.asked[-1][1]["host"] == f"{host}:{site.port}"


FEED = """<rss version="2.0"><channel><item><title>A</title><link>{0}</link></item>
<item><title>B</title><link>{1}</link></item><item><title>C</title><link>{2}</link></item>
</channel></rss>"""


def test_of_a_feed_the_pages_are_fetched(site: Site, client: Client, tmp_path: Path) -> None:
    site.pages["/feed"] = answers(
        FEED.format(site.url("/a"), site.url("/b"), "http://10.0.0.1/").encode(),
        kind="application/rss+xml",
    )
    site.pages |= {"/a": answers(ARTICLE), "/b": answers(ARTICLE.replace(b"5", b"7"))}
    results = fetched(client, site.url("/feed"), tmp_path)
    assert [r.outcome.value for r in results] == ["new", "new", "failed"]
    assert len(list(read_inputs([tmp_path]))) == 2


LINKS = """<html><body>
<a href="/a">Hefei sets up an AI fund</a> <a href="b#top">合肥人工智能基金</a>
<a href="/c">Waterworks repaired</a> <a href="https://elsewhere.example/d">AI fund elsewhere</a>
<a href="/a">Hefei sets up an AI fund</a><a href="javascript:x()">AI fund script</a>
</body></html>"""


def test_of_a_page_of_links_those_that_tell_of_ai_are_fetched(
    site: Site, client: Client, tmp_path: Path
) -> None:
    site.pages |= {"/": answers(LINKS.encode()), "/a": answers(ARTICLE), "/b": answers(ARTICLE)}
    results = fetched(client, site.url("/"), tmp_path, Follow.LINKS)
    assert [r.url for r in results] == [site.url("/a"), site.url("/b")]
    assert site.paths() == ["/", "/a", "/b"]


def test_what_the_list_knows_of_a_source_goes_with_its_pages(
    site: Site, client: Client, tmp_path: Path
) -> None:
    site.pages["/x"] = answers(ARTICLE)
    fetch_target(Target(site.url("/x"), tier="official"), tmp_path, client)
    [document] = read_inputs([tmp_path])
    assert isinstance(document, Document)
    assert document.tier is Tier.OFFICIAL


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTP://Example.org", "http://example.org/"),
        ("http://例子.中国/新闻?q=合肥#x", "http://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB?q=%E5%90%88%E8%82%A5"),
        ("https://a.example:8443/a b", "https://a.example:8443/a%20b"),
        ("http://a.example/%E6%96%B0", "http://a.example/%E6%96%B0"),
        ("http://a.example/a\r\nHost: b", "http://a.example/aHost:%20b"),
    ],
)  # fmt: skip
def test_addresses_are_written_plainly(url: str, expected: str) -> None:
    assert plain_url(url) == expected


@pytest.mark.parametrize("url", ["ftp://a.example/", "http://", "//a", "http://[x/", "http://a:b/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(NotFetched):
        plain_url(url)
