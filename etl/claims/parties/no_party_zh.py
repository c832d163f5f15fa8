"""Chinese words that look like a party and name none: 经专家评审, 每个园区."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.parties.state_capital_zh import is_arms_noun
from etl.model import Cue

# "对通过认定的园区，每个给予…": any of them.
ANY_PARK = re.compile(r"(?:(?:认定|入选|获评)的|每个|各个|产业)$")


def is_any_park(reading: Reading, cue: Cue) -> bool:
    """Whether a bare 园区 is one of many, not the one told of before."""
    words = reading.plain[cue.span.start : cue.span.end]
    return words == "园区" and ANY_PARK.search(reading.before(cue.span.start, 4)) is not None


# "经专家评审", "基金合伙企业（有限合伙）成立": words for what is done, or for a fund's form.
REVIEWED = re.compile(r"(?:组)?(?:评审|论证|评估|评议|咨询|委员会|库)")


# "区投控集团正在组建…基金", "市城投公司": through which a government invests.
OWN_INVESTOR = re.compile(
    r"(?<![\u4e00-\u9fff])(?:由|目前|近日|日前|据悉)?[市区县州](?:属)?"
    r"(?:国有?资|国投|产投|城投|科投|金投|交投|创投|投控|金控|投资|产业投资|国有资本)"
    r"[\u4e00-\u9fff]{0,6}$"
)


# "某省大模型企业单个最高可获3000万元补助", "企业租用算力的，按30%补贴": who is given money.
GIVEN = r"(?:补贴|补助|奖励|资助|奖补|扶持|券|资金支持|支持资金|减免|优惠)"
RECEIVES = re.compile(
    rf"(?!去年|已|此前)[^，。；：]{{0,14}}(?:可|能|有望)(?:以)?(?:获|得到|享受|申领|申请|领取|拿到)"
    rf"[^，。；]{{0,24}}{GIVEN}|"
    rf"[^，。；：]{{1,24}}的，[^。；]{{0,24}}{GIVEN}"
)
FIRMS = re.compile(
    r"[^\s，。；、：对将设出印向给为支鼓补奖与和同联]{0,12}?(?:企业|公司|单位|机构|团队)"
)


def receive(reading: Reading, at: int) -> bool:
    """Whether the firms whose name or noun ends here are only said to be given money."""
    return RECEIVES.match(reading.plain, at) is not None


# "聊城互联网枢纽年扩容200G以上的，分别给予90万元奖励": what qualifies, wherever it lies.
QUALIFIES_ZH = re.compile(
    r"(?![省市区县州]?政府|[省市区县州]?财政)[^，。；：对给向为由将拟设出印投建]{4,40}的，"
    r"(?:分别|各|再|则|可|一次性){0,2}(?:给予|予以|奖励|补助|补贴|资助)"
)


def whose_firms_receive(reading: Reading, at: int) -> bool:
    """Whether a place that ends here only tells whose firms, or what there, is given money."""
    if QUALIFIES_ZH.match(reading.plain, at):
        return True
    firms = FIRMS.match(reading.plain, at)
    return firms is not None and receive(reading, firms.end())


# "人工智能企业突破500家，基金总规模达…": firms that are counted do nothing.
ARE_COUNTED = re.compile(
    r"(?:总?数量?)?(?:已经?|目前|累计|现有|共有?|由|从)?(?:突破|超过?|达到?|近|逾|约|增至|增加到|有|为)*\d[\d·]*[万余多]?"
    r"[家户个](?![^，。；]{0,4}(?:投资|出资))"
)


def is_no_party(reading: Reading, cue: Cue) -> bool:
    """Whether a word for a firm or an outsider names none, or a government's own investor."""
    if cue.value == "outsider":
        return REVIEWED.match(reading.after(cue.span.end, 4)) is not None
    if cue.value == "noun" and receive(reading, cue.span.end):
        return True
    if cue.value == "noun" and ARE_COUNTED.match(reading.after(cue.span.end, 16)):
        return True
    if OWN_INVESTOR.search(reading.before(cue.span.start, 18)):
        return True
    return reading.before(cue.span.start, 4).endswith("合伙") or is_arms_noun(reading, cue)


# "日本经济产业省科技部门", "韩国企划财政部": a ministry right behind its country's name.
ITS_MINISTRY = re.compile(r"(?:政府)?[^，。；：、“”（）()对与和向同在的将拟]{0,5}")


def is_of_abroad(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a ministry is another country's."""
    return any(
        foreign.span.end <= cue.span.start
        and ITS_MINISTRY.fullmatch(reading.plain, foreign.span.end, cue.span.start)
        for foreign in sentence.cues("company", value="foreign")
    )
