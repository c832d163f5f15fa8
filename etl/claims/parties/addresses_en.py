"""Places that only tell where another place, or its government, lies."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import Span

DIRECTIONS = r"(?:(?:north|south|east|west|central|coastal|inland|mid)[\w-]{0,20})"
LOCATIVE = re.compile(
    r"\b(?:in|at|near|from|outside|around|beside|across|to|into|with|over|between|towards?|under|"
    r"via|through|inside|within|throughout|than|following|after|behind|copying|joining|not|visit|visited|visiting|of|on|off|for|against|like|unlike|including|include|"
    r"beyond|among|amid|alongside|along|onto|upon|above|below|besides|despite|except|past|versus|"
    r"visits?|reached?|reaching)"
    rf"(?: the| an?| china's| neighbou?ring| nearby| {DIRECTIONS}| both| downtown| chinese|"
    r" (?:city|"
    rf"cities|province|tech hub|provinces|port|capital) of?){{0,8}}\s*$"
)
# "At the two sessions in Beijing", "brought a motion to Beijing": where deputies meet, no party.
SESSION_IN = re.compile(
    r"\b(?:(?:sessions?|congress|npc|cppcc|legislature|lianghui)(?: (?:now|currently|being))?"
    r"(?: (?:held|convened|meeting|under way|underway))? in|"
    r"(?:brought|brings?|bringing|took|takes?|taking|carr(?:y|ies|ied)|travel\w*|came|come|"
    r"set off|left|leaves?) (?:[^.;,]{3,60} )?(?:to|for)|(?:brought|brings?|taken) to) $"
)
# "Will be built in the south of Wuhan", but "a province south of Wuhan".
WITHIN_PLACE = re.compile(
    r"\b(?:in|into|to|from|across) the (?:far |very )?(?:north|south|east|west|north-?east|"
    r"north-?west|"
    r"south-?east|south-?west|cent(?:er|re)|heart|middle|outskirts|suburbs) of(?: the)?"
    r"(?: city of)? $"
)
# "After Wuhan had set up a fund, Suzhou …": a clause of its own, in which the place acts.
CONJUNCTION = re.compile(r"\b(?:after|before|since|once|until)(?: the (?:city|province) of)? $")
TO_VERB = re.compile(
    r"(?: city| province|'s government)?"
    r"(?: (?:had|has|have|also|first|just|recently|earlier|already|itself|last \w+|this \w+|in \w+|"
    r"on \w+)){0,4} "
)


def acts_in_clause(reading: Reading, sentence: Sentence, span: Span, before: str) -> bool:
    """Whether a place is the subject of a clause that tells what happened before or after."""
    if not CONJUNCTION.search(before):
        return False
    verbs = [*sentence.cues("act"), *sentence.cues("plan_verb")]
    return any(TO_VERB.fullmatch(reading.plain, span.end, v.span.start) for v in verbs)


# "In Qingyang, in the northwestern province of Gansu, …": where the place before it lies.
ADDRESS = re.compile(
    r", (?:in|of) (?:the )?(?:[\w-]+ ){0,3}(?:province|region|municipality|autonomous region) of $"
)
# "The Ningbo government in East China's Zhejiang province has issued …".
SEAT = re.compile(r"(?:'s)? [^.;,]{0,50}?\bgovernment,? (?:in|of) (?:[\w-]+ ){0,3}(?:china's )?")


def is_address(reading: Reading, sentence: Sentence, span: Span, before: str) -> bool:
    """Whether a place only tells where the place, or the government, before it lies.

    `before` are the words of the sentence before it.
    """
    if ADDRESS.search(before):
        return True
    return any(
        m.span.end < span.start and SEAT.fullmatch(reading.plain, m.span.end, span.start)
        for m in sentence.mentions.places
    )


# "Xinqiao Town, in Minhang District, plans a fund": the town is not in the gazetteer, and acts.
TOWN_IN = re.compile(
    r"[^\w\n]*(?:The )?(?:[A-Z][\w'’-]+ ){1,3}(?:Town|Township|Subdistrict|Sub-district|Village)"
    r"(?:, in| in|, of| of) (?:[\w'’-]+ ){0,3}"
)


def is_where_town_lies(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether the subject that opens a sentence is a town, and the place where it lies."""
    return TOWN_IN.fullmatch(reading.document.text, sentence.span.start, span.start) is not None


# "Zhuzhou, a manufacturing hub in Hunan province, said": where it lies, not who says it.
APPOSED = re.compile(
    r", (?:an?|the|one of) (?:[\w'-]+ ){0,5}(?:hub|city|town|county|district|base|port|area)s? "
    r"in (?:the )?$"
)
APPOSED_AFTER = re.compile(
    r"(?: province| municipality| autonomous region)?(?:,|"
    r" (?:that|which|with|known|famous|near|on)\b)"
)


def is_apposed(before: str, after: str) -> bool:
    """Whether the words about a place between two commas are where this one stands."""
    return APPOSED.search(before) is not None and APPOSED_AFTER.match(after) is not None


# "Sent a delegation to Hangzhou", "has lost engineers to Shenzhen": where somebody goes.
GOES_TO = re.compile(
    r"\b(?:(?:send|sent|sending|sends|led|leads) (?:an? |its )?(?:[\w-]+ ){0,2}"
    r"delegations?|missions?|trips?|visits?|tours?|envoys?|teams?|officials|flights?|trains?|"
    r"lost (?:[\w-]+ ){0,3}|flew|flown|travell?ed|went|go(?:es|ing)?|drive|ride) to(?: the)? $"
)


def is_destination(before: str) -> bool:
    """Whether somebody only goes to the place before which these words stand."""
    return GOES_TO.search(before) is not None
