"""Firms that are given something, and so give nothing: "each firm can receive up to …"."""

import re

from etl.claims.base.reading import Party, Reading, Role

# "Luring AI start-ups with subsidies": they are given what stands behind the "with".
WOOED = re.compile(
    r"\b(?:lur|woo|attract|entic|tempt|court|draw|ply|shower|welcom|reel|bait|poach|reward|help|"
    r"support|back)\w* (?:in )?(?:(?:the|more|young|new|big|small|top|foreign|domestic|ai|"
    r"artificial intelligence|robot\w*|tech|[\w-]+-\w+) ){0,4}$"
)
WITH = re.compile(r"[^.;,]{0,50} with\b")
RECEIVES = re.compile(
    r"^[^.;]{0,120}?\b(?:receives?|gets?|claims?|appl(?:y|ies)|(?:be|are|is) (?:granted|eligible|"
    r"awarded|given|exempt(?:ed)?|subsidi[sz]ed|rewarded|refunded|compensated|spared|excused|"
    r"matched|offered|reimbursed|paid|entitled|provided with)|stands? to|pays? no|"
    r"can (?:now )?(?:rent|buy)|count on|draws?|secures?|use|"
    r"(?:can|could|may|might|be able to) (?:now |also |all |each )?"
    r"(?:expect|look forward to|hope for|bank on|walk away|take home|pocket|reap)|in line for|"
    r"are eligible|is eligible|obtain|enjoy|benefit|qualify|will have access|"
    r"have [^.;]{0,50}(?:reimbursed|refunded|covered|paid|borne|waived|halved|cut))\b|"
    # "人工智能企业补贴标准": theirs by the noun that follows at once.
    r"^[^，。；]{0,2}(?:补贴|补助|奖补|贴息)|^，?[^，。；]{0,8}最[高多]可?[获得享领拿奖补]|"
    r"^[^，。；]{0,16}(?:可|"
    r"享受|获得|申领|申请|给予|按)"
)

# "A certified toy earns its maker a bonus of 500,000 yuan".
EARNS_IT = re.compile(
    r"\b(?:earn|bring|win|gain|net|get|land|secure|fetch|guarantee)(?:s|ed|ing)? "
    r"(?:its|their|the|each|every|a) (?:[\w-]+ )?$"
)
A_REWARD = re.compile(r"s? (?:an?|up to|one|another|as much as|rmb|[\d¥]) ?[^.;]")


def is_given(reading: Reading, party: Party) -> bool:
    """ "Each firm can receive up to …": the firm is given the money, it does not give it."""
    generic = party.role in (Role.COMPANY, Role.OUTSIDER) and not party.places and not party.name
    if generic and EARNS_IT.search(reading.before(party.span.start, 40)):
        return A_REWARD.match(reading.after(party.span.end, 20)) is not None
    if generic and WOOED.search(reading.before(party.span.start, 60)):
        return WITH.match(reading.after(party.span.end, 60)) is not None
    return generic and RECEIVES.match(reading.after(party.span.end, 150)) is not None
