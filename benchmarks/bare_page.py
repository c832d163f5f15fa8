"""The floor: a Streamlit page with one filter and the same figures as the app's, all ready-made.

The map; the sentence above it; its key, its source, its table, the lists beside it and the newest
evidence below it. Each was made before it is asked for, and all but the map are two pieces of HTML.

`streamlit run benchmarks/bare_page.py`, with a data set in `ATLAS_DATA`.
"""

import streamlit as st

from benchmarks.page_figures import KINDS, around, show_ready

st.set_page_config(layout="wide")
with st.popover("Kind"):
    chosen = st.pills("Kind", list(KINDS), selection_mode="multi", key="kinds")
names = tuple(sorted(chosen))
st.html(around(names).above)
show_ready(names)
st.html(around(names).below)
