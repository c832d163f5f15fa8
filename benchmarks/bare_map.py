"""Less than the floor: a Streamlit page with one filter and the map alone, ready-made.

`streamlit run benchmarks/bare_map.py`, with a data set in `ATLAS_DATA`.
"""

import streamlit as st

from benchmarks.page_figures import KINDS, show_ready

st.set_page_config(layout="wide")
with st.popover("Kind"):
    chosen = st.pills("Kind", list(KINDS), selection_mode="multi", key="kinds")
st.title(", ".join(chosen) or "All")
show_ready(tuple(sorted(chosen)))
