"""How far an initiative has come, and which step its day is the day of."""

from dashboard.captions.naming import announced_words
from dashboard.data.record import Record
from dashboard.wording.words import Tongue, say
from etl.model import Stage

LATER = (Stage.PAID_OUT, Stage.CANCELLED)
"""What may come of an initiative after all that a status tells."""


def stage_of(record: Record) -> Stage:
    """The step that it has come to."""
    last = record.life[-1].stage if record.life else None
    return last if last in LATER else Stage(record.status.value)


def progress_words(record: Record, tongue: Tongue) -> str:
    """The step that it has come to, in a word."""
    stage = stage_of(record)
    return say(tongue, f"stage.{stage}" if stage in LATER else f"status.{record.status.value}")


def dated_words(record: Record, tongue: Tongue) -> str:
    """The day of its announcement; with a word for it, where it has come further since."""
    period = announced_words(record, tongue)
    if period is None:
        return ""
    days = (record.since, record.until)
    taken = [step.stage for step in record.life if (step.since, step.until) == days]
    reached = stage_of(record)
    if reached in (taken or (Stage.PROPOSED, Stage.ANNOUNCED)) or not record.life:
        return period
    stage = taken[-1] if taken else Stage.ANNOUNCED
    return say(tongue, "card.when", stage=say(tongue, f"stage.{stage}"), period=period)
