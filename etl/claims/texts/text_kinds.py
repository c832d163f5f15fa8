"""Texts whose headline or occasion says little of what each sentence is about."""

import re

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Reading, Sentence
from etl.model import SectionKind

# A budget or a work report is about everything: AI is named where it is meant.
GENERAL_TEXT = re.compile(r"财政预算案|政府工作报告|国民经济和社会发展计划|预算执行情况|工作报告摘")
# "召开市政府常务会议，研究粮食安全、加快发展人工智能等工作": each item is about itself.
AGENDA = re.compile(
    r"(?:常务|常委会?|党组|办公|专题)会议?[^。；]{0,70}"
    r"等(?:工作|事项|议题|问题|事宜)"
)
GENERAL_CHARS = 200
# "基金周报｜甲市设10亿元母基金，乙市有了AI基金": one headline for news of many subjects.
ROUND_UP = re.compile(r"[周週月日]报|一周|本周|速览|盘点|要闻|早报|晚报")


def is_general(reading: Reading) -> bool:
    """Whether the text is a budget, a work report, a meeting with many items and the like."""
    head = reading.plain[:GENERAL_CHARS]
    return GENERAL_TEXT.search(head) is not None or AGENDA.search(head) is not None


def is_round_up(reading: Reading, headline: list[Sentence]) -> bool:
    """Whether the headline is that of a round-up of news."""
    return any(ROUND_UP.search(reading.plain, s.span.start, s.span.end) for s in headline)


# "Reply to Proposal No. 21": a letter of the day under which it is signed.
REPLY = Rare(r"\breply to (?:the )?(?:proposal|suggestion)|\bnow reply as follows\b")


def is_reply(reading: Reading) -> bool:
    """Whether the text is an office's reply to a proposal."""
    return REPLY.search(reading.plain) is not None


# "现就申领2025年机器人补贴有关事项通知如下：": all that follows is about the one thing it names.
NOTICE = re.compile(r"现(?:就|将|对)[^。；、]{4,90}(?:通知|通告|公告|公示|公布|说明)如下")


def ai_share(reading: Reading, sentences: list[Sentence]) -> float:
    """The share of sentences that name AI, from 0 to 1; a notice about AI is wholly about it.

    Sentences about something else altogether, which mention nothing that is read, do not count.
    """
    telling = [s for s in sentences if s.parties or s.mentions.money or _has_cues(s)]
    with_ai = [s for s in telling if s.has("ai")]
    if any(NOTICE.search(reading.plain, s.span.start, s.span.end) for s in with_ai):
        return 1.0
    return len(with_ai) / len(telling) if telling else 0.0


def _has_cues(sentence: Sentence) -> bool:
    cues = sentence.mentions.cues
    return bool(cues) and any(cue.group != "negation" for cue in cues)


DRAFT_TEXT = re.compile(
    r"征求意见稿|[（(]\s?草\s?案\s?[)）]|\(draft for (?:public )?comments?\)|"
    r"draft for public comment|"
    r"公开征求.{0,12}意见的公告|\bdraft for comments?\b|"
    r"\b(?:seeks?|solicits?|invites?) (?:public |the public's )?"
    r"(?:opinions?|comments?|feedback|views)"
)
HEAD_CHARS = 300


def is_draft(reading: Reading) -> bool:
    """Whether a policy's own text says at its head that it is only a draft."""
    return DRAFT_TEXT.search(reading.plain[:HEAD_CHARS]) is not None


# "Anhui seeks public input on draft AI rules": all that the report tells of is proposed.
ON_DRAFT = re.compile(
    r"\b(?:seek|solicit|invite|want|collect|gather|open)\w* [^.;]{0,60}?\b(?:opinion|comment|"
    r"feedback|view|input|consultation)s?\b|\bout for (?:public )?comments?\b|"
    r"\bfor public comments?\b"
)


# "关于《…行动方案（征求意见稿）》公开征求意见情况的报告".
ON_DRAFT_ZH = re.compile(
    r"(?:征求意见稿|草案)[)）]?[》”\"]?[^，。；]{0,8}(?:征求|征集|听取|意见|公示|听证|采纳)"
)


# "某区政府发布关于公开征求《…实施方案》意见的公告", in the lead of a report.
ASKS_ON_DRAFT_ZH = re.compile(
    r"(?:公开|向社会)(?:公开)?(?:征求|征集)(?:对)?《[^》]{4,60}》[^，。；]{0,12}意见|"
    r"就?《[^》]{4,60}》[^，。；]{0,8}(?:公开|向社会)[^，。；]{0,6}(?:征求|征集)[^，。；]{0,6}(?:意见|建议)"
)


