"""Sums of money: what is counted, counted once, or left out, and why."""

from dataclasses import replace

import pytest

from etl.curation.correcting import corrected
from etl.model import (
    AmountRole,
    Basis,
    Claim,
    Judgement,
    Kind,
    LeftOut,
    Level,
    Status,
    holding_of,
    total,
)
from etl.model.totals import Holding
from etl.reference.gazetteer import load_gazetteer
from tests.making import (
    BEIJING,
    BILLION,
    GUANGDONG,
    NATION,
    SHENZHEN,
    Made,
    Said,
    claims_of,
    documents_of,
    made,
    merge_claims,
)


def held(key: str, size: float | None = 1.0, **more: object) -> Holding:
    values: dict[str, object] = {
        "kind": Kind.FUND, "level": Level.CITY, "role": AmountRole.SIZE, "basis": Basis.OWN,
        "low": size, "high": size, **more,
    }  # fmt: skip
    return Holding(key, **values)  # type: ignore[arg-type]


LEFT_OUT = [
    (held("x", level=Level.NATIONAL), LeftOut.NATIONAL),
    (held("x", kind=Kind.SUBSIDY), LeftOut.NOT_ASKED),
    (held("x", is_cancelled=True), LeftOut.CANCELLED),
    (held("x", None, role=None), LeftOut.NO_AMOUNT),
    (held("x", role=AmountRole.TARGET), LeftOut.TARGET),
    (held("x", role=AmountRole.CAP), LeftOut.CAP),
    (held("x", role=AmountRole.ANNUAL), LeftOut.ANNUAL),
    (held("x", role=AmountRole.OTHER), LeftOut.OTHER),
    (held("x", None), LeftOut.NO_YUAN),
    (held("x", part_of="whole"), LeftOut.PART),
]


@pytest.mark.parametrize(("holding", "reason"), LEFT_OUT, ids=[r for _, r in LEFT_OUT])
def test_what_is_left_out_is_named_with_its_reason(holding: Holding, reason: LeftOut) -> None:
    found = total([held("whole", 5.0), holding])
    assert (found.strict, found.wide) == (5.0, 5.0)
    assert found.left_out == {reason: ("x",)}


def test_a_part_whose_whole_is_not_counted_counts_itself() -> None:
    found = total([held("whole", 5.0, level=Level.NATIONAL), held("x", 2.0, part_of="whole")])
    assert (found.strict, found.counted) == (2.0, ("x",))


def test_the_nations_own_total_leaves_the_provinces_out() -> None:
    found = total([held("n", 7.0, level=Level.NATIONAL), held("x")], is_national=True)
    assert (found.strict, found.left_out) == (7.0, {LeftOut.LOCAL: ("x",)})


SHARED = [
    (Basis.JOINT, 10.0, 10.0),
    (Basis.UNCLEAR, 10.0, 20.0),
]


@pytest.mark.parametrize(("basis", "strict", "wide"), SHARED)
def test_a_shared_sum_is_counted_once_in_the_strict_reading(
    basis: Basis, strict: float, wide: float
) -> None:
    one = held("a", 10.0, basis=basis, partners=frozenset({"b"}))
    other = held("b", 10.0, basis=basis, partners=frozenset({"a"}))
    found = total([one, other])
    assert (found.strict, found.wide) == (strict, wide)


def unclear(key: str, size: float, *partners: str) -> Holding:
    return held(key, size, basis=Basis.UNCLEAR, partners=frozenset(partners))


MIXED = {
    "one place's own sum may be the very money that the other is said to have": (
        [unclear("a", 10.0, "b"), held("b", 10.0, partners=frozenset({"a"}))], 10.0, 20.0,
    ),
    "two places' own sums are never one": (
        [unclear("a", 10.0, "b", "c"), held("b", 10.0), held("c", 4.0)], 14.0, 24.0,
    ),
    "own sums read from the same words are each one's own": (
        [held("a", 10.0, partners=frozenset({"b"})), held("b", 10.0)], 20.0, 20.0,
    ),
    "what other words say is another sum": ([unclear("a", 10.0), held("b", 10.0)], 20.0, 20.0),
}  # fmt: skip


@pytest.mark.parametrize(("holdings", "strict", "wide"), MIXED.values(), ids=MIXED)
def test_the_strict_reading_never_counts_the_same_words_twice(
    holdings: list[Holding], strict: float, wide: float
) -> None:
    found = total(holdings)
    assert (found.strict, found.wide) == (strict, wide)


def test_a_person_who_sets_whose_money_it_is_settles_the_disagreement() -> None:
    words = "Beijing and Shenzhen launched a 10 billion yuan fund."
    both = made("a", Said(words, amount=10 * BILLION, basis=Basis.UNCLEAR))
    own = made("b", fund(10))
    pair = Made(both.document, (both.claims[0], _at(both.claims[0], BEIJING)))
    initiatives = merge_claims(claims_of([pair, own]), documents_of([pair, own]))
    assert [holding_of(i, Level.CITY).is_own for i in initiatives] == [False, False]
    settled = [corrected(i, "amount_basis", "own") for i in initiatives]
    judged = [replace(i, judgement=Judgement(corrected=("amount_basis",))) for i in settled]
    found = total(holding_of(i, Level.CITY) for i in judged)
    assert (found.strict, found.wide) == (20 * BILLION, 20 * BILLION)


def merged_total(*corpus: Made) -> tuple[float, float]:
    initiatives = merge_claims(claims_of(corpus), documents_of(corpus))
    level = load_gazetteer().level
    found = total(holding_of(i, level(i.place_code)) for i in initiatives)
    return found.strict, found.wide


def fund(billions: int, **more: object) -> Said:
    return Said("set up an AI fund", amount=billions * BILLION, **more)  # type: ignore[arg-type]


def test_rival_sizes_are_the_ends_of_strict_and_wide() -> None:
    corpus = made("a", fund(5, on="2025-03-03")), made("b", fund(6, on="2025-03-03"))
    assert merged_total(*corpus) == (5 * BILLION, 6 * BILLION)


def test_a_unit_slip_widens_no_total() -> None:
    right = [made(name, fund(10, on="2025-03-03")) for name in ("a", "b")]
    slip = made("c", fund(1, on="2025-03-03"))
    assert merged_total(*right, slip) == (10 * BILLION, 10 * BILLION)


def test_one_sentence_about_two_cities_gives_one_sum_or_two() -> None:
    words = "Beijing and Shenzhen launched a 10 billion yuan fund."
    both = made("a", Said(words, amount=10 * BILLION, basis=Basis.UNCLEAR))
    claim = both.claims[0]
    pair = Made(both.document, (claim, _at(claim, BEIJING)))
    assert merged_total(pair) == (10 * BILLION, 20 * BILLION)


def _at(claim: Claim, place: str) -> Claim:
    return replace(claim, claim_id="a-1", place_code=place, stated_place=place)


def test_a_citys_share_of_its_provinces_fund_is_not_added_to_it() -> None:
    text = made(
        "a",
        fund(10, place=GUANGDONG),
        Said("Shenzhen will contribute 2 billion yuan to it", amount=2 * BILLION, place=SHENZHEN),
    )
    assert merged_total(text) == (10 * BILLION, 10 * BILLION)


def test_money_of_the_nation_is_never_added_to_the_cities() -> None:
    text = made("a", fund(1000, place=NATION), fund(3, status=Status.ANNOUNCED))
    assert merged_total(text) == (3 * BILLION, 3 * BILLION)
