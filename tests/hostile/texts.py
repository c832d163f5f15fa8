"""Texts that try the decoding, the grammars and every rule for lines."""

from collections.abc import Iterator

from tests.hostile.good import chinese, english

LONG = 15_000
RUNS = {
    "digits": "7", "zeros": "0", "digit groups": "1,", "points": "0.", "亿": "亿", "万亿": "万亿",
    "一": "一", "百千": "百千", "3亿": "3亿", "blanks": " ", "wide blanks": "\u3000", "tabs": "\t",
    "empty lines": "\n", "blank lines": " \n", "opening": "(", "closing": ")", "pairs": "()",
    "wide brackets": "（", "quotes": '"', "nested quotes": "“", "corner quotes": "「",
    "titles": "《", "commas": ",", "，": "，", "、": "、", "stops": ".", "。": "。", "；": "；",
    "dashes": "-", "long dashes": "—", "hashes": "#", "stars": "*", "bars": "|", "bars 2": "| ",
    "tags": "<", "quoted": ">", "links": "[](", "images": "![](",
    "addresses": "http://", "at": "a@",
    "letters": "a", "capitals": "A", "names": "Aa ", "initials": "A. ", "and": " and Hefei",
    "and the": " and the city", "Hefei": "Hefei, ", "合肥": "合肥",
    "合肥市": "合肥市、", "市": "市",
    "fund": "AI fund ", "基金": "人工智能产业基金", "billion": "billion ",
    "money": "3 billion yuan ",
    "30亿元": "30亿元", "dollars": "$1 ", "yen": "¥", "per cent": "50% ", "March": "March 3, ",
    "年": "2025年", "月": "3月3日", "iso": "2025-03-03 ", "said": "mayor Li Ming said ",
    "市长": "市长李明说，", "will": "will set up ", "将": "将设立",
    "not": "not ", "of the": "of the ",
    "which": ", which ", "up to": "up to ", "不超过": "不超过", "zero width": "\u200b",
    "override": "\u202e", "combining": "a\u0301", "emoji": "👩‍👩‍👧", "headings": "# x\n",
    "items": "- x\n", "rows": "| a | b |\n", "numbered": "1. \n", "章": "第一章\n", "一、": "一、",
    "by": "By Li Ming\n", "date lines": "March 3, 2025\n", "来源": "来源：",
    "companies": "A Co., Ltd. ",
    "公司": "某某科技有限公司", "respectively": "respectively, ", "分别": "分别", "backslash": "\\",
    "carriage": "\r", "form feeds": "\f", "line separators": "\u2028", "underscores": "_ ",
    "rules": "---\n", "colons": "a: ", "apostrophes": "’s ", "hyphens": "a-", "slashes": "1/",
}  # fmt: skip
"""Runs of one piece, before and behind a sentence that must be read: what a slow pattern hates."""


