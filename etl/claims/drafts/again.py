"""Whether a later paragraph goes on about an instrument: "The fund will back …", 该基金聚焦…."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.fields.following import tells_fields
from etl.model import MONEY_KINDS, Kind, SectionKind

AGAIN = {
    Kind.FUND: re.compile(
        r"(?:the|this) (?:new )?funds?\b|该(?:只|支|项)?(?:产业|母|引导)?基金|基金(?:将|"
        r"主要|重点|围绕|聚焦)"
    ),
    Kind.SUBSIDY: re.compile(
        r"(?:the|this|these) (?:new )?(?:scheme|subsid|programme|program|voucher|grant|"
        r"funding)|该(?:项)?(?:补贴|资金|政策|计划)"
    ),
    Kind.PLAN: re.compile(
        r"(?:the|this|these) (?:\w{1,30} ){0,2}(?:plan|action plan|measures|policy|guideline|"
        r"blueprint|document|initiative|opinions|strategy)s?"
        r"(?: also| further)? (?:aim|focus|cover|target|call|propos|outlin|prioriti|cent|"
        r"call|highlight|emphasi|span|seek|set|list|include)|"
        r"(?:该|《|“|\"|「)?(?:行动)?(?:方案|计划|措施|意见|政策|规划)[》”」\"]?(?:聚焦|围绕|重点|明确|提出|涉及|涵盖|覆盖|突出)"
    ),
    Kind.INFRASTRUCTURE: re.compile(
        r"(?:the|this) (?:\w{1,30} ){0,2}(?:cent(?:er|re)|platform|park|base|institute|lab|"
        r"laboratory|hub)\b|该(?:中心|平台|园区|基地|实验室|研究院|项目)"
    ),
}
"""How a later paragraph opens that goes on about an instrument of each kind."""
AGAIN_CHARS = 900


# "另一市的母基金完成注册": what follows "基金将围绕…" is told of that one.
ANOTHER_FUND = re.compile(
    r"[\u4e00-\u9fff]{2}基金[^，。；]{0,8}(?:完成|设立|成立|注册|落地|启动|揭牌)"
)


def names_again(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The fund will back chips and robots": a later paragraph that names the draft's sort."""
    gap = sentence.span.start - draft.span.end
    if sentence.section.kind is not SectionKind.PARAGRAPH or not 0 <= gap <= AGAIN_CHARS:
        return False
    words = reading.plain[sentence.span.start : sentence.span.start + 60].lstrip('“"‘「')
    is_bare = draft.kind is Kind.FUND and words.startswith("基金")
    if is_bare and ANOTHER_FUND.search(reading.plain, draft.span.end, sentence.span.start):
        return False
    pattern = AGAIN.get(draft.kind)
    if tells_fields(reading, sentence):
        return draft.kind in MONEY_KINDS
    return pattern is not None and pattern.match(words) is not None
