"""The decisions so far: each can be taken back, and a build applies what is new."""

import streamlit as st

from dashboard.access.reader import can_write
from dashboard.captions.review_mark import field_word
from dashboard.frame.address import set_local
from dashboard.frame.shell import Page, heading
from dashboard.review.form import CHOICES, choice_key
from dashboard.review.reasons import problem_words
from dashboard.review.state import ReviewState
from dashboard.review.writing import Decided, inputs_of, rebuild, take_back
from dashboard.running.service_log import tell
from dashboard.wording.days import day_words
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, count_words, has_words, say, say_count

MOST_DECISIONS = 20


def decision_log(page: Page, state: ReviewState) -> None:
    """The newest decisions that stand, and the button that applies them."""
    with st.container(key="decisions"):
        heading(say(page.tongue, "review.log"))
        _rebuild_bar(page, state)
        if not state.decided:
            st.html(f'<p class="note">{escaped(say(page.tongue, "review.log.none"))}</p>')
        for decided in state.decided[:MOST_DECISIONS]:
            _line(page, state, decided)


def decision_words(decided: Decided, tongue: Tongue) -> str:
    """What was decided, in a few words."""
    action = say(tongue, f"review.decided.{decided.action}")
    if decided.field is None:
        return action
    shown = say(tongue, "unknown") if decided.value is None else str(decided.value)
    if decided.field in CHOICES and has_words(choice_key(decided.field, shown)):
        shown = say(tongue, choice_key(decided.field, shown))
    elif shown.isascii() and shown.isdigit() and decided.field == "amount":
        shown = count_words(int(shown), tongue)
    field = field_word(decided.field, tongue)
    return say(tongue, "review.decided.field", action=action, field=field, value=shown)


def _line(page: Page, state: ReviewState, decided: Decided) -> None:
    tongue = page.tongue
    is_pending = decided.verdict_id in state.pending
    when = say(tongue, "review.pending" if is_pending else "review.applied")
    day = day_words(decided.when.date(), tongue)
    with st.container(horizontal=True, vertical_alignment="center", key=f"d-{decided.verdict_id}"):
        st.html(
            f'<p class="decision"><b>{escaped(decision_words(decided, tongue))}</b> '
            f"{escaped(decided.title)}<br>"
            f'<span class="note">{escaped(decided.why)} · {escaped(decided.by)} · {escaped(day)} · '
            f"{escaped(when)}</span></p>"
        )
        st.button(
            say(tongue, "review.undo"),
            key=f"undo-{decided.verdict_id}",
            disabled=not can_write(),
            on_click=_undo,
            args=(page, state, decided),
        )


def _rebuild_bar(page: Page, state: ReviewState) -> None:
    """That decisions wait for a build, and the button for it where the documents are there."""
    if not state.changes:
        return
    words = say_count(page.tongue, "review.waiting", state.changes)
    st.html(f'<p class="state" role="status">{escaped(words)}</p>')
    inputs = inputs_of(state.folder) if can_write() else None
    if inputs is None:
        st.html(f'<p class="note">{escaped(say(page.tongue, "review.rebuild.command"))}</p>')
        return
    if st.button(say_count(page.tongue, "review.rebuild", len(inputs)), key="rebuild"):
        with st.spinner(say(page.tongue, "review.rebuilding")):
            problem = rebuild(state.folder)
        tell("data set rebuilt", ok=problem is None)
        done = say(page.tongue, "review.rebuilt")
        st.session_state["review-message"] = (
            problem_words(problem, page.tongue) if problem else done
        )
        set_local("initiative", None)
        st.rerun()


def _undo(page: Page, state: ReviewState, decided: Decided) -> None:
    by = st.session_state.get("review-by") or decided.by
    if not can_write():
        return
    problem = take_back(state.folder, by, decided.verdict_id)
    tell("decision taken back", ok=problem is None)
    st.session_state["review-message"] = (
        problem_words(problem, page.tongue)
        if problem
        else say(page.tongue, "review.undone", title=decided.title)
    )
