"""The parts of the Compare page: the choice of places, the table of facts, the texts."""

import streamlit as st

from dashboard.captions.naming import place_line
from dashboard.choices.links import compare_address, place_address
from dashboard.data.newest import newest
from dashboard.data.record import records_of
from dashboard.frame.address import local_param, set_local
from dashboard.frame.shell import Page, heading, lede
from dashboard.frame.widget_state import show_in_widget
from dashboard.places.panels import note_unfiltered, unplaced
from dashboard.records.cards import cards
from dashboard.views.compare import (
    MOST_PLACES,
    asked_places,
    facts,
    finding,
    suggestions,
    title,
)
from dashboard.views.place_sentences import pledge_sentence
from dashboard.views.places import PROVINCES, Profile, both_names, profile, units
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, join_words, run_on, say
from etl.model import PlaceType

CARDS_EACH = 3


def chosen_places(page: Page) -> tuple[Profile, ...]:
    """The places that the address asks for, after the field in which they are chosen."""
    codes = asked_places(page.dataset, local_param("places") or "")
    _field(page, codes)
    initiatives = unplaced(page)
    return tuple(profile(page.dataset, initiatives, code, page.tongue) for code in codes)


def compare_head(page: Page, places: tuple[Profile, ...]) -> None:
    """The heading; where fewer than two places are chosen, some to begin with."""
    lede(title(places, page.tongue), finding(places, page.tongue))
    note_unfiltered(page)
    if len(places) < 2:
        _suggest(page)


def fact_table(page: Page, places: tuple[Profile, ...]) -> None:
    """What can be said in a word of each place; scrolls by itself where it is too wide."""
    heading(say(page.tongue, "compare.facts"))
    table = facts(page.dataset, places, page.tongue)
    head = "".join(
        f'<th scope="col"><a href="{escaped(place_address(p.code, page.selection, page.tongue))}">'
        f"{escaped(p.names[0])}</a></th>"
        for p in places
    )
    rows = "".join(
        f'<tr><th scope="row">{escaped(label)}</th>'
        + "".join(f"<td>{escaped(value)}</td>" for value in values)
        + "</tr>"
        for label, *values in table.itertuples(index=False)
    )
    words = escaped(say(page.tongue, "compare.facts"))
    st.html(
        f'<div class="side-by-side" tabindex="0" role="region" aria-label="{words}"><table>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def texts(page: Page, places: tuple[Profile, ...]) -> None:
    """The newest evidence of each place in a column of its own."""
    with st.container(key="evidence"):
        heading(say(page.tongue, "compare.texts"), say(page.tongue, "compare.texts.note"))
    for column, place in zip(st.columns(len(places), gap="large"), places, strict=True):
        shown = records_of(page.dataset, newest(place.records, CARDS_EACH))
        link = escaped(place_address(place.code, page.selection, page.tongue))
        name = escaped(place_line(page.dataset, place.code, page.tongue))
        said = escaped(pledge_sentence(place, page.tongue))
        with column:
            st.html(
                f'<div class="heading"><h2><a href="{link}">{name}</a></h2>'
                f'<p class="subtitle">{said}</p></div>'
            )
            st.html(cards(page.dataset, shown, page.selection, page.tongue))


def _field(page: Page, codes: tuple[str, ...]) -> None:
    tongue, dataset = page.tongue, page.dataset
    show_in_widget("compare-places", list(codes))
    st.multiselect(
        say(tongue, "compare.choose"),
        units(dataset, PlaceType.NATIONAL, *PROVINCES) + units(dataset, PlaceType.PREFECTURE),
        key="compare-places",
        max_selections=MOST_PLACES,
        format_func=lambda code: " ".join(both_names(dataset, code, tongue)),
        placeholder=say(tongue, "compare.choose.hint"),
        on_change=_write,
    )


def _write() -> None:
    set_local("places", ",".join(st.session_state["compare-places"]) or None)


def _suggest(page: Page) -> None:
    found = suggestions(page.dataset, unplaced(page), page.tongue)
    if not found:
        return
    items = "".join(
        f'<li><a href="{escaped(compare_address(codes, page.selection, page.tongue))}">'
        f"{escaped(_pair(page, codes, page.tongue))}</a></li>"
        for codes in found
    )
    advice = escaped(say(page.tongue, "compare.advice"))
    st.html(f'<p class="note">{advice}</p><ul class="lines">{items}</ul>')


def _pair(page: Page, codes: list[str], tongue: Tongue) -> str:
    names = [both_names(page.dataset, code, tongue)[0] for code in codes]
    return run_on(tongue, say(tongue, "compare.suggestion", places=join_words(tongue, names)))
