"""Addresses within the app, each carrying the selection and the language along."""

from urllib.parse import urlencode

from dashboard.selection import Selection, to_params
from dashboard.words import Tongue


def href(page: str, selection: Selection, tongue: Tongue, **local: str) -> str:
    """The relative address of a page ("" for the map), with what only that page reads."""
    params = {**local, **to_params(selection)}
    if tongue is not Tongue.EN:
        params["lang"] = tongue.value
    return (page or ".") + (f"?{urlencode(params)}" if params else "")
