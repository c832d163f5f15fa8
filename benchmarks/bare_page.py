"""The floor: a Streamlit page with one filter and the map, which is ready before it is asked for.

`streamlit run benchmarks/bare_page.py`, with a data set in `ATLAS_DATA`.
"""

import streamlit as st

from benchmarks.page_figures import KINDS, ready
from dashboard.figures.frame import CONFIG

st.set_page_config(layout="wide")
with st.popover("Kind"):
    chosen = st.pills("Kind", list(KINDS), selection_mode="multi", key="kinds")
st.title(", ".join(chosen) or "All")
st.plotly_chart(
    ready(tuple(sorted(chosen))),
    key="map",
    theme=None,
    config=CONFIG,
    selection_mode="points",
    on_select="ignore",
)
