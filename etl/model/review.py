"""In which order people should look at records: the money at stake times the doubt."""

from etl.model.initiative import Initiative, Review
from etl.model.totals import readings

UNPRICED_CNY = 10_000_000
"""What a record without a sum is taken to be worth, so that it queues behind those with one."""

DOUBT_OF_CONFLICT = 0.3
DOUBT_OF_REOPENED = 0.5


def doubt(initiative: Initiative) -> float:
    """0 to 1: how likely it is that a person would change the record; 0 once one has judged it."""
    review = initiative.judgement.review
    if review in (Review.ACCEPTED, Review.CORRECTED):
        return 0.0
    reopened = DOUBT_OF_REOPENED if review is Review.REOPENED else 0.0
    conflicts = DOUBT_OF_CONFLICT * len(initiative.conflicts)
    return min(1.0, 1 - initiative.confidence + conflicts + reopened)


def review_priority(initiative: Initiative) -> float:
    """Yuan at stake times doubt; the highest comes first in the queue."""
    _, high = readings(initiative)
    return round((high or UNPRICED_CNY) * doubt(initiative), 2)
