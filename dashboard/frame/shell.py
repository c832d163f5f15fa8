"""The frame of every page: style, masthead, filters; what a page needs is in `Page`."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import pandas as pd
import streamlit as st

from dashboard.choices.asked import unknown_values, unknown_words
from dashboard.choices.selection import Selection
from dashboard.data.cached import current_dataset
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import count_left, narrow
from dashboard.frame.address import (
    choose_tongue,
    current_tongue,
    just_asked,
    leave_out_unknown,
    write_address,
)
from dashboard.frame.client_code import code_script
from dashboard.frame.empty_state import empty_state
from dashboard.frame.filter_bar import filter_bar
from dashboard.frame.navigation import is_part_alone, log_page, navigate_if_alone
from dashboard.palette import DARK, LIGHT, Palette, palette_named, tokens
from dashboard.running.at_work import at_work
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, run_on, say, say_count

FOLDER = Path(__file__).parent
STYLE = FOLDER / "style.css"
SCRIPTS = [FOLDER / f"{name}.js" for name in ("figure_frame", "figure_table", "map_click")]
"""What works in the browser: the server needs no part in it, and nothing is fetched."""

HEAD_START_SECONDS = 0.08
"""How much later the rest of a page is sent than a new figure: about so long a browser needs to
draw it, and with the rest to draw at the same time the figure would be the last to be seen."""

T = TypeVar("T")


@dataclass(frozen=True)
class Page:
    """What a page works with: the data set, and what the reader chose."""

    dataset: Dataset
    selection: Selection
    tongue: Tongue
    palette: Palette

    @cached_property
    def initiatives(self) -> pd.DataFrame:
        """The initiatives that the selection leaves."""
        return narrow(self.dataset, self.selection)

    @property
    def size(self) -> int:
        """How many these are."""
        return self.kept("size", lambda: count_left(self.dataset, self.selection))

    def kept(self, name: str, make: Callable[[], T], *asked: Hashable) -> T:
        """What was made before under a name for the same data and choices, else what `make` gives.

        `asked` is what it depends on besides.
        """
        key = (name, self.selection, self.tongue, self.palette.name, *asked)
        return self.dataset.kept.get(key, make)


def open_page() -> Page:
    """Draw what all pages share and hand over what a page without filters needs.

    Stops the run, with words on how to go on, where there is no data set.
    """
    navigate_if_alone()
    palette, tongue = palette_named(st.context.theme.type), current_tongue()
    _style(tongue, palette)
    with st.container(key="scripts"):
        st.html(_scripts(st.session_state["page_name"]), unsafe_allow_javascript=True)
    _language_switch(tongue)
    try:
        dataset = current_dataset()
    except FileNotFoundError:
        _say_no_data(tongue)
        st.stop()
    if dataset.is_invented:
        _say_invented(tongue)
    selection = leave_out_unknown(dataset.places.index)
    _say_unknown(dataset, tongue)
    return Page(dataset, selection, tongue, palette)


def show_page(draw: Callable[[Page], None]) -> None:
    """Draw a page with filters. What a reader does on it has only them and `draw` run anew.

    `draw` returns where there is no more to be shown: `st.stop` would stop the filters too.
    """
    open_page()
    _filtered(draw)


@st.fragment
def _filtered(draw: Callable[[Page], None]) -> None:
    began = time.monotonic()
    dataset = current_dataset()
    selection, tongue = leave_out_unknown(dataset.places.index), current_tongue()
    page = Page(dataset, selection, tongue, palette_named(st.context.theme.type))
    bar, failure = st.container(), None
    with at_work():
        try:
            draw(page)
        except Exception as error:
            failure = error
        # After the page, for the browser draws things as they come; and even where it has failed.
        write_address()
        with bar:
            filter_bar(dataset, tongue)
    if is_part_alone():
        log_page(began)
    if failure:
        _say_failed(tongue)
        raise failure


def give_head_start() -> None:
    """Let the browser draw what was just sent, before anything else is."""
    if is_part_alone():
        time.sleep(HEAD_START_SECONDS)
    write_address()


def is_empty(page: Page) -> bool:
    """Whether the selection leaves nothing; then the page says which filter to loosen."""
    if page.size:
        return False
    empty_state(page.dataset, page.selection, page.tongue)
    return True


def lede(sentence: str, *more: str) -> None:
    """The page's heading sentence, with further sentences in a lighter weight."""
    st.html(lede_html(sentence, *more))


