"""What a text tells of one place without a day is of the one day that it tells of that place."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from etl.claims.base.draft import Draft
from etl.model import Kind, Period

SHORT = timedelta(days=14)
"""As long as "recently" is."""
LATE = timedelta(days=60)
"""News is told of what happened not long before: what is older is only looked back on."""


def with_one_day(drafts: list[Draft], published: date | None) -> list[Draft]:
    """The drafts, those without a day of the day that is told of their place.

    "Luzhou released a plan on Monday. … The city will also hand out vouchers": of Monday. Not
    where two such days are told, nor for calls, which somebody makes when he does.
    """
    days: defaultdict[str, set[Period]] = defaultdict(set)
    for draft in drafts:
        if draft.announced and _is_news(draft.announced, published):
            days[draft.record].add(draft.announced)
    return [_of_day(draft, days.get(draft.record, set())) for draft in drafts]


def _is_news(day: Period, published: date | None) -> bool:
    is_late = published is not None and published - day.end > LATE
    return day.end - day.start <= SHORT and not is_late


def _of_day(draft: Draft, days: set[Period]) -> Draft:
    # "The park has been built": it may have stood there for years.
    is_standing = draft.kind is Kind.INFRASTRUCTURE and draft.is_complete
    if draft.kind is Kind.PROPOSAL or is_standing or len(days) != 1:
        return draft
    (day,) = days
    told = draft.announced
    # "This year the city will build …", told on Monday: the day is the more exact.
    holds = told is None or (told.start <= day.start and day.end <= told.end)
    return replace(draft, announced=day) if holds else draft
