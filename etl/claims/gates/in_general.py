"""What is told of governments or funds in general is nobody's: "many cities have set up funds"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.definite import is_definite
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.gates.funds_in_general import are_funds_in_general
from etl.claims.gates.idle import MADE_BY_FORM
from etl.model import NATIONAL_CODE, Kind, Language, SectionKind, Span

SURE = 0.7
"""From here on the sentence itself, its heading or its policy names the owner."""
_COUNT = (
    r"\d[\d·]{0,12}|a dozen|dozens of|scores of|several|many|most|various|numerous|multiple|"
    r"(?:a|an) (?:growing |rising |large |small |increasing )?"
    r"(?:number|handful|host|wave|string) of|"
    r"hundreds of|more and more|some|a few"
)
_WHO = (
    r"(?:governments|authorities|cities|provinces|regions|localities|municipalities|counties|"
    r"places)"
)
SEVERAL = re.compile(
    # "More than 10 local governments", "Chinese cities", "other provinces".
    r"\b\d\d? of (?:the |china's )?\d\d? (?:\w+-level )?(?:regions|provinces|cities)\b|"
    # … but not "companies that move in from other cities".
    rf"\b(?:{_COUNT}|chinese|china's|rival|competing|neighbou?ring|(?<!\bfrom )other)(?: (?:of|"
    rf"china's|chinese|"
    rf"the country's|major|other|big|local|provincial|municipal|regional|city|mainland|"
    rf"coastal|inland)){{0,3}} {_WHO}\b|"
    # "Local governments are …", "Cities across the country …" open a sentence.
    r"\bwhat (?:the )?(?:local |city |provincial )?(?:governments|cities|provinces|localities) "
    r"(?:have|had|can|could|hand|offer|give|pay|issue)\b|"
    r"\bevery (?:city|province|county|region|place|local government) "
    r"(?:has|have|had|wants?|needs?)\b|"
    r"\bthat (?:local|city|provincial) governments (?:would|will|have|had|are|were)\b|"
    r"^[\W_]*(?:local )?governments (?:have|offer|give|pay|hand)\b|"
    r"(?:^[\W_]*|, )(?:provinces|cities|regions) and (?:provinces|cities|counties|districts) "
    r"(?:have|are|hand|offer|give|pay)\b|"
    r"(?:^[\W_]*|, )(?:provincial|municipal|city|local|county) and "
    r"(?:provincial|municipal|city|local|county|district) (?:governments|authorities|officials)\b|"
    r"^[\W_]*(?:local |provincial |city )?(?:government )?officials (?:across|around|"
    r"in) (?:china|the country|(?:\w+ )?(?:places|cities|provinces|regions|localities))\b|"
    rf"^[\W_]*(?:local |provincial |municipal |regional |city ){{1,2}}{_WHO}\b|"
    rf"^[\W_]*{_WHO} (?:and {_WHO} )?(?:across|around|throughout|nationwide)\b|"
    r"(?:^|[，；：…])(?:而在|而|在|中国|我国|目前|此前|近期|近日|近年来|今年以来|此外|同时|据统计|全国|国内|已有|已经有|包括|已|也|但|不过)*"
    r"(?:多地|不少地方|一些地方|有的地方|有些地方|个别地方|许多地方|部分地方|地方政府|各地(?:新?(?:政策|举措|动作)|纷纷|陆续|相继|政府|竞相|也|已|都)|"
    r"(?:多|不少|一些|许多|部分|(?:超过?|逾|约|近)?\d+(?:余|多)?)个?(?:省市|省份|省级行政区|城市|省区市|地市|地方政府))"
)


LISTED = re.compile(r"[^.;。；]{0,60}[:：]")
# "Tax breaks used to be what local governments had to offer", "many computing centers stand idle".
WHAT_ALL_DO = re.compile(
    r"\b(?:what|all (?:that )?) (?:local |city |provincial )?"
    r"(?:governments|cities|provinces|localities) "
    r"(?:have|had|can|could|hand|offer|give|pay|issue|used)\b|"
    r"^[\W_]*(?:many|most|some|too many|dozens of|hundreds of|scores of|half of|a third of) "
    r"(?:[\w-]+ ){0,3}(?:cent(?:er|re)s|parks|platforms|funds|laboratories|labs|bases|hubs|"
    r"vouchers|subsidies|plans|policies)\b(?! (?:will|are to|is to))"
)


def told_in_general(
    reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner
) -> str | None:
    """The reason where the sentence names only governments in general; None where it passes."""
    if are_funds_in_general(reading, sentence, anchor, is_sure=owner.confidence >= SURE):
        return "only mentioned: funds in general"
    if _are_the_nations(reading, anchor, owner):
        return "only mentioned: funds in general"
    told = _told_of_several(reading, sentence, anchor, owner)
    if told is None or is_definite(reading, sentence, anchor):
        return None
    if ONE_BODY.fullmatch(told.of(reading.plain)) and A_THING.search(
        reading.before(anchor.phrase.start, 4)
    ):
        # "City authorities are planning a laboratory": those of the city that is told of.
        return None
    if _is_named_apart(reading, sentence, owner, told):
        return None
    if LISTED.match(reading.plain, anchor.span.end, sentence.span.end):
        # "Two provinces announced funds: Jiangsu one of 4 billion yuan, …": told one by one.
        return None
    return "only told of governments in general"


def _told_of_several(
    reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner
) -> Span | None:
    """Where a sentence names governments in general, or says what all of them do."""
    start = sentence.span.start
    told = SEVERAL.search(reading.plain[start : anchor.span.start])
    if told is None and owner.confidence < SURE:
        told = WHAT_ALL_DO.search(reading.plain[start : sentence.span.end])
    return Span(start + told.start(), start + told.end()) if told else None


def _is_named_apart(reading: Reading, sentence: Sentence, owner: Owner, told: Span) -> bool:
    """Whether the owner is named beside the governments in general of which `told` speaks."""
    party = owner.party
    if owner.confidence >= SURE:
        named = party.role not in POINTING or party.name is not None
        within = told.start <= party.span.start < told.end
        # "济南提出目标，各地也纷纷设立基金": others have become who acts.
        others_act = told.start > sentence.span.start and party.span.end <= told.start
        is_zh = reading.document.language is Language.ZH
        if (named or not within) and not (is_zh and others_act):
            return True
    # "Local governments were quick to follow: in Hangzhou, a town was opened".
    return party.span.start >= told.end and ":" in reading.plain[told.end : party.span.start]


ONE_BODY = re.compile(
    r"[\W_]*(?:local|provincial|municipal|regional|city) (?:government )?(?:authorities|officials)"
)
A_THING = re.compile(r"\b(?:an?|its) ?$")
POINTING = frozenset({Role.ANAPHOR, Role.OFFICIAL})
"""Who "local governments" and "officials" look like; the words themselves name no one."""


def _are_the_nations(reading: Reading, anchor: Anchor, owner: Owner) -> bool:
    """ "China's guidance funds have missed their targets": nobody sets one up."""
    words = reading.plain[anchor.span.start : anchor.span.end]
    return (
        anchor.kind is Kind.FUND
        and words.endswith("funds")
        and NATIONAL_CODE in owner.party.places
        and "china's" in reading.before(anchor.span.start, 40)
    )


# "Customers wait for the next discount", "once the subsidies end".
IN_PASSING = re.compile(r"subsid(?:y|ies|i[sz]ed)|discounts?|incentives?")
GIVEN = re.compile(
    r"\b(?:will|would|can|could|may|shall|is to|are to|there (?:is|are)|also|offer)\b"
)


def _is_in_passing(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    words = reading.plain[anchor.span.start : anchor.span.end]
    told = reading.plain[sentence.span.start : sentence.span.end]
    is_named = IN_PASSING.fullmatch(words) is not None and anchor.kind is Kind.SUBSIDY
    return is_named and not (anchor.is_grant or sentence.has("ai") or GIVEN.search(told))


# "Subsidies matter more for earnings": of all there are.
BARE_PLURAL = re.compile(
    r"[\W_]*(?:for [^,.;]{3,50}, )?"
    r"(?:(?:local|government|chinese|china's|state|public|official|generous|central|such|these) )"
    r"{0,4}(?:subsidies|grants|vouchers|incentives|tax breaks|"
    r"rebates) (?:matter|can|may|might|could|tend|remain|help|do|don't|often|rarely|alone|"
    r"are (?:an? |not|no|only|one of)|have (?:not|long))\b"
)


def are_subsidies_in_general(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether an English sentence without a sum speaks of subsidies as such."""
    if anchor.kind is not Kind.SUBSIDY or sentence.mentions.money:
        return False
    told = BARE_PLURAL.match(reading.plain, sentence.span.start, sentence.span.end)
    return told is not None and anchor.span.end <= told.end()


def unowned(reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner) -> str | None:
    """ "AI funds spread": money in general, with no verb, no sum, and nobody's in the sentence."""
    # "Overview of rewards": a heading's label.
    is_label = sentence.section.kind is SectionKind.HEADING and anchor.kind is Kind.SUBSIDY
    in_passing = (is_label and not sentence.has("ai")) or _is_in_passing(reading, sentence, anchor)
    general = (anchor.kind is Kind.FUND or in_passing) and owner.confidence < SURE
    if not general or is_definite(reading, sentence, anchor):
        return None
    if sentence.section.kind in MADE_BY_FORM:
        return None
    return f"only mentioned: {'subsidies' if in_passing else 'funds'} in general"
