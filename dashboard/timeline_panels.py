"""The parts of the Timeline page: the chart in its frame, and what has no date."""

import streamlit as st

from dashboard.cards import record_lines
from dashboard.figure_frame import Frame, show_figure
from dashboard.figures.timeline import STAGE_SIGNS, timeline
from dashboard.headline import documents_behind
from dashboard.marked import escaped
from dashboard.opening import ask_for_record, open_record_if_asked
from dashboard.record import outlines_of
from dashboard.shell import Page, heading
from dashboard.switches import switch
from dashboard.timeline_view import MOST_DRAWN, Group, TimelineView
from dashboard.words import Tongue, count_words, say

MOST_UNDATED = 30


def timeline_chart(page: Page, view: TimelineView, group: Group) -> None:
    """The chart with its switch; a click on a mark opens its record."""
    has_steps = not view.steps.empty
    chart = timeline(view.lines, view.steps, page.palette, page.tongue) if has_steps else None
    show_figure(
        page,
        timeline_frame(page, view, group),
        chart,
        controls=lambda: switch(page.tongue, "group", Group),
        on_pick=ask_for_record,
    )
    open_record_if_asked(page)


def timeline_frame(page: Page, view: TimelineView, group: Group) -> Frame:
    """What stands around the chart."""
    shown = say(
        page.tongue, "timeline.shown", n=MOST_DRAWN, all=count_words(view.count, page.tongue)
    )
    return Frame(
        name="timeline",
        title=view.title,
        units=say(page.tongue, "timeline.units"),
        alt=say(page.tongue, "timeline.alt", n=view.count, finding=view.title),
        table=view.table,
        whole=view.whole,
        documents=len(documents_behind(page.dataset, page.initiatives)),
        key=stage_key(page.tongue),
        note=shown if view.count > MOST_DRAWN else "",
        empty=say(page.tongue, "timeline.none"),
        variant=group,
    )


def stage_key(tongue: Tongue) -> str:
    """What the marks of the chart mean, as HTML."""
    items = "".join(
        f'<li><i class="sign stage" aria-hidden="true">{sign}</i>'
        f"{escaped(say(tongue, f'stage.{stage}'))}</li>"
        for stage, sign in STAGE_SIGNS.items()
    )
    bar = f'<li><i class="sign bar period"></i>{escaped(say(tongue, "timeline.key.bar"))}</li>'
    return f'<ul class="key">{items}{bar}</ul>'


def undated_list(page: Page, view: TimelineView) -> None:
    """The initiatives that are on no line, counted and named."""
    if view.undated.empty:
        return
    words = say(page.tongue, "timeline.undated", n=count_words(len(view.undated), page.tongue))
    heading(words, say(page.tongue, "timeline.undated.note"))
    shown = outlines_of(page.dataset, view.undated.head(MOST_UNDATED))
    st.html(record_lines(page.dataset, shown, page.selection, page.tongue))
    if len(view.undated) > MOST_UNDATED:
        more = say(
            page.tongue, "timeline.undated.more", n=count_words(len(view.undated), page.tongue)
        )
        st.html(f'<p class="note">{escaped(more)}</p>')
