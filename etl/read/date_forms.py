"""Lines that tell a date of publication without a space or a label: names glued to it, stamps."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

# "来源：某某日报2025-06-17 14:20", "Some Morning Post26-05-2025": the name of who publishes.
NAME_BEFORE = re.compile(r"[^，。；,.;!?！？\d]{1,39}[\u4e00-\u9fffa-z]$")
NO_NAME = re.compile(r"[至到于自从在止为是日期间时]$")
IN_DIGITS = re.compile(r"\d{1,4}([-/.])\s?\d{1,2}\1\s?\d{1,4}")
ONLY_CLOCK = re.compile(r"\s{0,4}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s{0,4}(?:$|[|｜])")
OUTLET = re.compile(
    r"来源[:：][^，。；]{1,30}$|[报社网台刊号]$|(?:新闻|客户端|在线|发布|周刊|观察)$|[a-z]{3}$"
)
# "……谢谢大家！2026-02-03 15:08:44": each turn of a transcript as it was posted.
TURN_ENDS = re.compile(r"[。！？!?”]\s?$")
STAMP = re.compile(r"\s?\d{1,2}:\d{2}:\d{2}\s{0,9}$")
# "（2025年2月20日某市第九届人民代表大会第三次会议通过）": below the title of what was adopted.
ADOPTED = re.compile(r"[^（）()，。；]{4,60}(?:会议)?(?:通过|批准|修订)[)）]\s{0,9}$")
# "——2026年2月5日在某市第九届人民代表大会第四次会议上".
READ_OUT = re.compile(r"在[^，。；]{4,50}(?:会议|大会)上\s{0,9}$")
# "Issued by the general office of the municipal government on March 26, 2025", "Delivered at the
# fifth session of the people's congress on January 28, 2026", below a title.
ISSUED_BY = re.compile(
    r"[\W_]{0,4}(?:issued|published|released|promulgated|posted|printed|delivered|adopted|presented|"
    r"approved|passed|read) (?:by|at|to) [^.;:]{3,120}?(?:,| on) ?",
    re.IGNORECASE,
)
ENDS_ISSUE = re.compile(r"\s{0,4}(?:[;)）*_.]|$)")
# "Consultancy memo, Some Partners, 11 July 2025": names alone in front of the day.
NAMES_BEFORE = re.compile(r"(?:[A-Z][\w'’&()/ -]{1,50}, ){1,3}")
# "2025-06-03 - By A REPORTER Contact the writers at …".
BYLINE = re.compile(r"\s{1,4}[-–—|]\s{1,4}By [A-Z]")
OPENS = re.compile(r"\s{0,6}[（(]\s{0,4}")
DASHES = re.compile(r"[\s—–-]{0,9}")


def is_credited(before: str, day: str, after: str) -> bool:
    """Whether a line of the head is a name with its date, in digits and without a space."""
    is_line = ONLY_CLOCK.match(after) or (not after.strip() and OUTLET.search(before))
    named = NAME_BEFORE.fullmatch(before) is not None and not NO_NAME.search(before)
    return bool(is_line and named and IN_DIGITS.fullmatch(day))


def is_issued(before: str, after: str) -> bool:
    """Whether a line of the head tells who issued the text, or names alone, and the day."""
    if ISSUED_BY.fullmatch(before) and ENDS_ISSUE.match(after):
        return True
    return not after.strip(" *_.") and NAMES_BEFORE.fullmatch(before) is not None


def is_bylined(after: str) -> bool:
    """Whether the reporter's name stands right behind the date."""
    return BYLINE.match(after) is not None


def is_stamped(before: str, after: str) -> bool:
    """Whether a date and a clock time to the second stand behind the last word of a turn."""
    return bool(STAMP.fullmatch(after) and TURN_ENDS.search(before))


def is_of_session(before: str, after: str) -> bool:
    """Whether the line tells when a session adopted the text, or when it was read out to one."""
    adopted = OPENS.fullmatch(before) and ADOPTED.fullmatch(after)
    return bool(adopted or (DASHES.fullmatch(before) and READ_OUT.fullmatch(after)))


# "Pub Date:17-11-08 09:42": old pages write two digits of the year.
SHORT_YEAR = re.compile(
    r"(?:pub(?:lish|lished)?\.? ?date|发布(?:时间|日期))\s?[:：]\s?(\d\d)-(\d\d)-(\d\d)(?![\d-])",
    re.I,
)


def short_years(words: str) -> Iterator[date]:
    """The days of publication whose years have two digits."""
    for match in SHORT_YEAR.finditer(words):
        with suppress(ValueError):
            year, month, day = map(int, match.groups())
            yield date(2000 + year, month, day)
