"""Who may write: only a reader on this machine, or one who signed in where that is switched on."""

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response

from dashboard.access import signing
from dashboard.access.reader import access_settings
from dashboard.access.rules import Settings, Standing, Visitor, is_here, standing
from dashboard.access.signing import UploadGuard, let_upload, sign_in, sign_out
from dashboard.access.token import COOKIE, LASTS_SECONDS, MOST_FAILURES, Attempts, is_valid, token

SECRET = "long enough a secret"
NOW = 1_800_000_000.0
LOCAL = {"host": "localhost:8501"}
ADDRESS = "ann@example.org"
LOGGED_IN = {"is_logged_in": True, "email": "Ann@Example.org"}


@pytest.mark.parametrize(
    ("server", "client", "headers", "expected"),
    [
        ("localhost", None, LOCAL, True),
        ("127.0.0.1", "127.0.0.1", {"host": "127.0.0.1"}, True),
        ("::1", "::1", {"host": "[::1]:8501"}, True),
        ("localhost", None, {**LOCAL, "origin": "http://localhost:8501"}, True),
        ("0.0.0.0", None, LOCAL, False),
        ("", None, LOCAL, False),
        ("localhost", "10.0.0.7", LOCAL, False),
        ("localhost", None, {**LOCAL, "x-forwarded-for": "10.0.0.7"}, False),
        ("localhost", None, {**LOCAL, "x-forwarded-for": "127.0.0.1"}, False),
        ("localhost", "127.0.0.1", {**LOCAL, "x-forwarded-proto": "https"}, False),
        ("localhost", None, {**LOCAL, "cf-connecting-ip": "127.0.0.1"}, False),
        ("localhost", None, {**LOCAL, "via": "1.1 proxy"}, False),
        ("localhost", None, {"host": "evil.example:8501"}, False),
        ("localhost", None, {"host": "localhost.evil.example"}, False),
        ("localhost", None, {**LOCAL, "origin": "https://atlas.example"}, False),
        ("localhost", None, {**LOCAL, "origin": "null"}, False),
        ("localhost", None, {}, False),
    ],
)
def test_only_this_machine_is_here(
    server: str, client: str | None, headers: dict[str, str], expected: bool
) -> None:
    assert is_here(server, Visitor(client, headers, "", {})) is expected


def visitor(given: str = "", user: Mapping[str, object] | None = None) -> Visitor:
    """A reader on this machine."""
    return Visitor(None, LOCAL, given, user or {})


LOGIN = Settings("login", writers=frozenset({ADDRESS}), has_login=True, server="localhost")
WITH_SECRET = Settings("secret", SECRET, server="localhost")


@pytest.mark.parametrize(
    ("settings", "reader", "expected"),
    [
        (Settings(server="localhost"), visitor(), Standing.MAY),
        (Settings(server="0.0.0.0"), visitor(), Standing.ELSEWHERE),
        (Settings("off", server="localhost"), visitor(), Standing.OFF),
        (Settings("1", server="localhost"), visitor(), Standing.BAD_MODE),
        (WITH_SECRET, visitor(), Standing.NO_SECRET),
        (WITH_SECRET, visitor(token(SECRET, NOW)), Standing.MAY),
        (WITH_SECRET, visitor(token("another secret here", NOW)), Standing.NO_SECRET),
        (WITH_SECRET, visitor(token(SECRET, NOW - LASTS_SECONDS)), Standing.NO_SECRET),
        (Settings("secret", "too short"), visitor(token("too short", NOW)), Standing.BAD_SECRET),
        (LOGIN, visitor(), Standing.NO_LOGIN),
        (LOGIN, visitor(user=LOGGED_IN), Standing.MAY),
        (LOGIN, visitor(user={**LOGGED_IN, "email": "bob@x.org"}), Standing.UNLISTED),
        (LOGIN, visitor(user={**LOGGED_IN, "email_verified": False}), Standing.UNLISTED),
        (LOGIN, visitor(user={"is_logged_in": True}), Standing.UNLISTED),
        (LOGIN, visitor(user={"is_logged_in": False, "email": ADDRESS}), Standing.NO_LOGIN),
        (Settings("login", has_login=True), visitor(user=LOGGED_IN), Standing.BAD_WRITERS),
        (Settings("login", writers=frozenset({ADDRESS})), visitor(), Standing.BAD_LOGIN),
    ],
)
def test_standing(settings: Settings, reader: Visitor, expected: Standing) -> None:
    assert standing(settings, reader, NOW) is expected


@given(st.text(max_size=90))
def test_no_text_is_a_token_but_one_that_was_made(text: str) -> None:
    assert not is_valid(text, SECRET, NOW)
    assert not is_valid(f"{int(NOW) + 9}.{text}", SECRET, NOW)


