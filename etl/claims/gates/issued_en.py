"""A policy that somebody in government issues, by verbs that are no cue elsewhere."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import GOVERNING, Reading, Sentence

# "Handed down several measures", "has drawn up rules", "went ahead with a package of its own": as
# a cue "passed", "added" or "wrote" would tell of much else.
ISSUES = re.compile(
    r"\b(?:(?:hand|lay|laid|g[ai]ve|spell|work|turn|push|hammer|thrash|send|sent|set|put|roll)"
    r"(?:ed|s)? (?:down|out|forward|forth)|"
    r"(?:br(?:ing|ought)|put)s? (?:in|out|forward|forth)|carr(?:y|ies|ied) (?:out|through)|"
    r"(?:dr[ae]wn?|ma(?:p|pped))s? (?:up|out)|"
    r"(?:pass|circulat|devis|post|finali[sz]|craft|institut|pioneer|add|produc|updat|present|"
    r"renew|author|concoct|assembl|compil|deliver)(?:ed|es|s)|writ(?:es|ten)|wrote|penned|"
    r"(?:mov|go|press|forg|follow|weigh|step)\w* (?:ahead|in|up) with|went ahead with|"
    r"(?:bolster|strengthen|reinforc|match|answer|respond)\w* (?:[\w-]+ ){0,4}with) "
    r"(?:(?!(?:that|which|to|in|on|of|for|by|from)\b)[\w'·-]+ ){0,6}[\"“]?(?:[\w'·-]+ ){0,3}$"
)
ISSUED_CHARS = 110
# "Produced no plan", "has not passed rules", "refused to hand down measures".
NOT_ISSUED = re.compile(r"\b(?:no|not|never|without|yet to|fail\w*|refus\w+)\b")


def is_issued(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a government that is named before it issues the policy, right before its name."""
    told = ISSUES.search(reading.before(anchor.span.start, ISSUED_CHARS))
    if told is None or NOT_ISSUED.search(told.group()):
        return False
    start = anchor.span.start - len(told.group())
    return any(p.role in GOVERNING and p.span.end <= start for p in sentence.parties)
