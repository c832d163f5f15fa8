"""Whether a Chinese verb tells of what is still to come, by the words before it."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import KEEPS_ZH
from etl.claims.stages.idle_standing_zh import is_told_to_stand
from etl.model import Cue, Kind, MoneyMention, Span

WEIGHED_ZH = re.compile(
    r"(?:研究(?![院中所机生员])|考虑|酝酿|论证|探讨|可行性|有意向?|研议|研拟|商议|拟议)[^，。；]{0,4}$|"
    # "正谋划与邻市共建基地".
    r"(?:正在?|拟|还将)谋划(?:与[^，。；]{2,12})?$|"
    # "正与多家银行洽谈设立".
    r"(?:洽谈|商谈|磋商|谈判)(?:共同|联合|合作)?$"
)
FUTURE_ZH = re.compile(
    rf"(?:(?<!已)将|宣布|提出|明确|表示|(?<![大议展晚年员委协学集社机院])会(?![上议展员场中期])|拟|计划|准备|承诺|{KEEPS_ZH}|力争|即将|预计|要|打算|争取|决定|筹备|谋划|规划|鼓励|支持|推动|探索|拟于|年内|今年将|下半年|着力|加快)[^，。；]{{0,14}}$"
)
PAST_ZH = re.compile(r"(?:早前|此前|去年|曾|前年|昨日已)[^，。；]{0,18}$")
# "将联合…，发起设立": the adverb of the clause before rules this one too.
CARRIED_ZH = re.compile(
    r"(?:(?<!已)将|拟|计划|准备|力争|打算)(?:会|要)?(?:联合|会?同|进一步|加快|重点|全面|充分|统筹|发挥|围绕|依托|与|由|通过|在|按|以)"
    r"[^。；了已]{0,90}$|(?:(?<!已)将|拟|准备|计划(?![”」》，\"]))[^。；了已]{0,60}，(?:并|同时)?[^，。；了已]{0,16}$|"
    # "又会完善政策，设立基金", "政府会拨款，成立研究院".
    r"(?:又|亦|也|还|更|政府|当局|我们)会(?![议展员])[^。；了已]{0,60}，(?:并|同时)?[^，。；了已]{0,16}$|"
    # "预留10亿元，成立研究院": money is kept for what is to come.
    rf"{KEEPS_ZH}[^，。；了已]{{0,12}}元，(?:用于|用以|以|来)?$|"
    # What two sides sign is still to be built.
    r"签(?:署[^。；]{0,24}(?:协议|备忘录)[》”」\"]?|约)，[^。；了已]{0,16}$"
)
# What a policy says that it wants is still to come: 方案提出，…，设立….
ASKED_ZH = re.compile(r"(?:提出|明确|要求|部署|强调|指出|规划|目标|到20\d\d年)[^。；了已]{0,90}$")
# 北京提出完善…，实施…行动计划: an aim in a report, though its verb sounds done.
REPORTED_ZH = re.compile(r"(?:提出|明确|要求|强调|指出)[^。；了已《]{0,60}，[^，。；了已]{0,10}$")
CARRIED_OUT = re.compile(r"实施|开展|启动|出台|制定|推出|打造|建立")
# "三亚宣布，对大模型企业给予最高500万元奖励": said by the place itself, in no policy.
SAID_ZH = re.compile(
    r"(?<![》”」\"])(?<!措施)(?<!方案)(?<!政策)(?<!意见)(?<!文件)(?<!计划)(?<!办法)(?<!通知)"
    r"(?:提出|宣布|明确|公布|披露)，(?:每年|今年|将|[一二三四五两\d]年(?:内|共)?)?[^。；了已》]{0,40}$"
)
# "报告提出，加快…；发放算力券500万元": all that a work report says is to come.
IN_REPORT_ZH = re.compile(
    r"(?:^|[。\s“])(?:政府工作)?报告(?:中|还|也|同时)?(?:提出|明确|指出|强调|要求|部署)[，：:]"
    r"[^。了已]{0,300}$"
)
# "政府将推进…；并推出5亿元资助计划": the adverb rules what goes on behind the semicolon.
WENT_ON_ZH = re.compile(
    r"(?:将|拟|计划(?![”」》，、的\"]))[^。；了已]{0,120}；(?:并|同时|亦|也)(?:会|将)?[^，。；了已]{0,6}$"
)
# "由市产投集团牵头，设立12亿元的基金": who is told to do it has not done it yet.
TOLD_TO_LEAD = re.compile(
    r"(?:^|[。；，：\s])由[^，。；]{2,24}(?:牵头|负责)(?:，(?:会同|联合)[^，。；]{2,20})?，[^，。；了已]{0,6}$"
)
# "设立60亿元基金，下半年投入运作".
STARTS_LATER = re.compile(
    r"[^，。；]{0,12}，(?:计划|预计|力争|确保)?(?:于|在)?(?:年内|今年内|年底前|下半年|明年)[^，。；]{0,6}"
    r"(?:投入|启动|建成|完成|运作|投用|落地|开工)"
)
PROMISED = frozenset({Kind.FUND, Kind.INFRASTRUCTURE})
COMPLETE = re.compile(
    r"已|了|建成|投用|启用|落成|开园|投入(?:使用|运[营行作]|服务|生产|营运)|揭牌|上线|"
    r"in operation|opened|completed|has been|have been"
)


# 《政策》明确，…；设立…: what a policy says goes on behind the semicolon.
LISTED_ZH = re.compile(
    r"[》”」\"](?:中|还|也|同时)?(?:提出|明确|指出|规定|要求|部署)[，：:]?[^。了已]{0,300}；[^。；了已]{0,40}$"
)
LISTED_CHARS = 360


# "到2027年，全市基金规模达到100亿元": the year by which it is to be there.
BY_YEAR_ZH = re.compile(r"到20\d\d年(?:底|末)?，[^，。；已]{0,20}$")


def is_weighed_zh(before: str) -> bool:
    """Whether the words before a verb tell that it is only being studied: 正在研究设立."""
    return WEIGHED_ZH.search(before) is not None


# "设立基金一事，正会同财政部门研究论证".
WEIGHED_AFTER = re.compile(
    r"(?:一事|事宜|的?方案|的?可行性)?，?[^。；，]{0,12}(?:正|仍|尚|还)在?[^，。；]{0,16}"
    r"(?:研究|论证|酝酿|商谈|商讨|磋商|调研|摸底|前期工作)"
)
# "就建立超算中心进行可行性研究".
STUDIED_BEFORE = re.compile(r"(?:就|对|围绕)[^，。；]{0,30}$")
STUDIED_AFTER = re.compile(
    r"[^，。；]{0,8}(?:进行|开展|作)(?:初步|前期|深入)?(?:可行性)?(?:研究|论证|评估)(?![院所])|"
    r"[^，。；]{0,6}(?:面?向社会|公开){0,2}征求(?:社会|公众|各方)?意见"
)
# "占地千亩的产业园正在加紧建设": under way.
UNDER_WAY = re.compile(
    r"[^，。；]{0,6}(?:正在?|正处于|目前在|已在)(?:加紧|加快|抓紧|全面|有序|如期|火热)?(?:建设(?!方案|规划)|施工|兴建|推进建设)|"
    # "项目目前在高新区加紧建设中".
    r"(?:项目|工程){0,2}(?:目前|已|正|也){0,2}在[^，。；]{2,16}?(?:建设|施工|兴建)之?中"
)
# "由区国投集团建设运营的智算中心，可提供算力": it runs.
RUN_BY = re.compile(r"(?:建设|投资)?(?:并|和)?(?:运营|管理)的[^，。；]{0,16}$")
# "将投入2亿元建设产业园，一期已经动工".
BEGUN_AFTER = re.compile(
    # "研发院已于4月投入运作".
    r"[^，。；]{0,6}已[于於在][^，。；]{2,12}(?:动工|开工|投用|投运|建成|启用|投入(?:使用|运营|运行|运作))|"
    # "由市属国企建设，目前已投入运营".
    r"[^。；]{0,24}，(?:目前|现|现在)已(?:经)?(?:正式|全面)?"
    r"(?:动工|开工|开建|投用|投运|建成|启用|封顶|投入(?:使用|运营|运行))[。；，]|"
    r"[^。；]{0,24}，(?:其中|目前|现)?(?:一期|首期|项目|工程|主体|首批|园区|该项目)[^，。；]{0,14}已(?:经)?(?:正式|全面)?"
    r"(?:动工|开工|开建|奠基|投用|投运|建成|启用|封顶)"
)


def is_weighed_after(reading: Reading, anchor: Anchor) -> bool:
    """Whether the words right behind an instrument tell that it is only being studied."""
    after = reading.after(anchor.span.end, 44)
    studied = STUDIED_AFTER.match(after) and STUDIED_BEFORE.search(
        reading.before(anchor.span.start, 40)
    )
    return studied is not None or WEIGHED_AFTER.match(after) is not None


# A fund that is there to be used, by the words before it and right behind it.
MADE_USE_OF = (
    # "充分发挥产业引导基金作用".
    (
        re.compile(r"(?:充分发挥|更好发挥|用好|用足|用活)(?!财政|资金|政策)[^，。；拟]{0,40}$"),
        re.compile(r"[^，。；]{0,8}(?:作用|功能|杠杆|优势)|[，。；]"),
    ),
    # "加快运营总规模90亿元的人工智能基金".
    (
        re.compile(
            r"(?:加快|持续|高效|规范|做好)运营好?(?:首期|总)?规模[^，。；]{2,16}的[^，。；]{0,24}$"
        ),
        re.compile(""),
    ),
    # "与总规模90亿元的市级基金形成联动".
    (
        re.compile(r"[与和](?:首期|总)?规模[^，。；]{2,16}的[^，。；]{0,24}$"),
        re.compile(r"形成|联动|协同|衔接|互补|配合"),
    ),
)


def _is_made_use_of(reading: Reading, anchor: Anchor) -> bool:
    before = reading.before(anchor.span.start, 64)
    after = reading.after(anchor.span.end, 14)
    return anchor.kind is Kind.FUND and any(
        told.search(before) and then.match(after) for told, then in MADE_USE_OF
    )


def has_begun(reading: Reading, anchor: Anchor) -> bool:
    """Whether a facility's first part is told, behind it, to be under way; or a fund to be used."""
    if _is_made_use_of(reading, anchor):
        return True
    after = reading.after(anchor.span.end, 60)
    begun = anchor.kind is Kind.INFRASTRUCTURE and bool(
        BEGUN_AFTER.match(after)
        or UNDER_WAY.match(after)
        or RUN_BY.search(reading.before(anchor.span.start, 24))
    )
    return begun or is_told_to_stand(reading, anchor)


