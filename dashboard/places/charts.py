"""The figures of one place or of several in their frames: months, kinds, sectors."""

import pandas as pd

from dashboard.captions.headline import documents_behind
from dashboard.figures.count_bars import count_bars
from dashboard.figures.pledge_strips import pledge_strips
from dashboard.frame.figure_frame import Frame, show_figure
from dashboard.frame.opening import ask_for_record, open_record_if_asked
from dashboard.frame.shell import Page
from dashboard.palette import KIND_SIGNS
from dashboard.views.place_figures import (
    Counts,
    Strips,
    drawn_sectors,
    kind_counts,
    sector_counts,
    strips,
)
from dashboard.views.places import Profile
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, count_words, run_on, say, say_count
from etl.model import Kind


def place_timeline(page: Page, places: tuple[Profile, ...]) -> None:
    """Every dated pledge in its month; a click on a mark opens its record."""
    view = strips(page.dataset, places, page.tongue)
    has_marks = not view.marks.empty
    chart = pledge_strips(view.marks, view.names, page.palette, page.tongue) if has_marks else None
    frame = Frame(
        name="pledges-over-time",
        title=view.title,
        units=say(page.tongue, "place.timeline.units"),
        alt=say(page.tongue, "place.timeline.alt", finding=view.title),
        table=view.table,
        whole=view.whole,
        documents=_documents(page, places),
        note=run_on(page.tongue, *_timeline_notes(view, page.tongue)),
        key=_kind_key(page.tongue, view.marks) if has_marks else "",
        empty=say(page.tongue, "place.timeline.title.none"),
        variant="-".join(place.code for place in places),
    )
    show_figure(page, frame, chart, on_pick=ask_for_record)
    open_record_if_asked(page)


def _timeline_notes(view: Strips, tongue: Tongue) -> list[str]:
    """What is not drawn: those undated, and of many all but the newest."""
    notes = [say_count(tongue, "place.undated", view.undated)] if view.undated else []
    drawn, every = len(view.marks), view.whole.rows
    if drawn < every:
        n, rows = count_words(drawn, tongue), count_words(every, tongue)
        notes.append(say(tongue, "place.timeline.shown", n=n, all=rows))
    return notes


def kind_bars(page: Page, places: tuple[Profile, ...]) -> None:
    """Pledges by kind."""
    _bars(page, places, "kinds", kind_counts(places, page.palette, page.tongue))


def sector_bars(page: Page, places: tuple[Profile, ...]) -> None:
    """Pledges by sector."""
    counts = sector_counts(places, page.palette, page.tongue)
    most = drawn_sectors(places)
    note = say(page.tongue, "place.sectors.shown", n=most) if len(counts.table) > most else ""
    _bars(page, places, "sectors", counts, note)


def _bars(
    page: Page, places: tuple[Profile, ...], name: str, counts: Counts, note: str = ""
) -> None:
    frame = Frame(
        name=name,
        title=counts.title,
        units=say(page.tongue, f"place.{name}.units"),
        alt=say(page.tongue, f"place.{name}.alt", finding=counts.title),
        table=counts.table,
        documents=_documents(page, places),
        note=note,
    )
    has_any = len(counts.bars) and counts.bars["value"].any()
    show_figure(page, frame, count_bars(counts.bars, page.palette) if has_any else None)


def _documents(page: Page, places: tuple[Profile, ...]) -> int:
    return len(documents_behind(page.dataset, pd.concat([place.records for place in places])))


def _kind_key(tongue: Tongue, marks: pd.DataFrame) -> str:
    """The signs of the kinds that are drawn, as HTML."""
    items = "".join(
        f'<li class="kind-{kind.value}">'
        f'<i class="kind-sign" aria-hidden="true">{KIND_SIGNS[kind]}</i>'
        f"{escaped(say(tongue, f'kind.{kind.value}'))}</li>"
        for kind in Kind
        if (marks["kind"] == kind).any()
    )
    return f'<ul class="key">{items}</ul>'
