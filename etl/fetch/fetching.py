"""Fetches sources into a folder of snapshots: several hosts at once, each at its own pace."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from etl.errors import NotFetched
from etl.feeds import is_feed
from etl.fetch.client import Client, WebPage
from etl.fetch.links import ai_links, feed_links, site_of
from etl.fetch.snapshots import find_snapshot, keep, read_side
from etl.fetch.watchlist import Follow, Target

HOSTS_AT_ONCE = 8
MAX_PAGES = 20
"""Pages fetched of one feed or one page of links in one run."""


class Outcome(StrEnum):
    """What came of fetching one page."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Result:
    """One page: where it is kept (None where it never came), and why it failed ("" if not)."""

    url: str
    outcome: Outcome
    path: Path | None
    reason: str = ""


def fetch_all(
    targets: Sequence[Target], folder: Path, client: Client, most_pages: int = MAX_PAGES
) -> Iterator[list[Result]]:
    """The results of each target, in the order of the targets."""
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        waiting = [threads.submit(fetch_target, t, folder, client, most_pages) for t in targets]
        try:
            for future in waiting:
                yield future.result()
        finally:
            threads.shutdown(wait=False, cancel_futures=True)


def fetch_target(
    target: Target, folder: Path, client: Client, most_pages: int = MAX_PAGES
) -> list[Result]:
    """The results for a target's own page, or for all that it leads to."""
    try:
        known = _known(folder, target.url) if target.follow is Follow.PAGE else {}
        page = client.get(target.url, known)
    except NotFetched as error:
        return [Result(target.url, Outcome.FAILED, find_snapshot(folder, target.url), str(error))]
    if page.body is not None and is_feed(page.body):
        links = feed_links(page.body)
    elif page.body is not None and target.follow is Follow.LINKS:
        links = ai_links(page.body, page.final_url)
    else:
        return [_kept(page, target, folder)]
    return [_fetch_link(url, target, folder, client) for url in links[:most_pages]]


def _fetch_link(url: str, target: Target, folder: Path, client: Client) -> Result:
    try:
        return _kept(client.get(url, _known(folder, url)), target, folder)
    except NotFetched as error:
        return Result(url, Outcome.FAILED, find_snapshot(folder, url), str(error))


def _known(folder: Path, url: str) -> dict[str, str]:
    path = find_snapshot(folder, url)
    return dict(read_side(path)) if path else {}


def _kept(page: WebPage, target: Target, folder: Path) -> Result:
    if page.body is None:
        return Result(page.url, Outcome.UNCHANGED, find_snapshot(folder, page.url))
    snapshot = keep(folder, page, _about(page, target))
    if snapshot.is_new:
        return Result(page.url, Outcome.NEW, snapshot.path)
    outcome = Outcome.CHANGED if snapshot.is_changed else Outcome.UNCHANGED
    return Result(page.url, outcome, snapshot.path)


def _about(page: WebPage, target: Target) -> dict[str, str]:
    """What the list knows of the source; not of a page that lies on another site."""
    if site_of(page.final_url) != site_of(target.url):
        return {}
    return {"tier": target.tier}
