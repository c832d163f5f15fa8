"""All that the Funds page shows of a selection: each thing is made once and kept for the next.

What is kept holds neither rows of the data set nor texts of documents.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.captions.headline import documents_behind
from dashboard.choices.fund_scale import Per, Reading, Scale, scale_note, total_sentence
from dashboard.figures.frame import Chart
from dashboard.figures.fund_sizes import fund_sizes
from dashboard.frame.figure_frame import Frame
from dashboard.frame.shell import Page, heading_html
from dashboard.funds.account import account_html
from dashboard.records.cards import full_cards
from dashboard.views.fund_comparison import Comparison, comparison, comparison_table
from dashboard.views.funds import FundView, fund_view
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say

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


@dataclass(frozen=True)
class FundSheet:
    """What is asked of the page's funds: what they are measured in, and which total is told."""

    page: Page
    scale: Scale
    reading: Reading

    @cached_property
    def view(self) -> FundView:
        """The funds themselves."""
        return fund_view(self.page.dataset, self.page.initiatives, self.page.tongue)

    @cached_property
    def compared(self) -> Comparison:
        """What the chart compares."""
        page = self.page
        return comparison(page.dataset, page.initiatives, self.view, self.scale, page.tongue)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The page's heading sentence, and the rate of its currency."""
        return self.page.kept("fund-sentences", self._said, self.scale, self.reading)

    @property
    def drawing(self) -> Chart | None:
        """The chart; None where there is nothing to draw."""
        return self.page.kept("fund-drawing", self._drawn, self.scale)

    @property
    def frame(self) -> Frame:
        """What stands around it."""
        return self.page.kept("fund-frame", self._framed, self.scale)

    @property
    def account(self) -> str:
        """How the total is made, and what is left out of it and why, as HTML."""
        return self.page.kept("fund-account", lambda: account_html(self.page, self.view))

    @property
    def records(self) -> str:
        """The records: of funds with a size, with another sum, without any, as HTML."""
        return self.page.kept("fund-records", self._recorded)

    def _said(self) -> tuple[str, ...]:
        page = self.page
        rate = scale_note(page.dataset.yardsticks, replace(self.scale, per=Per.FUND), page.tongue)
        return total_sentence(self.view.total, self.reading, self.scale, page.tongue), *rate

    def _drawn(self) -> Chart | None:
        page, rows, national = self.page, self.compared.rows, self.compared.national
        if rows.empty and national.empty:
            return None
        return fund_sizes(rows, national, page.palette, self.scale, page.tongue)

    def _framed(self) -> Frame:
        page, compared = self.page, self.compared
        return Frame(
            name="fund-sizes",
            title=compared.title,
            units=say(page.tongue, compared.units),
            alt=say(page.tongue, "funds.alt", finding=compared.title),
            table=comparison_table(compared, page.tongue),
            documents=len(documents_behind(page.dataset, page.initiatives)),
            key=mark_key(page.tongue) if self.scale.per is Per.FUND else "",
            note=compared.note,
            empty=say(page.tongue, "funds.none"),
            variant=f"{self.scale.per}-{self.scale.currency}",
        )

    def _recorded(self) -> str:
        page, parts = self.page, []
        for records, title, note in (
            (self.view.sized, "page.funds", ""),
            (self.view.others, "funds.others", "funds.others.note"),
            (self.view.unsized, "funds.unsized", ""),
        ):
            if records:
                said = say(page.tongue, note) if note else ""
                parts.append(heading_html(say(page.tongue, title), said))
                parts.append(full_cards(page.dataset, records, page.selection, page.tongue))
        return f'<section class="stack">{"".join(parts)}</section>' if parts else ""


def mark_key(tongue: Tongue) -> str:
    """What the marks of the chart mean, as HTML."""
    items = (
        f'<li><i class="sign {name}" aria-hidden="true">{sign}</i>'
        f"{escaped(say(tongue, f'key.{key}'))}</li>"
        for sign, key, name in KEY
    )
    return f'<ul class="key">{"".join(items)}</ul>'
