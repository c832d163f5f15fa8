"""What several documents say of one initiative becomes one record, and of two stays two."""

from datetime import date

from etl.model import Document, Initiative, Language
from etl.pipeline import examine
from tests.making import merge_claims


def merged(*texts: str) -> list[Initiative]:
    """The initiatives of several documents, each published a day after the one before."""
    found = [
        examine(
            Document(
                document_id=f"d{number}",
                path=f"{number}.txt",
                sha256=str(number),
                language=Language.EN if text.isascii() else Language.ZH,
                text=text,
                published=date(2025, 3, 10 + number),
            )
        )
        for number, text in enumerate(texts)
    ]
    claims = [claim for one in found for claim in one.claims]
    rejections = [rejection for one in found for rejection in one.rejections]
    return merge_claims(
        claims, {one.document.document_id: one.document for one in found}, rejections
    )


def sums(initiatives: list[Initiative]) -> list[tuple[str, int | None]]:
    return sorted((i.place_code, i.amount.amount if i.amount else None) for i in initiatives)


def test_two_documents_tell_of_one_fund() -> None:
    (fund,) = merged(
        "Wuhu set up a 3 billion yuan AI industry fund on Monday.",
        "Lanterns and robots: the city of Wuhu has launched an AI industry fund of 3 billion yuan.",
    )
    assert fund.sources == 2
    assert len(fund.claim_ids) == 2


def test_a_fund_is_one_in_both_languages() -> None:
    (fund,) = merged(
        "Wuhu set up a 3 billion yuan AI industry fund on Monday.",
        "芜湖市设立30亿元人工智能产业基金。",
    )
    assert fund.sources == 2


def test_sums_that_differ_are_a_conflict_with_both_values() -> None:
    (fund,) = merged(
        "Wuhu set up a 3 billion yuan AI industry fund on Monday.",
        "Wuhu on Monday set up an AI industry fund of 3.5 billion yuan, the bureau said.",
    )
    (conflict,) = [c for c in fund.conflicts if c.field == "amount"]
    assert {rival.value for rival in conflict.values} == {3_000_000_000, 3_500_000_000}


def test_funds_of_two_cities_stay_two() -> None:
    found = merged(
        "Wuhu set up a 3 billion yuan AI fund.", "Yibin set up a 3 billion yuan AI fund."
    )
    assert sums(found) == [("340200", 3_000_000_000), ("511500", 3_000_000_000)]


def test_a_fund_and_a_plan_of_one_city_stay_two() -> None:
    found = merged("Wuhu set up an AI fund.", "Wuhu issued an AI action plan.")
    assert sorted(initiative.kind for initiative in found) == ["fund", "plan"]


def test_nothing_told_is_nothing_merged() -> None:
    assert merged("Ducks slept on the bank until noon.") == []
