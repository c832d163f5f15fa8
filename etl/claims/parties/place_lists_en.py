"""Which place names of an English sentence stand together: lists, addresses, "Tibet's Shannan"."""

import re
from itertools import pairwise

from etl.claims.base.reading import Reading, Sentence
from etl.claims.parties.levels import capital_of
from etl.claims.parties.senses import Senses
from etl.model import PlaceMention, PlaceType, Span

# "Nanjing's municipal government and that of Jiangsu", "the Jiangsu authorities and Wuxi".
ITS_GOVERNMENT = (
    r"(?:'s?)?(?: (?:provincial|municipal|city|district|county|regional|local|people's))*"
    r" (?:governments?|authorities|administration)"
)
BETWEEN = re.compile(
    rf"[-–]|{ITS_GOVERNMENT},? and (?:the |that of |those of )?(?:(?:city|province|district) of )?|"
    r" and its (?:(?:provincial|regional) )?capital(?: city)?(?: of|,)? |"
    # "Wuhan and Yichang, together with a corner of the western province of Guizhou".
    r",? (?:together|along) with (?:(?:a corner|parts|cities|districts) (?:of|in) )?(?:the )?"
    r"(?:[\w-]+ )?(?:(?:city|province|cities|provinces) of )?|"
    # "In Wuhan, Yichang and Xiangyang and in the provinces of Hunan and Jilin".
    r",? and (?:also )?in the (?:provinces?|cities|municipalities|regions|counties|districts) of |"
    r"(?: (?:province|city|municipality))?(?:,| and(?: (?:one|another) "
    r"(?:from|for|in))?| or| as well as| plus| & |/)*\s*"
    r"(?:(?:the )?(?:neighbou?ring|nearby|adjacent) )?(?:the )?(?:(?:cities|provinces|city|"
    r"province|municipality) of )?"
    # "Hubei, Northeast China's Jilin and Hunan": where in the country a member lies.
    r"(?:(?:the )?(?:north|south|east|west|central|far)\w*(?:[ -]\w+)? china's )?"
)
BETWEEN_CHARS = 60
PART_OF_NATION = re.compile(r"\b(?:north|south|east|west|central)\w*(?:[ -]\w+)? $")


def is_whose_part(reading: Reading, mention: PlaceMention) -> bool:
    """Whether "China" only tells where the next place lies: "East China's Zhejiang"."""
    words = reading.plain[mention.span.start : mention.span.end + 3]
    return words == "china's " and bool(
        PART_OF_NATION.search(reading.before(mention.span.start, 20))
    )


def without_comma_pairs(
    reading: Reading, groups: list[list[PlaceMention]], senses: Senses
) -> list[list[PlaceMention]]:
    """ "In Xining, Gansu announced …": two names with only a comma between are no list."""
    split: list[list[PlaceMention]] = []
    for group in groups:
        if len(group) == 3 and is_inside(reading, group[1], group[2], senses):
            # "In Guiyang, Anhui's Wuhu city said …": the pair is one unit.
            first_gap = reading.plain[group[0].span.end : group[1].span.start]
            if first_gap.strip() == ",":
                split += [[group[0]], group[1:]]
                continue
        gap = reading.plain[group[0].span.end : group[-1].span.start]
        bare = len(group) == 2 and gap.strip() == "," and not _is_address(group, senses)
        bare = bare and not GOES_ON.match(reading.after(group[-1].span.end, 16))
        if bare and not _is_whole_cell(reading, group):
            split += [[group[0]], [group[1]]]
        else:
            split.append(group)
    return split


# "Teams from Macao, Hong Kong and abroad": a list, the last of it being no place's name.
GOES_ON = re.compile(r",? (?:and|or) (?:abroad|overseas|elsewhere|beyond|others?\b|the rest)")


