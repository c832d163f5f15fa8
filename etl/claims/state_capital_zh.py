"""A place's own investment company, which acts for it where it sets up a fund."""

import re

from etl.claims.reading import Reading
from etl.model import Cue

# "淮安市国有资本投资集团发布总规模4亿元的种子基金": named by the place and by what it is for.
_ARM = (
    r"(?:创业投资|产业投资|风险投资|股权投资|国有资本|国有资产|国有金融资本|金融控股|投资发展|创新投资|"
    r"科技创新投资|科创投资|城市投资|国资|国投|产投|创投|科投|科创|金控|城投)(?:投资|运营|控股|发展|管理|引导|服务){0,3}(?:（集团）)?"
)
_SETS_UP = (
    r"(?:有限)?(?:责任)?(?:公司)?[^，。；]{0,10}"
    r"(?:发布|发起|设立|组建|成立|推出|牵头)[^，。；]{0,30}基金"
)
ARM_AFTER = re.compile(rf"[省市区县]{_ARM}(?:集团|公司|有限公司){_SETS_UP}")
ARM_BEFORE = re.compile(rf"[省市区县]{_ARM}$")
SETS_UP = re.compile(_SETS_UP)


def is_its_arm(name_end: str, after: str) -> bool:
    """Whether a place's name opens that of its own investor, which sets up a fund.

    `name_end` is the name's last character, "市" of 淮安市.
    """
    return ARM_AFTER.match(name_end + after) is not None


def is_arms_noun(reading: Reading, cue: Cue) -> bool:
    """Whether 集团 or 公司 ends such an investor's name."""
    own = ARM_BEFORE.search(reading.before(cue.span.start, 24))
    return own is not None and SETS_UP.match(reading.after(cue.span.end, 60)) is not None
