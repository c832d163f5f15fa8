"""The most that all get in a year together: "the total given out in a year is not to exceed"."""

import re

# "The yearly total may not exceed 30 million yuan, | and no firm can receive more than 600,000".
NEXT_LIMIT = re.compile(
    r"(?:,|;)? (?:and|but|while|with) (?:no|one|each|every|a single|any|an individual)\b.*"
)
IN_A_YEAR = re.compile(
    r"\b(?:in|within|over|during|for) (?:an?|one|any|each|every|the|the same) "
    r"(?:single |given |whole |calendar )?year\b|\b(?:annual|yearly)\b|\b(?:each|every|per) year\b"
)


def of_all_in_a_year(words: str) -> bool:
    """Whether a total is said to be that of a year."""
    return IN_A_YEAR.search(words) is not None


def without_next_limit(words: str, since: int) -> str:
    """The words about a sum that ends at `since`, without the limit that is told after it."""
    behind = NEXT_LIMIT.search(words, since)
    return words[: behind.start()] if behind else words
