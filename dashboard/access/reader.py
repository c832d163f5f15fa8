"""Whether the reader of this page may write, and what the page says where he may not."""

import os
import time
from importlib.util import find_spec

import streamlit as st

from dashboard.access.rules import Settings, Standing, Visitor, Writing, standing
from dashboard.access.token import COOKIE, WITHIN_SECONDS
from dashboard.frame.address import local_param
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say

SIGN_IN, SIGN_OUT = "sign-in", "sign-out"
"""Addresses to which a reader sends the shared secret, or that he leaves."""
LOGIN_LIBRARIES = ("authlib", "httpx")
ANSWERS = ("wrong", "later")
"""What the server says of a secret, in the address to which it sends the reader back."""


def can_write() -> bool:
    """Whether this reader's documents and decisions are taken."""
    return reader_standing() is Standing.MAY


def reader_standing() -> Standing:
    """Whether this reader may write, and else why not."""
    user = st.user.to_dict()
    headers = {name.lower(): value for name, value in st.context.headers.to_dict().items()}
    token = st.context.cookies.to_dict().get(COOKIE, "")
    return standing(
        access_settings(), Visitor(st.context.ip_address, headers, token, user), time.time()
    )


def reader_name() -> str:
    """The address with which the reader is logged in; empty where nobody is."""
    return str(st.user.to_dict().get("email") or "")


def access_settings() -> Settings:
    """How the app is set up: by environment variables, else by `.streamlit/secrets.toml`."""
    writers = (part.strip().lower() for part in setting("ATLAS_WRITERS").split(","))
    return Settings(
        writing=setting("ATLAS_WRITE") or Writing.LOCAL,
        secret=setting("ATLAS_WRITE_SECRET"),
        writers=frozenset(part for part in writers if part),
        has_login=_has_login(),
        server=str(st.get_option("server.address") or ""),
    )


def setting(name: str) -> str:
    """The value of a setting; empty where there is none."""
    try:
        return os.environ.get(name) or str(st.secrets.get(name, ""))
    except FileNotFoundError:
        return ""


def access_note(tongue: Tongue, page: str) -> None:
    """Where the reader may not write, why, and the way to sign in; `page` is its path."""
    now = reader_standing()
    is_open = now is Standing.MAY and access_settings().writing in (Writing.SECRET, Writing.LOGIN)
    if now is not Standing.MAY:
        words = say(tongue, f"write.{now.value}", email=reader_name())
        st.html(f'<p class="state" role="status">{escaped(words)}</p>')
    if now is Standing.NO_SECRET:
        st.html(sign_in_form(tongue, page, local_param("signed") or ""))
    elif now is Standing.NO_LOGIN:
        st.button(say(tongue, "write.log_in"), key="log-in", on_click=st.login)
    elif now is Standing.UNLISTED or (is_open and access_settings().writing == Writing.LOGIN):
        st.button(say(tongue, "write.sign_out"), key="log-out", type="tertiary", on_click=st.logout)
    elif is_open:
        st.html(_form(tongue, page, SIGN_OUT, "", "write.sign_out"))


def sign_in_form(tongue: Tongue, page: str, answer: str) -> str:
    """The form that asks for the shared secret, as HTML, with what came of the last attempt."""
    said = ""
    if answer in ANSWERS:
        words = say(tongue, f"write.signed.{answer}", minutes=round(WITHIN_SECONDS / 60))
        said = f'<p class="state" role="alert">{escaped(words)}</p>'
    label = escaped(say(tongue, "write.secret"))
    field = (
        f'<label>{label} <input type="password" name="secret" required '
        'autocomplete="current-password"></label> '
    )
    return said + _form(tongue, page, SIGN_IN, field, "write.sign_in")


def _form(tongue: Tongue, page: str, target: str, field: str, words: str) -> str:
    return (
        f'<form class="sign-in" method="post" action="{target}">{field}'
        f'<input type="hidden" name="page" value="{escaped(page)}">'
        f'<input type="hidden" name="tongue" value="{tongue.value}">'
        f'<button type="submit">{escaped(say(tongue, words))}</button></form>'
    )


def _has_login() -> bool:
    """Whether a provider of log-ins is set up, and the libraries there that speak with it."""
    if not all(find_spec(library) for library in LOGIN_LIBRARIES):
        return False
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False
