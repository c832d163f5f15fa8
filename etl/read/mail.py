"""Saved mails, and web pages that browsers save as mails: the body, and what the headers state.

Of a forwarded mail, in the body or attached whole, the title, sender and date count: they are the
newsletter's, those outside are the reader's who passed it on. What a mail carries is found by
`attached`.
"""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

from etl.errors import Unreadable
from etl.read.decoding import decode
from etl.read.forwarded import find_forwarded, mail_day, sender_name
from etl.read.html import read_html
from etl.read.page import Page
from etl.read.plain import read_lines
from etl.read.stated import Stated, web_address

NO_BODY = "a mail without a text body; what is attached to it is read on its own"
MAX_DEPTH = 5


def read_mail(data: bytes) -> Page:
    """The page that a mail holds; raises `Unreadable` where it has no text."""
    message = _innermost(message_from_bytes(data, policy=policy.default))
    address = saved_from(message)
    body = message.get_body(("html", "plain"))
    if not isinstance(body, EmailMessage):
        raise Unreadable(NO_BODY)
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        raise Unreadable(NO_BODY)
    charset = body.get_content_charset()
    if body.get_content_subtype() == "html":
        page = read_html(payload, charset)
        if address:
            return replace(page, stated=Stated(url=address).or_else(page.stated))
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


def saved_from(message: EmailMessage) -> str | None:
    """The address of a web page that a browser saved as one file (MHTML); None for a real mail.

    Its headers are the browser's: the sender is no publisher, the date is that of saving.
    """
    root = next((part for part in message.walk() if not part.is_multipart()), message)
    places = (
        message.get("snapshot-content-location"),
        root.get("content-location") if "received" not in message and "to" not in message else None,
    )
    return next((url for place in places if (url := web_address(str(place or "")))), None)


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
