"""The Method page: how well it reads, what it has read, how sums are made, what to beware of."""

import streamlit as st

from dashboard.data.cached import data_folder
from dashboard.frame.shell import heading, lede, open_page
from dashboard.method.accuracy import accuracy_tables, read_accuracy
from dashboard.method.coverage import coverage_list
from dashboard.method.text import sections
from dashboard.wording.words import say

page = open_page()
lede(say(page.tongue, "method.title"), say(page.tongue, "method.lede"))
text, facts = st.columns([55, 45], gap="large")
with text:
    st.html(sections(page.tongue))
with facts:
    with st.container(key="coverage"):
        heading(say(page.tongue, "method.coverage"))
        st.html(coverage_list(page.dataset, page.tongue))
    heading(say(page.tongue, "method.accuracy"), say(page.tongue, "method.accuracy.note"))
    st.html(accuracy_tables(read_accuracy(data_folder()), page.tongue))
