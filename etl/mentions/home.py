"""Which currency a bare "$" or 元 means in a document: that of its home."""

import re
from collections.abc import Iterable

from etl.model import Document, PlaceMention
from etl.reference.folding import fold
from etl.reference.sought import Sought

HONG_KONG = re.compile(
    r"HK\$|港元|港币|(?<!澳门)特区政府|本港|(?<!经济)财政司|Hong Kong (?:government|SAR|dollars)|"
    r"\bHKT\b|"
    r"HKSAR|港府|创新科技及工业局|施政报告"
)
HONG_KONG_TOPIC = re.compile(
    r"Hong Kong|HKSAR|\bHKT\b|RTHK|Cyberport|Legislative Council|Financial Secretary|"
    r"Policy Address|Northern Metropolis|Science Park|"
    r"香港|数码港|陈茂波|"
    r"预算案|北部都会区|创科局|李家超"
)
TAIWAN = re.compile(
    r"NT\$|新台币|行政院|立法院|国发基金|国科会|数位发展部|数发部|国发会|"
    r"Executive Yuan"
)
MACAO = re.compile(r"MOP|澳门元|澳门币|澳门特区政府|澳门特别行政区政府|澳门政府")
MAINLAND = re.compile(r"人民币|RMB|\byuan\b|省政府|市人民政府|CN¥")
# "（人民币，下同）": said of all sums that follow.
THROUGHOUT = re.compile(r"人民币[，,、]?下同")
# "本报记者 李明 广州报道": where a text comes from that speaks of Hong Kong.
SENT_FROM = re.compile(
    r"(?:记者|通讯员)[^\n。]{1,24}[\s　·](?!香港|澳门|台北|台湾|综合|联合|独家)"
    r"[\u4e00-\u9fff]{2,3}(?:报道|电|讯)"
)
ELSEWHERE = Sought(*(p.pattern for p in (HONG_KONG, HONG_KONG_TOPIC, TAIWAN, MACAO)))
LEAD_CHARS = 6000
SENT_CHARS = 300
# News of a government's own site calls it "the Government".
THE_GOVERNMENT = re.compile(r"\b[Tt]he Government\b")
OWN_TOPICS, FOREIGN_TOPICS = 2, 4
"""How often a text names Hong Kong's bodies that is its government's own, and another's."""


def home_currency(document: Document) -> str | None:
    """HKD, TWD or MOP for a text that speaks from there; None where the usual reading holds."""
    lead = fold(document.body()[:LEAD_CHARS])
    if not ELSEWHERE.may_match(lead):
        return None
    if SENT_FROM.search(lead[:SENT_CHARS]):
        return None
    local, mainland = len(HONG_KONG.findall(lead)), len(MAINLAND.findall(lead))
    topic = len(HONG_KONG_TOPIC.findall(lead))
    own = topic >= OWN_TOPICS and THE_GOVERNMENT.search(lead) is not None
    taiwan = len(TAIWAN.findall(lead))
    alone = not mainland and ((local >= 1 and topic >= 1) or own)
    most = max(2 * mainland, taiwan)
    if (local >= 2 or topic >= FOREIGN_TOPICS or alone) and local + topic > most:
        return "HKD"
    if taiwan > 2 * mainland:
        return "TWD"
    return "MOP" if len(MACAO.findall(lead)) > 2 * mainland else None


# A government without a name is the home's own: "政府预留10亿元，与深圳合作".
HOME_ACTS = re.compile(r"(?<![省市区县])政府|当局|当地|本地|主委|立委|议员")
NATIONS_OWN = re.compile(r"中央财政|国务院|国家发改委|国家发展改革委")
SPECIAL = ("71", "81", "82")
"""How the codes of Taiwan, Hong Kong and Macao begin."""


def tells_yuan(folded: str) -> bool:
    """Whether a text says once for all its sums that they are in yuan."""
    return THROUGHOUT.search(folded, 0, LEAD_CHARS) is not None


def home_of_section(
    home: str | None, folded: str, places: Iterable[PlaceMention], *, in_yuan: bool
) -> str | None:
    """The home currency of one section: a paragraph about the mainland alone tells yuan.

    A paper in Taipei: "广东省成立了规模200亿元的子基金". `in_yuan` for a text that says so of all.
    """
    if in_yuan:
        return home if HONG_KONG.search(folded) else None
    if home is None or HOME_ACTS.search(folded) or _names_home(folded):
        return home
    codes = [code for place in places for code in place.senses]
    if any(code.startswith(SPECIAL) for code in codes):
        return home
    return None if codes or NATIONS_OWN.search(folded) else home


def _names_home(folded: str) -> bool:
    return any(p.search(folded) for p in (HONG_KONG, HONG_KONG_TOPIC, TAIWAN, MACAO))
