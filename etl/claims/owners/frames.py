"""Owners that no verb tells: where a sentence is set, where a facility stands, whose report."""

import re
from collections.abc import Iterable
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import FACT, FRAME, GOVERNING, SITE, Party, Reading, Role, Sentence
from etl.claims.parties.national import national_scope
from etl.model import MONEY_KINDS, NATIONAL_CODE, Kind, Language
from etl.reference.gazetteer import load_gazetteer

# "公布首批基地名单，分别是：岳阳市、常德市": each of them has one.
LISTED = re.compile(
    r"[^。；]{0,60}(?:名单|分别)[^，。；]{0,6}[，：:]?(?:分别)?(?:是|为|有|包括|如下|位于)?[:：]?"
)


def listed_places(reading: Reading, parties: Iterable[Party], anchor: Anchor) -> Owner | None:
    """The places of a list that follows a kind of facility: each one's own."""
    if anchor.kind is not Kind.INFRASTRUCTURE or reading.document.language is not Language.ZH:
        return None
    for party in parties:
        gap = reading.plain[anchor.span.end : max(anchor.span.end, party.span.start)]
        if len(party.places) > 1 and party.role is Role.ACTOR and LISTED.fullmatch(gap):
            return Owner(party, "listed as having one", 0.75)
    return None


def frame(reading: Reading, sentence: Sentence, parties: list[Party]) -> Owner | None:
    """ "In Hefei, a fund was set up", "在北京，基金已完成备案": where a sentence is set."""
    is_english = reading.document.language is Language.EN
    for party in parties:
        if party.value == FRAME:
            return Owner(party, "where the sentence is set", 0.6)
        opens = not is_english and party.span.start - sentence.span.start <= 1
        if party.role is Role.LOCATIVE and opens and reading.after(party.span.end, 1) == "，":
            return Owner(replace(party, role=Role.ACTOR), "where the sentence is set", 0.75)
    return None


def site(parties: list[Party], anchor: Anchor, inherited: Owner | None) -> Owner | None:
    """建设长沙智算中心: the city's own, where no unit above it is known to act."""
    sites = [p for p in parties if p.value == SITE and anchor.phrase.covers(p.span) and p.places]
    if not sites:
        return None
    province = load_gazetteer().province_of(sites[-1].places[0])
    above = {NATIONAL_CODE, province.code if province else NATIONAL_CODE}
    if inherited and above & set(inherited.party.places):
        return None
    party = replace(sites[-1], role=Role.ACTOR)
    return Owner(party, "where it is to stand, nobody else being named", 0.6)


def recipients_place(parties: list[Party], anchor: Anchor) -> Owner | None:
    """ "Grants are available to firms in Dalian": nobody else is named."""
    if anchor.kind is not Kind.SUBSIDY:
        return None
    local = [
        p for p in parties if p.role is Role.LOCATIVE and p.places and NATIONAL_CODE not in p.places
    ]
    return Owner(local[-1], "where those who receive it are", 0.5) if local else None


# "智算小镇正在建设，区里已投入2亿元": who pays for it, told behind it.
PAYS_ZH = re.compile(r"(?:财政)?(?:已|将|拟|共)*(?:累计)?(?:投入|出资|拨款)[^，。；\d]{0,4}\d")


def payer(reading: Reading, parties: list[Party], anchor: Anchor) -> Owner | None:
    """The government that puts money into a facility of which nobody else is the subject."""
    if anchor.kind is not Kind.INFRASTRUCTURE or reading.document.language is not Language.ZH:
        return None
    for party in parties:
        after = party.span.start >= anchor.span.end and party.role in GOVERNING and party.places
        if after and PAYS_ZH.match(reading.after(party.span.end, 24)):
            return Owner(party, "who pays for it", 0.7)
    return None


