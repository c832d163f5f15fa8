"""Places that a search in vain named, or nearly, as HTML: each with what is known of it."""

from dashboard.captions.naming import place_line
from dashboard.choices.links import place_address
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.views.place_sentences import absence_words
from dashboard.views.places import UNITS, profile, units
from dashboard.views.places_search import named_in
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say, say_count

MOST_SHOWN = 6


def places_looked_for(dataset: Dataset, text: str, tongue: Tongue) -> str:
    """The places with links to their profiles, whatever the filters; empty where none is meant."""
    codes = named_in(dataset, units(dataset, *UNITS), text)[:MOST_SHOWN]
    if not codes:
        return ""
    items = "".join(
        f'<li><a href="{escaped(place_address(code, Selection(), tongue))}">'
        f"{escaped(place_line(dataset, code, tongue))}</a> "
        f'<span class="note">{escaped(_known(dataset, code, tongue))}</span></li>'
        for code in codes
    )
    return f'<p>{say(tongue, "empty.places")}</p><ul class="lines">{items}</ul>'


def _known(dataset: Dataset, code: str, tongue: Tongue) -> str:
    place = profile(dataset, dataset.initiatives, code, tongue)
    if place.known:
        return say_count(tongue, "place.pledges", place.known)
    mentioning = place.searched.mentioning
    return absence_words(-1 if mentioning is None else mentioning, tongue)
