"""Short texts put together from parts: what is told beside a pledge leaves it as it is.

A city's plan, then a sentence that pledges nothing of its own, then what else the city pledges:
every remark with every pledge, in both languages.
"""

from itertools import product
from pathlib import Path

import pytest

from etl.extraction import examine_inputs
from etl.model import Kind, Rejected

EN = "Zunyi steps up AI push\n\n{lead}{gap}{remark}{gap}{pledge}"
ZH = "遵义加快发展人工智能\n\n{lead}{gap}{remark}{gap}{pledge}"
LEAD_EN = "Zunyi unveiled a three-year action plan for artificial intelligence in March."
LEAD_ZH = "今年3月，遵义市印发人工智能产业发展行动方案。"
REMARKS_EN = [
    "A local AI start-up closed a 300-million-yuan Series B round last year.",
    "The core AI industry of Zunyi topped 4.6 billion yuan last year, up 21 percent.",
    "Companies have invested more than 26 billion yuan in the data center cluster of Xinpu.",
    "It follows a similar move by neighboring Chengdu.",
    "Analysts said that the country should set up a national AI fund of 50 billion yuan.",
    "A total of 12 projects worth 4.68 billion yuan were signed at the event.",
    "Four banks agreed to extend credit lines of 12 billion yuan to companies in the park.",
    "South Korea's government said earlier that it would invest 10 trillion won in AI.",
    "A biomedicine fund of 3 billion yuan was also registered last month.",
    "Li Hong, a retiree, bought a companion robot for 26,000 yuan.",
    "Shares in chipmakers rose 3.1 percent, giving the largest a value of 48 billion yuan.",
    "More than 30 companies from Beijing and Guangzhou took part in the promotion.",
]
REMARKS_ZH = [
    "当地一家人工智能企业去年完成3亿元B轮融资，估值超过20亿元。",
    "去年，遵义人工智能核心产业规模突破46亿元，同比增长21%。",
    "“有的基金还没找到项目。”一位创投机构合伙人表示，他所在的机构今年刚关了一支18亿元的基金。",
    "业内人士建议，应设立国家级人工智能母基金，规模不低于500亿元。",
    "今年1月，国务院办公厅印发《关于促进政府投资基金高质量发展的指导意见》。",
    "会上，12个项目现场签约，总投资46.8亿元。",
    "四家银行与园区签约，意向授信合计120亿元。",
    "韩国政府此前宣布，将投入10万亿韩元用于人工智能转型。",
    "另外，一支规模30亿元的生物医药基金也于近日完成备案。",
    "去年，全市累计兑现技改奖补资金1.8亿元，惠及企业214家。",
    "市民李女士花2.6万元给家里老人买了一台陪护机器人。",
    "由一家民营企业自筹资金建设的算力中心投资72亿元，目前正在安装机柜。",
]
PLEDGES_EN = [
    (Kind.FUND, 2_000_000_000, "The city will also set up an AI industry fund of 2 billion yuan."),
    (Kind.FUND, 300_000_000, "It will also set up a 300-million-yuan AI fund."),
    (
        Kind.SUBSIDY,
        5_000_000,
        "Under the plan, AI companies can receive up to 5 million yuan each.",
    ),
    (Kind.SUBSIDY, 90_000_000, "Computing power vouchers worth 90 million yuan will be issued."),
]
PLEDGES_ZH = [
    (Kind.FUND, 2_000_000_000, "该市还将设立规模20亿元的人工智能产业基金。"),
    (Kind.FUND, 300_000_000, "同时，设立总规模3亿元的人工智能产业基金。"),
    (Kind.SUBSIDY, 5_000_000, "根据方案，对人工智能企业给予最高500万元补助。"),
    (Kind.SUBSIDY, 90_000_000, "当地还将发放总额9000万元的“算力券”。"),
]
GAPS = ["\n\n", " "]
TEXTS = [
    *product([EN], [LEAD_EN], REMARKS_EN, PLEDGES_EN, GAPS),
    *product([ZH], [LEAD_ZH], REMARKS_ZH, PLEDGES_ZH, ["\n\n", ""]),
]


@pytest.mark.parametrize(("whole", "lead", "remark", "pledge", "gap"), TEXTS)
def test_a_remark_leaves_the_pledge_beside_it_as_it_is(
    whole: str, lead: str, remark: str, pledge: tuple[Kind, int, str], gap: str, tmp_path: Path
) -> None:
    kind, amount, words = pledge
    page = tmp_path / "page.txt"
    page.write_text(whole.format(lead=lead, gap=gap, remark=remark, pledge=words), encoding="utf-8")
    (found,) = examine_inputs([page])
    assert not isinstance(found, Rejected)
    told = {
        (c.kind, c.place_code, c.amount.amount if c.amount else None)
        for c in found.claims
        if c.kind is not Kind.ECOSYSTEM
    }
    assert told == {(Kind.PLAN, "520300", None), (kind, "520300", amount)}
