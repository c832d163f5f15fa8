"""English words that tell what a budget for AI comes to: "raised its AI budget to"."""

import re

from etl.claims.base.wordings import SETS_ASIDE, SITE

# "Will double its AI budget to 3 billion yuan", "its budget for AI is 300 million yuan".
RAISES_BUDGET = re.compile(
    r"\b(?:doubl\w+|tripl\w+|rais\w+|increas\w+|lift\w*|boost\w*|expand\w*|cut\w*|has|have|with|"
    r"set)\b"
    r"[^.,;]{0,30}\b(budget|spending|funding|outlay)(?: for| on| of)?\b[^.,;]{0,40}(?:to|"
    r"of|at)?(?: some| about|"
    r" more than| at least)? $|"
    r"(?:'s?|\b(?:provincial|municipal|city|regional|district)) (?:\w+ ){0,2}"
    r"(budget|outlay)(?: for [^.,;]{1,40}|, [^.,;]{3,40},)? (?:is|was|will be|"
    r"totals|stands at|includes|has|contains) "
    r"(?:about |over |some )?$"
)
# "The project has a budget of 2 billion yuan": the facility's.
SITES_BUDGET = re.compile(rf"\b(?:project|{SITE}) (?:has|have|had) an? [^.,;]{{0,20}}budget of")
# "The bureau's line for “AI and key software” amounts to 60 million yuan".
BUDGET_LINE = re.compile(
    r"(?:'s?|\b(?:provincial|municipal|city|regional|district|central|national)) (?:\w+ ){0,2}"
    r"(budget line|budget item|line|item|appropriation|allocation|allotment|outlay|budget) for "
    r"(?:[\"“][^\"”]{3,120}[\"”]|[^.,;]{2,80}) (?:is|was|totals|stands at|"
    r"(?:(?:will )?(?:be|amount|come|rise|grow)s?|has risen|rose|grew) (?:to )?)"
    r" ?(?:about |over |some )?$"
)
# "The budget of the province's industry bureau for 2025 includes 60 million yuan for AI".
BUDGET_OF = re.compile(
    r"\b(budget) (?:of|for) [^.;]{3,90} (?:includes|contains|provides|has|"
    rf"{SETS_ASIDE}) (?:about |over |some )?$"
)
