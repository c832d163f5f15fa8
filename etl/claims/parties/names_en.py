"""English names that hold a place without being it: of papers, prizes, institutes, firms."""

import re

NAME_PART = re.compile(
    r"(?: (?!(?:said|says|told|last|this|next|that|each|every|per|a|the|will|has|have|had|is|in|on|"
    r"for|at|held|announced|unveiled|launched|opened|issued|pledged|set)\b)\w+){0,2} "
    r"(?:week|expo|expo\.|fair|festival|marathon)\b|"
    r"(?: \w+)? (?:university|college|airport|stock exchange|daily|securities|bank\b|"
    r"institute of technology|"
    r"normal|jiao ?tong|times|morning post|composite|polytechnic|electric|post\b|news\b|railway|"
    r"cuisine|inc\b|corp\b|co\.|ltd\b|holdings\b|securities\b)"
)
# "Those who win Shandong Science and Technology Awards": a prize's name.
AWARD_WON = re.compile(
    r"\b(?:w[io]n|wins|winning|winners? of|awarded) (?:the |an? )?"
    r"(?:(?:[\w-]+ ){1,3}(?:of|in|at) (?:the |an? )?)?$"
)
AWARD = re.compile(r"(?: provincial| municipal)?(?: [\w-]+){0,5} (?:awards?|prizes?|medals?)\b")
# "Built by the zone and the Gansu Institute of Robotics": a body that is named after a place.
BODY_OF_NAME = re.compile(
    r"(?: [\w-]+){0,2} (?:institute|academy|association|society) (?:of|for)\b"
)
SCHOOL = re.compile(
    r"(?: [\w-]+){0,2} (?:university|college|polytechnic|institute of technology)\b"
)
# "The Wuhan AI Industry Association expects": a body of firms.
ASSOCIATION = re.compile(
    r"(?: (?:municipal|provincial|city))?(?: [\w-]+){0,4} (?:association|chamber of commerce|"
    r"federation of industry|merchants)\b"
)
BY_THE = re.compile(r"\b(?:and|by|with) the $")
# "Venture capital firm Hongshan closed a fund": the name of the firm.
NAME_BEFORE = re.compile(
    r"\b(?:bank|university|college) of\s*$|"
    r"\b(?:firm|company|start-?up|\w*maker|developer|giant|brokerage|unicorn|retailer|supplier) $"
)


def is_in_name(before: str, after: str) -> bool:
    """Whether a place is a part of somebody's name, by the words on either side."""
    is_award = AWARD_WON.search(before) and AWARD.match(after)
    is_body = BY_THE.search(before) and BODY_OF_NAME.match(after)
    is_body = is_body or ASSOCIATION.match(after)
    return bool(is_award or is_body or NAME_PART.match(after) or NAME_BEFORE.search(before))
