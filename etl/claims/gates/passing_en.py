"""English words that name an instrument in passing: "any subsidy", "which lab", "subsidized firms".

What such a phrase stands in tells that nobody sets the instrument up, whoever acted before.
"""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.gates.investors import is_led_by_person
from etl.claims.gates.payers_en import is_paid_by_others
from etl.claims.texts.aspects_en import is_aspect
from etl.model import Kind, Language

# "Before any subsidy", "which laboratory was first": of that sort, none in particular.
OF_ANY = re.compile(r"\b(?:any|whichever|whatever|every other) (?:such )?$")
WHICH = re.compile(r"\b(?:which|what) $")
# "Subsidized projects have to pass audits": the money only describes them.
SUBSIDIZED = re.compile(r"(?:subsidi[sz]ed|funded|rewarded|reimbursed)")
DESCRIBED = re.compile(
    r" (?:[\w-]+ ){0,2}(?:projects?|firms?|compan(?:y|ies)|enterprises?|start-?ups?|users?|"
    r"cent(?:er|re)s?|chips?|models?|ones|teams?|businesses|prices?|power|computing)\b"
)
NO_VERB_BEFORE = re.compile(
    r"(?:^|[.;:,(]|\b(?:of|for|to|by|with|from|that|the|all|most|some|many|such|other|these|those|"
    r"and|whether|if|as|on)) ?[\W_]*$"
)
# "A credit that can be redeemed at an accredited data center": where something is used.
USED_AT = re.compile(
    r"\b(?:redeem|spen[dt]|used?|cash|trad|exchang|accept|valid)\w* (?:only )?"
    r"(?:at|in|with|for|by) "
    r"(?:an?|any|the|these|accredited|listed|designated|approved|certified|local) (?:[\w-]+ ){0,4}$"
)
# "- Encourage the construction of computing centers": what others are to build.
ENCOURAGED = re.compile(
    r"\bencourag(?:e|es|ed|ing) "
    r"(?:(?!and (?:build|set|establish|launch|create|open)\b|will\b|shall\b)[\w'&-]+,? ){0,14}$"
)
# "The rules ask hospitals to open AI labs": they are to make them, not who issues the rules.
ASKED = re.compile(
    r"\b(?:ask|urg|requir|invit|advis|allow|permit|push|support|help|guid)\w* (?:[\w'-]+ ){0,3}?"
    r"(?:hospitals|universit(?:y|ies)|colleges|schools|institutions|institutes|compan(?:y|ies)|firms|"
    r"enterprises|banks|factories|developers|operators|carriers|businesses) (?:to|in) "
    r"(?:(?!and (?:build|set|establish|launch|create|open)\b|will\b|shall\b)[\w'&-]+,? ){0,14}$"
)
# "The park serves major national strategies": what others keep to.
SERVED = re.compile(
    r"\b(?:focus\w* on|serv(?:e|es|ing)|align\w* with|contribut\w* to|respond\w* to|"
    r"meets?|meeting) "
    r"(?:the |its )?(?:(?:major|key|important|national|country's|state|provincial|province's|"
    r"regional|development) ){1,4}$"
)
# "Wuhu Economic Development Zone will …": a district that acts, whatever it plans for AI.
ZONE_NAME = re.compile(
    r"\b(?:(?:economic|high-tech|hi-tech|technological)(?: industrial)?(?: development)?|"
    r"free trade|bonded|"
    r"(?<!ai )(?<!intelligence )(?<!robot )(?<!robotics )(?<!driving )development) $"
)
# "Among the projects are data centers by Alibaba", "a data center of China Unicom": the firm's own.
BY_FIRM = re.compile(r",? (?:by|from|of|owned by) (?:the )?")
# "A platform settlement and sharing mechanism": what is set up is a mechanism.
OF_MECHANISM = re.compile(
    r" (?:(?!(?:the|an?|its|with|of|that|which|will|in|for|on|to|by|as|at|from|is|are|was|were|has|"
    r"have)\b)[\w-]+ ){0,5}(?:mechanisms?|standards|rules)\b"
)
# "The partnership, backed by the city, intends to draw on local firms": a fund's aim.
ITS_SUBJECT = re.compile(
    r"[\W_]*(?:the|this|its) (?:[\w-]+ ){0,3}(?:fund|partnership|vehicle|cent(?:er|re)|institute|"
    r"laboratory|lab|park|platform|base|alliance|facility|incubator|school)"
    r"(?:,[^.;]{3,160},)? (?:also |now )?$"
)
# "A centre, where the city and two universities will develop algorithms": what is done in it.
DONE_THERE = re.compile(
    r"\b(?:fund|cent(?:er|re)|institute|laboratory|lab|park|platform|base|facility|site),? "
    r"(?:where|in which|at which) [^.;]{3,120}$"
)
# "Leaders of ten enterprises put forward suggestions": no lawmaker's.
OF_FIRMS = re.compile(
    r"\b(?:leaders?|heads?|representatives?|executives?|bosses|managers?|founders?|chairmen|experts)"
    r" (?:of|from) (?:[\w-]+ ){0,4}(?:enterprises|compan(?:y|ies)|firms?|institutions|"
    r"universities|businesses|start-?ups|associations)\b[^.;]{0,200}$"
)
ON_WHAT = re.compile(r"\b(?:suggestions|proposals|recommendations|advice)\b[^.;]{0,80}$")
# "A centre built by the zone and the Gansu Institute of Robotics": who builds.
BUILDER = re.compile(
    r"\b(?:built|developed|set up|established|founded|run|operated|led|launched|initiated|hosted|"
    r"managed|undertaken)(?: \w+ly| up)? by (?:[\w'-]+ ){0,4}(?:and |with )?"
    r"(?:the |an? )?(?:[\w'-]+ ){0,3}$"
)
# "Hopes to broaden its AI application base": figurative.
WIDENED = re.compile(
    r"\b(?:widen|broaden|deepen|enlarg|strengthen|lay|consolidat)\w* (?:its|the|their|a) "
    r"(?:[\w-]+ ){0,3}$"
)
FIGURED = re.compile(r"(?:[\w-]+ )?base")
EXPANDED = re.compile(
    r"\bexpand\w* (?:its|the|their) (?:[\w-]+ ){0,2}(?:application|user|customer) $"
)
# "The agreements cover the construction of data centers": firms' deals.
DEALS = re.compile(
    r"\b(?:agreements?|contracts?|deals?|memorandums?|mous?)\b(?: \w+){0,4} (?:focus\w*|involv\w*|"
    r"cover\w*|concern\w*|cent(?:er|re)\w*|span\w*|includ\w*|rang\w*)\b[^.;]{0,90}$"
)
# "The zone in Wuhan pays the rent of start-ups": whoever runs it gives, nobody builds it.
ZONE_GIVES = re.compile(
    r"(?: in [\w' -]{3,30})? (?:also |now )?"
    r"(?:pays|gives|offers|provides|lends|lets|charges|covers|waives|"
    r"hands|grants|rewards|subsidi[sz]es|refunds|reimburses|spends)\b"
)
# "There are 31 data centers in the province, built or under construction": how many there are.
THERE_ARE = re.compile(
    r"\bthere (?:are|were) (?!plans?\b)(?:(?!to\b|for\b|in\b|plans?\b)[\w·-]+ ){1,6}$"
)
# "The authors advise the city to draw up a plan".
ADVISED = re.compile(
    r"\b(?:authors|analysts|experts|researchers|economists|consultants|report|study|critics|"
    r"scholars) (?:also )?(?:advis|urg|recommend|want|tell|told|call on)\w* (?:that )?(?:the )?"
    r"[\w-]+ (?:government )?(?:to|should) [^.;]{0,40}$"
)
# "And intends to open two more": of the instrument told before.
MORE_OF_IT = re.compile(
    r"(?: [\w-]+){1,2} (?:two|three|four|five|six|ten|several|a few|another|many|\d+) more[.,;]"
)
# "A hospital that takes part in a national pilot programme".
TAKES_PART = re.compile(
    r"\b(?:tak(?:e|es|ing) part in|took part in|participat\w+ in|enrol\w* in|sign(?:s|ed)? up for|"
    r"(?<!to )join(?:s|ed)|volunteer\w* for) (?:an?|the|its|another) (?:[\w-]+ ){0,5}$"
)
# "Opened its first software park in 1995", "in 1964 the city set up a laboratory": history.
LONG_AGO = r"(?:the (?:late |early |mid-)?)?(?:19\d\d|200\d|201[0-2])s?\b"
LONG_AGO_BEHIND = re.compile(
    rf"(?:(?! and\b| but\b| will\b) [\w-]+){{0,5}}? (?:back )?in (?:[a-z]+ )?{LONG_AGO}"
    r"(?! ?[-–—]| (?:and|or|to) (?:will|is|20))"
)
LONG_AGO_BEFORE = re.compile(
    rf"[\W_]*(?:back |as early as )?in (?:[a-z]+ )?{LONG_AGO}(?!.*\b20(?:1[3-9]|[2-9]\d)\b)"
    r"(?!.*\b(?:now|today|will|this|last) )"
)


