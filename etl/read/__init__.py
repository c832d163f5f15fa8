"""The read room: files, folders and archives in, `Document`s out.

`inputs` reads a list of paths, `files` finds what is there, `formats` tells what a file is,
and one module a format makes a `Page` of it. What a page's lines say of themselves is read by
`published` and `credits`; what frames the article is found by `boilerplate`.
"""

from etl.read.inputs import read_inputs

__all__ = ["read_inputs"]
