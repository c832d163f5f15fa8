"""A province that is only the range within which something is the first: 江苏首个区级…."""

import re
from dataclasses import replace

from etl.claims.reading import Party, Reading, Role, Sentence
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


# "建起自治区第一个智算中心": in all of it, whoever builds it.
FIRST = re.compile(r"(?:内)?(?:第一|首|唯一|最大|规模最大)[个家座只条批]?")


def is_scope(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether 自治区 or 全省 only tells among what something is the first.

    "我省首个专项政策——《襄阳市…措施》" does, beside the name of whose it is.
    """
    is_named = cue.value == "our_province" and bool(sentence.mentions.places)
    among = cue.value == "province" or is_named
    return among and FIRST.match(reading.after(cue.span.end, 6)) is not None
