"""What the measures of a package inherit from it: the day it was issued, and its stage."""

import re
from dataclasses import replace
from datetime import timedelta

from etl.claims.base.draft import Draft
from etl.claims.base.rare import Rare
from etl.claims.base.wordings import SETS_ASIDE, SPENDS, SPENDS_ZH
from etl.claims.days.occasion import NEXT
from etl.claims.owners.setting import Setting
from etl.model import NATIONAL_CODE, AmountRole, Kind, Period, Sector, Status

MEASURES = frozenset({Kind.SUBSIDY, Kind.FUND, Kind.INFRASTRUCTURE})
PROMISED = frozenset({Kind.FUND, Kind.INFRASTRUCTURE})


# "本政策各项奖补均从该资金中列支": one pot pays for all that follows.
FROM_ONE = Rare(
    r"(?:本(?:政策|措施|办法|意见|细则)|上述|以上|各项)[^，。；]{0,12}(?:奖补|奖励|补贴|补助|扶持|支持|资金|经费)[^，。；]{0,8}"
    r"(?:均|都|统一|全部)[^，。；]{0,4}(?:从|在|由)[^，。；]{0,16}(?:资金|经费)[^，。；]{0,6}(?:列支|支出|安排|支付|兑付)|"
    # "Special funds of 90 million yuan for the fulfilment of Articles 1 to 6".
    r"\b(?:funds?|money|budget|allocation)\b[^.;]{0,120}\bfor the "
    r"(?:fulfil+ment|implementation|honou?ring|payment|delivery|execution) of (?:all )?"
    r"(?:these|the (?:above|measures|articles?|policies|present)|articles?\b|this policy)"
)


def _paid_from_one(drafts: list[Draft], plain: str) -> list[Draft]:
    """Without the caps of what a single pot, told with its whole, pays for."""
    if not FROM_ONE.search(plain):
        return drafts
    money = [d for d in drafts if d.kind is Kind.SUBSIDY and d.sum is not None]
    whole = [d for d in money if d.sum is not None and d.sum.role is not AmountRole.CAP]
    if len(whole) != 1:
        return drafts
    return [d for d in drafts if d.kind is not Kind.SUBSIDY or d is whole[0]]


# Fields of AI's own, for which alone a policy can be: 关于支持机器人产业发展的若干政策.
ONE_FIELD = frozenset({Sector.ROBOTICS, Sector.VEHICLES})
OF_ALL_AI = re.compile(r"人工智能|\bai\b|artificial intelligence|智算|算力|大模型")


def _with_field(drafts: list[Draft], plain: str) -> list[Draft]:
    """The measures of a policy that its title gives one field, with that field."""
    titles = [d for d in drafts if d.kind is Kind.PLAN and d.is_headline]
    if len(titles) != 1 or OF_ALL_AI.search(plain, titles[0].span.start, titles[0].span.end):
        return drafts
    field = titles[0].sectors
    if len(field) != 1 or not field <= ONE_FIELD:
        return drafts
    return [replace(d, sectors=d.sectors | field) if d.kind in MEASURES else d for d in drafts]


# A plan in this state lends it to its measures; one that is only being thought of does not.
OUT_FOR_COMMENT = re.compile(
    r"征求[^，。；]{0,6}意见|听取意见|征集意见|意见稿|草案|公开征集|\bdraft|"
    r"for (?:public )?(?:comment|consultation)|\b(?:seek|collect|solicit|invit)\w* (?:public )?"
    r"(?:comments?|opinions?|views|feedback)|"
    r"\b(?:for public (?:opinions?|views|feedback|input|suggestions)|public consultation)\b|"
    r"\b(?:comments?|opinions?|views|feedback|suggestions?) (?:is|are|was|were) (?:\w+ ){0,2}?"
    r"(?:sought|solicited|invited|collected|gathered|welcome)\b"
)


def with_report(draft: Draft, day: Period) -> Draft:
    """What a place will do, in news of its work report, was told on the day of the report."""
    if draft.announced or draft.status is not Status.ANNOUNCED or draft.record == NATIONAL_CODE:
        return draft
    return replace(draft, announced=day)


def with_package(drafts: list[Draft], setting: Setting, plain: str) -> list[Draft]:
    """The drafts with what their package lends them.

    In a policy's own text all is told on the day of the policy: money is in force, while a
    fund or facility that it names is still to come unless the text says that it exists.
    `plain` is the folded text of the document.
    """
    if setting.is_policy:
        drafts = _with_field(_paid_from_one(drafts, plain), plain)
        return [_in_policy(d, setting, plain) for d in drafts]
    told = [_in_letter(_in_news(d, drafts, plain), setting) for d in drafts]
    return [_with_day_below(d, told) for d in told]


def _in_letter(draft: Draft, setting: Setting) -> Draft:
    """What a reply says will be done is told on its day; what was asked for, before it."""
    if draft.announced or draft.kind is Kind.PROPOSAL or draft.status is Status.LAUNCHED:
        return draft
    return replace(draft, announced=setting.signed)