# "The AI fund forum": what meets, or who runs funds.
FUNDS_EVENT = re.compile(
    r" (?:forums?|conferences?|summits?|symposiums?|seminars?|weeks?|fairs?|towns?|meetings?|"
    r"associations?|alliances?|industry|sector|houses?|managers?|management (?:industry|"
    r"association|compan(?:y|ies)|firms?))\b"
)


def only_in_passing(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where the phrase is of that sort; None where it passes, or is not English."""
    if reading.document.language is not Language.EN:
        return None
    words = reading.plain[anchor.span.start : anchor.span.end]
    before = reading.plain[sentence.span.start : anchor.span.start]
    if LONG_AGO_BEHIND.match(reading.after(anchor.span.end, 60)) or (
        LONG_AGO_BEFORE.match(before) and not anchor.is_stated_aim
    ):
        return "only mentioned: what was done long ago"
    if anchor.is_stated_aim:
        if MORE_OF_IT.match(reading.after(anchor.span.end, 40)):
            return "only mentioned: more of what was told before"
        own = (
            ITS_SUBJECT.fullmatch(before)
            or DONE_THERE.search(before[-160:])
            or _is_what_it_buys(reading, sentence, words, before)
        )
        return "only mentioned: what an instrument is to do" if own else None
    of_firms = OF_FIRMS.search(before) and not any(
        p.role is Role.LEGISLATOR and p.places for p in sentence.parties
    )
    if anchor.kind is Kind.PROPOSAL:
        return "a proposal, but nobody in government makes it" if of_firms else None
    if of_firms and ON_WHAT.search(before[-90:]):
        return "a proposal, but nobody in government makes it"
    if anchor.kind is Kind.FUND and FUNDS_EVENT.match(reading.after(anchor.span.end, 40)):
        return "only mentioned: within an event's name"
    if anchor.kind is Kind.PLAN:
        if ADVISED.search(before[-120:]):
            return "others are told to make it"
        if TAKES_PART.search(before[-70:]):
            return "only mentioned: who takes part in it"
        is_served = words.startswith("strateg") and SERVED.search(before[-80:])
        return "only mentioned: what others keep to" if is_served else None
    if is_aspect(reading, sentence, anchor):
        return "only mentioned: what a policy is about"
    if is_paid_by_others(reading, sentence, anchor):
        return "only mentioned: what others pay"
    asked = anchor.kind is not Kind.SUBSIDY and WHICH.search(before[-8:])
    if asked or (OF_ANY.search(before[-30:]) and not anchor.is_grant):
        return "only mentioned: none in particular"
    if SUBSIDIZED.fullmatch(words) and DESCRIBED.match(reading.after(anchor.span.end, 40)):
        return "only mentioned: a description" if NO_VERB_BEFORE.search(before[-12:]) else None
    return _site_in_passing(reading, sentence, anchor)


# "A fund was launched. The mayor said it would invest in young firms": what the fund does.
BUYS = re.compile(r"\b(?:invest|deploy|back|finance|fund)")
IT_BUYS = re.compile(r"\b(?:it|which|and|also|that|they|the (?:fund|vehicle|money)) $")
A_FUND = re.compile(r"\b(?:funds?|vehicle)\b")
FUND_CHARS = 300


def _is_what_it_buys(reading: Reading, sentence: Sentence, words: str, before: str) -> bool:
    if not (BUYS.search(words) and IT_BUYS.search(before)):
        return False
    return A_FUND.search(reading.before(sentence.span.start, FUND_CHARS) + before) is not None


def _site_in_passing(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The same of a facility."""
    words = anchor.span.of(reading.plain)
    before = reading.plain[sentence.span.start : anchor.span.start]
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return None
    if THERE_ARE.search(before[-70:]) and words.endswith("s"):
        return "only mentioned: how many there are"
    gives = words in ("zone", "park", "area") and ZONE_GIVES.match(reading.plain, anchor.span.end)
    if gives:
        return "only mentioned: a district that acts"
    if USED_AT.search(before[-90:]):
        return "only mentioned: where something is used"
    if ENCOURAGED.search(before[-140:]) or ASKED.search(before[-180:]):
        return "only mentioned: others are encouraged to make it"
    if words == "zone" and ZONE_NAME.search(before[-50:]):
        return "only mentioned: a district that acts"
    if _is_by_firm(reading, sentence, anchor):
        return "a company's own affair"
    if OF_MECHANISM.match(reading.after(anchor.span.end, 80)):
        return "only mentioned: what a mechanism is for"
    builds = BUILDER.search(before[-110:]) and not is_led_by_person(reading, sentence)
    if builds and ENDS.match(reading.after(anchor.span.end, 12)):
        return "only mentioned: who builds"
    if FIGURED.fullmatch(words) and WIDENED.search(before[-60:]):
        return "only mentioned: a figure of speech"
    if words.endswith("base") and EXPANDED.search(f"{before[-60:]}{words[:-4]}"):
        return "only mentioned: a figure of speech"
    if DEALS.search(before[-160:]):
        return "only mentioned: a project that is signed"
    return None


def _is_by_firm(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a firm is named right behind a facility as whose it is."""
    firms = [p for p in sentence.parties if p.role is Role.COMPANY and p.value == "named"]
    return any(
        BY_FIRM.fullmatch(reading.plain, anchor.span.end, max(anchor.span.end, p.span.start))
        for p in firms
    )


# What stands behind the name of a builder, never behind that of what is built.
ENDS = re.compile(r" (?:of|for)\b|,|\.|;|$| (?:in|and|was|is|has|will|at)\b")
