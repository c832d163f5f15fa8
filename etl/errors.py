"""What can go wrong, as a tree.

    AtlasError                  anything that the command line reports as one line
    ├── Unreadable              one document can't be read; its message says why and what to do
    ├── NothingRead             no document could be read at all
    └── NotWritten              the data set could not be written; the earlier one is untouched

`Unreadable` never leaves the read room: the document is set aside as `Rejected` instead.
"""


class AtlasError(Exception):
    """The root of all errors that are meant for the person who runs the command."""


class Unreadable(AtlasError):  # noqa: N818 - named for what it says of the document
    """A document can't be read; the message is one line: why, and what to do."""


class NothingRead(AtlasError):  # noqa: N818
    """No document could be read; the message names the first reasons."""


class NotWritten(AtlasError):  # noqa: N818
    """The data set could not be written."""
