"""A government's work report: where something is told, seldom the instrument itself."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.texts.plan_goes_on import names_ai_next
from etl.model import Language

# "He made the remarks when delivering the work report".
DELIVERED = re.compile(
    r"\b(?:deliver|submit|present|read|hear|discuss|review|expect|hope|await)\w* (?:[\w-]+ ){1,4}$"
)
TO_COME = ("expect", "hope", "await")
TOLD_IN = re.compile(
    r"\b(?:in|according to|under|by|deliver(?:ed|ing)|present(?:ed|ing)) "
    r"(?:his|her|its|their|a|the) (?:[\w-]+ ){0,3}work report$"
)


TELLS = re.compile(r" (?:says|said|shows|states|notes)\b")


def is_report_cited(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a report is only delivered, heard or awaited, and nothing of AI is told of it."""
    if reading.plain[anchor.span.start : anchor.span.end] != "work report":
        return False
    delivered = DELIVERED.search(reading.before(anchor.span.start, 40))
    return delivered is not None and (
        delivered.group().startswith(TO_COME)
        or not (sentence.has("ai") or names_ai_next(reading, sentence))
    )


# "发布通知，对…发放算力券", "政府工作报告提出，新建两座集群": where it is told.
NOTICE = re.compile(r"(?:发布|印发|下发)(?:了)?通知$")
TELLS_ZH = re.compile(
    r"，|(?:中|还|也)?(?:提出|明确|指出)，[将要]?(?:新建|扩建|发放|设立|安排|投入|拿出)|"
    # "省政府工作报告26日提出，今年安排5亿元": the money is what it tells.
    r"(?:\d{1,2}日|[今昨][日天]|中)?(?:提出|明确|显示|披露)，[^。；]{0,24}\d[^，。；]{0,4}[万亿]元"
)


def _is_where_told_zh(reading: Reading, anchor: Anchor) -> bool:
    words = reading.plain[anchor.span.start : anchor.span.end]
    told = words == "政府工作报告" or NOTICE.search(reading.before(anchor.span.end, 6))
    return bool(told and TELLS_ZH.match(reading.after(anchor.span.end, 50)))


def is_where_told(reading: Reading, anchor: Anchor) -> bool:
    """ "Will put money into a lab, he said in a work report": the report is no second record."""
    if reading.document.language is Language.ZH:
        return _is_where_told_zh(reading, anchor)
    is_report = reading.plain[anchor.span.start : anchor.span.end] == "work report"
    tells = is_report and TELLS.match(reading.after(anchor.span.end, 12))
    return bool(tells or TOLD_IN.search(reading.before(anchor.span.end, 40)))
