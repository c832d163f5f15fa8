"""Who a Chinese sentence names, and in what role: actor, venue, firm's seat."""

import re

from etl.claims.base.reading import FACT, SITE, Party, Reading, Role, Sentence
from etl.claims.parties.firms_zh import BODY_OF_IT, FIRM_AFTER, ONE_OF_ITS
from etl.claims.parties.first_of import FIRST, only_compared
from etl.claims.parties.joint import joined_with_nation, party_order
from etl.claims.parties.no_party_zh import (
    whose_firms_receive,
)
from etl.claims.parties.others_zh import other_parties
from etl.claims.parties.senses import Senses
from etl.claims.parties.state_capital_zh import is_its_arm
from etl.claims.parties.told_of_zh import (
    BESIDE_AFTER,
    VENUE_AFTER,
    is_counted,
    is_fact,
    is_only_told_of,
    passing_beside,
)
from etl.model import PlaceMention, PlaceType, Span

BETWEEN = re.compile(
    # "洛阳、鹤壁两市和郑州航空港区", "北京、天津等地以及山东".
    r"(?:[两二三四五六七八九十]+个?[市省地区县]|等[地市])(?:以及|[、和与及])|"
    r"[、和与及以跟/]{0,2}(?:市|省)?[、和与及]?|[市省]?(?:人民)?政府[、和与及](?:市|省)?"
)
BETWEEN_CHARS = 7
# "在上海举行的大会", "赴深圳考察", "位于合肥的": the place does not act; but "高于合肥设立的".
VENUE_BEFORE = re.compile(
    r"(?:在|(?<![高低大小多少优逊早晚快慢对])于|赴|到|来|抵|前往|走进|位于|坐落于|落户|相聚|来自|总部在|总部位于|在[^，。；]{2,20}、)$"
)
# "意见在吉林出台": the place is where it holds, so whose it is.
HOLDS_AFTER = re.compile(
    r"^[省市区]?(?:正式|全面|率先)?(?:出台|印发|施行|落地|全覆盖|铺开|推行|先行先试)"
)
# "惠州与广东恒远创投": a place, and a firm whose name begins with another.
FIRM_NAME_AFTER = re.compile(
    r"[市省]?(?![一两三四五多几各])(?:(?![家的等])[\u4e00-\u9fff]){2,5}"
    r"(?:创投|集团|金控|控股|资本|投资|股份|科技|银行)"
)
DATELINE_BEFORE = re.compile(r"^\s*[^，。]{0,8}(?:社|网|报|讯)$")
DATELINE_AFTER = re.compile(r"^(?:\d{1,2}月)?\d{1,2}日(?:电|讯)|^讯")
# "经认定为江苏省…平台的", "获评国家级": a title that somebody is given, not an act of the place.
TITLE_GIVEN = re.compile(
    r"(?:认定为|评为|获评|获批|入选|列为|纳入|评定为|命名为|授予|荣获|申报|创建|争创|获得)(?:的)?[“《]?$"
)
# 《关于支持十堰机器人产业的意见》: who is helped by whoever issues it.
HELPED_IN_TITLE = re.compile(r"《?关于(?:大力|加快|进一步)?支持$")
# "《意见》明确了株洲市产业发展的思路": of what a policy tells, not who acts.
TOLD_OF = re.compile(r"[》”\"](?:还|也|中)?(?:明确|提出|围绕|聚焦|针对|规定|部署)了?$")
ITS_INDUSTRY = re.compile(
    r"[市省区]?(?!将|要|拟|应)[^，。；、]{0,14}(?:产业|发展|建设)[^，。；、]{0,4}的"
)
# "与中国电信江门分公司签约": a firm that a government signs with.
PARTNER_BEFORE = re.compile(r"(?:与|同|联合|携手|和)[^，。；]{0,14}$")
# "冀與橫琴協同": beside whom somebody acts.
# "深化与宁波、舟山的合作", "与宁波等城市开展供需对接".
IN_STEP = re.compile(
    r"^[省市区]?(?:等(?:地|城市|省市|市)?)?(?:的合作|[^，。；、]{0,6}?(?:协同(?!设立|共建|建设)|对接|接轨|互补|看齐))"
)
# "对入驻江东新区的AI企业": whose firms are given something.
HELPED_FIRMS = re.compile(
    r"(?:对|给|向|为|支持|鼓励|引导|推动|组织|扶持|帮助|助力)(?:入驻|落户|注册在|注册|在)?[^，。；]{0,4}$"
)
BODY_AFTER = re.compile(
    r"^[^，。；、]{0,12}(?:研究院|实验室|研究所|创新中心)(?:等)?(?:签|共|合|达|联|就|在)"
)
# "民进上海市委提交提案": a party's or a federation's committee sits in the consultative conference.
PARTY_BEFORE = re.compile(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联)$")
# "支持济南、青岛建设先导区": whoever helps acts, not who is helped.
HELPED_BEFORE = re.compile(
    r"(?:支持|鼓励|推动|指导|推荐|支撑|助力|助推|配合|协助|帮助|扶持|促进|引导)$"
)
HELPED_AFTER = re.compile(
    r"^(?:市|省|等地?|等市|等城市)?(?:[^，。；]{0,20})(?:升级|扩容|提质|改造|布局|承接|建设|建好|"
    r"建成|创建|打造|争创|争取|开展|申报|设立|建立|发展(?=[，。；]|$)|做大|做强|做优|壮大|提升|先行|成为)"
)
# "对哈尔滨、大庆人工智能产业园，每个给予3000万元": who is given the money.
PAID_AFTER = re.compile(r"^[^。；]{0,16}(?:给予|予以|奖励|补助|资助|每个|分别)")
# "建设长沙智算中心": where it is to stand, and whose only where nobody else acts.
# "认定吉林、延边等5个省级园区": which of them are chosen.
BUILT_BEFORE = re.compile(
    r"(?:建设|打造|新建|建成|推进)(?:好)?$|"
    r"(?:^|[，；。：、省市区县州厅局])(?:新|已|首批|累计)?(?:认定|评定|遴选)(?:了)?$"
)
LEGISLATOR_AFTER = re.compile(
    r"^(?:省|市|代表团)?(?:的)?(?![^，。；]{2,6}[省市区州县](?:人大|政协))[^，。；]{0,6}(?:人大代表|政协委员|代表团)"
)
WITHIN_CITIES = frozenset({PlaceType.DISTRICT, PlaceType.COUNTY})
WITH = ("与", "和", "同", "跟")
WITH_NATION = re.compile(r"[与和、及同]")


