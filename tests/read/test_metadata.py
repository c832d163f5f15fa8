"""What documents state of themselves: date of publication, title, publisher, author."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.read.full_dates import full_dates
from etl.read.html_head import parse_date
from etl.read.plain import read_plain
from etl.read.stated import Stated

BODY = (
    "Hefei said that it would set up a fund of 5 billion yuan. It opens on May 3, 2031, it said.\n"
)
BODY_ZH = (
    "合肥市将设立50亿元的人工智能产业基金，计划于2031年5月3日揭牌，首期规模20亿元，投向机器人。\n"
)


def stated(text: str) -> Stated:
    return read_plain(text).stated


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published Mar 10, 2025 • 4 minute read", date(2025, 3, 10)),
        ("Updated: 2025-03-12 20:41 (Beijing Time)", date(2025, 3, 12)),
        ("22 May 2025 · 5 min read", date(2025, 5, 22)),
        ("April 18, 2025", date(2025, 4, 18)),
        ("Posted on 3rd June 2025", date(2025, 6, 3)),
        ("Published: 5:00pm, 10 Mar 2025", date(2025, 3, 10)),
        ("By Jane Doe | Sept. 9, 2025 | Updated Sept. 12, 2025", date(2025, 9, 9)),
        ("Tuesday, 4 November 2025, 6:12 pm", date(2025, 11, 4)),
        ("Daily News 21 Aug 2025 18:16", date(2025, 8, 21)),
        ("24/09/2025", date(2025, 9, 24)),
        ("24-09-2025", date(2025, 9, 24)),
        ("10-03-2025", date(2025, 3, 10)),
        ("Pub Date: 17-11-08 09:42   Source: www.city.example", date(2017, 11, 8)),
        ("09/24 2025   Views: 12", date(2025, 9, 24)),
        ("Thursday, 06/11/2025 | 02:14 GMT", date(2025, 11, 6)),
        ("Issue date: October 10, 2024    Source: The Data Bureau", date(2024, 10, 10)),
        ("Date of release: 2025-08-06", date(2025, 8, 6)),
        ("(Testwire) March 11, 2025 -- Firms want more data.", date(2025, 3, 11)),
        ("River Daily, Feb. 4, 2026 -- The city has a plan.", date(2026, 2, 4)),
        ("*Some Policy Observer, No. 14, September 15, 2025*", date(2025, 9, 15)),
        ("A written reply in the Legislative Council today (March 28, 2018):", date(2018, 3, 28)),
        ("Date: 2025/9/4", date(2025, 9, 4)),
        ("**Date:** 2025-09-04", date(2025, 9, 4)),
        ("| Release date | 2025-09-04 |", date(2025, 9, 4)),
        ("| Zunyi | Seed fund | 4 September 2025 |", None),
        ("Updated: Sep-4-2025", date(2025, 9, 4)),
        ("Ends/Thursday, September 4, 2025", date(2025, 9, 4)),
        ("Written by A Reviewer Published on 3 Jun 2025 8 mins read", date(2025, 6, 3)),
        (
            "2025-06-03 - By LIN KE and WU DAN Contact the writers at desk@example.org",
            date(2025, 6, 3),
        ),
        ("WUHAN, China, Sept. 9, 2025 /Newswire/ -- The firm opened a plant.", date(2025, 9, 9)),
        ("SHENZHEN, (Agency - 24th Feb, 2025) The tech hub will launch a fund.", date(2025, 2, 24)),
        ("The Some Street Institute | Policy brief no. 12 | September 4, 2025", date(2025, 9, 4)),
        ("What the region's towns did about the floods by September 4, 2025", None),
        ("09/10/2025", None),
        ("On March 5, 2025 -- the day of the report -- it rained", None),
        ("HEFEI, March 12 (Newswire) -- The city has a fund.", None),
        ("© 2025 The Daily", None),
        ("Some Morning Post26-05-2025", date(2025, 5, 26)),
        ("Wei Lan2026-03-24 11:05", date(2026, 3, 24)),
        ("Valid from2026-04-17: the new rules", None),
        ("The plan of 5 March 2025 is out", None),
        ("What happened on March 5, 2025", None),
        ("June 31, 2025", None),
    ],
)
def test_published_from_an_english_line(line: str, expected: date | None) -> None:
    assert stated(f"Hefei sets up a fund for robots\n\n{line}\n\n{BODY * 3}").published == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2025年08月19日 17:26　来源：某某社", date(2025, 8, 19)),
        ("发布时间：2025-10-15 10:02　阅读：3271", date(2025, 10, 15)),
        ("来源：某日报　　2026-03-07 08:15　　字号：大 中 小", date(2026, 3, 7)),
        ("2025年9月18日　星期四　港聞版", date(2025, 9, 18)),
        ("快讯　2025年3月6日　星期四　　要闻｜公司｜数据｜债券｜港股｜基金", date(2025, 3, 6)),
        ("今天是2025年3月6日　星期四　　首页｜政务公开｜互动交流｜网站地图", None),
        ("2025年05月13日10:00 | 来源：某报", date(2025, 5, 13)),
        ("来源：某某日报2025-05-13 10:00", date(2025, 5, 13)),
        ("来源某院的样本，2025-05-13采集", None),
        ("发布日期: 2022- 08- 31 10∶51", date(2022, 8, 31)),
        ("2026-03-19 测试社贵阳3月19日电 买算力能打折", date(2026, 3, 19)),
        ("10/03/2026 11:26", date(2026, 3, 10)),
        ("2025年7月2日　某研究室", date(2025, 7, 2)),
        ("发布日期：2025年09月09日", date(2025, 9, 9)),
        ("時間：2025/9/9 作者：某某", date(2025, 9, 9)),
        ("成文日期：2025年6月3日　发布日期：2025年6月10日", date(2025, 6, 10)),
        ("新华社北京2025年3月5日电　今年的报告提出", date(2025, 3, 5)),
        ("二〇二五年六月十三日", date(2025, 6, 13)),
        ("《某某日报》（2025年6月13日　第01版）", date(2025, 6, 13)),
        ("２０２５年", None),
        ("测试社乌鲁木齐8月19日电　入秋前后", None),
        ("2025年3月5日政府工作报告", None),
        ("版权所有 2025-03-05", None),
        ("来源：某某观察报2025-06-17 14:20", date(2025, 6, 17)),
        ("来源：某某观察报2025-06-17", date(2025, 6, 17)),
        ("报名截至2025-04-09", None),
        ("有效期到2025-04-09 18:00", None),
        ("[发言人] 谢谢大家的提问！2026-02-03 15:08:44", date(2026, 2, 3)),
        ("[发言人] 平台上线于2026-01-15 10:41", None),
        ("（2025年2月20日某市第九届人民代表大会第三次会议通过）", date(2025, 2, 20)),
        ("（2025年1月11日某市与某企业签约）", None),
        ("——2026年2月5日在某市第九届人民代表大会第四次会议上", date(2026, 2, 5)),
        ("2026年1月9日在某市揭牌", None),
    ],
)
def test_published_from_a_chinese_line(line: str, expected: date | None) -> None:
    assert stated(f"合肥设立人工智能基金\n\n{line}\n\n{BODY_ZH * 3}").published == expected


def test_the_signature_of_an_official_document_dates_it_and_names_its_publisher() -> None:
    notice = (
        "某某市人民政府关于印发《人工智能若干措施》的通知\n\n某政发〔2025〕9号\n\n"
        f"{BODY_ZH}\n　　　　　　某某市人民政府\n　　　　　　2025年6月3日\n\n{BODY_ZH * 30}"
    )
    found = stated(notice)
    assert found.published == date(2025, 6, 3)
    assert found.publisher == "某某市人民政府"
    assert found.title == "某某市人民政府关于印发《人工智能若干措施》的通知"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Title of the page\n\nUpdated 12 May 2025\n\nPublished 9 May 2025\n\n{BODY}", 9),
        (f"Title of the page\n\n{BODY * 9}\n\nPublished: 9 May 2025", 9),
        (f"Title of the page\n\n9 May 2025\n\n{BODY * 9}\n\nLast updated: 12 May 2025", 9),
        (
            f"Title of the page\n\n{BODY * 9}\n\nRelated stories\nTianjin has a fund\n9 May 2025",
            None,
        ),
        (f"Title of the page\n\n{BODY}\nNews | 9 May 2025\n\n{BODY}\nNews | 10 May 2025", None),
        (f"{BODY * 20}\n9 May 2025: the fund opens to all, the city said in a statement.", None),
    ],
)
def test_which_of_several_dates_counts(text: str, expected: int | None) -> None:
    assert stated(text).published == (date(2025, 5, expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Hefei sets up a fund for robots\n\n{BODY}", "Hefei sets up a fund for robots"),
        (f"OPINION\n\nStop asking mayors for money\n\n{BODY}", "Stop asking mayors for money"),
        (f"Home | News | Sign in\n\n# Hefei's *new* fund\n\n{BODY}", "Hefei's *new* fund"),
        (f"Global Times\n\nHefei sets up a fund\n\n{BODY}", "Hefei sets up a fund"),
        (f"April 18, 2025\n\nWill Hefei pay for robots?\n\n{BODY}", "Will Hefei pay for robots?"),
        (f"首页 > 新闻 > 正文\n合肥设立50亿元基金\n来源：某日报\n{BODY_ZH}", "合肥设立50亿元基金"),
        (f"某政发〔2025〕9号\n{BODY_ZH}", None),
        (
            f"某市人民政府\n关于印发某市人工智能\n若干措施的通知\n某政发〔2025〕9号\n\n{BODY_ZH}",
            "某市人民政府关于印发某市人工智能若干措施的通知",
        ),
        (
            f"某市财政局　某市科技局\n关于下达人工智能专项资金的通知\n\n{BODY_ZH}",
            "某市财政局某市科技局关于下达人工智能专项资金的通知",
        ),
        (f"关于支持机器人产业\n若干措施的通知\n\n{BODY_ZH}", "关于支持机器人产业若干措施的通知"),
        (f"关于机器人的三个问题\n谁来买单\n\n{BODY_ZH}", "关于机器人的三个问题"),
        (
            f"Market Flash\n\nHefei puts a billion into robots\n\n{BODY}",
            "Hefei puts a billion into robots",
        ),
        (
            f"Hefei Municipal People's Government\n\nNotice on vouchers for models\n\n{BODY}",
            "Notice on vouchers for models",
        ),
        (
            f"Tech / Robots\n\nHefei puts a billion into robots\n\n{BODY}",
            "Hefei puts a billion into robots",
        ),
        (
            f"Ports & Ships  | Schools  | Art & Life  | Rules\n\nHefei pays for robots\n\n{BODY}",
            "Hefei pays for robots",
        ),
        (f"Download on the App Store\n\nHefei pays for robots\n\n{BODY}", "Hefei pays for robots"),
        (
            f"Report on the Work of the Government\n\nUpdated: 2025-02-03  From: Office\n\n{BODY}",
            "Report on the Work of the Government",
        ),
        (
            f"电子报阅读机\n当前报纸名称：某日报\n\n合肥设立机器人基金\n\n{BODY_ZH}",
            "合肥设立机器人基金",
        ),
        (
            f"信息分类：某市要闻\n标题：合肥设立机器人基金\n合肥设立机器人基金\n{BODY_ZH}",
            "合肥设立机器人基金",
        ),
        (f"某时报记者 王小明\n{BODY_ZH}", None),
        (f"Hefei's robot billion\n\nNo strings\n\n{BODY}", "Hefei's robot billion"),
        (BODY * 3, None),
        (f"{BODY}A heading further below\n{BODY}", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert stated(text).title == title


@pytest.mark.parametrize(
    ("line", "publisher", "author"),
    [
        ("(Bloomberg) — The city has a fund.", "Bloomberg", None),
        ("HEFEI, March 12 (Xinhua) -- The city has a fund.", "Xinhua", None),
        ("WUHAN, China, Sept. 9, 2025 /PRNewswire/ -- A plant opened.", "PRNewswire", None),
        ("中新网兰州9月13日电 (某某)甘肃有基金。", "中新网", None),
        ("来源：某日报　作者：邵望舒", "某日报", "邵望舒"),
        (
            "文章来源:拂晓新闻网浏览量:发表时间:2026-03-20 11:11 责任编辑:大数据中心",
            "拂晓新闻网",
            None,
        ),
        ("By Jane Doe and Li Ming", None, "Jane Doe and Li Ming"),
        ("*By Jane Doe* — 3 April 2025", None, "Jane Doe"),
        ("Author of the article:\nJane Doe", None, "Jane Doe"),
        ("□ 本报记者 魏 琳", None, "魏 琳"),
        ("2025-05-14 18:05 蜀地观察", "蜀地观察", None),
        ("某某研究室　2025年7月2日", "某某研究室", None),
        ("2025年9月18日　星期四　港聞版", None, None),
        ("2025年9月18日　阅读全文", None, None),
        ("2025年5月14日发布", None, None),
        ("Nobody is named here.", None, None),
    ],
)
def test_publisher_and_author(line: str, publisher: str | None, author: str | None) -> None:
    found = stated(f"A title that says little\n\n{line}\n\n{BODY}")
    assert (found.publisher, found.author) == (publisher, author)


def test_front_matter_states_and_is_boilerplate() -> None:
    text = '---\r\ntitle: "AI tracker, 29"\r\ndate: 2025-07-21\r\nauthor: [Li Ming]\r\n---\r\nText.'
    page = read_plain(text)
    assert page.text == text
    assert page.stated == Stated("AI tracker, 29", None, "Li Ming", date(2025, 7, 21))
    assert page.boilerplate[0].of(text).startswith("---\r\ntitle")


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_writing(day: date) -> None:
    writings = [
        f"{day:%Y-%m-%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day:%m}月{day:%d}日",
    ]
    assert [[found.value for found in full_dates(w)] for w in writings] == [[day]] * len(writings)
    assert parse_date(f"{day:%Y-%m-%d}T23:30:00+08:00") == day
    assert parse_date(f"{day:%Y%m%d}") == day


def _close(text: str) -> str:
    return "".join(text.split())


@given(st.text(max_size=200))
def test_any_text_gives_fields_or_none(text: str) -> None:
    found = stated(text)
    # A title broken over lines is one.
    assert found.title is None or _close(found.title) in _close(text.replace("**", ""))
    assert found.published is None or str(found.published.day)[-1] in text or "十" in text
