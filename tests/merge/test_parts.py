"""What belongs to what, what was called off, and what its life was."""

from datetime import date

import pytest

from etl.model import Initiative, Kind, Rejection, Sector, Span, Stage, Status, silent_months
from tests.making import (
    BILLION,
    GUANGDONG,
    SHENZHEN,
    Made,
    Said,
    claims_of,
    documents_of,
    made,
    merge_claims,
)

PLAN = Said("The city issued 18 measures for AI.", Kind.PLAN, on="2025-03-03")
VOUCHER = Said("It pays vouchers.", Kind.SUBSIDY, on="2025-03-03", amount=500_000_000)
FUND = Said("Guangdong set up an AI fund.", place=GUANGDONG, amount=10 * BILLION)
SHARE = Said("深圳出资20亿元", place=SHENZHEN, amount=2 * BILLION)
SUBFUND = Said("It has a sub-fund for robots.", place=GUANGDONG, amount=BILLION)
OTHER = Said("Shenzhen set up a fund too.", place=SHENZHEN, amount=2 * BILLION)
LATER = Said("It pays vouchers.", Kind.SUBSIDY, on="2025-06-03", amount=500_000_000)

PARTS = [
    ((PLAN, VOUCHER), True),
    ((PLAN, LATER), False),
    ((FUND, SHARE), True),
    ((FUND, SUBFUND), True),
    ((FUND, OTHER), False),
]


@pytest.mark.parametrize(("said", "is_part"), PARTS)
def test_a_measure_a_share_and_a_sub_fund_are_parts(said: tuple[Said, Said], is_part: bool) -> None:
    whole, part = by_claim([made("a", *said)])
    assert part.part_of == (whole.initiative_id if is_part else None)
    assert whole.part_of is None


def by_claim(corpus: list[Made], rejections: tuple[Rejection, ...] = ()) -> list[Initiative]:
    """The initiatives in the order of their first claims."""
    found = merge_claims(claims_of(corpus), documents_of(corpus), rejections)
    return sorted(found, key=lambda i: i.claim_ids[0])


CALLED_OFF = "The robot fund of Shenzhen was scrapped in May."
REASON = "cancelled: “scrapped”"
ROBOTS = (Sector.ROBOTICS,)


def test_words_that_call_an_initiative_off_are_its_last_step() -> None:
    fund = made("a", Said("Shenzhen set up a robot fund.", sectors=ROBOTS, amount=BILLION))
    later = made("b", Said(CALLED_OFF), published="2025-06-01")
    gone = Rejection("b", Span(0, len(CALLED_OFF)), REASON)
    documents = documents_of([fund, later])
    (initiative,) = merge_claims(claims_of([fund]), documents, [gone])
    step = initiative.life[-1]
    assert (step.stage, step.document_id, step.claim_id) == (Stage.CANCELLED, "b", None)
    assert step.reported == date(2025, 6, 1)


UNDER_HEADING = [
    ("## Shenzhen\n\n", [Stage.LAUNCHED, Stage.CANCELLED]),
    ("## Shenzhen\n\nA park opened.\n\n", [Stage.LAUNCHED, Stage.CANCELLED]),
    ("## Shenzhen\n\nA park opened.\n\n## Wuhan\n\n", [Stage.LAUNCHED]),
    ("Talks in Shenzhen go on\n\n", [Stage.LAUNCHED]),
]


@pytest.mark.parametrize(("before", "stages"), UNDER_HEADING)
def test_a_sentence_without_a_place_is_of_the_heading_above_it(
    before: str, stages: list[Stage]
) -> None:
    fund = made("a", Said("Shenzhen set up a robot fund.", sectors=ROBOTS, amount=BILLION))
    scrapped = "Scrapped: the robot fund that the city spoke of in May."
    later = made("b", Said(before + scrapped))
    gone = Rejection("b", Span(len(before), len(before + scrapped)), REASON)
    (initiative,) = merge_claims(claims_of([fund]), documents_of([fund, later]), [gone])
    assert [step.stage for step in initiative.life] == stages


NOT_CALLED_OFF = {
    "another reason": (("Shenzhen set up a robot fund.",), "denied: “rumour”"),
    "two that it can be": (("Shenzhen set up a robot fund.", "A second robot fund."), REASON),
}


@pytest.mark.parametrize(("words", "reason"), NOT_CALLED_OFF.values(), ids=NOT_CALLED_OFF)
def test_nothing_is_called_off_on_a_guess(words: tuple[str, ...], reason: str) -> None:
    funds = made("a", *(Said(w, sectors=ROBOTS, amount=BILLION) for w in words))
    later = made("b", Said(CALLED_OFF))
    gone = Rejection("b", Span(0, len(CALLED_OFF)), reason)
    found = merge_claims(claims_of([funds]), documents_of([funds, later]), [gone])
    assert [step.stage for i in found for step in i.life] == [Stage.LAUNCHED] * len(words)


def test_money_paid_out_is_a_step() -> None:
    (fund,) = by_claim([made("a", Said("该基金已投出3.2亿元。", status=Status.LAUNCHED))])
    assert [step.stage for step in fund.life] == [Stage.LAUNCHED, Stage.PAID_OUT]


SILENCES = [
    (None, None),
    (date(2025, 3, 10), 0),
    (date(2025, 2, 11), 0),
    (date(2025, 2, 10), 1),
    (date(2024, 1, 31), 13),
    (date(2026, 1, 1), 0),
]


@pytest.mark.parametrize(("last_heard", "months"), SILENCES)
def test_silence_is_counted_in_whole_months(last_heard: date | None, months: int | None) -> None:
    assert silent_months(last_heard, date(2025, 3, 10)) == months