def texts() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file; those that start with `run` hold a pledge in each language."""
    for number, (name, piece) in enumerate(RUNS.items(), start=100):
        run = (piece * (LONG // len(piece) + 1))[:LONG]
        text = english(number) + run + "\n\n" + chinese(number) + run
        yield f"run {name}.txt".replace("/", " "), text.encode()
    yield from _encodings()
    yield from _shapes()


def _encodings() -> Iterator[tuple[str, bytes]]:
    words, zh = english(30).encode(), chinese(31)
    yield "empty.txt", b""
    yield "blank.txt", b" \n\t\r\n" * 1000
    yield "only a mark.txt", b"\xef\xbb\xbf"
    yield "only a wide mark.txt", b"\xff\xfe"
    yield "one byte.txt", b"\x80"
    yield "one letter.txt", b"a"
    yield "zeros.txt", b"\0" * 100_000
    yield "zeros within.txt", words[:40] + b"\0" * 100 + words[40:]
    yield "noise.bin", bytes(i * 7919 % 251 for i in range(200_000))
    yield "controls.txt", bytes(range(32)) * 100 + words
    yield "wrong mark.txt", b"\xff\xfe" + words
    yield "wrong mark 2.txt", b"\xfe\xff" + words + b"x"
    yield "wrong mark 32.txt", b"\xff\xfe\0\0" + words
    yield "two marks.txt", b"\xef\xbb\xbf\xef\xbb\xbf" + words
    yield "mixed.txt", zh.encode("gb18030") + zh.encode() + zh.encode("big5", "replace")
    yield "cut in a letter.txt", zh.encode()[:-2]
    yield "surrogates.txt", words + b"\xed\xa0\x80\xed\xb0\x80" * 50
    yield "surrogates 16.txt", "Hefei ".encode("utf-16-le") + b"\x00\xd8" * 50
    yield "overlong.txt", words + b"\xc0\xaf\xe0\x80\xaf" * 10
    yield "utf-7.txt", zh.encode("utf-7")
    yield "utf-32.txt", zh.encode("utf-32")
    yield "utf-16-be.txt", zh.encode("utf-16-be")
    yield "hz.txt", zh.encode("hz")
    yield "iso-2022.txt", zh.encode("iso-2022-kr", "replace")
    yield "private.txt", ("\ue000\uf8ff\U0010ffff" * 3000).encode() + words
    yield "noncharacters.txt", ("\ufffe\uffff\ufdd0" * 3000).encode() + words
    yield "bidi.txt", ("\u202e" + english(32) + "\u2066\u2069\u202c" * 500).encode()
    yield "zero width.txt", "\u200b".join(english(33)).encode()
    yield "combining.txt", ("e" + "\u0301" * 50_000 + english(34)).encode()
    yield "full width.txt", "".join(_wide(c) for c in english(35)).encode()


def _wide(character: str) -> str:
    return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character


def _shapes() -> Iterator[tuple[str, bytes]]:
    yield "one huge line.txt", (english(40).replace("\n", " ") * 400).encode()
    yield "50000 places.txt", ("Hefei, Wuhan, Suzhou and Ningbo, " * 12_500).encode()
    yield "50000 places zh.txt", ("合肥市、武汉市、苏州市和宁波市、" * 12_500).encode()
    yield "20000 sums.txt", ("a fund of 3 billion yuan, " * 20_000).encode()
    yield "20000 sums zh.txt", ("3亿元、50万元、" * 10_000).encode()
    yield (
        "1000 pledges.txt",
        ("The city of Hefei set up a 3 billion yuan AI fund. " * 1_000).encode(),
    )
    yield "1000 pledges zh.txt", ("合肥市设立30亿元人工智能产业基金。" * 1_000).encode()
    yield "4000 lines.txt", ("AI fund of Hefei\n" * 4_000).encode()
    yield "3000 rows.md", ("| Hefei | 3 billion yuan | AI fund |\n" * 3_000).encode()
    yield "wide table.md", ("|" + " Hefei |" * 20_000 + "\n").encode() * 3
    yield "deep list.md", "".join(f"{'  ' * i}- Hefei AI fund\n" for i in range(1_500)).encode()
    yield "deep quote.md", (">" * 20_000 + " Hefei\n").encode() * 3
    yield (
        "front matter bomb.md",
        b"---\n" + b"title: a\n" * 50_000 + b"---\n" + english(41).encode(),
    )
    yield "front matter open.md", b"---\n" + b"title: [[[[" * 20_000
    yield "aliases.md", b"---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n" + english(42).encode()
    yield (
        "big number.txt",
        ("The city of Hefei set up a " + "9" * 5_000 + " yuan AI fund.").encode(),
    )
    yield "big number zh.txt", ("合肥市设立" + "九千九百" * 3_000 + "亿元人工智能基金。").encode()
    yield (
        "dates.txt",
        b"On 2025-99-99, 0000-00-00, 31 February 9999, 99/99/99999 Hefei said. " * 300,
    )
    yield "year.txt", ("Hefei, March 3, " + "2" * 3_000 + " -- AI fund").encode()
    yield "script.txt", b"<script>alert(1)</script> & <b>Hefei</b> set up an AI fund " * 40
    yield "formula.txt", b'=HYPERLINK("http://x","y")\n@SUM(1)\n+1\n-1\n' + english(43).encode()
    yield "latex.txt", rb"$\frac{1}{0}$ :red[x] :material/home: [a](javascript:1) " * 200
    yield "percent.txt", b"%s%n%x{0}{__class__}${jndi:ldap://x}" * 2_000 + english(44).encode()
    yield "escape.txt", b"\x1b[31mred\x1b[0m\x1b]0;title\x07" * 3 + english(45).encode() * 20
    yield "like json.txt", b'{"a":' * 30_000
    yield "like json 2.txt", b"[" * 100_000 + b"]" * 100_000
    yield "like csv.txt", b"a,b,c\n1,2,3\n" * 10_000
    yield "like mail.txt", b"From: x\nTo: y\nSubject: " + b"z" * 100_000
    yield "like pdf.txt", english(46).encode() + b"%PDF-1.7"
    yield "like tar.txt", english(47).encode().ljust(257, b".") + b"ustar"
    yield "like feed.txt", b"<?xml version='1.0'?><rss" + b" a" * 50_000
