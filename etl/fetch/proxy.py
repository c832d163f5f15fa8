"""Proxies: which one a page is asked through, and the tunnel to a secure page behind one."""

import socket
from base64 import b64encode
from collections.abc import Callable, Collection
from dataclasses import dataclass
from http.client import HTTPResponse
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from etl.errors import NotFetched

NONE = "none"
"""What a person says who wants no proxy, whatever the environment names."""
PASSING = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy; `authorization` is the header's value, None where it asks for no password."""

    host: str
    port: int
    authorization: str | None = None

    def headers(self) -> dict[str, str]:
        """What is told to the proxy alone, never to the site behind it."""
        return {"Proxy-Authorization": self.authorization} if self.authorization else {}


ProxyOf = Callable[[SplitResult], Proxy | None]


def no_proxy(_: SplitResult) -> None:
    """Asks every page directly."""


def chosen_proxy(given: str | None, allowed: Collection[str]) -> ProxyOf:
    """Which proxy to ask for a page: the given one, else the one that the environment names.

    `given` is an address, `none`, or None for the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY,
    on some systems its settings). Hosts that may be private (`allowed`) are asked directly, since
    they are this machine's or this network's. Choosing raises `NotFetched` where the address is no
    HTTP proxy's.
    """
    if given == NONE:
        return no_proxy
    settings = dict.fromkeys(("http", "https"), given) if given else getproxies()

    def choose(parts: SplitResult) -> Proxy | None:
        host = parts.hostname or ""
        is_direct = host in allowed or parts.netloc in allowed
        if is_direct or (not given and proxy_bypass(host)):
            return None
        address = settings.get(parts.scheme)
        return read_proxy(address) if address else None

    return choose


def read_proxy(address: str) -> Proxy:
    """The proxy that an address names: `http://[USER:PASSWORD@]HOST[:PORT]`, the scheme optional.

    Raises `NotFetched` where it is another kind of proxy; the message holds no password.
    """
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        port = parts.port or 80
    except ValueError as error:
        raise NotFetched("the proxy's address is not valid") from error
    if parts.scheme != "http" or not parts.hostname:
        raise NotFetched(f"a proxy of the kind {parts.scheme}:// can't be used, only http://")
    if parts.username is None:
        return Proxy(parts.hostname, port)
    secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return Proxy(parts.hostname, port, f"Basic {b64encode(secret.encode()).decode('ascii')}")


def open_tunnel(line: socket.socket, host: str, port: int, proxy: Proxy) -> None:
    """Asks the proxy for a line to a host, on which TLS is then spoken; raises `NotFetched`."""
    target = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    headers = "".join(f"{name}: {value}\r\n" for name, value in proxy.headers().items())
    asked = f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{headers}\r\n"
    line.sendall(asked.encode("ascii"))
    with HTTPResponse(line, method="CONNECT") as answer:
        answer.begin()
        if not 200 <= answer.status < 300:
            raise refused(answer.status)


def refused(status: int) -> NotFetched:
    """Why a page can't be had where it is the proxy that says no."""
    if status == 407:
        return NotFetched("the proxy asks for a password (407)")
    return NotFetched(f"the proxy refuses ({status})", is_passing=status in PASSING)
