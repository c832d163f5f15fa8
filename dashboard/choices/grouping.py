"""What the lines of the timeline can be grouped by."""

from enum import StrEnum


class Group(StrEnum):
    """What the lines are grouped by."""

    PLACE = "place"
    KIND = "kind"
