"""How rival values are chosen, what is a conflict, and what it is called."""

import pytest

from etl.model import (
    Basis,
    Conflict,
    Finding,
    Initiative,
    Kind,
    Outcome,
    Qualifier,
    Sector,
    Stage,
    Status,
    Tier,
)
from etl.model.totals import readings
from tests.making import (
    BILLION,
    NATION,
    Made,
    Said,
    claims_of,
    copy_named,
    documents_of,
    made,
    merge_claims,
)

ROBOTS = (Sector.ROBOTICS,)


def fund(billions: float, **more: object) -> Said:
    values: dict[str, object] = {"on": "2025-03-03", "sectors": ROBOTS, **more}
    return Said(words="set up a robot fund", amount=int(billions * BILLION), **values)  # type: ignore[arg-type]


def merged(*corpus: Made) -> Initiative:
    """The one initiative of some documents."""
    (initiative,) = merge_claims(claims_of(corpus), documents_of(corpus))
    return initiative


def amount_conflict(initiative: Initiative) -> Conflict:
    return next(c for c in initiative.conflicts if c.field == "amount")


OFFICIAL_5 = made("o", fund(5), tier=Tier.OFFICIAL, published="2025-03-01")
MEDIA_6 = made("m", fund(6), tier=Tier.MEDIA, published="2025-05-01")
AGENCY_6 = made("g", fund(6), tier=Tier.AGENCY, published="2025-05-02")
UNKNOWN_5 = made("u", fund(5), tier=Tier.UNKNOWN, published="2025-03-04")
UNKNOWN_6 = made("v", fund(6), tier=Tier.UNKNOWN, published="2025-06-04")

CHOICES = [
    ((OFFICIAL_5, MEDIA_6, AGENCY_6), 5, Outcome.LOWER_TIER),
    ((MEDIA_6, AGENCY_6, UNKNOWN_5), 6, Outcome.LOWER_TIER),
    ((UNKNOWN_5, UNKNOWN_6, made("w", fund(5), tier=Tier.UNKNOWN)), 5, Outcome.FEWER_SOURCES),
    ((UNKNOWN_5, UNKNOWN_6), 6, Outcome.OLDER),
]


@pytest.mark.parametrize(("corpus", "billions", "lost_by"), CHOICES)
def test_the_rule_chooses_and_says_why_the_other_lost(
    corpus: tuple[Made, ...], billions: int, lost_by: Outcome
) -> None:
    initiative = merged(*corpus)
    assert initiative.amount is not None
    assert initiative.amount.amount == billions * BILLION
    outcomes = {rival.value: rival.outcome for rival in amount_conflict(initiative).values}
    loser = ({5 * BILLION, 6 * BILLION} - {billions * BILLION}).pop()
    assert outcomes == {billions * BILLION: Outcome.CHOSEN, loser: lost_by}


def test_a_copy_adds_no_weight_to_a_value() -> None:
    wrong = made("a", fund(6), tier=Tier.UNKNOWN, published="2025-03-01")
    copies = [copy_named(wrong, f"copy{i}") for i in range(3)]
    right = [made(name, fund(5), tier=Tier.UNKNOWN) for name in ("b", "c")]
    initiative = merged(wrong, *copies, *right)
    assert initiative.amount is not None
    assert (initiative.amount.amount, initiative.sources) == (5 * BILLION, 6)
    assert initiative.independent_sources == 3


def test_a_rival_has_its_quote_tier_and_date() -> None:
    rival = amount_conflict(merged(OFFICIAL_5, MEDIA_6)).values[1]
    assert (rival.claim_id, rival.tier, rival.quote) == ("m-0", Tier.MEDIA, "set up a robot fund")
    assert rival.published == MEDIA_6.document.published


def test_a_unit_slip_is_named_as_such() -> None:
    conflict = amount_conflict(merged(made("a", fund(10), tier=Tier.OFFICIAL), made("b", fund(1))))
    assert conflict.finding is Finding.UNIT_SLIP
    assert conflict.note == (
        "One source says 10 billion, another 1 billion: probably a translation slip of 100亿."
    )


