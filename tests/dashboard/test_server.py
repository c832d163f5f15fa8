"""A page opened by its own address is told where the app is, whatever stands before it."""

import asyncio

import pytest
import streamlit as st
from starlette.requests import Request

from dashboard.frame.navigation import PAGES
from dashboard.server.addresses import WHERE_THE_APP_IS, page_routes


@pytest.mark.parametrize(("base", "prefix"), [("", ""), ("/atlas/", "/atlas"), (None, "")])
def test_every_page_but_the_first_has_a_route(
    monkeypatch: pytest.MonkeyPatch, base: str | None, prefix: str
) -> None:
    monkeypatch.setattr(st, "get_option", {"server.baseUrlPath": base}.__getitem__)
    routed = {route.path for route in page_routes()}
    assert {f"{prefix}/{path}" for path in PAGES.values() if path} <= routed
    assert not routed & {prefix, f"{prefix}/"}


def test_the_document_names_the_app_before_any_script_of_streamlit_runs() -> None:
    answer = asyncio.run(page_routes()[0].endpoint(Request({"type": "http"})))
    document = answer.body.decode()
    assert document.count(WHERE_THE_APP_IS) == 1
    assert document.index(WHERE_THE_APP_IS) < document.index("<script type=")
    assert answer.headers["cache-control"] == "no-cache"
