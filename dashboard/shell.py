"""The frame of every page: style, masthead, filters; what a page needs is in `Page`."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.address import (
    choose_tongue,
    current_tongue,
    just_asked,
    leave_out_unknown,
)
from dashboard.asked import unknown_values, unknown_words
from dashboard.cached import current_dataset
from dashboard.dataset import Dataset
from dashboard.filter_bar import empty_state, filter_bar
from dashboard.marked import escaped
from dashboard.narrowing import narrow
from dashboard.navigation import navigate_if_alone
from dashboard.palette import DARK, LIGHT, Palette, palette_named, tokens
from dashboard.selection import Selection
from dashboard.words import Tongue, run_on, say, say_count

STYLE = Path(__file__).parent / "style.css"


@dataclass(frozen=True, slots=True)
class Page:
    """What a page works with: the data set, the reader's choices, and the initiatives left."""

    dataset: Dataset
    initiatives: pd.DataFrame
    selection: Selection
    tongue: Tongue
    palette: Palette


def open_page(*, is_filtered: bool = True) -> Page:
    """Draw what all pages share and hand over what the page needs.

    A page that is not filtered has no filter bar, and all initiatives.
    Stops the run, with words on how to go on, where there is no data set.
    """
    navigate_if_alone()
    palette = palette_named(st.context.theme.type)
    tongue = current_tongue()
    _style(tongue, palette)
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
    left = dataset.initiatives
    if is_filtered:
        filter_bar(dataset, tongue)
        left = narrow(dataset, selection)
    return Page(dataset, left, selection, tongue, palette)


def stop_if_empty(page: Page) -> None:
    """Where the selection leaves nothing, say which filter to loosen and stop the run."""
    if page.initiatives.empty:
        empty_state(page.dataset, page.selection, page.tongue)
        st.stop()


def lede(sentence: str, *more: str) -> None:
    """The page's heading sentence, with further sentences in a lighter weight."""
    rest = "".join(f"<p>{escaped(part)}</p>" for part in more if part)
    st.html(f'<div class="lede"><h1>{escaped(sentence)}</h1>{rest}</div>')


def heading(title: str, subtitle: str = "", *, anchor: str = "") -> None:
    """A figure's or a list's title, with its unit and scope; `anchor` is its id in the page."""
    name = f' id="{escaped(anchor)}"' if anchor else ""
    below = f'<p class="subtitle">{escaped(subtitle)}</p>' if subtitle else ""
    st.html(f'<div class="heading"{name}><h2>{escaped(title)}</h2>{below}</div>')


def source_line(page: Page, documents: int, note: str = "") -> None:
    """Below a figure: what it comes from, the data's version, how to cite."""
    words = say_count(page.tongue, "source.documents", documents)
    line = say(page.tongue, "source_line", documents=words, version=page.dataset.version)
    st.html(f'<p class="source-line">{escaped(run_on(page.tongue, line, note))}</p>')


def _style(tongue: Tongue, palette: Palette) -> None:
    """The style sheet, with both themes' colours: the browser takes those of the theme in use.

    Streamlit tells the app which that is, but not the menus, which it hangs outside the app.
    """
    light, dark = tokens(LIGHT), tokens(DARK)
    colours = "".join(f"--{name}:light-dark({light[name]},{dark[name]});" for name in light)
    name = say(tongue, "app.name")
    scheme = "dark" if palette is DARK else "light"
    menus = f'[data-testid="stPopoverBody"]{{color-scheme:{scheme};}}'
    css = f':root{{{colours}--masthead:"{name}";}}{menus}' + STYLE.read_text(encoding="utf-8")
    st.html(f"<style>{css}</style>")


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


def _say_no_data(tongue: Tongue) -> None:
    with st.container(key="empty"):
        title, advice = say(tongue, "empty.no_data"), say(tongue, "empty.no_data.advice")
        st.html(f"<h1>{escaped(title)}</h1><p>{escaped(advice)}</p>")
