"""The stage that a verb tells: done, to come, or only thought of."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.parties.approved import let_have
from etl.claims.stages.future_zh import (
    has_begun,
    is_ahead_zh,
    is_still_to_come,
    is_weighed_after,
    is_weighed_zh,
)
from etl.claims.stages.orders_en import is_carried, is_told_to
from etl.model import MONEY_KINDS, Cue, Kind, Language, Status

FUTURE = re.compile(
    # Not "up to 3 million yuan".
    r"\b(?:will|would|(?<!\bup )to|shall|going to|plans? to|aims? to|may|might|could|is to|"
    r"are to|set to|"
    r"about to|due to|expected to|'ll|by end of)(?: \w+ly| also| each| soon| be| have| further|"
    r" meanwhile| now| then| therefore| again| instead|"
    r" (?:next|this) (?:year|month|week)|"
    r" and \w+)*+[\s\"]*$"
)
# "The city will, together with a provincial fund, set up …", "the goal is to, by 2027, build …".
INTERPOSED = re.compile(
    r"\b(?:will|would|shall|plans? to|aims? to|is to|are to), [^.;,]{2,90}, (?:also |jointly )?$"
)
INTERPOSED_CHARS = 110
FOR_MAKING = re.compile(
    r"\b(?:for|towards?|support|supports|supporting|promote|promoting|accelerate|accelerating|"
    r"advance|"
    r"through|via) (?:the )?$"
)
ANNOUNCING = re.compile(r"\bannounc\w+(?: that)?(?: the| its| a| an)?(?: \w+)?\s*$")
# "Will speed up construction, including the establishment of nine centres".
WISHED = re.compile(
    r"\b(?:will|would|(?:plan|aim|propos|vow|pledg|promis|seek|intend|expect)\w* to|is to|are to|"
    r"calls? for|advocat(?:e|es|ing)|envis(?:ages?|ions?)|foresees?)\b"
    r"(?![^.;]{0,160} and (?:has|have|had)\b)[^.;]{0,160}$"
)
# A policy text that is shown is issued; a plan that is unveiled is only announced.
SHOWS = re.compile(r"unveil|reveal|announc|detail")
NAMED = re.compile(
    r"action plan|measures|guideline|opinions|regulations|policies|blueprint|guidance|"
    r"policy document|white paper|implementation plan|rules|provisions|strategy|road ?map|"
    r"(?:development|work) plan|framework"
)
# "The plan also calls for a special fund": what a plan calls for is to come.
PLAN_CALLS = re.compile(
    r"(?:^|\b(?:plan|measures|guidelines?|blueprint|document|policy|policies|opinions|roadmap|"
    r"package|notice|"
    r"strategy|report|it|they|which|that))(?: also| further)? $"
)
MEASURES_PROPOSE = re.compile(
    r"(?<!draft )\b(?:measures|plan|guidelines?|blueprint|policies|opinions|notice|package)"
    r"(?: also)? $"
)
# "Have begun to issue coupons": under way.
BEGUN = re.compile(
    r"\b(?:begun|began|started) to (?:\w+ly )?$|"
    # "Has become the latest city to roll out a package": it has done so.
    r"\b(?:became|become|becomes|was|were|is|are) (?:also |now )?(?:one of |among )?"
    r"the (?:first|second|third|latest|only|newest|earliest)\b(?: [\w'-]+){0,5} to (?:\w+ly )?$"
)
# "Have either introduced or announced vouchers": of some of them it is done.
DONE_OR = re.compile(
    r"\b(?:introduced|implemented|launched|established|set up|issued|adopted|rolled out|opened|"
    r"built|created|released) or (?:are |is |have |has )?(?:also |now )?"
    r"(?:announced |unveiled |pledged |(?:planning|preparing|about|due|set|expected) to )?$"
)
# "Introduced a policy to issue coupons": money that a policy gives is in force with it.
BY_POLICY = re.compile(
    r"\b(?:introduced|adopted|issued|released|enacted|launched|rolled out|put out) "
    r"(?:an?|its|the|new) (?:[\w-]+ ){0,3}(?:policy|policies|measures?) to (?:\w+ly )?$"
)
# "Study the establishment of a sub-fund": what is studied is not there.
STUDIED = re.compile(
    r"\b(?:stud(?:y|ies|ying)|explor(?:e|es|ing)|consider(?:s|ing)?|weigh(?:s|ing)?|"
    r"discuss(?:es|ing)?|contemplat(?:es?|ed|ing)|ponder(?:s|ed|ing)?|mull(?:s|ed|ing)?(?: over)?|"
    r"examin(?:es?|ed|ing)|assess(?:es|ed|ing)?|evaluat(?:es?|ed|ing)|look(?:s|ed|ing)? into|"
    r"think(?:s|ing)? (?:about|of)|debat(?:es?|ed|ing)|investigat(?:es?|ed|ing)|"
    r"toy(?:s|ed|ing)? with)"
    r"(?: and \w+)? (?:the |how to )?"
    r"(?:(?:feasibility|possibility|idea|prospect|merits?|viability) of )?(?:the )?$"
)
# "A fund for robots is under study by the city".
IS_STUDIED = re.compile(
    r"[^.;,:]{0,50} (?:is|are|was|were) (?:still |now |also )?(?:(?:under|up for) (?:study|"
    r"consideration|discussion|deliberation)|being (?:studied|considered|weighed|mulled|"
    r"discussed))\b"
)
MADE_KNOWN = re.compile(r"\bannounc(?:ed|es) the (?:establishment|launch|opening|creation|start)\b")
WHETHER = re.compile(
    r"\bwhether (?:and how |or not )?(?:it |they |the \w+ )?"
    r"(?:is (?:feasible|possible|necessary|worthwhile) )?(?:to |should |can |could )?$|"
    r"\bwhether it(?:'s| would be) (?:feasible|possible|viable|necessary|worthwhile) to $"
)
# "Officials are examining whether a second AI centre would be feasible".
WHETHER_ONE = re.compile(r"\bwhether (?:an?|the|its|such an?|more) [^.;,]{0,80}$")
# "Is in talks to set up a fund".
TALKS = re.compile(r"\b(?:in|hold|held|holding|began) (?:\w+ )?talks (?:about |on |over |to )?$")
# "Will expand its AI fund, which now stands at 3 billion yuan".
STANDS_AT = re.compile(r",? (?:which |that )?(?:now |currently )?(?:stands at|totals|holds)\b")
# "Will give full play to the 3-billion-yuan guidance fund": it is there to be used.
MADE_USE_OF = re.compile(
    r"\b(?:(?:giv|mak|bring)(?:e|es|ing) (?:full |good |better )?(?:play to|use of|into play)|"
    r"rely(?:ing)? on|leverag(?:e|es|ing)|tapp?(?:ing)?(?: into)?) "
    r"(?:the |its )(?:role of (?:the |its ))?"
    r"(?:(?!(?:to|and|for|planned|proposed|future|coming) )[\w'·-]+ ){0,10}$"
)
COULD_BE = re.compile(r"\b(?:may|might|could) be $")
SOFT_FUTURE = re.compile(
    r"(?<!\bin )(?<!\blast )(?<!\bsince )(?<!\buntil )\b(?:may(?! \d)|might|could)\b[^,]{0,20}$"
)


def stage_of(reading: Reading, sentence: Sentence, act: Cue, anchor: Anchor) -> Status:
    """The stage that a verb tells, with the modals and the announcing around it."""
    status = Status(act.value)
    before = reading.plain[max(sentence.span.start, act.span.start - 60) : act.span.start]
    if reading.document.language is Language.ZH:
        if is_weighed_zh(before) or is_weighed_after(reading, anchor):
            return Status.PROPOSED
        if DONE_OR_ZH.search(before):
            return Status.LAUNCHED
        approved = APPROVED.search(before) and anchor.kind is Kind.INFRASTRUCTURE
        if (
            approved
            or has_begun(reading, anchor)
            or NEWLY_MADE.match(reading.plain, act.span.start - 1)
        ):
            return Status.LAUNCHED
        is_ahead = is_ahead_zh(before) or is_still_to_come(reading, sentence, act, anchor)
        is_ahead = is_ahead or _is_by_deadline(reading, sentence, act, anchor)
    else:
        if APPROVES.match(reading.plain, act.span.start) and let_have(reading, sentence, anchor):
            # "The ministry approved Luoyang's AI pilot zone": it is still to be built.
            return Status.ANNOUNCED
        is_ahead = _is_ahead_en(reading, sentence, act, before)
        told = _told_stage_en(reading, act, anchor, before, is_ahead=is_ahead)
        if told:
            return told
    if status is Status.LAUNCHED and (is_ahead or is_carried(reading, sentence, act, anchor)):
        return Status.ANNOUNCED
    return status


APPROVES = re.compile(
    r"approv|endors|construction|green-?lit|(?:gave|given|gives|giving) |signed off"
)
# "省政府批准建设实验室".
APPROVED = re.compile(r"(?:批准|获批)$")
# "均出台或拟出台": of some of them it is done.
DONE_OR_ZH = re.compile(
    r"(?:出台|发布|印发|推出|设立|成立|组建|建成|启动|落地)了?或者?(?:即将|正在?|拟|计划|准备|将|谋划)?$"
)
# "新组建的母基金规模50亿元": it is there.
NEWLY_MADE = re.compile(r"新(?:组建|设立|成立|发起|筹建)的")


def _is_by_deadline(reading: Reading, sentence: Sentence, act: Cue, anchor: Anchor) -> bool:
    """ "到2027年，全市建成…": what is done by a day to come is still to come."""
    starts = (
        d.span.start - 1
        for d in sentence.mentions.dates
        if d.is_future and d.span.end <= act.span.start
    )
    patterns = (BY, FROM) if anchor.kind in MONEY_KINDS else (BY,)
    return any(p.match(reading.plain, max(0, start)) for start in starts for p in patterns)


# But "直到去年才设立".
BY = re.compile(r"(?<!直).?(?<!直)[到至]")
# "从2026年起，每年安排": money that starts later; a plan that takes effect later has been issued.
FROM = re.compile(r".?[从自]|.?(?:明|后)年起")


def _is_ahead_en(reading: Reading, sentence: Sentence, act: Cue, before: str) -> bool:
    if FUTURE.search(before) or is_told_to(reading, sentence, act):
        return True
    if INTERPOSED.search(reading.before(act.span.start, INTERPOSED_CHARS)):
        return True
    if not act.span.of(reading.document.text).endswith(" of"):
        return False
    told = reading.plain[sentence.span.start : act.span.start]
    return FOR_MAKING.search(before) is not None or WISHED.search(told) is not None


def _told_stage_en(
    reading: Reading, act: Cue, anchor: Anchor, before: str, *, is_ahead: bool
) -> Status | None:
    """The stage that the words around a verb tell whatever it says itself; None without such."""
    is_launched = Status(act.value) is Status.LAUNCHED
    verb = act.span.of(reading.document.text).lower()
    whole = before + ("to " if verb.startswith("to ") else "")
    if _is_there_en(reading, anchor, before, whole, verb):
        return Status.LAUNCHED
    if _is_weighed_en(reading, anchor, before):
        return Status.PROPOSED
    if SOFT_FUTURE.search(before) and not is_launched:
        return Status.PROPOSED
    if _is_asked_by_plan(before, verb):
        return Status.ANNOUNCED
    if is_launched and ANNOUNCING.search(before):
        # "Announced the establishment of a fund": it is there; "announced to set up" is ahead.
        return None if MADE_KNOWN.search(whole + verb) and not is_ahead else Status.ANNOUNCED
    if is_ahead:
        return None
    if COMES_ALONG.fullmatch(verb) and WENT_BEFORE.search(before):
        return Status.LAUNCHED
    return Status.LAUNCHED if _is_shown(reading, act, anchor, verb) else None


def _is_there_en(reading: Reading, anchor: Anchor, before: str, whole: str, verb: str) -> bool:
    """Whether an instrument is said to be at work; `whole` also has the "to" of the verb."""
    if anchor.kind is Kind.FUND and (
        STANDS_AT.match(reading.after(anchor.span.end, 40))
        or MADE_USE_OF.search(reading.before(anchor.span.start, 130))
    ):
        return True
    if DONE_OR.search(before):
        return True
    if BEGUN.search(whole) and not SHOWS.match(verb.removeprefix("to ")):
        # "Became the latest to unveil subsidies" is still an announcement.
        return True
    return anchor.kind is Kind.SUBSIDY and BY_POLICY.search(whole) is not None


def _is_weighed_en(reading: Reading, anchor: Anchor, before: str) -> bool:
    """Whether it is only thought or talked of."""
    return (
        TALKS.search(before) is not None
        or STUDIED.search(before) is not None
        or IS_STUDIED.match(reading.after(anchor.span.end, 100)) is not None
        or WHETHER.search(before) is not None
        or COULD_BE.search(before) is not None
        or WHETHER_ONE.search(reading.before(anchor.span.start, 100)) is not None
    )


def _is_asked_by_plan(before: str, verb: str) -> bool:
    """Whether it is a plan that proposes something or calls for it: a plan decides."""
    if verb.startswith(("propose", "advocate")) and MEASURES_PROPOSE.search(before):
        return True
    return verb.startswith("call") and PLAN_CALLS.search(before) is not None


def _is_shown(reading: Reading, act: Cue, anchor: Anchor, verb: str) -> bool:
    """Whether to show it is to have it: a facility that is unveiled, a policy that is published."""
    if anchor.kind is Kind.PLAN:
        name = reading.plain[anchor.phrase.start : anchor.span.end]
        return SHOWS.match(verb) is not None and NAMED.search(name) is not None
    if anchor.kind is not Kind.INFRASTRUCTURE or verb not in ("unveiled", "revealed"):
        return False
    between = reading.plain[act.span.end : max(act.span.end, anchor.span.start)]
    return A_PLAN.search(between) is None


# "Revealed a plan promoting the development of a pilot zone": the plan is what is shown.
A_PLAN = re.compile(r"\b(?:plan|blueprint|measures|policies|guidelines|strategy|roadmap)\b")
# "Ordos turned to AI, opening a centre and setting up a fund": done with what was done.
COMES_ALONG = re.compile(r"launching|opening|setting up|establishing|creating|founding")
WENT_BEFORE = re.compile(
    r"(?<!\bto )(?<!\bbe )\b(?!(?:announc|pledg|promis|vow|unveil|outlin|propos|plann|issu|releas|"
    r"publish|reveal|detail|target|expect|need|want|call|draft|approv|aim|intend|seek|decid)\w*)"
    r"(?:[a-z]{2,}ed|went|took|made|began|moved|came|gave|drew|rose|grew|spent|won|became|led) "
    r"(?:(?!(?:will|would|plans?|which|that|said|vowed|pledged|is|are|be|was|were)\b)"
    r"[^\s.;:]+ ){1,9}$"
)


def overall_status(statuses: list[Status]) -> Status:
    """The furthest stage that a document tells of one initiative."""
    order = list(Status)
    return max(statuses, key=order.index)
