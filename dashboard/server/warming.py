"""What a server makes ready before anybody asks for it: modules, the data set, what most ask first.

It begins when the server does, and most is done when the first reader's browser has loaded what it
needs. What the first page is made of comes first; all else waits while a page is drawn for anybody.
"""

import logging
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pkgutil import walk_packages
from threading import Thread

import dashboard
from dashboard.data.cached import current_dataset
from dashboard.running.at_work import is_at_work
from dashboard.running.service_log import error_fields, milliseconds_since, tell

LOG = logging.getLogger(__name__)

FIRST = "dashboard.server.first_sight"
"""The module that brings along all that the first page needs, and makes what is seen first."""

REST_SECONDS = 3.0
"""So long nothing should have been drawn before anything is made that nobody waits for: a reader's
browser may be on the same machine, at work on what was sent to it, and he may go on at once."""

MOST_REST_SECONDS = 5.0
"""Where readers never rest it goes on nevertheless, after so long."""


def start_warming() -> Thread:
    """Begin, beside whatever else the server does."""
    thread = Thread(target=_warm, name="warming", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    began = time.monotonic()
    reading = Thread(target=_read, name="reading", daemon=True)
    reading.start()
    try:
        first = import_module(FIRST)
        reading.join()
        dataset = current_dataset()
        for step in first.seen_first(dataset):
            step()
        for step in (*_imports(), *first.seen_later(dataset)):
            _rest()
            step()
    except Exception as error:
        # Whoever asks for what can't be made is told so by the page.
        tell("not made ready", **error_fields(error))
        return
    tell("made ready", ms=milliseconds_since(began))


def _imports() -> list[Callable[[], object]]:
    """What brings in the modules that no page has needed so far."""
    names = (found.name for found in walk_packages(dashboard.__path__, f"{dashboard.__name__}."))
    return [partial(import_module, name) for name in names if name not in sys.modules]


def _read() -> None:
    try:
        current_dataset()
    except Exception as error:
        LOG.info("no data set was made ready: %s", type(error).__name__)


def _rest() -> None:
    began = time.monotonic()
    while is_at_work(REST_SECONDS) and time.monotonic() - began < MOST_REST_SECONDS:
        time.sleep(REST_SECONDS / 10)
