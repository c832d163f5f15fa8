"""What Chinese words tell to be there: an instrument, or only its use, its money, its rules."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading
from etl.model import MONEY_KINDS, Kind

# "四地发放的算力券互相承认": how vouchers that are there are used.
USED_ALIKE = re.compile(r"[”」\"]?(?:已|将|可|均)?(?:互相承认|相互承认|互认|通兑|互通|通用)")
# "已有90家企业申请，兑现资金800万元": what was paid of a programme told before.
PAID_SO_FAR = re.compile(r"(?:，|已|共|累计)$")
# "对人工智能等领域的种子期子基金，出资比例上限提高到七成": for which funds a rule is.
FOR_FUNDS = re.compile(r"(?:^|[，。；：])对[^，。；]{0,30}$")
THEN_RULED = re.compile(r"，[^，。；]{0,16}(?:比例|返投|期限|门槛)")
# "产业投资基金合伙企业（有限合伙）成立": a fund in the form of a partnership.
# "科创大会上，宜宾市机器人产业基金正式发布。": presented to the public.
FOUNDED = re.compile(
    r"合伙企业(?:[（(][^（()）]{2,8}[）)])?[^，。；]{0,6}(?:成立|设立|注册)|"
    r"(?:正式|重磅|现场|同步|集中|对外)?发布(?:[，。；！]|$)|"
    r"(?:已|近日|正式)?完成(?:了)?(?:工商|私募基金|基金业协会)?(?:登记|备案|注册)(?:[，。；！]|$)|"
    # "母基金宣布完成首个直投项目": it invests.
    r"(?:已|近日|日前|宣布|正式){0,2}(?:完成|落地|敲定|投出)了?首(?:[个笔只批家单])(?:直投|投资|项目|子基金|出资|标的)|"
    # "基金首关规模2亿元": money is in hand.
    r"(?:已|近日|日前|宣布)?(?:完成|实现)?首(?:轮|次)?(?:关账|关闭|交割|封闭|募集|关(?=[规，。；]))|"
    # "梧州市产业基金发布子基金管理机构遴选公告": it is there, and looks for managers.
    r"(?:面向[^，。；]{2,8})?(?:发布|启动|开启|公布)[^，。；]{0,14}(?:遴选|申报|招募)"
)
# "超算中心目前算力已达到2000P": how strong it is by now says that it is there.
RUNS = re.compile(
    # "计算中心二期正在施工": so does that it is being built.
    r"(?:项目|工程|[一二三]期){0,2}(?:目前)?(?:正在?|已)(?:加紧|抓紧|全面|有序)?(?:施工|动工|开工)|"
    r"(?:目前|现有|现已|当前|已)[^，。；]{0,8}算力[^，。；]{0,8}\d|算力(?:规模)?(?:目前|现|已)"
)


# "基地一期由新区财政投入1.8亿元": who paid for it says that it is there.
PAID_FOR = re.compile(
    r"(?:项目)?(?:[一二三]期|首期)?(?:工程|项目)?(?:已)?由[^，。；企业司团]{0,8}(?:财政|政府|管委会|[省市区县州]里?)"
    r"(?:累计|全额)?(?:投入|投资|出资|拨款)[^，。；\d]{0,4}\d|"
    # "智算中心总投资1.6亿元，由区财政资金和专项债券安排".
    r"(?:项目)?总投资[^，。；]{0,6}\d[^，。；]{0,8}，由[^，。；企业司团]{0,8}(?:财政|政府|专项债)[^，。；]{0,16}"
    r"(?:安排|承担|解决|保障|出资|投入|投资)"
)


# "本周多地发布母基金遴选公告": news of funds, whoever's.
NEWS_BEFORE = re.compile(r"(?:释出|发布|发出|传出|迎来|挂出)了?[^，。；《]{0,8}$")
NEWS_AFTER = re.compile(r"[^，。；》]{0,12}(?:公告|消息|动态|资讯)(?:[，。；]|$)")
# "人工智能母基金（一期）规模9亿元，由…": a fund that is told with its size.
SIZED_ZH = re.compile(
    r"(?:[（(][^（()）]{1,8}[）)])?(?:目标|认缴|总|基金)?规模(?:为|达到?|约|共)?(?:人民币)?\d[\d·]*[亿万]"
)
# "基金按“统一设计、分期实施”运作，首期规模30亿元": the fund just told, its size some clauses on.
OPENS = re.compile(r"(?:^|[。；！？\n][ \u3000]{0,2})(?:该|本|此|这[只支])?$")
SIZE_FOLLOWS = re.compile(
    r"[^。；]{0,60}，(?:目标|认缴|总|首期|一期|基金|计划){0,3}规模(?:为|达到?|约|共)?(?:人民币)?\d[\d·]*[亿万]"
)
OF_AI = re.compile(r"人工智能|机器人|(?<![a-z])ai(?![a-z])|大模型|算力|智算")
# "机器人产业园坐落在科技城，占地300亩": where it lies, or who sits in it, says that it is there.
LIES = re.compile(
    r"(?:项目)?(?:目前)?(?:(?:位于|坐落[于在]|地处|毗邻)|(?:总|规划)?(?:占地|用地)(?:面积)?(?:约|达|近)?\d|"
    r"(?:已|累计|已经)?(?:吸引|集聚|聚集|汇聚|入驻)了?[^，。；]{0,8}\d[^，。；]{0,16}(?:企业|公司|团队|机构))"
)
FIRMS_OWN = re.compile(r"(?:公司|集团|企业|旗下|工厂)的?[^，。；]{0,10}$")
# "提案所说的场景专项资金，市财政局正在研究论证".
IS_WEIGHED = re.compile(r"，[^，。；]{0,12}正在?(?:抓紧|认真|组织)?(?:研究|论证|谋划|酝酿)")


# "鼓励管理人与龙头企业合作设立基金".
FUNDS_OF_OTHERS = re.compile(
    r"(?:鼓励|引导)[^，。；]{0,20}(?:企业|机构|管理人|资本|银行|各地|地区|县|区)[^，。；]{0,6}"
    r"(?:设立|组建|发起|成立)(?:$|(?!引导基金|母基金)[^，。；]{0,24}$)"
)
# "政府投资基金每年投向人工智能的资金占比不低于20%": what share of any fund goes there.
SHARE_OF_IT = re.compile(r"[^，。；]{0,6}投[向入][^，。；]{2,24}(?:占比|比例|比重)")
# "争取国家人工智能产业投资基金支持": what is hoped for from above.
SOUGHT = re.compile(r"(?:争取|对接|衔接|承接)[^，。；]{0,12}$")
THEIR_HELP = re.compile(r"[^，。；]{0,6}(?:支持|倾斜|落户|投资|出资|资金|项目|资源)")


# "智算中心建起来之后，绿电用得更多了": what comes once such things are there.
ONCE_THERE = re.compile(r"(?:建|搭|办|立|用)起来(?:之后|以后|后)?，")

# "为产业园的布局提供支持": who helps builds nothing.
HELPED = re.compile(
    r"的?(?:建设|布局|发展|运营|落地|招商|规划)?(?:和[^，。；]{0,6})?提供[^，。；]{0,10}(?:支持|支撑|服务|帮助|助力)"
)
# "安排3亿元，支持大模型、算力基础设施建设": what the money is for, in general.
PURPOSE = re.compile(
    r"元的?[^，。；]{0,8}，?(?:重点|主要|专项|集中)?(?:支持|用于|投向|扶持|促进)[^。；]{0,30}$"
)
IN_GENERAL = re.compile(r"基础设施$")
# "支持创新平台建设等项目18个": projects that are counted, no one of them.
COUNTED = re.compile(
    r"[^，。；]{0,20}等[^，。；\d]{0,8}(?:项目|工程|任务)(?:约|近|共)?\d+(?:余|多)?[个项]"
)


# "对骗取补贴的单位，追回资金", "严禁套取奖励资金": what is done about misuse.
MISUSED = re.compile(r"(?:骗取|套取|冒领|截留|挪用|虚报|骗补)[^，。；]{0,12}$")
TAKEN_BACK = re.compile(
    r"[^，。；]{0,8}(?:予以|应当|全额|依法|及时){0,3}(?:追回|追缴|收回|退回|退还|缴回|取消|停止拨付)"
)


# "从实验室到车间", "走出实验室": where research is done, no laboratory that is built.
OUT_OF_LAB = re.compile(r"实验室[”」\"]?(?:到|走向|走进|里的|迈向|通往)")
LEAVES_LAB = re.compile(r"(?:从|走出|离开|告别|飞出|冲出)$")


# "发挥财政资金撬动作用，设立基金": what money is good for, in general.
LEVER_BEFORE = re.compile(r"(?:发挥|放大|强化|增强)好?[^，。；]{0,10}$")
LEVER_AFTER = re.compile(
    r"[^，。；]{0,4}(?:撬动|引导|杠杆|放大|带动|乘数|支撑|保障)[^，。；]{0,6}(?:作用|效应|功能)"
)


# "发挥国家试验区的叠加优势，加快应用": it is there.
ITS_MERITS = re.compile(r"[^，。；]{0,8}(?:优势|作用|效应|功能)")


# "全市各类基金凑在一起，规模超千亿元": all that a place has, for whatever.
ALL_FUNDS = re.compile(r"(?:各类|各级|各支|各只|所有|全部|大小|现有各)[^，。；、]{0,6}$")
TOGETHER = re.compile(
    r"[^。；]{0,16}(?:凑在一起|加起来|加在一起|合计|累计|总计|总共|账面|总规模|规模|总额)[^。；]{0,8}\d"
)


# "不少企业咨询补贴怎么领", "对大家关心的资金支持，发布人表示…": what people want to know.
ASKED_OF = re.compile(r"(?:问及|问到|问起|追问|询问|咨询|打听|想知道)了?[^，。；：]{0,14}$")
CARED_FOR = re.compile(r"(?<!受)(?:关心|关切|关注|在意)的[^，。；：]{0,10}$")
STILL_ASKED = re.compile(
    r"[^，。；]{0,8}(?:何时|怎么|如何|怎样|能否|能不能|多少|问题)|(?:支持)?[，；]"
)


def told_aside(reading: Reading, anchor: Anchor) -> str | None:
    """The reason where an instrument that is there is only told to be used, paid from or ruled."""
    before = reading.before(anchor.span.start, 34)
    if anchor.kind is Kind.SUBSIDY and USED_ALIKE.match(reading.after(anchor.span.end, 8)):
        return "only mentioned: how it is used"
    lever = anchor.kind is Kind.SUBSIDY and LEVER_BEFORE.search(before)
    if lever and LEVER_AFTER.match(reading.after(anchor.span.end, 20)):
        return "only mentioned: what money is good for"
    misused = MISUSED.search(before) or TAKEN_BACK.match(reading.after(anchor.span.end, 20))
    if anchor.kind is Kind.SUBSIDY and misused:
        return "only mentioned: what is done about misuse"
    cared = CARED_FOR.search(before) and STILL_ASKED.match(reading.after(anchor.span.end, 16))
    if anchor.kind in MONEY_KINDS and (cared or ASKED_OF.search(before)):
        return "only mentioned: what is asked about"
    if anchor.kind is Kind.INFRASTRUCTURE and ONCE_THERE.match(reading.after(anchor.span.end, 8)):
        return "only mentioned: what comes of it"
    site = anchor.kind is Kind.INFRASTRUCTURE
    lab = site and reading.plain.startswith("实验室", anchor.span.start)
    if lab and (OUT_OF_LAB.match(reading.after(anchor.span.start, 8)) or LEAVES_LAB.search(before)):
        return "only mentioned: where research is done"
    after = reading.after(anchor.span.end, 40)
    if site and LEVER_BEFORE.search(before) and ITS_MERITS.match(after):
        return "only mentioned: what it is good for"
    if site and COUNTED.match(after):
        return "only mentioned: projects that are counted"
    in_general = site and IN_GENERAL.search(reading.before(anchor.span.end, 4))
    if in_general and PURPOSE.search(reading.before(anchor.span.start, 50)):
        return "only mentioned: what the money is for"
    if site and HELPED.match(after) and "为" in before[-20:]:
        return "only mentioned: it is given help"
    is_paid = reading.plain.startswith("兑现", anchor.span.start) and PAID_SO_FAR.search(before)
    if is_paid and reading.after(anchor.span.end, 1).isdigit():
        return "only mentioned: what has been paid"
    if anchor.kind is Kind.FUND and FUNDS_OF_OTHERS.search(before):
        return "others are encouraged to do it"
    if anchor.kind is Kind.FUND and SHARE_OF_IT.match(after):
        return "only mentioned: what share of funds is for it"
    if anchor.kind is Kind.FUND and SOUGHT.search(before) and THEIR_HELP.match(after):
        return "only mentioned: what is sought from others"
    news = anchor.kind is Kind.FUND and NEWS_BEFORE.search(before)
    if news and NEWS_AFTER.match(reading.after(anchor.span.end, 20)):
        return "only mentioned: news of funds"
    if anchor.kind is Kind.FUND and ALL_FUNDS.search(before) and TOGETHER.match(after):
        return "only mentioned: all funds of a place"
    is_fund = anchor.kind is Kind.FUND and FOR_FUNDS.search(before)
    if is_fund and THEN_RULED.match(reading.after(anchor.span.end, 24)):
        return "only mentioned: which funds a rule is for"
    return None


def is_told_to_stand(reading: Reading, anchor: Anchor) -> bool:
    """Whether the words behind a fund or facility tell that it was founded, or runs."""
    after = reading.after(anchor.span.end, 24)
    if anchor.kind in MONEY_KINDS and IS_WEIGHED.match(after):
        return True
    if anchor.kind is Kind.FUND:
        return FOUNDED.match(after) is not None
    runs = RUNS.match(after) is not None or is_paid_for(reading, anchor)
    runs = runs or _lies_there(reading, anchor)
    return anchor.kind is Kind.INFRASTRUCTURE and runs


def _lies_there(reading: Reading, anchor: Anchor) -> bool:
    """Whether a facility with AI in its name, no firm's, is told with where it lies."""
    named = OF_AI.search(reading.plain, anchor.phrase.start, anchor.span.end)
    if named is None or FIRMS_OWN.search(reading.before(anchor.span.start, 22)):
        return False
    return LIES.match(reading.after(anchor.span.end, 40)) is not None


