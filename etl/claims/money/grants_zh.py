"""The verb that gives a sum in Chinese: 给予…奖励, 统筹…资金，支持…, 最多可拿…."""

import re

from etl.claims.base.reading import Reading
from etl.claims.base.wordings import KEEPS_ZH, SPENDS_ZH
from etl.model import MoneyMention, Qualifier, Span

GIVES_ZH = re.compile(
    rf"(?:给予|给与|予以|(?<=[，、：: ])补(?=$)|各奖|再奖|(?<!获)奖|{SPENDS_ZH}|"
    r"支出|掏出|编列|筹集|另有|另拨|筹措|补助|奖励|补贴|资助|支持|减免|抵扣|可获|可得|可享|"
    r"出资(?!额|方|人|者|总额|比例)|斥资|划出|划转|追加|新增|落实|注资|腾出|配套)[^，。；]{0,24}$"
)
# What money is given for: any deed but building, which a facility's own sum tells.
GIVEN_ZH = re.compile(
    r"^[^，。；]{0,8}，(?:对|按)|^[^，。；]{0,8}，?[^，。；]{0,12}(?:支持|推动|用于|实施|开放|补助|奖励|资助|补贴|加速|促进|推进|开展|筹办|举办|加强|提升|扶持|加大|推行|推出|鼓励|支援|协助|帮助|"
    r"发展|培育|培养|引进|引育|加快|助力|助推|赋能|攻关|攻克|攻坚|突破|研发|壮大|做[强大优]|激励|吸引|招引|普及|降低|减轻|帮扶|驱动|投向|发放|兑现|孵化|抢占|拓展|深化|扩大|优化|完善|探索|"
    r"为[^，。；]{2,14}提供|打造[^，。；]{2,20}(?:高地|名城|生态|集群|之都|强[省市区县]|场景|品牌))"
)
# "首年安排资金3000万元": money named as such.
GIVES_FUNDS_ZH = re.compile(
    r"(?:安排|投入|统筹|拿出|落实|下达|筹措|设立)[^，。；]{0,6}资金[^，。；]{0,4}$|"
    r"(?:已)?预留[^，。；]{0,4}$|"
    r"(?:财政|本级|[省市县区]里)[^，。；]{0,14}"
    rf"{SPENDS_ZH}[^，。；]{{0,8}}$|"
    r"专项[”」\"]?，(?:每年|每年度|今年|三年)[^，。；]{0,4}(?P<own>安排|投入)[^，。；]{0,4}$|"
    # "拟支持某平台等18个项目，资金总额3000万元".
    r"(?:支持|资助|补助|奖补|扶持|奖励)[^，。；]{2,24}(?:项目|企业|单位|平台|机构|场景)[^，。；]{0,4}，"
    r"[^，。；\d]{0,6}(?:资金|经费|金额)(?:总额|总计|合计|共计|共|达)[^，。；\d]{0,3}$|"
    r"(?:也|则)(?:分别|各|提出|宣布|计划|将)?[^，。；]{0,6}(?P<verb>拿出|安排|投入)[^，。；]{0,4}$"
)
ENDS_ZH = re.compile(
    r"(?:以上|左右|以内)?(?:的?(?:专项)?(?:资金|经费)|[^，。；]{0,8}专项(?:资金|经费)?|"
    # "列支300万元人工智能教育经费".
    r"[^，。；\d]{2,12}(?:资金|经费))?[，。；”\"和、]|$"
)
# "最高支持2000万元": the verb stands within the words of the sum.
WITHIN_ZH = re.compile(
    r"可[拿领获得]|(?<=最[多高])[拿领获奖补]|支持|给予|给与|予以|奖励|补助|补贴|资助|奖补"
)
UP_TO_ZH = re.compile(r"支持[^，。；]{0,4}(?:额度|金额|力度|资金|上限)?(?:高达|可达|达到|最高)$")
# "对单个项目的支持最高1500万元", "最多可拿300万元": the ceiling is in the words of the sum.
THEN_AT_MOST_ZH = re.compile(
    r"(?:(?:支持|奖励|补助|补贴|资助)(?:额度|金额|力度|资金)?|可?(?:拿|领)|"
    # "1. 落户支持：最高1000万元".
    r"(?:支持|奖励|补助|补贴|资助|扶持|激励|奖补)(?=[:：]$)|"
    r"可(?:申请|申领|获得?|享受?)的?(?:资金|支持)?)"
    r"(?:一般|原则上|通常)?[，,:：]?$|"
    # "按国拨经费1:1配套，单个项目不超过500万元", "入选清单的才能申领，每个项目最高200万元".
    r"(?:配套|(?:才能|方可|均可|即可)(?:申领|申请|申报|享受))(?:资金|支持|奖励|补助)?，"
    r"(?:(?:单个|每个|每家|单家)(?:项目|企业|平台|单位|主体)?)?$"
)
# "每年支持不超过5个开源社区，单个最高800万元", "资助中小企租用算力，每间上限20万元".
EACH_OF_THEM_ZH = re.compile(
    r"(?:支持|奖|补|资助|遴选|评选)[^，。；]{0,24}，"
    r"(?P<verb>单[个家项笔间户]|每[个家间户所项笔单宗名位]|一家)"
    r"(?:项目|企业|公司|平台|社区|场景|单位|机构|中小企业?|学校|团队|申请人|申请者|订单|合同)?"
    r"(?:每年|全年|年度|一年)?$"
)
THEN_GIVEN_ZH = re.compile(
    r"^的?(?:给予|予以|一次性)?(?:资金)?(?:支持|奖励|补助|补贴|资助|抵扣|减免)|"
    # "每年8万元以内的免费算力": what is given is worth so much.
    r"^的免费"
)
BUILT_ZH = re.compile(r"(?:建设|建|设立|打造|成立)[^，。；]{0,10}$")
# "政府会拨款3000万元，邀请高校筹办课程".
ALLOTS_ZH = re.compile(
    rf"(?:政府|当局|为此|预算案)[^，。；]{{0,4}}(?P<verb>{KEEPS_ZH})[^，。；]{{0,4}}$"
)
# "按建设投入的20%给予最高90万元": given, not built; so is "福建省每年安排", "城建局统筹".
GIVING_ZH = re.compile(
    r"(?:给予|予以|奖励|奖补|补助|补贴|资助|安排|统筹|列支|拨付|下达|筹集)[^，。；建设]{0,4}$"
)
# "成都将安排1亿元支持…；海口则提出三年投入3亿元".
AND_NEXT_ZH = re.compile(rf"{SPENDS_ZH}(?:资金)?$")
VERB_CHARS = 2
# "社会资本出资", "全社会研发投入": others than a government give it.
BY_OTHERS_ZH = re.compile(
    r"(?:(?:社会|民间|民营|产业|金融)资本|(?:投资|创投)机构|投资[人者方]|全社会|研发|r&d)(?:经费)?[^，。；]{0,6}$"
)


