"""The read room: files, folders, archives and feeds in, `Document`s out.

`files` finds what is there, `sources` opens it, `formats` tells what a file is, and one module a
format makes a `Page` of it; `inputs` makes documents of pages. What a page's lines say of
themselves is read by `published` and `credits`, what a person says of it by `side_file`; what
frames the article is found by `boilerplate`, what sort of source it is told by `tiers`.
`calling` is for programs: `etl.read(paths)`.
"""

import sys

from etl.read.calling import Paths, Room, read_all, several, without_rejected
from etl.read.inputs import Reading, each_once, read_document, read_inputs
from etl.read.side_file import read_side_file
from etl.read.sources import Input, Item, Source, list_inputs, may_hold_others, open_input, path_of

__all__ = [
    "Input",
    "Item",
    "Paths",
    "Reading",
    "Source",
    "each_once",
    "list_inputs",
    "may_hold_others",
    "open_input",
    "path_of",
    "read_all",
    "read_document",
    "read_inputs",
    "read_side_file",
    "several",
    "without_rejected",
]

sys.modules[__name__].__class__ = Room