def test_attempts_are_turned_away_after_too_many_and_let_in_again() -> None:
    attempts = Attempts()
    for at in range(MOST_FAILURES):
        assert not attempts.are_too_many(float(at))
        attempts.fail(float(at))
    assert attempts.are_too_many(100.0)
    assert not attempts.are_too_many(10_000.0)


@pytest.fixture
def with_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app is set up to take the shared secret, and nobody has tried one yet."""
    monkeypatch.setenv("ATLAS_WRITE", "secret")
    monkeypatch.setenv("ATLAS_WRITE_SECRET", SECRET)
    monkeypatch.setattr(signing, "attempts", Attempts())


def request(fields: Mapping[str, str], **headers: str) -> Request:
    """A form that a browser sends."""
    body = urlencode(fields).encode()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    named = {"host": "atlas.example", **headers}
    scope = {
        "type": "http",
        "method": "POST",
        "scheme": "https",
        "path": "/sign-in",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in named.items()],
    }
    return Request(scope, receive)


def sent(fields: Mapping[str, str], **headers: str) -> Response:
    return asyncio.run(sign_in(request(fields, **headers)))


@pytest.mark.usefixtures("with_secret")
def test_the_secret_gives_a_cookie_that_no_script_and_no_other_site_gets() -> None:
    answer = sent({"secret": SECRET, "page": "add", "tongue": "zh"})
    cookie = answer.headers["set-cookie"]
    name, _, rest = cookie.partition("=")
    assert (answer.status_code, answer.headers["location"]) == (303, "add?lang=zh")
    assert name == COOKIE
    assert SECRET not in cookie
    assert {"HttpOnly", "SameSite=strict", "Secure"} <= set(rest.split("; "))


@pytest.mark.usefixtures("with_secret")
@pytest.mark.parametrize("wrong", ["", "wrong", SECRET + " ", "密钥"])
def test_a_wrong_secret_gives_none(wrong: str) -> None:
    answer = sent({"secret": wrong, "page": "https://out.example/"})
    assert "set-cookie" not in answer.headers
    assert answer.headers["location"] == ".?lang=en&signed=wrong"


@pytest.mark.usefixtures("with_secret")
def test_after_many_wrong_ones_not_even_the_right_one_is_taken() -> None:
    for _ in range(MOST_FAILURES):
        sent({"secret": "wrong"})
    answer = sent({"secret": SECRET})
    assert "set-cookie" not in answer.headers
    assert "signed=later" in answer.headers["location"]


@pytest.mark.usefixtures("with_secret")
def test_a_form_of_another_site_or_a_long_one_is_refused() -> None:
    assert sent({"secret": SECRET}, origin="https://out.example").status_code == 403
    assert sent({"secret": "x" * 5000}).status_code == 403


@pytest.mark.parametrize("mode", ["local", "off", "login"])
def test_the_secret_opens_nothing_where_it_is_not_asked_for(
    monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    monkeypatch.setenv("ATLAS_WRITE", mode)
    monkeypatch.setenv("ATLAS_WRITE_SECRET", SECRET)
    assert "set-cookie" not in sent({"secret": SECRET}).headers


def test_signing_out_takes_the_cookie_away() -> None:
    answer = asyncio.run(sign_out(request({"page": "review"})))
    assert 'atlas_writer=""' in answer.headers["set-cookie"]
    assert "Max-Age=0" in answer.headers["set-cookie"]


def upload(session: str, length: str | None) -> int:
    """What the guard answers to a file; 200 where it lets the server take it."""
    headers = [] if length is None else [(b"content-length", length.encode())]
    path = f"/atlas/_stcore/upload_file/{session}/f1"
    scope = {"type": "http", "method": "PUT", "path": path, "headers": headers}
    answers: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("a byte of the file was read")

    async def taken(*_: Any) -> None:
        answers.append({"status": 200})

    async def send(message: Any) -> None:
        answers.append(message)

    asyncio.run(UploadGuard(taken)(scope, receive, send))
    return int(answers[0]["status"])


def test_files_are_taken_only_from_sessions_that_may_write_and_not_without_end() -> None:
    assert upload("a reader", "10") == 403
    let_upload("a writer")
    assert upload("a writer", "150000000") == 200
    assert upload("a writer", "150000000") == 413
    assert upload("a writer", None) == 411
    assert upload("a writer", "9" * 5000) == 411
    assert upload("a writer", "-1") == 411
    assert upload("a writer", "50000000") == 200


@pytest.mark.parametrize(
    ("installed", "has_login"),
    [({"authlib", "httpx"}, True), ({"authlib"}, False), ({"httpx"}, False), (set(), False)],
)
def test_logging_in_is_offered_only_where_its_libraries_are(
    installed: set[str], has_login: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.access.reader.find_spec", lambda name: name in installed or None)
    monkeypatch.setattr("streamlit.secrets", {"auth": {"client_id": "atlas"}})
    assert access_settings().has_login is has_login
