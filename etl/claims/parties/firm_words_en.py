"""Whether a word for a firm, or for somebody abroad, names one that acts in an English sentence."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import SPENDS
from etl.model import Cue, Span

OBJECT_BEFORE = re.compile(
    r"\b(?:for|to|support(?:ing|s|ed)?|help(?:ing|s|ed)?|attract\w*|encourag\w+|among|of|with|"
    r"including|like|as|between|subsidi[sz]\w+|fund(?:ing|s)?|giv(?:e|es|ing)|offer\w*|pay\w*|per|each|"
    r"eligible|allow\w*|enabl\w+|benefit\w*|assist\w*|provid\w+|exempt\w*|let(?:s|ting)?|hand\w*|urg\w+|require\w*|cultivat\w+|foster\w*|"
    r"more|over|than|new|those|their|local|key|leading|qualified|and|or) (?:[\w-]+ ){0,2}$"
)
WITH = re.compile(r"\b(?:with|alongside) (?:the )?(?:[A-Z][\w&.-]* ){0,3}$")
ABROAD = re.compile(r"\b(?:in|to|from|for|with|between|and|like|than|against|across) (?:the )?$")
# Where a sentence or a clause is set that goes on about the government there.
SET_ABROAD = re.compile(
    r"(?:^|[.!?;:\n\"] {0,2}|, (?:while|and|but) )(?:over |further )?in (?:the )?$"
)
GOVERNED_THERE = re.compile(
    r"[^.;]{0,120}?\b(?:the|its|local) (?:(?:new|central|federal|city|state) )?"
    r"(?:government|cabinet|authorities|parliament|ministry|finance ministry|regulator|"
    r"administration|mayor)\b"
)
FOREIGN_SUBJECT = re.compile(
    r"(?:^|[.!?;\n]) {0,2}((?:an?|the) (?:[\w-]+ ){0,4}"
    r"(?:fund|government|firm|company|ministry|agency|investor|bank|group|authorit(?:y|ies)|"
    r"parliament|regulator) (?:in|of|from) (?:the )?)$"
)
SUFFIXES = frozenset(
    {"inc", "ltd", "co", "corp", "group", "holdings", "technologies", "meta", "apple"}
)
NAME_BEFORE = re.compile(r"[A-Z][\w&.-]{0,24} $")
STATE = re.compile(
    r"\b(?:state|state-owned|state-backed|state-run|government-backed|municipal|provincial|"
    r"city-owned) "
    r"(?:\w+ )?$"
)
# "The Securities Regulatory Commission's chairman": he heads no firm.
OF_OFFICE = re.compile(r"\b(?:commission|administration|ministry)(?: \([^()]{2,12}\))?(?:'s)? $")
HIRED = re.compile(
    r"\b(?:attract|recruit|hir|train|nurtur|retain|bring|support|fund|reward)\w*(?: in)? "
    r"(?:[\w-]+ ){0,2}$|"
    # "Hands newly arrived AI researchers a settling grant".
    r"\b(?:hands|handing|gives?|giving|offers?|pays?|grants?|awards?|promises?|lends?) "
    r"(?:[\w-]+ ){0,3}$"
)
# "The university town": a part of a city.
TOWN = re.compile(r" (?:town|city)\b")
STATE_CAPITAL = re.compile(
    r"\b(?:state|municipal|provincial|city)(?:-owned)? (?:capital|assets?) (?:investment )?$"
)
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
    rf" (?:(?:have|had|will|would|also|together) ){{0,3}}(?:{SPENDS}|pledged?)\b"
)
# "A group of local banks granted AI firms credit".
LENDERS = ("bank", "lender")
LEND = re.compile(
    r" (?:(?:have|had|will|would|also|together|jointly) ){0,3}(?:grant(?:ed)?|gave|give|len[dt]|"
    r"extend(?:ed)?|provided?|offer(?:ed)?|promised?|pledged?|opened|signed|approved)\b"
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


def is_partner(text: str, start: int) -> bool:
    """Whether a firm named at `start` is a partner, not who acts: "together with FAW Group"."""
    return WITH.search(text[max(0, start - 40) : start]) is not None


def is_only_object(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether firms are only helped, counted or listed here, or the word is no firm's name."""
    words = reading.plain[cue.span.start : cue.span.end]
    if words.startswith("invest") and STATE.search(reading.before(cue.span.start, 30)):
        # "Hubei's state investor has registered a fund": the government's arm.
        return True
    if is_partner(reading.document.text, cue.span.start):
        # "Signed an agreement with Huawei": a partner, not who acts.
        return True
    match cue.value:
        case "noun":
            return _names_no_firm(reading, cue, words) or (
                not _do_firms_act(reading, sentence, cue)
                and OBJECT_BEFORE.search(reading.before(cue.span.start, 40)) is not None
            )
        case "foreign":
            return _is_abroad_in_passing(reading, sentence, cue)
        case "named":
            before = reading.document.text[max(0, cue.span.start - 24) : cue.span.start]
            return words in SUFFIXES and NAME_BEFORE.search(before) is None
        case "outsider" if words.endswith("s"):
            # "A scheme to help universities recruit researchers": whom it is for.
            return HIRED.search(reading.before(cue.span.start, 40)) is not None
        case _:
            return False


