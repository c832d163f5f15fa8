"""The table of initiatives: a row opens its record."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.captions.headline import documents_behind
from dashboard.captions.naming import (
    amount_meaning,
    amount_words,
    announced_words,
    place_line,
    record_title,
    unconverted_words,
)
from dashboard.captions.progress import progress_words
from dashboard.choices.ordering import Order
from dashboard.data.ordering import first_in
from dashboard.data.record import Record, StatedAmount, outlines_of
from dashboard.frame.address import set_local
from dashboard.frame.shell import Page, source_line
from dashboard.frame.switches import switch, switched
from dashboard.wording.words import Tongue, say, say_count

ROWS_A_PAGE = 200
"""The table shows so many rows at once."""

YUAN_UNIT = {Tongue.EN: 1e9, Tongue.ZH: 1e8}
"""A billion yuan in English, 亿元 in Chinese."""


def initiative_table(page: Page) -> None:
    """The initiatives that are left, in the order that the reader chose."""
    pages = -(-len(page.initiatives) // ROWS_A_PAGE)
    switch(page.tongue, "order", Order)
    number = st.pagination(pages, key="initiative-page") if pages > 1 else 1
    last = number * ROWS_A_PAGE
    shown = first_in(page.initiatives, switched("order", Order), last).iloc[last - ROWS_A_PAGE :]
    frame = table_frame(page, outlines_of(page.dataset, shown))
    tongue = page.tongue
    ids = list(shown.index)

    def opened() -> None:
        cells = st.session_state[widget]["selection"]["cells"]
        if cells:
            set_local("initiative", ids[cells[0][0]])

    widget = "initiatives"
    st.dataframe(
        frame,
        key=widget,
        hide_index=True,
        height=min(680, 37 + 38 * len(frame)),
        row_height=38,
        on_select=opened,
        selection_mode="single-cell",
        placeholder="–",
        column_config=_columns(tongue),
        alt=say(tongue, "table.alt", n=len(frame)),
    )
    source_line(page, len(documents_behind(page.dataset, page.initiatives)))


def table_frame(page: Page, records: tuple[Record, ...]) -> pd.DataFrame:
    """One row a record, its columns named by the words' keys."""
    return pd.DataFrame([_row(page, record) for record in records])


def _row(page: Page, record: Record) -> dict[str, Any]:
    tongue, amount = page.tongue, record.amount
    return {
        "title": record_title(record, tongue),
        "amount": _amount(amount, tongue) if amount else None,
        "yuan": amount.yuan / YUAN_UNIT[tongue] if amount and amount.yuan is not None else None,
        "meaning": amount_meaning(amount, record.kind, tongue) if amount else None,
        "kind": say(tongue, f"kind.{record.kind.value}"),
        "place": place_line(page.dataset, record.place_code, tongue),
        "status": progress_words(record, tongue),
        "announced": announced_words(record, tongue),
        "sources": record.sources,
        "conflicts": say_count(tongue, "card.conflict", len(record.rivalries))
        if record.rivalries
        else None,
        "review": say(tongue, f"review.{record.review.value}"),
    }


def _amount(stated: StatedAmount, tongue: Tongue) -> str:
    """The amount as stated; what it is in yuan has a column of its own."""
    said = amount_words if stated.is_contested else unconverted_words
    return said(stated, tongue)


def _columns(tongue: Tongue) -> dict[str, Any]:
    column = st.column_config
    return {
        "title": column.TextColumn(say(tongue, "field.title"), width=255),
        "amount": column.TextColumn(say(tongue, "field.amount"), width=165),
        "yuan": column.NumberColumn(say(tongue, "table.amount_yuan"), format="%.6g", width=85),
        "meaning": column.TextColumn(say(tongue, "table.meaning"), width=140),
        "kind": column.TextColumn(say(tongue, "field.kind"), width=95),
        "place": column.TextColumn(say(tongue, "field.place"), width=150),
        "status": column.TextColumn(say(tongue, "field.status"), width=90),
        "announced": column.TextColumn(say(tongue, "field.announced"), width=160),
        "sources": column.NumberColumn(say(tongue, "field.sources"), format="%d", width=68),
        "conflicts": column.TextColumn(say(tongue, "field.conflicts"), width=85),
        "review": column.TextColumn(say(tongue, "field.review"), width=110),
    }