# "办法出台前，市里公开征求《…办法》意见": it is out by now.
BEFORE_ZH = re.compile(r"前，|此前|曾")


def asks_on_draft(reading: Reading, sentence: Sentence) -> bool:
    """Whether a Chinese sentence says that the public is asked about a draft."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    return ASKS_ON_DRAFT_ZH.search(words) is not None and not BEFORE_ZH.search(words)


# "此前，区里已建成智算中心": what a report on a draft tells of besides.
PAST_ZH = re.compile(r"已|目前|此前|去年|近年来|今年以来|累计|现有|了")


def is_past(reading: Reading, sentence: Sentence) -> bool:
    """Whether a Chinese sentence tells what is there or was done."""
    return PAST_ZH.search(reading.plain, sentence.span.start, sentence.span.end) is not None


# "Heze asks for public feedback on an action plan for AI": a plan is what they are asked about.
ON_PLAN = re.compile(
    r"\b(?:seeks?|solicits?|invites?|collects?|gathers?|asks? for|wants?)"
    r" (?:public|the public's|public's|residents') "
    r"(?:opinions?|comments?|feedback|views?|input) on [^.;]{0,60}"
    r"\b(?:plan|measures|rules|regulations|policy|policies|guidelines|provisions|opinions)\b"
)


def is_on_draft(reading: Reading, headline: Sentence) -> bool:
    """Whether a headline says of a draft that people are asked about it."""
    words = reading.plain[headline.span.start : headline.span.end]
    if ON_DRAFT_ZH.search(words) or ON_PLAN.search(words):
        return True
    return "draft" in words and ON_DRAFT.search(words) is not None


MIN_FUND_ITEMS = 4
"""So many items that each tell of a fund make a round-up of funds."""


def are_funds_of_many(body: list[Sentence]) -> bool:
    """Whether the text lists funds of all sorts: most items with a fund do not name AI."""
    items = [
        s for s in body if s.section.kind is SectionKind.LIST_ITEM and s.has("kind", value="fund")
    ]
    with_ai = sum(s.has("ai") for s in items)
    return len(items) >= MIN_FUND_ITEMS and 2 * with_ai < len(items)


# "Updated: 2025-05-12" above a policy: the day of the page, which is not that of the policy.
UPDATED = Rare(r"\b(?:last )?updated(?: on| at)?[ :]{1,3}[a-z]{0,9}[ .]{0,2}\d")
ISSUED = re.compile(
    r"\b(?:published|released?|issued|posted|publication)(?: (?:date|time|on|at))?[ :]{1,3}"
    r"(?:[a-z]{3,9}[ .]{1,2})?\d"
)
STAMP_CHARS = 600


def is_only_updated(reading: Reading) -> bool:
    """Whether the head tells when the page was changed, and nowhere when it came out."""
    updated = UPDATED.search(reading.plain, 0, STAMP_CHARS)
    return updated is not None and ISSUED.search(reading.plain, 0, STAMP_CHARS) is None


# "证券代码：600000　公告编号：2024-001": what a listed firm tells its shareholders.
LISTED_FIRM = Rare(
    r"(?:证券|股票|股份)代[码号][:：][^\n]{0,80}(?:公告|编号)|\bstock code ?[:：]|"
    r"本公司董事会[^。]{0,30}保证(?:本公告|公告)"
)


def is_filing(reading: Reading) -> bool:
    """Whether the text is a listed company's announcement, which tells of its own affairs."""
    return LISTED_FIRM.search(reading.plain, 0, STAMP_CHARS) is not None


# "政府工作报告" above "各位代表": a report's own text, whatever places it names in passing.
DELIVERED_ZH = re.compile(r"政府工作报告[^。]{0,400}?各位代表")
# "关于某市2025年预算草案的报告": so is a report on the budget or on the year's plan.
ON_BUDGET_ZH = re.compile(
    r"\W*(?:[^。]{0,80}\s)?关于[^。，；\s]{2,40}(?:预算|国民经济)[^。；\s]{0,60}报告\s"
)
OPENING_CHARS = 900


def is_own_report(reading: Reading) -> bool:
    """Whether a text is a government's work report itself, not news of one."""
    opening = reading.plain[:OPENING_CHARS]
    if "报告" not in opening:
        return False
    return bool(DELIVERED_ZH.search(opening) or ON_BUDGET_ZH.match(opening))