def is_ahead_zh(before: str) -> bool:
    """Whether a modal stands right before a verb: 将设立, but not 将已设立的."""
    past = "已" in before[-6:] or PAST_ZH.search(before) is not None
    return FUTURE_ZH.search(before) is not None and not past


def is_still_to_come(reading: Reading, sentence: Sentence, act: Cue, anchor: Anchor) -> bool:
    """Whether a modal or a policy's wish earlier in the Chinese sentence rules this verb too."""
    before = reading.plain[sentence.span.start : act.span.start][-130:]
    if CARRIED_ZH.search(before):
        return True
    told = reading.before(act.span.start, LISTED_CHARS)
    if IN_REPORT_ZH.search(told) or WENT_ON_ZH.search(told):
        return COMPLETE.search(reading.plain[act.span.start : act.span.end + 2]) is None
    said = reading.plain[sentence.span.start : min(act.span.start, anchor.span.start)]
    if anchor.kind is Kind.SUBSIDY and SAID_ZH.search(said[-130:]):
        return True
    done = COMPLETE.search(reading.plain[act.span.start : act.span.end + 2])
    verb = reading.plain[act.span.start : act.span.end]
    if anchor.kind is Kind.PLAN and CARRIED_OUT.match(verb) and REPORTED_ZH.search(before):
        return done is None
    if anchor.kind not in PROMISED or done is not None:
        return False
    if TOLD_TO_LEAD.search(told[-70:]) or STARTS_LATER.match(
        reading.plain, anchor.span.end, sentence.span.end
    ):
        return True
    listed = LISTED_ZH.search(told)
    return ASKED_ZH.search(before) is not None or listed is not None


AHEAD_ZH = re.compile(r"力争|目标|争取|预计|将|拟|计划|到20\d\d年|未来|逐步|最终")
# "今年发放算力券3000万元，明年计划增至5000万元", but "将总额从2000万元提高到3000万元".
GROWS_ZH = re.compile(r"(?:增|扩|提高|提升|增加|扩大|扩容|追加)[至到](?:约|近|超过?|不低于)*$")


def is_to_grow(reading: Reading, sentence: Sentence, clause: Span, money: MoneyMention) -> bool:
    """Whether a sum is what the one told before it is to grow to."""
    before = reading.plain[clause.start : money.span.start]
    ahead = AHEAD_ZH.search(before) or "明年" in before
    told = any(m.span.end <= clause.start for m in sentence.mentions.money)
    return bool(told and ahead and "从" not in before and GROWS_ZH.search(before))
