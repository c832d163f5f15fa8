"""The parts of the Funds page: the chart with its key, and the account of the total."""

import streamlit as st

from dashboard.figure_frame import Frame, show_figure
from dashboard.figures.fund_sizes import fund_sizes
from dashboard.fund_view import (
    MOST_DRAWN,
    FundView,
    finding,
    fund_table,
    left_out_words,
    total_sentences,
)
from dashboard.headline import documents_behind
from dashboard.marked import escaped
from dashboard.shell import Page, heading
from dashboard.words import Tongue, say

KEY = (
    ("●", "exact", ""),
    ("▶", "at_least", ""),
    ("◀", "at_most", ""),
    ("◉", "about", ""),
    ("", "range", "bar"),
    ("", "conflict", "bar conflict"),
    ("○", "hollow", ""),
)
"""Sign, words' key and class of each mark in the chart."""


def fund_chart(page: Page, view: FundView) -> None:
    """The chart of sizes in its frame; words where there is nothing to draw."""
    has_sizes = not (view.sizes.empty and view.national.empty)
    chart = fund_sizes(view.sizes, view.national, page.palette, page.tongue) if has_sizes else None
    show_figure(page, fund_frame(page, view), chart)


def fund_frame(page: Page, view: FundView) -> Frame:
    """What stands around the chart of sizes."""
    title = finding(view, page.tongue)
    shown = say(page.tongue, "funds.shown", n=MOST_DRAWN, all=view.count)
    return Frame(
        name="fund-sizes",
        title=title,
        units=say(page.tongue, "funds.subtitle"),
        alt=say(page.tongue, "funds.alt", finding=title),
        table=fund_table(view, page.tongue),
        documents=len(documents_behind(page.dataset, page.initiatives)),
        key=mark_key(page.tongue),
        note=shown if view.count > MOST_DRAWN else "",
        empty=say(page.tongue, "funds.none"),
    )


def mark_key(tongue: Tongue) -> str:
    """What the marks of the chart mean, as HTML."""
    items = (
        f'<li><i class="sign {name}" aria-hidden="true">{sign}</i>'
        f"{escaped(say(tongue, f'key.{key}'))}</li>"
        for sign, key, name in KEY
    )
    return f'<ul class="key">{"".join(items)}</ul>'


def total_note(page: Page, view: FundView) -> None:
    """How the total is made, and what is left out of it and why."""
    heading(say(page.tongue, "funds.how"))
    sentences = total_sentences(page.dataset, view.total, page.tongue)
    said = "".join(f"<p>{escaped(sentence)}</p>" for sentence in sentences)
    out = "".join(f"<li>{escaped(line)}</li>" for line in left_out_words(view.total, page.tongue))
    left = f"<p>{escaped(say(page.tongue, 'left.title'))}</p><ul>{out}</ul>" if out else ""
    st.html(f'<div class="account">{said}{left}</div>')
