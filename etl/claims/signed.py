"""The day under which a notice is signed: 某某市人民政府 2025年8月18日."""

import re
from contextlib import suppress
from datetime import date

from etl.model import Period

SIGNED = re.compile(
    r"(?:政府|办公[室厅]|[委局厅部院会]|中心)\s{1,40}"
    r"(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:\s|$|[(（])"
)


def signed_on(plain: str) -> Period | None:
    """The first day that stands by itself below the name of a body; None where there is none.

    `plain` is the folded text of the document.
    """
    for match in SIGNED.finditer(plain):
        with suppress(ValueError):
            day = date(*(int(match[part]) for part in ("year", "month", "day")))
            return Period(day, day)
    return None
