"""The wordings of page frames, each with its own examples, and how far each reaches."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model import Span
from etl.read.plain import read_plain
from etl.reference.boilerplate import Scope, Wording, load_wordings

SEARCHED = (Scope.PART, Scope.CALL, Scope.OFFER)
ARTICLE = (
    "Hefei said on Monday that it had set up a fund of 5 billion yuan for robots and large models."
)
ARTICLE_ZH = (
    "合肥市近日设立总规模50亿元的人工智能产业基金，首期20亿元已经到位，重点投向机器人和大模型。"
)


def cut(text: str) -> str:
    """What is left of a text without its boilerplate, lines stripped, blank ones dropped."""
    page = read_plain(text)
    kept, at = "", 0
    for span in page.boilerplate:
        kept, at = kept + text[at : span.start], span.end
    kept += text[at:]
    return "\n".join(line.strip() for line in kept.splitlines() if line.strip())


def test_every_wording_matches_its_examples_and_not_its_counter_examples() -> None:
    def finds(row: Wording, line: str) -> bool:
        pattern = re.compile(row.pattern, re.IGNORECASE)
        return bool(pattern.search(line) if row.scope in SEARCHED else pattern.fullmatch(line))

    rows = load_wordings()
    missed = [(row.scope, line) for row in rows for line in row.examples if not finds(row, line)]
    wrong = [(row.scope, line) for row in rows for line in row.counter_examples if finds(row, line)]
    assert (missed, wrong) == ([], [])
    assert all(row.examples for row in rows)


@pytest.mark.parametrize(
    "frame",
    [
        "Home | News | Markets | Sign in | Subscribe",
        "Share  Save  Print",
        "Advertisement\nBuy a new phone today and get the second for free.",
        "SPONSORED\nOpen an account and trade for 30 days without fees.",
        "Related stories\nSuzhou opens a 6 billion yuan AI fund\nWhere to see the tulips",
        "Most read\n1. Wuhan sets up a 10 billion yuan AI fund\n2. Ten cafes to work in",
        "More from this series\n\nShenzhen to spend 2 billion yuan on robots\nWhy chips are hard",
        "Read next: Wuxi plans a 3 billion yuan AI fund",
        "Sign up for our newsletter and get the week's best stories in your inbox.",
        "Already a subscriber? Log in",
        "To continue reading, subscribe or sign in",
        "SUBSCRIBE TO CONTINUE READING\nUnlimited access on all devices.\nA crossword a day.",
        "This site uses cookies to remember your settings.",
        "© 2025 The Daily. All rights reserved.",
        "Comments (2)\nTom: They say that Ningbo will get one too.",
        "Want to earn more with robots? Join our free webinar. Save your seat",
        "首页 > 新闻 > 正文",
        "首页 | 要闻",
        "Home | Markets",
        "网站地图 | 联系我们 | 隐私声明",
        "分享到：微信 微博",
        "【广告】年终大促，全场五折，立即下单",
        "相关阅读\n苏州设立60亿元人工智能基金\n春天去哪儿看花",
        "猜你喜欢\n杭州设立200亿元人工智能基金",
        "扫码关注公众号，获取更多资讯",
        "责任编辑：张三",
        "（责编：李四、王五）",
        "上一篇：某市发布人工智能行动方案",
        "版权所有：某某市人民政府  京ICP备05000000号",
        "免责声明：本文仅供参考，不构成投资建议。",
        "【廣告】新春優惠，送完即止",
        "訂閱本報電子版，每月只需38元",
    ],
)
def test_frames_are_boilerplate_between_paragraphs_and_at_the_end(frame: str) -> None:
    article = ARTICLE_ZH if frame[0] > "\u2e80" or "】" in frame or "（" in frame else ARTICLE
    assert cut(f"{article}\n\n{frame}\n\n{article}") == f"{article}\n{article}"
    assert cut(f"{article}\n\n{frame}") == article
    assert cut(f"{article}\r\n\r\n{frame.replace(chr(10), chr(13) + chr(10))}") == article


@pytest.mark.parametrize(
    "line",
    [
        ARTICLE,
        ARTICLE_ZH,
        "Firms can register with the bureau and subscribe to computing vouchers for free.",
        "The related fund of 2 billion yuan will open in May.",
        "Advertising firms that use AI can claim 3 million yuan a year.",
        "Members of the congress called for a fund of 2 billion yuan.",
        "More funds will follow.",
        "## Science",
        "## China",
        "Sponsored by the city, the park opened in May.",
        "广告企业使用大模型的，最高补贴100万元。",
        "关注人工智能安全，设立专项资金2亿元。",
        "来源于财政的资金不低于5亿元。",
        "Markets | Companies",
        "| Shenzhen | News robots | 5 million yuan |",
        "企业登录平台报名后，可领取算力券，最高200万元，由市工业和信息化局审核后按季度兑现，具体办法另行公布。",
    ],
)
def test_what_an_article_says_is_kept(line: str) -> None:
    assert cut(f"{ARTICLE}\n\n{line}\n\n{ARTICLE}") == f"{ARTICLE}\n{line}\n{ARTICLE}"


def test_a_bare_label_in_glued_lines_takes_no_paragraph_with_it() -> None:
    text = f"{ARTICLE}\nAdvertisement\nThe fund opens in May.\n{ARTICLE}"
    assert cut(text) == f"{ARTICLE}\nThe fund opens in May.\n{ARTICLE}"


def test_a_list_of_links_ends_where_the_article_goes_on() -> None:
    text = f"{ARTICLE}\nRelated stories\nWuxi plans a fund\nSeven quiet parks\n{ARTICLE}\nThe end."
    assert cut(text) == f"{ARTICLE}\n{ARTICLE}\nThe end."


def test_a_paywall_ends_at_the_label_that_resumes_the_article() -> None:
    text = (
        f"{ARTICLE}\nTHIS STORY IS FOR SUBSCRIBERS ONLY\nUnlimited reading.\nPuzzles every day\n"
        f"Article content\nThe fund opens in May.\n{ARTICLE}"
    )
    assert cut(text) == f"{ARTICLE}\nThe fund opens in May.\n{ARTICLE}"


def test_a_call_at_the_end_of_a_paragraph_is_cut_off_alone() -> None:
    text = f"{ARTICLE} Sign up for our daily newsletter here.\n\n{ARTICLE_ZH}（责任编辑：张三）"
    assert cut(text) == f"{ARTICLE}\n{ARTICLE_ZH}"


LINES = st.lists(
    st.sampled_from(
        [
            ARTICLE,
            ARTICLE_ZH,
            "",
            "Related stories",
            "Advertisement",
            "Share | Print",
            "相关阅读",
            "A fund for robots",
            "Article content",
            "责任编辑：甲",
            "\t",
            "Sign in to continue reading",
        ]
    )
    | st.text(max_size=60)
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028"]))
def test_spans_are_sorted_apart_and_within_the_text(lines: list[str], break_: str) -> None:
    text = break_.join(lines)
    spans = read_plain(text).boilerplate
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@given(LINES)
def test_paragraphs_that_report_are_never_boilerplate_alone(lines: list[str]) -> None:
    text = "\n\n".join([*lines, "", ARTICLE])
    last = Span(len(text) - len(ARTICLE), len(text))
    assert not any(span.overlaps(last) for span in read_plain(text).boilerplate)
