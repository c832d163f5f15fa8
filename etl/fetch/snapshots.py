"""Snapshots: the bytes of a page as they came, beside them a side file with URL, time and hash.

`host/page.html` is the page as it came last. What it was before lies in `host/page.html.earlier/`,
each version under its time and hash with its own side file; nothing that came is overwritten.
"""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from etl.errors import NotWritten
from etl.fetch.client import WebPage

SIDE, EARLIER = ".meta.toml", ".earlier"
"""Endings that the read room knows: of side files, and of folders with earlier versions."""
SUFFIXES = {
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/gzip": ".tar.gz",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
}
MAX_SLUG_CHARS = 60


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where a page is kept, and whether its bytes are others than before (True if new)."""

    path: Path
    is_new: bool
    is_changed: bool


def find_snapshot(folder: Path, url: str) -> Path | None:
    """The snapshot of a URL, None where there is none."""
    place = folder / _host(url)
    named = (p for p in place.glob(f"*-{_key(url)}.*") if not p.name.endswith(SIDE))
    found = sorted(path for path in named if path.is_file())
    return found[0] if found else None


def read_side(path: Path) -> Mapping[str, str]:
    """The texts that a snapshot's side file holds; none where there is no readable one."""
    try:
        entries = tomllib.loads(Path(f"{path}{SIDE}").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: value for key, value in entries.items() if isinstance(value, str)}


def keep(folder: Path, page: WebPage, about: Mapping[str, str]) -> Snapshot:
    """Keeps a page that came; `about` is what is known of its source (tier, language …).

    An earlier version with other bytes is put aside, not overwritten. Raises `NotWritten`.
    """
    body = page.body or b""
    before = find_snapshot(folder, page.url)
    path = before or folder / _host(page.url) / f"{_slug(page.url)}-{_key(page.url)}{_suffix(page)}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        earlier = path.read_bytes() if before else body
        if earlier != body:
            _put_aside(path, earlier)
        side = _side(page, about, read_side(path), _digest(earlier))
        _write(path, body)
        _write(Path(f"{path}{SIDE}"), _toml(side).encode())
    except OSError as error:
        raise NotWritten(f"{path} can't be written: {error.strerror}") from error
    return Snapshot(path, is_new=before is None, is_changed=earlier != body)


def _side(
    page: WebPage, about: Mapping[str, str], old: Mapping[str, str], earlier: str
) -> dict[str, str]:
    """What the side file says; `fetched` is when these bytes came first, not last."""
    digest = _digest(page.body or b"")
    is_same = old.get("sha256") == digest
    return {
        "url": page.url,
        "final_url": page.final_url,
        "sha256": digest,
        "content_type": page.headers.get("content-type", ""),
        "etag": page.headers.get("etag", ""),
        "last_modified": page.headers.get("last-modified", ""),
        **about,
        "fetched": (is_same and old.get("fetched")) or _now(),
        "replaces": old.get("replaces", "") if is_same else earlier if earlier != digest else "",
    }


def _put_aside(path: Path, body: bytes) -> None:
    """Keeps the version that a new one is about to replace, with its own side file."""
    old, digest = read_side(path), _digest(body)
    is_told = old.get("sha256") == digest
    when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    with suppress(ValueError):
        when = datetime.fromisoformat(old.get("fetched", "")) if is_told else when
    folder = path.with_name(f"{path.name}{EARLIER}")
    folder.mkdir(exist_ok=True)
    kept = folder / f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}-{digest[:12]}{path.suffix}"
    _write(kept, body)
    if is_told:
        _write(Path(f"{kept}{SIDE}"), _toml(old).encode())


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _toml(entries: Mapping[str, str]) -> str:
    """Lines of `key = "value"`; a JSON string is a TOML one once it is ASCII and has no DEL."""
    lines = [
        f"{key} = {json.dumps(_sound(value), ensure_ascii=False)}\n"
        for key, value in entries.items() if value
    ]  # fmt: skip
    return "".join(lines)


def _sound(value: str) -> str:
    return "".join(c for c in value if c.isprintable()).encode("utf-8", "replace").decode("utf-8")


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    os.replace(part, path)


def _key(url: str) -> str:
    return sha256(url.encode("utf-8", "replace")).hexdigest()[:10]


def _host(url: str) -> str:
    return re.sub(r"[^\w.-]", "_", (urlsplit(url).netloc or "page").lower().split("@")[-1])


def _slug(url: str) -> str:
    parts = urlsplit(url)
    stem = re.sub(r"\.\w{2,5}$", "", unquote(parts.path.strip("/")))
    return re.sub(r"[^\w-]+", "-", stem).strip("-.")[-MAX_SLUG_CHARS:].strip("-") or "page"


def _suffix(page: WebPage) -> str:
    kind = page.headers.get("content-type", "").split(";")[0].strip().lower()
    return SUFFIXES.get(kind, ".bin")
