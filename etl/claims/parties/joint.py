"""Who acts together: a national body and a place, a government and the firms beside it."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.model import Kind, Language, Span
from etl.reference.gazetteer import load_gazetteer


def party_order(party: Party) -> tuple[int, int]:
    """Parties in order of the text, the longer first."""
    return party.span.start, -party.span.end


def joined_with_nation(reading: Reading, parties: list[Party], gap: re.Pattern[str]) -> list[Party]:
    """The parties with each national body joined to the place that stands right beside it."""
    joined: list[Party] = []
    for party in parties:
        before = joined[-1] if joined else None
        between = reading.plain[before.span.end : party.span.start] if before else ""
        pair = before and {before.role, party.role} == {Role.NATIONAL, Role.ACTOR}
        if before and pair and gap.fullmatch(between):
            span = Span(before.span.start, party.span.end)
            joined[-1] = replace(
                before, span=span, role=Role.ACTOR, places=before.places + party.places
            )
        else:
            joined.append(party)
    return joined


def without_own_bodies(parties: list[Party]) -> list[Party]:
    """ "The Jiangsu provincial government and Nanjing": the government is one of the two named."""
    lists = [p.span for p in parties if p.role is Role.ACTOR and len(p.places) > 1]
    return [
        p
        for p in parties
        if p.role is not Role.ANAPHOR
        or not any(pair.start < p.span.start <= pair.end + 1 for pair in lists)
    ]


# "由惠州仲恺高新区与某创投、市国资控股联合发起的基金": the government among its founders.
WITH_FIRMS = re.compile(
    r"[^，。；]{0,8}(?:与|和|、|联合|携手)[^。；]{1,70}(?:联合|共同|合作)(?:发起|设立|出资|组建|成立|打造)"
)

# "市国资委与某银行签约，共同组建基金": the government that signs first.
SIGNS_WITH = re.compile(
    r"[^，。；]{0,8}(?:与|和|联合|携手)[^。；，]{1,40}(?:签约|签署|签订|达成)[^。；，]{0,12}，"
    r"(?:将|拟|双方|各方|三方){0,2}(?:共同|联合|合作)(?:推动|发起|设立|出资|组建|成立|打造)"
)


# "A 200 million yuan fund, established together with Zunyi".
TOGETHER = re.compile(
    r"\b(?:established|set up|founded|launched|built|created) (?:jointly|together|in partnership) "
    r"with (?:the (?:city|province) of )?$"
)


# "The Wuhan municipal government and Tencent agreed to set up a laboratory": both, so Wuhan's.
AND_FIRM = re.compile(
    r"(?:'s)?(?: (?:municipal|provincial|city|district|people's|local|high-tech|zone|government|"
    r"authorities|new|area|province|administration|development|economic)){0,5},? "
    r"(?:and|together with|along with|in partnership with) (?:the )?(?:[\w-]+ ){0,3}"
)


def beside_firm(reading: Reading, candidates: list[Party]) -> Party:
    """The last of those who may act; the government beside which a firm acts, where one does."""
    party = candidates[-1]
    if party.role is not Role.COMPANY or reading.document.language is not Language.EN:
        return party
    for before in reversed(candidates[:-1]):
        if before.role in GOVERNING and AND_FIRM.fullmatch(
            reading.plain, before.span.end, max(before.span.end, party.span.start)
        ):
            return before
    return party


AND_LEVEL = re.compile(r",? and ")


def with_partner(reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner) -> Owner:
    """The owner with the place together with which the instrument before was set up."""
    if owner.party.role not in GOVERNING:
        return owner
    if reading.document.language is Language.ZH:
        return partners_zh(reading, sentence, anchor, owner)
    for party in sentence.parties:
        first, second = sorted((party, owner.party), key=party_order)
        gap = reading.plain[first.span.end : max(first.span.end, second.span.start)]
        other = tuple(p for p in party.places if p not in owner.party.places)
        if other and AND_LEVEL.fullmatch(gap) and _is_level(second) and party.role in GOVERNING:
            # "Paid for by the province and the city", "Nanjing and the province will each put …".
            both = tuple(dict.fromkeys((*first.places, *second.places)))
            return replace(owner, party=replace(owner.party, places=both))
        behind = party.span.start > anchor.span.end and party.role in (Role.ACTOR, Role.LOCATIVE)
        fresh = tuple(p for p in party.places if p not in owner.party.places)
        if behind and fresh and TOGETHER.search(reading.before(party.span.start, 70)):
            whole = replace(owner.party, places=owner.party.places + fresh)
            return replace(owner, party=whole)
    return owner


def _is_level(party: Party) -> bool:
    return party.role is Role.ANAPHOR and party.value in ("city", "province")


# "省数据局将会同孝感市建设实验室", "区里与南通海门共建基地": who acts stands before the partner.
PARTNER_ZH = re.compile(r"[^，。；]{0,12}?(?:会同|联合|联手|携手|[与和同])")
TOGETHER_ZH = re.compile(r"[市省区县州]?(?:人民)?(?:政府)?(?:一起)?(?:共建|共同|联合|合作|携手)")


def partners_zh(reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner) -> Owner:
    """The owner with those beside whom it acts: "省数据局会同孝感市", "由省、市两级出资"."""
    fresh: list[str] = []
    for party in sentence.parties:
        if party.role not in GOVERNING or party.span == owner.party.span:
            continue
        if party.value == BOTH_LEVELS and party.span.start > anchor.span.start:
            fresh += party.places or _levels_of(sentence, owner)
        elif party.span.end <= owner.party.span.start and _is_partner(reading, party, owner):
            fresh += party.places
    if owner.party.value == BOTH_LEVELS:
        fresh += _levels_of(sentence, owner)
    fresh = [p for p in dict.fromkeys(fresh) if p not in owner.party.places]
    whole = replace(owner.party, places=(*owner.party.places, *fresh))
    return replace(owner, party=whole) if fresh else owner


BOTH_LEVELS = "province_city"


def _is_partner(reading: Reading, party: Party, owner: Owner) -> bool:
    gap = PARTNER_ZH.fullmatch(reading.plain, party.span.end, owner.party.span.start)
    if gap is None:
        return False
    after = reading.after(owner.party.span.end, 8)
    return gap.group().endswith(("会同", "联合", "联手", "携手")) or bool(TOGETHER_ZH.match(after))


def _levels_of(sentence: Sentence, owner: Owner) -> list[str]:
    """The city that the sentence names, or whose the owner is, and its province."""
    gazetteer = load_gazetteer()
    named = [*owner.party.places, *(c for p in sentence.parties for c in p.places)]
    for code in named:
        province = gazetteer.province_of(code)
        city = gazetteer.record_place(code).code
        if province and city != province.code:
            return [province.code, city]
    return []


# "由鹰潭产投集团牵头，设立…基金", "由某银行、鹰潭市创新投资集团共同发起的基金":
# who is told to found it.
LED_BEFORE = re.compile(r"由(?:[^，。；、]{1,20}、){0,3}$")
LED_AFTER = re.compile(
    r"[^，。；、]{0,14}(?:集团|公司|控股|金控|产投|城投|国投|国控|投资)(?:、[^，。；、]{2,20}){0,3}(?:等)?"
    r"(?:单位|企业|机构)?(?:负责)?(?:牵头|共同|联合|发起|组建|设立|会同|承建|建设|运营)"
)


def led_by_own_firm(
    reading: Reading, parties: list[Party], anchor: Anchor, inherited: Owner | None
) -> Owner | None:
    """The place whose policy or news tells which of its own firms is to set something up."""
    if anchor.kind not in (Kind.FUND, Kind.INFRASTRUCTURE) or inherited is None:
        return None
    if inherited.party.role not in GOVERNING:
        return None
    gazetteer = load_gazetteer()
    home = gazetteer.records_of(inherited.party.places)
    for party in parties:
        if party.role is not Role.COMPANY or party.span.end > anchor.span.start:
            continue
        own = gazetteer.records_of(party.places) <= home
        if (
            own
            and party.places
            and LED_BEFORE.search(reading.before(party.span.start, 66))
            and LED_AFTER.match(reading.after(party.span.end, 90))
        ):
            return Owner(inherited.party, "whose own firm is to set it up", 0.7)
    return None


def joint_founder(reading: Reading, parties: list[Party], anchor: Anchor) -> Owner | None:
    """The government that is named first among those by whom a fund is set up together."""
    if anchor.kind is not Kind.FUND:
        return None
    for party in parties:
        founds = party.role in GOVERNING and party.places and party.span.end <= anchor.span.start
        end, stop = party.span.end, anchor.span.start
        by_them = reading.before(party.span.start, 1) == "由"
        told = by_them and WITH_FIRMS.match(reading.plain, end, stop)
        if founds and (told or SIGNS_WITH.match(reading.plain, end, stop)):
            return Owner(party, "the government among its founders", 0.8)
    return None
