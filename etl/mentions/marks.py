"""The plain form of a stretch for the number grammars: folded, with plain marks and spaces."""

from etl.reference.folding import Replacements, fold

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_WIDE.pop(ord("，"))
"""A wide comma never groups thousands, so it must stay apart from the narrow one."""

_MARKS = _WIDE | {
    **dict.fromkeys(map(ord, "〜∼"), "~"),
    **dict.fromkeys(map(ord, "―﹣"), "-"),
    **dict.fromkeys([*map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), *range(0x2000, 0x200B)], " "),
    ord("￥"): "¥",
    ord("﹩"): "$",
    ord("○"): "〇",
    ord("圓"): "圆",
}

_REPLACEMENTS = Replacements(_MARKS)


def plain(text: str) -> str:
    """The text in simplified characters, with narrow marks and single spaces; length kept."""
    return narrowed(fold(text))


def narrowed(folded: str) -> str:
    """The plain form of a text that is folded already."""
    return folded.translate(_MARKS) if folded.isascii() else _REPLACEMENTS.replaced_in(folded)
