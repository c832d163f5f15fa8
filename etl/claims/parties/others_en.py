"""Who else an English sentence names: firms, outside voices, legislators, what "it" points at."""

import re

from etl.claims.base.reading import CUE_ROLES, WHERE, Party, Reading, Role, Sentence
from etl.claims.parties.state_capital_en import is_own_arm
from etl.model import Cue, Span

HONG_KONG = "810000"

GOVERNMENT_NOUN = re.compile(
    r"bureau|commission|government|municipal|department|committee|office|administration|authorit|"
    r"province|provincial|council|party|district|city"
)
OBJECT_BEFORE = re.compile(
    r"\b(?:for|to|support(?:ing|s|ed)?|help(?:ing|s|ed)?|attract\w*|encourag\w+|among|of|with|"
    r"including|like|as|between|subsidi[sz]\w+|fund(?:ing|s)?|giv(?:e|es|ing)|offer\w*|pay\w*|per|each|"
    r"eligible|allow\w*|enabl\w+|benefit\w*|assist\w*|provid\w+|exempt\w*|let(?:s|ting)?|hand\w*|urg\w+|require\w*|cultivat\w+|foster\w*|"
    r"more|over|than|new|those|their|local|key|leading|qualified|and|or) (?:[\w-]+ ){0,2}$"
)
WITH = re.compile(r"\b(?:with|alongside) (?:the )?(?:[A-Z][\w&.-]* ){0,3}$")
ABROAD = re.compile(r"\b(?:in|to|from|for|with|between|and|like|than|against|across) (?:the )?$")
FOREIGN_SUBJECT = re.compile(
    r"(?:^|[.!?;\n]) {0,2}((?:an?|the) (?:[\w-]+ ){0,4}"
    r"(?:fund|government|firm|company|ministry|agency|investor|bank|group|authorit(?:y|ies)|"
    r"parliament|regulator) (?:in|of|from) (?:the )?)$"
)
SUFFIXES = frozenset(
    {"inc", "ltd", "co", "corp", "group", "holdings", "technologies", "meta", "apple"}
)


def is_partner(text: str, start: int) -> bool:
    """Whether a firm named at `start` is a partner, not who acts: "together with FAW Group"."""
    return WITH.search(text[max(0, start - 40) : start]) is not None


STATE = re.compile(
    r"\b(?:state|state-owned|state-backed|state-run|government-backed|municipal|provincial|"
    r"city-owned) "
    r"(?:\w+ )?$"
)


# "The Securities Regulatory Commission's chairman": he heads no firm.
OF_OFFICE = re.compile(r"\b(?:commission|administration|ministry)(?: \([^()]{2,12}\))?(?:'s)? $")
HIRED = re.compile(
    r"\b(?:attract|recruit|hir|train|nurtur|retain|bring|support|fund|reward)\w*(?: in)? "
    r"(?:[\w-]+ ){0,2}$"
)
# "The university town": a part of a city.
TOWN = re.compile(r" (?:town|city)\b")