def giving_verb_zh(
    reading: Reading, before: str, after: str, money: MoneyMention, *, is_next: bool
) -> Span | None:
    """The verb that gives the sum, None where none does; `before` and `after` stand beside it.

    The next one in a row (`is_next`) need not say again what it is for.
    """
    start, low = money.span.start, money.span.start - len(before)
    within = WITHIN_ZH.search(reading.plain[start : money.span.end])
    if within:
        return Span(start + within.start(), start + within.end())
    if BUILT_ZH.search(before[-14:]) and not GIVING_ZH.search(before):
        return None
    if money.qualifier is Qualifier.AT_MOST and THEN_GIVEN_ZH.match(after):
        return Span(start, start + VERB_CHARS)
    verb = _verb_before(before, after, money)
    if verb is None and is_next and ENDS_ZH.match(after):
        verb = AND_NEXT_ZH.search(before)
    if verb is None and not is_next and money.qualifier is Qualifier.AT_MOST:
        verb = EACH_OF_THEM_ZH.search(before)
    if verb is None:
        return None
    named = [name for name, words in verb.groupdict().items() if words]
    at = low + verb.start(*named[:1])
    return Span(at, at + VERB_CHARS)


def _verb_before(before: str, after: str, money: MoneyMention) -> re.Match[str] | None:
    funds = GIVES_FUNDS_ZH.search(before) or ALLOTS_ZH.search(before)
    if funds and ENDS_ZH.match(after):
        return funds
    match = GIVES_ZH.search(before)
    if match and BY_OTHERS_ZH.search(before, 0, match.start()):
        return None
    if match and (
        GIVEN_ZH.match(after)
        or match.group().startswith(("给", "予", "奖", "补", "资", "可", "减", "抵"))
        or UP_TO_ZH.search(match.group())
    ):
        return match
    return THEN_AT_MOST_ZH.search(before) if money.qualifier is Qualifier.AT_MOST else None
