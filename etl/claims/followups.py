"""Details that come later: "the fund", "it", 规模 … join the initiative told before them."""

import re
from dataclasses import replace

from etl.claims.again import names_again
from etl.claims.amount_roles import amount_role
from etl.claims.amounts import Sum, is_phase
from etl.claims.drafts import Draft
from etl.claims.not_own import refused_sum
from etl.claims.reading import Reading, Role, Sentence
from etl.claims.sectors import sectors_in
from etl.claims.voices import SAYS
from etl.model import AmountRole, Kind, Language, MoneyMention, SectionKind
from etl.reference.gazetteer import load_gazetteer

# A sentence about the instrument just told, in English and in Chinese.
CONTINUES = re.compile(
    r"^(?:(?:the|this|that|it|its|each|these|those|neither|they|\W*two pots|we|one|a first|"
    r"money|users?|"
    r"(?:a|one|any|every|single) (?:single )?(?:project|firm|company|enterprise|team)|"
    r"a single|each|no (?:firm|company|enterprise)|holders?|winners|beneficiaries|worth|"
    r"with|of|an initial|eligible|qualified)\b|"
    r"(?:companies|firms|enterprises|businesses|applicants|recipients) (?:can|may|will|"
    r"could)\b).{0,60}?"
)
CONTINUES_ZH = re.compile(
    r"^\W*(?:该|这|其|基金|总规模|规模|首期|资金|每年|单个|每家|其中|一期|项目|补贴|最高|计划|中心|平台)"
)
NEEDS_SUM = frozenset({Kind.FUND, Kind.SUBSIDY, Kind.INFRASTRUCTURE})


def add_followups(
    reading: Reading, sentence: Sentence, earlier: list[Draft], found: list[Draft]
) -> list[Draft]:
    """The drafts so far with a sentence's own, and its loose sums given to the last one."""
    found = [_without_cap(reading, sentence, d, earlier) for d in found]
    found = [d for d in found if not _is_of_fund(reading, sentence, d, earlier)]
    found = [_of_facility(reading, d, earlier) for d in found]
    found = [_joining(reading, sentence, d, earlier) for d in found]
    fresh = [d for d in found if not _continues_draft(d, earlier)]
    drafts = [*earlier]
    for draft in found:
        if draft not in fresh:
            i = _antecedent(draft, drafts)
            if i is not None:
                drafts[i] = _extended(drafts[i], draft)
    if not found:
        drafts = _with_loose_sums(reading, sentence, drafts)
        drafts = _with_loose_sectors(reading, sentence, drafts)
        drafts = _with_voice(reading, sentence, drafts)
    # "The fund" that points at nothing told before and has no AI about it is not one of ours.
    return [*drafts, *(d for d in fresh if d.is_about_ai)]


# "It will also reward …": another measure.
ANOTHER = re.compile(r"[^,.;]{0,24}\b(?:also|additionally|in addition|meanwhile|separately)\b")


