"""Whether of two policies one is still to come: "去年出台《…措施》，今年还将编制行动方案"."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.titles import LONG_TITLE
from etl.model import Status

# 《实施方案》 stands for 《…实施方案》 that was told before, not for 《…应用指引》 to come.
HEADS = re.compile(r"方案|计划|措施|政策|意见|办法|条例|规划|细则|指引|通知|纲要|规定")


def is_next(one: Draft, other: Draft) -> bool:
    """Whether one of two policies is out and the other, named apart, is still to come."""
    out, ahead = (one, other) if one.status is Status.LAUNCHED else (other, one)
    if out.status is not Status.LAUNCHED or ahead.status is Status.LAUNCHED:
        return False
    if out.span == ahead.span:
        # "印发《…方案》，提出打造高地": what a policy says is no second one.
        is_named = HEADS.search(ahead.words) or ahead.words.endswith("+")
        return (
            bool(is_named)
            and not ahead.title
            and len(out.title) >= LONG_TITLE
            and out.words != ahead.words
        )
    return _stands_for_another(out.title, ahead.title)


def _stands_for_another(short: str, long: str) -> bool:
    if not short or len(short) >= LONG_TITLE or len(long) < LONG_TITLE:
        return False
    heads = HEADS.findall(short)
    return bool(heads) and heads[-1] not in long and HEADS.search(long) is not None
