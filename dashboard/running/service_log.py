"""What the app tells its operator: JSON lines on standard error, no words of documents in them.

A line has `time`, `level`, `event` and what belongs to the event: numbers, names of pages and
classes, places in the code. What an error says of itself is left out, for it may quote a document,
and so is what readers search for. On a terminal nothing is told but warnings and errors, in
Streamlit's own form.
"""

import json
import logging
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NAME = "dashboard"
ROOT = Path(__file__).parents[2]
LOUD = ("streamlit", "uvicorn", "uvicorn.error", "websockets", "etl", NAME)
"""The loggers of a server; each by itself, for Streamlit parts its own from the root."""


class JsonLines(logging.Formatter):
    """A log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; what a library says stands under `event`."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        error = record.exc_info[1] if record.exc_info else None
        return json.dumps({**told, **(error_fields(error) if error else {})}, ensure_ascii=False)


def error_fields(error: BaseException) -> dict[str, Any]:
    """An error's class and where in the code it came up, innermost last, without its words."""
    frames = traceback.extract_tb(error.__traceback__)
    return {
        "error": type(error).__name__,
        "at": [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames],
    }


def tell(event: str, **fields: Any) -> None:
    """Note that something happened, unless a person is looking on at a terminal."""
    logging.getLogger(NAME).info(event, extra={"fields": fields})


def milliseconds_since(began: float) -> int:
    """How long ago a reading of `time.monotonic` was."""
    return round((time.monotonic() - began) * 1000)


def start_log() -> None:
    """Have all that the server logs written as JSON lines, unless it runs on a terminal."""
    if sys.stderr.isatty():
        return
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    existing = [name for name in logging.root.manager.loggerDict if name.startswith("streamlit")]
    for name in {*LOUD, *existing}:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
    logging.getLogger(NAME).setLevel(logging.INFO)
    # It would note the address of everybody who comes.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)


def _short(file: str) -> str:
    """A file's path within the project; of a library's file its name alone."""
    path = Path(file)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
