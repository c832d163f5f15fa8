"""Whether a Chinese word names an instrument that somebody makes, or is only mentioned."""

import re

from etl.claims.anchor import Anchor
from etl.claims.idle import MADE_BY_FORM
from etl.claims.reading import Reading, Sentence
from etl.model import Kind, Span

GIVEN_TO = re.compile(r"(?:按|对|给|向|为)[^，。；]{1,30}$")
JUST_MADE = re.compile(r"(?:出台|印发|发布|推出|制定|公布|实施)了?[^，。；]{0,6}$")
# "This measure", "the following measures": the text speaks of itself.
OWN_TEXT = re.compile(r"[本以下如该]$|以下$|如下$")
OTHERS = re.compile(
    r"(?:支持|鼓励|引导|对|推动|组织)[^，。；]{0,20}(?:企业|高校|院所|机构|单位|主体|社会资本|园区|团队|平台)[^，。；]{0,24}$"
)


def _is_others(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """支持企业建设…平台: the facility is the firms', the money is told on its own."""
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    low = sentence.clauses[sentence.clause_of(anchor.span.start)].start
    return OTHERS.search(reading.plain[low : anchor.span.start]) is not None


# "区财政补助500万元": the noun is the verb.
PAID_OUT = re.compile(r"(?:补助|补贴|奖励|资助|奖补)[^，。；\d]{0,5}\d")
# Words that name a subsidy and say that it is given: 前三年免租.
SELF_MADE = re.compile(r"免租|减按|减半|免征|减免|免费")
# "对新获批的国家级重点实验室，给予500万元奖励": the laboratory is who gets it.
TO_SITE = re.compile(r"(?:^|[，。；：、）)])(?:二是|三是|一是)?(?:对|给|向)(?!接)[^，。；]{0,40}$")
# "对入驻模力社区的企业": where those who are given something sit.
SITS_IN = re.compile(r"(?:入驻|进驻|入园|租用)[^，。；]{0,10}$")
PAYS = re.compile(r"^[^。；]{0,60}?(?:给予|给与|奖励|补助|补贴|资助|奖补|支持|资金)")


def _is_given_to(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    if SITS_IN.search(reading.before(anchor.span.start, 16)):
        return True
    before = reading.plain[sentence.span.start : anchor.span.start]
    after = reading.plain[anchor.span.end : min(anchor.span.end + 80, sentence.span.end)]
    return TO_SITE.search(before) is not None and PAYS.match(after) is not None


# "1. 北京海淀：每年1亿元算力券": an item of a round-up, which needs no verb.
NUMBERED = re.compile(r"\s*(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）]|[•·▪-])\s*[^，。；：:]{2,12}[：:]")


def idle_word_zh(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    """The reason against an instrument that nobody makes; None where it is made.

    A Chinese text names instruments as freely as English does.
    """
    if _is_given_to(reading, sentence, anchor):
        return "only mentioned: it is given money"
    if sentence.section.kind in MADE_BY_FORM or anchor.is_grant:
        return None
    text = sentence.span.of(reading.document.text)
    if text.startswith("《") or NUMBERED.match(text):
        return None
    clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
    low = max(clause.start, anchor.span.start - 34)
    if anchor.kind is Kind.SUBSIDY and GIVEN_TO.search(reading.plain[low : anchor.span.start]):
        return None
    own = ai_context and OWN_TEXT.search(reading.before(anchor.span.start, 3)) is not None
    at_hand = JUST_MADE.search(reading.before(anchor.span.start, 12)) and sentence.has("ai")
    if anchor.is_weak and not (own or at_hand or sentence.has("ai", clause)):
        return "only mentioned: a plan that isn't about AI"
    if _is_others(reading, sentence, anchor):
        return "others are encouraged to do it"
    if anchor.kind is Kind.SUBSIDY and PAID_OUT.match(reading.after(anchor.span.start, 16)):
        return None
    is_made = _has_maker(reading, sentence, anchor)
    return None if is_made else "only mentioned: nobody sets it up"


def _has_maker(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a verb in its clause or the next ones says that somebody makes it."""
    index = sentence.clause_of(anchor.span.start)
    first = index if anchor.is_weak else max(0, index - 1)
    last = min(len(sentence.clauses) - 1, index + 1)
    area = Span(sentence.clauses[first].start, sentence.clauses[last].end)
    return any(
        c.span != anchor.span or SELF_MADE.match(reading.after(c.span.start, 4))
        for c in sentence.cues("makes", area, anchor.kind)
    )
