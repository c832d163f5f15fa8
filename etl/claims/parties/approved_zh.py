"""Whom a ministry lets have a facility, in Chinese: 科技部批复同意襄阳建设人工智能试验区."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import NATIONAL_CODE

QUICK = re.compile("批|同意|支持|授予|列[为入]|纳入|名单|认定|确定|命名|布局|获|入选|入围")
# "科技部正式批准在", "国家数据局公布名单，": what somebody above does, up to the place.
LETS = re.compile(
    r"[^。；]{0,24}(?:批复|批准|同意|支持|授予|认定|确定|命名|布局在|"
    r"公布[^。；]{0,30}名单[^。；]{0,6}|(?:[，近日已]|^)[将把])"
    r"(?:[^。；，]{0,6}在|了)?$"
)
# Behind the place: "建设…", "“…”称号", "为国家…".
HAS_IT = re.compile(
    r"[市省]?(?:人民政府|政府)?(?:，?同意)?"
    r"(?:[建设创打列纳入为“「\"评]|作为|布局|等(?:地|市|城市)?[建设创打列纳入为]|$|[，。；])"
)
# "襄阳获批国家人工智能先导区", "襄阳被科技部列入…名单": what the place gets, before its name.
GETS = re.compile(
    r"[市省]?(?:也|已|再|又|成功|正式|再次|双双|近日|日前|今年|去年){0,3}"
    r"(?:获批|获评|入选|入围|荣获|获得?[^，。；]{0,10}(?:批准|批复|授予|认定|同意)|"
    r"被[^，。；]{0,12}(?:列入|列为|纳入|评为|认定为|授予|确定为|命名为))"
)
# "襄阳人工智能先导区获科技部批准": behind it.
IS_LET = re.compile(
    r"[”」\"]?(?:近日|日前|正式|也|已){0,2}获[^，。；]{0,12}(?:批复|批准|认定|同意)"
)
FIRM_BETWEEN = re.compile("公司|企业|集团|大学|医院|研究院|运营商")


def let_have_zh(
    reading: Reading, sentence: Sentence, anchor: Anchor, local: list[Party]
) -> Party | None:
    """The one of the `local` parties whose facility a ministry approves or names, or None."""
    start, end = sentence.span.start, anchor.span.end
    if not QUICK.search(reading.plain, start, sentence.span.end):
        return None
    behind = IS_LET.match(reading.after(end, 24)) is not None
    for party in local:
        if party.span.end <= end and (behind or GETS.match(reading.plain, party.span.end, end)):
            return party
    nation = next(
        (p for p in sentence.parties if p.role is Role.NATIONAL or NATIONAL_CODE in p.places), None
    )
    if nation is None:
        return None
    for party in local:
        between = reading.plain[nation.span.end : party.span.start]
        is_let = party.span.start >= nation.span.end and LETS.fullmatch(between)
        if is_let and not FIRM_BETWEEN.search(between) and _has_it(reading, anchor, party):
            return party
    return None


def _has_it(reading: Reading, anchor: Anchor, party: Party) -> bool:
    if party.span.start >= anchor.span.end:
        return reading.before(party.span.start, 3).endswith(("布局在", "，", "在"))
    return HAS_IT.match(reading.after(party.span.end, 14)) is not None
