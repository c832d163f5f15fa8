"""Who an instrument is told to be launched, issued or built by."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.model import Kind

OTHERS_FROM = re.compile(
    r"\b(?:enterprises?|compan(?:y|ies)|firms?|investors?|partners?|business(?:es)?|start-?ups?|"
    r"makers?|developers?|providers?|operators?|suppliers?|"
    r"founders?|graduates?|teams?|engineers?|experts?) from $"
)
# "Wuhan leads with 3 billion yuan, followed by Xiamen": who comes next has made nothing.
BY = re.compile(
    r"\b(?<!followed )(?<!trailed )(?<!surpassed )(?<!joined )(?<!matched )(?:by|from|"
    r"belongs to) (?:the |both )?"
    r"(?:(?:governments?|cit(?:y|ies)|provinces?|municipalit(?:y|ies)) of )?$"
)
# "The voucher plan rests on guidelines issued by the ministry": these are what it issued.
JOINS = re.compile(r"s?(?:,|,? and|,? or|,? as well as| of| for| in)(?: [\w-]+){0,3} $")
ISSUED_BY = re.compile(
    r"\b(?:issued|released|published|promulgated|unveiled|adopted|drafted|written|made|proposed|"
    r"put forward|formulated|advocated)"
    r"(?: \w+ly)? by (?:the )?$"
)


def _is_of_another(reading: Reading, sentence: Sentence, anchor: Anchor, party: Party) -> bool:
    """Whether a document that is named in between is what was issued by the party."""
    if not ISSUED_BY.search(reading.before(party.span.start, 40)):
        return False
    return any(
        anchor.span.end < cue.span.start < party.span.start
        and not JOINS.fullmatch(reading.plain, anchor.span.end, cue.span.start)
        for cue in sentence.cues("kind", value=Kind.PLAN)
    )


def agent(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Owner | None:
    """ "launched by Wuhan", "unveiling … by the commission's head", 由市里建设."""
    for party in parties:
        before = reading.before(party.span.start, 40)
        from_firms = OTHERS_FROM.search(before) is not None
        is_agent = (BY.search(before) is not None and not from_firms) or before.endswith("由")
        if anchor.kind is Kind.INFRASTRUCTURE and ALLOWED_BY.search(before):
            # "Suzhou was given the go-ahead by the ministry to establish a pilot zone".
            continue
        can_act = party.role in GOVERNING or party.role is Role.LOCATIVE
        between = any(
            p.role is Role.ACTOR and anchor.span.end <= p.span.start < party.span.start
            for p in parties
        )
        is_agent = is_agent and not _is_of_another(reading, sentence, anchor, party)
        if party.span.start > anchor.span.start and is_agent and can_act and not between:
            return Owner(party, "named as the agent after “by”", 0.85)
    for party in parties:
        made_by = MADE_BY.get(anchor.kind)
        built = made_by and made_by.search(reading.before(party.span.start, 60))
        if built and THEIRS.search(built.string, 0, built.start()):
            # "A fund for start-ups founded by university staff": these are theirs, not the fund.
            continue
        if party.span.start > anchor.span.start and built and party.role is Role.COMPANY:
            return Owner(party, "named as the agent after “by”", 0.85)
    return None


ALLOWED_BY = re.compile(
    r"\b(?:go-ahead|green light|approval|approved|permission|nod|licen[cs]e|recogni[sz]ed|"
    r"designated|cleared|authori[sz]ed|permitted|allowed|asked|told|ordered|entrusted|tasked|"
    r"commissioned|picked|chosen|encouraged|urged|required|"
    r"selected|named|listed|certified) (?:by|from) (?:the )?$"
)
# "Is being built by China Telecom": a firm's own.
BUILT_BY = re.compile(
    r"\b(?:built|developed|constructed|set up|established|founded|funded|run|operated|owned|"
    r"opened) (?:\w+ly )?(?:in (?:[\w-]+ ){1,4})?by (?:the |an? (?:[\w-]+ ){0,2})?$"
)
# Who only manages a fund, or puts money into it, does not make it his own.
LAUNCHED_BY = re.compile(
    r"\b(?:launched|announced|unveiled|raised|started|created|founded|set up) "
    r"(?:in (?:[\w-]+ ){1,4})?by (?:the |an? (?:[\w-]+ ){0,2})?$"
)
THEIRS = re.compile(
    r"\b(?:start-?ups|firms|companies|enterprises|businesses|ventures|teams|spin-offs|labs|shops|"
    r"models|products|projects|works|robots|software|systems|tools) (?:that (?:are|were) )?$"
)
MADE_BY = {Kind.INFRASTRUCTURE: BUILT_BY, Kind.FUND: LAUNCHED_BY}
