"""The central government as an English sentence names it: ministries, "China", "the country"."""

import re

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.parties.addresses_en import LOCATIVE
from etl.model import NATIONAL_CODE, Cue, Span

NATIONAL_DRIVE = re.compile(
    r"'s (?:[\w-]+ ){0,3}(?:push|drive|effort|efforts|emphasis|plan|plans|strategy|policy|policies|"
    r"policymakers|leaders|leadership|top (?:economic|officials)|regulators|ministr|cabinet|"
    r"campaign|ambition)"
)


def national_parties(reading: Reading, sentence: Sentence) -> list[Party]:
    """The parties that are the nation's, in the order of their cues."""
    taken = [m.span for m in sentence.mentions.places if m.senses != (NATIONAL_CODE,)]
    # "China Mobile" is a firm.
    taken += [c.span for c in sentence.cues("company", value="named")]
    parties = []
    for cue in sentence.cues("national"):
        if any(cue.span.overlaps(span) for span in taken):
            continue
        if cue.value == "weak" and not (
            _acts_itself(reading, sentence, cue.span)
            or NATIONAL_DRIVE.match(reading.after(cue.span.end))
        ):
            continue
        if PART_OF_CHINA.match(reading.after(cue.span.end, 24)):
            continue
        before = reading.before(cue.span.start, 40)
        if _is_own_report(reading, sentence, cue):
            continue
        if _is_of_named_state(reading, sentence, cue):
            if not before.endswith("'s ") or not AND_STATE.search(before):
                parties.append(Party(cue.span, Role.FOREIGN))
            continue
        if _is_foreign(sentence, cue):
            parties.append(Party(cue.span, Role.FOREIGN))
            continue
        role = (
            Role.LOCATIVE
            if LOCATIVE.search(before) and not before.endswith("by ")
            else Role.NATIONAL
        )
        parties.append(Party(_whole_name(reading, sentence, cue), role, (NATIONAL_CODE,)))
    return parties


# "China's West builds data centers": a part of the country, not its government; nor does
# anybody act in "a China-ASEAN alliance".
PART_OF_CHINA = re.compile(
    r"-(?:asean|africa|europe|eu|laos|arab|south|central|gulf|pacific)\b|'s (?:far )?(?:west|"
    r"east|north|south|interior|hinterland|coast)\w*\b"
)
MINISTRY_NAME = re.compile(r" [A-Z]\w+(?:(?:,| and|, and) (?:the )?[A-Z]\w+)*")


def _whole_name(reading: Reading, sentence: Sentence, cue: Cue) -> Span:
    """ "Ministry of Industry and Information Technology", as far as no place begins."""
    if not reading.plain[cue.span.start : cue.span.end].endswith("ministry of"):
        return cue.span
    limit = min(
        [
            sentence.span.end,
            *(m.span.start for m in sentence.mentions.places if m.span.start > cue.span.end),
        ]
    )
    match = MINISTRY_NAME.match(reading.document.text[cue.span.end : limit])
    name = re.sub(r"(?:,| and|, and)(?: the)? ?$", "", match.group()) if match else ""
    return Span(cue.span.start, cue.span.end + len(name))


# "Wuhu, in its 2025 government work report": each place's government has one of its own.
OWN_REPORT = re.compile(
    r"\b(?:its|their|our|his|her|"
    r"(?:the|this) (?:city|province|region|district|county|municipality)'s)"
    r" (?:(?:20\d\d|first|latest|annual|newest|own) ){0,2}$"
)


# "Hefei's mayor delivered the government work report": that of whoever reads it out.
DELIVERED = re.compile(
    r"\b(?:deliver(?:s|ed|ing)?|present(?:s|ed|ing)?|submit(?:s|ted|ting)?|releas(?:es|ed|ing)|"
    r"publish(?:es|ed|ing)|read(?:s|ing)?(?: out)?|made) (?:(?:the|this year's|a) )?$"
)


def _is_own_report(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    if not reading.plain[cue.span.start : cue.span.end].endswith("work report"):
        return False
    before = reading.before(cue.span.start, 50)
    if OWN_REPORT.search(before):
        return True
    return DELIVERED.search(before) is not None and any(
        m.span.end <= cue.span.start and NATIONAL_CODE not in m.senses
        for m in sentence.mentions.places
    )


def _is_foreign(sentence: Sentence, cue: Cue) -> bool:
    """ "South Korea's Ministry of Economy": another country's name stands just before."""
    return any(
        0 <= cue.span.start - other.span.end <= 25
        for other in sentence.cues("company", value="foreign")
    )


# "Peru's Ministry of Production": whichever state it is, not the one whose press tells it.
STATE_OF = re.compile(r"\b([A-Z][\w-]+)['’]s $")
OURS = frozenset({"China", "Beijing", "Country", "Nation"})
# "The city and Peru's Ministry of Production have agreed": who is named first acts.
AND_STATE = re.compile(r"\b(?:and|with) [\w-]+'s $")


def _is_of_named_state(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a ministry is another country's, named right before it."""
    if not reading.plain.startswith("ministry", cue.span.start):
        return False
    low = max(sentence.span.start, cue.span.start - 40)
    state = STATE_OF.search(reading.document.text[low : cue.span.start])
    places = {m.span.start for m in sentence.mentions.places}
    return bool(state and state[1] not in OURS and low + state.start() not in places)


# "China will draw up standards for robots": whatever it does, but not what becomes of it.
IS_TO_ACT = re.compile(
    r"(?: also| now)? (?:is(?= (?:(?:speeding|stepping) up|accelerating|building|rolling out)\b)|"
    r"will|is to|plans to|aims to|intends to|vows to|has vowed to|pledged to|"
    r"has pledged to) (?:also |further |\w+ly )?"
    r"(?!(?:be|become|have|need|see|remain|face|account|grow|reach|rank|lead|overtake|surpass|"
    r"lag|lose|win|get|run|require|hold|host|own|represent|continue|come|likely|probably)\b)\w+"
)


def _acts_itself(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a bare "China" is directly followed by its verb."""
    if IS_TO_ACT.match(reading.after(span.end, 60)):
        return True
    following = Span(span.end, min(span.end + 25, sentence.span.end))
    verb = [*sentence.cues("act", following), *sentence.cues("plan_verb", following)]
    gap = reading.plain[span.end : verb[0].span.start] if verb else "no verb near"
    return len(gap.split()) <= 2 and "," not in gap