# "| Xining, Linxia | Joint test field |", "Xining, Linxia. Both are …": nothing else stands there.
CELL_OPENS = re.compile(r"(?:^|[|\n•:]|\n[-*]) ?\*{0,2}$")
CELL_ENDS = re.compile(r"\*{0,2}[.:]?\*{0,2} ?(?:[|\n]|$|both\b)")


def _is_whole_cell(reading: Reading, group: list[PlaceMention]) -> bool:
    before = reading.before(group[0].span.start, 4)
    after = reading.after(group[-1].span.end, 8)
    return bool(CELL_OPENS.search(before) and CELL_ENDS.match(after))


IN_UNIT = re.compile(
    r" (?:city |district |county )?(?:in|of)(?: (?:\w+ )?china's)?(?: (?:north|south|east|"
    r"west|central)\w*)? "
)


# "Wuhu Economic and Technological Development Zone in Anhui province": a longer name.
ZONE_IN = re.compile(
    r"(?: (?:[A-Z][\w&-]*|and|of)){0,6}(?: Zone| Park| District| Area| County| Town| Port),? in"
    r"(?: (?:\w+ )?China['’]s)?(?: (?:north|south|east|west|central)\w*)? "
)


def is_inside(reading: Reading, outer: PlaceMention, inner: PlaceMention, senses: Senses) -> bool:
    """ "Tibet's Shannan city", "Lanzhou in Gansu": of two names one holds the other."""
    gap = reading.plain[outer.span.end : inner.span.start]
    if gap == "'s ":
        return _is_address([inner, outer], senses)
    named = reading.document.text[outer.span.end : inner.span.start]
    within = IN_UNIT.fullmatch(gap) or ZONE_IN.fullmatch(named)
    return within is not None and _is_address([outer, inner], senses)


def _is_address(group: list[PlaceMention], senses: Senses) -> bool:
    """ "Suzhou, Jiangsu": the second unit can hold the first."""
    outer = set(group[1].senses)
    provinces = {senses.gazetteer.places[code].province_code for code in group[0].senses}
    units = {senses.gazetteer.places[code].rolls_up_to for code in group[0].senses}
    return bool(outer & (provinces | units))


def joined(reading: Reading, left: Span, right: Span) -> bool:
    """Whether nothing but what joins the members of a list stands between two names."""
    gap = reading.plain[left.end : right.start]
    if reading.plain[left.start : left.end] == reading.plain[right.start : right.end]:
        # "In Wuhan, the Wuhan AI Centre opened": a place and a name, no list.
        return False
    return 0 < len(gap) <= BETWEEN_CHARS and BETWEEN.fullmatch(gap) is not None


GOVERNS = re.compile(r" (?:provincial |municipal |district )?(?:government|authorities)\b")
SET_IN = re.compile(r"\b(?:in|at)(?: the \w+ city of)? $")


def is_framed(reading: Reading, group: list[PlaceMention], senses: Senses) -> bool:
    """ "In Fuzhou, the Gulou district said": the first tells where, the second, in it, acts."""
    first, last = group[0], group[-1]
    pair = len(group) == 2 and reading.plain[first.span.end : last.span.start] == ", the "
    if not pair or not SET_IN.search(reading.before(first.span.start, 30)):
        return False
    governs = GOVERNS.match(reading.after(last.span.end, 40)) is not None
    return governs or _is_address([last, first], senses)


LISTS = re.compile(r"[,/&]|\b(?:and|or|plus|as well as)\b")


def within_outer(
    reading: Reading, resolved: list[tuple[PlaceMention, str]], senses: Senses
) -> list[tuple[PlaceMention, str]]:
    """ "Fuzhou's Gulou district": of all Gulous the one that lies in Fuzhou."""
    settled = list(resolved[:1])
    for (outer, outer_code), (inner, code) in pairwise(resolved):
        gap = reading.plain[outer.span.end : inner.span.start]
        if IN_UNIT.fullmatch(gap):
            # "Jiangbei district in Ningbo": the first lies in the second.
            own = [c for c in outer.senses if senses.gazetteer.places[c].rolls_up_to == code]
            settled[-1] = (outer, own[0]) if len(own) == 1 else settled[-1]
        possessive = gap in ("'s ", ", the ")
        inside = [
            sense
            for sense in inner.senses
            if outer_code
            in (
                senses.gazetteer.places[sense].rolls_up_to,
                senses.gazetteer.places[sense].province_code,
            )
        ]
        fits = not possessive or not inside or code in inside
        settled.append((inner, code if fits else min(inside)))
    return settled


