"""A Chinese government right before a verb of setting up, and that right before an instrument."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.model import Kind

SETS_UP = re.compile(
    r"(?:筹备|筹划|谋划|策划|酝酿|敲定|官宣|祭出|抛出|亮出|拿出|甩出|端出|布局|新设|新增|增设|扩容|做大|"
    r"增资|批准|同意设立|核准|创设|创立|开设|搭建|上线|落地|落户|引进|引入|规划|用上|有了|公布|制定|确定|部署|"
    r"推出|再添|喜提|迎来|打出|送上|祭起|起草|草拟|研拟|拟定|着手|主导|牵头|携手|联手|加码|加推|追加|开启|开建|开工|启用)"
    r"(?:了|起|出)?(?:自己|自家|本地|当地|属于自己)?的?[^，。；：:、《》的]{0,14}$"
)
"""Verbs of plans, of news headlines and of round-ups; what they set up may have a short name
of its own between: 筹备首只人工智能产业基金."""
# "洛阳人工智能算力券来了！", "…行动方案正式落地": headlines say it behind the name.
IS_THERE = re.compile(
    r"[”」》\"]?(?:它)?(?:正式|已经?|近日|今日|今天|重磅|全面|终于|即将|将|率先|同步){0,3}"
    r"(?:(?P<came>来了|来啦)|上新|登场|出炉|落地(?!见效|生根|转化|应用|实施|[^，。；]{0,6}(?:难|率))|上线|亮相|面世|问世|启动|官宣|揭牌|开闸|开抢)"
    r"(?=[了！!，。；：]|$|\s)"
)
# "县里要花8亿元建算力中心", "打算再建一座智算中心", "每地将各建一处基地": the bare verb.
BUILDS = re.compile(
    r"(?:\d[万亿]?元?(?:(?:资金|左右|以上)来?)?|(?:平方米|平米|亩地?|层楼|栋楼)[来用]?|[要将拟想再先各])建(?:[一两三]?[座个处家批])?(?!设|成|筑|立|议|言|行)[^，。；：:、《》的]{0,14}$"
)
# "将在20所学校试点人工智能课程": the noun is the verb.
TRIES = re.compile(
    r"(?:将|已|拟|计划|率先|选取|选择|遴选)[^，。；]{0,8}\d余?[所家个座条名][^，。；]{0,10}$"
)
# "奔着政策来了": somebody else came.
DRAWN_BY = re.compile(r"(?:奔|冲|为|因|循|跟|盯|看|随)着?[^，。；]{0,12}$")
LEAST, MOST = 1, 26
"""Characters between the government's name and the instrument."""


def is_set_up(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "洛阳正在筹备人工智能产业基金", "北京、河南都有了自己的算力券", "算力券来了！"."""
    start = anchor.span.start
    there = IS_THERE.match(reading.after(anchor.span.end, 20))
    if there and not (there["came"] and DRAWN_BY.search(reading.before(start, 16))):
        return True
    if anchor.kind is Kind.INFRASTRUCTURE and BUILDS.search(reading.before(start, 34)):
        return True
    if reading.plain[start : anchor.span.end] == "试点" and TRIES.search(reading.before(start, 30)):
        return True
    return any(
        SETS_UP.search(reading.plain, party.span.end, start) is not None
        for party in sentence.parties
        if party.role in GOVERNING and LEAST <= start - party.span.end <= MOST
    )
