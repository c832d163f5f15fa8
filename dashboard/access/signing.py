"""What the server itself does about writing: signing in and out, and who may send it files."""

import time
from collections import OrderedDict
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.access.reader import access_settings
from dashboard.access.rules import SHORTEST_SECRET, Writing
from dashboard.access.token import COOKIE, LASTS_SECONDS, Attempts, is_same, token
from dashboard.frame.navigation import PAGES
from dashboard.running.service_log import tell
from dashboard.wording.words import tongue_of

MOST_FORM_BYTES = 4096
MOST_DIGITS = 12
MOST_SESSIONS = 1000
MOST_SESSION_BYTES = 200_000_000
"""A session may send so much in all; who needs more reloads the page."""
UPLOADS = "/_stcore/upload_file/"
"""Where Streamlit's own file uploader sends files: this, the session's id, the file's."""

attempts = Attempts()
_bytes_left: OrderedDict[str, int] = OrderedDict()


async def sign_in(request: Request) -> Response:
    """Take the shared secret, give a token, and send the reader back to his page."""
    form = await _form(request)
    if form is None:
        return PlainTextResponse("This form was sent by another site or is too long.", 403)
    settings, now = access_settings(), time.time()
    if settings.writing != Writing.SECRET or len(settings.secret) < SHORTEST_SECRET:
        return _back(form)
    if attempts.are_too_many(now):
        tell("sign-in", outcome="too many attempts")
        return _back(form, "later")
    if not is_same(form.get("secret", ""), settings.secret):
        attempts.fail(now)
        tell("sign-in", outcome="wrong")
        return _back(form, "wrong")
    answer = _back(form)
    tell("sign-in", outcome="ok")
    is_https = request.url.scheme == "https"
    answer.set_cookie(
        COOKIE,
        token(settings.secret, now),
        max_age=LASTS_SECONDS,
        secure=is_https,
        httponly=True,
        samesite="strict",
    )
    return answer


async def sign_out(request: Request) -> Response:
    """Take the token away."""
    form = await _form(request)
    if form is None:
        return PlainTextResponse("This form was sent by another site or is too long.", 403)
    answer = _back(form)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


def let_upload(session_id: str) -> None:
    """Have files taken from a session: it has been shown an uploader that it may use."""
    _bytes_left.setdefault(session_id, MOST_SESSION_BYTES)
    while len(_bytes_left) > MOST_SESSIONS:
        _bytes_left.popitem(last=False)


class UploadGuard:
    """Turns files away that nobody may send, before a byte of them is read.

    Streamlit takes files from every open session, whether or not its page has an uploader.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] == "http" and UPLOADS in scope["path"] and scope["method"] == "PUT":
            refusal = _refusal(Request(scope), scope["path"].split(UPLOADS)[1].split("/")[0])
            if refusal:
                await refusal(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _refusal(request: Request, session_id: str) -> Response | None:
    if session_id not in _bytes_left:
        return PlainTextResponse("Only who may write may send files.", 403)
    length = request.headers.get("content-length", "")
    if not (length.isascii() and length.isdecimal() and len(length) <= MOST_DIGITS):
        return PlainTextResponse("Say how long the file is.", 411)
    if int(length) > _bytes_left[session_id]:
        return PlainTextResponse("This session has sent enough; reload the page.", 413)
    _bytes_left[session_id] -= int(length)
    return None


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of a form that one of the app's own pages sent; None for any other."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return None
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_FORM_BYTES:
            return None
    fields = parse_qs(body.decode("utf-8", "replace"))
    return {name: values[0] for name, values in fields.items()}


def _back(form: dict[str, str], answer: str = "") -> RedirectResponse:
    """To the page that the form names, if there is one, in its language."""
    page = form.get("page", "") if form.get("page") in set(PAGES.values()) else ""
    asked = {"lang": tongue_of(form.get("tongue")).value, **({"signed": answer} if answer else {})}
    return RedirectResponse(f"{page or '.'}?{urlencode(asked)}", 303)
