"""Pages of Markdown as the tests of the documentation see them: fences, links, headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from tests.paths import ROOT

PAGES = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "benchmarks" / "README.md",
    ROOT / "etl" / "reference" / "SOURCES.md",
)
_FENCE = re.compile(
    r"(?:^ *<!-- not run: (?P<why>[^\n]+) -->\n\n?)?^(?P<in> *)```(?P<kind>\w+)\n(?P<body>.*?)"
    r"^(?P=in)```$(?:\n\n?(?P=in)```text\n(?P<printed>.*?)^(?P=in)```$)?",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Sample:
    """A fence in `sh` or `python`.

    `why_not` says why it is not run, None for one that is; `printed` are the lines that it prints,
    as far as the page shows them.
    """

    kind: str
    body: str
    why_not: str | None
    printed: tuple[str, ...]


def samples(page: Path) -> list[Sample]:
    """The samples of a page, in order."""
    return [
        Sample(found["kind"], dedent(found["body"]), found["why"], _lines(found["printed"]))
        for found in _FENCE.finditer(page.read_text(encoding="utf-8"))
        if found["kind"] in ("sh", "bash", "python")
    ]


def _lines(printed: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (printed or "").splitlines() if line.strip(" …"))


def links(page: Path) -> Iterator[str]:
    """Where the links and pictures of a page lead, but for those to the web."""
    text = _without_fences(page)
    return (link for link in _LINK.findall(text) if not link.startswith(("http:", "https:")))


def anchors(page: Path) -> set[str]:
    """The ids of a page's headings, as GitHub makes them."""
    headings = _HEADING.findall(_without_fences(page))
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in plain}


def _without_fences(page: Path) -> str:
    return re.sub(r"^( *)```.*?^\1```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
