"""Whether a record is as the machine read it, or a person has looked at it, in words."""

from dashboard.data.record import Record
from dashboard.wording.words import Tongue, has_words, join_words, say


def review_words(record: Record, tongue: Tongue) -> str:
    """The record's mark, with who judged it and which fields that person set."""
    key = f"review.{record.review.value}"
    words = say(tongue, key)
    if record.reviewed_by:
        words = say(tongue, "review.by", mark=words, who=record.reviewed_by)
    if record.corrected:
        names = join_words(tongue, [field_word(name, tongue) for name in record.corrected])
        words = say(tongue, "review.fields", mark=words, fields=names)
    return words


def field_word(name: str, tongue: Tongue) -> str:
    """A field's name as pages show it; the column's own name where none is worded."""
    key = f"field.{name}"
    return say(tongue, key) if has_words(key) else name
