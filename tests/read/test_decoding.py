"""Bytes to text: every encoding that Chinese and Western documents come in."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import Unreadable
from etl.read.decoding import decode

SIMPLIFIED = (
    "武汉市人民政府关于印发《武汉市促进人工智能产业发展若干措施》的通知。\r\n总规模不低于100亿元。"
)
TRADITIONAL = (
    "特區政府昨日公布新一份施政報告，宣布成立100億港元的創科產業引導基金。\r\n預計明年首季啟動。"
)
INDENTED = "　　第一条　设立总规模30亿元的基金。\n　　第二条　每家最高200万元。\n"
WESTERN = "The city’s café fund – “patient money” – is worth €2 million."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gb2312"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (INDENTED, "utf-16-le"),
        (INDENTED, "utf-16-be"),
        (TRADITIONAL, "utf-8"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        (WESTERN, "utf-8"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-16-le"),
    ],
)
def test_text_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_the_byte_order_mark_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x00\x01\x02\x03" * 50, "not text"),
        (bytes(range(256)) * 4, "not text"),
        (b"abc\x00def", "not text"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x41", "not text"),
        (b" \r\n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs"]), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    text = f"a{text}"
    assert decode(text.encode()) == text
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    text = None
    with suppress(Unreadable):
        text = decode(data)
    assert text is None or (text.strip() and text.encode())