def _without_cap(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "This funding pays at most 10 million a firm": the cap of the total told just before."""
    capped = draft.sum is not None and draft.sum.role is AmountRole.CAP
    if not earlier or not capped or draft.kind is not Kind.SUBSIDY:
        return draft
    last = earlier[-1]
    total = last.sum is not None and last.sum.role is not AmountRole.CAP
    told = last.kind is Kind.SUBSIDY and last.record == draft.record and total
    another = ANOTHER.match(reading.plain, sentence.span.start)
    if not told or another or not _is_about(reading, sentence, last):
        return draft
    return replace(draft, sums=(), is_definite=True)


DRAWN = frozenset(
    {
        "receive",
        "get",
        "claim",
        "obtain",
        "draw",
        "given",
        "awarded",
        "granted",
        "paid",
        "apply for",
    }
)


IN_FACILITY = re.compile(
    r" ?(?:\([^()]{1,40}\) )?(?:into|in|on|towards?|for) (?:it|them|(?:the|this) (?:\w+ )?"
    r"(?:cent(?:er|re)|project|park|platform|lab|laboratory|facility|base|network|hub|zone))\b|"
    r"(?:用于|投入|支持|建设)?(?:该|这一)(?:中心|项目|平台|园区|基地|实验室)"
)


def _of_facility(reading: Reading, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "The city will put 600 million yuan into the centre": the money of the centre just told."""
    near = [d for d in earlier[-NEAR_DRAFTS:] if d.record == draft.record]
    if not near or draft.kind is not Kind.SUBSIDY or len(draft.sums) != 1:
        return draft
    last = near[-1]
    after = reading.after(draft.sums[0].money.span.end, 60)
    if last.kind is not Kind.INFRASTRUCTURE or last.sum or not IN_FACILITY.match(after):
        return draft
    money = replace(draft.sums[0], role=AmountRole.SIZE)
    return replace(
        draft, kind=Kind.INFRASTRUCTURE, words=last.words, sums=(money,), is_definite=True
    )


def _joining(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "Each firm may claim at most 3 million" after a voucher without a sum: the voucher's."""
    words = reading.plain[sentence.span.start : sentence.span.start + 30]
    if earlier and _is_total_of(draft, earlier[-1], words):
        return replace(draft, is_definite=True)
    if not earlier or earlier[-1].sum is not None:
        return draft
    last = earlier[-1]
    the_scheme = draft.words.startswith("set") and OF_SCHEME.match(words)
    pointed = (
        the_scheme
        or draft.words in DRAWN
        or THAT_INCLUDES.match(words)
        or _is_of_label(sentence, last)
    )
    if not pointed:
        return draft
    told = last.kind is Kind.SUBSIDY and last.record == draft.record
    near = told and _is_about(reading, sentence, last)
    return replace(draft, is_definite=True) if near else draft


def _is_of_label(sentence: Sentence, last: Draft) -> bool:
    """ "发放“模型券”。可按…给予最高200万元支持": what follows in the item is the voucher's."""
    return last.words.endswith("券") and sentence.section.span.covers(last.span)


TOTAL_OPENS = re.compile(r"(?:a total of|in total|altogether|overall|in all)\b|总计|合计|总额")


def _is_total_of(draft: Draft, last: Draft, words: str) -> bool:
    """ "A total of 4 billion yuan will be allocated" right after what one firm can get of it."""
    whole = draft.sum is not None and draft.sum.role is not AmountRole.CAP
    capped = last.sum is not None and last.sum.role is AmountRole.CAP
    same = draft.kind is last.kind is Kind.SUBSIDY and draft.record == last.record
    return whole and capped and same and TOTAL_OPENS.match(words) is not None


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


def _is_of_fund(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> bool:
    """ "It will focus on robots and chips" right after a fund: what the fund does is no plan."""
    if not earlier or not _is_about(reading, sentence, earlier[-1]):
        return False
    words = reading.plain[sentence.span.start : sentence.span.start + 80]
    if draft.kind is earlier[-1].kind is Kind.SUBSIDY and draft.sum is None:
        return MONEY_GOES.match(words) is not None
    if draft.kind is not Kind.PLAN or earlier[-1].kind is Kind.PLAN:
        return False
    works = FUNDS_WORK if earlier[-1].kind is Kind.FUND else AIMS
    return works.match(words) is not None


def _continues_draft(draft: Draft, earlier: list[Draft]) -> bool:
    return draft.is_definite and _antecedent(draft, earlier) is not None


NEAR_DRAFTS = 6
GENERIC = re.compile(r"(?:program|scheme|measure|initiative|policy|plan)")


def _antecedent(draft: Draft, earlier: list[Draft]) -> int | None:
    """The index of the latest draft that "the fund" or "the scheme" can stand for.

    The same place's goes first; where the sentence names no place, any of the nearest few.
    """
    fitting = [i for i, other in enumerate(earlier) if _fits(draft, other)]
    same_place = [i for i in fitting if earlier[i].record == draft.record]
    if same_place:
        return same_place[-1]
    near = [i for i in fitting if i >= len(earlier) - NEAR_DRAFTS]
    return near[-1] if near and draft.is_inherited else None


def _fits(draft: Draft, other: Draft) -> bool:
    generic = draft.kind is Kind.PLAN and GENERIC.match(draft.words) and other.kind in NEEDS_SUM
    same_sum = (
        bool(draft.sum and other.sum) and draft.sums[0].money.amount == other.sums[0].money.amount
    )
    return other.kind is draft.kind or bool(generic) or same_sum


def _extended(draft: Draft, later: Draft) -> Draft:
    capped = draft.sum is not None and draft.sum.role is AmountRole.CAP
    sums = draft.sums + tuple(
        s
        for s in later.sums
        if draft.sum is None or s.is_phase or (capped and s.role is not AmountRole.CAP)
    )
    return replace(
        draft,
        sums=sums,
        announced=draft.announced or later.announced,
        sectors=draft.sectors | later.sectors,
        people=tuple(dict.fromkeys(draft.people + later.people)),
    )


# "The budget this year is 100 million yuan" after what one firm can get.
WHOLE = re.compile(
    r"(?:the|this year's|its) (?:\w+ )?(?:budget|total|pot|annual quota|overall amount)\b"
)


WHOLE_SIZE = re.compile(
    r"(?:the|its) (?:[\w' -]{0,30} )?(?:total |whole |overall )?size\b|基金?总规模"
)


def _with_loose_sums(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """A sum in a sentence about the draft before it becomes that draft's, if it has none."""
    if not drafts or not sentence.mentions.money or sentence.has("negation"):
        return drafts
    last = drafts[-1]
    capped = last.sum is not None and last.sum.role is AmountRole.CAP
    whole = last.kind is Kind.SUBSIDY and capped and WHOLE.match(reading.plain, sentence.span.start)
    part = last.kind is Kind.FUND and last.sum is not None and last.sum.is_phase
    whole = whole or (part and WHOLE_SIZE.match(reading.plain, sentence.span.start))
    if last.kind not in NEEDS_SUM or (last.sum is not None and not whole):
        return drafts
    if not _is_about(reading, sentence, last) or _is_firms(reading, sentence, last):
        return drafts
    drafts = list(drafts)
    for money in sentence.mentions.money:
        i = _whose(sentence, money, drafts)
        if i is None or money.is_converted or refused_sum(reading, sentence, money):
            continue
        role = amount_role(reading, sentence, last.kind, money)
        item = Sum(money, role, is_phase(sentence, money))
        drafts[i] = replace(drafts[i], sums=(*drafts[i].sums, item))
    return drafts


def _whose(sentence: Sentence, money: MoneyMention, drafts: list[Draft]) -> int | None:
    """The index of the draft that a sum is about: of the place named last before it.

    "其中，河南发放5000万元，上海6亿元" after vouchers of both. None where no draft is.
    """
    named = [
        p
        for p in sentence.parties
        if p.role is Role.ACTOR and p.places and p.span.end <= money.span.start
    ]
    last = drafts[-1]
    if not named or last.record in _records(named[-1].places):
        return len(drafts) - 1
    fitting = [
        i
        for i, d in enumerate(drafts[-NEAR_DRAFTS:], max(0, len(drafts) - NEAR_DRAFTS))
        if d.kind is last.kind and d.span == last.span and d.record in _records(named[-1].places)
    ]
    return fitting[-1] if fitting else None


INVESTS = re.compile(r"\binvest|投资|斥资")


def _is_firms(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "One search engine will put 12 billion into chips": a firm's money, not the fund's."""
    first = sentence.mentions.money[0].span.start
    firms = [p for p in sentence.parties if p.role is Role.COMPANY and p.span.end <= first]
    words = reading.plain[firms[0].span.end : first] if firms else ""
    return bool(firms) and (draft.kind is not Kind.SUBSIDY or INVESTS.search(words) is not None)


# Each clause of a policy tells of a measure of its own.
CLAUSE_OF_POLICY = re.compile(
    r"\s*(?:第[一二三四五六七八九十百]{1,4}条|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])"
)


def _is_about(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether the sentence follows the draft's closely and speaks of the same thing."""
    gap = sentence.span.start - draft.span.end
    own_row = sentence.section.kind in (SectionKind.LIST_ITEM, SectionKind.TABLE_ROW)
    if not 0 <= gap <= 250 or (own_row and not sentence.section.span.covers(draft.span)):
        return False
    elsewhere = not sentence.section.span.covers(draft.span)
    if elsewhere and CLAUSE_OF_POLICY.match(
        reading.plain[sentence.section.span.start : sentence.section.span.start + 16]
    ):
        return False
    words = reading.plain[sentence.span.start : sentence.span.start + 80]
    if reading.document.language is Language.EN:
        return CONTINUES.match(words) is not None
    return _is_label(sentence, draft) or CONTINUES_ZH.match(words) is not None


LABEL_CHARS = 14


def _is_label(sentence: Sentence, draft: Draft) -> bool:
    """ "2. 训力券。全市一年发券总额…": what follows the label of its item is about it."""
    in_item = sentence.section.span.covers(draft.span)
    return in_item and draft.span.end - draft.span.start <= LABEL_CHARS


def _with_loose_sectors(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """What the next sentence says an instrument is for belongs to it."""
    if not drafts or sentence.has("negation") or not sentence.has("sector"):
        return drafts
    last = drafts[-1]
    named = any(p.places and p.role is not Role.ANAPHOR for p in sentence.parties)
    elsewhere = not sentence.section.span.covers(last.span)
    if elsewhere:
        is_about = names_again(reading, sentence, last)
    else:
        is_about = not named and _is_about(reading, sentence, last)
    if not is_about:
        return drafts
    sectors = last.sectors | sectors_in(sentence, sentence.span)
    return [
        replace(d, sectors=sectors) if d.span == last.span and d.kind is last.kind else d
        for d in drafts
    ]


VOICE_CHARS = 300


def _with_voice(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """An official quoted right after an initiative of the same place speaks for it."""
    if not drafts or drafts[-1].people:
        return drafts
    last = drafts[-1]
    near = 0 <= sentence.span.start - last.span.end <= VOICE_CHARS
    words = reading.plain[sentence.span.start : sentence.span.end]
    pointed = any(
        p.role is Role.ANAPHOR and last.record in _records(p.places) for p in sentence.parties
    )
    voices = [
        p
        for p in sentence.parties
        if p.name and p.role is Role.OFFICIAL and (pointed or last.record in _records(p.places))
    ]
    if not near or not voices or not SAYS.search(words):
        return drafts
    people = ((voices[0].name or "", voices[0].title),)
    return [*drafts[:-1], replace(last, people=people)]


def _records(places: tuple[str, ...]) -> set[str]:
    return {load_gazetteer().record_place(code).code for code in places}
