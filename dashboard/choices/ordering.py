"""The orders in which records can be listed."""

from enum import StrEnum


class Order(StrEnum):
    """Which records come first."""

    NEWEST = "newest"
    LARGEST = "largest"
