"""Who else an English sentence names: firms, outside voices, legislators, what "it" points at."""

import re

from etl.claims.base.reading import CUE_ROLES, WHERE, Party, Reading, Role, Sentence
from etl.claims.parties.firm_words_en import is_only_object, with_head
from etl.claims.parties.state_capital_en import is_own_arm
from etl.model import Cue, Span

HONG_KONG = "810000"

GOVERNMENT_NOUN = re.compile(
    r"bureau|commission|government|municipal|department|committee|office|administration|authorit|"
    r"province|provincial|council|party|district|city"
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
            or is_only_object(reading, sentence, cue)
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
        parties.append(Party(with_head(reading, cue), role, value=cue.value))
    parties += [
        Party(cue.span, Role.LEGISLATOR, _council_place(reading, cue))
        for cue in sentence.cues("official", value="legislator")
    ]
    return parties
