"""What sort of source a document is: official, agency, media, company, unknown."""

import pytest

from etl.model import Document, Tier
from etl.read.inputs import read_document
from etl.read.sources import Source
from etl.read.stated import Stated
from etl.read.tiers import tier_of
from etl.reference.folding import fold
from etl.reference.publishers import (
    name_patterns,
    tiers_by_domain,
    tiers_by_name,
)


@pytest.mark.parametrize(
    ("stated", "tier"),
    [
        (Stated(publisher="Xinhua"), Tier.AGENCY),
        (Stated(publisher="新華社"), Tier.AGENCY),
        (Stated(publisher="The New York Times"), Tier.MEDIA),
        (Stated(publisher="Xinhua Daily"), Tier.MEDIA),
        (Stated(publisher="新华日报"), Tier.MEDIA),
        (Stated(publisher="PRNewswire"), Tier.COMPANY),
        (Stated(publisher="Some Robotics Co., Ltd."), Tier.COMPANY),
        (Stated(publisher="某市工业和信息化局"), Tier.OFFICIAL),
        (Stated(publisher="某某县融媒体中心"), Tier.MEDIA),
        (Stated(publisher="Hefei Municipal People's Government"), Tier.OFFICIAL),
        (Stated(publisher="A name that tells nothing"), Tier.UNKNOWN),
        (Stated(author="Information Office of Some District"), Tier.OFFICIAL),
        (Stated(), Tier.UNKNOWN),
        (Stated(url="https://www.hefei.gov.cn/a/1.html"), Tier.OFFICIAL),
        (Stated(url="https://www.gov.cn:443/a", publisher="新华社"), Tier.OFFICIAL),
        (Stated(url="https://english.news.cn/2025/a"), Tier.AGENCY),
        (Stated(url="https://notgov.cn/a"), Tier.UNKNOWN),
        (Stated(url="https://hefei.gov.cn.example.com/a"), Tier.UNKNOWN),
        (Stated(url="https://[broken"), Tier.UNKNOWN),
        (Stated(url="https://www.sohu.com/a", publisher="新华社"), Tier.AGENCY),
        (Stated(url="https://www.sohu.com/a", publisher="Somebody"), Tier.MEDIA),
        (Stated(title="合肥市人民政府关于印发某某若干措施的通知"), Tier.OFFICIAL),
        (Stated(title="某市人民政府关于印发措施", publisher="某某日报"), Tier.MEDIA),
        (Stated(title="合肥市人民政府说要设基金"), Tier.UNKNOWN),
    ],
)
def test_tier(stated: Stated, tier: Tier) -> None:
    assert tier_of(stated) is tier


@pytest.mark.parametrize("number", range(len(name_patterns())))
def test_each_pattern_finds_its_examples_and_not_its_counter_examples(number: int) -> None:
    pattern = name_patterns()[number]
    told = {
        name: next(p.tier for p in name_patterns() if p.pattern.search(fold(name)))
        for name in pattern.examples
    }
    assert told == dict.fromkeys(pattern.examples, pattern.tier)
    assert [c for c in pattern.counter_examples if pattern.pattern.search(fold(c))] == []


def test_every_sort_of_source_is_listed_and_no_domain_is_an_address() -> None:
    assert set(tiers_by_name().values()) == set(Tier) - {Tier.UNKNOWN}
    assert [d for d in tiers_by_domain() if "/" in d or d.startswith("www.") or "." not in d] == []


def test_a_document_carries_its_tier_and_address() -> None:
    page = (
        b'<html><head><link rel="canonical" href="https://www.sz.gov.cn/a.html"></head><body>'
        b"<p>Shenzhen will set up a fund of 5 billion yuan for robots, the city said.</p></body>"
    )
    document = read_document(Source("a.html", page))
    assert isinstance(document, Document)
    assert (document.tier, document.url) == (Tier.OFFICIAL, "https://www.sz.gov.cn/a.html")
