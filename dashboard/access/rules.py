"""Who may write: add documents, have pages fetched, decide. Reading is open to everybody.

What is set up and what is known of a reader go in, whether he may write comes out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from dashboard.access.token import is_valid

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
FORWARDED = frozenset(
    {"forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip"}
)
"""Headers that a proxy adds, beside all that begin with `x-forwarded`: behind one, a client's own
address is not told by the connection."""
SHORTEST_SECRET = 16
"""Characters. At ten wrong tries in ten minutes nobody guesses a shorter one either; but it may be
tried elsewhere, against a cookie that was overheard."""


class Writing(StrEnum):
    """Whose documents and decisions are taken: `ATLAS_WRITE`."""

    LOCAL = "local"
    OFF = "off"
    SECRET = "secret"
    LOGIN = "login"


class Standing(StrEnum):
    """Whether a reader may write, and else why not."""

    MAY = "may"
    ELSEWHERE = "elsewhere"
    OFF = "off"
    NO_SECRET = "no_secret"
    NO_LOGIN = "no_login"
    UNLISTED = "unlisted"
    BAD_MODE = "bad_mode"
    BAD_SECRET = "bad_secret"
    BAD_WRITERS = "bad_writers"
    BAD_LOGIN = "bad_login"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the app is set up; `writers` are e-mail addresses in lower case.

    `server` is the address at which it listens, `has_login` whether there is a provider of log-ins.
    """

    writing: str = Writing.LOCAL
    secret: str = ""
    writers: frozenset[str] = frozenset()
    has_login: bool = False
    server: str = ""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A reader as his connection and his log-in tell him.

    `client` is his address, None for a loopback connection; names of headers are in lower case.
    `token` is the cookie of a sign-in, `user` what the provider of log-ins says of him.
    """

    client: str | None
    headers: Mapping[str, str]
    token: str
    user: Mapping[str, object]


def standing(settings: Settings, visitor: Visitor, now: float) -> Standing:
    """Whether a reader may write at a time (seconds since 1970)."""
    match settings.writing:
        case Writing.LOCAL:
            return Standing.MAY if is_here(settings.server, visitor) else Standing.ELSEWHERE
        case Writing.OFF:
            return Standing.OFF
        case Writing.SECRET:
            return _with_secret(settings, visitor, now)
        case Writing.LOGIN:
            return _with_login(settings, visitor)
    return Standing.BAD_MODE


def is_here(server: str, visitor: Visitor) -> bool:
    """Whether the app is served to this machine alone and asked from it, by no proxy.

    The host has to be named as this machine too, and the page that asks has to come from it: a page
    elsewhere whose name leads here, or a proxy that hides its readers' host, could otherwise write.
    """
    headers = visitor.headers
    is_forwarded = any(n in FORWARDED or n.startswith("x-forwarded") for n in headers)
    is_near = visitor.client is None or visitor.client in HERE
    origin = headers.get("origin")
    is_own_page = origin is None or _host(urlsplit(origin).netloc) in HERE
    is_named = _host(headers.get("host", "")) in HERE
    return server in HERE and is_near and is_named and is_own_page and not is_forwarded


def _with_secret(settings: Settings, visitor: Visitor, now: float) -> Standing:
    if len(settings.secret) < SHORTEST_SECRET:
        return Standing.BAD_SECRET
    is_signed_in = is_valid(visitor.token, settings.secret, now)
    return Standing.MAY if is_signed_in else Standing.NO_SECRET


def _with_login(settings: Settings, visitor: Visitor) -> Standing:
    if not settings.has_login:
        return Standing.BAD_LOGIN
    if not settings.writers:
        return Standing.BAD_WRITERS
    if not visitor.user.get("is_logged_in"):
        return Standing.NO_LOGIN
    email = str(visitor.user.get("email") or "").lower()
    # Some providers let anybody state any address, and say that they did not verify it.
    is_sure = visitor.user.get("email_verified", True) in (True, "true")
    return Standing.MAY if is_sure and email in settings.writers else Standing.UNLISTED


def _host(netloc: str) -> str:
    """The host that a browser asked for, without its port."""
    return netloc[1:].partition("]")[0] if netloc.startswith("[") else netloc.partition(":")[0]
