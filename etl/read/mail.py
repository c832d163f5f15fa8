"""Saved mails: the body, and what the headers state. Attachments are not read."""

from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from etl.errors import Unreadable
from etl.read.decoding import decode
from etl.read.html import read_html
from etl.read.page import Page
from etl.read.plain import read_lines
from etl.read.stated import Stated

NO_BODY = "a mail without a text body; save what it carries as files of their own"


def read_mail(data: bytes) -> Page:
    """The page that a mail holds; raises `Unreadable` where it has no text."""
    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(("html", "plain"))
    if not isinstance(body, EmailMessage):
        raise Unreadable(NO_BODY)
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        raise Unreadable(NO_BODY)
    charset = body.get_content_charset()
    stated = _stated(message)
    if body.get_content_subtype() == "html":
        page = read_html(payload, charset)
        return Page(page.text, stated.or_else(page.stated), page.boilerplate)
    return read_lines(decode(payload, charset), stated)


def _stated(message: EmailMessage) -> Stated:
    subject = " ".join(str(message.get("subject") or "").split())
    sender = parseaddr(str(message.get("from") or ""))[0]
    return Stated(title=subject or None, publisher=sender or None, published=_day(message))


def _day(message: EmailMessage) -> date | None:
    """The day that the `Date` header names, at the sender's clock."""
    try:
        return parsedate_to_datetime(str(message.get("date") or "")).date()
    except (ValueError, TypeError, IndexError):
        return None
