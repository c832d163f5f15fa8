"""The filters that all pages share: a row of menus, the chips of those in use, a reset."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from dashboard.captions.filter_words import LABELS, chosen_values, value_words
from dashboard.choices.selection import MAX_TEXT_CHARACTERS, PLACES, Selection
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import option_counts
from dashboard.frame.address import choose, current_selection
from dashboard.frame.place_menu import MOST_SHOWN, city_list, option_words, place_options
from dashboard.frame.widget_state import key_out_of_sight, show_in_widget
from dashboard.wording.words import Tongue, say
from etl.model import Kind, Sector, Status


def filter_bar(dataset: Dataset, tongue: Tongue) -> None:
    """Draw the menus and chips; a change takes effect before the page below is drawn."""
    selection = current_selection()
    n = len(selection.names())
    is_open = st.session_state.get("filters_open", False)
    label = "filter.open.count" if n else "filter.open"
    st.button(say(tongue, label, n=n), key="filters-toggle", on_click=_toggle, width="stretch")
    row = st.container(horizontal=True, key="filters-open" if is_open else "filters", gap="small")
    with row:
        for name in ("provinces", "cities", "kinds", "sectors", "statuses"):
            _menu(dataset, selection, name, tongue)
        _days(selection, tongue)
        _search(selection, tongue)
    if n:
        _chips(dataset, selection, tongue)


def plain(text: str) -> str:
    """Text as a Streamlit label that shows it as it was typed, without Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!|$~:^&=" else c for c in text)


def _toggle() -> None:
    st.session_state["filters_open"] = not st.session_state.get("filters_open", False)


def _menu(dataset: Dataset, selection: Selection, name: str, tongue: Tongue) -> None:
    counts = option_counts(dataset, selection, name)
    chosen = getattr(selection, name)
    options = _options(selection, name, counts)
    word = say(tongue, f"filter.{LABELS[name]}")
    label = say(tongue, "filter.active", name=word, n=len(chosen)) if chosen else word
    with st.popover(label, key=f"menu-{name}"):
        if name == "cities" and len(options) > MOST_SHOWN:
            whole = option_counts(dataset, selection, "provinces")
            words = option_words(dataset, whole, counts, tongue)
            city_list(place_options(counts, selection), words, tongue)
        else:
            _buttons(word, name, options, _option_words(dataset, name, counts, tongue))


def _buttons(word: str, name: str, options: list[str], words: Callable[[str], str]) -> None:
    chosen = list(getattr(current_selection(), name))
    key = key_out_of_sight(f"filter-{name}", chosen, *map(words, options))

    def changed() -> None:
        now, picked = current_selection(), tuple(st.session_state[key])
        if name in PLACES:
            choose(now.placed(**{**{n: getattr(now, n) for n in PLACES}, name: picked}))
        else:
            choose(now.having(name, picked))

    st.pills(
        word,
        options,
        selection_mode="multi",
        key=key,
        on_change=changed,
        label_visibility="collapsed",
        format_func=words,
    )


def _options(selection: Selection, name: str, counts: dict[str, int]) -> list[str]:
    """The options worth offering: those that leave a record, and those already chosen."""
    chosen = getattr(selection, name)
    if name in PLACES:
        return sorted({*counts, *chosen})
    vocabulary = {"kinds": Kind, "sectors": Sector, "statuses": Status}[name]
    return [member for member in vocabulary if counts.get(member) or member in chosen]


def _option_words(
    dataset: Dataset, name: str, counts: dict[str, int], tongue: Tongue
) -> Callable[[str], str]:
    def words(value: str) -> str:
        shown = value_words(dataset, name, value, tongue)
        return say(tongue, "filter.option", name=shown, n=counts.get(value, 0))

    return words


def _days(selection: Selection, tongue: Tongue) -> None:
    keys = {
        name: key_out_of_sight(f"filter-{name}", getattr(selection, name))
        for name in ("since", "until")
    }

    def changed() -> None:
        days = {name: st.session_state[key] for name, key in keys.items()}
        choose(replace(current_selection(), **days))

    in_use = bool(selection.since) + bool(selection.until)
    word = say(tongue, "filter.date")
    label = say(tongue, "filter.active", name=word, n=in_use) if in_use else word
    with st.popover(label, key="menu-days"):
        for name, key in keys.items():
            st.date_input(
                say(tongue, f"filter.{name}"),
                key=key,
                on_change=changed,
                format="YYYY-MM-DD",
            )


def _search(selection: Selection, tongue: Tongue) -> None:
    show_in_widget("filter-text", selection.text)

    def changed() -> None:
        text = st.session_state["filter-text"].strip()[:MAX_TEXT_CHARACTERS]
        choose(replace(current_selection(), text=text))

    st.text_input(
        say(tongue, "filter.text"),
        key="filter-text",
        on_change=changed,
        placeholder=say(tongue, "filter.text.hint"),
        label_visibility="collapsed",
    )


def _chips(dataset: Dataset, selection: Selection, tongue: Tongue) -> None:
    with st.container(horizontal=True, key="chips", gap="small"):
        for name in selection.names():
            for label, remaining in chosen_values(dataset, selection, name, tongue):
                st.button(
                    plain(f"{label} ×"),
                    key=f"chip-{name}-{label}",
                    on_click=choose,
                    args=(remaining,),
                    help=say(tongue, "filter.remove"),
                )
        st.button(
            say(tongue, "filter.reset"),
            key="reset",
            on_click=choose,
            type="tertiary",
            args=(Selection(),),
        )
