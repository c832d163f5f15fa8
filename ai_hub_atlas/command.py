"""`ai-hub-atlas`: without a word it opens the app, with a word it is `python -m etl` and that word.

ai-hub-atlas [--port N] [--data DIR]
ai-hub-atlas build PATH... --out DIR
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ai_hub_atlas.own_data import own_folder, prepared
from etl.errors import AtlasError, NothingRead
from etl.model.home import HOME, IS_INSTALLED
from etl.model.whereabouts import PACKAGE

PORT = 8501


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns the exit code (0: it did what was asked)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and not given[0].startswith("-"):
        from etl.cli import main as run_line

        return run_line(given)
    options = _parser().parse_args(given)
    try:
        settle_data(options.data)
    except AtlasError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return serve(options.port)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ai-hub-atlas",
        description="Opens the China AI Hub Atlas in a browser, at this machine's own address.",
        epilog="`ai-hub-atlas build PATH... --out DIR` makes a data set of documents; `fetch`, "
        "`inspect` and the other commands of `python -m etl` work the same way.",
    )
    parser.add_argument("--port", type=int, default=PORT, help=f"default: {PORT}")
    parser.add_argument(
        "--data", type=Path, metavar="DIR",
        help="a data set that was built before (default: ATLAS_DATA, else one of your own)",
    )  # fmt: skip
    return parser


def settle_data(asked: Path | None) -> None:
    """Names the data set for the app, which reads `ATLAS_DATA`; raises `AtlasError`.

    Without one that was asked for it is a checkout's, or of an installed copy the reader's own.
    The paths in it are relative to the folder above it, so the app runs there.
    """
    if asked:
        if not (asked / PACKAGE).is_file():
            raise NothingRead(
                f"{asked} holds no data set; `ai-hub-atlas build PATH... --out {asked}` makes one"
            )
        os.environ["ATLAS_DATA"] = str(asked.absolute())
    elif not os.environ.get("ATLAS_DATA"):
        home = prepared(own_folder()) if IS_INSTALLED else HOME
        os.environ["ATLAS_DATA"] = str(home / "data")
        os.chdir(home)


def serve(port: int) -> int:
    """Runs the app until it is stopped; its exit code."""
    from streamlit.web.cli import main as streamlit

    print(f"China AI Hub Atlas: http://localhost:{port}", flush=True)
    options = [f"--server.port={port}", "--logger.hideWelcomeMessage=true"]
    try:
        streamlit(["run", str(HOME / "app.py"), *options])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0
