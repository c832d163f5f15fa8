"""A place's policy that is told by what it says: "Weinan's AI measures cap support at …"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import FACT, GOVERNING, Reading, Sentence

# What a text does that is in force, said right behind its name.
SAYS = re.compile(
    r"s?(?: \([^()]{1,40}\))?,? (?:also |now |further |thus |however |explicitly )?"
    r"(?:provid|set|reward|grant|offer|giv|cap|earmark|subsidi[sz]|guarante|pay|stipulat|"
    r"specif|stat|requir|limit|allow|promis|cover|support|encourag|waiv|allot|allocat|"
    r"commit|mandat|introduc|contain|featur|list|outlin|lay|spell|defin|restrict|ban|divid|"
    r"classif|lift|exempt|cut|reimburs|award|detail|prescrib|permit|entitl|make|creat)\w*\b"
    r"(?! (?:of|for|in|to)\b)"
)
WHOSE = re.compile(r"'s? (?:[\w'·-]+ ){0,6}")


def is_told_by_terms(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a place stands before its policy, and right behind it what the policy says."""
    if not SAYS.match(reading.after(anchor.span.end, 60)):
        return False
    return any(
        p.places
        and (p.role in GOVERNING or p.value == FACT)
        and p.span.end <= anchor.span.start
        and WHOSE.fullmatch(reading.plain, p.span.end, anchor.span.start)
        for p in sentence.parties
    )


# "Firms shortlisted for national pilot projects will be given …", "projects listed in the plan".
CHOSEN_FOR = re.compile(
    r"\b(?:enterprises|companies|firms|projects|those|teams|institutions|products|scenarios|ones) "
    r"(?:(?:that|which) (?:are|have been|were) )?(?:newly )?"
    r"(?:shortlisted|selected|chosen|listed|included|admitted|accepted|enrolled|approved) "
    r"(?:for|in|into|as|under|by|on) (?:the |a |an )?(?:[\w-]+ ){0,6}$"
)


def is_for_chosen(reading: Reading, anchor: Anchor) -> bool:
    """Whether a plan only says who those are that are given something."""
    return CHOSEN_FOR.search(reading.before(anchor.span.start, 110)) is not None
