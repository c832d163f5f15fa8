"""Which files of Streamlit's own code a browser needs for an element: they can be had beforehand.

The browser fetches the code of each sort of element when the first of them is to be drawn, and
plotly's five megabytes take long to start besides. So each page says what will be needed: its own,
which the browser starts while the server still works; that of other pages, for a time of leisure.
"""

import json
import re
from functools import cache
from pathlib import Path

import streamlit as st

CHART, TABLE = "PlotlyChart", "DataFrame"
"""What Streamlit calls the code of the two elements whose code is large."""

ELEMENTS = {
    "map": CHART,
    "funds": CHART,
    "places": CHART,
    "compare": CHART,
    "timeline": CHART,
    "initiatives": TABLE,
}
"""Which of them a page has, by its file."""

SCRIPT = Path(__file__).with_name("client_code.js")

STATIC = Path(st.__file__).parent / "static"
CODE = "static/js"
IMPORT = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')
"""How one file of the code names another that it can't do without."""


@cache
def code_script(page: str) -> str:
    """What a page has the browser run for this, by the page's file."""
    own = ELEMENTS.get(page, "")
    starts = [name for name in _files() if own and name.startswith(f"{own}.")]
    later = [file for element in (CHART, TABLE) if element != own for file in code_of(element)]
    told = json.dumps({"starts": _addresses(starts), "fetches": _addresses(later)})
    return SCRIPT.read_text(encoding="utf-8").replace("TOLD", told)


@cache
def code_of(element: str) -> list[str]:
    """The files of an element and all that these import, but for those of Streamlit's document."""
    document = (STATIC / "index.html").read_text(encoding="utf-8")
    found: dict[str, None] = {}
    waiting = [name for name in _files() if name.startswith(f"{element}.")]
    while waiting:
        name = waiting.pop(0)
        if name not in found and name not in document:
            found[name] = None
            waiting += IMPORT.findall((STATIC / CODE / name).read_text(encoding="utf-8"))
    return list(found)


def _addresses(names: list[str]) -> list[str]:
    return [f"./{CODE}/{name}" for name in names]


@cache
def _files() -> list[str]:
    return sorted(file.name for file in (STATIC / CODE).glob("*.js"))
