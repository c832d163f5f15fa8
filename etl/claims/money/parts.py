"""Sums that are a part of a whole: what one partner puts in, what a package holds."""

import re
from collections.abc import Sequence

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED, KEPT
from etl.model import MONEY_KINDS, Kind, MoneyMention, Span

# "由省财政出资20亿元，…总规模100亿元": one partner's share of the whole.
# "增资2亿元，增资后规模9亿元": what is added to it.
SHARE_OF_WHOLE = re.compile(r"(?:出资|认缴|认购|参股|增资|注资|追加)[^，。；]{0,4}$")
WHOLE = re.compile(r"规模|总额|募集")
# "Will inject 2 billion patacas into a fund": what one of its owners puts in. The other verbs of
# spending are also said of what the fund itself invests, which is its whole size.
INJECTS = re.compile(r"\binject(?:s|ed|ing)? (?:about |some |over )?$")

# "Its fund will back robots, with 300 million yuan of it set apart for sensors".
SET_APART = re.compile(
    r"(?: ?\([^()]{1,30}\))? of (?:it|them|which|that|this|the money) (?:is |are |was |were |will "
    rf"be |to be |being )?(?:{KEPT}|set|put|kept|held|dedicated|for)\b"
)
# "It invests in robots, with 300 million yuan having been set aside for sensors".
WITH_SOME = re.compile(r"\bwith (?:about |some |over |up to )?$")
BEING_APART = re.compile(rf"{CONVERTED} (?:having been|being) (?:{KEPT}|set|put|dedicated|kept)\b")
# "300 billion yuan, 50 billion yuan of it coming from the central budget".
FROM_ONE = re.compile(
    r"(?: ?\([^()]{1,30}\))? of (?:it|them|which|that|this|the money) (?:is |are |was |were |will "
    r"be |to be |being |to |will )?(?:com(?:es?|ing)|from|provided|paid|put up|contributed)\b"
)


# "A fund of 3 billion yuan, of which 90 million comes from the city", "…, with the state putting
# in 90 million", "…, with 90 million yuan in registered capital": less than the whole.
OF_WHICH = re.compile(r"\bof (?:which|that|this|it|the total|the sum),? (?:about |some |over )?$")
# "Of the 5 billion yuan in the fund, 2 billion yuan comes from the city".
OF_THE_WHOLE = re.compile(
    r"\bof (?:the|its|this|that) [^.;]{0,12}\d[^.;]{3,80}, (?:about |some |over )?$"
)
COMES_FROM = re.compile(
    rf"{CONVERTED} (?:(?:is|was|has been|will be|to be|is to be|being) )?(?:com(?:es?|ing)|came|"
    r"will come|from|provided|paid|put|contributed|supplied|borne|raised by|met|injected|"
    r"committed)\b"
)
WITH_ONE_PUTTING = re.compile(
    r"\bwith (?:the |its )?(?:[\w'-]+ ){1,6}?(?:contributing|providing|putting (?:in|up)|investing|"
    r"injecting|supplying|chipping in|committing|subscribing|accounting for) "
    r"(?:about |some |over |up to )?$"
)
AS_REGISTERED = re.compile(rf"{CONVERTED} (?:in|of) (?:registered|paid-(?:in|up)|seed) capital\b")


