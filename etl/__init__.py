"""China AI Hub Atlas: documents in, evidence-linked records of AI pledges out.

One straight line; each room takes one type in and hands one type on, and no room reaches back:

    fetch     pages of the web       → snapshots: files like any other
    read      files                  → Document
    sections  Document               → Section
    mentions  Section                → Mentions
    claims    sections and mentions  → Claim or Rejection, each with its reasons
    copies    all documents          → the reprints among them, linked
    merge     claims of all documents → Initiative, disagreements kept
    dataset   everything             → the tables of the data set

`model` holds the types, `reference` what people edit (places, cue words, rates); `extraction` joins
the rooms for one document and remembers what came of it (`cache`), `pipeline` joins them for all,
`cli` is the command line, `library` what a program gets:

    etl.read(paths)             documents
    etl.extract(text or paths)  a data frame of claims, each with its quote
    etl.build(paths, out)       a data set, written to a folder
    etl.load(folder)            the data frames of a data set

Each is imported when it is first asked for: `import etl` alone costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from etl.library import Dataset, build, extract, load, read

__all__ = ["Dataset", "build", "extract", "load", "read"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'etl' has no attribute {name!r}")
    # `read` is a room too: that module can be called.
    is_room = name == "read"
    return import_module("etl.read") if is_room else getattr(import_module("etl.library"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
