"""Which fields a person can correct, what may stand in each, and how a typed value is read."""

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from dashboard.data.record import Record
from etl.model import AmountRole, Basis, Kind, Qualifier, Sector, Status

CHOICES: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "status": Status,
    "amount_role": AmountRole,
    "amount_basis": Basis,
    "amount_qualifier": Qualifier,
}
"""Fields that hold one word of a closed list."""

FIELDS = (
    "amount",
    "amount_role",
    "amount_basis",
    "amount_qualifier",
    "currency",
    "kind",
    "status",
    "place_code",
    "announced",
    "sectors",
    "title",
    "title_zh",
)
"""The fields that can be corrected, money first."""

WORD_OF_CHOICE = {
    "amount_role": "role",
    "amount_basis": "basis",
    "amount_qualifier": "qualifier",
}
"""The prefix of the words' keys where it is not the field's name."""

SCALES = {
    **dict.fromkeys(("trillion", "tn", "万亿", "萬億"), 10**12),
    **dict.fromkeys(("billion", "bn"), 10**9),
    **dict.fromkeys(("million", "mn"), 10**6),
    **dict.fromkeys(("亿", "億"), 10**8),
    **dict.fromkeys(("万", "萬"), 10**4),
}
"""Words of scale as people type them; the units are those of the record's currency."""

SCALED = re.compile(rf"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<scale>{'|'.join(SCALES)})")

CAN_BE_NOTHING = ("amount", "announced")


def choice_key(field: str, value: str) -> str:
    """The words' key of a value of a field with a closed list."""
    return f"{WORD_OF_CHOICE.get(field, field)}.{value}"


def read_value(field: str, typed: str | Sequence[str] | None) -> str | None:
    """A typed value as the log takes it; None for an amount or a day that is not told.

    An amount may be written in words of scale: 10,000,000,000, 10 billion and 100亿 are one.
    """
    if field == "sectors":
        chosen = typed if not isinstance(typed, str) else typed.split(",")
        return ",".join(Sector(word) for word in chosen or ())
    words = str(typed or "").strip()
    if not words and field in CAN_BE_NOTHING:
        return None
    if field == "amount":
        return _amount("".join(c for c in words if c not in ",，_ \u00a0"))
    return words


def _amount(bare: str) -> str:
    """A number with a word of scale in whole units; anything else as it stands."""
    found = SCALED.fullmatch(bare.casefold())
    whole = Decimal(found["number"]) * SCALES[found["scale"]] if found else None
    return bare if whole is None or whole % 1 else str(int(whole))


def recorded(record: Record, field: str) -> str | None:
    """What the record now holds in a field of a closed list, or its place; None for nothing."""
    amount = record.amount
    values: dict[str, str | None] = {
        "kind": record.kind,
        "status": record.status,
        "place_code": record.place_code,
        "amount_role": amount.role if amount else None,
        "amount_basis": amount.basis if amount else None,
        "amount_qualifier": amount.qualifier if amount else None,
    }
    return values.get(field)