def comes_from_one(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is told as what one of several payers gives of a whole."""
    after, before = reading.after(money.span.end, 80), reading.before(money.core.start, 80)
    return bool(
        FROM_ONE.match(after)
        or (
            (OF_WHICH.search(before) or OF_THE_WHOLE.search(reading.before(money.core.start, 120)))
            and COMES_FROM.match(after)
        )
        or WITH_ONE_PUTTING.search(before)
        or AS_REGISTERED.match(after)
    )


def is_share(reading: Reading, sentence: Sentence, kind: Kind, money: MoneyMention) -> bool:
    """Whether a sum is what one partner puts in, so that the whole, if told, goes before it."""
    if kind is Kind.FUND and INJECTS.search(reading.before(money.span.start, 20)):
        return True
    after = reading.after(money.span.end, 60)
    if SET_APART.match(after) or (
        BEING_APART.match(after) and WITH_SOME.search(reading.before(money.core.start, 24))
    ):
        return True
    others = len(sentence.mentions.money) > 1
    words = reading.plain[sentence.span.start : sentence.span.end]
    return (
        others
        and SHARE_OF_WHOLE.search(reading.before(money.span.start, 14)) is not None
        and WHOLE.search(words) is not None
    )


# "Has been enlarged to 5 billion yuan", "increased its fund of 2 billion yuan to 5 billion yuan".
GROWN_TO = re.compile(
    r"\b(?:enlarg|rais|increas|expand|grow|boost|lift|doubl|tripl|quadrupl|scal|swell|swoll|rise|"
    r"rose|brought)\w*(?: up)? (?:[\w-]+ ){0,8}?to (?:about |some |over |around |more than )?$"
)


def has_grown_to(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is what an instrument has grown to."""
    return GROWN_TO.search(reading.before(money.core.start, 80)) is not None


# "Will spend 80 million yuan on vouchers, 20 million yuan on training".
ON_IT = re.compile(
    rf"{CONVERTED} (?:(?:goes|will go|is to go|went) )?(?:on|for|in|into|to|towards?) "
    r"(?:(?:the|its|a|an|ai|new) )?(?:[\w-]+ ){0,2}"
)
USE = re.compile(
    rf"{CONVERTED} (?:(?:on the way|to come|in the pipeline|more|{KEPT}|"
    rf"planned|going) )?(?:on|for|into) (?!each|every|any|one|"
    r"an? (?:single|individual|team|project|company|firm)|companies|firms|projects|those)\w"
)


# "人工智能母基金（一期）规模9亿元", "投资基金合伙企业（有限合伙）成立，出资额9亿元".
SIZE_OF = re.compile(
    r"合伙企业(?:[（(]有限合伙[）)])?[^，。；]{0,8}，(?:认缴)?出资(?:总)?额(?:为|约|达)?|"
    r"(?:[（(][^（()）]{1,12}[）)])?(?:总|目标|认缴)?规模(?:为|达到?|约|共)?"
)


# "A 3-billion-yuan-level AI and robot industry guidance fund": the sum stands within the name.
IN_NAME = re.compile(
    rf"(?:-(?:level|class|plus|strong))?{CONVERTED}(?: (?!(?:a|an|the|its|their|this|that|to|for|"
    r"of|in|on|with|by|from|into|at|as|which|will|would|has|have|is|are|was|were|each|or|while|"
    r"but|annual|every|worth|per)\b)[\w&'·/-]+){0,9} "
)


# "A package worth 5 billion yuan, which includes 2 billion in vouchers": its own before theirs.
WORTH = re.compile(r"s? (?:worth|totall?ing|valued at) (?:a total of )?")


# "新能源基金（50亿元）、机器人基金（30亿元）", "an AI fund (3 billion yuan)".
IN_BRACKETS = re.compile(
    r" ?[（(](?:(?:总|目标|首期|计划)?规模|总额|合计|共)?[为约达近超]?|"
    r" \((?:worth |of |totall?ing |about |around |up to )?"
)


def is_in_name(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether a sum is the first word of the instrument's own noun phrase."""
    gap = reading.plain[money.span.end : max(money.span.end, anchor.span.start)]
    return "yuan" not in gap and IN_NAME.fullmatch(gap) is not None


def is_on(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether the words between a sum and the instrument say that it is for it, or its size."""
    if anchor.kind is Kind.FUND and is_in_name(reading, anchor, money):
        return True
    between = Span(anchor.span.end, max(anchor.span.end, money.span.start))
    if anchor.kind is Kind.FUND and IN_BRACKETS.fullmatch(
        reading.plain, between.start, between.end
    ):
        return True
    if WORTH.fullmatch(reading.plain, anchor.span.end, max(anchor.span.end, money.span.start)):
        return True
    if anchor.kind is Kind.FUND and SIZE_OF.fullmatch(
        reading.plain, anchor.span.end, max(anchor.span.end, money.span.start)
    ):
        return True
    end = max(money.span.end, anchor.span.start)
    goes = ON_IT.fullmatch(reading.plain, money.span.end, end)
    return anchor.kind in MONEY_KINDS and goes is not None


def has_another_use(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether they say that it goes elsewhere: the next one in a row of uses."""
    behind = money.span.start > anchor.span.end and not is_on(reading, anchor, money)
    return behind and USE.match(reading.plain, money.span.end) is not None


# "安排6000万元支持人工智能试点": what the money is for has none of its own.
SUPPORTS_ZH = re.compile(
    r"的?(?:专项)?(?:资金|经费)?，?(?:用于|用来|重点)?(?:支持|扶持|推动|推进|开展|补贴|奖励|资助)[^，。；]{0,30}"
)


def is_what_it_supports(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether the words between a sum and an instrument say that the sum supports it."""
    end = max(money.span.end, anchor.span.start)
    return SUPPORTS_ZH.fullmatch(reading.plain, money.span.end, end) is not None


def is_before_its_verb(
    sentence: Sentence, anchors: Sequence[Anchor], anchor: Anchor, money: MoneyMention
) -> bool:
    """ "算力券每年发放8000万元，单户累计抵扣不超过100万元": the verb behind gives another sum.

    Only where something else is named before the sum.
    """
    clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
    return (
        anchor.is_grant
        and money.span.end <= clause.start
        and any(not a.is_grant and a.span.end <= money.span.start for a in anchors)
    )


# "A first phase of 2 billion yuan out of a planned 9 billion yuan".
OUT_OF_WHOLE = re.compile(r"\bout of (?:a|the|its) (?:planned|total|whole|final|full|targeted) $")


def is_phase(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether the sum is only a first phase, a tranche or the rest."""
    if OUT_OF_WHOLE.search(reading.before(money.span.start, 24)):
        return False
    clause = sentence.clauses[sentence.clause_of(money.span.start)]
    # Room for the "of" of "…, of which 200 million yuan".
    area = Span(max(clause.start - 3, money.span.start - 60), min(clause.end, money.span.end + 25))
    return sentence.has("not_own_money", area, "phase")


# "The new fund backs robots, with 300 million yuan being set aside for sensors": a part of it.
FUND_BEFORE = re.compile(r"\b(?:the|this|its|that) (?:[\w-]+ ){0,5}fund\b[^.;]{3,200},? with $")
BEING = re.compile(r"[^.;,]{0,30}\b(?:having been|being)\b")


def is_funds_part(told: str, after: str) -> bool:
    """Whether a sum is set apart from the fund told before it in the sentence."""
    return BEING.match(after) is not None and FUND_BEFORE.search(told) is not None


# "With 500 million yuan going toward computing, 200 million yuan providing discounts": parts.
PARTED = re.compile(
    r"\b(?:yuan|dollars|illion)\b[^.;]{0,20} (?:going|helping|providing) [^.;]{0,120}$"
)
HELPING = re.compile(rf" (?:going (?:to|toward|into)|helping|providing|covering|{KEPT})\b")


def part_of_package(reading: Reading, sentence: Sentence, money: MoneyMention) -> Span | None:
    """The sum itself, where it is one of the parts of a package, told one after the other."""
    told = reading.plain[sentence.span.start : money.span.start]
    is_part = PARTED.search(told) and HELPING.match(reading.after(money.span.end, 20))
    return Span(money.core.start, money.span.end) if is_part else None
