"""Fetching through a proxy: which pages go through it, and what of the guards is left then."""

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import etl.fetch.client
from etl.cli import main
from etl.errors import NotFetched
from etl.fetch import Client, Limits, Pacer, exchange
from etl.fetch.proxy import Proxy, chosen_proxy, read_proxy
from tests.proxy_server import Relay, relaying
from tests.web_server import Site, answers, serving

ARTICLE = b"<html><body><p>Wuhu set up a 3 billion yuan AI fund on Monday.</p></body></html>"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as started:
        started.pages["/a"] = answers(ARTICLE)
        yield started


@pytest.fixture
def relay(site: Site) -> Iterator[Relay]:
    with relaying(site.port) as started:
        yield started


def client(proxy: str, *allowed: str) -> Client:
    pacer = Pacer(0, sleep=lambda _: None)
    return Client(pacer, Limits(seconds=5.0), allowed, chosen_proxy(proxy, allowed))


def test_a_page_is_asked_for_through_the_proxy(site: Site, relay: Relay) -> None:
    page = client(relay.address).get("http://news.invalid/a")
    assert page.body == ARTICLE
    assert [(m, target) for m, target, _ in relay.asked] == [
        ("GET", "http://news.invalid/robots.txt"),
        ("GET", "http://news.invalid/a"),
    ]
    assert site.asked[-1][1]["host"] == "news.invalid"


def test_a_password_is_told_to_the_proxy(relay: Relay) -> None:
    address = relay.address.replace("http://", "http://me:s%40fe@")
    client(address).get("http://news.invalid/a")
    assert relay.asked[-1][2]["proxy-authorization"] == "Basic bWU6c0BmZQ=="


def test_a_secure_page_is_asked_for_through_a_tunnel(
    site: Site, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind the tunnel stands a server without a certificate; TLS itself is not what is tested."""

    class Plain:
        def wrap_socket(self, line: socket.socket, server_hostname: str) -> socket.socket:
            assert server_hostname == "news.invalid"
            return line

    monkeypatch.setattr(exchange, "_trust", Plain)
    address = relay.address.replace("http://", "http://me:safe@")
    assert client(address).get("https://news.invalid/a").body == ARTICLE
    method, target, headers = relay.asked[-1]
    assert (method, target) == ("CONNECT", "news.invalid:443")
    assert "proxy-authorization" in headers
    assert "proxy-authorization" not in site.asked[-1][1]


def test_a_certificate_is_asked_of_the_site_behind_the_tunnel(relay: Relay) -> None:
    with pytest.raises(NotFetched, match="no proper answer"):
        client(relay.address).get("https://news.invalid/a")
    assert relay.asked[0][:2] == ("CONNECT", "news.invalid:443")


@pytest.mark.parametrize(
    ("url", "status", "says"),
    [
        ("http://news.invalid/a", 407, "the proxy asks for a password"),
        ("https://news.invalid/a", 407, "the proxy asks for a password"),
        ("https://news.invalid/a", 403, r"the proxy refuses \(403\)"),
        ("https://news.invalid/a", 502, r"the proxy refuses \(502\); tried 3 times"),
    ],
)
def test_a_proxy_that_refuses_is_named(relay: Relay, url: str, status: int, says: str) -> None:
    relay.status = status
    with pytest.raises(NotFetched, match=says):
        client(relay.address).get(url)


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/a", "http://127.0.0.1/a", "http://localhost/a", "https://[::1]/a"]
)
def test_private_addresses_are_refused_behind_a_proxy_too(relay: Relay, url: str) -> None:
    with pytest.raises(NotFetched, match="is a private address"):
        client(relay.address).get(url)
    assert relay.asked == []


def test_a_redirect_to_a_private_address_is_refused_behind_a_proxy_too(
    site: Site, relay: Relay
) -> None:
    site.pages["/a"] = answers(status=302, Location="http://169.254.169.254/latest")
    with pytest.raises(NotFetched, match="is a private address"):
        client(relay.address).get("http://news.invalid/a")


def test_a_name_that_is_private_here_is_not_asked_of_the_proxy(
    relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_up(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.1.2.3", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(NotFetched, match=r"intranet.example is a private address \(10.1.2.3\)"):
        client(relay.address).get("http://intranet.example/a")


def test_hosts_that_may_be_private_are_asked_directly(site: Site, relay: Relay) -> None:
    assert client(relay.address, site.host).get(site.url("/a")).body == ARTICLE
    assert relay.asked == []


@pytest.mark.parametrize(
    ("environment", "url", "host"),
    [
        ({"http_proxy": "http://one:81"}, "http://a.example/", "one"),
        ({"HTTP_PROXY": "one:81"}, "http://a.example/", "one"),
        ({"https_proxy": "http://two:82"}, "https://a.example/", "two"),
        ({"http_proxy": "http://one:81"}, "https://a.example/", None),
        ({"http_proxy": "http://one:81", "no_proxy": "a.example"}, "http://b.a.example/", None),
        ({"http_proxy": "http://one:81", "no_proxy": "other"}, "http://a.example/", "one"),
        ({}, "http://a.example/", None),
    ],
)
def test_the_environment_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], url: str, host: str | None
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    chosen = chosen_proxy(None, ())(urlsplit(url))
    assert (chosen.host if chosen else None) == host
    assert chosen_proxy("none", ())(urlsplit(url)) is None
    other = chosen_proxy("three:83", ())(urlsplit(url))
    assert other is not None
    assert (other.host, other.port) == ("three", 83)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://proxy.example:3128/", Proxy("proxy.example", 3128)),
        ("proxy.example", Proxy("proxy.example", 80)),
        ("http://[::1]:3128", Proxy("::1", 3128)),
    ],
)
def test_a_proxy_s_address(address: str, expected: Proxy) -> None:
    assert read_proxy(address) == expected


@pytest.mark.parametrize("address", ["socks5://me:safe@a:1080", "https://me:safe@a", "http://a:x"])
def test_another_kind_of_proxy_is_named_without_its_password(address: str) -> None:
    with pytest.raises(NotFetched) as error:
        read_proxy(address)
    assert "safe" not in str(error.value)


def test_on_the_command_line(
    site: Site,
    relay: Relay,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fetch = ["fetch", "http://news.invalid/a", "--into", str(tmp_path), "--pace", "0"]
    monkeypatch.setenv("http_proxy", relay.address)
    monkeypatch.setattr(etl.fetch.client, "FIRST_PAUSE_SECONDS", 0.0)
    assert main(fetch) == 0
    assert main([*fetch, "--proxy", "none"]) == 1
    assert "no such host: news.invalid" in capsys.readouterr().err


def test_a_proxy_that_can_not_be_used_stops_no_build_of_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "socks5://a:1080")
    (tmp_path / "a.txt").write_text("Wuhu set up a 3 billion yuan AI fund on Monday.")
    assert main(["build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "o"), "--quiet"]) == 0
    fetch = ["fetch", "http://news.invalid/a", "--into", str(tmp_path / "s"), "--pace", "0"]
    assert main(fetch) == 1
