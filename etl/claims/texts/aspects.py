"""What a policy's chapters, articles and items are about: subjects, nothing that it sets up."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import SPENDS_ZH
from etl.claims.texts.run_rules_zh import tells_how_it_is_run
from etl.model import Kind

# "从推进算力基础设施建设、加强人才支撑等六个方面提出20条举措": the headings of a policy.
ASPECTS = re.compile(
    r"(?:从|围绕|包括|涵盖|聚焦)(?P<list>[^。；]{4,160}?)等?[\d一二三四五六七八九十]{1,3}个?(?:大)?(?:方面|维度)"
)
# "从支持平台建设、推进人工智能应用等角度出发".
ANGLES = re.compile(r"从(?P<list>[^。；]{4,160}?)等(?:多个|若干|不同)?(?:角度|方面|维度|层面)")
# "细则重点扶持4类项目，分别与创新中心建设、企业培育有关".
RELATED = re.compile(r"(?:分别|主要)?与(?P<list>[^。；]{4,80}?)(?:有关|相关)(?=[，。；])")


def _is_aspect(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the word stands in the list of what a policy's chapters are about."""
    if anchor.kind not in (Kind.INFRASTRUCTURE, Kind.SUBSIDY):
        return False
    return any(
        m.start("list") <= anchor.span.start < m.end("list")
        for pattern in (ASPECTS, ANGLES, RELATED)
        for m in pattern.finditer(reading.plain, sentence.span.start, sentence.span.end)
    )


# "专项资金重点支持语料采集和公共服务平台建设", "支持方向包括算力基础设施建设": what is paid for.
PAID_FOR = re.compile(
    r"(?:(?:资金|补贴|补助|资助)，?(?:主要|重点)(?:支持|用于|扶持|投向)|"
    r"(?:支持|补贴|补助|资助|扶持|申报)(?:的)?(?:重点)?(?:方向|领域|范围|内容)(?:主要)?(?:包括|涵盖|为|有|是))"
    r"[^。；]{0,160}$"
)
BUILDING = re.compile(r"[^，。；、]{0,6}(?:建设|搭建|运营|升级|改造)(?![成了好])")


# "第四条（支持范围）", "Scope of support": a heading above items for which money may be asked.
HEADING_OF_SCOPE = re.compile(
    r"[\W\d一二三四五六七八九十第条]*(?:重点)?(?:支持|扶持|资助|补助|补贴|奖补|申报)(?:的)?(?:重点)?(?:范围|方向|领域|内容|对象)\W*|"
    r"[\W\d]*(?:article \d+\W+)?(?:scope|areas|fields|directions) of "
    r"(?:support|funding|subsidies)\W*"
)


# "安排资金3200万元，支持场景建设、先导区重大项目等12个项目": a list of what a sum goes to.
SUM_FOR_ZH = re.compile(
    rf"(?:{SPENDS_ZH}|支出)[^。；\d]{{0,20}}\d[^，。；]{{0,10}}，[^，。；]{{0,6}}"
    r"(?:支持|用于|扶持)(?!建设|新建)[^。；]{0,90}$"
)
LISTED_ZH = re.compile(r"[^。；]{0,60}等[^，。；]{0,10}(?:项目|工程|方面|领域|方向|环节)")


# "引进培育标注服务平台。对入驻的平台发放标注券": who comes is given money.
BROUGHT_IN_ZH = re.compile(r"(?:引进|引育|招引|培育)(?:[和、并]?(?:引进|培育))?[^，。；]{0,14}$")
NEXT_GIVEN_ZH = re.compile(
    r"。\s?对[^。；，]{0,30}(?:平台|机构|中心|实验室|院所?)[^。；]{0,90}"
    r"(?:给予|奖励|补助|补贴|资助|发放)[^。；]{0,60}\d"
)


# "对列入规划的智算中心建设项目，优先保障用地": whose projects are helped.
FOR_PROJECTS_ZH = re.compile(r"(?:^|[.，。；：、）)\s])(?:对|对于|为|给)[^，。；]{0,40}$")
PROJECTS_ZH = re.compile(
    r"[^，。；（(]{0,6}项目(?:[（(][^（()）]{0,30}[）)])?，(?!投资|投入|总投资)"
)


