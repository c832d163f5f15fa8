"""Which claims of two documents become one initiative, and which stay two."""

import pytest

from etl.model import AmountRole, Basis, Kind, Qualifier, Sector, Status
from tests.making import BEIJING, BILLION, NATION, Said, claims_of, documents_of, made, merge_claims

FUND = Said(amount=10 * BILLION, sectors=(Sector.ROBOTICS,), on="2025-03-03")

ONE = {
    "the same sum in other words": (FUND, Said(words="市里设立100亿元基金", amount=10 * BILLION)),
    "dollars in one, yuan in the other": (
        Said(words="training vouchers", kind=Kind.SUBSIDY, amount=70_000_000, currency="USD",
             yuan=504_000_000, role=AmountRole.ANNUAL, sectors=(Sector.MODELS,)),
        Said(words="发放大模型训练券每年近5亿元", kind=Kind.SUBSIDY, amount=500_000_000,
             qualifier=Qualifier.ABOUT, role=AmountRole.ANNUAL, sectors=(Sector.MODELS,)),
    ),
    "no sum in one": (FUND, Said(words="a robot fund", sectors=(Sector.ROBOTICS,))),
    "sums a little apart": (FUND, Said(words="fund", amount=12 * BILLION, on="2025-03-05")),
    "a unit slip": (FUND, Said(words="robot fund", amount=1 * BILLION, on="2025-03-03",
                               sectors=(Sector.ROBOTICS,))),
    "a later stage at a later day": (
        Said(words="will set up a robot fund", status=Status.ANNOUNCED, amount=3 * BILLION,
             on="2024-12-01"),
        Said(words="launched a robot fund", amount=3 * BILLION, on="2025-06-01"),
    ),
    "a sum within the other's range": (
        Said(words="fund of 5 to 8 billion", amount=5 * BILLION, amount_max=8 * BILLION,
             qualifier=Qualifier.AT_LEAST),
        Said(words="fund of 6 billion", amount=6 * BILLION),
    ),
    "the nation's plan by its own name": (
        Said(words="pledged to extend the AI Plus initiative", kind=Kind.PLAN, place=NATION,
             on="2026-03-05", status=Status.ANNOUNCED, sectors=(Sector.MANUFACTURING,)),
        Said(words="印发“人工智能+”行动意见", kind=Kind.PLAN, place=NATION, on="2025-08-01"),
    ),
}  # fmt: skip

TWO = {
    "another place": (FUND, Said(place=BEIJING, amount=10 * BILLION, sectors=(Sector.ROBOTICS,))),
    "another kind": (FUND, Said(kind=Kind.SUBSIDY, amount=10 * BILLION)),
    "sums far apart": (FUND, Said(words="fund", amount=3 * BILLION, on="2025-03-03")),
    "two districts": (
        Said(words="Nanshan fund", stated="440305", amount=2 * BILLION, sectors=(Sector.CHIPS,)),
        Said(words="Futian fund", stated="440304", sectors=(Sector.ROBOTICS,)),
    ),
    "one place's own money and a joint sum": (
        Said(words="its own fund", place=BEIJING, amount=10 * BILLION),
        Said(words="三地共同出资100亿元", place=BEIJING, amount=10 * BILLION, basis=Basis.JOINT),
    ),
    "vouchers and an award": (
        Said(words="算力券补贴企业租用算力", kind=Kind.SUBSIDY, sectors=(Sector.COMPUTING,)),
        Said(words="first-product award for humanoid robots", kind=Kind.SUBSIDY,
             sectors=(Sector.ROBOTICS,)),
    ),
    "two plans of the nation": (
        Said(words="nationwide trials of trucks", kind=Kind.PLAN, place=NATION,
             sectors=(Sector.VEHICLES,)),
        Said(words="lessons in primary schools", kind=Kind.PLAN, place=NATION,
             sectors=(Sector.EDUCATION,)),
    ),
    "two titles": (
        Said(words="《深圳市机器人行动计划》印发", kind=Kind.PLAN, on="2025-03-03"),
        Said(words="《深圳市算力基础设施条例》施行", kind=Kind.PLAN, on="2023-01-03"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_claims_about_one_instrument_are_merged(pair: tuple[Said, Said]) -> None:
    corpus = [made("a", pair[0]), made("b", pair[1])]
    assert len(merge_claims(claims_of(corpus), documents_of(corpus))) == 1


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_claims_about_two_instruments_stay_two(pair: tuple[Said, Said]) -> None:
    corpus = [made("a", pair[0]), made("b", pair[1])]
    assert len(merge_claims(claims_of(corpus), documents_of(corpus))) == 2


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_what_one_document_tells_apart_is_never_merged(pair: tuple[Said, Said]) -> None:
    corpus = [made("a", *pair)]
    assert len(merge_claims(claims_of(corpus), documents_of(corpus))) == 2