# "A seed fund was launched in Shenzhen", "Plans are in place in cities such as Jinan and Yantai".
IS_IN = re.compile(
    r"\b(?:launched|set up|established|registered|inaugurated|created|founded|formed|start(?:ed|s)|"
    r"unveiled|announced|opened|debuted|(?:start|began|begun|came into|come into)\w* operati\w+|"
    r"into being|based|issued|released|published|introduced|enacted|promulgated|c[ao]me out|"
    r"t[ao]ken? effect|c[ao]me into (?:force|effect)|in (?:force|effect|place|use|operation)|"
    r"rolled out|handed out|paid out|given out|distributed|seen|offered|on offer|available|"
    r"piloted|tried(?: out)?|tested|adopted|passed|approved|begun|under way|underway|running|"
    r"exists?|appear(?:ed|s)|emerged|sprung up|planned|drafted|prepared|drawn up|in the works|"
    r"(?:can|may)(?: already| now)? be (?:had|claimed|applied for)) "
    r"(?:already |so far |now |(?:this|last) (?:year|month|week) |since [\w ]{3,20} )?in "
    r"(?:(?:[\w-]+ ){0,2}(?:places|cities|provinces|regions|areas)"
    r"(?: including|,? such as| like) )?(?:the )?"
    r"(?:(?:provinces?|cit(?:y|ies)|municipalit(?:y|ies)) of )?$"
)
# "Every school in Hangzhou must offer ten hours of AI lessons": the rule is the city's.
SCHOOLS_IN = re.compile(
    r"\b(?:schools?|pupils|students|children|kindergartens) (?:\w+ ){0,2}in (?:the )?$"
)
# "Venture capital funds based in Beijing and Shanghai": only where they sit.
SITS_IN = re.compile(r"\b(?:based|registered) in (?:the )?$")
# "基金在深圳前海成立", "算力券已在太原、洛阳发放".
IS_IN_ZH = re.compile(
    r"[^，。；]{0,8}(?:成立|设立|揭牌|注册|启动|落地|备案|登记|组建|落户|亮相|签约|发布|运营|首关|"
    r"推出|发放|上线|实施|施行|试点|试行|出台|印发|面世|问世|开闸|兑现|启用|铺开|推行|推广)"
)


def _is_in(reading: Reading, party: Party) -> bool:
    if reading.document.language is Language.EN:
        return IS_IN.search(reading.before(party.span.start, 70)) is not None
    return IS_IN_ZH.match(reading.after(party.span.end, 14)) is not None


# The "Implementation Plan for AI in Hunan Province": a place within the plan's own name.
NAME_OPENS = re.compile(r"[\"“‘'][^\"“”‘’'.;]{0,60}$")
NAME_GOES_ON = re.compile(r"[^\"”’.;]{1,100}")
NAME_ENDS = re.compile(r"[^\"“”‘’.;]{0,60}[\"”’']")


def _in_name(reading: Reading, anchor: Anchor, party: Party) -> bool:
    between = reading.plain[anchor.span.end : max(anchor.span.end, party.span.start)]
    return (
        reading.document.language is Language.EN
        and NAME_GOES_ON.fullmatch(between) is not None
        and NAME_OPENS.search(reading.before(anchor.span.start, 62)) is not None
        and NAME_ENDS.match(reading.after(party.span.end, 62)) is not None
    )


PROVINCIAL = re.compile(r"\bprovincial(?:-level)? (?:[\w-]+ ){0,3}$")


def _whole_of_sites(sites: tuple[str, ...], inherited: Owner | None) -> Owner | None:
    """ "Build test zones in Jinan, Qingdao and Yantai" in a province's plan: the province's."""
    above = load_gazetteer().provinces_above(sites)
    is_whole = inherited is not None and above == set(inherited.party.places)
    return inherited if len(sites) > 1 and is_whole else None


# "The provincial fund of funds added an AI sub-fund, registered in Changsha": the province's.
PROVINCIAL_FUND = re.compile(r"\bprovincial\b[^.;]{0,140}$")


def _provinces(reading: Reading, anchor: Anchor, party: Party) -> Party:
    """The place where a fund was registered, or its province where the fund is provincial."""
    if not PROVINCIAL_FUND.search(reading.before(anchor.span.end, 160)):
        return party
    above = load_gazetteer().provinces_above(party.places)
    return replace(party, places=tuple(sorted(above))) if above else party


# "Schools in Wuhan get hours of AI lessons, the education bureau said": the bureau's there.
OFFICE_SAID = re.compile(
    r"[^.;]{0,110}\bthe (?:city's |provincial |municipal |[\w-]+ ){0,3}(?:bureau|commission|"
    r"department|authorities|government|administration),? (?:said|announced|says)\b"
)
STANDS_CHARS = {Language.EN: 80, Language.ZH: 60}
"""How far behind a facility the place may be told where it stands."""
# "China will build a network, the premier said on a visit to Mianyang": where it was said.
WHERE_SAID = re.compile(
    r"\b(?:said|says|told|announced|added|noted|stressed|speaking|spoke|remarked)\b[^.;]{0,30}"
    r"\b(?:visits?|trip|tour|inspection|speech|forum|meeting|conference|summit|briefing|session|"
    r"symposium|interview|speaking|event|ceremony|expo|fair)\b (?:to|of|in|at|around|through) "
    r"(?:[\w'-]+ ){0,3}$"
)


