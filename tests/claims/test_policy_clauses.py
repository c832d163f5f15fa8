"""Clauses of a city's or province's own policy on AI: what each gives, and what gives nothing."""

from itertools import product

import pytest

from etl.model import Document, Kind, Language
from etl.pipeline import examine

PLACES = {"马鞍山市": "340500", "云南省": "530000"}
HEAD = (
    "{place}人民政府关于印发《{place}支持人工智能产业发展若干措施》的通知\n\n"
    "各有关单位：\n\n现将《{place}支持人工智能产业发展若干措施》印发给你们，请认真贯彻执行。\n\n"
)
WAN, YI = 10_000, 100_000_000
# The clause, and (amount, role) of each subsidy that it gives.
GIVES = {
    "（三）设立“三类券”。每年安排算力券4000万元、模型券2000万元、数据券600万元，支持企业用AI。": [
        (4000 * WAN, "annual"),
        (2000 * WAN, "annual"),
        (600 * WAN, "annual"),
    ],
    "算力券抵扣比例不高于30%，同一企业年度抵扣总额不高于70万元。": [(70 * WAN, "cap")],
    "发行“云券”，年度规模4000万元，覆盖算力和模型服务，单家企业年度支持上限70万元。": [
        (4000 * WAN, "annual")
    ],
    "入选国家人工智能应用案例的，予以70万元奖励；入选省级的，予以30万元奖励。": [(70 * WAN, "cap")],
    "对人工智能博士、硕士，分别按每人每年6万元、2万元的标准发放补贴。": [(6 * WAN, "cap")],
    "对新建智算中心分档奖励：500P以上的奖励70万元，1000P以上的奖励200万元。": [(200 * WAN, "cap")],
    "对上市的人工智能企业分阶段给予奖励：完成股改奖励30万元，成功上市奖励200万元。": [
        (200 * WAN, "cap")
    ],
    "对开放数据集的单位，每个数据集给予7万元奖励，每家每年最高70万元。": [(70 * WAN, "cap")],
    "对获得国家人工智能专项4000万元以上资金支持的项目，按1:0.5给予配套，最高200万元。": [
        (200 * WAN, "cap")
    ],
    "未来三年，财政累计投入7亿元支持人工智能产业发展。": [(7 * YI, "size")],
    "财政安排专项资金2亿元，其中算力补贴4000万元、模型奖励2000万元。": [(2 * YI, "size")],
    "• 算力租用，补70万元": [(70 * WAN, "cap")],
    "1. 落户支持：最高200万元": [(200 * WAN, "cap")],
    "算力补贴：最高70万元/年": [(70 * WAN, "cap")],
    "对获评国家级、省级“人工智能+制造”工厂的，分别奖励70万元、30万元；对市级工厂，奖励20万元。": [
        (70 * WAN, "cap")
    ],
    "支持建设人工智能孵化器，对获评国家级、省级的运营机构，分别奖励70万元、30万元。": [
        (70 * WAN, "cap")
    ],
}
GIVES_NOTHING = [
    "对骗取财政资金的，追回已拨付资金，并处6万元以上20万元以下罚款。",
    "鼓励龙头企业设立企业风险投资基金，规模不低于7亿元。",
    "鼓励各县（区）设立不低于7亿元的人工智能产业子基金。",
    "积极争取国家人工智能产业投资基金支持。",
    "政府投资基金每年投向人工智能领域的资金占比不低于20%。",
]
# A text of its own with the place in its title, and (amount, role) of its subsidies.
TEXTS = {
    "{place}人工智能专项资金安排表\n\n单位：万元\n\n| 序号 | 项目 | 金额 |\n|---|---|---|\n"
    "| 1 | 算力券补贴 | 4000 |\n| 2 | 大模型研发奖励 | 2000 |\n": [
        (4000 * WAN, "size"),
        (2000 * WAN, "size"),
    ],
    "{place}“人工智能+”专项资金分配计划（单位：亿元）\n\n方向\t2025年预算\t备注\n"
    "算力券\t2\t新增\n模型研发奖补\t1\t延续\n数据集建设补助\t3\t新增\n": [
        (2 * YI, "size"),
        (1 * YI, "size"),
        (3 * YI, "size"),
    ],
    "{place}人工智能企业扶持政策一览表\n\n| 类别 | 最高额度（万元） |\n|---|---|\n"
    "| 房租补贴 | 70 |\n| 上市奖励 | 200 |\n": [(70 * WAN, "cap"), (200 * WAN, "cap")],
    "关于{place}2025年预算草案的报告\n\n二、2025年预算安排\n\n（一）安排7亿元，支持人工智能产业发展。\n\n"
    "（二）安排20亿元，用于教育支出。\n": [(7 * YI, "annual")],
    "{place}人工智能专项资金拟支持项目公示\n\n经评审，拟支持9个项目，资金总额4000万元。\n": [
        (4000 * WAN, "size")
    ],
}


def told(text: str) -> list[tuple[Kind, str, int, str]]:
    """Kind, place, sum and its role of each claim but the plan's own."""
    found = examine(Document("d", "1.md", "0", Language.ZH, text))
    return sorted(
        (c.kind, c.place_code, *((c.amount.amount, str(c.amount.role)) if c.amount else (0, "")))
        for c in found.claims
        if c.kind is not Kind.PLAN
    )


def wanted(code: str, sums: list[tuple[int, str]]) -> list[tuple[Kind, str, int, str]]:
    return sorted((Kind.SUBSIDY, code, amount, role) for amount, role in sums)


@pytest.mark.parametrize(("place", "clause"), list(product(PLACES, GIVES)))
def test_a_clause_gives_its_sums(place: str, clause: str) -> None:
    assert told(HEAD.format(place=place) + clause) == wanted(PLACES[place], GIVES[clause])


@pytest.mark.parametrize(("place", "clause"), list(product(PLACES, GIVES_NOTHING)))
def test_a_clause_gives_nothing(place: str, clause: str) -> None:
    assert told(HEAD.format(place=place) + clause) == []


@pytest.mark.parametrize(("place", "text"), list(product(PLACES, TEXTS)))
def test_a_text_gives_its_sums(place: str, text: str) -> None:
    assert told(text.format(place=place)) == wanted(PLACES[place], TEXTS[text])
