"""The data set of whoever starts an installed atlas: theirs to add documents and verdicts to.

It lies in the folder for a user's data. What comes with a package stays as it was installed.
"""

import os
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

from etl.errors import NotWritten
from etl.model.home import HOME

STAMP = "version"
"""The file that says which version of the atlas the folder was made for."""


def own_folder() -> Path:
    """The folder for this user's data, by the rules of the platform (XDG on Linux)."""
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME"
    base = os.environ.get(name)
    return (Path(base) if base else Path.home() / ".local" / "share") / "ai-hub-atlas"


def prepared(folder: Path) -> Path:
    """The folder, with the shipped seeds and data set in it, made now or brought up to date.

    After an update of the atlas the data set is built anew, with what was added and decided.
    Raises `AtlasError` where that fails; what was there is untouched then.
    """
    stamp, now = folder / STAMP, version("ai-hub-atlas")
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == now:
        return folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(HOME / "seeds", folder / "seeds", dirs_exist_ok=True)
        if not (folder / "data").exists():
            shutil.copytree(HOME / "data", folder / "data")
        else:
            _rebuild(folder)
        stamp.write_text(now, encoding="utf-8")
    except OSError as error:
        raise NotWritten(f"{folder} can't be written: {error.strerror}") from error
    return folder


def _rebuild(folder: Path) -> None:
    """Builds from the seeds and what was added; the paths are relative to the folder."""
    from etl.library import build

    os.chdir(folder)
    build("seeds", "data")
