"""The addresses that the server answers itself: each page but the first, opened from outside.

Streamlit's client does not know where in an address the app ends and the page begins. Opened at
`/funds` it first takes `/funds` for the app, asks in vain for `/funds/_stcore/health`, and the
reader's console shows an error. So each page's address is answered with Streamlit's own document
and one line before all others that says where the app is.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dashboard.access.reader import SIGN_IN, SIGN_OUT, access_settings
from dashboard.access.signing import sign_in, sign_out
from dashboard.data.cached import data_folder
from dashboard.exports.api import API, initiatives_json
from dashboard.frame.navigation import PAGES
from dashboard.review.changes_list import FEED
from dashboard.running.service_log import start_log, tell
from dashboard.server.health import HEALTH, health_json
from dashboard.server.warming import start_warming

WHERE_THE_APP_IS = (
    "<script>window.__streamlit = "
    '{BACKEND_BASE_URL: location.origin + location.pathname.replace(/[^/]*$/, "")}</script>'
)
"""The address without its last part, and so right behind a proxy that puts parts before it."""


def page_routes() -> list[Route]:
    """A route for each page with a path of its own, for the feed, programs, monitors, signing in.

    They lie below `server.baseUrlPath` if that is set.
    """
    base = (st.get_option("server.baseUrlPath") or "").strip("/")
    prefix = f"/{base}" if base else ""
    pages = [Route(f"{prefix}/{path}", _document) for path in PAGES.values() if path]
    return [
        *pages,
        Route(f"{prefix}/{FEED}", _feed),
        Route(f"{prefix}/{API}", initiatives_json),
        Route(f"{prefix}/{HEALTH}", health_json),
        Route(f"{prefix}/{SIGN_IN}", sign_in, methods=["POST"]),
        Route(f"{prefix}/{SIGN_OUT}", sign_out, methods=["POST"]),
    ]


@asynccontextmanager
async def life(_: st.App) -> AsyncIterator[None]:
    """From the server's start to its end: its log, and what is made before it is asked for."""
    start_log()
    address = st.get_option("server.address")
    tell("started", address=address, writing=access_settings().writing)
    start_warming()
    yield
    tell("stopped")


async def _feed(_: Request) -> Response:
    path = data_folder() / FEED
    if not path.is_file():
        return Response(status_code=404)
    return Response(path.read_bytes(), media_type="application/atom+xml")


async def _document(_: Request) -> HTMLResponse:
    return HTMLResponse(_with_app_named(), headers={"Cache-Control": "no-cache"})


@cache
def _with_app_named() -> str:
    document = Path(st.__file__).parent / "static" / "index.html"
    return document.read_text(encoding="utf-8").replace("<head>", f"<head>{WHERE_THE_APP_IS}", 1)
