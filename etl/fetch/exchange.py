"""One question to a server and its answer, within limits of time, size and kind."""

import http.client
import socket
import ssl
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from threading import Event, Timer
from urllib.parse import SplitResult, urlsplit

from etl.errors import NotFetched
from etl.fetch.addresses import connectable
from etl.fetch.proxy import Proxy, open_tunnel, refused

CHUNK_BYTES = 65_536
MAX_CONNECT_SECONDS = 15.0
NO_DOCUMENTS = ("image/", "video/", "audio/", "font/", "text/css", "text/javascript")
NO_DOCUMENT_TYPES = frozenset({"application/javascript", "application/json", "application/wasm"})


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one page may take: bytes, seconds from first to last byte, redirects."""

    size_bytes: int = 50_000_000
    seconds: float = 60.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; header names in lower case, the body unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Connection(http.client.HTTPConnection):
    """A connection to checked addresses, whatever the host's name may lead to by now.

    Through a proxy the addresses are the proxy's, and the host's name is looked up by the proxy.
    `line` stays the socket after the answer's head, when http.client hands it on to the body.
    """

    def __init__(
        self, parts: SplitResult, addresses: Sequence[str], seconds: float, proxy: Proxy | None
    ) -> None:
        self.is_secure = parts.scheme == "https"
        self.default_port = 443 if self.is_secure else 80
        super().__init__(parts.hostname or "", parts.port, timeout=seconds)
        self.addresses = addresses
        self.proxy = proxy
        self.line: socket.socket | None = None

    def connect(self) -> None:
        port = self.proxy.port if self.proxy else self.port
        for address in self.addresses:
            try:
                self.sock = socket.create_connection((address, port), self.timeout)
                break
            except OSError:
                if address == self.addresses[-1]:
                    raise
        self.line = self.sock
        if self.is_secure:
            if self.proxy:
                open_tunnel(self.sock, self.host, self.port, self.proxy)
            self.sock = _trust().wrap_socket(self.sock, server_hostname=self.host)
        self.line = self.sock


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def exchange(
    url: str,
    headers: Mapping[str, str],
    limits: Limits,
    allowed: Collection[str],
    proxy: Proxy | None = None,
) -> Answer:
    """Asks for one URL, once; follows nothing. Raises `NotFetched`."""
    parts = urlsplit(url)
    addresses = _addresses(parts, allowed, proxy)
    connection = _Connection(parts, addresses, min(MAX_CONNECT_SECONDS, limits.seconds), proxy)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if proxy and parts.scheme == "http":
        path, headers = url, {**headers, **proxy.headers()}
    try:
        with _deadline(connection, limits.seconds):
            connection.request("GET", path, headers=dict(headers))
            with connection.getresponse() as response:
                return _answer(response, limits)
    except ssl.SSLCertVerificationError as error:
        raise NotFetched(f"its certificate can't be trusted ({error.verify_message})") from error
    except (OSError, http.client.HTTPException) as error:
        words = getattr(error, "strerror", None) or type(error).__name__
        raise NotFetched(f"no proper answer ({words})", is_passing=True) from error
    finally:
        connection.close()


def _addresses(parts: SplitResult, allowed: Collection[str], proxy: Proxy | None) -> list[str]:
    """What to connect to: the host's checked addresses, or the proxy.

    Behind a proxy the host is checked as far as it can be: a name that leads to a private address
    here is refused, one that is not known here is left to the proxy.
    """
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        addresses = connectable(parts.hostname or "", port, allowed)
    except NotFetched as error:
        if proxy is None or not error.is_passing:
            raise
        addresses = []
    return [proxy.host] if proxy else addresses


@contextmanager
def _deadline(connection: _Connection, seconds: float) -> Iterator[None]:
    """Cuts the connection when its time is up: a server may send a byte now and then for ever."""
    expired = Event()

    def cut() -> None:
        expired.set()
        if connection.line:
            # Not TLS's own polite end, which would wait for the server's.
            with suppress(OSError):
                socket.socket.shutdown(connection.line, socket.SHUT_RDWR)

    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException, NotFetched):
        if not expired.is_set():
            raise
    finally:
        timer.cancel()
    if expired.is_set():
        raise NotFetched(f"took longer than {seconds:g} s")


def _answer(response: http.client.HTTPResponse, limits: Limits) -> Answer:
    headers = {name.lower(): value for name, value in response.getheaders()}
    kind = headers.get("content-type", "").split(";")[0].strip().lower()
    if response.status == 407:
        raise refused(407)
    if response.status != 200:
        return Answer(response.status, headers, b"")
    if kind.startswith(NO_DOCUMENTS) or kind in NO_DOCUMENT_TYPES:
        raise NotFetched(f"{kind} is no document")
    body = _body(response, limits.size_bytes)
    return Answer(200, headers, _unpacked(body, headers, limits.size_bytes))


def _body(response: http.client.HTTPResponse, most_bytes: int) -> bytes:
    if (response.length or 0) > most_bytes:
        raise _too_large(response.length or 0, most_bytes)
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(CHUNK_BYTES):
        size += len(chunk)
        if size > most_bytes:
            raise _too_large(size, most_bytes)
        parts.append(chunk)
    if response.length:
        raise NotFetched("the answer broke off", is_passing=True)
    return b"".join(parts)


def _too_large(size: int, most: int) -> NotFetched:
    return NotFetched(f"{size / 1e6:,.1f} MB or more, over the limit of {most / 1e6:g} MB")


def _unpacked(body: bytes, headers: Mapping[str, str], most_bytes: int) -> bytes:
    """The body without gzip, which some servers send unasked; never more than the limit."""
    if headers.get("content-encoding", "identity").lower() not in ("gzip", "x-gzip", "deflate"):
        return body
    try:
        plain = zlib.decompressobj(wbits=47).decompress(body, most_bytes + 1)
    except zlib.error as error:
        raise NotFetched("a damaged packed answer", is_passing=True) from error
    if len(plain) > most_bytes:
        raise _too_large(len(plain), most_bytes)
    return plain
