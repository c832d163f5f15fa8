"""The Changes page: what each build changed, and why, newest first."""

import streamlit as st

from dashboard.data.cached import data_folder
from dashboard.frame.shell import lede, open_page
from dashboard.review.changes_list import builds_html, read_changes
from dashboard.wording.words import say, say_count

page = open_page()
changes = read_changes(data_folder())
lede(
    say_count(page.tongue, "changes.title", len(changes)),
    say(page.tongue, "changes.note" if changes else "changes.empty"),
)
st.html(builds_html(page.dataset, changes, page.selection, page.tongue))
