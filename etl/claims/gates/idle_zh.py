"""Whether a Chinese word names an instrument that somebody makes, or is only mentioned."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.titles import is_in_title
from etl.claims.base.wordings import KEEPS_ZH
from etl.claims.gates.idle import MADE_BY_FORM
from etl.claims.gates.left_to_others_zh import is_others
from etl.claims.gates.on_ai_zh import is_on_ai, is_run
from etl.claims.gates.set_up_zh import is_set_up
from etl.claims.parties.approved import let_have
from etl.claims.stages.idle_standing_zh import (
    are_ruled,
    is_listed_with_sum,
    is_told_to_stand,
    is_told_with_size,
    told_aside,
)
from etl.claims.texts.aspects import of_a_policy
from etl.model import Kind, Span

GIVEN_TO = re.compile(r"(?:按|对|给|向|为)[^，。；]{1,30}$")
# "区财政补助500万元": the noun is the verb.
PAID_OUT = re.compile(
    r"(?:补助|补贴|奖励|资助|奖补)(?:[^，。；\d]{0,5}|资金[^，。；\d]{0,7})(?:\d|[一二三四五六七八九半]成|一半|百分之)"
)
# "今年算力券的支持规模为1.4亿元": how large it is says that it is there.
IS_OF_SIZE = re.compile(
    r"[”」’\"]?[由从][^，。；]{1,14}(?:提高|增加|上调|扩大|追加)[到至]|"
    r"[”」’\"]?(?:每年|全年|年度|今年|一年)(?:约|近|超)?(?=\d)|"
    r"[”」’\"]?的?(?:20\d\d年度?)?[^，。；]{0,4}(?:规模|总额|额度|总量|预算|总盘子)(?:约|共)?"
    r"(?:(?=\d)|为|达|是|约|不超过|不低于|[由从][^，。；]{1,12}(?:提高|增加|上调|扩大)?[到至]|"
    r"(?:提高|增加|上调|扩大|提升|增)[到至])"
)
# Words that name a subsidy and say that it is given: 前三年免租.
SELF_MADE = re.compile(r"免租|租金全免|减按|减半|免征|减免|免费")
# "对新获批的国家级重点实验室，给予500万元奖励": the laboratory is who gets it.
TO_SITE = re.compile(
    r"(?:^|[.，。；：、）)]|将|拟|财政|省级|市级)(?:二是|三是|一是)?(?:对|给|向)(?!接)[^，。；]{0,40}$"
)
# "对入驻模力社区的企业": where those who are given something sit.
SITS_IN = re.compile(
    r"(?:入驻|进驻|入园|租用)[^，。；]{0,10}$|"
    # "每年遴选5个特色产业园，给予支持": who is chosen for it.
    r"(?:遴选|评选)[^，。；]{0,14}$"
)
# "对入选国家级智能制造示范行动的企业，给予30万元奖励": who is rewarded took part in it.
HONOURED = re.compile(
    r"(?:对|给|向)(?:新)?(?:获批?|入选|获评|获得|列入|纳入|承担|认定为)[^，。；]{0,34}$"
)
PAYS = re.compile(r"^[^。；]{0,60}?(?:给予|给与|奖励|补助|补贴|资助|奖补|支持|资金)")

# "底气来自数据中心集群": what something else rests on.
RESTS_ON = re.compile(r"(?:来自|来源于|源于|得益于|归功于|离不开)[^，。；]{0,14}$")
# "用好总规模50亿元的产业基金，设立人工智能子基金": what the new one is cut from.
MOTHER_BEFORE = re.compile(r"(?:用好|用足|发挥|依托|统筹|盘活)[^，。；]{0,30}$")
CHILD_AFTER = re.compile(
    r"[^，。；]{0,8}，[^，。；]{0,16}(?:设立|组建|发起|成立|新设)[^，。；]{0,30}基金"
)
# "企业新建实验室、平台，国家级的一次奖2000万元": who builds them is given money.
WHO_BUILDS = re.compile(
    r"(?:企业|联合体|单位|机构|高校|院所|主体|公司)[^，。；]{0,10}"
    r"(?:新建|建设|扩建|组建|搭建|牵头|申报|创建|建成|获批)[^，。；]{0,24}$"
)
# "引进培育优质评测平台，最高奖励90万元": who comes is given money.
BROUGHT_IN = re.compile(r"(?:引进|引育|招引|引进(?:和|、|并)?培育)[^，。；]{0,14}$")
THEN_GIVEN = re.compile(r"，[^。；]{0,30}(?:给予|奖励|补助|补贴|资助|发放)[^。；]{0,40}\d")
# "支持建设孵化器，对获评国家级的运营方奖励80万元": who builds them is given money.
HELPED_TO_BUILD = re.compile(
    r"(?:支持|鼓励)[^，。；]{0,8}(?:建设|打造|创建|搭建|新建|组建|设立)[^，。；]{0,14}$"
)
THEN_FOR_THEM = re.compile(
    r"，(?:对|按)[^。；]{2,60}(?:给予|予以|奖|补|资助|贴息)[^，。；]{0,20}[\d%]"
)
# "实验室升格为国家级的，省里拨付1000万元".
QUALIFIES = re.compile(
    r"(?:[^。；]{0,40}的|[^，。；]{0,16}的(?:企业|单位|机构|主体|团队|高校))，"
    r"[^，。；]{0,10}(?:奖|补|资助|给予|拨付)[^，。；]{0,12}\d"
)
# "公共服务平台建设资助，按投资额的50%": what the money is for.
PAID_FOR = re.compile(
    r"(?:建设|运营|认定|培育)?和?(?:资助|补助|奖励|补贴|奖补)(?:[，。：；按\d]|最高)|"
    # "开源服务平台可申请的资金最多600万元".
    # "创新中心，新购设备的开支最多可获四成补贴", "应用基地，按研发投入三成补助".
    r"，[^，。；]{0,20}可获[^，。；\d]{0,8}(?:补|奖|资助)|"
    r"，按[^，。；]{2,14}(?:补助|补贴|奖励|资助|奖补)|"
    r"[^，。；]{0,6}可(?:申请|申领|获得?|享受?)(?:的|最[高多]|不超过|资金|补|奖|\d)"
)
# "为业界提供开源社区服务的平台，每年补助不超过800万元".
OFFERS = re.compile(r"(?:为|向|面向)[^，。；]{1,12}提供[^。；]{0,24}$")
THEN_AWARDED = re.compile(
    r"[^。；]{0,40}(?:奖|补|资助|给予|拨付)[^。；]{0,24}(?:\d|[一二三四五六七八九半]成)"
)


def _is_given_to(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    if anchor.kind is Kind.PLAN:
        told = HONOURED.search(reading.before(anchor.span.start, 50))
        return told is not None and PAYS.match(reading.after(anchor.span.end, 80)) is not None
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    if SITS_IN.search(reading.before(anchor.span.start, 20)):
        return True
    before = reading.plain[sentence.span.start : anchor.span.start]
    after = reading.plain[anchor.span.end : min(anchor.span.end + 80, sentence.span.end)]
    if QUALIFIES.match(after) or PAID_FOR.match(after):
        return True
    if BROUGHT_IN.search(before) and THEN_GIVEN.match(after):
        return True
    if HELPED_TO_BUILD.search(before) and THEN_FOR_THEM.match(reading.after(anchor.span.end, 100)):
        return True
    if (WHO_BUILDS.search(before) or OFFERS.search(before)) and THEN_AWARDED.match(after):
        return True
    return TO_SITE.search(before) is not None and PAYS.match(after) is not None


# "1. 北京海淀：每年1亿元算力券": an item of a round-up, which needs no verb.
NUMBERED = re.compile(r"\s*(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）]|[•·▪-])\s*[^，。；：:]{2,12}[：:]")

# "中卫数据中心集群标准机架突破10万架": how much there is.
HAS_ZH = re.compile(r"(?:集群)?(?:累计|现有|已建成?)?(?:标准)?(?:机架|服务器|装机|上架率|在用)")
# "其中包括算法基金（20亿）、人工智能基金（50亿）": a list of funds with their sizes.
SIZE_IN_BRACKETS = re.compile(r"[（(](?:约|总?规模|首期)?\d[\d.]*[万百千]?[亿万]元?[）)]")
# "优质教育基金将预留20亿元推行AI教育": the money is what is pledged.
PAYS_FROM = re.compile(
    rf"(?:将|会|已|拟|再)?(?:额外)?(?:{KEEPS_ZH}|拨付|支出|出资)[^，。；]{{0,4}}\d"
)
# "由产业投资集团、数智股权投资基金出资": of several payers a fund is one.
PAYER_BEFORE = re.compile(r"由[^。；]{0,80}$")
PAYER_AFTER = re.compile(r"等?(?:共同|联合)?(?:出资|投资(?!基金)|注资|参投|领投|跟投)")
# "《意见》要求，各部门要加强协同；鞍山市要抓紧制定实施方案".
TOLD_TO_MAKE = re.compile(
    r"要求[，：][^。]{0,110}[，；][^，。；]{0,16}要(?:抓紧|尽快|及时|结合实际)?[^，。；]{0,4}"
    r"(?:制定|出台|编制|研究)[^，。；]{0,8}$"
)
# "关于设立产业基金的建议", "既有减税、补贴等政策的建议": what others ask for.
ASKED_FOR = re.compile(r"[^，。；]{0,8}的(?:建议|提案|议案)")
AMONG_ASKED = re.compile(r"[^，。；]{0,14}等[^，。；]{0,8}的(?:建议|提案|议案)")

# "研究院与社会资本联合发起产业基金，已孵化企业": what an institute does is its own.
BODY_ACTS = re.compile(
    r"[\W_]*(?:该)?(?:研究院|实验室|协会|学会|联盟|学院|大学)"
    r"(?:已|将|还|正|也|布局|联合|与|发起|设立|牵头|计划)"
)


# "由企业投资约20亿元的人工智能产业园落户": a firm's own, whatever place welcomes it.
BY_FIRMS = re.compile(
    r"由[^，。；省市区县政]{0,6}(?:企业|集团|公司)(?:独立|自主|全额|独家|单独)?(?:出资|投资|投建)[^，。；]{0,24}$"
)


# "龙头企业的工厂投产，自建算力平台也投入使用".
SELF_BUILT = re.compile(r"自建(?:了|的)?[^，。；]{0,12}$|自己(?:投资|出资|花钱)[^，。；]{0,20}$")


# "机器人生产基地项目落地": a firm's plant.
PLANT = re.compile(r"生产基地$")


# "会同南川工业园区组建基金": whoever runs a park joins in.
JOINS_IN = re.compile(r"(?:会同|联合|携手)[^，。；]{0,10}$")
THEN_ACTS = re.compile(r"区?(?:管委会)?(?:共同|联合)?(?:组建|设立|发起|成立|出资)")


def _is_bodys(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    if anchor.kind not in (Kind.FUND, Kind.INFRASTRUCTURE):
        return False
    joins = JOINS_IN.search(reading.before(anchor.span.start, 14))
    if joins and THEN_ACTS.match(reading.after(anchor.span.end, 8)):
        return True
    before = reading.before(anchor.span.start, 44)
    its_own = BY_FIRMS.search(before) or SELF_BUILT.search(before)
    return bool(its_own or BODY_ACTS.match(reading.plain, sentence.span.start, sentence.span.end))


def _rested_on(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """What is there already: to build on, to be paid from, or to be given money."""
    if anchor.kind is Kind.INFRASTRUCTURE and HAS_ZH.match(reading.after(anchor.span.end, 16)):
        return "only mentioned: what there is to build on"
    if _is_given_to(reading, sentence, anchor):
        return "only mentioned: it is given money"
    is_payer = PAYER_BEFORE.search(reading.before(anchor.span.start, 90)) and PAYER_AFTER.match(
        reading.after(anchor.span.end, 8)
    )
    pays = is_payer or PAYS_FROM.match(reading.after(anchor.span.end, 20))
    if anchor.kind is Kind.FUND and pays:
        return "only mentioned: a fund that pays"
    if anchor.kind is not Kind.PLAN and RESTS_ON.search(reading.before(anchor.span.start, 18)):
        return "only mentioned: what something else rests on"
    mother = anchor.kind is Kind.FUND and CHILD_AFTER.match(reading.after(anchor.span.end, 64))
    if mother and MOTHER_BEFORE.search(reading.before(anchor.span.start, 40)):
        return "only mentioned: what something else rests on"
    return None


def _of_others(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """What firms or other places make, or somebody is asked to make."""
    if is_others(reading, sentence, anchor):
        return "others are encouraged to do it"
    if anchor.kind is Kind.PLAN and TOLD_TO_MAKE.search(reading.before(anchor.span.start, 160)):
        return "others are told to make it"
    after = reading.after(anchor.span.end, 16)
    is_plant = PLANT.search(reading.before(anchor.span.end, 4)) is not None
    if is_plant or _is_bodys(reading, sentence, anchor):
        return "a company's own affair"
    asked = ASKED_FOR.match(after) and "关于" in reading.before(anchor.span.start, 40)
    if anchor.kind is not Kind.PLAN and (asked or AMONG_ASKED.match(after)):
        return "only mentioned: what a call is about"
    return None


def idle_word_zh(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    """The reason against an instrument that nobody makes; None where it is made.

    A Chinese text names instruments as freely as English does.
    """
    reason = (
        told_aside(reading, anchor)
        or _rested_on(reading, sentence, anchor)
        or _of_others(reading, sentence, anchor)
        or of_a_policy(reading, sentence, anchor)
    )
    if reason:
        return reason
    if _is_made_as_it_stands(reading, sentence, anchor):
        return None
    if anchor.is_weak and not is_on_ai(reading, sentence, anchor, ai_context=ai_context):
        return "only mentioned: a plan that isn't about AI"
    if anchor.kind is Kind.SUBSIDY and (
        PAID_OUT.match(reading.after(anchor.span.start, 16))
        or IS_OF_SIZE.match(reading.after(anchor.span.end, 30))
    ):
        return None
    is_made = _has_maker(reading, sentence, anchor) or is_set_up(reading, sentence, anchor)
    return None if is_made else "only mentioned: nobody sets it up"


# "规划纲要近日获市人大会议批准"; "市长作政府工作报告": the report is made by being read.
OUT_ZH = re.compile(
    r"[》”」]?[^，。；《]{0,14}(?:获[^，。；]{0,10}(?:批准|通过|批复)|(?:正式|全文)(?:发布|公布|印发)|公之于众|对外公布)"
)
IS_READ = re.compile(r"(?:作|做|作了|作出|宣读)政府工作报告$")


def _is_made_as_it_stands(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether where or how the word stands says that it is made, without a verb."""
    if sentence.section.kind in MADE_BY_FORM or anchor.is_grant:
        return True
    if let_have(reading, sentence, anchor):
        return True
    if anchor.kind is Kind.FUND and SIZE_IN_BRACKETS.match(reading.after(anchor.span.end, 16)):
        return True
    if (
        are_ruled(reading, anchor)
        or is_told_to_stand(reading, anchor)
        or is_told_with_size(reading, anchor)
        or is_listed_with_sum(reading, anchor)
        or (anchor.kind is Kind.PLAN and is_run(reading, anchor))
        or (anchor.kind is Kind.PLAN and OUT_ZH.match(reading.after(anchor.span.end, 30)))
        or _is_read_out(reading, sentence, anchor)
    ):
        return True
    text = sentence.span.of(reading.document.text)
    if text.startswith("《") or NUMBERED.match(text):
        return True
    clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
    low = max(clause.start, anchor.span.start - 34)
    given = GIVEN_TO.search(reading.plain[low : anchor.span.start])
    return anchor.kind is Kind.SUBSIDY and given is not None


def _is_read_out(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "市长作政府工作报告。报告把人工智能列为…": an aim, unless what follows is more than that."""
    after = reading.sentence_after(sentence)
    if after is None or IS_READ.search(reading.before(anchor.span.end, 16)) is None:
        return False
    return all(cue.value == Kind.PLAN for cue in after.cues("kind"))


def _has_maker(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a verb in its clause or the next ones says that somebody makes it."""
    index = sentence.clause_of(anchor.span.start)
    first = index if anchor.is_weak else max(0, index - 1)
    last = min(len(sentence.clauses) - 1, index + 1)
    end = sentence.clauses[last].end
    if anchor.kind is Kind.PLAN and is_in_title(reading, sentence, anchor):
        # 《…政策》（下称《政策》）和《…细则》正式出台.
        end = sentence.span.end
    area = Span(sentence.clauses[first].start, end)
    return any(
        c.span != anchor.span or SELF_MADE.match(reading.after(c.span.start, 4))
        for c in sentence.cues("makes", area, anchor.kind)
    )
