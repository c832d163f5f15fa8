"""A place's own investment company, which acts for it where it sets up a fund."""

import re

from etl.claims.base.reading import Reading
from etl.model import Cue

# "淮安市国有资本投资集团发布总规模4亿元的种子基金": named by the place and by what it is for.
_ARM = (
    r"(?:创业投资|产业投资|风险投资|股权投资|国有资本|国有资产|国有金融资本|金融控股|投资发展|创新投资|"
    r"科技创新投资|科创投资|城市投资|国资|国投|产投|创投|科投|科创|金控|城投)(?:投资|运营|控股|发展|管理|引导|服务){0,3}(?:（集团）)?"
)
# "衡阳国投集团发起设立…": words that only the state's investors have need no 市 before them.
_STATE = (
    r"(?:国有资本|国有资产|国有金融资本|国资|国投|产投|城投|金控|金融控股|产业投资)"
    r"(?:投资|运营|控股|发展|管理){0,3}"
)
_SETS_UP = (
    r"(?:有限)?(?:责任)?(?:公司)?(?:联合[^，。；]{2,24}，|[^，。；]{0,10})"
    r"(?:(?:发布|发起|设立|组建|成立|推出|牵头)[^，。；]{0,30}基金|"
    # "市金控集团董事长李强介绍，母基金…".
    r"(?:有关|相关)?(?:党委书记|董事长|总经理|总裁|负责人)[^，。；]{0,16}(?:介绍|表示|说|透露|告诉|称)|"
    # "母基金由某市产业投资集团牵头设立，…".
    r"(?:牵头|发起|联合|共同|负责)[^，。；]{0,16}(?:设立|组建|成立|发起|募集)"
    r"(?=[，。；]|的?[^，。；公企]{0,16}$))"
)
ARM_AFTER = re.compile(rf"(?:[省市区县]{_ARM}|.{_STATE})(?:集团|公司|有限公司){_SETS_UP}")
ARM_BEFORE = re.compile(
    rf"[省市区县]{_ARM}(?:集团|公司)?$|"
    # "市国资委旗下的远航资本集团": whose it is stands before its name.
    r"(?:国资委|财政局|财政厅|[省市区县]政府)(?:旗下|下属|所属|直属|控股|全资|监管|出资){1,2}的?[^，。；、与和]{2,10}$|"
    r"[省市区县](?:属|管|级)(?:国有(?:资本)?)?(?:国企|企业|平台|集团)[^，。；、与和]{2,10}$"
)
SETS_UP = re.compile(_SETS_UP)
HEADS = re.compile(r"董事长|总经理|总裁")


# "市国资委旗下的衡阳资本集团发起设立…基金".
SUPERVISED = re.compile(
    r"(?:国资委|财政[局厅]|[省市区县]政府|[省市区县][属管级](?:国有)?(?:国企|企业|平台)?)"
    r"(?:旗下|下属|所属|直属|控股|全资|监管|出资){0,2}的?$"
)
OWN_FIRM = re.compile(rf"[^，。；、与和]{{0,8}}(?:集团|公司|资本|控股|投资){_SETS_UP}")


def is_its_arm(before: str, name_end: str, after: str) -> bool:
    """Whether a place's name opens that of its own investor, which sets up a fund.

    `name_end` is the name's last character, "市" of 淮安市.
    """
    if SUPERVISED.search(before) and OWN_FIRM.match(after):
        return True
    return ARM_AFTER.match(name_end + after) is not None


def is_arms_noun(reading: Reading, cue: Cue) -> bool:
    """Whether 集团 or 公司 ends such an investor's name."""
    if not ARM_BEFORE.search(reading.before(cue.span.start, 24)):
        return False
    # "集团" and "董事长" of 市金控集团董事长李强.
    heads = HEADS.match(reading.plain, cue.span.start)
    return heads is not None or SETS_UP.match(reading.after(cue.span.end, 60)) is not None
