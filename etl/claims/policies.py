"""Whose policy a text goes on about: "the measures also …", 《措施》提出."""

import re

from etl.claims.reading import Party, Reading, Role, Sentence
from etl.model import Kind
from etl.reference.gazetteer import load_gazetteer

NAMES_POLICY = re.compile(
    r"[\W_]*(?:(?:under|according to|in|as part of|per) )?(?:the|this|these) "
    r"(?:(?:new|latest|draft|same|three-year|two-year|five-year|action|work|policy|support) ){0,3}"
    r"(?:plan|measures?|document|guidelines?|policy|policies|notice|blueprint|initiative|package|"
    r"regulations?|rules|roadmap|circular|opinions|scheme)\b|"
    r"\W*(?:此外|同时|其中|根据|按照|在)?，?"
    r"(?:《[^》]{0,6}(?:措施|方案|计划|意见|通知|政策|办法|条例|规划|行动|细则)》|"
    r"(?:该|这份|这一|上述)(?:措施|方案|行动方案|计划|行动计划|意见|通知|政策|办法|文件|规划)|文件|方案|措施|意见|计划)"
    r"(?:还|也|中|同时|明确|提出|要求|指出|规定|强调|称|显示|对|围绕|聚焦|从|，)"
)


def names_policy(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence opens with a policy that was told before."""
    return NAMES_POLICY.match(reading.plain, sentence.span.start, sentence.span.end) is not None


# "按照省政策规定，对整机企业给予奖励；对首台套给予补助": the province's too.
UNDER_ABOVE = re.compile(
    r"(?:按照|根据|依据|落实|用足用好)(?:省级?|自治区|国家)[^，。；]{0,8}(?:政策|规定|措施)[^。]{0,150}；\s{0,3}$"
)
ABOVE_CHARS = 200
OWN_AGAIN = re.compile(r"\s*(?:对|给予|支持)")


def goes_on_under(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence goes on, behind a semicolon, with what a policy from above lays down."""
    before = reading.before(sentence.span.start, ABOVE_CHARS)
    last = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    opens = OWN_AGAIN.match(reading.plain, sentence.span.start) is not None
    return opens and UNDER_ABOVE.search(last) is not None


ISSUES = frozenset({Role.ACTOR, Role.NATIONAL, Role.OFFICIAL, Role.ANAPHOR})


def issuer_of(sentence: Sentence) -> tuple[str, ...]:
    """The places of who issues a policy in a sentence: the last who acts before its name."""
    plans = sentence.cues("kind", value=Kind.PLAN)
    if not plans or not sentence.has("act"):
        return ()
    named = plans[-1].span.start
    acting = [
        p
        for p in sentence.parties
        if p.role in ISSUES and p.span.start < named and p.value != "national"
    ]
    return _below(acting)[-1].places if acting else ()


def _below(parties: list[Party]) -> list[Party]:
    """ "Wuhu, a city in Anhui province, has introduced measures": without the province above."""
    above = load_gazetteer().provinces_above(code for p in parties for code in p.places)
    return [p for p in parties if not (p.places and above.issuperset(p.places))] or parties
