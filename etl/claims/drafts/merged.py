"""How the drafts of one document that tell of one initiative become one."""

import re
from collections.abc import Mapping
from dataclasses import replace

from etl.claims.base.conversions import Conversions, original_of, same_sum
from etl.claims.base.draft import Draft, is_only_label
from etl.claims.base.sums import Sum
from etl.claims.base.titles import LONG_TITLE, titled_apart
from etl.claims.base.wordings import GENERAL_WORDS
from etl.claims.drafts.in_short import MAX_COMPARED, is_in_short, with_headlines_sum, without_goal
from etl.claims.drafts.vouchers import VOUCHER, named_apart, same_vouchers
from etl.claims.stages.next_plans import is_next
from etl.claims.stages.of_verbs import overall_status
from etl.model import MONEY_KINDS, NATIONAL_CODE, AmountRole, Kind, Sector, Span, Status

MAX_REASONS = 12


def merge_drafts(drafts: list[Draft], conversions: Conversions) -> list[Draft]:
    """One draft an initiative, in the order of the text; the best evidence leads each."""
    merged: list[Draft] = []
    of_place: dict[tuple[Kind, str], list[int]] = {}
    for draft in drafts:
        places = of_place.setdefault((draft.kind, draft.record), [])
        for i in reversed(places[-MAX_COMPARED:]):
            if same_initiative(merged[i], draft, conversions):
                merged[i] = _joined(merged[i], draft, conversions)
                break
        else:
            places.append(len(merged))
            merged.append(draft)
    told = {(d.kind, d.record) for d in merged if not d.is_headline}
    local = {
        kind: len({place for of_kind, place in told if of_kind is kind})
        for kind in MONEY_KINDS
        if (kind, NATIONAL_CODE) not in told
    }
    kept = [
        d
        for d in merged
        if not (is_in_short(d, merged, of_place, conversions) or _sums_up(d, local))
    ]
    return with_headlines_sum(kept)


def _sums_up(draft: Draft, local: Mapping[Kind, int]) -> bool:
    """ "China hands out AI vouchers" above a text in which only cities do so: `local` of a kind."""
    is_nations = draft.is_headline and draft.record == NATIONAL_CODE and draft.sum is None
    return is_nations and local.get(draft.kind, 0) > 1


def _are_listed(one: Draft, other: Draft) -> bool:
    """ "算力券1亿元，模型补贴1亿元": one sentence gives each a name and a sum of its own."""
    return bool(
        one.span == other.span
        and one.words != other.words
        and one.sum
        and other.sum
        and AmountRole.CAP not in (one.sum.role, other.sum.role)
        and one.sum.is_direct
        and other.sum.is_direct
        and one.sum.money.span != other.sum.money.span
        and not (one.sum.is_paid or other.sum.is_paid)
    )


def same_initiative(one: Draft, other: Draft, conversions: Conversions) -> bool:
    """Whether two drafts of one document tell of the same initiative."""
    if (one.kind, one.record) != (other.kind, other.record):
        return False
    if one.item and other.item and one.item != other.item:
        return False
    if one.is_beside != other.is_beside and _told_together(one, other):
        return False
    if _is_goal_of(one, other):
        return True
    if (
        _are_listed(one, other)
        or named_apart(one, other)
        or not _sums_agree(one, other, conversions)
    ):
        return False
    if one.is_definite or other.is_definite:
        return True
    match one.kind:
        case Kind.FUND:
            return not _two_of_a_list(one, other)
        case Kind.PLAN:
            return not (titled_apart(one.title, other.title) or is_next(one, other))
        case Kind.PROPOSAL:
            return bool(one.sectors & other.sectors) or _same_caller(one, other)
        case _:
            return (
                _is_told_in_title(one, other)
                or _is_label(one, other)
                or _same_total(one, other)
                or _same_programme(one, other)
            )


