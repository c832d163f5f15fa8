"""Forwarded mails: what the mail within states, by the headers that mail programs quote."""

import re
from datetime import date
from email.utils import parseaddr, parsedate_to_datetime

from etl.read.full_dates import full_dates
from etl.read.stated import Stated

OPENING = re.compile(
    r"^[ \t>*_-]*(?:forwarded message|begin forwarded message|original message|original email"
    r"|转发的?邮件|轉寄的?郵件|原始邮件|原始郵件|原邮件)[ \t:：*_-]*$",
    re.IGNORECASE | re.MULTILINE,
)
HEADER = re.compile(
    r"^[ \t>*|]*(?P<name>from|sent|date|subject|to|cc|发件人|寄件者|发送时间|发送日期|寄件日期|日期"
    r"|时间|主题|主旨|收件人|抄送)\*?[ \t]*[:：]\*?[ \t|]*(?P<value>\S.*)",
    re.IGNORECASE | re.MULTILINE,
)
NAMES = {
    "title": ("subject", "主题", "主旨"),
    "publisher": ("from", "发件人", "寄件者"),
    "published": ("sent", "date", "发送时间", "发送日期", "寄件日期", "日期", "时间"),
}
MAX_HEAD_CHARS = 1_500
MIN_HEADERS = 2


def find_forwarded(text: str) -> Stated | None:
    """What the innermost mail that is forwarded in a text states; None where none is."""
    for opening in reversed(list(OPENING.finditer(text))):
        head = text[opening.end() : opening.end() + MAX_HEAD_CHARS]
        headers: dict[str, str] = {}
        for match in HEADER.finditer(head):
            headers.setdefault(match["name"].lower(), match["value"].rstrip(" \t|\r"))
        if len(headers) >= MIN_HEADERS:
            return Stated(
                title=_first(headers, "title"),
                publisher=sender_name(_first(headers, "publisher") or ""),
                published=mail_day(_first(headers, "published") or ""),
            )
    return None


def _first(headers: dict[str, str], field: str) -> str | None:
    return next((headers[name] for name in NAMES[field] if name in headers), None)


def sender_name(sender: str) -> str | None:
    """The name before a mail address, None for a bare address."""
    name = parseaddr(sender)[0] or sender.split("<")[0].split("[mailto")[0]
    bare = name.strip(" \"'*")
    return bare if bare and "@" not in bare else None


def mail_day(written: str) -> date | None:
    """The day that a mail's date names, at the sender's clock."""
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        found = next(full_dates(written), None)
        return found.value if found else None
