"""Finds the Chrome or Chromium that the browser tests drive; run as a script, prints its path."""

import os
import shutil
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

_USUAL_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "~/Applications/Chromium.app/Contents/MacOS/Chromium",
    "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)

ARGUMENTS = [
    "--no-sandbox",  # Chromium's own sandbox refuses to run as root, as in a container
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""How it is started: it runs anywhere and asks nobody for anything of its own."""

MISSING = """\
The browser tests need Chrome or Chromium, and none was found in PATH or the usual places.
  Debian, Ubuntu: apt-get install chromium fonts-noto-cjk
  Fedora:         dnf install chromium google-noto-sans-cjk-fonts
  macOS:          brew install --cask chromium, or any installed Google Chrome
One that lies elsewhere is named by the environment variable CHROMIUM."""


def find_chromium() -> Path | None:
    """The browser's executable; None where there is none.

    CHROMIUM names it outright: a name that leads nowhere is not replaced by a guess.
    """
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*_NAMES, *_USUAL_PLACES]
    found = (shutil.which(os.path.expanduser(candidate)) for candidate in candidates)
    return next((Path(path) for path in found if path), None)


if __name__ == "__main__":
    executable = find_chromium()
    sys.exit(MISSING if executable is None else print(executable))