def lede_html(sentence: str, *more: str) -> str:
    """The same as HTML."""
    rest = "".join(f"<p>{escaped(part)}</p>" for part in more if part)
    return f'<div class="lede"><h1>{escaped(sentence)}</h1>{rest}</div>'


def heading(title: str, subtitle: str = "", *, anchor: str = "") -> None:
    """A figure's or a list's title, with its unit and scope; `anchor` is its id in the page."""
    st.html(heading_html(title, subtitle, anchor=anchor))


def heading_html(title: str, subtitle: str = "", *, anchor: str = "") -> str:
    """The same as HTML."""
    name = f' id="{escaped(anchor)}"' if anchor else ""
    below = f'<p class="subtitle">{escaped(subtitle)}</p>' if subtitle else ""
    return f'<div class="heading"{name}><h2>{escaped(title)}</h2>{below}</div>'


def source_line(page: Page, documents: int, note: str = "") -> None:
    """Below a list: what it comes from, the data's version, how to cite."""
    st.html(source_html(page, documents, note))


def source_html(page: Page, documents: int, note: str = "") -> str:
    """The same as HTML."""
    words = say_count(page.tongue, "source.documents", documents)
    line = say(page.tongue, "source_line", documents=words, version=page.dataset.version)
    return f'<p class="source-line">{escaped(run_on(page.tongue, line, note))}</p>'


def _style(tongue: Tongue, palette: Palette) -> None:
    """The style sheet, with both themes' colours: the browser takes those of the theme in use.

    Streamlit tells the app which that is, but not the menus, which it hangs outside the app.
    """
    light, dark = tokens(LIGHT), tokens(DARK)
    colours = "".join(f"--{name}:light-dark({light[name]},{dark[name]});" for name in light)
    name = say(tongue, "app.name")
    scheme = "dark" if palette is DARK else "light"
    menus = f'[data-testid="stPopoverBody"]{{color-scheme:{scheme};}}'
    css = f':root{{{colours}--masthead:"{name}";}}{menus}{_style_sheet()}'
    st.html(f"<style>{css}</style>")


@cache
def _style_sheet() -> str:
    return STYLE.read_text(encoding="utf-8")


@cache
def _scripts(page: str) -> str:
    scripts = (code_script(page), *(file.read_text(encoding="utf-8") for file in SCRIPTS))
    return "".join(f"<script>{script}</script>" for script in scripts)


def _language_switch(tongue: Tongue) -> None:
    other = Tongue.EN if tongue is Tongue.ZH else Tongue.ZH
    st.button(
        say(tongue, "app.other_language"),
        key="language",
        type="tertiary",
        on_click=choose_tongue,
        args=(other,),
    )


def _say_invented(tongue: Tongue) -> None:
    name, rest = say(tongue, "invented"), say(tongue, "invented.note")
    st.html(f'<p class="invented" role="note"><strong>{escaped(name)}</strong> {escaped(rest)}</p>')


def _say_unknown(dataset: Dataset, tongue: Tongue) -> None:
    """Name what the address asked for in vain."""
    words = unknown_words(unknown_values(just_asked(), dataset.places.index), tongue)
    if words:
        st.html(f'<p class="state" role="status">{escaped(words)}</p>')


def _say_failed(tongue: Tongue) -> None:
    """Say so in the place of Streamlit's own words, which the style sheet then hides."""
    with st.container(key="failed"):
        title, advice = say(tongue, "failed.title"), say(tongue, "failed.advice")
        st.html(f'<div role="alert"><h2>{escaped(title)}</h2><p>{escaped(advice)}</p></div>')


def _say_no_data(tongue: Tongue) -> None:
    with st.container(key="empty"):
        title, advice = say(tongue, "empty.no_data"), say(tongue, "empty.no_data.advice")
        st.html(f"<h1>{escaped(title)}</h1><p>{escaped(advice)}</p>")
