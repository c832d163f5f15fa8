"""The laws of the fuzzed targets on made-up inputs, and on all that fuzzing has found before."""

import pytest
from hypothesis import given, settings

from tests.fuzz import strategies
from tests.fuzz.__main__ import TARGETS as NAMES
from tests.fuzz.corpus import seeds
from tests.fuzz.targets import READERS, TARGETS, TEXTS, check

FOUND: list[tuple[str, bytes]] = [
    ("bytes", b"PK\x05\x06" + b"\0" * 18),
    ("side", b"a" + b".a" * 3_000 + b" = 1"),
    ("side", b"a = " + b"[" * 2_000),
    ("feed", b"<entry><ent:y><title>x"),
    ("numbers", b"9" * 5_000),
    ("claims", b"Ningbo backs AI\n| Ningbo | AI fund | 8 billion yuan | "),
]


def test_each_target_can_be_named() -> None:
    assert set(NAMES) == set(TARGETS) == {*READERS, *TEXTS}


@pytest.mark.parametrize("name", TARGETS)
def test_sound_inputs_break_no_law(name: str) -> None:
    examples = list(seeds(name))
    for data in examples:
        check(name, data)
    assert examples


@pytest.mark.parametrize(("name", "data"), FOUND)
def test_what_was_found_breaks_no_law(name: str, data: bytes) -> None:
    check(name, data)


@settings(max_examples=60)
@given(strategies.BYTES)
def test_any_bytes_are_read_or_set_aside(data: bytes) -> None:
    check("bytes", data)


@settings(max_examples=60)
@given(strategies.PAGES)
def test_any_markup_is_read_or_set_aside(page: str) -> None:
    check("html", page.encode("utf-8", "replace"))
    check("feed", page.encode("utf-8", "replace"))


@settings(max_examples=60)
@given(strategies.MAILS)
def test_any_mail_is_read_or_set_aside(mail: str) -> None:
    check("mail", mail.encode("utf-8", "replace"))


@settings(max_examples=60)
@given(strategies.SIDES)
def test_any_side_file_is_understood_or_refused(side: str) -> None:
    check("side", side.encode())


@settings(max_examples=60)
@given(strategies.DOCUMENTS)
def test_any_text_breaks_no_law_of_the_grammars(text: str) -> None:
    for name in TEXTS:
        check(name, text.encode("utf-8", "replace"))
