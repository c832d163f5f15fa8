"""Facilities that English only mentions: a firm's, many places', something to build on."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.items import lead_of
from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.claims.base.wordings import SPENDS
from etl.claims.gates.built_on import is_built_on

# "33 AI projects were signed, including an innovation center of IBM".
SIGNED_PROJECT = re.compile(
    r"\bprojects?\b[^.;]{0,60}\bsigned\b[^.;]{0,30}\bincluding [^.;]*$|"
    r"\bsigned\b[^.;]{0,50}\bprojects?\b[^.;]{0,30}\bincluding [^.;]*$|"
    # "The signing of nine projects spanning data centres and drones".
    r"\bsigning of (?:[\w-]+ ){0,3}projects?,? (?:spanning|covering|including|such as|across|in)\b"
    r"[^.;]{0,120}$"
)
# "33 projects were signed, including:", "The winners:" above a list.
SIGNED_LIST = re.compile(
    r"\b(?:projects?|deals|agreements|contracts|signed|signings|exhibitors|tenants|winners|"
    r"companies|firms|start-?ups|partners)\b[^.]{0,160}:$"
)
# "Chinese labs have released ten models": firms, whatever they are called.
LABS = re.compile(
    r"\b(?:chinese|independent|american|western|leading|frontier|private|rival|top|big|foreign|"
    r"domestic|overseas|start-?up|commercial|u\.s\.|us) (?:ai |artificial intelligence )?$"
)
# "Ten measures, which deal with open-source platforms", "opinions on a national network".
ABOUT_SITES = re.compile(
    r"\b(?:deals? with|dealing with|rang(?:e|es|ing) from|"
    r"gives? (?:weight|priority|prominence) to|(?:puts?|has|have|with|lays?) "
    r"(?:its |a |an |the )?(?:focus|weight|emphasis|stress) on|"
    r"focus(?:es|ing)? on (?:building|developing|constructing|creating|setting up)|"
    r"concern(?:s|ing)?|relat(?:e|es|ing) to|regarding) "
    r"(?:[\w-]+ ){0,4}$|"
    # "Ten measures such as help for open-source platforms".
    r"\b(?:such as|including|like) (?:help|support|aid|backing|assistance) for (?:[\w-]+ ){0,4}$|"
    # "Will encourage private money to go into data centres".
    r"\bencourag\w+ (?:[\w-]+ ){0,2}(?:money|capital|investments?|investors) [^.;]{0,70}$|"
    r"\b(?:opinions?|guidelines?|notice|rules|regulations) (?:on|about|concerning) "
    r"(?:[\w-]+ ){0,5}$"
)
# "The work will centre on computing platforms, open data and models": fields, not facilities.
FIELDS_OF_WORK = re.compile(
    r"\b(?:(?:work|efforts?|emphasis|attention|priorit(?:y|ies)|resources|support|tasks?|stress) "
    r"(?:(?:will|would|is|are|be|placed|given|directed|steered|concentrated|focused|put|go|goes|"
    r"centre|center|key|main|includ(?:e|es|ing)|cover) ?){1,3}"
    r"(?:on|to|at|around|towards?|cover|includ(?:e|es|ing))?|"
    r"(?:emphasis|stress|attention) (?:on|to)|"
    r"(?:focus(?:es|ed)?|cent(?:re|er)(?:s|red|ed)?|concentrat(?:e|es|ed)|revolves?|touch(?:es)?) "
    r"(?:on|around)|singles? out|address(?:es)?|pride of place to) (?P<list>[^.;]{0,120})$"
)
BUILDING = re.compile(r"\b(?:build|construct|set|establish|creat|open|launch|develop)\w*\b")
# "Will turn the old steel mill into an AI park".
TURNED_INTO = re.compile(
    r"\b(?:turn|convert|transform|remodel|remake|rebuild)\w* [^.;,]{0,40}\b(?:plaza|buildings?|"
    r"factor(?:y|ies)|plant|mall|school|warehouses?|mill|workshops?|street|blocks?|towers?|site|"
    r"works|yard|station|hotel|hospital|campus|airport|mine) into (?:an? |the )?(?:[\w-]+ ){0,4}$|"
    # "Will tear down a mill to make room for an AI park".
    r"\bma(?:k|d)\w* (?:room|way|space) for (?:an? |the )?(?:[\w-]+ ){0,5}$"
)
# "The city has sunk 1.2 billion yuan into the computing hub".
SUNK_INTO = re.compile(
    rf"\b{SPENDS} [^.;,]{{0,24}}\d"
    r"[^.;]{0,40}(?:into|on|in) (?:an?|the|its|building) (?:[\w-]+ ){0,4}$"
    r"|\d[^.;,]{0,24} (?:will|would|is to|are to) (?:go|flow) (?:in)?to (?:[\w-]+ ){0,4}$"
)
# "Oppo has spent 5 billion yuan on its own computing center": nobody in government is named.
ITS_OWN = re.compile(r"\b(?:its|their) own (?:[\w-]+ ){0,3}$")
# "The buildings will hold the group's head office, a data center and an open platform".
FIRMS = re.compile(
    r"\bthe (?:group|company|firm|start-?up|developer|operator|manufacturer|maker)'s\b[^.;]{0,160}$"
)
# "Qingyang, a data centre hub in Gansu, introduced vouchers": a description, no building.
DESCRIBED_AS = re.compile(r", (?:an?|another|home to) (?:[\w'-]+ ){0,5}$")
DESCRIPTION_ENDS = re.compile(
    r"[^.;,]{0,40}, (?:\w+ )?(?:\w+(?:ed|s)|set|put|gave|will|made|began|built)\b"
)
# "Data centres shall be encouraged".
ONLY_ENCOURAGED = re.compile(
    r" (?:shall|will|should|are|is) (?:also )?(?:be )?(?:encouraged|welcome[d]?)\b"
)
# "As the computing hub seeks to cut costs": the place, told by what it is.
HUB_ACTS = re.compile(r" (?:seeks|wants|aims|plans|hopes|tries|looks|said|says|has|vows|pledged)\b")
# "II. Support the building of innovation platforms. Centers that are approved can get …".
ITEM_LABEL = re.compile(
    r"(?:[ivx]{1,5}\. )?"
    r"(?:support(?:ing)?|promot(?:e|ing)|strengthen(?:ing)?|improv(?:e|ing)|encourag(?:e|ing)|"
    r"accelerat(?:e|ing)) (?:the )?"
    r"(?:(?:building|construction|development|establishment) of )?(?:[\w-]+ ){0,3}"
    r"(?:platforms|carriers|parks|bases|cent(?:er|re)s|zones|facilities)\."
)
NUMBER = re.compile(r"(?:\b[ivx]{1,5}|\d{1,2}|\(\w{1,4})[.)] {1,2}$")
# "Spends 60 billion dollars on American data centres".
AMERICAN = re.compile(r"\b(?:american|u\.s\.|us|european|japanese|korean|indian) (?:[\w-]+ ){0,3}$")
# "Many of the data centers built in the boom stand idle".
MANY_OF = re.compile(
    r"\b(?:many|most|several|half|a third|dozens|hundreds) of (?:the|these|those) (?:[\w-]+ ){0,2}$"
)


def is_paid_site(before: str) -> bool:
    """Whether the words before a facility say what becomes one, or what is paid for it."""
    becomes = TURNED_INTO.search(before[-160:])
    return becomes is not None or SUNK_INTO.search(before[-120:]) is not None


def idle_site(reading: Reading, sentence: Sentence, anchor: Anchor, before: str) -> str | None:
    """The reason where a facility is a firm's, or only described; `before` is what precedes it."""
    governed = any(
        p.role in GOVERNING and p.span.end <= anchor.span.start for p in sentence.parties
    )
    if AMERICAN.search(before[-60:]):
        return "another country's affair"
    if not governed and (ITS_OWN.search(before[-60:]) or FIRMS.search(before[-200:])):
        return "a company's own affair"
    if _describes_place(reading, sentence, anchor):
        return "only mentioned: what a place is known for"
    after = reading.after(anchor.span.end, 40)
    if ONLY_ENCOURAGED.match(after):
        return "only mentioned: others are encouraged to make it"
    if anchor.span.of(reading.plain).endswith("hub") and HUB_ACTS.match(after):
        return "only mentioned: what a place is known for"
    if anchor.span.of(reading.plain) == "labs" and LABS.search(before[-60:]):
        return "a company's own affair"
    if MANY_OF.search(before[-60:]):
        return "only mentioned: many places' instruments"
    if SIGNED_PROJECT.search(before) or SIGNED_LIST.search(lead_of(reading, sentence)):
        return "only mentioned: a project that is signed"
    if ABOUT_SITES.search(before[-90:]):
        return "only mentioned: what a document is about"
    if _is_field_of_work(reading, anchor, before):
        return "only mentioned: what the work is on"
    opens = reading.plain[sentence.span.start : sentence.span.end]
    if ITEM_LABEL.fullmatch(opens) and NUMBER.search(reading.before(sentence.span.start, 8)):
        return "only mentioned: an item's label"
    if is_built_on(reading, anchor, before):
        return "only mentioned: what there is to build on"
    return None


def _is_field_of_work(reading: Reading, anchor: Anchor, before: str) -> bool:
    """Whether facilities in general, "computing platforms", are one field among others."""
    fields = FIELDS_OF_WORK.search(before[-200:])
    is_plural = anchor.span.of(reading.plain).endswith("s")
    return is_plural and fields is not None and not BUILDING.search(fields["list"])


def _describes_place(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    described = DESCRIBED_AS.search(reading.before(anchor.span.start, 60))
    if not described or not DESCRIPTION_ENDS.match(reading.after(anchor.span.end, 60)):
        return False
    comma = anchor.span.start - len(described.group())
    named = [m.span for m in sentence.mentions.places] + [p.span for p in sentence.parties]
    return any(span.end == comma for span in named)
