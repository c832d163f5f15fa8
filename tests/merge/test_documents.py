"""The annotated documents merged: who disagrees about what, and what is one across languages."""

import json

import pytest

from etl.dataset.earlier import Row, rows
from etl.model import Kind
from etl.pipeline import build
from tests.paths import GOLD, ROOT


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    """The tables, by name."""
    out = tmp_path_factory.mktemp("dev") / "data"
    build([GOLD / "dev"], out)
    return {
        name: list(rows(out / f"{name}.jsonl")) for name in ("documents", "claims", "initiatives")
    }


@pytest.mark.parametrize("figure", ["merge_bcubed_f1", "merge_across_bcubed_f1"])
def test_what_is_one_in_the_documents_is_one_record_in_and_across_languages(figure: str) -> None:
    rows = json.loads((ROOT / "data" / "accuracy.json").read_text(encoding="utf-8"))
    found = {r["language"]: r["value"] for r in rows if (r["set"], r["figure"]) == ("dev", figure)}
    wanted = {"all", "en", "zh"} if figure == "merge_bcubed_f1" else {"all"}
    assert found.keys() == wanted
    assert min(found.values()) >= 0.95


DISAGREEMENTS = [
    ("340100", Kind.FUND, {(5_000_000_000, "CNY"), (6_000_000_000, "CNY")}),
    ("420100", Kind.FUND, {(10_000_000_000, "CNY"), (12_000_000_000, "CNY")}),
    ("440300", Kind.SUBSIDY, {(500_000_000, "CNY"), (600_000_000, "CNY")}),
    ("100000", Kind.FUND, {(138_000_000_000, "USD"), (1_200_000_000_000, "CNY")}),
]


@pytest.mark.parametrize(("place", "kind", "values"), DISAGREEMENTS)
def test_documents_that_disagree_on_a_sum_are_a_conflict_with_every_value(
    made: dict[str, list[Row]], place: str, kind: Kind, values: set[tuple[int, str]]
) -> None:
    found = [
        {(rival["value"], rival["currency"]) for rival in conflict["values"]}
        for initiative in made["initiatives"]
        if (initiative["place_code"], initiative["kind"]) == (place, kind)
        for conflict in initiative["conflicts"]
        if conflict["field"] == "amount"
    ]
    assert found == [values]


def test_dollars_in_one_language_and_yuan_in_the_other_are_one_programme(
    made: dict[str, list[Row]],
) -> None:
    claims = {claim["claim_id"]: claim for claim in made["claims"]}
    language = {row["document_id"]: row["language"] for row in made["documents"]}
    (vouchers,) = [
        row
        for row in made["initiatives"]
        if (row["kind"], row["stated_place_zh"]) == (Kind.SUBSIDY, "海淀区") and row["amount"]
    ]
    stated = [claims[key] for key in vouchers["claims"] if claims[key]["amount"]]
    assert {claim["currency"] for claim in stated} == {"USD", "CNY"}
    assert {language[claim["document_id"]] for claim in stated} == {"en", "zh"}
    assert vouchers["conflicts"] == []
