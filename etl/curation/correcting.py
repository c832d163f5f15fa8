"""Setting one field of an initiative to what a person says it is."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from etl.curation.verdict import BadVerdict
from etl.model import (
    Amount,
    AmountRole,
    Basis,
    Initiative,
    Kind,
    Period,
    Qualifier,
    Sector,
    Span,
    Status,
)
from etl.reference.gazetteer import load_gazetteer
from etl.reference.rates import to_cny

Setter = Callable[[Initiative, Any], Initiative]
EMPTY = Amount(Span(0, 0), 0, "CNY", 0, AmountRole.SIZE, Qualifier.EXACT, Basis.OWN)


def corrected(initiative: Initiative, field: str, value: Any) -> Initiative:
    """The initiative with the field set; raises `BadVerdict` for a value that can't be one."""
    setter = SETTERS.get(field)
    if setter is None:
        raise BadVerdict(f"{field} can't be corrected; one of {', '.join(sorted(SETTERS))} can")
    try:
        return setter(initiative, value)
    except (ValueError, TypeError, KeyError) as error:
        raise BadVerdict(f"{value!r} is no {field} ({error})") from error


def _set_place(initiative: Initiative, value: Any) -> Initiative:
    code = str(value)
    record = load_gazetteer().record_place(code)
    return replace(initiative, place_code=record.code, stated_place=code)


def _set_amount(initiative: Initiative, value: Any) -> Initiative:
    if value is None:
        return replace(initiative, amount=None, amount_text=None, rate_date=None)
    if int(value) < 0:
        raise ValueError("a sum is not less than nothing")
    return _with_money(initiative, amount=int(value), amount_max=None)


def _with_money(initiative: Initiative, **changes: Any) -> Initiative:
    """The money changed, and its yuan worked out anew at the rate of the record's own day."""
    amount = replace(initiative.amount or EMPTY, **changes)
    on = initiative.rate_date or (initiative.announced.start if initiative.announced else None)
    if amount.currency == "CNY":
        return replace(initiative, amount=replace(amount, amount_cny=amount.amount), rate_date=None)
    conversion = to_cny(amount.amount, amount.currency, on) if on else None
    return replace(
        initiative,
        amount=replace(amount, amount_cny=conversion.amount_cny if conversion else None),
        rate_date=conversion.rate_date if conversion else None,
    )


def _set_currency(initiative: Initiative, value: Any) -> Initiative:
    code = str(value)
    if len(code) != 3 or not code.isupper():
        raise ValueError("an ISO 4217 code has three capitals")
    return _with_money(initiative, currency=code)


def _set_period(initiative: Initiative, value: Any) -> Initiative:
    """A day, or two days with a slash between them (ISO 8601); None for not told."""
    if value is None:
        return replace(initiative, announced=None)
    first, _, last = str(value).partition("/")
    start = date.fromisoformat(first)
    end = date.fromisoformat(last) if last else start
    if end < start:
        raise ValueError("the end lies before the start")
    return replace(initiative, announced=Period(start, end))


def _set_sectors(initiative: Initiative, value: Any) -> Initiative:
    words = value.split(",") if isinstance(value, str) else list(value)
    return replace(initiative, sectors=tuple(sorted({Sector(w.strip()) for w in words if w})))


def _set_title(field: str) -> Setter:
    def setter(initiative: Initiative, value: Any) -> Initiative:
        words = " ".join(str(value).split())
        if not words:
            raise ValueError("a title has words")
        changes: dict[str, Any] = {field: words}
        return replace(initiative, **changes)

    return setter


SETTERS: Mapping[str, Setter] = {
    "kind": lambda i, v: replace(i, kind=Kind(v)),
    "status": lambda i, v: replace(i, status=Status(v)),
    "place_code": _set_place,
    "amount": _set_amount,
    "currency": _set_currency,
    "amount_role": lambda i, v: _with_money(i, role=AmountRole(v)),
    "amount_basis": lambda i, v: _with_money(i, basis=Basis(v)),
    "amount_qualifier": lambda i, v: _with_money(i, qualifier=Qualifier(v)),
    "announced": _set_period,
    "sectors": _set_sectors,
    "title": _set_title("title"),
    "title_zh": _set_title("title_zh"),
}
"""The fields that a person can set, by the names that the command line and the app use."""
