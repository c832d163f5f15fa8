"""The parts of the Funds page: the chart with its key, and the account of the total."""

import streamlit as st

from dashboard.figures.frame import CONFIG
from dashboard.figures.fund_sizes import fund_sizes
from dashboard.fund_view import MOST_DRAWN, FundView, finding, left_out_words, total_sentences
from dashboard.headline import documents_behind
from dashboard.marked import escaped
from dashboard.shell import Page, heading, source_line
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
    """The chart of sizes with its title, key and source; words where there is nothing to draw."""
    title = finding(view, page.tongue)
    heading(title, say(page.tongue, "funds.subtitle"))
    if view.sizes.empty and view.national.empty:
        st.html(f'<p class="note">{escaped(say(page.tongue, "funds.none"))}</p>')
        return
    st.plotly_chart(
        fund_sizes(view.sizes, view.national, page.palette, page.tongue),
        key="fund-sizes",
        theme=None,
        config=CONFIG,
        alt=say(page.tongue, "funds.alt", finding=title),
    )
    st.html(mark_key(page.tongue))
    shown = say(page.tongue, "funds.shown", n=MOST_DRAWN, all=view.count)
    documents = len(documents_behind(page.dataset, page.initiatives))
    source_line(page, documents, shown if view.count > MOST_DRAWN else "")


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