def where_it_stands(
    reading: Reading, parties: list[Party], anchor: Anchor, inherited: Owner | None = None
) -> Owner | None:
    """A facility with no other owner named belongs to the place where it stands, a fund to
    the place where it was set up."""
    if anchor.kind is Kind.INFRASTRUCTURE:
        return _where_built(reading, parties, anchor, inherited)
    finds = NOT_BUILT.get(anchor.kind)
    if finds is None or national_scope(reading, anchor):
        return None
    return finds(reading, [p for p in parties if p.role is Role.LOCATIVE], anchor)


def _where_set_up(reading: Reading, venues: list[Party], anchor: Anchor) -> Owner | None:
    made = next((p for p in venues if _is_in(reading, p)), None)
    if made is None:
        return None
    # Several places named for it leave no doubt that these are meant, and no others.
    sits = SITS_IN.search(reading.before(made.span.start, 24))
    confidence = 0.7 if len(made.places) > 1 and not sits else 0.5
    return Owner(_provinces(reading, anchor, made), "where the fund was set up", confidence)


def _where_in_use(reading: Reading, venues: list[Party], anchor: Anchor) -> Owner | None:
    for venue in venues:
        if venue.span.start >= anchor.span.end and _is_in(reading, venue):
            return Owner(venue, "where it is in use", 0.65)
    return None


def _where_issued(reading: Reading, venues: list[Party], anchor: Anchor) -> Owner | None:
    venues = [p for p in venues if p.places]
    issued = [
        p
        for p in venues
        if _is_in(reading, p)
        or _in_name(reading, anchor, p)
        or SCHOOLS_IN.search(reading.before(p.span.start, 40))
    ]
    if not issued and OFFICE_SAID.match(reading.after(anchor.span.end, 150)):
        issued = venues
    return Owner(issued[0], "where the plan was issued", 0.65) if issued else None


NOT_BUILT = {
    Kind.FUND: _where_set_up,
    Kind.SUBSIDY: _where_in_use,
    Kind.PLAN: _where_issued,
}
"""What stands nowhere: the place where it was set up, is used, or was issued, among venues."""


def _where_built(
    reading: Reading, parties: list[Party], anchor: Anchor, inherited: Owner | None
) -> Owner | None:
    near = [
        p
        for p in parties
        if p.role is Role.LOCATIVE
        and 0 <= p.span.start - anchor.span.end <= STANDS_CHARS[reading.document.language]
        and not WHERE_SAID.search(reading.before(p.span.start, 70))
    ]
    if not near:
        return None
    # "The first centre in Northwest China was opened in Xi'an": the narrower place.
    venue = next((p for p in near if NATIONAL_CODE not in p.places), near[0])
    province = load_gazetteer().province_of(venue.places[0]) if venue.places else None
    if province and PROVINCIAL.search(reading.before(anchor.span.start, 40)):
        # "A provincial AI laboratory will be built in Xiong'an": the province's.
        whole = replace(venue, role=Role.ACTOR, places=(province.code,))
        return Owner(whole, "called provincial, where it stands", 0.6)
    whole_of = _whole_of_sites(venue.places, inherited)
    return whole_of or Owner(venue, "where the facility stands", 0.55)


def province_acts(parties: list[Party], party: Party) -> bool:
    """ "Gansu has pledged to expand projects in the Qingyang cluster": who acts, and where."""
    above = load_gazetteer().provinces_above(party.places)
    return (
        party.role is Role.LOCATIVE
        and bool(above)
        and any(
            p.role is Role.ACTOR and set(p.places) == above and p.span.end < party.span.start
            for p in parties
        )
    )


def facts_place(parties: list[Party], anchor: Anchor) -> Owner | None:
    """ "Suzhou's AI industry is to grow, supported by a fund": nobody else is named."""
    told = [p for p in parties if p.value == FACT and p.span.end <= anchor.span.start]
    if not told or anchor.kind not in MONEY_KINDS:
        return None
    party = replace(told[-1], role=Role.ACTOR)
    return Owner(party, "the place whose industry it serves", 0.6)
