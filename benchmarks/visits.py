"""How long a reader waits for each page: when first opened at a server, and when opened again."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Page

from benchmarks.figure import Figure
from benchmarks.painted import QUIET_MILLISECONDS, Reader
from tests.browser.reader import go_to

MOST_SECONDS = 1.0
"""A page that was opened before has to be there within so long, the slowest too."""

AGAIN = 3
"""Each page is opened so often after the first time; the median counts."""

WATCH = """([path, mark]) => {
  const watch = window.visited = {clicked: null, painted: null, changed: null};
  document.addEventListener("click", event => { watch.clicked = event.timeStamp; }, true);
  new MutationObserver(() => { watch.changed = performance.now(); })
    .observe(document.body, {childList: true, subtree: true, attributes: true,
                             characterData: true});
  const isShown = part => part.getClientRects().length && !part.closest("[data-stale=true]");
  const look = () => {
    const isThere = location.pathname === path
      && [...document.querySelectorAll(mark)].some(isShown);
    requestAnimationFrame(isThere ? () => { watch.painted = performance.now(); } : look);
  };
  look();
}"""
"""Notes the last click, and when the page at a path then shows what a selector finds."""

IS_SETTLED = f"""() => window.visited.painted !== null
  && performance.now() - window.visited.changed > {QUIET_MILLISECONDS}"""


@dataclass(frozen=True, slots=True)
class Visited:
    """A page by its name in the bar, its path, and a selector of what a reader comes for."""

    name: str
    path: str
    mark: str


PAGES = (
    Visited("Funds", "/funds", ".st-key-figure-fund-sizes .point"),
    Visited("Places", "/places", ".ranking.places li"),
    Visited("Compare", "/compare", '[data-testid="stMultiSelect"]'),
    Visited("Timeline", "/timeline", ".st-key-figure-timeline .point"),
    Visited("Sectors", "/sectors", "table.heat"),
    Visited("Initiatives", "/initiatives", '[data-testid="stDataFrame"] canvas'),
    Visited("Sources", "/sources", ".documents li"),
    Visited("Add documents", "/add", ".st-key-add-form"),
    Visited("Review", "/review", ".st-key-review-walk"),
    Visited("Method", "/method", ".prose"),
)


def visits(name: str, reader: Reader) -> Iterator[Figure]:
    """Each page opened from the one before it, all in turns, from the click on its link.

    The reader is on the first of them already, which is measured by itself.
    """
    for page in PAGES[1:]:
        yield Figure(f"{name}{page.name}, first visit", _seconds(reader.page, page), "s")
    rounds = [[_seconds(reader.page, page) for page in PAGES] for _ in range(AGAIN)]
    warm = [median(times) for times in zip(*rounds, strict=True)]
    for page, seconds in zip(PAGES, warm, strict=True):
        yield Figure(f"{name}{page.name}, visited again", seconds, "s")
    yield Figure(f"{name}slowest page visited again", max(warm), "s", at_most=MOST_SECONDS)


def _seconds(page: Page, visited: Visited) -> float:
    page.evaluate(WATCH, [visited.path, visited.mark])
    go_to(page, visited.name)
    page.wait_for_function(IS_SETTLED)
    watch = page.evaluate("window.visited")
    return float(watch["painted"] - watch["clicked"]) / 1000