def _is_label(one: Draft, other: Draft) -> bool:
    """ "4. 加大融资贴息。财政资金给予贴息支持，单个…": an item's label, and what it is about."""
    if one.item is None or one.item != other.item or (one.sum is None) == (other.sum is None):
        return False
    label, told = (one, other) if one.sum is None else (other, one)
    return label.span.end - label.span.start <= LABEL_CHARS and label.span != told.span


LABEL_CHARS = 16


def _is_told_in_title(one: Draft, other: Draft) -> bool:
    """Whether one is the headline's: with the same sum, or with none, it is the text's."""
    first, second = (one, other) if one.is_headline else (other, one)
    if first.sum is None:
        return first.is_headline and first.kind is Kind.SUBSIDY
    return first.is_headline and second.sum is not None


def _same_caller(one: Draft, other: Draft) -> bool:
    """Calls of one person, or of nobody by name, or for one and the same sum."""
    names = [{name for name, _ in d.people} for d in (one, other)]
    sums = [d.sum.money.amount if d.sum else None for d in (one, other)]
    return names[0] == names[1] or bool(names[0] & names[1]) or None not in sums


def _two_of_a_list(one: Draft, other: Draft) -> bool:
    """ "A fund of 10 billion and a robot fund of 10 billion": each has a sum of its own."""
    if one.span != other.span or one.sum is None or other.sum is None:
        return False
    if one.sum.is_phase or other.sum.is_phase:
        # "A cluster of 8 billion, in which the first sub-fund of 1 billion has been registered".
        return False
    apart = one.sum.money.span != other.sum.money.span
    return apart and one.sum.is_direct and other.sum.is_direct


def _same_total(one: Draft, other: Draft) -> bool:
    """Equal totals are one programme's; equal caps may well be two measures'."""
    return all(d.sum is not None and d.sum.role is not AmountRole.CAP for d in (one, other))


def _spans(draft: Draft) -> tuple[Span, ...]:
    return (draft.span, *draft.also)


def _told_together(one: Draft, other: Draft) -> bool:
    """Whether one sentence tells of both, be it that the first was told above too."""
    return not set(_spans(one)).isdisjoint(_spans(other))


def _name(draft: Draft) -> str:
    """The head noun, however AI is written in it."""
    words = re.sub(r"artificial[ -]intelligence|人工智能", "ai", draft.words)
    return re.sub(r"laborator(?:y|ies)", "lab", words).replace("centre", "center")


def _same_programme(one: Draft, other: Draft) -> bool:
    """Whether two subsidies or facilities are one: the same name, or a shared sector."""
    if _told_together(one, other):
        return True
    named = _name(one) == _name(other) and one.words not in GENERAL_WORDS
    return named or bool(one.sectors & other.sectors)


def _sums_agree(one: Draft, other: Draft, conversions: Conversions) -> bool:
    if one.sum is None or other.sum is None:
        return True
    if one.sum.is_paid or other.sum.is_paid:
        # What has been paid so far says nothing against the whole.
        return True
    if same_vouchers(one, other):
        return True
    if _cap_like_whole(one, other):
        return False
    if _year_of(one, other):
        return True
    if _is_more_than_whole(one.sum, other.sum) or _is_more_than_whole(other.sum, one.sum):
        return False
    if one.sum.is_phase or other.sum.is_phase or _cap_of(one, other):
        return True
    return same_sum(one.sum.money, other.sum.money, conversions)


def _is_goal_of(one: Draft, other: Draft) -> bool:
    """A fund's size, and what it is to grow to: 组建8亿元基金, 力争到2027年基金群达到30亿元."""
    sums = sorted((d.sum for d in (one, other) if d.sum), key=lambda s: s.money.amount)
    roles = [s.role for s in sums]
    same = one.is_definite or other.is_definite or _told_together(one, other)
    return one.kind is Kind.FUND and same and roles == [AmountRole.SIZE, AmountRole.TARGET]


