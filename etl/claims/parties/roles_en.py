"""In what role an English sentence names a place: actor, venue, reference point, firm's seat."""

import re

from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.parties.addresses_en import (
    DIRECTIONS,
    LOCATIVE,
    SESSION_IN,
    WITHIN_PLACE,
    acts_in_clause,
    is_address,
    is_apposed,
    is_destination,
    is_where_town_lies,
)
from etl.claims.parties.firms_en import FIRM_NOUN
from etl.claims.parties.names_en import is_in_name
from etl.claims.parties.others_en import GOVERNMENT_NOUN
from etl.claims.parties.place_lists_en import is_its_capital
from etl.model import SectionKind, Span

OF_GOVERNMENT = re.compile(
    r"\b(?:governments?|authorit(?:y|ies)|officials?|policy ?makers|"
    r"cit(?:y|ies)|provinces?|municipalit(?:y|ies)|"
    r"regions?|districts?|bureau|legislature|lawmakers|commission|department|leaders|hubs?|capitals?|town|"
    r"metropolis|zones?|areas?|offices?|committees?|councils?|congress|administration|"
    r"secretariat|those)(?: (?:across|in|throughout|around|nationwide)(?: the country|"
    r" the nation| the border| china)?)?"
    r"(?:(?:,| ?[—–]| --?)? (?:like|such as|including)| (?:of|in|from))(?: both)?(?: the)?"
    rf"(?: {DIRECTIONS})*(?: china's)?(?: (?:city|cities|province|provinces) of)?\s*$"
)
# "Measures of Wuhu City": whose they are.
OF_TITLE = re.compile(
    r"\b(?:measures|provisions|regulations|opinions|policies|policy|plan|rules|guidelines|notice|blueprint)"
    r" (?:of(?: the)?|by(?: the)?|for the)\s*$"
)
OF_PERSON = re.compile(
    r"\b(?:mayor|governor|chief|secretary|head|director|leader|official|boss)s? (?:of|in|"
    r"from)(?: the)?\s*$"
)
OF_LEGISLATOR = re.compile(
    r"\b(?:lawmakers?|deput(?:y|ies)|delegates?|delegations?|legislators?|members?|advis[eo]rs?|one|"
    r"congress|another)"
    r"(?: (?:of|to) (?:the )?(?:[\w'-]+ ){0,10}(?:committee|congress|conference)(?: \(\w+\))?)?"
    r" (?:from|for|of|to|representing)(?: the)?(?: delegation of|"
    r" delegation from)?"
    rf"(?: {DIRECTIONS})?(?: china's)?(?: {DIRECTIONS})*(?: province of)?\s*$"
)
# "Guizhou's deputies", "Shenzhen lawmakers".
LEGISLATORS = re.compile(
    r"(?:'s?|-based)? (?!(?:send|sent|led|lead|welcom|receiv|host)\w* )"
    r"(?:(?!(?:by|and|when|where|as|with|from|that|to|for|of)\b)[\w-]+ ){0,2}"
    r"(?:deputies|delegates|delegation|lawmakers|legislators|"
    r"political advis[eo]rs|(?:cppcc|npc) members|members of the (?:[\w'-]+ ){0,6}"
    r"(?:congress|conference))\b"
)
REFERENCE = re.compile(
    rf"\b(?:{DIRECTIONS}|km|kilomet\w+|miles|border\w*|next|close|neighbou?r\w*|adjacent) (?:of|"
    rf"from|to|with)(?: the)?\s*$"
)
# "Founders from Macao can stay for free": where they come from gives them nothing.
COME_FROM = re.compile(
    r"\b(?:founders|graduates|students|engineers|talents?|people|residents|entrepreneurs|experts|"
    r"scientists|researchers|workers|teams?|exhibitors|visitors|applicants|start-?ups?|guests|"
    r"compan(?:y|ies)|firms?|makers?|enterprises?|business(?:es)?) "
    r"(?:who (?:come|move|moved) )?from(?: the)? $"
)
DATELINE = re.compile(
    r"(?:, china)?(?:, [a-z]{3,9}\.? \d{1,2})?(?:, \d{4})?\s*+"
    r"(?:(?:\([^)]{2,30}\)|/[\w ]+/)\s*+)?-{1,2}\s"
)
# "Suzhou-based", "Deepway Technology (Suzhou) Co".
AFTER_FIRM = re.compile(
    r"-(?:based|headquartered|listed|born)\b|\) (?:co|ltd|inc|corp|company|limited)\b"
)
# "China Telecom's Jiangxi branch".
BRANCH = re.compile(r" (?:branch|subsidiary|unit|plant)\b")

