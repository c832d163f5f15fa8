"""Who else a Chinese sentence names: the nation, firms, outside voices, what 该市 points at."""

import re

from etl.claims.base.reading import CUE_ROLES, Party, Reading, Role, Sentence
from etl.claims.parties.first_of import is_looked_up_to, is_scope
from etl.claims.parties.no_party_zh import is_any_park, is_no_party, is_of_abroad
from etl.model import NATIONAL_CODE, Cue, Span

# "落实国务院部署", "与工信部签署": the body is looked up to, it does not act.
FOLLOWED = re.compile(
    r"(?:贯彻|落实|根据|按照|依据|响应|争取|获批|对接|经|由|获|被|与|向|和|争创|创建|申创|申报|符合|承接|抢抓|对标|依托|经过|通过|入选|纳入|列入|属于|作为|跟随|上报|报请)(?:了)?(?:好)?[^，。；、]{0,4}$"
)
# "引导基金由中央财政出资500亿元": who pays acts.
PAID_BY_NATION = re.compile(
    r"由(?:中央财政|财政部|国家财政)(?:全额|直接)?(?:出资|拨款|安排|承担|投入)"
)
# "在国家网信办备案的大模型": where something is filed.
FILED_BEFORE = re.compile(r"(?:在|向|经|由|通过)(?:了)?$")
FILED_AFTER = re.compile(r"^[^，。；]{0,6}(?:备案|登记|核准|认定|审批|审核|注册)")
# "省卫生健康委", "市教育部门": of that name each province has one of its own.
OF_LOCAL = re.compile(r"[省市区县州盟旗]$")
# A bare 国家 acts where its verb follows ("国家层面正在组建三支基金"), or 将 before any verb.
WEAK_ACTS = re.compile(
    r"^层面[也还]?(?:已经?|将|正在?|已陆续)?(?:设立|出台|印发|发布|布局|建设|建成|组建|启动|成立|部署)|"
    r"^[也还]?(?:将|拟|正在)|^(?:已|正|计划|要|也|还)?(?:设立|出台|印发|发布|推出|宣布|启动|提出|实施|部署|成立|支持|鼓励)"
)
# "支持企业…", "市属国有企业牵头": the firms are helped or led, the act is the government's.
OBJECT_BEFORE = re.compile(
    r"(?:支持|鼓励|对|向|给|给予|为|引导|帮助|吸引|引进|培育|组织|面向|补贴|奖励|资助|推动|服务|国有|市属|省属|区属|"
    r"由|与|和|会同|携手|联手|联合|单个|单家|每家|中小|龙头|及|等|用于|覆盖|涉及|打造|降低|要求|号召|督促|集聚|聚集|重点|骨干|优质|赋能|扶持|国资|走访|调研|考察|接触|围绕|聚焦|针对|满足|瞄准|破解|解决)[^，。；]{0,24}$"
)
# "国家级、省级实验室": a rank; "省级财政安排": who acts.
RANK_ACTS = re.compile(
    r"^(?:\d|财政|层面|将|已|安排|统筹|设立|出台|拿出|投入|每年|预算|部门|政府|引导|专项|配套|国资|平台公司|国企)"
)
# "由省、市两级出资", "由省市财政共同投入": the province and the city that were told of.
BOTH_LEVELS = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=由))省、?市"
    r"(?=(?:两级)?(?:财政|政府|国资)?(?:共同|联合|合作|共建|各?出资|各?投入|各?安排))"
)
LEAD_CHARS = 3000
"""So far into a text an office tells whose name it is."""


def other_parties(reading: Reading, sentence: Sentence) -> list[Party]:
    """National bodies, legislators of the nation's, anaphors, firms and outside voices."""
    taken = [m.span for m in sentence.mentions.places if m.senses != (NATIONAL_CODE,)]
    parties = [
        Party(c.span, Role.NATIONAL, (NATIONAL_CODE,))
        for c in sentence.cues("national")
        if _is_national(reading, sentence, c) and not any(c.span.overlaps(t) for t in taken)
    ]
    parties += [
        Party(c.span, Role.LEGISLATOR, (NATIONAL_CODE,))
        for c in sentence.cues("national", value="party")
    ]
    parties += [
        Party(c.span, Role.ANAPHOR, value=c.value)
        for c in sentence.cues("anaphor")
        if _points_at_place(reading, sentence, c, taken)
    ]
    parties += [
        Party(Span(m.start(), m.end()), Role.ANAPHOR, value="province_city")
        for m in BOTH_LEVELS.finditer(reading.plain, sentence.span.start, sentence.span.end)
    ]
    parties += [
        Party(c.span, CUE_ROLES.get(c.value, Role.COMPANY), value=c.value)
        for c in sentence.cues("company")
        if not OBJECT_BEFORE.search(reading.before(c.span.start, 28))
        and not is_no_party(reading, c)
    ]
    return parties


def _is_national(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether a word for the nation or a body of its names one that acts."""
    if cue.value in ("none", "party") or is_of_abroad(reading, sentence, cue):
        return False
    if OF_LOCAL.search(reading.before(cue.span.start, 1)):
        return False
    if cue.value == "premier" and "总理" not in reading.plain[:LEAD_CHARS]:
        return False
    if cue.value == "weak" and not WEAK_ACTS.match(reading.after(cue.span.end, 10)):
        return False
    followed = FOLLOWED.search(reading.before(cue.span.start, 14))
    if followed and not PAID_BY_NATION.match(reading.plain, cue.span.start - 1):
        return False
    return not _is_register(reading, cue.span) and not is_looked_up_to(reading, cue)


def _points_at_place(reading: Reading, sentence: Sentence, cue: Cue, taken: list[Span]) -> bool:
    """Whether 该市, 省级 and the like stand for a place, and are no part of a name (`taken`)."""
    return (
        not any(cue.span.start == t.end or cue.span.overlaps(t) for t in taken)
        and not _is_rank(reading, cue.span)
        and not is_scope(reading, sentence, cue)
        and not is_looked_up_to(reading, cue)
        and not is_any_park(reading, cue)
    )


def _is_register(reading: Reading, span: Span) -> bool:
    """Whether a body is only where something is filed."""
    filed = FILED_AFTER.match(reading.after(span.end, 12))
    return bool(filed and FILED_BEFORE.search(reading.before(span.start, 4)))


def _is_rank(reading: Reading, span: Span) -> bool:
    """Whether 省级, 市级 or 区级 only ranks what follows."""
    is_adjective = reading.plain[span.start : span.end].endswith(("级", "属"))
    return is_adjective and RANK_ACTS.match(reading.after(span.end, 6)) is None