def _is_paid_for(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a facility is only named among what money may be asked for."""
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    if sentence.section.headings:
        heading = sentence.section.headings[-1]
        if HEADING_OF_SCOPE.fullmatch(reading.plain, heading.start, heading.end):
            return True
    before = reading.plain[sentence.span.start : anchor.span.start]
    after = reading.plain[anchor.span.end : sentence.span.end]
    then = reading.after(anchor.span.end, 200)
    if BROUGHT_IN_ZH.search(before[-28:]) and NEXT_GIVEN_ZH.match(then):
        return True
    if SUM_FOR_ZH.search(before[-160:]) and LISTED_ZH.match(after[:90]):
        return True
    if FOR_PROJECTS_ZH.search(before[-60:]) and PROJECTS_ZH.match(after[:60]):
        return True
    return bool(PAID_FOR.search(before) and BUILDING.match(reading.after(anchor.span.end, 12)))


_NUMBER = (
    r"[\s(（]{0,4}+(?:第[一二三四五六七八九十]{1,3}条|[一二三四五六七八九十\d]{1,3}+[)）、.])\s*+"
)
# "（三）创新平台。": what an item is about, before it says anything.
LABEL = re.compile(
    r"[\s(（]{0,4}+[一二三四五六七八九十\d]{1,3}+[)）、.]\s*+[^\s，。；：建设打造布局]{2,8}+[。：]?+\s*+"
)
# "第一条 支持算力基础设施建设。": what an article is about, told in full after it.
LABEL_OF_HELP = re.compile(
    _NUMBER + r"(?:支持|鼓励|强化|加强|引导|促进|推动|优化|完善)[^，。；：]{2,28}。?\s*+"
)
# "（三）加大贷款贴息力度。": what the sums below it are of.
LABEL_OF_MONEY = re.compile(
    _NUMBER + r"(?:加大|加强|强化|支持|完善|优化|落实|实施)[^，。；：\d券]{2,20}。\s*+"
)
# "第二条 加快智算中心建设。": what an article is about whose sums are for those who build.
LABEL_OF_BUILDING = re.compile(_NUMBER + r"(?:加快|推进|统筹|加强)[^，。；：]{2,20}建设。\s*+")
SUMS_BELOW = re.compile(
    r"(?:补助|补贴|奖励|资助|贴息|奖补)[^。]{0,30}\d|\d[^。]{0,12}(?:补助|补贴|奖励|资助|奖补)"
)


def _is_label_of_money(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a sentence is only the label of an article that tells its sums below."""
    if not LABEL_OF_MONEY.fullmatch(reading.plain, sentence.span.start, sentence.span.end):
        return False
    below = SUMS_BELOW.search(reading.plain, sentence.span.end, sentence.section.span.end)
    return below is not None and not anchor.is_grant


def _is_label_of_building(reading: Reading, sentence: Sentence) -> bool:
    if not LABEL_OF_BUILDING.fullmatch(reading.plain, sentence.span.start, sentence.span.end):
        return False
    end = sentence.section.span.end
    return SUMS_BELOW.search(reading.plain, sentence.span.end, end) is not None


def of_a_policy(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """What only a policy's chapter or heading is about."""
    if _is_aspect(reading, sentence, anchor):
        return "only mentioned: what a policy is about"
    if _is_paid_for(reading, sentence, anchor):
        return "only mentioned: what money is given for"
    if tells_how_it_is_run(reading, sentence, anchor):
        return "only mentioned: how a policy is run"
    label = LABEL.fullmatch(reading.plain, sentence.span.start, sentence.span.end)
    label = label or LABEL_OF_HELP.fullmatch(reading.plain, sentence.span.start, sentence.span.end)
    if (label or _is_label_of_building(reading, sentence)) and anchor.kind is Kind.INFRASTRUCTURE:
        return "only mentioned: a heading's label"
    if anchor.kind is Kind.SUBSIDY and _is_label_of_money(reading, sentence, anchor):
        return "only mentioned: a heading's label"
    return None
