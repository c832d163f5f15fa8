"""English facilities that only tell where something is or comes from: nobody makes them there.

"The firm opened a plant in the city's AI park", "house prices near the park", "a model trained at
the lab": whatever verb stands beside such a phrase, the facility is not what it makes.
"""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.claims.base.wordings import SPENDS
from etl.model import Kind, Language, Span

PLACED = re.compile(
    r"\b(?P<prep>in|at|inside|within|near|outside|around|from|beside|opposite|behind|throughout|"
    r"(?:on|to) the (?:campus|grounds?|premises|site|edge|east|west|north|south) of) "
    r"(?P<name>(?:(?!(?:in|at|inside|within|near|from|beside)\b)[\w·'’-]+ ){0,8})$"
)
ON_CAMPUS = re.compile(r"\bon (?P<name>(?:[\w·'’-]+ ){0,5})$")
DETERMINED = re.compile(r"(?:the|its|their|this|that|his|her|our|one of (?:the|its)|both) |")
INDEFINITE = re.compile(r"an? ")
# Within a name there is no second article, no preposition of time, no year and no month.
NO_NAME = re.compile(
    r"\b(?:the|an?|to|and|or|will|would|that|which|as|by|for|from|with|on|in|at|it|they|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"recent|addition|order|line|return|total|terms|brief|fact|(?:19|20)\d\d|"
    r"last|next|early|late|mid)\b"
)
# "Will invest 2 billion yuan in the AI park", "aimed at a second computing centre".
GOVERNS = re.compile(
    rf"\b(?:{SPENDS}|investments?|injections?|"
    r"yuan|dollars|rmb|million|billion|money|capital|stake|funds?|culminat\w*|result\w*|aim\w*|"
    r"target\w*|direct\w*|look\w*|interest|live|online|work|works|construction|(?:put|go|goes|went|"
    r"gone) into)"
    r"(?: \([^()]{1,40}\))?(?: (?:began|begun|begins|started|starts|is|was|has|under ?way|finished|"
    r"completed|continues?|continued)){0,3} $|"
    # "To bring projects in the cluster into service": the cluster is what is worked on.
    r"\bprojects $"
)
# "…, said Arne Weber of the Mercator Institute": where whoever speaks works.
OF_BODY = re.compile(
    r"\b(?:said|says|told|wrote|writes|warned|warns|added|noted|according to|argue[sd]|thinks)\b"
    r"(?: (?!by\b|for\b|plans?\b|will\b|would\b|has\b)[\w.'-]+){1,7},? (?:of|at|from|with) "
    r"(?:the )?(?:(?!of\b|that\b|will\b|a\b|an\b|to\b)[\w'-]+ ){0,5}$"
)
# "At the AI park that the city opened in May", "in a centre built by the city".
IS_MADE = re.compile(
    r"(?: (?:in|of|for|covering|spanning) [^.;,]{2,40})?,? (?:"
    r"(?:(?:that|which|on which|for which|into which|to be|being|under construction|planned|"
    r"due)\b)|"
    r"(?:(?:newly|recently|jointly|co-?|now|currently|just|soon) ?)?(?:opened|built|set up|"
    r"launched|established|completed|unveiled|run|operated|owned|funded|financed|created|founded|backed|"
    r"bankrolled|inaugurated|paid for|developed|started)\b(?! (?:a|an|its|the|his|her|two|three|"
    r"their|\d)\b)|"
    r"(?:an?|the) (?:[\w-]+ ){0,4}(?:facility|site|cent(?:er|re)|institution|project|base|venue|"
    r"school|park|complex) (?:that|which|opened|built|set up|run|backed|funded|paid)\b|"
    r"(?:the (?:city|province|district|county|government|municipality|zone)|it|they) "
    r"(?:\w+ )?(?:opened|built|is|are|has|had|will|plans?|set|runs?|launched|created|founded|"
    r"established|completed|unveiled)\b)"
)
# "A ceremony at the AI park marked its opening": what is told is that it opens.
OPENS = re.compile(
    r"\b(?:its|the|whose) (?:\w+ )?(?:opening|inauguration|completion|launch|unveiling)\b|"
    r"\b(?:plaque|ribbon|ground-?breaking|foundation stone|went into|came into|begin operat|"
    r"began operat|begun operat|started operat|start operat)"
)


def only_located(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where a facility tells where something is; None where it passes."""
    if anchor.kind is not Kind.INFRASTRUCTURE or reading.document.language is not Language.EN:
        return None
    low = max(sentence.span.start, anchor.span.start - 110)
    if OF_BODY.search(reading.plain, low, anchor.span.start) and _is_proper(reading, anchor):
        return "only mentioned: where somebody works"
    placed = PLACED.search(reading.plain, low, anchor.span.start)
    if placed is None and anchor.span.of(reading.plain) == "campus":
        placed = ON_CAMPUS.search(reading.plain, low, anchor.span.start)
    if placed is None:
        return None
    if IS_MADE.match(reading.plain, anchor.span.end, sentence.span.end):
        return None
    if OPENS.search(reading.plain, sentence.span.start, sentence.span.end):
        return None
    if GOVERNS.search(
        reading.plain[max(sentence.span.start, placed.start() - 50) : placed.start()]
    ):
        return None
    return (
        "only mentioned: where something is"
        if _is_name(reading, sentence, anchor, placed)
        else None
    )


def _is_name(reading: Reading, sentence: Sentence, anchor: Anchor, placed: re.Match[str]) -> bool:
    """Whether all between the preposition and the word is one name, of a facility that is there."""
    start, end = placed.span("name")
    if sentence.has("act", Span(start, end)) or sentence.has("plan_verb", Span(start, end)):
        return False
    first = DETERMINED.match(reading.plain, start, end)
    rest = first.end() if first else start
    indefinite = INDEFINITE.match(reading.plain, start, end)
    if indefinite:
        # "Will gather its firms in a new park": whoever acts may mean to make it.
        rest = indefinite.end()
        if any(p.role in GOVERNING and p.span.end <= placed.start() for p in sentence.parties):
            return False
    if NO_NAME.search(reading.plain, rest, end):
        return False
    if rest > start:
        return True
    words = reading.plain[start:end]
    return "'s " in words or "’s " in words or _is_proper(reading, anchor)


def _is_proper(reading: Reading, anchor: Anchor) -> bool:
    """ "At Wuhan AI Computing Center": a name, where "in Wuhan data centers" tells of any."""
    last_word = anchor.span.of(reading.plain).rfind(" ") + 1
    return reading.document.text[anchor.span.start + last_word].isupper()
