"""Whose policy a text goes on about: "the measures also …", 《措施》提出."""

import re

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Kind, Language, Section
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


# "济南则盯住制造。方案明确，…": a bare word, where 《方案》 is the one that has that name.
BARE_POLICY = re.compile(
    r"\W*(?:此外|同时|其中|根据|按照|在)?，?(?:文件|方案|措施|意见|计划|政策|办法)"
)


def is_openers(
    reading: Reading, sentence: Sentence, opener: tuple[str, ...], issuer: tuple[str, ...]
) -> bool:
    """Whether a bare 方案 is that of who opens the paragraph, rather than the one told before."""
    if not opener or not BARE_POLICY.match(reading.plain, sentence.span.start):
        return False
    gazetteer = load_gazetteer()
    related = gazetteer.provinces_above(opener) & {*issuer, *gazetteer.provinces_above(issuer)}
    is_above = set(opener) <= gazetteer.provinces_above(issuer)
    return not (is_above or related or set(opener) <= set(issuer))


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


# "Wuxi was not far behind. Its High-tech Zone has published twelve clauses": on the same thing.
FOLLOWS_SUIT = re.compile(
    r"[^.;:\n]{2,60}\b(?:(?:was|is|were|are) not far behind|(?:was|is|were|are) (?:close|hot) "
    r"(?:behind|on (?:its|their|the) heels)|follow(?:s|ed) suit|did (?:the same|likewise)|"
    r"(?:joined|joins) (?:in|the (?:race|fray|queue|ranks|club))|(?:was|is) next|was quick to "
    r"follow|went further|did not want to (?:wait|be left behind))\b"
)


def follows_suit(reading: Reading, section: Section) -> bool:
    """Whether a paragraph opens with a place that does like the one told before."""
    if reading.document.language is not Language.EN:
        return False
    return FOLLOWS_SUIT.match(reading.plain, section.span.start, section.span.end) is not None


ISSUES = frozenset({Role.ACTOR, Role.NATIONAL, Role.OFFICIAL, Role.ANAPHOR})


# "南宁将承担试点任务": a plan, but no text that could say anything later.
POLICY_ZH = re.compile(r"措施|方案|计划|意见|办法|政策|规划|条例|通知|细则|规定|文件|指南")
# "从征求意见稿看，厦门把重点放在…", "南昌的方案更看重…": whose text is spoken of.
BY_POLICY = re.compile(rf"(?:从|就)[^，。；]{{0,12}}(?:{POLICY_ZH.pattern})稿?[中上]?来?看，$")
ITS_POLICY = re.compile(
    rf"[省市区县]?的[^，。；、]{{0,8}}(?:{POLICY_ZH.pattern})稿?(?:则|也|还|更|同样|聚焦|突出|侧重|提出|明确)"
)


def issuer_of(reading: Reading, sentence: Sentence) -> tuple[str, ...] | None:
    """The place of who issues a policy in a sentence: the last who acts before its name.

    None where nobody issues one; no place where several do, each its own: "the document" that is
    told of next can then be anybody's.
    """
    if not sentence.parties:
        return None
    is_chinese = reading.document.language is Language.ZH
    spoken_of = _whose_text(reading, sentence) if is_chinese else None
    if spoken_of:
        return spoken_of
    plans = sentence.cues("kind", value=Kind.PLAN)
    if is_chinese:
        plans = [c for c in plans if POLICY_ZH.search(reading.plain, c.span.start, c.span.end)]
    if not plans or not sentence.has("act"):
        return None
    named = plans[-1].span.start
    acting = [
        p
        for p in sentence.parties
        if p.role in ISSUES and p.span.start < named and p.value != "national"
    ]
    if not acting:
        return None
    places = _below(acting)[-1].places
    return places if len(places) == 1 else ()


def _whose_text(reading: Reading, sentence: Sentence) -> tuple[str, ...] | None:
    """The place whose policy a sentence opens with; None where it opens with none."""
    for party in sentence.parties:
        if party.role is Role.ACTOR and len(party.places) == 1:
            start = sentence.span.start
            before = reading.plain[start : party.span.start].strip()
            if BY_POLICY.fullmatch(before):
                return party.places
            if not before and ITS_POLICY.match(reading.plain, party.span.end):
                return party.places
    return None


def _below(parties: list[Party]) -> list[Party]:
    """ "Wuhu, a city in Anhui province, has introduced measures": without the province above."""
    above = load_gazetteer().provinces_above(code for p in parties for code in p.places)
    return [p for p in parties if not (p.places and above.issuperset(p.places))] or parties
