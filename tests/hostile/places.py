"""What lies beside documents: odd names, links, pipes, sockets, devices, lying side files."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.good import english

NAMES = (
    b"new\nline.txt", b"return\rtab\t.txt", b"escape\x1b[31m.txt", b"not utf-8 \xff\xfe.txt",
    "\u202egnp.txt".encode(), "\u200bzero.txt".encode(), b"<script>alert(1)<script>.txt",
    b"=cmd|' 'A0.txt", b"%00.txt", b"$(touch x).txt", b"`id`.txt", b"a;b&c|d.txt", b"'\".txt",
    b"**[md](x)**.txt", b"--help", b"~", b"!", b" ", b"con.txt", b"a!b", b"x!", b"CURATION.jsonl",
    ("n" * 250).encode(), ("名" * 80 + ".txt").encode(), b".hidden.txt", b"..txt", b"a.zip!",
    b"datapackage.json", b"data.json", b"table.csv", b"script.py", b"index.sqlite", b"thumbs.db",
)  # fmt: skip
SIDES = (
    b"title = 5", b"title = \"\xff\"", b"[[[[", b"published = 2025-99-99", b"published = \"soon\"",
    b"url = \"javascript:alert(1)\"", b"language = \"xx\"", b"a" * 200_000, b"\0", b"",
    b"tier = []", b"title = \"" + b"x" * 300_000 + b"\"", b"a = " + b"[" * 2_000,
    b"a" + b".a" * 5_000 + b" = 1", b"publisher = \"<script>alert(1)</script>\"",
)  # fmt: skip


def lay_out(folder: Path, outside: Path) -> Iterator[str]:
    """Makes them all in a folder; the names of those that a build has to give an account of.

    `outside` is a file that links lead to and that nothing may read or touch.
    """
    odd = folder / "names"
    odd.mkdir()
    for number, name in enumerate(NAMES, start=200):
        path = os.path.join(os.fsencode(odd), name)
        with open(path, "wb") as file:
            file.write(english(number).encode())
        yield os.fsdecode(path)
    yield from _sides(folder / "sides")
    yield from _links(folder / "links", outside)
    yield from _special(folder / "special")


def _sides(folder: Path) -> Iterator[str]:
    folder.mkdir()
    for number, side in enumerate(SIDES, start=300):
        path = folder / f"{number}.txt"
        path.write_text(english(number), encoding="utf-8")
        path.with_name(f"{number}.txt.meta.toml").write_bytes(side)
        yield str(path)
    (folder / "alone.txt.meta.toml").write_bytes(b"title = 'x'")
    yield str(folder / "alone.txt.meta.toml")
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt.meta.toml").mkdir()


def _links(folder: Path, outside: Path) -> Iterator[str]:
    folder.mkdir()
    targets = {
        "out.txt": outside, "out folder": outside.parent, "root": Path("/"),
        "loop": folder / "loop",
        "up": folder, "nowhere.txt": folder / "none", "device.txt": Path("/dev/zero"),
        "process.txt": Path("/proc/self/mem"), "relative.txt": Path("../../../../etc/passwd"),
        "a": folder / "b", "b": folder / "a", "inside.txt": folder.parent / "names" / "con.txt",
        "side.txt.meta.toml": outside,
    }  # fmt: skip
    for name, target in targets.items():
        (folder / name).symlink_to(target)
        yield str(folder / name)
    (folder / "side.txt").write_text(english(401), encoding="utf-8")
    yield str(folder / "side.txt")


def _special(folder: Path) -> Iterator[str]:
    folder.mkdir()
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "side.txt.meta.toml")
    (folder / "side.txt").write_text(english(402), encoding="utf-8")
    listener = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(folder)  # The path of a socket has at most about a hundred bytes.
    listener.bind("socket.txt")
    os.chdir(here)
    listener.close()
    unreadable = folder / "unreadable.txt"
    unreadable.write_text(english(403), encoding="utf-8")
    unreadable.chmod(0)
    with (folder / "too large.txt").open("wb") as file:
        file.truncate(60_000_000)
    with (folder / "just not too large.txt").open("wb") as file:
        file.truncate(49_000_000)
    (folder / "empty folder").mkdir()
    names = ("pipe", "side", "socket", "unreadable", "too large", "just not too large")
    yield from (str(folder / f"{name}.txt") for name in names)