# "产业基金9亿元、专项资金3亿元、算力券600万元": an item of a list in which each has its sum.
ITEM_SUM = re.compile(
    r"[”」’\"]?(?:约|近|超)?\d[\d·]*[百千万]?[亿万]元(?P<next>[、；][^，。；、\d]{2,12}\d)?"
)
SUM_OF = re.compile(r"\d[百千万]?[亿万]元的?[^，。；、\d]{0,8}$")
NEXT_ITEM = re.compile(r"[”」\"]?[、，](?:以及|加上|再加上)?(?:每年)?\d[\d·]*[百千万]?[亿万]元")
SUM_BEFORE = re.compile(r"\d[百千万]?[亿万]元[、；][“「]?[^，。；、\d]{0,10}$")


def is_listed_with_sum(reading: Reading, anchor: Anchor) -> bool:
    """Whether a subsidy stands in a list of instruments of which each is told with its sum."""
    if anchor.kind is not Kind.SUBSIDY:
        return False
    if SUM_OF.search(reading.before(anchor.span.start, 18)):
        # "900万元的算力券、3亿元的种子基金".
        return NEXT_ITEM.match(reading.after(anchor.span.end, 16)) is not None
    own = ITEM_SUM.match(reading.after(anchor.span.end, 34))
    if own is None:
        return False
    return bool(own["next"] or SUM_BEFORE.search(reading.before(anchor.span.start, 24)))


