"""What a sentence found is sometimes the initiative just told: its cap, its total, its work."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.drafts.about import is_about
from etl.claims.drafts.drawn import SHARE_OF_COST, is_drawn_from, is_rate_of_vouchers
from etl.claims.drafts.one_programme import is_of_the_one
from etl.claims.money.grades import are_grades
from etl.model import AmountRole, Kind

# "It will also reward …": another measure.
ANOTHER = re.compile(
    r"[^,.;]{0,24}\b(?:also|additionally|in addition|meanwhile|separately)\b|"
    # "人社部门还为数据标注企业提供补贴".
    r"[^，。；]{0,14}(?:还|另外|此外|另)[^，。；]{0,14}(?:补|奖|给|提供|资助)"
)


def within_total(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """A draft without the sum that only shares out, or caps, the total told just before."""
    if is_of_the_one(reading, draft, earlier):
        return replace(draft, sums=(), is_definite=True)
    if is_rate_of_vouchers(reading, sentence, draft, earlier):
        return replace(draft, is_definite=True)
    return _part_of_total(sentence, _without_cap(reading, sentence, draft, earlier), earlier)


def _without_cap(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "This funding pays at most 10 million a firm": the cap of the total told just before."""
    capped = draft.sum is not None and draft.sum.role is AmountRole.CAP
    if not earlier or not capped or draft.kind is not Kind.SUBSIDY:
        return draft
    if is_drawn_from(reading, sentence, draft, earlier):
        return replace(draft, sums=(), is_definite=True)
    near = earlier[-NEAR_TOTALS:]
    totals = [d for d in near if _has_total(d) and d.record == draft.record]
    named = draft.words.endswith("券") and totals and totals[-1].words.endswith("券")
    if named and draft.words != totals[-1].words:
        return draft
    if not totals or ANOTHER.match(reading.plain, sentence.span.start):
        return draft
    total, last = totals[-1], near[-1]
    if last.words.endswith("券") and last.words != total.words:
        # "发放算力券6000万元。…发放模型券。单家企业不超过200万元": of the vouchers told last.
        return draft
    start, end = sentence.span.start, sentence.span.end
    divided = sentence.section.span.covers(total.span) and DIVIDED.match(reading.plain, start, end)
    from_it = OUT_OF_IT.match(reading.plain, start, end)
    alone = SUM_ALONE.match(draft.words) and sentence.section.span.covers(total.span)
    if last is total and (alone or SHARE_OF_COST.match(reading.plain, start, end)):
        return replace(draft, sums=(), is_definite=True)
    if divided or from_it or SAME_POT.search(reading.plain, start, end):
        return replace(draft, sums=(), is_definite=True)
    in_item = draft.item is not None and draft.item == total.item and draft.span != total.span
    in_item = in_item and draft.place == total.place
    in_item = in_item and not _is_beside_voucher(reading, sentence, total)
    if not in_item and not (is_about(reading, sentence, total) and near[-1].kind is total.kind):
        return draft
    return replace(draft, sums=(), is_definite=True)


# "Out of this money, a laboratory may be granted up to 20 million yuan".
# "… up to 2 million yuan, which is paid from the same arrangement".
OUT_OF_IT = re.compile(
    r"\W*(?:out of|from|of|within) (?:this|that|these|those) (?:\w+ )?"
    r"(?:money|sums?|total|amount|budget|pot|pool|allocation|funding|funds?|arrangement),? "
)
SAME_POT = re.compile(
    r"\b(?:paid|drawn|met|come|comes|financed) (?:out of|from) (?:the same|this|that|these|those) "
    r"(?:\w+ )?(?:arrangement|budget|pot|money|sum|allocation|funds?|pool)\b"
)
# "支持方向分为三档，单个企业最高300万元": how the pot just told is shared out.
DIVIDED = re.compile(
    r"(?:具体|资金|支持|扶持|资助|补贴|奖励|申报|使用|专项){1,3}(?:方向|范围|对象|内容|项目|资金)?"
    r"(?:共|主要|拟|将|按)?(?:分为?|包括|设|涵盖)[^。；]{0,60}?[两二三四五六七八九\d]大?"
    r"(?:个?(?:类|档|方向|方面|板块))|"
    r"(?:support|the money|funding|spending|it|they|projects|the vouchers?) "
    r"(?:falls?|is divided|is split|are divided|are split|comes?|goes?) in(?:to)? "
    r"(?:two|three|four|five|six) (?:\w+ )?(?:classes|categories|kinds|types|"
    r"tiers|groups|parts|areas)\b"
)
# "每年安排算力券2000万元；对获得备案的大模型，奖励60万元": no voucher pays for the model.
FOR_OTHERS_ZH = re.compile(r"[\W_]*对[^。；券]{4,80}$")