def _is_object(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether firms are only helped, counted or listed here, or the word is no firm's name."""
    words = reading.plain[cue.span.start : cue.span.end]
    if STATE.search(reading.before(cue.span.start, 30)) and words.startswith("invest"):
        # "Hubei's state investor has registered a fund": the government's arm.
        return True
    if is_partner(reading.document.text, cue.span.start):
        # "Signed an agreement with Huawei": a partner, not who acts.
        return True
    beside = reading.before(cue.span.start, 1) + reading.after(cue.span.end, 1)
    if cue.value == "foreign" and "-" in beside and "china" in reading.before(cue.span.start, 12):
        # "The China-Laos-Thailand AI centre": a centre's name.
        return True
    if cue.value == "foreign" and FOREIGN_SUBJECT.search(reading.before(cue.span.start, 60)):
        # "A sovereign fund in Dubai is to invest": who acts is abroad.
        return False
    if cue.value == "foreign" and ABROAD.search(reading.before(cue.span.start, 16)):
        # "A forum in Laos", "exports to Brazil": a place in passing.
        return True
    if cue.value == "named":
        before = reading.document.text[max(0, cue.span.start - 24) : cue.span.start]
        return words in SUFFIXES and re.search(r"[A-Z][\w&.-]{0,24} $", before) is None
    if cue.value == "outsider" and words.endswith("s"):
        # "A scheme to help universities recruit researchers": whom it is for.
        return HIRED.search(reading.before(cue.span.start, 40)) is not None
    if cue.value != "noun":
        return False
    if words.startswith("bank") and reading.before(cue.span.start, 7) == "policy ":
        # "Policy banks will put 10 billion yuan into it": the state's.
        return True
    if words.startswith("operator") and STATE_CAPITAL.search(reading.before(cue.span.start, 28)):
        # "The city's state capital operator set up a fund".
        return True
    if words.startswith("maker") and reading.before(cue.span.start, 7) == "policy ":
        return True
    if words == "chairman" and OF_OFFICE.search(reading.before(cue.span.start, 40)):
        return True
    if words in ("university", "college") and TOWN.match(reading.after(cue.span.end, 8)):
        return True
    opens = FIRMS_OPEN.fullmatch(reading.plain, sentence.span.start, cue.span.start)
    if opens and FIRMS_SPEND.match(reading.after(cue.span.end, 24)):
        return False
    if COUNTED.search(reading.before(cue.span.start, 50)) and HAVE_DONE.match(
        reading.after(cue.span.end, 30)
    ):
        return False
    if A_FIRM.search(reading.before(cue.span.start, 50)) and FIRM_ACTS.match(
        reading.after(cue.span.end, 16)
    ):
        return False
    return OBJECT_BEFORE.search(reading.before(cue.span.start, 40)) is not None


def _with_head(reading: Reading, cue: Cue) -> Span:
    """The words that name who acts: "a sovereign fund in Dubai"."""
    head = FOREIGN_SUBJECT.search(reading.before(cue.span.start, 60))
    if cue.value != "foreign" or head is None:
        return cue.span
    return Span(cue.span.start - len(head.group(1)), cue.span.end)


# "A local carmaker will put 30 million yuan into the site": it opens the sentence and acts, as in
# "…, a local data firm that plans to build a centre".
A_FIRM = re.compile(
    r"(?:^|[.;,] {1,3})(?:an?|one|another) (?:local|leading|key|new) (?:[\w-]+ ){0,3}$"
)
FIRM_ACTS = re.compile(
    r" (?:that |which )?(?:will|would|has|had|plans|is to|put|invested|spent|built)\b"
)


# "Local firms spent 2 billion yuan on research": they open the sentence and act.
FIRMS_OPEN = re.compile(r"\W{0,3}(?:(?!for\b|to\b|of\b|with\b|in\b|by\b)[\w'-]+ ){0,4}")
FIRMS_SPEND = re.compile(
    r" (?:(?:have|had|will|would|also|together) ){0,3}(?:spen[dt]|invest(?:ed)?|pour(?:ed)?|"
    r"pledge(?:d)?|plough(?:ed)?|put)\b"
)


# "In Jining, three leading power and telecom companies have put up computing centres".
COUNTED = re.compile(
    r"(?:^|, |\. )(?:two|three|four|five|six|several|some|many|more than \w+|\d{1,3}) "
    r"(?:[\w-]+ ){0,5}$"
)
HAVE_DONE = re.compile(
    r" (?:have|had) (?:also |already |jointly )?(?:put|built|set|opened|invested|poured|launched|"
    r"established|spent)\b"
)
STATE_CAPITAL = re.compile(
    r"\b(?:state|municipal|provincial|city)(?:-owned)? (?:capital|assets?) (?:investment )?$"
)


NAMED_SAYS = re.compile(
    r"\b([A-Z][\w&.-]{1,40}(?:,? (?:and |of )?[A-Z][\w&.-]{1,40}){0,3}) (?:said|says|"
    r"announced)(?: on \w+)?(?: that)? $"
)


# "The Department of Science and Technology announced that it would …".
BODY_OF = re.compile(
    r"\b(?:department|bureau|commission|ministry|office|administration|committee) (?:of|for) $"
)


def _is_firms_own(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """ "Samsung and Fujitsu said they would …": a name that is no place's, nor a body's."""
    words = reading.plain[cue.span.start : cue.span.end]
    if cue.value != "actor" or words not in ("it", "they", "we"):
        # "The Financial Secretary said the Government would …".
        return False
    start = max(sentence.span.start, cue.span.start - 80)
    match = NAMED_SAYS.search(reading.document.text[start : cue.span.start])
    if not match:
        return False
    name = Span(start + match.start(1), start + match.end(1))
    words = reading.plain[name.start : name.end]
    if FIRMS_NAME.search(words):
        # "Bank of Jiangsu said it would lend 2 billion yuan".
        return True
    known = [
        *(place.span for place in sentence.mentions.places),
        *(person.span for person in sentence.mentions.persons),
        *(cue.span for cue in sentence.cues("national")),
    ]
    return not (
        GOVERNMENT_NOUN.search(words)
        or BODY_OF.search(reading.before(name.start, 24))
        or any(name.overlaps(span) for span in known)
        or words.startswith(("the ", "it", "they", "he", "she", "officials", "china"))
    )


# "Bank of Jiangsu", "Mianyang Bank": a firm, whatever place it is named by.
FIRMS_NAME = re.compile(
    r"^(?:the )?bank of |\b(?:bank|securities|insurance|robotics|motors?|"
    r"university|airlines|pharmaceuticals?|steel|software)$"
)
THERE = re.compile(r"\bwhere (?:the |its )?$")


def _is_there(reading: Reading, cue: Cue) -> bool:
    """ "Wuhan's East Lake zone, where local authorities announced …"."""
    return THERE.search(reading.before(cue.span.start, 12)) is not None


def _council_place(reading: Reading, cue: Cue) -> tuple[str, ...]:
    """The Legislative Council is Hong Kong's, whether the sentence says so or not."""
    words = reading.plain[cue.span.start : cue.span.end]
    return (HONG_KONG,) if re.search(r"legislative council|legco", words) else ()


# "The city's biggest company", "the province's leading carmaker": a firm, not the place.
FIRM_OF = re.compile(
    r"(?:'s)? (?:(?:biggest|largest|leading|top|best-known|second-largest|most valuable|major|own|"
    r"main|first) )+(?:[\w-]+ )?(?:company|firm|employer|manufacturer|start-?up|unicorn|\w*maker|"
    r"developer|group|enterprise|business)\b"
)
JOINED_BY = re.compile(r"\b(?:together|along|jointly|co-funded|partnership) with $")


def _pointed_at(reading: Reading, sentence: Sentence, cue: Cue) -> Role:
    """What an anaphor does: "together with the province" names a partner, not who acts."""
    if JOINED_BY.search(reading.before(cue.span.start, 24)) or FIRM_OF.match(
        reading.after(cue.span.end, 60)
    ):
        return Role.REFERENCE
    return Role.COMPANY if _is_firms_own(reading, sentence, cue) else Role.ANAPHOR


# "A base that is recognized nationwide": how widely, not who acts.
WIDELY = re.compile(
    r"\b(?:recogni[sz]ed|accepted|known|used|sold|seen|ranked|respected|renowned|famous|available|"
    r"influential|popular|unique) nationwide$"
)
NUMERAL = re.compile(r"(?:\(i\)|.?i\.(?= ))")
HOME_OF = re.compile(r"'s? (?:home ?town|home city|home province|birthplace|home base)\b")


def other_parties(reading: Reading, sentence: Sentence) -> list[Party]:
    """Anaphors, firms, outside voices, and legislators without a place."""
    parties = [
        Party(
            cue.span,
            _pointed_at(reading, sentence, cue),
            value=WHERE if _is_there(reading, cue) else cue.value,
        )
        for cue in sentence.cues("anaphor")
        if not WIDELY.search(reading.before(cue.span.end, 30))
    ]
    offices = [cue.span for cue in sentence.cues("official")]
    for cue in sentence.cues("company"):
        if (
            cue.value == "none"
            or _is_object(reading, sentence, cue)
            or is_own_arm(reading, sentence, cue)
        ):
            continue
        if NUMERAL.match(reading.plain, cue.span.start - 1):
            # "(I) Lay out …", "I. Main objectives": nobody speaks.
            continue
        if HOME_OF.match(reading.after(cue.span.end, 24)):
            # "The toy maker's hometown pays for computing": a city.
            continue
        if any(office.covers(cue.span) for office in offices):
            # "Hong Kong's Chief Executive John Lee" heads no firm.
            continue
        if reading.plain[cue.span.start - 1 : cue.span.end + 1] == "(i)":
            # "They (i) pay for computing and (ii) reward data sets": a number, not the writer.
            continue
        role = CUE_ROLES.get(cue.value, Role.COMPANY)
        parties.append(Party(_with_head(reading, cue), role, value=cue.value))
    parties += [
        Party(cue.span, Role.LEGISLATOR, _council_place(reading, cue))
        for cue in sentence.cues("official", value="legislator")
    ]
    return parties
