"""A province that is only the range within which something is the first: 江苏首个区级…."""

import re
from dataclasses import replace

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Cue
from etl.reference.gazetteer import load_gazetteer

# "镇江新区召开大会，江苏首个市级人工智能局揭牌": among all of the province, not its own.
FIRST_OF = re.compile(r"[省市]?[^，。；、]{0,4}(?:首[个家只座批部支款份例]|唯一|第一)")
# "江苏首个区级人工智能局": a district's, wherever it is named.
FIRST_OF_ITS_RANK = re.compile(r"省?(?:首[个家只座批部支款份例]|唯一)[^，。；、]{0,4}[市区县]级")


def only_compared(reading: Reading, party: Party, parties: list[Party]) -> Party:
    """A province as a point of reference, where a place in it is what is first."""
    if party.role is not Role.ACTOR or not FIRST_OF.match(reading.after(party.span.end, 12)):
        return party
    if FIRST_OF_ITS_RANK.match(reading.after(party.span.end, 12)):
        return replace(party, role=Role.REFERENCE)
    within = any(
        other.role in (Role.ACTOR, Role.LOCATIVE)
        and (above := load_gazetteer().provinces_above(other.places))
        and other is not party
        and above == set(party.places)
        and above.isdisjoint(other.places)
        for other in parties
    )
    return replace(party, role=Role.REFERENCE) if within else party


# "贯彻省委、省政府部署要求": who is looked up to, and does not act.
LOOKED_UP_TO = re.compile(r"(?:贯彻|落实|按照|根据|遵照|围绕|响应|依据)[^，。；]{0,30}$")
ORDERS = re.compile(
    r"(?:[、和及与][国省市区州县自][^，。；、和]{1,5}){0,3}[^，。；建设投]{0,4}(?:关于[^，。；]{2,34}的)?(?:工作|决策|安排|会议|文件|总体){0,2}"
    r"(?:部署|要求|精神|安排|决策)"
)


def is_looked_up_to(reading: Reading, cue: Cue) -> bool:
    """Whether 省政府 or 市委 is named only for what it has ordered, which others carry out."""
    return (
        ORDERS.match(reading.after(cue.span.end, 50)) is not None
        and LOOKED_UP_TO.search(reading.before(cue.span.start, 36)) is not None
    )


# "建起自治区第一个智算中心": in all of it, whoever builds it.
FIRST = re.compile(r"(?:内)?(?:第一|首|唯一|最大|规模最大)[个家座只条批]?")


# "算力规模位居全省前列".
RANKED_IN = re.compile(r"(?:的)?(?:前[列茅\d]|第[一二三四五六七八九十\d]|首位|领先|上游|榜首)")


def is_scope(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether 自治区 or 全省 only tells among what something is the first.

    "我省首个专项政策——《襄阳市…措施》" does, beside the name of whose it is.
    """
    is_named = cue.value == "our_province" and bool(sentence.mentions.places)
    among = cue.value == "province" or is_named
    if cue.value == "province" and RANKED_IN.match(reading.after(cue.span.end, 6)):
        return True
    return among and FIRST.match(reading.after(cue.span.end, 6)) is not None
