"""The limits that somebody chose: on the command line, or for all programs by `ATLAS_LIMITS`."""

import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from etl.errors import BadLimit
from etl.model import SANE, Limits

ENVIRONMENT = "ATLAS_LIMITS"
"""The variable that holds `NAME=VALUE` pairs, apart by spaces."""


def named_limits() -> str:
    """All limits with their sane values, as they are written to choose others."""
    return ", ".join(f"{name}={value:g}" for name, value in asdict(SANE).items())


def chosen_limits(words: Sequence[str] = ()) -> Limits:
    """The sane limits, but for those named in the environment and, before all, in `words`.

    Raises `BadLimit` for a name that there is not, or a value that is no number above zero.
    """
    pairs = [*os.environ.get(ENVIRONMENT, "").split(), *words]
    chosen = dict(map(_limit, pairs))
    return replace(SANE, **chosen)


def _limit(pair: str) -> tuple[str, Any]:
    name, _, value = pair.partition("=")
    known = asdict(SANE)
    if name not in known:
        raise BadLimit(f"no limit is called {name!r}; there are {', '.join(known)}")
    try:
        number = type(known[name])(value)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise BadLimit(f"{pair!r} limits nothing; write a number, as in {name}={known[name]:g}")
    return name, number