def is_paid_for(reading: Reading, anchor: Anchor) -> bool:
    """Whether the words behind a facility tell what a government has put into it."""
    return PAID_FOR.match(reading.after(anchor.span.end, 40)) is not None


def is_told_with_size(reading: Reading, anchor: Anchor) -> bool:
    """Whether an AI fund's size is told of it: it is there, or is to be."""
    if anchor.kind is not Kind.FUND:
        return False
    if OPENS.search(reading.before(anchor.phrase.start, 4)):
        goes_on = SIZE_FOLLOWS.match(reading.after(anchor.span.end, 90))
        if goes_on and reading.plain[anchor.span.start : anchor.span.end] == "基金":
            return True
    named = OF_AI.search(reading.plain, anchor.phrase.start, anchor.span.end)
    return bool(named and SIZED_ZH.match(reading.after(anchor.span.end, 24)))


# "实施算力券制度", "印发《某市算力券管理办法》": who makes rules for vouchers gives them, as does
# who goes on with them: "用好“算力券”政策".
RULED_BEFORE = re.compile(
    r"(?:用好|用足|用活|延续|印发|出台|发布|公布|制定|修订|实施|实行|建立|推行|施行)[^，。；]{0,24}$"
)
RULES_AFTER = re.compile(
    r"券[”」\"]?(?:的)?(?:管理|实施|发放|使用|申领|兑付|兑现|操作|暂行|支持){0,2}"
    r"(?:办法|细则|规程|制度|机制|政策)"
)
# "制定了《2024年智能算力政策资金申报指南》": money for AI by its title, which can be asked for.
GUIDE_AFTER = re.compile(
    r"(?:资金|补贴|补助|奖励|奖补|资助)(?:项目)?(?:申报|申请|申领|兑付|兑现|操作|发放)"
    r"(?:指南|办法|细则|规程|指引|通知)"
)


# "印发人工智能产业奖补办法", "发布《智能算力补贴实施细则》": rules of how money for AI is given.
GRANT_RULES_AFTER = re.compile(
    r"(?:补贴|补助|奖励|奖补|资助|扶持)(?:资金)?(?:管理|实施|发放|兑付|兑现|操作|支持|暂行){0,2}"
    r"(?:办法|细则|规程|政策|方案|标准|措施|规定)"
)


def are_ruled(reading: Reading, anchor: Anchor) -> bool:
    """Whether money is named as what rules are made for, by whoever hands it out."""
    if anchor.kind is not Kind.SUBSIDY:
        return False
    if not RULED_BEFORE.search(reading.before(anchor.span.start, 30)):
        return False
    if RULES_AFTER.match(reading.after(anchor.span.end - 1, 16)):
        return True
    after = reading.after(anchor.span.end - 2, 18)
    if not (GUIDE_AFTER.match(after) or GRANT_RULES_AFTER.match(after)):
        return False
    title = reading.before(anchor.span.start, 40).rsplit("《", 1)[-1]
    return OF_AI.search(title[-24:]) is not None
