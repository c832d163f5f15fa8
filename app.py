"""The app's entry: for the server what it serves, for each reader the page that is asked for.

`streamlit run app.py` imports this file once and finds `app`; then every visit runs it as a
script. Each page in `pages/` draws itself.
"""

import streamlit as st
from starlette.middleware import Middleware
from streamlit import runtime

from dashboard.access.signing import UploadGuard
from dashboard.frame.navigation import navigate
from dashboard.server.addresses import life, page_routes
from dashboard.server.headers import SecurityHeaders
from dashboard.server.messages import MessageGuard

if runtime.exists():
    navigate()
else:
    app = st.App(
        __file__,
        routes=page_routes(),
        middleware=[Middleware(guard) for guard in (SecurityHeaders, UploadGuard, MessageGuard)],
        lifespan=life,
    )
