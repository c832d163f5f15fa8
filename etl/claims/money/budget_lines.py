"""Lines of a budget told in a row: each has a subject of its own."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import KEPT
from etl.model import MONEY_KINDS, MoneyMention, SectionKind

LEAST_LINE = 100_000_000
"""A smaller sum beside AI's is rather one of its measures."""
NEAR_CHARS = 240
ENDS = re.compile(r"[。.]\s|。")
# "安排人工智能专项资金4亿元，…；安排科技创新资金36亿元，…".
# "420 million yuan for AI; 3.6 billion yuan in subsidies for research spending".
LINE = re.compile(
    r"(?:^|[，；：])(?:统筹)?(?:安排|投入)[^，。；\d]{2,30}(?:资金|经费|专项|支出|出资)[^，。；\d]{0,4}\d|"
    r"\d (?:[mb]illion |trillion )?(?:yuan|dollars|rmb)\b[^;.]{0,30} (?:for|in|to|on) "
)
# "安排3亿元，支持人工智能产业。安排20亿元，用于教育": lines that are sentences of their own.
WHOLE_LINE = re.compile(
    r"(?<![^\s。；])(?:[（(][^（()）]{1,4}[）)]|\d{1,2}[.、])?(?:[省市区县州]?(?:本级|级)?财政)?(?:统筹)?(?:安排|投入|落实)"
    r"[^，。；\d]{0,4}\d[\d.]*[万亿]元，?(?:用于|支持|保障|推动|推进|促进)"
)
# Subjects of a budget that are no field in which AI is put to use.
SUBJECTS = re.compile(
    r"科技创新|教育|卫生|社保|社会保障|就业|农业|制造业|工业|商贸|文旅|文化|交通|环保|节能|水利|住房|乡村|"
    r"\b(?:research|science and technology|education|health ?care|farming|agriculture|industrial|"
    r"manufacturing|transport|tourism|housing|water|culture|welfare|pensions|roads)\b"
)


def of_other_line(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a sum stands in a line of its own, beside AI's line, for something else.

    "…安排人工智能专项资金4亿元；安排科技创新资金36亿元": the second is not AI's.
    """
    if anchor.kind not in MONEY_KINDS or sentence.section.kind is SectionKind.TABLE_ROW:
        return False
    sums = [m for m in sentence.mentions.money if m.amount >= LEAST_LINE]
    start, end = sentence.span.start, sentence.span.end
    if not sums or sentence.has("ai") or not SUBJECTS.search(reading.plain, start, end):
        return False
    if WHOLE_LINE.match(reading.plain, start):
        told = ENDS.split(reading.before(start, NEAR_CHARS).rstrip("。；\n ") + "。")
        return any(WHOLE_LINE.search(line) for line in told)
    before = ENDS.split(reading.before(start, NEAR_CHARS))[-1].rstrip()
    after = ENDS.split(reading.after(end, NEAR_CHARS))[0]
    listed = before.endswith(("；", ";")) or reading.before(end, 1) in ("；", ";")
    beside = LINE.search(before) or LINE.search(after)
    return bool(listed and beside and LINE.search(reading.plain[start:end]))


# "2025年市级支出安排500亿元，其中：安排制造业资金9亿元；安排人工智能资金2亿元": all are the year's.
OF_YEAR = re.compile(r"(?:20\d\d|今|本|当)年度?(?![^。；]{0,4}[至—-])[^。；年]{0,40}(?:安排|预算)")


# "二、2025年预算安排" above the lines.
BUDGET_HEAD = re.compile(
    r"20\d\d年(?:度)?(?!以来)[^。，；]{0,24}(?:预算|支出安排)|\b20\d\d budget\b"
)


def is_line_of_year(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum stands in a row of lines that are said to be one year's budget."""
    heads = sentence.section.headings
    if any(BUDGET_HEAD.search(reading.plain, h.start, h.end) for h in heads):
        return True
    line = LINE.search(reading.plain[sentence.span.start : money.span.end])
    if line is None or reading.before(sentence.span.start, 1) != "；":
        return False
    before = ENDS.split(reading.before(sentence.span.start, NEAR_CHARS))[-1]
    return OF_YEAR.search(before) is not None


# "Spending on AI in Gansu will rise to 2 billion yuan": a line of a budget, without its verb.
SPENDING_ON = re.compile(
    r"\b(spending|expenditure|outlays?|funding|appropriations?|allocations?|budget)"
    rf"(?: {KEPT})? (?:on|for) "
    r"(?:(?!has\b|is\b|will\b)[\w'&,-]+ ){1,10}?"
    r"(?:(?:will|would|is to|has|had|is set to|to) )?(?:be |been )?"
    r"(?:ris(?:e|es|en|ing)|rose|grow(?:s|n)?|grew|increas(?:e|es|ed)|climb(?:s|ed)?|jump(?:s|ed)?|"
    r"rais(?:e|es|ed)|lift(?:s|ed)?|doubl(?:e|es|ed)|tripl(?:e|es|ed)|reach(?:es|ed)?|come(?:s)?|"
    r"came|amount(?:s|ed)?|total(?:s|led)?|set|stands?|stood|put|budgeted) (?:by [^.;,]{1,24} )?"
    r"(?:to |at )?(?:about |over |some |around |more than |nearly )?$"
)
PUBLIC = re.compile(
    r"\b(?:budget\w*|fiscal|treasury|public|finance (?:bureau|department|chief|director)|"
    r"(?:provincial|municipal|city|district|county|government|state) (?:government )?"
    r"(?:spending|expenditure|outlays?|funding|appropriations?|allocations?))\b"
)


def public_spending(told: str, after: str) -> re.Match[str] | None:
    """The noun of public spending right before a sum: what firms spend on AI is no budget's."""
    spent = SPENDING_ON.search(told)
    return spent if spent and (PUBLIC.search(told) or PUBLIC.search(after)) else None
