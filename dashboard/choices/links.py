"""Addresses within the app, each carrying the selection and the language along."""

from collections.abc import Iterable
from urllib.parse import urlencode

from dashboard.choices.selection import Selection, to_params
from dashboard.wording.words import Tongue


def href(page: str, selection: Selection, tongue: Tongue, **local: str) -> str:
    """The relative address of a page ("" for the map), with what only that page reads."""
    params = {**local, **to_params(selection), "lang": tongue.value}
    return f"{page or '.'}?{urlencode(params)}"


def place_address(code: str, selection: Selection, tongue: Tongue) -> str:
    """The address of a place's profile; the other filters hold there, those of places do not."""
    return href("places", everywhere(selection), tongue, place=code)


def compare_address(codes: Iterable[str], selection: Selection, tongue: Tongue) -> str:
    """The address at which places stand side by side."""
    return href("compare", everywhere(selection), tongue, places=",".join(codes))


def everywhere(selection: Selection) -> Selection:
    """The selection without its filters of places."""
    return selection.without("provinces").without("cities")
