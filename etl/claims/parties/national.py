"""What words make the nation's: "national", central money, the nation's work report."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import NATIONAL_CODE, Kind

CENTRAL_MONEY = re.compile(
    r"[^.;]{0,70}\b(?:yuan|[mb]illion|\)) (?:in|of|from) (?:the )?central "
    r"(?:government|fund|budget|financ|fiscal|subsid)"
)


def central_money(reading: Reading, anchor: Anchor) -> Owner | None:
    """ "Each city will receive 200 million yuan in central funding": the nation gives it."""
    if not anchor.is_grant or not CENTRAL_MONEY.match(reading.after(anchor.span.end, 130)):
        return None
    return Owner(Party(anchor.span, Role.NATIONAL, (NATIONAL_CODE,)), "the money is central", 0.8)


NATIONAL_SCOPE = re.compile(
    r"\b(?:national|nationwide|country's|state-level)\b|全国性|国家级|"
    r"国家(?=人工智能|新一代|智能|机器人|创业投资|集成电路|级母基金|产业)"
)
CLAUSE_END = re.compile(r"[.;,，。；]")
REGIONS = frozenset({"810000", "820000", "710000"})


def national_scope(
    reading: Reading, anchor: Anchor, inherited: Owner | None = None
) -> Owner | None:
    """ "the national AI Plus initiative": the instrument's own words say whose it is."""
    if inherited and REGIONS & set(inherited.party.places):
        # Taiwan's National Development Fund is no fund of the nation's.
        return None
    if anchor.kind not in (Kind.PLAN, Kind.FUND):
        return None
    before = reading.before(anchor.phrase.start, 14)
    words = CLAUSE_END.split(before)[-1] + reading.plain[anchor.phrase.start : anchor.span.end]
    if not NATIONAL_SCOPE.search(words):
        return None
    return Owner(Party(anchor.span, Role.NATIONAL, (NATIONAL_CODE,)), "called national", 0.6)


NATIONAL_REPORT = re.compile(r"首次[^，。；]{0,6}写[入进]|全国两会|连续\d年|李强总理|总理(?:作|在)")

# In a report from the national congress the bare 政府工作报告 is the nation's.
AT_CONGRESS = re.compile(r"全国两会|全国人大代表|全国政协委员")
# "多地出台政策": in news of many places a report without a place is the nation's.
OF_MANY = re.compile(r"[^。]{0,30}(?:[多各](?:地|省|市|城)|(?:多个?|各个?|全国各)(?:省|城市|地方))")
# "2024年《政府工作报告》提出，…": with no place before it.
REPORT_OPENS = re.compile(
    r"\W*(?:据|根据)?(?:今年|去年|20\d\d年)?的?《?政府工作报告》?(?:中|也|还|首次|再次|再度)?"
    r"(?:提出|明确|强调|指出|部署|要求)"
)
OF_PLACE = re.compile(r"[省市区县州](?:的|人民)?政府工作报告")
LEAD_CHARS = 400


def national_report(reading: Reading, sentence: Sentence, anchor: Anchor) -> Owner | None:
    """The nation's work report: “人工智能+”首次被写入政府工作报告."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    if anchor.kind is not Kind.PLAN or "政府工作报告" not in words:
        return None
    at_congress = AT_CONGRESS.search(reading.plain[:LEAD_CHARS]) and not OF_PLACE.search(words)
    of_many = OF_MANY.match(reading.plain) and REPORT_OPENS.match(words)
    if not (at_congress or of_many or NATIONAL_REPORT.search(words)):
        return None
    party = Party(anchor.span, Role.NATIONAL, (NATIONAL_CODE,))
    return Owner(party, "the nation's work report", 0.7)
