"""Plain word lists, one word a line: given names, words that open no firm's name."""

from functools import cache
from importlib.resources import files


@cache
def load_words(name: str) -> frozenset[str]:
    """The words of one list; `name` is a file of this folder ("given_names.txt")."""
    text = files("etl.reference").joinpath(*name.split("/")).read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip())