def drop_containing(
    reading: Reading, resolved: list[tuple[PlaceMention, str]], senses: Senses
) -> list[str]:
    """ "Suzhou, Jiangsu" is one place: a unit directly after one that lies in it is its address."""
    kept: list[str] = []
    for i, (mention, code) in enumerate(resolved):
        if i and kept:
            gap = reading.plain[resolved[i - 1][0].span.end : mention.span.start]
            inner = senses.gazetteer.places[kept[-1]]
            name = reading.document.text[resolved[i - 1][0].span.end : mention.span.start]
            if (
                ("and" not in gap or ZONE_IN.fullmatch(name))
                and code in (inner.province_code, inner.rolls_up_to)
                and code != kept[-1]
            ):
                continue
            outer = senses.gazetteer.places[code]
            if not LISTS.search(gap) and kept[-1] in (outer.province_code, outer.rolls_up_to):
                kept.pop()
        if code not in kept:
            kept.append(code)
    return kept


# "After Shanghai, Wuhu, Tianjin and Kunming have put …": the first is followed, the others act.
FOLLOWED = re.compile(r"\W{0,4}(?:after|following|like|unlike|besides) ")


def without_example(
    reading: Reading, sentence: Sentence, group: list[PlaceMention]
) -> list[list[PlaceMention]]:
    """The group, without the place that opens the sentence as the one that others follow."""
    opens = FOLLOWED.fullmatch(reading.plain, sentence.span.start, group[0].span.start)
    followed = (
        len(group) > FEWEST_FOLLOWERS
        and opens
        and ACTS.match(reading.after(group[-1].span.end, 20))
    )
    return [group[:1], group[1:]] if followed else [group]


FEWEST_FOLLOWERS = 2
ACTS = re.compile(r" (?:have|has|will|are|is|all|too|also|[a-z]+ed)\b")


# "Jiangxi capital sets up a fund": the city, not the province.
CAPITAL = re.compile(
    r" capital(?: city)? (?:has|will|is|plans?|launch|sets?|unveil|open|issue|roll|offer|build|"
    r"aims|to|also|releas|pledg|eyes|seeks)\w*\b"
)


# "The capital of central China's Hubei province has …", with no city before it.
OPENS_CAPITAL = re.compile(
    r"(?:^|[.;:!?\n]|\b(?:in|by)) ?[\"“]?the (?:\w+ )?capital(?: city)? of (?:the )?"
    r"(?:(?:north|south|east|west|central)\w* (?:china's )?|china's )?$"
)
OPENS_CHARS = 60


def is_its_capital(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Whether the name of a province stands for its capital: "the capital of Hubei will …"."""
    low = max(sentence.span.start, start - OPENS_CHARS)
    return OPENS_CAPITAL.search(reading.plain[low:start]) is not None


def as_capital(
    reading: Reading, sentence: Sentence, span: Span, codes: list[str], senses: Senses
) -> list[str]:
    """The codes, or a province's capital where the text says so."""
    # "Shenzhen Capital has invested" is a firm: only a province has a capital.
    is_province = [senses.gazetteer.places[code].type for code in codes] == [PlaceType.PROVINCE]
    is_told = CAPITAL.match(reading.after(span.end, 40)) or is_its_capital(
        reading, sentence, span.start
    )
    if not is_province or not is_told:
        return codes
    capital = capital_of(codes[0])
    return [capital] if capital else codes