def find_parties(reading: Reading, sentence: Sentence, senses: Senses) -> list[Party]:
    """All parties of a sentence, sorted by span; coordinated places are one party."""
    parties = [*_places(reading, sentence, senses), *other_parties(reading, sentence)]
    parties = [only_compared(reading, party, parties) for party in parties]
    parties = passing_beside(reading, parties)
    return joined_with_nation(reading, sorted(parties, key=party_order), WITH_NATION)


def _places(reading: Reading, sentence: Sentence, senses: Senses) -> list[Party]:
    groups: list[list[PlaceMention]] = []
    for mention in sentence.mentions.places:
        if groups:
            left = groups[-1][-1].span
            gap = reading.plain[left.end : mention.span.start]
            after = reading.after(mention.span.end, 24)
            partner = "政府" in gap and BODY_AFTER.match(after)
            partner = partner or ("与" in gap and FIRM_NAME_AFTER.match(after))
            partner = partner or (gap[-1:] in WITH and BESIDE_AFTER.match(after))
            if len(gap) <= BETWEEN_CHARS and BETWEEN.fullmatch(gap) and not partner:
                groups[-1].append(mention)
                continue
        groups.append([mention])
    parties = [_party(reading, sentence, group, senses) for group in groups]
    return [p for p in parties if p]


