"""The parts of the Places page: one place's profile, or the list of all."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.captions.naming import place_name
from dashboard.choices.links import compare_address, everywhere, href, place_address
from dashboard.data.cached import boxes
from dashboard.data.extents import CHINA
from dashboard.data.narrowing import narrow
from dashboard.data.newest import newest
from dashboard.data.record import records_of
from dashboard.figures.frame import CONFIG
from dashboard.figures.locator import locator
from dashboard.frame.address import set_local
from dashboard.frame.shell import Page, heading
from dashboard.places.lists import absent_list, ranked_list
from dashboard.records.cards import full_cards
from dashboard.records.panels import back
from dashboard.records.reading import document_list, records_in
from dashboard.views.place_figures import (
    locator_frames,
)
from dashboard.views.place_sentences import (
    account,
    coverage_sentence,
    documents_sentence,
    fund_sentence,
    pledge_sentence,
)
from dashboard.views.places import Profile, documents_mentioning
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say
from etl.model import PlaceType

NEWEST_CARDS = 6
MOST_DOCUMENTS = 10


def unplaced(page: Page) -> pd.DataFrame:
    """The initiatives that all filters but those of places leave."""
    return narrow(page.dataset, everywhere(page.selection))


def place_head(page: Page, place: Profile) -> None:
    """Both names, what sort of place it is, and the sentences that sum it up."""
    back(page, "place", "place.back")
    tongue = page.tongue
    above = place_name(page.dataset, place.above, tongue) if place.above else ""
    sort = escaped(say(tongue, f"place.type.{place.type}", above=above))
    if place.above:
        link = escaped(place_address(place.above, page.selection, tongue))
        sort = f'<a href="{link}">{sort}</a>'
    sentences = [
        fund_sentence(place, tongue),
        documents_sentence(page.dataset, place, tongue),
        coverage_sentence(place, tongue),
    ]
    rest = ("" if tongue is Tongue.ZH else " ").join(each for each in sentences if each)
    own, other = (escaped(name) for name in place.names)
    st.html(
        f'<div class="lede place"><p class="eyebrow">{sort}</p>'
        f"<h1>{own} <small>{other}</small></h1>"
        f'<p class="finding">{escaped(pledge_sentence(place, tongue))}</p><p>{escaped(rest)}</p>'
        "</div>"
    )
    note_unfiltered(page)


def place_map(page: Page, place: Profile) -> None:
    """Where the place lies; a click on another leads to its profile."""
    provinces, cities = locator_frames(page.dataset, place, page.tongue)
    box = boxes().get(place.above or place.code, CHINA)
    st.plotly_chart(
        locator(provinces, cities, box, page.palette),
        key=f"locator-{place.code}",
        theme=None,
        config=CONFIG,
        selection_mode="points",
        on_select=lambda: _go(st.session_state[f"locator-{place.code}"]),
        alt=say(page.tongue, "place.map.alt", place=place.names[0]),
    )


def place_silence(page: Page, place: Profile) -> None:
    """Of a place without any record: the documents that mention it, for a reader to look."""
    documents = documents_mentioning(page.dataset, place.code)
    if place.known or documents.empty:
        return
    heading(say(page.tongue, "place.mentions"), say(page.tongue, "place.mentions.note"))
    shown = documents.head(MOST_DOCUMENTS)
    counts = records_in(page.dataset, shown, page.dataset.initiatives)
    rows = page.dataset.document_rows(shown)
    st.html(document_list(rows, counts, everywhere(page.selection), page.tongue))


def place_total(page: Page, place: Profile) -> None:
    """How the sum of its funds is made, and what is left out of it and why."""
    heading(say(page.tongue, "place.total"))
    sentences, left_out = account(page.dataset, place, page.tongue)
    said = "".join(f"<p>{escaped(sentence)}</p>" for sentence in sentences)
    out = "".join(f"<li>{escaped(line)}</li>" for line in left_out)
    left = f"<p>{escaped(say(page.tongue, 'left.title'))}</p><ul>{out}</ul>" if out else ""
    st.html(f'<div class="account">{said}{left}</div>')


def place_cities(page: Page, place: Profile) -> None:
    """The cities of a province, those without a record too."""
    if place.cities.empty:
        return
    heading(say(page.tongue, "place.cities.title"), say(page.tongue, "place.cities.note"))
    for part in place_lists(page, place.cities, is_open=False):
        st.html(part)


def place_evidence(page: Page, place: Profile) -> None:
    """The newest records as cards, and the ways on."""
    if not place.records.empty:
        with st.container(key="evidence"):
            heading(say(page.tongue, "place.latest"))
        shown = records_of(page.dataset, newest(place.records, NEWEST_CARDS))
        st.html(full_cards(page.dataset, shown, page.selection, page.tongue))
    name = "cities" if place.type is PlaceType.PREFECTURE else "provinces"
    here = everywhere(page.selection).having(name, (place.code,))
    ways = [(compare_address([place.code], page.selection, page.tongue), "place.compare")]
    if not place.records.empty:
        ways.insert(0, (href("initiatives", here, page.tongue), "place.all"))
    links = " · ".join(
        f'<a href="{escaped(link)}">{escaped(say(page.tongue, words))}</a>' for link, words in ways
    )
    st.html(f'<p class="more">{links}</p>')


def place_lists(page: Page, rows: pd.DataFrame, *, is_open: bool) -> list[str]:
    """Places with records, ranked, and below a line that opens those without; each as HTML."""
    dataset, selection, tongue = page.dataset, page.selection, page.tongue
    has = rows["pledges"] > 0
    parts = [ranked_list(dataset, rows[has], selection, tongue)] if has.any() else []
    if not has.all():
        parts.append(absent_list(dataset, rows[~has], selection, tongue, is_open=is_open))
    return parts


def _go(state: Any) -> None:
    points = state["selection"]["points"]
    if points:
        set_local("place", str(points[0]["customdata"]))


def note_unfiltered(page: Page) -> None:
    """Say so where a filter of places is on that does not hold here."""
    if everywhere(page.selection) != page.selection:
        st.html(f'<p class="note">{escaped(say(page.tongue, "place.unfiltered"))}</p>')
