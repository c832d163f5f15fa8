"""Whom a measure is for may be told with a sum of its own: what is given stays what it is.

Every recipient with every way to give, in both languages: revenue, investment, prices or taxes
that somebody must have are never the sum of the award.
"""

from itertools import product
from pathlib import Path

import pytest

from etl.extraction import examine_inputs
from etl.model import AmountRole, Kind, Rejected

EN = "Zunyi steps up AI push\n\nZunyi has unveiled measures to support artificial intelligence.\n\n"
ZH = "遵义加快发展人工智能\n\n今年3月，遵义市印发人工智能产业发展行动方案。\n\n"
WHO_EN = [
    "AI companies with annual revenue of more than 90 million yuan",
    "robot makers with a total investment of 90 million yuan and above",
    "AI projects (with fixed-asset investment equal to or above 90 million yuan)",
    "AI firms whose annual sales exceed 90 million yuan for the first time",
    "new AI firms with registered capital between 30 million and 90 million yuan",
    "large model developers that spend at least 90 million yuan on computing power",
    "companies buying more than 90 million yuan worth of AI computing services",
    "AI start-ups valued at over 90 million yuan",
    "robotics firms listed with proceeds of over 90 million yuan",
    "AI firms that pay more than 90 million yuan in taxes",
]
GIVEN_EN = [
    "{who} will receive a one-off subsidy of 2 million yuan.",
    "a subsidy equaling 10% of the purchase price will be awarded to {who}, "
    "with a ceiling of 2 million yuan.",
    "{who} are eligible for grants of as much as 2 million yuan.",
    "for {who}, there will be a subsidy of 8 percent of the investment "
    "with a maximum of 2 million yuan.",
    "the finance bureau will reimburse {who} for 30 percent of their spending, "
    "up to a maximum of 2 million yuan per company.",
]
WHO_ZH = [
    "年营业收入超过9000万元的人工智能企业",
    "总投资9000万元及以上的机器人项目",
    "年销售额首次突破9000万元的人工智能企业",
    "年度算力支出达9000万元以上的大模型企业",
    "估值达到9000万元以上的人工智能初创企业",
    "获得风险投资不少于9000万元的人工智能企业",
    "购买单价900万元以上智能机器人的制造企业",
    "设备投入（9000万元以上）的人工智能企业",
    "当年研发投入超过9000万元且增长20%以上的人工智能企业",
    "与高校签订技术合同额达到9000万元的人工智能企业",
]
GIVEN_ZH = [
    "对{who}，给予最高200万元奖励。",
    "对{who}一次性奖励200万元。",
    "{who}最高可享受200万元补助。",
    "给予{who}200万元的一次性奖补。",
    "凡{who}，均可按20%领取补贴，封顶200万元。",
]
TEXTS = [*product([EN], WHO_EN, GIVEN_EN), *product([ZH], WHO_ZH, GIVEN_ZH)]


@pytest.mark.parametrize(("lead", "who", "given"), TEXTS)
def test_what_somebody_must_have_is_not_what_is_given(
    lead: str, who: str, given: str, tmp_path: Path
) -> None:
    words = given.format(who=who)
    page = tmp_path / "page.txt"
    page.write_text(lead + words[:1].upper() + words[1:], encoding="utf-8")
    (found,) = examine_inputs([page])
    assert not isinstance(found, Rejected)
    told = [
        (c.place_code, c.amount.amount, c.amount.role)
        for c in found.claims
        if c.kind is Kind.SUBSIDY and c.amount
    ]
    assert told == [("520300", 2_000_000, AmountRole.CAP)]
