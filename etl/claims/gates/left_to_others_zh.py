"""Chinese instruments that firms or other governments are encouraged to make."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind

OTHERS = re.compile(
    r"(?:支持|鼓励|引导|对|推动|组织)[^，。；]{0,20}(?:企业|高校|院所|机构|单位|主体|社会资本|园区|团队|平台)[^，。；]{0,24}$"
)

# "支持地方发放算力券": what other governments are to do.
LOCAL_OTHERS = re.compile(
    r"(?:支持|鼓励|引导|推动)(?:有条件的?)?(?:地方|各地|地区|各市|各区|各县|县区|市县|区县|园区)[^，。；]{0,12}$"
)

# "鼓励各区（县）打造机器人特色产业园".
LOCAL_BUILD = re.compile(
    r"(?:支持|鼓励|引导|推动)(?:有条件的?)?(?:地方|各地|地区|各市|各区|各县|县区|市县|区县|县市)[^，。；]{0,36}$"
)


def is_others(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """支持企业建设…平台: the facility is the firms', the money is told on its own."""
    if anchor.kind is Kind.SUBSIDY:
        return LOCAL_OTHERS.search(reading.before(anchor.span.start, 30)) is not None
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    if LOCAL_BUILD.search(reading.before(anchor.span.start, 50)):
        return True
    low = sentence.clauses[sentence.clause_of(anchor.span.start)].start
    return OTHERS.search(reading.plain[low : anchor.span.start]) is not None
