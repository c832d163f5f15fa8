"""The frame of every figure: title, units, drawing, key, source; picture, numbers and address."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.captions.figure_table import Whole, figure_table, rows_told
from dashboard.figures.frame import CONFIG, Chart
from dashboard.frame.address import address_params
from dashboard.frame.shell import Page, give_head_start, heading, source_html
from dashboard.wording.csv_text import csv_bytes
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say


@dataclass(frozen=True)
class Frame:
    """What stands around one drawing.

    `name` is short, without spaces, and unique on its page: the figure's anchor and file name.
    `title` is a sentence with its finding or question, `units` says what is measured, of what.
    `table` holds all that the drawing shows, its columns named in the reader's words.
    `documents` is the number of documents behind it. `key` is HTML, a `<ul class="key">`.
    `empty` is what is said where there is no drawing. `variant` tells apart drawings of which
    none should inherit the other's clicks. `whole` makes the table with all rows where `table` has
    only the first. `height` "stretch" fills what the style sheet gives.
    """

    name: str
    title: str
    units: str
    alt: str
    table: pd.DataFrame = field(repr=False)
    documents: int
    key: str = ""
    note: str = ""
    empty: str = ""
    variant: str = ""
    whole: Whole | None = None
    height: Literal["content", "stretch"] = "content"

    @cached_property
    def rows_told(self) -> str:
        """The table as the browser is told of it."""
        return rows_told(self.table)


def show_figure(
    page: Page,
    frame: Frame,
    drawing: Chart | str | None,
    *,
    controls: Callable[[], None] | None = None,
    on_pick: Callable[[Any], None] | None = None,
    leads: bool = False,
) -> None:
    """Draw a figure with all that belongs to it.

    `drawing` is a chart, or HTML of a `<table class="heat">`, or None where there is nothing to
    draw: then only title, units and `empty` are shown. `controls` draws switches beside the title.
    `on_pick` is given the state of a chart when a reader clicks one of its marks. The drawing that
    `leads` its page is what a reader waits for: all else is sent a moment after it.
    """
    with st.container(key=f"figure-{frame.name}", gap="small"):
        head = st.container(horizontal=True, vertical_alignment="bottom", key=f"{frame.name}-head")
        # First, for the browser draws things as they come, and this is what a reader waits for.
        if drawing is not None:
            with st.container(key=f"{frame.name}-frame"):
                _draw(frame, drawing, on_pick)
        if leads:
            give_head_start()
        with head:
            heading(frame.title, frame.units, anchor=frame.name)
            if controls:
                controls()
        if drawing is None:
            words = frame.empty or say(page.tongue, "figure.empty")
            st.html(f'<p class="note">{escaped(words)}</p>')
            return
        st.html(foot_html(page, frame))
        _tools(page, frame)
        st.html(table_html(page, frame))


def foot_html(page: Page, frame: Frame) -> str:
    """The key and the source below a drawing, as HTML."""
    return f"{frame.key}{source_html(page, frame.documents, frame.note)}"


def table_html(page: Page, frame: Frame) -> str:
    """The line that opens the table behind a drawing, as HTML."""
    return figure_table(frame.rows_told, len(frame.table), page.tongue, frame.whole)


def _draw(frame: Frame, drawing: Chart | str, on_pick: Callable[[Any], None] | None) -> None:
    if isinstance(drawing, str):
        st.html(drawing)
        return
    widget = f"{frame.name}-{frame.variant}" if frame.variant else f"{frame.name}-chart"
    st.plotly_chart(
        drawing,
        key=widget,
        height=frame.height,
        theme=None,
        config=CONFIG,
        selection_mode="points",
        on_select=(lambda: on_pick(st.session_state[widget])) if on_pick else "ignore",
        alt=frame.alt,
    )


def _tools(page: Page, frame: Frame) -> None:
    """Ways to take the figure along."""
    file_name = f"china-ai-hub-atlas-{frame.name}-{page.dataset.version}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"{frame.name}-tools"):
        st.html(picture_tools(frame.name, file_name, page.tongue), width="content")
        st.download_button(
            say(page.tongue, "figure.csv"),
            lambda: csv_bytes(frame.whole.make() if frame.whole else frame.table),
            f"{file_name}.csv",
            "text/csv",
            key=f"{frame.name}-csv",
            help=say(page.tongue, "figure.csv.hint"),
            on_click="ignore",
            type="tertiary",
        )
        st.html(permalink(frame.name, address_params(), page.tongue), width="content")


def picture_tools(name: str, file_name: str, tongue: Tongue) -> str:
    """The buttons that save the figure as it is now drawn, as HTML."""
    buttons = (
        f'<button type="button" data-figure="{escaped(name)}" data-as="{sort}" '
        f'data-file="{escaped(file_name)}" title="{escaped(say(tongue, f"figure.{sort}.hint"))}">'
        f"{escaped(say(tongue, f'figure.{sort}'))}</button>"
        for sort in ("png", "svg")
    )
    words = escaped(say(tongue, "figure.take"))
    return f'<p class="figure-tools"><span>{words}</span>{"".join(buttons)}</p>'


def permalink(name: str, params: dict[str, str], tongue: Tongue) -> str:
    """The link to the figure with all that the address now asks for, as HTML."""
    query = urlencode(params)
    target = f"{f'?{query}' if query else ''}#{name}"
    return (
        f'<p class="figure-tools"><a href="{escaped(target)}" data-copies '
        f'data-copied="{escaped(say(tongue, "figure.copied"))}" '
        f'title="{escaped(say(tongue, "figure.link.hint"))}">'
        f"{escaped(say(tongue, 'figure.link'))}</a></p>"
    )
