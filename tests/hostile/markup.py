"""Web pages, feeds, drawings and mails that nest, flood, pull from outside or make no sense."""

from collections.abc import Iterator

from tests.hostile.good import chinese, english
from tests.hostile.papers import LAUGHS, OUTSIDE, REMOTE

DEEP = 100_000
FEED = "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title>{}</feed>"


def page(body: str, head: str = "") -> bytes:
    """A web page of some markup."""
    return f"<!doctype html><html><head><title>Hefei</title>{head}</head><body>{body}".encode()


def markup() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file."""
    yield from _deep_pages()
    yield from _wide_pages()
    yield from _odd_pages()
    yield from _feeds()
    yield from _mails()


def _deep_pages() -> Iterator[tuple[str, bytes]]:
    for tag in ("div", "p", "b", "table", "ul", "a", "font", "blockquote", "form", "svg", "math"):
        yield f"deep {tag}.html", page(f"<{tag}>" * DEEP + english(80))
    yield "deep list.html", page("<ul><li>Hefei" * 20_000)
    yield "deep cells.html", page("<table><tr><td>Hefei" * 20_000)
    yield "closing.html", page("</div>" * 1_000_000 + english(81))
    yield "misnested.html", page("<b><p><i></b></p></i>" * 30_000 + english(82))
    yield "formatting.html", page("<b><i><u><s><a><font>" * 10_000 + "<p>x" * 10_000)


def _wide_pages() -> Iterator[tuple[str, bytes]]:
    cell = "<td>Hefei AI fund</td>"
    yield "wide table.html", page(f"<table><tr>{cell * 20_000}</tr></table>")
    yield "long table.html", page(f"<table>{f'<tr>{cell * 4}</tr>' * 10_000}</table>")
    yield "spans.html", page("<table><tr><td colspan=99999999 rowspan=99999999>x<td>y" * 50)
    yield "spans 2.html", page("<table>" + "<tr><td colspan=1000 rowspan=65534>Hefei" * 1_000)
    yield "odd spans.html", page("<table><tr><td colspan=-1 rowspan=x>a<td colspan=1e9>b</table>")
    yield "attributes.html", page("<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">Hefei")
    yield "long attribute.html", page(f"<p class='{'a ' * 1_000_000}'>Hefei</p>")
    yield "open attribute.html", page("<p class='" + "a>" * 300_000)
    yield "paragraphs.html", page("<p>Hefei AI fund" * 30_000)
    yield "breaks.html", page("<br>" * 200_000 + english(83))
    yield "references.html", page("&amp;" * 200_000 + "&#x41;" * 50_000 + "&#99999999;" * 1_000)
    yield "comments.html", page("<!--" * 100_000 + english(84))
    yield "comments 2.html", page("<!-- x -->" * 50_000 + english(85))
    yield "metas.html", page(english(86), "<meta name=date content=2025-99-99>" * 30_000)
    yield (
        "json.html",
        page(english(87), "<script type='application/ld+json'>" + "[" * 100_000 + "</script>"),
    )
    yield (
        "many json.html",
        page(english(88), "<script type='application/ld+json'>{\"@graph\":[{}]}</script>" * 3_000),
    )
    yield "links.html", page("<a href='javascript:alert(1)'>Hefei</a> " * 20_000)
    yield "headings.html", page("<h1>Hefei</h1>" * 20_000)
    yield "only tags.html", b"<p>" * 300_000
    yield "titles.html", page(english(89), "<title>" + "Hefei - " * 50_000 + "</title>")


def _odd_pages() -> Iterator[tuple[str, bytes]]:
    yield "script.html", page("<script>alert(1)</script><img src=x onerror=alert(1)>" + english(90))
    yield "open script.html", page("<script>" + english(91) * 100)
    yield "no text.html", page("<script>1</script>")
    yield "frames.html", page("<iframe src='file:///etc/passwd'></iframe><object data=x>")
    yield "refresh.html", page(english(92), "<meta http-equiv=refresh content='0;url=http://x'>")
    yield "zeros.html", page("\0" * 1_000 + english(93))
    yield "charset.html", page(english(94), "<meta charset='no-such-charset'>")
    yield "charset 2.html", page(chinese(95), "<meta charset=gb2312>")
    yield "charset 3.html", page(english(96), "<meta charset='rot13'><meta charset='zlib'>")
    yield "charset 4.html", page(english(97), "<meta charset='idna'>").replace(b"Hefei", b"H\xff")
    yield "surrogates.html", page("&#xD800;&#xDC00;" * 500 + english(98))
    yield "conditional.html", page("<![if IE]>" * 20_000 + english(99))
    yield "cdata.html", page("<![CDATA[" * 20_000 + english(100))
    yield "laughs.html", LAUGHS.encode() + page("&a11;")
    yield "laughs.xml", f'<?xml version="1.0"?>{LAUGHS}<x>&a11;</x>'.encode()
    yield "laughs.xhtml", f'<?xml version="1.0"?>{LAUGHS}<html><p>&a11;</p></html>'.encode()
    yield "outside.xhtml", f'<?xml version="1.0"?>{OUTSIDE}<html><p>&a11;</p></html>'.encode()
    yield "outside.html", OUTSIDE.encode() + page("&a11;")
    yield "drawing.svg", f'<?xml version="1.0"?>{LAUGHS}<svg><text>&a11;</text></svg>'.encode()
    yield "deep.xml", b'<?xml version="1.0"?>' + b"<a>" * DEEP
    yield "spaces.xml", b"<?xml " + b" " * 500_000
    yield "comments.xml", b'<?xml version="1.0"?>' + b"<!-- -->" * 100_000


def _feeds() -> Iterator[tuple[str, bytes]]:
    entry = f"<entry><title>Hefei</title><content type='html'>{english(101)}</content></entry>"
    yield "laughs feed.xml", f"<?xml version='1.0'?>{LAUGHS}{FEED.format(_entry('&a11;'))}".encode()
    yield (
        "outside feed.xml",
        (f"<?xml version='1.0'?>{OUTSIDE}{FEED.format(_entry('&a11;'))}".encode()),
    )
    yield "remote feed.xml", f"<?xml version='1.0'?>{REMOTE}{FEED.format(_entry('x'))}".encode()
    yield "many entries.xml", FEED.format(entry * 3_000).encode()
    yield "deep feed.xml", FEED.format("<entry>" * 50_000).encode()
    yield "empty feed.xml", FEED.format("").encode()
    yield "broken feed.xml", FEED.format(entry).encode()[:-60]
    yield "odd dates.rss", (
        "<rss><channel>" + "".join(
            f"<item><title>Hefei</title><pubDate>{day}</pubDate><description>{english(102)}"
            "</description></item>"
            for day in ("x", "Mon, 99 Foo 99999 99:99", "0000-00-00", "9" * 5_000, "")
        ) + "</channel></rss>"
    ).encode()  # fmt: skip
    yield "zeros feed.xml", FEED.format(entry).encode().replace(b"Hefei", b"\0\0")


def _entry(words: str) -> str:
    return f"<entry><title>{words}</title><content>{words}</content></entry>"


def mail(head: str, body: str = "") -> bytes:
    """A mail of some headers and a body."""
    return (
        "From: a@example.org\r\nTo: b@example.org\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\n"
        f"{head}\r\n\r\n{body}"
    ).encode("utf-8", "surrogateescape")


def _mails() -> Iterator[tuple[str, bytes]]:
    text = "Content-Type: text/plain"
    yield "deep.eml", mail("".join(
        f"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n" for i in range(1_000)
    ) + text, english(103))  # fmt: skip
    inner = mail(text, english(104)).decode()
    for _ in range(60):
        inner = mail("Content-Type: message/rfc822", inner).decode()
    yield "mails in mails.eml", inner.encode()
    yield (
        "many parts.eml",
        mail(
            "Content-Type: multipart/mixed; boundary=b", f"--b\r\n{text}\r\n\r\nHefei\r\n" * 5_000
        ),
    )
    yield "open parts.eml", mail("Content-Type: multipart/mixed; boundary=b", "--b\r\n" * 20_000)
    yield "no boundary.eml", mail("Content-Type: multipart/mixed", english(105))
    yield "long boundary.eml", mail(f"Content-Type: multipart/mixed; boundary={'b' * 100_000}", "x")
    yield "garbage.eml", mail(f"{text}\r\nContent-Transfer-Encoding: base64", "!§$%&/()=" * 5_000)
    yield "half base64.eml", mail(f"{text}\r\nContent-Transfer-Encoding: base64", "SGVmZWk" * 999)
    yield "quoted.eml", mail(f"{text}\r\nContent-Transfer-Encoding: quoted-printable", "=" * 99_999)
    yield (
        "uuencoded.eml",
        mail(f"{text}\r\nContent-Transfer-Encoding: x-uuencode", "begin 644 x\r\nM"),
    )
    yield "unknown encoding.eml", mail(f"{text}\r\nContent-Transfer-Encoding: x-none", english(106))
    yield "unknown charset.eml", mail(f"{text}; charset=x-unknown", english(107))
    yield "charset.eml", mail(f"{text}; charset=utf-16", english(108))
    yield "hex charset.eml", mail(f"{text}; charset=hex", english(109))
    yield "long header.eml", mail(f"Subject: {'x' * 1_000_000}\r\n{text}", english(110))
    yield "many headers.eml", mail("X-A: b\r\n" * 20_000 + text, english(111))
    yield "folded.eml", mail("Subject: a\r\n" + " b\r\n" * 20_000 + text, english(112))
    yield (
        "encoded words.eml",
        mail(f"Subject: {'=?utf-8?q?=41?= ' * 5_000}\r\n{text}", english(113)),
    )
    yield "odd words.eml", mail(f"Subject: =?utf-8?b?{'A' * 9_999}\r\n{text}", english(114))
    yield "addresses.eml", mail(f"Cc: {'<a@b>,' * 10_000}\r\n{text}", english(115))
    yield "open address.eml", mail(f"Reply-To: {'(' * 5_000}\r\n{text}", english(116))
    yield "odd date.eml", mail(f"Date: {'9' * 9_999} Foo\r\n{text}", english(117))
    yield (
        "parameters.eml",
        mail(f"{text}; " + "; ".join(f"a*{i}*=b" for i in range(3_000)), english(118)),
    )
    yield (
        "names.eml",
        mail(
            "Content-Type: multipart/mixed; boundary=b",
            "".join(
                f'--b\r\n{text}\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\n'
                f"{english(119)}{name}\r\n"
                for name in ("../../x.txt", "/etc/x.txt", "a" * 5_000, "\u202e.txt", "C:\\x.txt")
            ),
        ),
    )
    yield "surrogates.eml", mail(f"Subject: \udcff\udcfe\r\n{text}", english(120))
    yield "zeros.eml", mail(f"Subject: \0\r\n{text}", "\0" * 5_000 + english(121))
