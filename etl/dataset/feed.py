"""`changes.atom`: the latest changes as an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from etl.dataset.earlier import Row

ATOM = "http://www.w3.org/2005/Atom"
NAME = "China AI Hub Atlas: changes"
NEWEST = 100
NO_DAY = "1970-01-01"
"""An Atom entry must have a day; this one stands for none, where no document carries any."""

VERBS = {
    "new": "New",
    "gone": "Gone",
    "merged": "Merged into another record",
    "split": "Split",
    "changed": "Changed",
}


def feed(changes: Sequence[Row]) -> bytes:
    """The feed of the newest changes, the last first; the same rows give the same bytes."""
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed")
    newest = list(reversed(changes[-NEWEST:]))
    _text(root, "id", _urn("feed"))
    _text(root, "title", NAME)
    _text(root, "updated", _instant(newest[0] if newest else {}))
    author = ElementTree.SubElement(root, f"{{{ATOM}}}author")
    _text(author, "name", "China AI Hub Atlas")
    for row in newest:
        _entry(root, row)
    ElementTree.indent(root)
    words: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return words + b"\n"


def _entry(root: ElementTree.Element, row: Row) -> None:
    entry = ElementTree.SubElement(root, f"{{{ATOM}}}entry")
    identity = (row["build"], row["what"], row["initiative_id"], row["field"])
    _text(entry, "id", _urn(*(str(part) for part in identity)))
    _text(entry, "title", f"{VERBS[row['what']]}: {row['title']}")
    _text(entry, "updated", _instant(row))
    _text(entry, "content", _sentence(row))


def _sentence(row: Row) -> str:
    parts = [VERBS[row["what"]]]
    if row["field"]:
        parts = [f"{row['field']}: {_shown(row['before'])} → {_shown(row['after'])}"]
    elif row["after"]:
        parts.append(_shown(row["after"]))
    parts.append(f"({row['why'].replace('_', ' ')}{': ' + row['note'] if row['note'] else ''})")
    return " ".join(parts)


def _shown(value: object) -> str:
    if value is None or value == []:
        return "not told"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _text(parent: ElementTree.Element, name: str, words: str) -> None:
    # XML has no way to write most control characters; a document's words may hold them.
    plain = "".join(c if c.isprintable() else " " for c in words)
    ElementTree.SubElement(parent, f"{{{ATOM}}}{name}").text = plain


def _instant(row: Row) -> str:
    return f"{row.get('as_of') or NO_DAY}T00:00:00Z"


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "ai-hub-atlas|" + "|".join(parts)).urn
