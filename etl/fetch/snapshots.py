"""Snapshots: the bytes of a page as they came, beside them a side file with URL, time and hash."""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from etl.errors import NotWritten
from etl.fetch.client import WebPage

SIDE = ".meta.toml"
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
    found = sorted(p for p in place.glob(f"*-{_key(url)}.*") if not p.name.endswith(SIDE))
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

    Raises `NotWritten`.
    """
    body = page.body or b""
    before = find_snapshot(folder, page.url)
    path = before or folder / _host(page.url) / f"{_slug(page.url)}-{_key(page.url)}{_suffix(page)}"
    digest = sha256(body).hexdigest()
    entries = {
        "url": page.url,
        "final_url": page.final_url,
        "sha256": digest,
        "content_type": page.headers.get("content-type", ""),
        "etag": page.headers.get("etag", ""),
        "last_modified": page.headers.get("last-modified", ""),
        **about,
    }
    old = read_side(path)
    fetched = old.get("fetched") if old.get("sha256") == digest else None
    entries["fetched"] = fetched or datetime.now(UTC).isoformat(timespec="seconds")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, body)
        _write(Path(f"{path}{SIDE}"), _toml(entries).encode())
    except OSError as error:
        raise NotWritten(f"{path} can't be written: {error.strerror}") from error
    return Snapshot(path, is_new=before is None, is_changed=old.get("sha256") != digest)


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
