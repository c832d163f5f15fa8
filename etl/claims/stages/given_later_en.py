"""English words before and behind an instrument that say that it is still to be given."""

import re

from etl.claims.stages.of_verbs import FUTURE

# "Would provide 5 billion yuan in special funds": a verb that is no cue, in the future.
WILL_GIVE = re.compile(
    FUTURE.pattern + r"|\b(?:will|would|(?:is|are)(?: (?:set|due|going))? to|plans? to) "
    r"(?:\w+ly |also |further )?"
    r"(?:carry out|conduct|implement|pursu|introduc|launch|run|organi[sz]|draw up|formulat|"
    r"work out|"
    r"support|provid|giv|offer|grant|allocat|spend|invest|inject|put|pay|receiv|get|be|rais|doubl|tripl|"
    r"increas|lift|boost|expand|cut|commit|earmark|set|subsidi|cover|waiv|exempt|reward|award|"
    r"reimburs|refund|contribut|go|turn|convert|transform|sink|pour|pump)\w*\b[^.;]{0,60}$"
)
# "AI vouchers for small firms will be given to …": a verb that is no cue, behind it.
WILL_FOLLOW = re.compile(
    r"(?: (?:for|of|to|from|worth|totall?ing) [^.;,]{2,30})? (?:will|would|shall|"
    r"(?:is|are)(?: (?:set|due|going))? to) "
    r"(?:also |soon |then )?(?:be|go|come|flow)\b"
)
