"""Who may write decisions: only a reader on this machine, unless writing was switched on."""

import os
from collections.abc import Mapping

import streamlit as st

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Forwarded", "Via")
"""Headers that a proxy adds: behind one, a client's own address is not told by the connection."""


def can_write() -> bool:
    """Whether this reader's decisions are taken; `ATLAS_WRITE=1` takes everybody's."""
    if os.environ.get("ATLAS_WRITE") == "1":
        return True
    address = str(st.get_option("server.address") or "")
    return is_here(address, st.context.ip_address, st.context.headers.to_dict())


def is_here(server: str, client: str | None, headers: Mapping[str, str]) -> bool:
    """Whether the app is served to this machine alone and asked from it, by no proxy.

    `client` is None for a loopback connection. The host must be named as this machine too: a
    page elsewhere whose name leads here could otherwise write through the reader's browser.
    """
    names = {name.lower(): value for name, value in headers.items()}
    is_forwarded = any(name.lower() in names for name in FORWARDED)
    is_near = client is None or client in HERE
    return server in HERE and is_near and not is_forwarded and _host(names) in HERE


def _host(headers: Mapping[str, str]) -> str:
    """The host that the browser asked for, without its port."""
    host = headers.get("host", "")
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