def _is_abroad_in_passing(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    beside = reading.before(cue.span.start, 1) + reading.after(cue.span.end, 1)
    if "-" in beside and "china" in reading.before(cue.span.start, 12):
        # "The China-Laos-Thailand AI centre": a centre's name.
        return True
    if FOREIGN_SUBJECT.search(reading.before(cue.span.start, 60)):
        # "A sovereign fund in Dubai is to invest": who acts is abroad.
        return False
    if SET_ABROAD.search(reading.before(cue.span.start, 16)) and GOVERNED_THERE.match(
        reading.plain, cue.span.end, sentence.span.end
    ):
        # "In London, the government set aside 3 billion dollars": the government there.
        return False
    # "A forum in Laos", "exports to Brazil": a place in passing.
    return ABROAD.search(reading.before(cue.span.start, 16)) is not None


def _names_no_firm(reading: Reading, cue: Cue, words: str) -> bool:
    """Whether a word that elsewhere means a firm is the state's, or means something else."""
    if words.startswith(("bank", "maker")):
        # "Policy banks will put 10 billion yuan into it": the state's; a policy maker is no firm.
        return reading.before(cue.span.start, 7) == "policy "
    if words.startswith("operator"):
        # "The city's state capital operator set up a fund".
        return STATE_CAPITAL.search(reading.before(cue.span.start, 28)) is not None
    if words == "chairman":
        return OF_OFFICE.search(reading.before(cue.span.start, 40)) is not None
    is_school = words in ("university", "college")
    return is_school and TOWN.match(reading.after(cue.span.end, 8)) is not None


def _do_firms_act(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether firms spend or build something here, however many and unnamed they are."""
    opens = FIRMS_OPEN.fullmatch(reading.plain, sentence.span.start, cue.span.start)
    if opens and FIRMS_SPEND.match(reading.after(cue.span.end, 24)):
        return True
    words = reading.plain[cue.span.start : cue.span.end]
    if words.startswith(LENDERS) and LEND.match(reading.after(cue.span.end, 40)):
        return True
    before = reading.before(cue.span.start, 50)
    if COUNTED.search(before) and HAVE_DONE.match(reading.after(cue.span.end, 30)):
        return True
    acts = A_FIRM.search(before) and FIRM_ACTS.match(reading.after(cue.span.end, 16))
    return acts is not None


def with_head(reading: Reading, cue: Cue) -> Span:
    """The words that name who acts: "a sovereign fund in Dubai"."""
    head = FOREIGN_SUBJECT.search(reading.before(cue.span.start, 60))
    if cue.value != "foreign" or head is None:
        return cue.span
    return Span(cue.span.start - len(head.group(1)), cue.span.end)