ZH_1 = Said(words="设立10亿元机器人基金", amount=BILLION, on="2025-03-03", sectors=ROBOTS)
SLIPS = {
    # Who is believed, the sum that the record has, the words of the original, what may count.
    "better source": (
        (made("a", fund(10), tier=Tier.OFFICIAL), made("b", fund(1))), 10, "100亿", (10, 10),
    ),
    "more sources": (
        (made("a", fund(10)), made("b", fund(10)), made("c", fund(1))), 10, "100亿", (10, 10),
    ),
    "the chosen one is the slip of a Chinese text": (
        (made("a", fund(10)), made("b", fund(10)), made("c", ZH_1)), 10, "10亿", (1, 10),
    ),
    "a later text alone tells nothing": (
        (made("a", fund(10), published="2025-06-01"), made("b", fund(1))),
        10, "100亿 or 10亿", (1, 10),
    ),
    "a slip beside a true difference": (
        (*(made(k, fund(10)) for k in "abc"), made("d", fund(12)), made("e", fund(1))),
        10, "100亿", (10, 12),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("corpus", "billions", "original", "ends"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_of_the_words_that_were_probably_mistranslated(
    corpus: tuple[Made, ...], billions: int, original: str, ends: tuple[int, int]
) -> None:
    initiative = merged(*corpus)
    assert initiative.amount is not None
    assert initiative.amount.amount == billions * BILLION
    assert amount_conflict(initiative).note == (
        f"One source says 10 billion, another 1 billion: probably a translation slip of {original}."
    )
    assert readings(initiative) == tuple(end * BILLION for end in ends)


AGREE = {
    "about and exact": (fund(5), fund(4.8, qualifier=Qualifier.ABOUT)),
    "dollars and yuan": (fund(0.5), fund(0.07, currency="USD", yuan=503_000_000)),
    "a range and a sum in it": (
        fund(5, amount_max=8 * BILLION, qualifier=Qualifier.AT_LEAST),
        fund(6),
    ),
}


@pytest.mark.parametrize("pair", AGREE.values(), ids=AGREE)
def test_wordings_of_one_sum_are_no_conflict(pair: tuple[Said, Said]) -> None:
    assert merged(made("a", pair[0]), made("b", pair[1])).conflicts == ()


def test_sums_in_two_currencies_that_differ_are_a_conflict_as_stated() -> None:
    dollars = fund(138, currency="USD", yuan=1_000_500_000_000, place=NATION)
    yuan = fund(1200, place=NATION)
    conflict = amount_conflict(merged(made("a", dollars), made("b", yuan)))
    assert {(r.value, r.currency) for r in conflict.values} == {
        (138 * BILLION, "USD"),
        (1200 * BILLION, "CNY"),
    }


def test_an_undated_foreign_sum_takes_its_yuan_from_a_document_with_a_day() -> None:
    undated = made("a", fund(138, currency="USD"), published=None, tier=Tier.OFFICIAL)
    dated = made("b", fund(138, currency="USD", yuan=1_000 * BILLION))
    amount = merged(undated, dated).amount
    assert amount is not None
    assert amount.amount_cny == 1_000 * BILLION


def test_whose_money_and_days_that_exclude_one_another_are_conflicts() -> None:
    one = merged(
        made("a", fund(5, on="2024-12-01/2024-12-31")),
        made("b", fund(5, on="2025-01-01/2025-01-31", basis=Basis.UNCLEAR)),
    )
    assert [c.field for c in one.conflicts] == ["amount_basis", "date_start"]


def test_a_whole_size_is_no_rival_of_what_one_firm_can_get() -> None:
    whole = Said("computing vouchers", Kind.SUBSIDY, amount=200_000_000, sectors=ROBOTS)
    cap = Said("computing vouchers", Kind.SUBSIDY, amount=3_000_000, sectors=ROBOTS)
    initiative = merged(
        made("a", whole), made("b", Said(**{**vars(cap), "role": "cap"}))
    )  # fmt: skip
    assert initiative.amount is not None
    assert (initiative.amount.amount, initiative.conflicts) == (200_000_000, ())


def test_every_merged_value_names_the_claims_that_it_was_taken_from() -> None:
    origins = {o.field: o.claim_ids for o in merged(OFFICIAL_5, MEDIA_6).origins}
    assert origins["amount"] == ("o-0",)
    assert set(origins["kind"]) == {"o-0", "m-0"}


def test_a_life_begins_on_the_day_that_the_initiative_carries() -> None:
    older = made("a", fund(5, status=Status.PROPOSED, on="2024-12-03"), published="2024-12-04")
    newer = made("b", fund(5, status=Status.PROPOSED, on="2024-12-07"), published="2024-12-09")
    initiative = merged(older, newer, made("c", fund(5, on="2025-03-03")))
    assert initiative.announced
    assert initiative.announced.start.isoformat() == "2024-12-07"
    assert initiative.life[0].period == initiative.announced


def test_stages_are_a_life_and_no_conflict() -> None:
    planned = made("a", fund(5, status=Status.ANNOUNCED, on="2024-12-01"))
    begun = made("b", fund(5, on="2025-03-03"))
    initiative = merged(planned, begun)
    steps = [(s.stage, s.period and s.period.start.isoformat()) for s in initiative.life]
    assert steps == [(Stage.ANNOUNCED, "2024-12-01"), (Stage.LAUNCHED, "2025-03-03")]
    assert initiative.status is Status.LAUNCHED
    assert initiative.conflicts == ()
