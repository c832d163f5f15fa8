"""The files that a saved mail carries, each with the path `mail.eml!/name`."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial

from etl.errors import Unreadable
from etl.model import Limits
from etl.read.archive import Member, refusal
from etl.read.mail import attached_mail, is_mail_part, saved_from

SIGNATURES = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
)


def attached_files(data: bytes, limits: Limits) -> Iterator[Member]:
    """The attached files of a mail and of the mail that it forwards.

    Pictures within the text and signatures are parts of the mail and are left out. Of several mails
    that are attached whole, the first is what `read_mail` reads; the others are files. Raises
    `Unreadable` after as many files as one mail may carry.
    """
    message = message_from_bytes(data, policy=policy.default)
    if saved_from(message):
        return  # What a web page was saved with, as an assets folder is beside other pages.
    seen: set[str] = set()
    for part in _parts(message):
        if len(seen) >= limits.members:
            most = f"{limits.members:,} attached files (members)"
            raise Unreadable(f"more than the limit of {most}; save those of interest as files")
        name = _unused(_name(part, len(seen) + 1), seen)
        content = _content(part)
        yield Member(name, refusal(name, len(content), limits), partial(bytes, content))


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    read = attached_mail(message)
    for part in message.iter_attachments():
        if isinstance(part, EmailMessage) and part is not read and _is_file(part):
            yield part
    inner = read.get_content() if read is not None else None
    if isinstance(inner, EmailMessage):
        yield from _parts(inner)


def _is_file(part: EmailMessage) -> bool:
    kind = part.get_content_type()
    if kind in SIGNATURES or part.get_content_maintype() == "multipart":
        return False
    is_shown = part.get_content_disposition() != "attachment" and "content-id" in part
    return not (is_shown and part.get_content_maintype() == "image")


def _name(part: EmailMessage, number: int) -> str:
    given = part.get_filename() or (_subject(part) if is_mail_part(part) else "")
    bare = " ".join(given.replace("\\", "/").split("/")[-1].split())
    return bare or f"attachment {number}"


def _subject(part: EmailMessage) -> str:
    inner = part.get_content()
    subject = str(inner.get("subject") or "") if isinstance(inner, EmailMessage) else ""
    return f"{subject.replace('/', ' ')}.eml" if subject else ""


def _unused(name: str, seen: set[str]) -> str:
    """The name, with a number behind it where another file of the mail has it already."""
    number, free = 1, name
    while free in seen:
        number += 1
        free = f"{name} ({number})"
    seen.add(free)
    return free


def _content(part: EmailMessage) -> bytes:
    if is_mail_part(part):
        inner = part.get_content()
        return bytes(inner) if isinstance(inner, EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
