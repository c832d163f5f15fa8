"""Sums that are had, announced or made available for AI: "the city has 1 billion yuan for AI"."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.fields.named_fields import touches_ai
from etl.model import MoneyMention, Span

HAS = re.compile(
    r"\b(has|have|announc(?:ed|es|ing)|unveil(?:ed|s|ing)|(?:pledg|promis)(?:ed|es|ing)|"
    r"vow(?:ed|s|ing)?|devot\w+|"
    r"(?:dol|dish|hand|shell|fork|lay)\w* out|(?:lin|stump|ante|cough|free)\w* up|"
    r"c[oa]m(?:e|es|ing) up with|lavish\w*|splash\w*|bets?|betting|stak(?:es?|ed|ing)|sinks?|sank|"
    r"shovel\w*|found|finds|ring-fenc\w+|thr(?:ow|ew)\w*) (?:about |some |over |nearly )?$"
)
# "Over three years", "a year", "in 2027" between a sum and what it is for.
WHILE = (
    r"(?:,? (?:(?:over|in|within|across|during|for) (?:the (?:next |coming |following )?)?"
    r"(?:[\w-]+ (?:years?|months)|year)|(?:this|next|each|every|per|a) year|annually|yearly|"
    r"(?:by|in|for|through|until|from|between) (?:the end of )?20\d\d"
    r"(?: (?:to|and|through) 20\d\d|-\d+)?),?)?"
)
FOR = re.compile(
    rf"(?: ?\([^()]{{1,40}}\))?{WHILE} (?:for|to|on|at|behind|towards?) [^.;,]{{0,40}}"
)
# "Is making 1 billion yuan available to AI firms".
MAKES = re.compile(r"\b(mak(?:e|es|ing)|made) (?:up to |about |some |over )?$")
AVAILABLE = re.compile(rf"(?: ?\([^()]{{1,40}}\))? available{WHILE} (?:to|for)\b")
# "Gansu seeds AI start-ups with 2 billion yuan", "is to shower robot makers with it": most of these
# are said of what is no gift ("lured a carmaker with"), and so count only of AI; the few of
# `giving.GIVES` always give, but are looked for only within some 60 characters.
SEEDS = re.compile(
    r"\b(seed|boost|shower|arm|lur|woo|entic|bolster|nurtur|kick-?start|jump-?start|fuel|spur|"
    r"aid|bankroll|sweeten|reward|support|help|back|financ)(?:e|s|es|ed|ing)? ([^.;,\d]{2,60}) "
    r"(?:with|to the tune of) "
    r"(?:about |some |over |up to |nearly )?$"
)

# "Gives founders a flat, along with 400,000 yuan for moving costs".
ALONG = re.compile(
    r"\b(giv(?:e|es|ing)|gave|offer(?:s|ed|ing)?|provid(?:e|es|ed|ing)|grant(?:s|ed|ing)?) "
    r"[^.;\d]{3,100}?,? (?:along with|plus|as well as|together with|on top of) "
    r"(?:about |some |up to |another )?$"
)
# "Pays the wages of 2,000 apprentices who label pictures, at 40 million yuan a year".
AT_COST = re.compile(
    r"\b(pays?|paying|covers?|bears?|foots?|shoulders?|meets?) [^.;]{3,110},? at "
    r"(?:a cost of |an annual cost of )?(?:about |some )?$"
)


def announcing_verb(reading: Reading, sentence: Sentence, money: MoneyMention) -> Span | None:
    """The verb right before a sum that is for AI; None where there is none."""
    plain, start, end = reading.plain, sentence.span.start, sentence.span.end
    before, told = plain[start : money.span.start], FOR.match(plain, money.span.end, end)
    has = HAS.search(before) if told and touches_ai(sentence, Span(*told.span())) else None
    makes = MAKES.search(before) if AVAILABLE.match(plain, money.span.end, end) else None
    pays = ALONG.search(before) or AT_COST.search(before)
    pays = pays if pays and touches_ai(sentence) else None
    verb = has or makes or pays or _seeding(sentence, SEEDS.search(before), start)
    return Span(start + verb.start(1), start + verb.end(1)) if verb else None


def _seeding(sentence: Sentence, verb: re.Match[str] | None, start: int) -> re.Match[str] | None:
    """The verb that arms somebody in AI with a sum; None where it is somebody else."""
    if verb is None:
        return None
    return verb if touches_ai(sentence, Span(start + verb.start(2), start + verb.end(2))) else None
