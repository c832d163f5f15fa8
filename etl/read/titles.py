"""The title of a text, from the lines at its head."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from etl.model import Span
from etl.read.full_dates import full_dates
from etl.read.lines import Line, cjk_share
from etl.read.published import head_end
from etl.reference.publishers import is_listed

MAX_TITLE_CHARS, MAX_TITLE_CHARS_ZH = 160, 60
MIN_TITLE_CHARS, MIN_TITLE_CHARS_ZH = 12, 5
# Kickers, file numbers, addressees, credits, breadcrumbs: short lines of a head that are no title.
NO_TITLE = re.compile(
    r"(?-i:[A-Z\d \W]{1,24})|.{0,40}[〔\[【（(]?20\d\d[〕\]】）)]?\s?第?\d+\s?[号號]|.*[:：]|.*(?:https?://|www\.).*"
    r"|\S{1,12} ?[|>›»] ?\S{1,12}|[（(].*[)）]|(?:附|附件)\d*[:：].*|[-—=*_ ]+|written for .*|by .*"
    r"|(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条]).*"
    r"|[\u3400-\u9fff ]{2,6}[:：].*(?:[:：].*|\d{4}.*)"
    r"|(?:来源|來源|文章|作者|责任|編輯|编辑|索引|标签|日期|时间).{0,4}[:：].*"
    r"|(?:标题|標題|正在阅读|您正在阅读)[:：].*"
    r"|(?:信息|主题|公文|文件)?(?:分类|分類|类别|類別|名称|名稱|主体|主體|机构|機構).{0,2}[:：].*|当前.{0,6}[:：].*"
    r"|(?:请使用|請使用|点击|點擊|扫描|掃描|长按|打开|下载|下載).{2,24}(?:分享|关注|關注|阅读|閱讀|客户端|查看|朋友圈|app)"
    r"|电子报.{0,6}|.{2,10}(?:记者|記者)[ \u3000].{2,16}"
    r"|[^|｜]{2,40}[|｜].{2,60}(?:服务中心|服務中心|公司|事务所|事務所|官网|官網|门户|門戶|网站|網站)"
    r"|download (?:on|from|the|our) .*|get it on .*|available on .*"
    r"|(?:updated|published|posted|date|last modified)\b[:：]? ?\S.*\d{4}.*"
    r"|.*(?:摄|攝|供图|供圖|制图|資料圖|资料图|[报報][道導]|[本]?[报報]讯)|[□■○●].*|.*本[报報網网]?(?:记者|記者).*",
    re.IGNORECASE | re.DOTALL,
)
BAR = re.compile(r"\S{1,6}(?:\s+\S{1,6}){2,}")
"""Three or more short words in a row: in Chinese a menu, no headline."""
MENU = re.compile(r"[^|｜]{2,40}(?:[|｜][^|｜]{2,40}){3,}")
"""Four or more parts between bars: "Industries | Tourism | Education | Life"."""


# "Home > Policies > Districts", "Tech / Big Tech": where a page stands, not what it is called.
BREADCRUMB = re.compile(r"[^>]{2,60}(?:\s>\s[^>]{2,60}){1,4}|[^/]{2,30}(?:\s/\s[^/]{2,30}){1,4}")
# "Legal Update", "Market Flash": what a series is called, above the headline of one of its texts.
KICKER_WORDS, HEADLINE_WORDS = 3, 5
BODY = r"[\u3400-\u9fff]{1,28}(?:政府|[办辦]公[室厅廳]|委员会|委員會|管委[会會]|委|局|厅|廳|部|院)"
ISSUER = re.compile(
    rf"{BODY}(?:\s+{BODY}){{0,3}}"
    r"|(?!Report|Notice|Measures|Speech|Address|Opinions)"
    r"(?:(?:[A-Z][\w'’-]*|of|and|the|for|on|&),? ){1,14}"
    r"(?:Government|Bureau|Office|Commission|Committee|Department)"
)
ABOUT = re.compile(rf"(?:{BODY})?[关關][于於]")
NOTICE = re.compile(
    r"[^，。]{0,200}(?:通知|通告|公告|意见|意見|办法|辦法|方案|措施|规定|規定|决定|決定|函|批复|批復|细则|細則|答复|答覆)"
    r"(?:[（(].{1,12}[）)])?"
)
MAX_TITLE_LINES = 4
"""Over how many lines an official title may run: who issues it, and two or three of its name."""


def find_title(text: str, lines: Sequence[Line], boilerplate: Sequence[Span]) -> str | None:
    """Markdown's first `#` heading, else the first line of the head that reads like a headline.

    A title that official documents break over lines is put together again, so that it need not
    stand in the text as it is. None where the text opens with a paragraph.
    """
    for line in lines[: head_end(lines)]:
        if text.startswith("# ", line.span.start) and line.words:
            return line.words
    headlines = list(islice(_headlines(lines, boilerplate), MAX_TITLE_LINES))
    return _official(headlines) or _below_kicker(headlines)


def _headlines(lines: Sequence[Line], boilerplate: Sequence[Span]) -> Iterator[str]:
    """The lines of the head that read like headlines, above the first paragraph."""
    for i, line in enumerate(lines[: head_end(lines)]):
        words = line.words
        if any(span.overlaps(line.span) for span in boilerplate) or (
            len(words) <= MAX_TITLE_CHARS
            and (
                NO_TITLE.fullmatch(words)
                or BREADCRUMB.fullmatch(words)
                or MENU.fullmatch(words)
                or is_listed(words)
            )
        ):
            continue
        if line.is_running and not words.rstrip("\"”’').").endswith(("?", "？", "!", "！")):
            return
        if _is_title(words) and i + 1 < len(lines):
            yield words


def _official(headlines: Sequence[str]) -> str | None:
    """某某市人民政府 / 关于印发某某市人工智能 / 若干措施的通知, as one; None for other titles."""
    issuer = next(iter(headlines), "")
    named = headlines[1:] if ISSUER.fullmatch(issuer) else headlines
    if not named or not ABOUT.match(named[0]):
        return None
    for whole in accumulate(named):
        if NOTICE.fullmatch(whole):
            return whole if named is headlines else "".join(issuer.split()) + whole
    return None


def _below_kicker(headlines: Sequence[str]) -> str | None:
    """The first headline; where it is a series' name or a body's, the fuller one below it."""
    for words in headlines:
        is_chinese = cjk_share(words) > 0.2
        if ISSUER.fullmatch(words) or not (is_chinese or len(words.split()) > KICKER_WORDS):
            continue
        if words is headlines[0] or is_chinese or len(words.split()) >= HEADLINE_WORDS:
            return words
        break
    return next(iter(headlines), None)


def _is_title(words: str) -> bool:
    is_chinese = cjk_share(words) > 0.2
    least = MIN_TITLE_CHARS_ZH if is_chinese else MIN_TITLE_CHARS
    most = MAX_TITLE_CHARS_ZH if is_chinese else MAX_TITLE_CHARS
    if not least <= len(words) <= most or words.endswith((".", "。", "，", "；", ",", ";")):
        return False
    if is_chinese and BAR.fullmatch(words):
        return False
    dates = list(full_dates(words))
    return not dates or sum(d.end - d.start for d in dates) < 0.3 * len(words)
