"""Whether the sentence behind a plan for everything says that AI is among its subjects."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import Language

# "The five-year plan was approved on Monday. It lists AI among ten priorities".
OF_THE_PLAN = re.compile(
    r"\W{0,3}(?:(?:in|according to|under) )?(?:it|the (?:[\w-]+ ){0,3}(?:document|report|plan|"
    r"outline|blueprint|text|paper|roadmap|road map))\b(?! (?:is|was) (?:not|silent))"
)
# "规划纲要获批。纲要把人工智能列为十大产业之首", "市长作政府工作报告。其中，…".
_OF_THE_PLAN = (
    r"(?:(?:若干|实施|行动)?(?:纲要|报告|规划|文件|意见|措施|方案|政策|办法|条例|决定|通知|计划))"
)
OF_THE_PLAN_ZH = re.compile(
    rf"\W{{0,2}}(?:据悉|据介绍|据了解|记者注意到|值得注意的是|值得一提的是)?，?(?:在)?"
    rf"(?:(?:该|这[份个一]{{0,2}}|此份?|《)?{_OF_THE_PLAN}》?|《[^《》]{{2,40}}》|全文|其中|文中|文内)"
    r"(?!里没|没|未)"
)


def names_ai_next(reading: Reading, sentence: Sentence) -> bool:
    """Whether the next sentence says of the plan just told that it is one for AI too."""
    after = reading.sentence_after(sentence)
    if after is None or not after.has("ai") or after.has("negation"):
        return False
    pattern = OF_THE_PLAN if reading.document.language is Language.EN else OF_THE_PLAN_ZH
    return pattern.match(reading.plain, after.span.start, after.span.end) is not None
