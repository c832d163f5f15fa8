"""What the measures of a package inherit from it: the day it was issued, and its stage."""

from dataclasses import replace

from etl.claims.drafts import Draft
from etl.claims.setting import Setting
from etl.model import Kind, Period, Status

MEASURES = frozenset({Kind.SUBSIDY, Kind.FUND, Kind.INFRASTRUCTURE})
PROMISED = frozenset({Kind.FUND, Kind.INFRASTRUCTURE})


def with_package(drafts: list[Draft], setting: Setting) -> list[Draft]:
    """The drafts with what their package lends them.

    In a policy's own text all is told on the day of the policy: money is in force, while a
    fund or facility that it names is still to come unless the text says that it exists.
    """
    return [_in_policy(d, setting) if setting.is_policy else _in_news(d, drafts) for d in drafts]


def _in_policy(draft: Draft, setting: Setting) -> Draft:
    issued = setting.published
    announced = draft.announced or (Period(issued, issued) if issued else None)
    status = draft.status
    if setting.is_draft_text:
        status = Status.PROPOSED
    elif draft.kind in (Kind.PLAN, Kind.SUBSIDY):
        status = Status.LAUNCHED
    elif draft.kind in PROMISED and not draft.is_complete:
        status = Status.ANNOUNCED
    return replace(draft, announced=announced, status=status)


def _in_news(draft: Draft, drafts: list[Draft]) -> Draft:
    """A subsidy, or a listed measure, told after a dated plan of the same place is part of it."""
    is_measure = draft.kind is Kind.SUBSIDY or (draft.item is not None and draft.kind in MEASURES)
    if draft.announced or not is_measure:
        return draft
    plans = [
        d
        for d in drafts
        if d.kind is Kind.PLAN and d.record == draft.record and d.announced and d.span < draft.span
    ]
    return replace(draft, announced=plans[-1].announced) if plans else draft
