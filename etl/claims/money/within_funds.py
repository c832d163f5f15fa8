"""A fund that only holds another one: "an AI fund under the province's 20 billion yuan fund"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind, MoneyMention, Span

WITHIN = (
    r"\bfund\b[^.;]{0,100}\b(?:within|under|out of|part of|from) (?:the |its |an? )?"
    r"(?:(?!(?:and|with|for|to|that|which|was|is|has|will|ai|ai-powered|artificial)\b)[^ ,.;]+ )"
)
HOLDS = re.compile(WITHIN + r"{0,9}$")
# "Set up an AI fund with money from the guidance fund, the so-called mother fund, which has 9
# billion": what it is fed by.
FED_BY = re.compile(
    r"\bfund\b[^.;]{0,60}\b(?:with (?:money|capital|cash|funding|funds|backing|support|help) from|"
    r"an? (?:offshoot|arm|unit|successor|sister|affiliate|branch|child|spin-off) (?:of|to)|"
    r"(?:spun off|split off|carved out|drawn) (?:from|of)|"
    r"(?:financed|seeded|anchored|fed|topped up|underwritten|managed) by) "
    r"(?:(?!(?:and|will|would|ai|artificial)\b)[^ .;]+ ){0,18}$"
)
ITS_SUM = re.compile(WITHIN + r"{0,4}$")
TO_ITS_NAME = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:(?!(?:and|ai|artificial)\b)[\w-]+ ){0,5}fund\b"
)
BEFORE_CHARS = 240
# "Relying on the city's 12 billion yuan guidance fund, it will set up an AI fund of 2 billion".
LEANS_ON = re.compile(
    r"\b(?:relying on|(?:give|giving) (?:full )?play to|mak(?:e|ing) (?:good|full|better) use of|"
    r"bring(?:ing)? into (?:full )?play|leverag(?:e|ing)|with the help of|rely on) "
    r"[^.;]{2,140}?,? (?:and )?(?:(?:also|jointly|it|we|the [\w-]+) ){0,2}"
    r"(?:(?:will|would|shall|plans to|is to) )?(?:also )?"
    r"(?:set(?:ting)? up|establish(?:ing)?|creat(?:e|ing)|launch(?:ing)?|form(?:ing)?) "
    r"(?=[^.;]{0,80}\bfund\b)"
)
# "设立50亿元的数字经济基金，其下人工智能子基金规模8亿元", "a 5 billion yuan digital fund, whose AI
# sub-fund has 800 million yuan": the first is told as the one that holds AI's.
THEN_WITHIN = re.compile(
    r"(?:[（(][^（()）]{1,20}[）)])?(?:总?规模[^，。；]{1,14})?，"
    r"(?=(?:在?其(?:项)?下|旗下|下设|下辖|内设|其中)(?:的|设|设有|设立|组建)?[^，。；]{0,24}子?基金)|"
    r"(?: [^.;,]{1,40})?, (?=(?:under|within) which [^.;]{0,60}\bfund\b|"
    r"whose [\w -]{0,30}sub-?fund\b|"
    r"(?:including|with) (?:an?|its) [\w -]{0,40}sub-?fund\b)"
)


def is_holder(reading: Reading, sentence: Sentence, anchor: Anchor, named: list[Anchor]) -> bool:
    """Whether a fund is only told as the one that another fund of the sentence stands within."""
    if anchor.kind is not Kind.FUND or sentence.has("ai", anchor.phrase):
        return False
    if _is_leant_on(reading, sentence, anchor.span.start):
        return True
    first = any(a.kind is Kind.FUND and a.span.end < anchor.span.start for a in named)
    before = reading.before(anchor.span.start, BEFORE_CHARS)
    return first and bool(HOLDS.search(before) or FED_BY.search(before))


def holds_ais(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a fund not for AI is told only as the one within which AI's stands."""
    if anchor.kind is not Kind.FUND:
        return False
    within = THEN_WITHIN.match(reading.plain, anchor.span.end, sentence.span.end)
    if within is None:
        return False
    part = sentence.clauses[sentence.clause_of(within.end())]
    told = Span(sentence.span.start, anchor.span.end)
    return sentence.has("ai", part) and not sentence.has("ai", told)


def is_holders_sum(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is the size of such a fund."""
    if _is_leant_on(reading, sentence, money.core.start):
        return True
    return (
        TO_ITS_NAME.match(reading.after(money.span.end, 110)) is not None
        and ITS_SUM.search(reading.before(money.span.start, BEFORE_CHARS)) is not None
    )


def _is_leant_on(reading: Reading, sentence: Sentence, at: int) -> bool:
    leans = LEANS_ON.search(reading.plain, sentence.span.start, sentence.span.end)
    if leans is None or not leans.start() < at < leans.end():
        return False
    return not any(c.span.start < at for c in sentence.cues("ai") if c.span.start > leans.start())


# "设立人工智能子基金，母基金规模60亿元，子基金规模6亿元": whose size it is stands right before it.
LABELLED_ZH = re.compile(
    r"(?P<whose>[母子]|引导|直投)基金(?:群)?(?:的)?(?:认缴|目标|首期)?(?:总?规模|总额)?"
    r"(?:为|达到?|约|超过?|共|是)*$"
)
HOLDING = frozenset({"母", "引导"})


def is_labelled_otherwise(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether a sum is told as that of the fund that holds this one, or of one that it holds."""
    label = LABELLED_ZH.search(reading.before(money.span.start, 20))
    if anchor.kind is not Kind.FUND or label is None:
        return False
    if money.span.start - len(label.group()) < anchor.span.end:
        return False
    end = anchor.span.end
    if label["whose"] in HOLDING:
        return reading.plain.endswith(("子基金", "直投基金"), 0, end)
    return reading.plain.endswith(("母基金", "引导基金"), 0, end)


# "The 50-billion-yuan guidance fund will be encouraged to invest in biomedicine".
IN_NAME = re.compile(r"[-\w·]{0,5} (?:(?!(?:for|to|of|in)\b)[\w-]+ ){0,7}fund\b")


def is_of_a_fund(reading: Reading, sentence: Sentence, kind: Kind) -> bool:
    """Whether a sum stands within a fund's name, so that it is none of another kind's."""
    return kind is not Kind.FUND and any(
        IN_NAME.match(reading.after(money.span.end, 90)) for money in sentence.mentions.money
    )
