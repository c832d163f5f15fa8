"""Money that is given without the word subsidy: "set aside 500 million yuan for AI", 给予…支持."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.columns import is_given_in_cell
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED, KEEPS_ZH, NO_ONE, SITE
from etl.claims.money.amounts import is_for_site
from etl.claims.money.bare_terms_en import granted_on_terms
from etl.claims.money.capped import capped_grant
from etl.claims.money.cost_shares import shares_of_cost
from etl.claims.money.expected_en import EXPECTS
from etl.claims.money.given_with_en import is_given_with
from etl.claims.money.giving import DRAWS, GIVES, PASSIVE, giving_verb
from etl.claims.money.grants_zh import ENDS_ZH, GIVEN_ZH
from etl.claims.money.parts import part_of_package
from etl.claims.money.recipients import GIVES_THEM
from etl.claims.money.serving import builds_with, is_where_it_grows
from etl.claims.money.site_costs import is_cost_of
from etl.claims.stages.idle_standing_zh import is_paid_for
from etl.model import MONEY_KINDS, Kind, Language, MoneyMention, Qualifier, Span

# "National-level ones are granted 5 million yuan, while provincial-level ones receive 2 million".
TIER = re.compile(
    r"-level [^.;]{0,80}(?:,? while|,? and|;) (?:the )?"
    r"(?:national|provincial|municipal|city|district|county)-level (?:ones?|[\w-]+)? ?"
    r"(?:(?:will|can|may|are|get|gets|receives?|be|granted|given|awarded|offered|up to) ?){0,5}$"
)
# "Vouchers cover 30 percent, and no enterprise may claim more than 8 million yuan".
NO_ONE_GETS = re.compile(
    rf"\b{NO_ONE} (?:may|can|shall|will|is to) (?:claim|receive|get|draw|be given|apply for)\b"
)
TIER_ZH = re.compile(
    r"，(?:对|新?获批?|新?认定为?)?[国省市区县]家?级的?[^，。；]{0,4}(?:奖|补|给|最高|最多)[^，。；]{0,6}$"
)
PART_ZH = re.compile(r"其中[^，。；]{0,12}$|，(?:首年|首批|当年|第一年|今年先)[^，。；其]{0,10}$")


def bare_grant(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], own: list[MoneyMention]
) -> list[Anchor]:
    """An anchor at each verb that gives, where no instrument near it takes the `own` sum."""
    found = [_grant(span) for span in shares_of_cost(reading, sentence, anchors)]
    for money in own:
        if _is_part_of_grant(reading, anchors, money, is_next=bool(found)):
            continue
        verb = _giving(reading, sentence, anchors, money, is_next=bool(found))
        if verb and not any(a.span == verb for a in found):
            found.append(_grant(verb))
    return found


def _grant(span: Span) -> Anchor:
    return Anchor(Kind.SUBSIDY, span, span, is_weak=False, is_grant=True)


def _is_part_of_grant(
    reading: Reading, anchors: list[Anchor], money: MoneyMention, *, is_next: bool
) -> bool:
    """Whether a sum is a part, a tier or a limit of money that the sentence has told."""
    beside = reading.before(money.span.start, 16)
    # "安排100亿元，其中2026年安排30亿元": a part of the sum before it.
    # "国家级的一次奖2000万元，省级的一次奖500万元": tiers of one programme.
    if is_next and (PART_ZH.search(beside) or TIER_ZH.search(beside)):
        return True
    given = any(a.kind is Kind.SUBSIDY for a in anchors)
    if (is_next or given) and TIER.search(reading.before(money.span.start, 150)):
        return True
    return given and NO_ONE_GETS.search(reading.before(money.core.start, 60)) is not None


def _giving(
    reading: Reading,
    sentence: Sentence,
    anchors: list[Anchor],
    money: MoneyMention,
    *,
    is_next: bool,
) -> Span | None:
    """The words that say that a sum is given, be it the sum itself; None where none do."""
    part = part_of_package(reading, sentence, money)
    if part:
        return part
    if (
        _is_given_in_row(reading, sentence, anchors, money)
        or is_given_with(reading, sentence, anchors, money)
        or _is_further(reading, money)
    ):
        return money.core
    capped = None
    if not is_next:
        capped = capped_grant(reading, sentence, anchors, money) or granted_on_terms(
            reading, sentence, anchors, money
        )
    if capped or _is_taken(reading, sentence, anchors, money):
        return capped
    return giving_verb(reading, sentence, money, is_next=is_next)


def _is_given_in_row(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    """ "| Industrial models | Developers | 10 million yuan |" under "Maximum support"."""
    if any(a.kind in MONEY_KINDS for a in anchors):
        return False
    return is_given_in_cell(reading, sentence, money)


# "600 million yuan for vouchers, and a further 100 million yuan of support for data".
FURTHER = re.compile(r"(?:,|,? and|,? plus|,? as well as) (?:a further|another|an additional) $")
OF_SUPPORT = re.compile(
    rf"{CONVERTED} (?:of|in) (?:[\w-]+ ){{0,2}}(?:support|funding|subsid(?:y|ies)|grants|aid|"
    r"incentives) (?:for|to)\b"
)


def _is_further(reading: Reading, money: MoneyMention) -> bool:
    """Whether another sum is told, with what it is given for, behind the first."""
    further = FURTHER.search(reading.before(money.span.start, 28))
    return further is not None and OF_SUPPORT.match(reading.after(money.span.end, 90)) is not None


def _is_taken(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    """Whether a fund or subsidy stands near enough to be what the sum is for."""
    if reading.document.language is Language.ZH:
        if _is_facilitys_zh(reading, sentence, anchors, money) or _founds_zh(
            reading, anchors, money
        ):
            return True
    elif any(
        a.phrase.start <= money.core.start and money.span.end <= a.span.start for a in anchors
    ):
        # "Approved a 600 million yuan AI programme": the sum is within a name.
        return True
    elif not _is_drawn(reading, sentence, money):
        return _is_taken_en(reading, sentence, anchors, money)
    if FOR_ONE_ZH.search(reading.before(money.span.start, 16)) and any(
        a.kind is Kind.SUBSIDY and a.span.end <= money.span.start for a in anchors
    ):
        # "发放算力券，总额5000万元，单家企业最高可领100万元": the voucher's own.
        return True
    if any(
        VOUCHERS_OWN_ZH.fullmatch(
            reading.plain, a.span.end - 1, max(a.span.end - 1, money.span.start)
        )
        for a in anchors
        if a.kind is Kind.SUBSIDY
    ):
        return True
    clause = sentence.clause_of(money.span.start)
    return any(
        a.kind in MONEY_KINDS
        and sentence.clause_of(a.span.start) == clause
        and not _pays_zh(reading, a, money)
        for a in anchors
    )


# "财政拿出30亿元，设立人工智能基金": the fund's own.
FOUNDS_ZH = re.compile(
    r"(?:的?(?:资金|经费|财政资金))?，?(?:用于|用来)?(?:联合|共同|会同)?[^，。；]{0,10}"
    r"(?:发起|设立|组建|成立|新设)[^，。；]{0,24}"
)


def _founds_zh(reading: Reading, anchors: list[Anchor], money: MoneyMention) -> bool:
    return money.qualifier is not Qualifier.AT_MOST and any(
        a.kind is Kind.FUND
        and FOUNDS_ZH.fullmatch(reading.plain, money.span.end, max(money.span.end, a.span.start))
        for a in anchors
    )


# "优质教育基金将预留20亿元": a fund that pays is not what the sum is set aside for.
PAYS_ZH = re.compile(rf"(?:将|会|已|拟|再)?(?:额外)?(?:{KEEPS_ZH}|拨付|支出|出资)[^，。；]{{0,4}}")


def _pays_zh(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    gap = reading.plain[anchor.span.end : max(anchor.span.end, money.span.start)]
    return anchor.kind is Kind.FUND and PAYS_ZH.fullmatch(gap) is not None


def _is_facilitys_zh(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    sites = [a for a in anchors if a.kind is Kind.INFRASTRUCTURE]
    clause = sentence.clause_of(money.span.start)
    later = [a for a in sites if a.span.start >= money.span.end]
    if any(sentence.clause_of(a.span.start) == clause for a in later):
        # "安排2亿元支持先导区建设": the money is the facility's.
        return True
    if later and builds_with(reading, money, later[0]):
        # "将投入财政资金2亿元，建设机器人训练场": what it is put in for.
        return True
    after = reading.after(money.span.end, 40)
    if money.qualifier is Qualifier.AT_MOST or AWARDED_ZH.search(
        reading.before(money.span.start, 12)
    ):
        # "支持开源社区，单个最高800万元", "国家级的一次奖1000万元": what each of them gets.
        return False
    if any(is_paid_for(reading, a) and a.span.end <= money.span.start for a in sites):
        # "基地一期由区财政投入2亿元，建有测试道路": whatever it is then told to have.
        return True
    if any(a.span.end <= money.span.start for a in sites) and PAID_BY_ZH.search(
        reading.before(money.span.start, 24)
    ):
        # "智算中心建成投用，由省市财政共同投入3亿元，面向高校开放": who paid for it.
        return True
    if sites and PROVIDED_BY_ZH.search(reading.before(money.span.start, 24)):
        # "建设中试基地，由市级统筹安排1亿元用于设备购置": and what it is spent on.
        return FOR_PARTS_ZH.match(after) is not None
    # "启用计算中心，财政投入8亿元": so is this.
    return bool(sites and ENDS_ZH.match(after) and not GIVEN_ZH.match(after))


def _is_taken_en(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    clause = sentence.clause_of(money.span.start)
    anchors = [a for a in anchors if not is_where_it_grows(reading, a)]
    sites = [a for a in anchors if a.kind is Kind.INFRASTRUCTURE]
    if any(sentence.clause_of(a.span.start) >= clause for a in sites):
        return True
    if any(is_for_site(reading, a, money) for a in anchors):
        return True
    if any(
        is_cost_of(reading, sentence, a, money) for a in sites if a.span.end <= money.span.start
    ):
        return True
    if sites and FOR_SITE.match(reading.after(money.span.end, 70)):
        return True
    if any(a.kind is Kind.PLAN and a.phrase.covers(money.span) for a in anchors):
        # "A NT$100 billion plan to build …": the plan's own.
        return True
    near = Span(sentence.clauses[clause].start, sentence.clauses[clause].end)
    given = GIVES.search(
        reading.plain[max(near.start, money.span.start - 60) : money.span.start]
    ) or PASSIVE.match(reading.after(money.span.end, 60))
    return any(
        a.kind in MONEY_KINDS
        and (not given or a.span.overlaps(near) or _is_shortly_after(reading.plain, a, money))
        for a in anchors
    )


# "Plans a park and has set aside 120 million yuan for land and roads".
FOR_SITE = re.compile(rf"{CONVERTED} (?:for|to buy|to acquire) (?:(?:its|the) )?{SITE}\b")
PAID_BY_ZH = re.compile(r"由[^，。；给予]{1,16}(?:投入|出资|投资|拨款)[^，。；]{0,3}$")
PROVIDED_BY_ZH = re.compile(
    r"由[^，。；给予企]{1,10}(?:统筹|安排|落实|解决|配套){1,2}(?:资金|经费)?$"
)
FOR_PARTS_ZH = re.compile(
    r"(?:的?资金|的?经费)?，?(?:主要)?用于[^，。；]{0,6}(?:设备|场地|基础设施|建设|土建|购置|装修|征地|配套)"
)
AWARDED_ZH = re.compile(r"(?:奖励?|奖补|补助|补贴|资助|给予|拨付|减免|抵扣)[^，。；]{0,4}$")
FOR_ONE_ZH = re.compile(
    r"(?:单家|单个|每家|单户|同一)(?:企业|单位|主体|用户|机构)(?:每年|年度|累计)?"
    r"(?:(?:抵扣|抵用|抵付|兑付|兑现|申领|使用|补贴|补助|奖励)?(?:总额|金额|额度)|最高|最多)?$"
)
# "发放“标注券”（A类），按合同金额的10%，给予最高80万元支持": nobody else is named before the sum.
VOUCHERS_OWN_ZH = re.compile(
    r"券[”」\"]?(?:[（(][^（()）]{1,6}[）)])?(?:，(?:对其|按|根据|每[年家户])[^，。；]{1,30}){0,3}，"
    r"(?:每[年家户个][^，。；]{0,6})?(?:一次性)?(?:给予|予以|发放)?"
)
NEAR_CHARS = 40
# "Inject 10 billion into the … Fund": the fund's, however long its name.
INTO = re.compile(r" (?:into|in|to|for) (?:the|its|a|an) [^,;.]{0,90}")


def _is_drawn(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """ "Centres can obtain up to 10 million yuan": the facility is who gets it."""
    low = max(sentence.span.start, money.span.start - 60)
    before = reading.plain[low : money.span.start]
    return money.qualifier is Qualifier.AT_MOST and bool(
        DRAWS.search(before) or EXPECTS.search(before) or GIVES_THEM.search(before)
    )


def _is_shortly_after(plain: str, anchor: Anchor, money: MoneyMention) -> bool:
    gap = plain[money.span.end : max(money.span.end, anchor.span.start)]
    return anchor.span.start >= money.span.end and (
        len(gap) <= NEAR_CHARS or INTO.fullmatch(gap) is not None
    )
