"""The explanations of the Method page, as HTML."""

from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say

SECTIONS = (
    "reading",
    "amounts",
    "totals",
    "merging",
    "review",
    "limits",
    "boundaries",
    "sources",
)


def sections(tongue: Tongue) -> str:
    """Each explanation with its heading."""
    parts = "".join(_section(name, tongue) for name in SECTIONS)
    return f'<div class="prose" lang="{tongue.value}">{parts}</div>'


def _section(name: str, tongue: Tongue) -> str:
    title, text = say(tongue, f"method.{name}"), say(tongue, f"method.{name}.text")
    return f"<section><h2>{escaped(title)}</h2><p>{escaped(text)}</p></section>"