def _is_beside_voucher(reading: Reading, sentence: Sentence, total: Draft) -> bool:
    """Whether the item goes on from vouchers to money for somebody else."""
    words = reading.plain[sentence.span.start : sentence.span.end].rstrip("；。 ")
    return total.words.endswith("券") and FOR_OTHERS_ZH.match(words) is not None


# "每年发放5000万元算力券，并对通过备案的大模型给予最高200万元奖励": what others get besides.
AND_OTHERS_ZH = re.compile(
    r"券[^。；]{0,40}，(?:并|同时|还|另|另外)(?:对|给|向)(?![^，。；]{0,20}(?:租用|使用|购买|申领|持券|用券|算力券))"
    r"[^，。；]{3,40}$"
)


def is_beside_voucher(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a clause goes on from vouchers to money for somebody else."""
    if anchor.kind is not Kind.SUBSIDY:
        return False
    clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
    told = AND_OTHERS_ZH.search(reading.plain, sentence.span.start, anchor.span.start)
    return told is not None and told.end() > clause.start


NEAR_TOTALS = 3


def _has_total(draft: Draft) -> bool:
    """Whether a subsidy's whole is told, or what it has in a year."""
    is_whole = draft.sum is not None and draft.sum.role is not AmountRole.CAP
    return draft.kind is Kind.SUBSIDY and is_whole


def _part_of_total(sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "300 million goes to computing and 200 million to data": of the 500 million told before."""
    if draft.kind is not Kind.SUBSIDY or draft.sum is None:
        return draft
    parts = [m for m in sentence.mentions.money if not m.is_converted]
    whole = (sum(m.amount for m in parts), {m.currency for m in parts})
    adds_up = len(parts) > 1 and any(
        _has_total(d)
        and d.record == draft.record
        and d.span != sentence.span
        and (d.sums[0].money.amount, {d.sums[0].money.currency}) == whole
        for d in earlier[-NEAR_TOTALS:]
    )
    return replace(draft, sums=(), is_definite=True) if adds_up else draft


DRAWN = frozenset(
    {
        *("receive", "get", "claim", "obtain", "draw"),
        *("receives", "gets", "claims", "obtains", "draws"),
        "given",
        "awarded",
        "granted",
        "paid",
        "apply for",
    }
)


def joining(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "Each firm may claim at most 3 million" after a voucher without a sum: the voucher's."""
    words = reading.plain[sentence.span.start : sentence.span.start + 30]
    if earlier and _is_total_of(draft, earlier[-1], words):
        return replace(draft, is_definite=True)
    if earlier and _is_tier_of(reading, sentence, draft, earlier[-1]):
        return replace(draft, is_definite=True)
    if not earlier or earlier[-1].sum is not None:
        return draft
    last = earlier[-1]
    the_scheme = draft.words.startswith("set") and OF_SCHEME.match(words)
    pointed = (
        the_scheme
        or draft.words in DRAWN
        or THAT_INCLUDES.match(words)
        or _is_of_label(sentence, draft, last)
    )
    is_limit = SUM_ALONE.match(draft.words) is not None
    if not (pointed or is_limit):
        return draft
    told = last.kind is Kind.SUBSIDY and last.record == draft.record
    if is_limit:
        # "A reward goes to communities. One is picked, and 8 million yuan is the limit for it".
        gap = reading.plain[last.span.end : max(last.span.end, sentence.span.start)]
        near = told and "\n" not in gap and len(gap) <= LIMIT_CHARS
    else:
        near = told and is_about(reading, sentence, last)
    return replace(draft, is_definite=True) if near else draft


# "通过国家备案的，奖励100万元；通过算法备案的，奖励10万元": what else can be reached.
# "…首次通过国家备案的大模型，奖励100万元；对完成省级登记的，奖励20万元".
REACHED_ZH = re.compile(
    r"[“”\"]?对?(?:通过|完成|获得?|获批|获评|入选|达到|列入|纳入|被?认定为|被?评为|升级为|晋升为|新获|属于|\d)[^，。；]{1,24}的"
    r"(?:单位|企业|项目)?，?(?:每[个家项款])?(?:再|另|另行|则|各)?(?:一次性)?(?:给予|奖励|补助|奖补|资助|奖)"
)


def _is_tier_of(reading: Reading, sentence: Sentence, draft: Draft, last: Draft) -> bool:
    """Whether a reward is another tier of the one told right before a semicolon."""
    start = sentence.span.start
    both = draft.kind is last.kind is Kind.SUBSIDY and draft.record == last.record
    told = both and last.sum is not None and draft.sum is not None
    follows = reading.before(start, 2).rstrip().endswith("；")
    # Tiers between the two have joined the first one.
    gap = reading.plain[last.span.end : start]
    follows = follows and len(gap) <= NEXT_CHARS and "。" not in gap
    if not (told and follows):
        return False
    reached = REACHED_ZH.match(reading.plain, start, sentence.span.end)
    return reached is not None or are_grades(reading, last.span, sentence.span)


NEXT_CHARS = 90


def _is_of_label(sentence: Sentence, draft: Draft, last: Draft) -> bool:
    """ "发放“模型券”。可按…给予最高200万元支持": what follows in the item is the voucher's."""
    if draft.words.endswith("券") and draft.words != last.words:
        # "设立“三券”。每年安排算力券3000万元、模型券2000万元": each is one of its own.
        return False
    return last.words.endswith("券") and sentence.section.span.covers(last.span)


TOTAL_OPENS = re.compile(
    r"(?:a total of|in total|altogether|overall|in all)\b|总计|合计|总额|"
    # "The programme's budget for 2026 is 90 million yuan".
    r"(?:the|its) (?:(?:scheme|programme?|initiative|voucher\w*|subsid\w+|fund)(?:'s?)? )?"
    r"(?:total|annual|overall|whole|yearly)? ?(?:budget|pot|pool|quota)\b"
)


def _is_total_of(draft: Draft, last: Draft, words: str) -> bool:
    """ "A total of 4 billion yuan will be allocated" right after what one firm can get of it."""
    whole = draft.sum is not None and draft.sum.role is not AmountRole.CAP
    capped = last.sum is not None and last.sum.role is AmountRole.CAP
    same = draft.kind is last.kind is Kind.SUBSIDY and draft.record == last.record
    return whole and capped and same and TOTAL_OPENS.match(words) is not None


# What was given on its terms alone, without a verb.
SUM_ALONE = re.compile(r"(?:rmb|cny|[¥$]|\d)")
LIMIT_CHARS = 200
# "The scheme sets aside 300 million yuan a year".
OF_SCHEME = re.compile(r"(?:the|this) (?:\w+ )?(?:scheme|programme|program|policy|subsidy)\b")
# "That includes up to 20 million yuan …" after subsidies told in general.
THAT_INCLUDES = re.compile(r"(?:that|this|it|these|those|they) includ")
FUNDS_WORK = re.compile(
    r"(?:it|the fund|this fund) (?:will|would|aims? to|is to|is expected to) (?:mainly |"
    r"primarily |also )?"
    r"(?:focus|invest|back|target|finance|be used|support start)"
)
AIMS = re.compile(
    r"(?:it|the (?:scheme|programme|program|initiative|project|cent(?:er|re)|platform|park|base|"
    r"subsidy|subsidies|vouchers?|laboratory|lab|zone)) (?:also )?(?:aims?|is aimed|seeks|"
    r"is designed|is intended|is meant) (?:to|at)\b"
)
# "The money will go to vouchers and talent": what the sum just told is for.
MONEY_GOES = re.compile(
    r"(?:the|this|that) (?:money|funding|funds?|sum|budget) (?:will|is to|would|goes?) "
)


def is_of_fund(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> bool:
    """ "It will focus on robots and chips" right after a fund: what the fund does is no plan."""
    if not earlier or not is_about(reading, sentence, earlier[-1]):
        return False
    words = reading.plain[sentence.span.start : sentence.span.start + 80]
    if draft.kind is earlier[-1].kind is Kind.SUBSIDY and draft.sum is None:
        return MONEY_GOES.match(words) is not None
    if draft.kind is not Kind.PLAN or earlier[-1].kind is Kind.PLAN:
        return False
    works = FUNDS_WORK if earlier[-1].kind is Kind.FUND else AIMS
    return works.match(words) is not None


NEAR_DRAFTS = 6
