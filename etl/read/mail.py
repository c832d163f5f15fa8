"""Saved mails: the body, and what the headers state. `attached` has the files that they carry.

Of a forwarded mail, in the body or attached whole, the title, sender and date count: they are the
newsletter's, those outside are the reader's who passed it on.
"""

from email import message_from_bytes, policy
from email.message import EmailMessage

from etl.errors import Unreadable
from etl.read.decoding import decode
from etl.read.forwarded import find_forwarded, mail_day, sender_name
from etl.read.html import read_html
from etl.read.page import Page
from etl.read.plain import read_lines
from etl.read.stated import Stated

NO_BODY = "a mail without a text body; what is attached to it is read on its own"
MAX_DEPTH = 5


def read_mail(data: bytes) -> Page:
    """The page that a mail holds; raises `Unreadable` where it has no text."""
    message = _innermost(message_from_bytes(data, policy=policy.default))
    body = message.get_body(("html", "plain"))
    if not isinstance(body, EmailMessage):
        raise Unreadable(NO_BODY)
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        raise Unreadable(NO_BODY)
    charset = body.get_content_charset()
    if body.get_content_subtype() == "html":
        page = read_html(payload, charset)
        stated = (find_forwarded(page.text) or Stated()).or_else(_stated(message))
        return Page(page.text, stated.or_else(page.stated), page.boilerplate)
    text = decode(payload, charset)
    return read_lines(text, (find_forwarded(text) or Stated()).or_else(_stated(message)))


def _innermost(message: EmailMessage) -> EmailMessage:
    """The mail that is attached whole to another, where one is."""
    for _ in range(MAX_DEPTH):
        attached = attached_mail(message)
        inner = attached.get_content() if attached is not None else None
        if not isinstance(inner, EmailMessage):
            break
        message = inner
    return message


def attached_mail(message: EmailMessage) -> EmailMessage | None:
    """The part that holds a mail attached whole, the first of several; None where there is none."""
    parts = (part for part in message.iter_attachments() if isinstance(part, EmailMessage))
    return next((part for part in parts if is_mail_part(part)), None)


def is_mail_part(part: EmailMessage) -> bool:
    """Whether a part of a mail is itself a mail, attached whole."""
    return part.get_content_type() == "message/rfc822"


def _stated(message: EmailMessage) -> Stated:
    subject = " ".join(str(message.get("subject") or "").split())
    return Stated(
        title=subject or None,
        publisher=sender_name(str(message.get("from") or "")),
        published=mail_day(str(message.get("date") or "")),
    )
