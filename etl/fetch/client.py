"""A polite client: robots.txt, a pace, redirects, patience with servers that are busy."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from threading import Lock
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from etl.errors import NotFetched
from etl.fetch.exchange import Answer, Limits, exchange
from etl.fetch.pacing import Pacer, retry_after_seconds
from etl.fetch.proxy import ProxyOf, no_proxy
from etl.fetch.robots import AGENT, Robots, parse_robots

ATTEMPTS = 3
FIRST_PAUSE_SECONDS = 2.0
MAX_WAIT_SECONDS = 120.0
"""A server that asks us to come back later than that is left alone in this run."""
BUSY = frozenset({429, 500, 502, 503, 504})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
HEADERS = {
    "User-Agent": f"{AGENT}/0.1",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page as it came; `body` is None where the server says that it hasn't changed."""

    url: str
    final_url: str
    body: bytes | None
    headers: Mapping[str, str]


class Client:
    """Fetches pages one at a time; may be shared by threads.

    `allowed` are hosts that may be private addresses, `proxy_of` tells the proxy for a page (none
    where left out). Waiting is done by the pacer's `sleep`.
    """

    def __init__(
        self,
        pacer: Pacer,
        limits: Limits | None = None,
        allowed: Collection[str] = (),
        proxy_of: ProxyOf = no_proxy,
    ) -> None:
        self.pacer = pacer
        self.limits = limits or Limits()
        self.allowed = frozenset(allowed)
        self.proxy_of = proxy_of
        self._robots: dict[str, Robots | NotFetched] = {}
        self._robots_lock = Lock()

    def get(self, url: str, known: Mapping[str, str] | None = None) -> WebPage:
        """The page at a URL; raises `NotFetched` with one line that says why not.

        `known` are the `etag` and `last_modified` of the copy that is there already.
        """
        asked = {
            header: (known or {})[name]
            for header, name in (("If-None-Match", "etag"), ("If-Modified-Since", "last_modified"))
            if (known or {}).get(name)
        }
        final, answer = self._follow(plain_url(url), asked, heeds_robots=True)
        if answer.status == 304 and asked:
            return WebPage(url, final, None, answer.headers)
        if answer.status != 200:
            raise NotFetched(_refusal(answer.status))
        return WebPage(url, final, answer.body, answer.headers)

    def _follow(
        self, url: str, asked: Mapping[str, str], *, heeds_robots: bool
    ) -> tuple[str, Answer]:
        """The first answer that is no redirect, and the URL that gave it."""
        seen = {url}
        for _ in range(self.limits.redirects + 1):
            robots = self._robots_of(url) if heeds_robots else Robots()
            if not robots.allows(_path(url)):
                raise NotFetched("its robots.txt asks robots to stay away")
            answer = self._patiently(url, asked, robots.delay_seconds)
            target = answer.headers.get("location")
            if answer.status not in REDIRECTS or not target:
                return url, answer
            url = plain_url(urljoin(url, target))
            if url in seen:
                raise NotFetched("redirects in a circle")
            seen.add(url)
        raise NotFetched(f"more than {self.limits.redirects} redirects")

    def _patiently(self, url: str, asked: Mapping[str, str], delay: float | None) -> Answer:
        """An answer of a server that is not too busy; asks again a few times."""
        trouble = NotFetched("no answer")
        for attempt in range(ATTEMPTS):
            self.pacer.wait(urlsplit(url).netloc, delay)
            pause: float | None = None
            try:
                proxy = self.proxy_of(urlsplit(url))
                answer = exchange(url, {**HEADERS, **asked}, self.limits, self.allowed, proxy)
                if answer.status not in BUSY:
                    return answer
                pause = retry_after_seconds(answer.headers.get("retry-after"))
                trouble = NotFetched(f"the server is busy ({answer.status})", is_passing=True)
            except NotFetched as error:
                if not error.is_passing:
                    raise
                trouble = error
            pause = FIRST_PAUSE_SECONDS * 2**attempt if pause is None else pause
            if pause > MAX_WAIT_SECONDS:
                raise NotFetched(f"the server asks to come back in {pause:,.0f} s", is_passing=True)
            if attempt + 1 < ATTEMPTS:
                self.pacer.sleep(pause)
        raise NotFetched(f"{trouble}; tried {ATTEMPTS} times", is_passing=True)

    def _robots_of(self, url: str) -> Robots:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._robots_lock:
            known = self._robots.get(origin)
        if known is None:
            known = self._read_robots(origin)
            with self._robots_lock:
                self._robots[origin] = known
        if isinstance(known, NotFetched):
            raise known
        return known

    def _read_robots(self, origin: str) -> Robots | NotFetched:
        """A site's rules; one that has none allows all, one that can't tell allows nothing."""
        try:
            _, answer = self._follow(f"{origin}/robots.txt", {}, heeds_robots=False)
        except NotFetched as error:
            said = f"its robots.txt can't be read: {error}" if error.is_passing else str(error)
            return NotFetched(said)
        if answer.status != 200:
            return Robots()
        return parse_robots(answer.body.decode("utf-8", "replace"))


def plain_url(url: str) -> str:
    """The URL as it is asked for: host in ASCII, path quoted, no fragment.

    Raises `NotFetched` for what is no http(s) address.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise NotFetched(f"no valid address: {url[:100]!r}") from error
    if parts.scheme not in ("http", "https") or not host:
        raise NotFetched(f"no http(s) address: {url[:100]!r}")
    if parts.username or parts.password:
        raise NotFetched("an address with a password; leave it out")
    shown = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, shown + port, path, query, ""))


def _path(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _refusal(status: int) -> str:
    if status in (404, 410):
        return f"there is no such page any more ({status})"
    if status in (401, 402, 403, 451):
        return f"the server doesn't give it to us ({status})"
    return f"the server answers {status}"
