"""A page of the web, or those that a feed lists, fetched for trying out; nothing is left on disk.

It is the client of `etl fetch` with the same guard: no private address, no redirect to one, no
second look-up of a name, robots.txt heeded, the proxy that the environment names.
"""

import tempfile
from pathlib import Path

from etl.additions.folder import SIDE, Given
from etl.fetch import Client, Limits, Pacer, Result, Target, fetch_target
from etl.fetch.proxy import chosen_proxy
from etl.model import Rejected

PACE_SECONDS = 1.0
MAX_SECONDS = 30.0
MAX_PAGES = 5
"""Pages of a feed that are fetched at once: somebody is waiting for them."""


def fetched(url: str, client: Client | None = None) -> list[Given | Rejected]:
    """What an address leads to: its page or the newest of its feed, each or why it did not come."""
    client = client or _polite()
    with tempfile.TemporaryDirectory(prefix="ai-hub-atlas-") as scratch:
        results = fetch_target(Target(url.strip()), Path(scratch), client, MAX_PAGES)
        return [_brought(result) for result in results]


def _polite() -> Client:
    limits = Limits(seconds=MAX_SECONDS)
    return Client(Pacer(PACE_SECONDS), limits, proxy_of=chosen_proxy(None, ()))


def _brought(result: Result) -> Given | Rejected:
    if result.path is None:
        return Rejected(result.url, result.reason or "no answer")
    side = result.path.with_name(result.path.name + SIDE)
    return Given(result.path.name, result.path.read_bytes(), side.read_bytes())
