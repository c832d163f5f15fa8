"""The form in which a person decides about a record."""

import getpass
from dataclasses import replace
from typing import Any

import numpy as np
import streamlit as st

from dashboard.access.reader import access_settings, can_write, reader_name
from dashboard.access.rules import Writing
from dashboard.captions.naming import place_name, record_title
from dashboard.captions.review_mark import field_word
from dashboard.data.record import Record, outlines_of, record_with
from dashboard.frame.address import set_local
from dashboard.frame.shell import Page, heading
from dashboard.review.form import CHOICES, FIELDS, choice_key, read_value, recorded
from dashboard.review.queue import after
from dashboard.review.reasons import problem_words
from dashboard.review.state import ReviewState
from dashboard.review.writing import Draft, store
from dashboard.running.service_log import tell
from dashboard.wording.marked import escaped
from dashboard.wording.money import money
from dashboard.wording.words import has_words, say
from etl.model import Sector

ACTIONS = ("accept", "correct", "reject", "unsure", "merge", "split")
QUOTE_CHARACTERS = 90
MOST_OTHERS = 500
"""At most so many records are offered to be merged with."""


def verdict_form(page: Page, state: ReviewState, record: Record) -> None:
    """The decision's kind, what belongs to it, why, who, and the button that stores it."""
    tongue, is_off = page.tongue, not can_write()
    heading(say(tongue, "review.form"))
    st.session_state.setdefault("review-by", _user() if can_write() else "")
    st.session_state.setdefault("review-action", ACTIONS[0])
    action = st.segmented_control(
        say(tongue, "review.action"),
        [a for a in ACTIONS if a != "split" or len(record.evidence) > 1],
        key="review-action",
        required=True,
        format_func=lambda a: say(tongue, f"review.action.{a}"),
        label_visibility="collapsed",
        disabled=is_off,
    )
    st.html(f'<p class="note">{escaped(say(tongue, f"review.meaning.{action}"))}</p>')
    _details(page, record, str(action), is_off)
    st.text_input(say(tongue, "review.why"), key=_key(record, "why"), disabled=is_off)
    st.text_input(say(tongue, "review.by.label"), key="review-by", disabled=is_off)
    st.button(
        say(tongue, "review.save"),
        key="review-save",
        type="primary",
        shortcut="Ctrl+Enter",
        disabled=is_off,
        on_click=_save,
        args=(page, state, record),
    )


def _details(page: Page, record: Record, action: str, is_off: bool) -> None:
    """What belongs to a correction, a merge or a split."""
    if action == "correct":
        _correction(page, record, is_off)
    elif action == "merge":
        others = _others(page, record)
        st.selectbox(
            say(page.tongue, "review.other"),
            list(others),
            key=_key(record, "other"),
            format_func=lambda k: others.get(k, k),
            disabled=is_off,
        )
    elif action == "split":
        quotes = {e.claim_id: e.quote.of(e.text)[:QUOTE_CHARACTERS] for e in record.evidence}
        st.multiselect(
            say(page.tongue, "review.leaving"),
            list(quotes),
            key=_key(record, "leaving"),
            format_func=lambda k: quotes[k],
            disabled=is_off,
        )


def _correction(page: Page, record: Record, is_off: bool) -> None:
    field = st.selectbox(
        say(page.tongue, "review.field"),
        FIELDS,
        key=_key(record, "field"),
        format_func=lambda name: field_word(name, page.tongue),
        disabled=is_off,
    )
    value = read_value(field, _value_input(page, record, field, is_off))
    if field == "amount" and value and value.isascii() and value.isdigit():
        currency = record.amount.currency if record.amount else "CNY"
        words = escaped(money(float(value), page.tongue, currency))
        st.html(f'<p class="note">= {words}</p>')


def _value_input(page: Page, record: Record, field: str, is_off: bool) -> Any:
    """The widget for a field's value: what is recorded stands in it where it is a choice."""
    tongue, key = page.tongue, _key(record, f"value-{field}")
    label = say(tongue, "review.value")
    if field == "sectors":
        return st.multiselect(
            label,
            [member.value for member in Sector],
            default=[s.value for s in record.sectors],
            key=key,
            format_func=lambda v: say(tongue, f"sector.{v}"),
            disabled=is_off,
        )
    options = _options(page, field)
    if options:
        now = recorded(record, field)
        return st.selectbox(
            label,
            list(options),
            index=list(options).index(now) if now in options else 0,
            key=key,
            format_func=options.__getitem__,
            disabled=is_off,
        )
    hint = say(tongue, f"review.hint.{field}") if has_words(f"review.hint.{field}") else None
    return st.text_input(label, key=key, placeholder=hint, disabled=is_off)


def _options(page: Page, field: str) -> dict[str, str]:
    """The values that a field can have, each with its words; none where any text will do."""
    if field == "place_code":
        codes = page.dataset.places.index
        return {code: f"{place_name(page.dataset, code, page.tongue)} ({code})" for code in codes}
    values = [member.value for member in CHOICES.get(field, ())]
    return {value: say(page.tongue, choice_key(field, value)) for value in values}


def _draft(record: Record) -> Draft:
    """What stands in the form at this moment: not what stood there when it was drawn."""
    form = st.session_state
    action, field = form["review-action"], form.get(_key(record, "field"))
    draft = Draft(
        action=action,
        initiative_id=record.initiative_id,
        by=form.get("review-by") or "",
        why=form.get(_key(record, "why")) or "",
        other=form.get(_key(record, "other")) if action == "merge" else None,
        claim_ids=tuple(form.get(_key(record, "leaving")) or ()) if action == "split" else (),
    )
    if action != "correct" or field is None:
        return draft
    typed = form.get(_key(record, f"value-{field}"))
    return replace(draft, field=field, value=read_value(field, typed))


def _save(page: Page, state: ReviewState, record: Record) -> None:
    """Store the decision and go on to the next record, or say why it can't be taken."""
    tongue, draft = page.tongue, _draft(record)
    if not can_write():
        return
    if not draft.by.strip() or not draft.why.strip():
        st.session_state["review-message"] = say(tongue, "review.incomplete")
        return
    problem = store(state.folder, draft)
    tell("decision stored", action=draft.action, ok=problem is None)
    if problem:
        st.session_state["review-message"] = problem_words(problem, tongue)
        return
    title = _title(page, draft.initiative_id)
    st.session_state["review-message"] = say(tongue, "review.stored", title=title)
    st.session_state["review-action"] = ACTIONS[0]
    following = after(state.waiting, draft.initiative_id, 1)
    set_local("initiative", None if following == draft.initiative_id else following)


def _others(page: Page, record: Record) -> dict[str, str]:
    """Records that it may be one with, by id their titles, those of its own place first."""
    every = page.dataset.initiatives
    is_elsewhere = (every["place_code"] != record.place_code).to_numpy()
    order = np.lexsort([every["rank"].to_numpy(), is_elsewhere])
    found = outlines_of(page.dataset, every.iloc[order[: MOST_OTHERS + 1]])
    others = [one for one in found if one.initiative_id != record.initiative_id]
    return {one.initiative_id: record_title(one, page.tongue) for one in others[:MOST_OTHERS]}


def _title(page: Page, key: str) -> str:
    record = record_with(page.dataset, key)
    return record_title(record, page.tongue) if record else key


def _key(record: Record, name: str) -> str:
    """A widget's key that is new for each record, so that no value goes along to the next."""
    return f"review-{name}-{record.initiative_id}"


def _user() -> str:
    """The name under which the reader is logged in, or uses this machine; empty where none is."""
    if access_settings().writing != Writing.LOCAL:
        return reader_name()
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
