"""The stage that the rules lend to what a sentence says is given under them."""

import re

from etl.claims.base.wordings import DRAFT_SAYS_ZH
from etl.model import Kind, Status

# "Under the draft, which is open for comment, the city would pay …": nothing of it is in force.
OF_DRAFT = re.compile(
    r"\b(?:according to|under|in) (?:the|a|its|their) (?:[\w-]+ ){0,3}draft\b(?! outline)|"
    r"^[\W_]*if (?:adopted|approved|passed|implemented|finali[sz]ed)\b|"
    r"\bthe draft (?:[\w-]+ ){0,3}(?:says|said|states|proposes|would)\b"
)
# "拟建设智算中心，正在公开征求选址意见", "方案尚待市政府审定".
OF_DRAFT_ZH = re.compile(
    r"正在?(?:公开|广泛|面向社会)?(?:征求|征集)[^，。；]{0,8}意见|"
    r"征求意见稿[》）)]{0,2}(?:正|已)?(?:向社会|面向社会|对外)?公开征求[^，。；]{0,8}意见|"
    r"方案[^，。；]{0,4}(?:尚待|仍待|有待|还需|尚需)[^，。；]{0,8}审[定批议]|" + DRAFT_SAYS_ZH
)
# "去年以来，我市每年统筹2亿元".
SINCE_ZH = re.compile(
    r"(?:以来|近年来)，[^。；将拟]{0,16}(?:统筹|安排|投入|发放|落实)|"
    r"连续[一二三四五六七八九十两\d]{1,2}年[^。；将拟]{0,8}(?:统筹|安排|投入)"
)
# "Under the rules, the district will grant …": what rules that are out give.
UNDER_RULES = re.compile(
    r"[\W_]*(?:under|according to) (?:the|these|its) (?:new |latest |updated |trial )?"
    r"(?:rules|measures|policy|policies|regulations|provisions|guidelines|notice)\b(?! draft)"
)


def within_rules(words: str, kind: Kind, status: Status) -> Status:
    """The stage of an instrument told in `words`: of a draft's nothing is in force yet."""
    # What is still out for comment is not in force.
    open_kind = kind is Kind.SUBSIDY or (kind is not Kind.PLAN and status is Status.ANNOUNCED)
    if OF_DRAFT.search(words) or (open_kind and OF_DRAFT_ZH.search(words)):
        return Status.PROPOSED
    is_given = kind is Kind.SUBSIDY and status is Status.ANNOUNCED
    if is_given and SINCE_ZH.search(words):
        return Status.LAUNCHED
    return Status.LAUNCHED if is_given and UNDER_RULES.match(words) else status
