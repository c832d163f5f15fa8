"""The account of the Funds page: how its total is made, and what is left out of it, as HTML."""

from collections.abc import Sequence

from dashboard.data.record import outlines_of
from dashboard.frame.shell import Page
from dashboard.records.cards import record_lines
from dashboard.views.funds import FundView, accounted, left_out_words, total_sentences
from dashboard.wording.marked import escaped
from dashboard.wording.words import count_words, say

MOST_TOLD = 3
"""More sums that were shared or converted than this are told when asked for."""

MOST_LEFT_OUT = 20
"""Of each reason at most so many records are named."""


def account_html(page: Page, view: FundView) -> str:
    """How the total is made, and what is left out and why."""
    first, *rest = total_sentences(page.dataset, view.total, page.tongue)
    told = "".join(f"<p>{escaped(sentence)}</p>" for sentence in rest)
    if len(rest) > MOST_TOLD:
        n = count_words(accounted(view.total), page.tongue)
        words = escaped(say(page.tongue, "total.counted", n=n))
        told = f"<details><summary>{words}</summary>{told}</details>"
    said = f"<p>{escaped(first)}</p>{told}"
    return f'<div class="account">{said}{left_out_list(page, view)}</div>'


def left_out_list(page: Page, view: FundView) -> str:
    """Each reason with the number of its records, which open below it, as HTML."""
    lines = left_out_words(view.total, page.tongue)
    reasons = zip(lines, view.total.left_out.values(), strict=True)
    items = "".join(
        f"<details><summary>{escaped(line)}</summary>{_left_out(page, ids)}</details>"
        for line, ids in reasons
    )
    return f"<p>{escaped(say(page.tongue, 'left.title'))}</p>{items}" if items else ""


def _left_out(page: Page, ids: Sequence[str]) -> str:
    rows = page.dataset.initiatives.loc[list(ids[:MOST_LEFT_OUT])]
    shown = outlines_of(page.dataset, rows)
    more = len(ids) - len(shown)
    words = escaped(say(page.tongue, "left.more", n=count_words(more, page.tongue))) if more else ""
    lines = record_lines(page.dataset, shown, page.selection, page.tongue)
    return f'{lines}<p class="note">{words}</p>'