def _party(
    reading: Reading, sentence: Sentence, group: list[PlaceMention], senses: Senses
) -> Party | None:
    span = Span(group[0].span.start, group[-1].span.end)
    codes = _codes(reading, group, senses)
    role = _role(reading, sentence, span)
    before, after = reading.before(span.start, 4), reading.after(span.end, 24)
    if not codes or role is None:
        return None
    told = (role is Role.REFERENCE and is_fact(after)) or (role is Role.ACTOR and is_counted(after))
    value = FACT if told else SITE if role is Role.LOCATIVE and _is_site(before, after) else ""
    return Party(span, role, tuple(codes), value=value)


def _codes(reading: Reading, group: list[PlaceMention], senses: Senses) -> list[str]:
    """The places that some names one after the other mean, each once."""
    codes: list[str] = []
    previous_end = -1
    for mention in group:
        code = senses.resolve(
            mention, reading.before(mention.span.start, 8), reading.after(mention.span.end, 40)
        )
        if code is None:
            continue
        place = senses.gazetteer.places[code]
        is_adjacent = mention.span.start == previous_end
        # 广东深圳, 北京海淀: a place directly after the unit that it lies in.
        if codes and is_adjacent and codes[-1] in (place.province_code, place.rolls_up_to):
            codes.pop()
        elif codes and is_adjacent and place.type in WITHIN_CITIES:
            # "荆门长安实验室": no district of another city, only the same characters.
            continue
        elif is_adjacent and codes and senses.gazetteer.places[codes[-1]].province_code == code:
            codes.pop()  # "住衡阳湖南省政协委员": where somebody lives, and for what he sits.
        if code not in codes:
            codes.append(code)
        previous_end = mention.span.end
    return codes


def _role(reading: Reading, sentence: Sentence, span: Span) -> Role | None:
    width = min(24, span.start - sentence.span.start)
    before, after = reading.before(span.start, width) if width else "", reading.after(span.end, 24)
    if DATELINE_AFTER.match(after) and (not before or DATELINE_BEFORE.match(before)):
        return Role.REFERENCE
    if is_only_told_of(before, after):
        return Role.REFERENCE
    if HELPED_IN_TITLE.search(before):
        return Role.LOCATIVE
    if TOLD_OF.search(before) and ITS_INDUSTRY.match(after):
        return Role.REFERENCE
    if PARTNER_BEFORE.search(before) and BODY_AFTER.match(after):
        return Role.REFERENCE
    if is_its_arm(before, reading.before(span.end, 1), reading.after(span.end, 80)):
        return Role.ACTOR
    if whose_firms_receive(reading, span.end):
        return Role.LOCATIVE
    if FIRM_AFTER.match(after) or (ONE_OF_ITS.search(before) and BODY_OF_IT.match(after)):
        aside = PARTNER_BEFORE.search(before) or HELPED_FIRMS.search(before)
        return Role.REFERENCE if aside else Role.COMPANY
    if before.endswith(("为", "是", "成为", "系")) and FIRST.match(after):
        # "为安徽首只AI基金": in all of it, whoever's it is.
        return Role.REFERENCE
    if before.endswith(("与", "同", "和")) and IN_STEP.match(after):
        return Role.REFERENCE
    if TITLE_GIVEN.search(before):
        return Role.REFERENCE
    if before.endswith("在") and HOLDS_AFTER.match(after):
        return Role.ACTOR
    if before.endswith("来自") and LEGISLATOR_AFTER.match(after):
        return Role.LEGISLATOR
    if VENUE_BEFORE.search(before):
        return Role.LOCATIVE if not VENUE_AFTER.match(after) else Role.REFERENCE
    if LEGISLATOR_AFTER.match(after) or PARTY_BEFORE.search(before):
        return Role.LEGISLATOR
    if _is_site(before, after):
        return Role.LOCATIVE
    return Role.ACTOR


def _is_site(before: str, after: str) -> bool:
    """Whether the place is where something is to be built, or is helped to build it."""
    paid = before.endswith("对") and PAID_AFTER.match(after) is not None
    helped = HELPED_BEFORE.search(before) is not None and HELPED_AFTER.match(after) is not None
    helped = helped or HELPED_IN_TITLE.search(before) is not None
    return paid or helped or BUILT_BEFORE.search(before) is not None
