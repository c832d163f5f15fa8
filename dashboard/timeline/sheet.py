"""All that the Timeline page shows of a selection: each thing is made once and kept for the next.

What is kept holds no rows of the data set; the file with every step is made when it is asked for.
"""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.captions.figure_table import Whole
from dashboard.captions.headline import documents_behind
from dashboard.choices.grouping import Group
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import narrow
from dashboard.data.record import outlines_of
from dashboard.figures.frame import Chart
from dashboard.figures.timeline import STAGE_SIGNS, timeline
from dashboard.frame.figure_frame import Frame
from dashboard.frame.shell import Page, heading_html
from dashboard.records.cards import record_lines
from dashboard.views.timeline import (
    MOST_DRAWN,
    TimelineView,
    stage_sentences,
    timeline_view,
)
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, count_words, say

MOST_UNDATED = 30


@dataclass(frozen=True)
class TimelineSheet:
    """What is asked of the page's initiatives: what their lines are grouped by."""

    page: Page
    group: Group

    @cached_property
    def view(self) -> TimelineView:
        """Their lives."""
        page = self.page
        return timeline_view(page.dataset, page.initiatives, self.group, page.tongue)

    @property
    def sentences(self) -> list[str]:
        """The page's heading sentences."""
        return self.page.kept("timeline-sentences", self._said)

    @property
    def drawing(self) -> Chart | None:
        """The chart; None where there is nothing to draw."""
        return self.page.kept("timeline-drawing", self._drawn, self.group)

    @property
    def frame(self) -> Frame:
        """What stands around it."""
        return self.page.kept("timeline-frame", self._framed, self.group)

    @property
    def undated(self) -> str:
        """The initiatives that are on no line, counted and named, as HTML; empty without any."""
        return self.page.kept("timeline-undated", self._undated)

    def _said(self) -> list[str]:
        return stage_sentences(self.view, self.page.initiatives, self.page.tongue)

    def _drawn(self) -> Chart | None:
        if self.view.steps.empty:
            return None
        return timeline(self.view.lines, self.view.steps, self.page.palette, self.page.tongue)

    def _framed(self) -> Frame:
        page, view = self.page, self.view
        every = count_words(view.count, page.tongue)
        shown = say(page.tongue, "timeline.shown", n=MOST_DRAWN, all=every)
        return Frame(
            name="timeline",
            title=view.title,
            units=say(page.tongue, "timeline.units"),
            alt=say(page.tongue, "timeline.alt", n=view.count, finding=view.title),
            table=view.table,
            whole=_whole(view.whole.rows, page.dataset, page.selection, page.tongue),
            documents=len(documents_behind(page.dataset, page.initiatives)),
            key=stage_key(page.tongue),
            note=shown if view.count > MOST_DRAWN else "",
            empty=say(page.tongue, "timeline.none"),
            variant=self.group,
        )

    def _undated(self) -> str:
        page, rows = self.page, self.view.undated
        if rows.empty:
            return ""
        n = count_words(len(rows), page.tongue)
        title, note = (say(page.tongue, f"timeline.undated{end}", n=n) for end in ("", ".note"))
        shown = outlines_of(page.dataset, rows.head(MOST_UNDATED))
        parts = [
            heading_html(title, note),
            record_lines(page.dataset, shown, page.selection, page.tongue),
        ]
        if len(rows) > MOST_UNDATED:
            more = say(page.tongue, "timeline.undated.more", n=n)
            parts.append(f'<p class="note">{escaped(more)}</p>')
        return f'<section class="stack">{"".join(parts)}</section>'


def _whole(rows: int, dataset: Dataset, selection: Selection, tongue: Tongue) -> Whole:
    """Every step of every initiative, looked for anew."""

    def make() -> pd.DataFrame:
        chosen = narrow(dataset, selection)
        return timeline_view(dataset, chosen, Group.PLACE, tongue).whole.make()

    return Whole(rows, make)


def stage_key(tongue: Tongue) -> str:
    """What the marks of the chart mean, as HTML."""
    items = "".join(
        f'<li><i class="sign stage" aria-hidden="true">{sign}</i>'
        f"{escaped(say(tongue, f'stage.{stage}'))}</li>"
        for stage, sign in STAGE_SIGNS.items()
    )
    bar = f'<li><i class="sign bar period"></i>{escaped(say(tongue, "timeline.key.bar"))}</li>'
    return f'<ul class="key">{items}{bar}</ul>'
