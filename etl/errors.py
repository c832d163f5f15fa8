"""What can go wrong, as a tree.

    AtlasError                  anything that the command line reports as one line
    ├── Unreadable              one document can't be read; its message says why and what to do
    ├── NothingRead             no document could be read at all
    ├── BadLimit                a limit that is asked for can't be set
    ├── NoWorkers               the processes that read documents can't be started, or are lost
    ├── NotFetched              a page can't be fetched; its message says why
    ├── NotWritten              the data set could not be written; the earlier one is untouched
    └── BadVerdict              a decision can't be taken or read (in `etl.curation.verdict`)

`Unreadable` never leaves the read room: the document is set aside as `Rejected` instead.
"""


class AtlasError(Exception):
    """The root of all errors that are meant for the person who runs the command."""


class Unreadable(AtlasError):  # noqa: N818 - named for what it says of the document
    """A document can't be read; the message is one line: why, and what to do."""


class NothingRead(AtlasError):  # noqa: N818
    """No document could be read; the message names the first reasons."""


class BadLimit(AtlasError):  # noqa: N818
    """A limit is asked for that there is not, or one that is no number."""


class NoWorkers(AtlasError):  # noqa: N818
    """The processes that read documents can't be started, or are lost."""


class NotWritten(AtlasError):  # noqa: N818
    """The data set could not be written."""


class NotFetched(AtlasError):  # noqa: N818
    """A page of the web could not be fetched; the message is one line that says why.

    `is_passing` tells that another try may go better (no answer, an overloaded server).
    """

    def __init__(self, reason: str, *, is_passing: bool = False) -> None:
        super().__init__(reason)
        self.is_passing = is_passing
