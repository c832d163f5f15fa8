"""Chinese places of which only something is told: what is counted there, learnt or left out."""

import re
from dataclasses import replace

from etl.claims.base.reading import Party, Reading, Role

# "在上海召开大会", "在上海签订协议": the place where somebody meets or signs.
VENUE_AFTER = re.compile(
    r"^[^，。；]{0,14}(?:举[行办]|召开|[开闭]幕|参[加观]|考察|调研|出席|签[订约署])|"
    # "26日在北京表示".
    r"^(?:表示|介绍|透露|指出|强调|发表)"
)
FACT_AFTER = re.compile(
    r"^(?![对向给])(?:市|省|区)?(?:的)?(?:人工智能|机器人|智能|AI|相关|数字经济|核心)?[^，。；]{0,6}(?:产业规模|营业收入|产值|企业数量|生产总值|经济总量|"
    r"企业(?:总?数)?已?(?:超过?|达到?|突破|逾|约)[\d一二两三四五六七八九十百千])"
)
# "中卫、银川两地数据中心绿电占比超过八成": what is counted there, where nobody acts.
COUNTED_AFTER = re.compile(
    r"(?:市|省|州|区)?(?:[两三四五]地|等地)?"
    r"(?:(?![将拟要设投拨建券奖补]|安排|发[放布]|出台|印发|推出|启动|给予|基金|财政|资金|预算)"
    r"[^，。；]){2,24}?"
    r"(?:超过?|突破|达到?|逾|占|位居|居|高于|低于|增长)"
    r"[^，。；]{0,6}[\d一二两三四五六七八九十百千万首前]"
)
# "对采购常州产机器人的企业": where goods come from.
BOUGHT = re.compile(r"(?:购买|采购|购置|使用|租用|应用)$")
# "河南5地承担基地建设任务": its places do, each of them.
PLACES_OF = re.compile(r"^省?\d+个?(?:地|市|城市|区县)(?:承担|获批|入选|获评|上榜)")
# "系统梳理国家和杭州、合肥等先进城市政策": from whom somebody learns.
LEARNS = re.compile(
    r"(?:梳理|借鉴|学习|参考|参照|对标|比照|对照|研究|比较|考察)了?"
    r"(?:国家|国内外?|国外|先进|兄弟)?(?:省市|城市|地区)?[和与及、]?$"
)
LEARNT_AFTER = re.compile(
    r"等?(?:先进|发达|兄弟|标杆|领先|外|同类)?(?:省市|省份|城市|地区|地)?的?"
    r"[^，。；、]{0,6}(?:政策|经验|做法|文件|条例|模式|实践|案例)|等(?:先进|发达|兄弟|标杆|领先)"
)
# "省财政下达衡阳市专项资金", "中央财政支持衡阳市…资金": to whom somebody higher gives it.
GIVEN_BEFORE = re.compile(
    r"(?:财政[厅部]?|省级|中央|国家|省里|发展?改革?委|工信[厅部]|科技[厅部]|资金)[^，。；]{0,8}?"
    r"(?:下达|下拨|拨付|拨给|划拨|追加|转移支付)(?:了|给|至|到)*$|"
    r"(?:省|中央|国家)(?:级)?财政[^，。；]{0,6}(?:安排|补助|支持|给予)(?:了|给)?$"
)
GIVEN_AFTER = re.compile(r"[^，。；]{0,30}(?:资金|补助|经费|补贴|\d)")
# "为鄂州落实全省行动提供支撑", "为重庆发展贡献力量": whom somebody else serves.
SERVED_BEFORE = re.compile(r"(?<![成作称认视])[为给]$")
SERVED_AFTER = re.compile(
    r"(?:(?!补贴|资金|奖励|补助)[^，。；]){0,24}(?:提供|注入|贡献|增添|积蓄|赋予)"
    r"[^，。；金补奖]{0,12}(?:支撑|动力|样本|经验|借鉴|参考|力量|范例|动能|活力|方案|智慧)"
)
# "填补了云南在这方面的空白": where there was none, whoever makes it.
BLANK_BEFORE = re.compile(r"填补(?:了|我国|国内|全国|和|、)*$")
BLANK_AFTER = re.compile(r"[^，。；]{0,24}空白")
# "据南宁晚报报道", "宜宾日报记者获悉": a paper, no government.
PAPER_AFTER = re.compile(
    r"[市省]?(?:日报|晚报|晨报|早报|商报|都市报|时报|快报|导报|证券报|青年报|卫视|新闻网|"
    r"(?:广播)?电视台|广电|融媒|中通社|中评社|通讯社|文汇[报网]|大公[报网]|电台)"
)
# "在福建省内（不含厦门市）注册": a place that is left out.
EXCLUDED = re.compile(r"(?:不含|不包括|不包含)$")
# "正打算把团队从杭州搬回来": where a firm leaves.
MOVES_AFTER = re.compile(r"^[市省区]?(?:搬|迁|转移|引进|引入|引来|挖来|调来|回流|赶来|采购|购买)")
# "习近平总书记视察江西重要讲话精神", "对四川工作系列重要指示": what a leader said there or of it.
LEADER_BEFORE = re.compile(
    r"(?:总书记|主席|总理|领导人)(?:关于|对|在|来|到|视察|考察|调研|两次|三次|历次|多次){0,3}$"
)
SPEECH_AFTER = re.compile(
    r"[省市区]?(?:工作|发展)?(?:考察|视察|调研)?(?:期间|时)?的?(?:作出|发表)?的?(?:系列|一系列)?"
    r"重要(?:讲话|指示|批示|论述|要求|嘱托|回信)"
)