def _with_day_below(draft: Draft, drafts: list[Draft]) -> Draft:
    """A headline tells what the text below it tells, mostly of one day."""
    if not draft.is_headline or draft.announced or draft.is_complete:
        return draft
    below = (d.announced for d in drafts if d.record == draft.record and not d.is_headline)
    day = next((period for period in below if period), None)
    return replace(draft, announced=day) if day and day.start == day.end else draft


# "我局已起草《…措施（征求意见稿）》，拟给予…": a reply tells of what is only a draft.
DRAFTED = re.compile(r"起草[^。；]{0,60}(?:征求意见稿|意见稿|草案)")


STUDIED = re.compile(
    r"\b(?:study|explore|consider) (?:the )?(?:feasibility|possibility|establishment|setting up|"
    r"establishing|creation|creating)\b|(?:研究|探索)(?:设立|组建|成立)[^，。；]{0,30}基金"
)


def _in_policy(draft: Draft, setting: Setting, plain: str) -> Draft:
    issued = setting.issued
    signed = setting.signed or (Period(issued, issued) if issued else None)
    is_exact = _is_signed(draft, signed)
    announced = signed if is_exact else draft.announced or signed
    status = draft.status
    if setting.is_draft_text or DRAFTED.search(plain, draft.span.start, draft.span.end):
        status = Status.PROPOSED
    elif draft.kind in (Kind.PLAN, Kind.SUBSIDY):
        status = Status.LAUNCHED
    elif draft.kind in PROMISED and STUDIED.search(plain, draft.span.start, draft.span.end):
        # "Study the establishment of a sub-fund" within a plan that is in force.
        status = Status.PROPOSED
    elif draft.kind in PROMISED and not draft.is_complete:
        status = Status.ANNOUNCED
    return replace(draft, announced=announced, status=status)


def _is_signed(draft: Draft, signed: Period | None) -> bool:
    """Whether a policy's own day is more exact than the month or year told beside an instrument."""
    told = draft.announced
    return bool(signed and told and told.start <= signed.start and signed.end <= told.end)


def _is_of_days(period: Period | None) -> bool:
    """Whether a plan's day is told so closely that its measures are of the same."""
    return period is not None and period.end - period.start <= MOST_DAYS


# "今年省级财政将安排8亿元": money that is still to be set aside, beside a plan in force.
WILL_SPEND = re.compile(
    rf"\bplans? to (?:also )?(?:{SETS_ASIDE}|{SPENDS}|arrange|"
    r"set up|launch|introduce|offer|hand out|issue|give|provide)\b|"
    # What a treasury will pay out is to come; what firms will receive is in force.
    r"\bwill (?:also |further |each |jointly )?(?:hand out|input|"
    rf"{SETS_ASIDE}|{SPENDS})\b|"
    r"将会?同|(?:接下来|下一步)，将|将(?:尽快|陆续|适时)?(?:出台|制定|印发)|"
    rf"宣布，[^。；]{{0,10}}{SPENDS_ZH}|"
    r"(?:[将拟]|准备)(?:再|继续|每年|今年|连续[两三五\d]年|从[^，。；]{2,14}中?|由[^，。；]{2,10}){0,3}"
    rf"(?:{SPENDS_ZH}|发放|推出|设立)|"
    # "将组织评审，并按先后统筹安排补助资金": one adverb for both verbs.
    r"将[^。；已了]{2,60}，(?:并|同时)?[^。；已了]{0,30}(?:统筹)?安排[^，。；]{0,8}资金"
)
MOST_DAYS = timedelta(days=100)


def _in_news(draft: Draft, drafts: list[Draft], plain: str) -> Draft:
    """A measure of a plan takes its stage from a draft, and its day from the plan before it.

    Where the only plan that is told of a place is out for comment, so are its measures.
    """
    is_measure = draft.kind in MEASURES and not draft.is_complete
    is_listed = draft.kind is Kind.SUBSIDY or draft.item is not None
    is_measure = is_measure and (is_listed or draft.status is not Status.LAUNCHED)
    plans = [d for d in drafts if d.kind is Kind.PLAN and d.record == draft.record]
    own = [p for p in plans if p.place == draft.place]
    if (
        draft.kind in MEASURES
        and not draft.is_complete
        and own
        and all(
            p.status is Status.PROPOSED and OUT_FOR_COMMENT.search(plain, p.span.start, p.span.end)
            for p in own
        )
    ):
        draft = replace(draft, status=Status.PROPOSED)
    # A headline tells of the measures before the text tells of their plan.
    before = [p for p in plans if draft.is_headline or p.span.start <= draft.span.start]
    issued = [p for p in before if p.status is Status.LAUNCHED]
    is_to_come = WILL_SPEND.search(plain, draft.span.start, draft.span.end) is not None
    if (
        draft.kind is Kind.SUBSIDY
        and draft.status is Status.ANNOUNCED
        and issued
        and not (is_to_come or draft.is_ahead)
    ):
        draft = replace(draft, status=Status.LAUNCHED)
    dated = [p for p in before if p.span != draft.span and _is_of_days(p.announced)]
    is_next = NEXT.search(plain, draft.span.start, draft.span.end) is not None
    if draft.announced or not is_measure or not dated or is_next:
        return draft
    return replace(draft, announced=dated[-1].announced)