def _year_of(one: Draft, other: Draft) -> bool:
    """A programme's whole and what of it falls to one year: 三年1.5亿元, 每年5000万元."""
    sums = [d.sum for d in (one, other) if d.sum]
    roles = {s.role for s in sums}
    if len(sums) < len((one, other)) or roles != {AmountRole.SIZE, AmountRole.ANNUAL}:
        return False
    whole, year = sorted(sums, key=lambda s: s.role is AmountRole.ANNUAL)
    named = _name(one) == _name(other) and one.words not in GENERAL_WORDS
    return named and whole.money.amount > year.money.amount


def _cap_of(one: Draft, other: Draft) -> bool:
    """A programme's total and the most that one firm can draw of it, told of the same programme."""
    caps = [d.sum is not None and d.sum.role is AmountRole.CAP for d in (one, other)]
    named = one.words == other.words and one.words not in GENERAL_WORDS
    capped, whole = (one, other) if caps[0] else (other, one)
    if REWARDS.fullmatch(capped.words) and VOUCHER.fullmatch(whole.words):
        # "Will issue vouchers of 50 million and reward models with up to 3 million each".
        return False
    pointed = capped.words.endswith(whole.words) and whole.is_definite
    return caps[0] != caps[1] and (_told_together(one, other) or named or pointed)


REWARDS = re.compile(r"rewards?|rewarded|奖励|奖")


def _joined(first: Draft, second: Draft, conversions: Conversions) -> Draft:
    """The first draft with what the second adds; the draft with the sum leads."""
    is_second = second.sum is not None and first.sum is None
    lead, rest = (second, first) if is_second or is_only_label(first) else (first, second)
    return replace(
        lead,
        status=_status(first, second),
        is_status_told=first.is_status_told or second.is_status_told,
        is_complete=first.is_complete or second.is_complete,
        sums=_original_first(without_goal(first, second), conversions),
        basis=lead.basis,
        announced=first.announced or second.announced,
        sectors=_sectors(first, second) | first.scope | second.scope,
        scope=first.scope | second.scope,
        people=tuple(dict.fromkeys(first.people + second.people)),
        confidence=max(first.confidence, second.confidence),
        is_definite=first.is_definite and second.is_definite,
        also=_spans(first) + _spans(second),
        reasons=tuple(dict.fromkeys(lead.reasons + rest.reasons))[:MAX_REASONS],
    )


def _sectors(first: Draft, second: Draft) -> frozenset[Sector]:
    """Of a plan those told beside its name, not those of what its clauses are to do."""
    named = [d for d in (first, second) if d.is_headline or len(d.title) >= LONG_TITLE]
    if first.kind is Kind.PLAN and len(named) == 1 and named[0].sectors:
        return named[0].sectors
    return first.sectors | second.sectors


def _original_first(sums: tuple[Sum, ...], conversions: Conversions) -> tuple[Sum, ...]:
    """Without the sums that only convert another one of them."""
    stated = {(s.money.currency, s.money.amount) for s in sums}
    kept = []
    once = {(s.money.currency, s.money.amount, s.role, s.is_phase): s for s in reversed(sums)}
    for item in sorted(once.values(), key=lambda s: s.money.span):
        original = original_of(item.money, conversions)
        if original is None or (original.currency, original.amount) not in stated:
            kept.append(item)
    return tuple(kept)


def _status(first: Draft, second: Draft) -> Status:
    """The furthest stage that a verb tells; a mere mention tells none."""
    told = [d.status for d in (first, second) if d.is_status_told]
    return overall_status(told or [first.status, second.status])


def _cap_like_whole(one: Draft, other: Draft) -> bool:
    """ "最高1亿元的运营补贴" and "每年1亿元的算力券": no firm gets all that there is."""
    roles = {d.sum.role for d in (one, other) if d.sum}
    told = roles == {AmountRole.CAP, AmountRole.ANNUAL} and not _told_together(one, other)
    return told and one.words != other.words and not (one.is_headline or other.is_headline)


def _is_more_than_whole(part: Sum, whole: Sum) -> bool:
    """ "首期20亿元" and a fund of 10 billion: no part is larger than its whole."""
    told = part.is_phase and not whole.is_phase and whole.role is AmountRole.SIZE
    return told and part.money.amount > whole.money.amount
