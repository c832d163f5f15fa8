"""The day under which a notice is signed (某某市人民政府 2025年8月18日), or that its head tells."""

import re
from calendar import month_name
from contextlib import suppress
from datetime import date

from etl.claims.base.reading import Reading
from etl.claims.days.issue_days import day_in_force, issue_day
from etl.claims.texts.text_kinds import is_only_updated, is_reply
from etl.model import Period

SIGNED = re.compile(
    r"(?:政府|办公[室厅]|[委局厅部院会]|中心)\s{1,40}"
    r"(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:\s|$|[(（])"
)

MONTHS = [name.lower() for name in month_name]
# "(Issued by the People's Government of a district on April 28, 2025)".
ISSUED_ON = re.compile(
    r"\((?:issued|promulgated|released|published|adopted|approved)\b[^()\n]{0,140}\b(?:on|dated) "
    rf"(?P<month>{'|'.join(MONTHS[1:])}) (?P<day>\d{{1,2}}), (?P<year>20\d\d)\)"
)


_DAY = rf"(?P<month>{'|'.join(MONTHS[1:])}) (?P<day>\d{{1,2}}), (?P<year>20\d\d)"
# "General Office of the Municipal People's Government   April 28, 2025", as a notice is signed.
SIGNED_EN = re.compile(
    r"\b(?:government|office|bureau|commission|committee|department|administration|council)\s{1,40}"
    rf"{_DAY}\s(?!\s*[,.;)])"
)
# "A document that the General Office issued on February 14, 2019", above a translation.
NOTED_EN = re.compile(
    r"\b(?:translation|translated)\b[^\n]{0,400}?\b(?:issued|promulgated|released|adopted|"
    rf"published) on {_DAY}"
)


# "… is hereby issued to you. Please carry it out in earnest.   March 3, 2025": by itself.
CLOSED_EN = re.compile(
    r"\b(?:hereby (?:issued|printed and distributed|forwarded|promulgated)|"
    r"(?:carry|carried|implement) (?:it |them )?out|implement (?:it|them))\b"
    rf"[^.;]{{0,80}}\.[\s\W]{{1,8}}(?:[\w' ]{{3,80}} )?{_DAY}(?:\s|$)(?!\s*[,.;)])"
)
# "Development and Reform Commission of Gansu Province   May 6, 2025", below a letter.
SIGNED_BODY_EN = re.compile(
    r"\b(?:government|office|bureau|commission|committee|department|administration) of "
    rf"(?:the )?[a-z' -]{{3,60}}\s{{1,40}}{_DAY}(?:\s|$)(?!\s*[,.;)])"
)
# "——2025年2月25日在某某区第七届人民代表大会第六次会议上", below a work report's title.
REPORTED = re.compile(
    r"(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日在[^，。；\n]{4,50}会议上"
)
HEAD_CHARS = 300


def reported_on(plain: str) -> Period | None:
    """The day of the meeting before which a work report was read; None for any other text."""
    match = REPORTED.search(plain[:HEAD_CHARS])
    if match and "工作报告" in plain[:HEAD_CHARS]:
        with suppress(ValueError):
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
            return Period(day, day)
    return None


# "Action Plan of the district (April 18, 2025)": the day in brackets below a title.
BELOW_TITLE = re.compile(rf"\({_DAY}\)")
TITLE_CHARS = 400


def signed_on(reading: Reading) -> Period | None:
    """The day in brackets under the title, or the first that stands alone below a body's name.

    None where there is neither.
    """
    return issue_day(reading) or _told_in_run(reading.plain)


def _told_in_run(plain: str) -> Period | None:
    """The same where a page's lines have run together: by the words around the day alone."""
    patterns = (ISSUED_ON, SIGNED, SIGNED_EN, NOTED_EN, CLOSED_EN, SIGNED_BODY_EN)
    found = [m for pattern in patterns for m in pattern.finditer(plain)]
    for match in [*found, *BELOW_TITLE.finditer(plain[:TITLE_CHARS])]:
        month = match["month"]
        number = int(month) if month.isdigit() else MONTHS.index(month)
        with suppress(ValueError):
            day = date(int(match["year"]), number, int(match["day"]))
            return Period(day, day)
    return None


def days_of_issue(reading: Reading, *, is_policy: bool) -> tuple[date | None, Period | None]:
    """When a text came out by its page, and the day that it tells of itself.

    A policy that tells neither is of the day since which it is in force.
    """
    is_signed = is_policy or is_reply(reading)
    signed = signed_on(reading) if is_signed else reported_on(reading.plain)
    issued = None if is_only_updated(reading) else reading.document.published
    if is_policy and not (signed or issued):
        signed = day_in_force(reading)
    return issued, signed
