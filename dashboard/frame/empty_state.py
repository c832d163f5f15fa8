"""What a page says where no record passes the filters: which to loosen, and the place meant."""

import streamlit as st

from dashboard.captions.filter_words import chosen_values
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import loosenings
from dashboard.frame.address import choose
from dashboard.frame.filter_bar import plain
from dashboard.views.places_looked_for import places_looked_for
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say, say_count


def empty_state(dataset: Dataset, selection: Selection, tongue: Tongue) -> None:
    """Say that nothing matches, and offer to drop the filters to which that is due.

    A reader who looked for a place finds it here with what is known of it, be it nothing.
    """
    with st.container(key="empty"):
        if dataset.initiatives.empty:
            st.html(_no_record_yet(dataset, tongue))
            return
        st.html(f"<h1>{say(tongue, 'empty.title')}</h1>")
        if meant := places_looked_for(dataset, selection.text, tongue):
            st.html(meant)
        ways = loosenings(dataset, selection)
        st.html(f"<p>{say(tongue, 'empty.advice' if ways else 'empty.none')}</p>")
        for way in ways:
            labels = (label for label, _ in chosen_values(dataset, selection, way.name, tongue))
            names = " · ".join(label.strip("“”") for label in labels)
            st.button(
                plain(say_count(tongue, "empty.drop", way.records, name=names)),
                key=f"loosen-{way.name}",
                on_click=choose,
                args=(selection.without(way.name),),
            )
        if not ways:
            st.button(
                say(tongue, "filter.reset"), key="loosen-all", on_click=choose, args=(Selection(),)
            )


def _no_record_yet(dataset: Dataset, tongue: Tongue) -> str:
    """What is said where the data set has no record at all: what was read, and how to go on."""
    title, read = say(tongue, "empty.nothing"), len(dataset.documents)
    link = href("add", Selection(), tongue)
    return (
        f"<h1>{escaped(title)}</h1><p>{escaped(say_count(tongue, 'empty.read', read))}</p>"
        f'<p class="more"><a href="{escaped(link)}">{escaped(say(tongue, "page.add"))}</a></p>'
    )
