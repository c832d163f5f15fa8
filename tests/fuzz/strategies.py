"""Hypothesis strategies for places, sums, dates, sentences, documents, web pages and raw bytes."""

from hypothesis import strategies as st

PLACES = st.sampled_from(
    (
        "Hefei",
        "Wuhan",
        "Guangdong",
        "Chaoyang",
        "Jilin",
        "Hong Kong",
        "合肥市",
        "广东省",
        "朝阳",
        "吉林",
    )
)
NUMBERS = st.one_of(
    st.integers(0, 10**20).map(str),
    st.decimals(0, 10**6, places=2).map(str),
    st.integers(0, 10**12).map("{:,}".format),
    st.text("零一二三四五六七八九十百千万亿两〇几多余", min_size=1, max_size=12),
    st.sampled_from(("half a billion", "two hundred million", "a dozen", "1.2.3", "1,2,3", "5-8")),
)
UNITS = st.sampled_from(("", " billion", "bn", "m", " million", "亿", "万亿", "百万", "%", " to "))
CURRENCIES = st.sampled_from(("", " yuan", "元", "$", "HK$", "¥", "RMB ", " dollars", "港元"))
AMOUNTS = st.builds("{0}{1}{2}{3}".format, CURRENCIES, NUMBERS, UNITS, CURRENCIES)
DATES = st.one_of(
    st.dates().map(str),
    st.builds("{0}年{1}月{2}日".format, *map(st.integers, (0, 0, 0), (9999, 99, 99))),
    st.builds("March {0}, {1}".format, st.integers(0, 99), st.integers(0, 99_999)),
    st.sampled_from(("on Monday", "last week", "early March", "上个月", "今年以来", "十四五",
                     "Q3 2025", "the end of 2027", "2026年底",
                     "从3月到5月", "in recent days", "三年内")),
)  # fmt: skip
ACTS = st.sampled_from(
    (
        "set up",
        "will set up",
        "has no plans for",
        "vowed to build",
        "设立",
        "将发放",
        "拟建设",
        "不再",
    )
)
THINGS = st.sampled_from(
    ("AI fund", "computing centre", "action plan for large models", "AI vouchers",
     "人工智能产业基金", "算力券", "《人工智能行动计划》", "智算中心", "first phase of which",
     "其中首期")
)  # fmt: skip
JOINTS = st.sampled_from(
    (" ", ", ", "，", "、", " and ", "和", " of ", ". ", "。", "\n", "\n\n", "; ", "；", " (", ") ",
     "“", "”", "\n- ", "\n# ", " | ", "\t", "\u3000", "\u200b", ": ", " — ", "respectively", "分别")
)  # fmt: skip
SNIPPETS = st.one_of(PLACES, AMOUNTS, DATES, ACTS, THINGS, JOINTS, st.text(max_size=6))
DOCUMENTS = st.lists(SNIPPETS, min_size=1, max_size=40).map("".join)
TAGS = st.sampled_from(
    ("p", "div", "h1", "table", "tr", "td", "ul", "li", "article", "nav", "script", "title", "time",
     "meta name=date", "a href=x", "span class=author", "br", "footer", "svg", "template")
)  # fmt: skip
MARKUP = st.one_of(
    TAGS.map("<{}>".format), TAGS.map("</{}>".format), SNIPPETS,
    st.sampled_from(("<!--", "-->", "<![CDATA[", "&amp;", "&#0;", "&#x110000;", "<", '"', "'")),
)  # fmt: skip
PAGES = st.lists(MARKUP, max_size=60).map("".join)
HEADERS = st.sampled_from(
    ("Subject: ", "Date: ", "From: ", "Content-Type: text/html; charset=",
     "Content-Type: multipart/", "mixed; boundary=b\n\n--b\n",
     "Content-Transfer-Encoding: base64\n\n",
     "\n\n", "\n--b--\n", "\n")
)  # fmt: skip
MAILS = st.lists(st.one_of(HEADERS, SNIPPETS), max_size=20).map("".join)
BYTES = st.one_of(
    st.binary(max_size=300),
    DOCUMENTS.map(lambda text: text.encode("utf-8", "replace")),
    st.builds(
        lambda text, code: text.encode(code, "replace"),
        DOCUMENTS,
        st.sampled_from(("gb18030", "big5", "utf-16", "utf-32", "cp1252", "hz", "utf-7")),
    ),
    st.builds(
        lambda head, tail: head + tail,
        st.sampled_from((b"%PDF-1.4\n", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"---\n",
                         b"<?xml version='1.0'?><rss>", b"{\\rtf", b"\xff\xfe")),
        st.binary(max_size=200),
    ),
)  # fmt: skip
SIDES = st.lists(
    st.sampled_from(("title", "published", "url", " = ", '"', "2025-03-10", "[", "]", "\n")),
    max_size=20,
).map("".join)