def _is_spoken_of(before: str, after: str) -> bool:
    return bool(SPEECH_AFTER.match(after) and LEADER_BEFORE.search(before))


# "大同、朔州是能源大市，立法需求更迫切": what somebody else is like.
IS_KNOWN_AS = re.compile(
    r"[省市区]?(?:等地?)?(?:都|均|也|同样)?(?:是|属于?)[^，。；]{0,16}"
    r"(?:大市|强市|大省|强省|大区|强区|重镇|名城|先行城市|发达城市)(?=[，。；])"
)


def _is_left_out(before: str, after: str) -> bool:
    """Whether a place is only left out, or left by somebody."""
    return bool(EXCLUDED.search(before) or (before.endswith("从") and MOVES_AFTER.match(after)))


def is_only_told_of(before: str, after: str) -> bool:
    """Whether a place between these words does not act: only something is told of it."""
    return (
        is_fact(after)
        or PLACES_OF.match(after) is not None
        or IS_KNOWN_AS.match(after) is not None
        or PAPER_AFTER.match(after) is not None
        or before.endswith(("依托", "参考", "借鉴", "参照", "仿效", "效仿"))
        or (LEARNS.search(before) is not None and LEARNT_AFTER.match(after) is not None)
        or BOUGHT.search(before) is not None
        or (GIVEN_BEFORE.search(before) is not None and GIVEN_AFTER.match(after) is not None)
        or (BLANK_BEFORE.search(before) is not None and BLANK_AFTER.match(after) is not None)
        or (SERVED_BEFORE.search(before) is not None and SERVED_AFTER.match(after) is not None)
        or _is_left_out(before, after)
        or _is_spoken_of(before, after)
    )


def is_fact(after: str) -> bool:
    """Whether the words behind a place tell how large its industry is."""
    return FACT_AFTER.match(after) is not None


def is_counted(after: str) -> bool:
    """Whether the words behind a place count something there."""
    return COUNTED_AFTER.match(after) is not None


# "领导赴杭州考察", "产业规模不及杭州": where one goes, whom one is measured by.
GOES_BEFORE = re.compile(
    r"(?:赴|前往|到访|造访|奔赴|飞赴|远赴|去了?|去往|流向|追赶|赶超|逊于|落后于|不及|不如|仅次于|媲美|比肩|毗邻|邻近|紧邻|接壤|"
    r"距离?|对标|追上|学习)$"
)
# "来自杭州的团队落户南昌".
FROM_BEFORE = re.compile(r"(?:来自|源自|出自|起家于|总部在|总部位于)$")
DEPUTY_AFTER = re.compile(r"[^，。；]{0,20}(?:代表|委员|政协|人大|民进|民盟)")
# "与杭州相比", "和杭州争夺人才", "与杭州高铁一小时可达".
BESIDE_BEFORE = re.compile(r"[与同和跟比较]$")
BESIDE_AFTER = re.compile(
    r"[市省]?(?:等地)?(?:之间)?(?:相比|比较|比起|相较|的差距|高铁|车程|相距|仅[一隔]|一江之隔|接壤|相邻|争夺|竞争|争抢|比拼|抢人)"
)
# "仅为杭州的十分之一".
PART_AFTER = re.compile(
    r"[市省]?的[^，。；]{0,4}(?:分之|[一二两三四五六七八九\d.]+(?:倍|成)|一半|\d+%)"
)
# "从南昌去了杭州", "从杭州一家公司采购".
GONE_AFTER = re.compile(r"[市省]?(?:[去到飞搬迁流转引挖招采购买聘请学调]|一家|某)")
# "聘请杭州专家", "引进一家杭州企业": whence those come who are brought in.
BROUGHT_BEFORE = re.compile(
    r"(?:聘请|邀请|引进|引入|招引|吸引|走访|参观|考察|拜访|引来|迎来|委托|联手|携手|联合)(?:了)?"
    r"(?:(?:一|多|几|数|[二三四五六七八九十\d]+)(?:余|多)?[家名位个支])?$"
)
BROUGHT_AFTER = re.compile(
    r"[市省]?(?:的)?[^，。；、]{0,6}(?:专家|高校|大学|企业|公司|团队|机构|院校|学者|教授|人才|厂商|品牌|智库)"
)


PAIR = 2


def passing_beside(reading: Reading, parties: list[Party]) -> list[Party]:
    """The parties; where another one goes, by whom it is measured and whence it hires only is told.

    Beside no other place it may well be the text's own.
    """
    told = {p.places for p in parties if p.places}
    if len(told) < PAIR:
        return parties
    return [
        replace(p, role=Role.REFERENCE, value="") if _passes(reading, p) else p for p in parties
    ]


def _passes(reading: Reading, party: Party) -> bool:
    if not party.places or party.role not in (Role.ACTOR, Role.COMPANY, Role.LOCATIVE):
        return False
    before, after = reading.before(party.span.start, 16), reading.after(party.span.end, 24)
    return (
        GOES_BEFORE.search(before) is not None
        or (FROM_BEFORE.search(before) is not None and not DEPUTY_AFTER.match(after))
        or (BESIDE_BEFORE.search(before) is not None and BESIDE_AFTER.match(after) is not None)
        or PART_AFTER.match(after) is not None
        or (before.endswith("从") and GONE_AFTER.match(after) is not None)
        or (BROUGHT_BEFORE.search(before) is not None and BROUGHT_AFTER.match(after) is not None)
    )
