"""Who is given money: words that name a recipient, so that no facility is taken for built."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.columns import Column, column_of
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.titles import policy_cells
from etl.model import Kind, Language, Qualifier

# "Give AI labs up to 20 million yuan": who gets it stands between the verb and the sum.
TO_GIVE = (
    r"\b(?:giv(?:e|es|ing)|gave|offer(?:s|ed|ing)?|award(?:s|ed|ing)?|pay(?:s|ing)?|paid|"
    r"grant(?:s|ed|ing)?|hand(?:s|ed|ing)?) "
)
GIVES_THEM = re.compile(
    TO_GIVE
    + r"(?:[\w'-]+ ){0,4}(?:compan(?:y|ies)|firms?|enterprises?|start-?ups?|developers?|teams?|"
    r"projects?|"
    r"lab(?:s|oratories)?|cent(?:re|er)s?|platforms?|institutes?|manufacturers?|universities|"
    r"makers?|"
    r"winners?|engineers?|scientists|experts|talents|researchers|graduates?|factor(?:y|ies)|"
    r"founders?|(?<=each of )them)"
    r"(?: [\w-]+){0,9} $"
)
# "Pays firms that put robots to work in its hospitals up to 2 million yuan".
GIVES_THOSE = re.compile(
    rf"({TO_GIVE.rstrip()}) (?:[\w'-]+ ){{0,4}}(?:companies|firms|enterprises|start-?ups|"
    rf"developers|teams|"
    r"manufacturers|universities|makers|institutes|hospitals|schools|factories|businesses|those) "
    r"(?:that|which|who) (?:[\w'-]+ ){1,14}$"
)
GIVING = re.compile(TO_GIVE + r"(?!over\b)[^.;]{0,80}$")


# "R&D by enterprises and research institutions": who works, not what is built.
WORKERS = re.compile(
    r"\b(?:enterprises|companies|firms|universities|colleges|businesses|start-?ups|hospitals|"
    r"schools)(?:,|,? and|,? or| &) (?:[\w-]+ ){0,2}$"
)
AND_WORKERS = re.compile(
    r"(?:,|,? and|,? or) (?:[\w-]+ ){0,2}(?:companies|firms|enterprises|universities|hospitals|"
    r"schools|start-?ups)\b"
)
# "In order to build a national pilot zone, the bureau has drawn up …": what something is for.
PURPOSE = re.compile(
    r"\W{0,4}(?:in order to|to (?:implement|carry out|seize|further|promote|advance|accelerate|"
    r"speed up|support|build|foster)) [^.;]{0,300}"
)
MAIN_CLAUSE = re.compile(
    r"[^.;,]{0,120}, (?:the |these |this )[^.;,]{0,80}\b"
    r"(?:has|have|is|are|was|were|issued|released)\b"
)
# "The operators of data centers", "one of the largest industrial bases in the country".
RUN_BY = re.compile(
    r"\b(?:operators?|owners?|builders?|users?|tenants?|suppliers?|makers?) of (?:[\w-]+ ){0,3}$|"
    # "Startups that use the center".
    r"\b(?:that|which|who) (?:use|rent|join|visit|work at|work with) "
    r"(?:the|its|a|an) (?:[\w-]+ ){0,3}$|"
    # "Lets them use desks in an incubator", "a city that hosts data centers of a firm".
    r"\b(?:desks?|offices?|seats?|rooms?|space|accommodation) (?:in|at) (?:an?|the|its) "
    r"(?:[\w-]+ ){0,3}$|"
    r"\b(?:that|which) (?:hosts?|houses?|is home to) (?:[\w-]+ ){0,3}$|"
    # "Institutions that build public platforms can be given …".
    r"\b(?:institutions?|enterprises|companies|firms|universities|entities|organi[sz]ations|those) "
    r"(?:that|which|who) (?:newly |jointly )?(?:build|set up|establish|operate|run|construct)s? "
    r"(?:[\w-]+ ){0,4}$|"
    # "To bring down the electricity bills of data centers": what is paid for them.
    r"\b(?:bills?|tariffs?|fees|charges|(?:running|operating|power|electricity|rental|energy) "
    r"(?:costs?|prices?|expenses)) (?:of|for|at|paid by|in) (?:(?!the\b|its\b)[\w-]+ ){0,5}$|"
    # "For those approved as national innovation centres".
    r"\b(?:those|ones|enterprises|companies|units|institutions|entities|platforms) "
    r"(?:that (?:are|have been) )?(?:newly )?(?:approved|recogni[sz]ed|certified|designated|rated|"
    r"identified|selected) as (?:[\w-]+ ){0,6}$|"
    # "Support is available for leasing, buying or building computing facilities".
    r"\b(?:support|subsid\w+|grants?|rewards?|available|discounts?)\b[^.;]{0,40}\bfor "
    r"(?:(?:leasing|renting|buying|building|purchasing|using|upgrading),? (?:or |and )?)+"
    r"(?:[\w-]+ ){0,2}$|"
    # "Support shall be given to enterprises and universities to jointly build laboratories".
    r"\b(?:support|encourag|guid|help)\w*\b[^.;,]{0,60}\b"
    r"(?:enterprises|companies|firms|universities|institutions)(?: and [\w ]{3,20})? "
    r"to (?:jointly )?(?:build|set up|establish|found) (?:[\w-]+ ){0,3}$"
)
# "2.4 billion dollars will be handed to the Science Park", "support to the growth of the valley".
GIVEN_TO = re.compile(
    r"\b(?:handed|given|granted|paid|awarded|allocated|entrusted)(?: over)? to "
    r"(?!(?:set up|build|establish|found|create|open) )(?:the |its )?"
    r"(?:[\w-]+ ){0,3}$|"
    r"\bsupport(?:s|ing)? (?:to|for)? ?the (?:growth|development|rise|expansion) of (?:the |its )?"
    r"(?:[\w-]+ ){0,3}$"
)
# "Will subsidise AI labs with 3 million yuan": whose costs are paid.
REPAID = re.compile(
    r"\b(?:subsidi[sz]|reward|reimburs|compensat)(?:e|es|ed|ing) (?:the |its )?"
    r"(?:(?!(?:construction|building|establishment|for|to|by|in|with)\b)[\w-]+,? ){0,4}$"
)
ONE_OF = re.compile(r"\bone of (?:the|its|china's|asia's|the world's) (?:[\w'-]+ ){0,4}$")
BODIES = re.compile(r"(?:institut(?:ion|e)|laborator(?:y|ie)|lab|cent(?:er|re)|platform)e?s")


def without_recipients(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """ "Will give AI labs up to 20 million yuan": the labs are who gets it, nothing is built."""
    paid: list[Anchor] = []
    for anchor in reversed(anchors):
        if anchor.kind is Kind.INFRASTRUCTURE and (
            _is_recipient(reading, sentence, anchor)
            or (paid and AND_NEXT.fullmatch(reading.plain, anchor.span.end, paid[-1].span.start))
        ):
            paid.append(anchor)
    return [a for a in anchors if a not in paid]


# "National laboratories, innovation centers and test bases shall be offered up to 9 million yuan".
AND_NEXT = re.compile(r"(?:, |,? and |,? or )(?:[\w-]+ ){0,3}")


# "Guangdong: up to 50 million yuan for manufacturing innovation centers".
LISTED_FOR = re.compile(
    r"[\W\d]{0,5}[a-z' -]{3,30}[:–—] ?(?:up to|as much as|at most) [^;:]{4,60} for (?:[\w-]+ ){0,4}"
)
# "Up to 300 million yuan to each AI test base", "… for every innovation centre".
TO_EACH = re.compile(r" (?:to|for) (?:each|every|any|all|those) (?:[\w\"'“”]+[ -]){0,8}$")
# "Each lab will get 5 million yuan".
GETS = re.compile(
    r"(?:,? (?:and|or) (?:[\w-]+ ){0,3}"
    r"(?:laboratories|labs|cent(?:er|re)s|platforms|institutes|bases))?"
    r"(?: (?:for|devoted to|focused on|in|at|approved by|recogni[sz]ed by) [\w -]{2,40}?)?"
    r" (?:will |would |can |could |may |shall )?"
    r"(?:get|receive|claim|obtain|enjoy|be (?:given|paid|awarded|granted|offered|provided with)|"
    r"expect|look forward to|hope for|bank on)s? "
    r"(?=[^.;]{0,24}(?:yuan|rmb|cny|\$|¥|illion)|(?:grants?|subsid(?:y|ies)|rewards?|"
    r"awards?|"
    r"(?:[\w-]+ )?support)\b)|"
    r" (?:(?:will |would |can |could |may |shall )?appl(?:y|ies)\b)|"
    r" (?:will |would |can |could |may |shall )?be "
    r"(?:subsidi[sz]ed|rewarded|reimbursed|compensated)\b"
)
# "Newly approved labs in the field shall be offered support of up to 5 million yuan".
IS_GIVEN = re.compile(
    r"(?:(?!\b(?:will|shall|would|has|have|had|was|were|that|which|is|are|to)\b)[^.;:]){0,140}? "
    r"(?:will|shall|would|can|may|could|are|is)(?: also| each)? "
    r"(?:be (?:given|offered|paid|awarded|granted|provided with|rewarded|subsidi[sz]ed|"
    r"reimbursed)|receive|get|claim|obtain|enjoy) "
    r"(?=[^.;]{0,50}(?:yuan|rmb|illion|grant|subsid|reward|award|support|funding|[$¥]))"
)
LABEL = (
    r"[\W_]*(?:(?:article|measure|clause|item|point) [\w·]+[.:]? ?|[\divx]{1,4}[.)] ?)?"
    r"(?:\([^()]{1,60}\) ?|\[[^\[\]]{1,60}\] ?)?"
)
# "Article 7 Data centers … that are newly built in the city shall be granted 3 million yuan".
OPENING = re.compile(LABEL + r"(?:all |newly[ -]\w+ |[\w-]+ ){0,4}", re.IGNORECASE)
THEN_GIVEN = re.compile(
    r" (?:that|which|with|whose|where)\b[^.;:]{3,160}? (?:will|shall|can|may|are) "
    r"(?:be (?:also |each )?(?:given|offered|paid|awarded|granted|provided with|rewarded|"
    r"subsidi[sz]ed|reimbursed|supported)|receive|get|obtain|enjoy) [^.;]{0,60}"
    r"(?:yuan|rmb|illion|grant|subsid|reward|award|support|funding|[$¥\d])"
)
# "For newly approved key laboratories, a one-time grant of 3 million yuan will be provided".
FOR_NEW = re.compile(LABEL + r"for (?:[\w'-]+ ){0,7}", re.IGNORECASE)
IS_PAID = re.compile(
    r"[^.;,]{0,120}, (?:an? |the |up to )?(?:[\w-]+ ){0,4}(?:grants?|subsid(?:y|ies)|rewards?|"
    r"awards?|bonus(?:es)?|support|allowances?|funding)\b"
    r"[^.;]{0,90}\b(?:will|shall|can|may|is|are) be? ?"
    r"(?:also )?(?:given|offered|paid|awarded|granted|provided)\b"
)
# "For an AI laboratory approved by the district, a grant of …", "AI parks: 5% of their costs".
ON_TERMS = re.compile(
    r"[^.;,:]{0,120}[,:] (?:up to |at most |no more than |an? |the )?(?:[\w-]+ ){0,3}?"
    r"(?:(?:grants?|subsid(?:y|ies)|rewards?|awards?|bonus(?:es)?|support|allowances?|funding) "
    r"(?:of|worth|equal|up|not|at|for)\b|\d{1,3} ?(?:%|per ?cent) of|half of|"
    r"(?:rmb|cny|[¥$]) ?\d|\d[\d.,·]*(?: million)?[ -]yuan)"
)
BEFORE_COLON = re.compile(r"[^.;:]{0,140}:")
# "Will support the construction of data centers with a subsidy of 5 percent".
BUILDING_OF = re.compile(
    r"\b(?:support|subsidi[sz]e|reward|back|help|encourage)(?:s|d|ed)? (?:the )?"
    r"(?:construction|building|establishment|development|operation|upgrading|creation) of "
    r"(?:[\w-]+ ){0,4}$"
)
WITH_GRANT = re.compile(
    r"[^.;]{0,140}\b(?:with|by) (?:an? |up to )?(?:[\w-]+ ){0,3}"
    r"(?:subsid|grant|reward|award|bonus|incentive)"
)
# "对使用智算中心算力的企业", "对新建智算中心给予": who is paid, or for what.
FOR_WHOM_ZH = re.compile(r"对[^，。；]{0,16}$")
WHO_ZH = re.compile(
    r"[^，。；]{0,10}的(?:企业|单位|机构|项目|团队|用户)|[^，。；]{0,8}(?:，?按[^，。；]{2,20})?，?"
    r"(?:给予|予以|一次性|最高|最多)[^，。；]{0,14}(?:补贴|补助|奖励|资助|支持)"
)


def _is_recipient(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    before = reading.plain[sentence.span.start : anchor.span.start]
    if reading.document.language is Language.ZH:
        who = WHO_ZH.match(reading.after(anchor.span.end, 50))
        return who is not None and FOR_WHOM_ZH.search(before) is not None
    words = reading.plain[anchor.span.start : anchor.span.end]
    return (
        _is_whose_people(reading, anchor, words, before)
        or _is_helped(reading, anchor, words, before)
        or _is_told_to_get(reading, anchor, words, before)
        or _has_sum_beside(reading, sentence, anchor, words, before)
    )


def _is_whose_people(reading: Reading, anchor: Anchor, words: str, before: str) -> bool:
    """Whether it is those who work in a facility who are given something."""
    return BODIES.fullmatch(words.split()[-1]) is not None and (
        WORKERS.search(before[-60:]) is not None
        or AND_WORKERS.match(reading.after(anchor.span.end, 40)) is not None
    )


def _is_helped(reading: Reading, anchor: Anchor, words: str, before: str) -> bool:
    """Whether the words before a facility say that money is for it, or for who runs it."""
    if PURPOSE.fullmatch(before) and MAIN_CLAUSE.match(reading.after(anchor.span.end, 300)):
        return True
    if RUN_BY.search(before[-140:]) or GIVEN_TO.search(before[-90:]) or ONE_OF.search(before[-60:]):
        return True
    return words.endswith("s") and REPAID.search(before[-70:]) is not None


def _is_told_to_get(reading: Reading, anchor: Anchor, words: str, before: str) -> bool:
    """Whether the words behind a facility say that it is given something."""
    after = reading.after(anchor.span.end, 260)
    if GETS.match(after[:90]) or IS_GIVEN.match(after) or LISTED_FOR.fullmatch(before):
        return True
    if words.endswith("s") and OPENING.fullmatch(before) and THEN_GIVEN.match(after):
        return True
    if FOR_NEW.fullmatch(before) and (IS_PAID.match(after) or ON_TERMS.match(after)):
        return True
    if OPENING.fullmatch(before) and BEFORE_COLON.match(after) and ON_TERMS.match(after):
        return True
    return BUILDING_OF.search(before[-110:]) is not None and WITH_GRANT.match(after) is not None


def _has_sum_beside(
    reading: Reading, sentence: Sentence, anchor: Anchor, words: str, before: str
) -> bool:
    """Whether a sum stands right before or behind a facility as what each such one is given."""
    money, end = sentence.mentions.money, anchor.span.end
    ends = [m.span.end for m in money if m.span.end <= anchor.span.start]
    if ends and TO_EACH.fullmatch(reading.plain[ends[-1] : anchor.span.start]):
        return True
    if not GIVING.search(before):
        return False
    if words.endswith("s") and any(m.span.start == end + 1 for m in money):
        # "Will grant AI labs 5 million yuan or 3 million yuan, depending on their rank".
        return True
    return any(
        OF_RANK.fullmatch(reading.plain, end, m.span.start)
        for m in money
        if m.qualifier is Qualifier.AT_MOST and m.span.start > end
    )


# "Will give innovation centers (of provincial rank) up to 4 million yuan".
OF_RANK = re.compile(r" (?:(?:of|at|in|with) [\w' -]{2,40} )?")


# A row "New platforms | one-off reward | 30 million yuan": the platforms are who gets it.
AWARD_CELL = re.compile(
    r"\b(?:reward|award|subsid|grant)\w*|\d ?(?:%|per ?cent) of|最高|奖|补助|补贴|资助|\d%"
)


def without_source(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Without the policy in a cell of its own that only tells where the row's money is from."""
    others = [a for a in anchors if a.kind is not Kind.PLAN]
    if not others and not sentence.mentions.money:
        return anchors
    sources = policy_cells(reading, sentence)
    return [a for a in anchors if a in others or not any(c.covers(a.span) for c in sources)]


def awarded(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """A row's anchors, its facility being a subsidy where another cell says what it is given."""
    if any(a.kind is Kind.SUBSIDY for a in anchors):
        return [a for a in anchors if a.kind is not Kind.INFRASTRUCTURE]
    return [
        replace(a, kind=Kind.SUBSIDY)
        if a.kind is Kind.INFRASTRUCTURE and _is_awarded(reading, sentence, a)
        else a
        for a in anchors
    ]


def _is_awarded(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    own = sentence.clause_of(anchor.span.start)
    if any(
        column_of(reading, sentence, m.span) in (Column.ONE, Column.GIVEN)
        for m in sentence.mentions.money
    ):
        return True
    return any(
        AWARD_CELL.search(reading.plain, cell.start, cell.end)
        for number, cell in enumerate(sentence.clauses)
        if number != own
    )