# "Under Chongqing's AI measures, buyers may claim back …".
UNDER = re.compile(r"\b(?:under|according to) $")
ITS_POLICY = re.compile(
    r"'s (?:[\w-]+ ){0,4}(?:measures|plan|policy|policies|rules|regulations|programme|program|"
    r"scheme|package|blueprint)\b"
)
# "We will support Zhengzhou to build a computing valley": who is helped does not act.
HELPED_BEFORE = re.compile(r"\b(?:support|help|encourag)(?:s|e|es|ing|ed)? $")
HELPED_AFTER = re.compile(r"(?: city| municipality)?(?: to| in) \w+")
# "Fujian has named Ningde one of three pilot cities": who is named does not act.
NAMED_BY = re.compile(
    r"\b(?:has|have|had|also|which|it) (?:named|picked|chosen|selected|designated) $"
)
# "…, with Shenzhen pledging 10 billion yuan": who acts in a clause of its own.
ABSOLUTE = re.compile(
    r"(?:'s)? (?:alone |also |now |\w+ly )?(?:target|plan|pledg|promis|offer|set|launch|build|open|"
    r"announc|unveil|issu|roll|allocat|earmark|invest|commit|establish|creat|introduc|aim|seek|"
    r"focus|prioriti|provid|giv|putt|pour|spend|releas|publish)\w*ing\b"
)
# "Signed a deal with a Shanghai firm": a partner, not who acts.
PARTNER = re.compile(r"\b(?:with|alongside) (?:an? |the |\w+ )?$")
# "Sichuan, of which Chengdu is the capital", "the city in Shandong province is raising …".
OF_WHICH = re.compile(
    r"\bof which $|\bthe (?:[\w-]+ )?(?:city|district|county|zone|town|park) in (?:[\w-]+ ){0,2}$"
)
CAPITAL_OF = re.compile(r"\b(?:capital|seat|part)(?: city)? of(?: the)?(?: [\w'-]+){0,4}\s*$")

# "In Wuhan's municipal government": the government acts, wherever it sits.
ITS_GOVERNMENT = re.compile(
    r"(?:'s)? (?:city |municipal |provincial |district |people's ){0,4}(?:government|authorit|"
    r"party|committee|people's congress|bureau|commission|department of|office)"
)


def role_of_place(reading: Reading, sentence: Sentence, span: Span) -> Role | None:
    """What a place does in a sentence; None where its name is a part of another name.

    Each rule counts only where those before it said nothing.
    """
    before, after = _before(reading, sentence, span), reading.after(span.end, 80)
    if is_in_name(before, after):
        return None
    if _is_dateline(sentence, before, after):
        return Role.REFERENCE
    role = _of_firm(before, after)
    if role:
        return role
    if is_its_capital(reading, sentence, span.start):
        return Role.ACTOR
    if _tells_where(before, after):
        return Role.REFERENCE
    if OF_LEGISLATOR.search(before) or LEGISLATORS.match(after):
        return Role.LEGISLATOR
    if is_address(reading, sentence, span, before):
        return Role.REFERENCE
    if OF_GOVERNMENT.search(before) or OF_PERSON.search(before) or OF_TITLE.search(before):
        return Role.ACTOR
    if WITHIN_PLACE.search(before):
        return Role.LOCATIVE
    if _is_only_named(before):
        return Role.REFERENCE
    if HELPED_BEFORE.search(before) and HELPED_AFTER.match(after):
        return Role.LOCATIVE
    if _acts_after_all(reading, sentence, span, before, after):
        return Role.ACTOR
    is_set_in = LOCATIVE.search(before) and not ITS_GOVERNMENT.match(after)
    return Role.LOCATIVE if is_set_in else Role.ACTOR


def _before(reading: Reading, sentence: Sentence, span: Span) -> str:
    """The words before a place that are still of its sentence."""
    return reading.plain[max(sentence.span.start, span.start - 80) : span.start]


def _is_dateline(sentence: Sentence, before: str, after: str) -> bool:
    """ "JINAN, May 5 -- The city will …", but not the heading "2. Jinan — the quiet one"."""
    dateline = None if before else DATELINE.match(after)
    if dateline is None:
        return False
    is_heading = sentence.section.kind is SectionKind.HEADING
    return bool(dateline.group().strip(" -")) or not is_heading


def _of_firm(before: str, after: str) -> Role | None:
    """The role of a place that tells where a firm is from; None where no firm follows it."""
    if LEGISLATORS.match(after) and after.startswith("-"):
        # "Jinan-based members of the consultative conference".
        return Role.LEGISLATOR
    if AFTER_FIRM.match(after) or BRANCH.match(after):
        return Role.COMPANY
    firm = FIRM_NOUN.match(after)
    if firm is None or GOVERNMENT_NOUN.search(firm.group()):
        return None
    # "Hefei's AI industry" is a fact about a place; "a Shenzhen company" is a firm.
    is_fact = PARTNER.search(before) or after.startswith("'s")
    return Role.REFERENCE if is_fact else Role.COMPANY


def _tells_where(before: str, after: str) -> bool:
    """Whether a place only tells where another one lies, or where somebody goes."""
    return (
        CAPITAL_OF.search(before) is not None
        or OF_WHICH.search(before) is not None
        or is_apposed(before, after)
        or is_destination(before)
    )


def _is_only_named(before: str) -> bool:
    """Whether things are told of a place that neither acts nor is where they are done."""
    return any(told.search(before) for told in (REFERENCE, COME_FROM, SESSION_IN, NAMED_BY))


def _acts_after_all(
    reading: Reading, sentence: Sentence, span: Span, before: str, after: str
) -> bool:
    """Whether a place acts though a word stands before it that elsewhere tells a venue."""
    return (
        (before.endswith("with ") and ABSOLUTE.match(after) is not None)
        or (UNDER.search(before) is not None and ITS_POLICY.match(after) is not None)
        or is_where_town_lies(reading, sentence, span)
        or acts_in_clause(reading, sentence, span, before)
    )
