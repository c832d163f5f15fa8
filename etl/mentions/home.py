"""Which currency a bare "$" or 元 means in a document: that of its home."""

import re

from etl.model import Document
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
ELSEWHERE = Sought(*(p.pattern for p in (HONG_KONG, HONG_KONG_TOPIC, TAIWAN, MACAO)))
LEAD_CHARS = 6000
# News of a government's own site calls it "the Government".
THE_GOVERNMENT = re.compile(r"\b[Tt]he Government\b")
OWN_TOPICS, FOREIGN_TOPICS = 2, 4
"""How often a text names Hong Kong's bodies that is its government's own, and another's."""


def home_currency(document: Document) -> str | None:
    """HKD, TWD or MOP for a text that speaks from there; None where the usual reading holds."""
    lead = fold(document.body()[:LEAD_CHARS])
    if not ELSEWHERE.may_match(lead):
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
