"""Chinese sums that are no one programme's: of many funds, of one firm, paid so far, its costs."""

import re

from etl.claims.reading import Reading, Sentence
from etl.model import MoneyMention

# "投向人工智能领域项目的金额已超过50亿元", "平均规模不到2亿元", "全部基金总规模近百亿元".
OF_MANY_ZH = re.compile(
    r"投向[^，。；]{0,24}的(?:金额|资金|资本)[^，。；\d]{0,8}$|平均(?:规模|每[只支家个])[^，。；\d]{0,6}$|"
    r"(?:全部|所有|各[支只类]|多[支只])[^，。；]{0,6}基金(?:合计)?总规模[^，。；\d]{0,5}$"
)
# "去年公司领到了市里发放的20万元算力券": what one firm got.
GOT_ZH = re.compile(r"(?<![可能多高])(?:领到|收到|拿到)了?[^，。；]{0,12}$")
# "已有90家企业申请，兑现资金800万元": what has been paid.
PAID_ZH = re.compile(
    r"(?:入选|申请|受益|惠及|获批|获奖)[^，。；]{0,8}，(?:共|已|累计)?(?:兑现|拨付|发放)"
    r"(?:资金|补贴|奖励|金额)?[^，。；\d]{0,4}$|"
    # "去年共兑现35户、920万元", "30家企业申领，核销金额800万元".
    r"(?:兑现|核销|兑付|拨付|惠及)(?:了)?\d+[户家个项笔批][^，。；\d]{0,6}[、，]"
    r"(?:共|计|合计|金额|资金|补贴|奖励)*$|"
    r"(?:核销|兑付|兑现)(?:金额|资金|总?额)(?:共计?|合计|约|达到?|已|超过?|近|为)*$"
)
# "已有37家企业领取资金960万元", "已批出8个项目，涉及资助额约2亿元": what has been paid or granted.
PAID_TO_ZH = re.compile(
    r"(?:已有?|共有?|累计有?|至今)[^，。；\d]{0,6}\d+(?:余|多)?[家户名个][^，。；]{0,8}"
    r"(?:兑现|领取|申领|享受|获得?|拿到)了?(?:政策|扶持|奖补|补贴|奖励)?(?:资金|补贴|奖励|金额)?"
    r"(?:约|近|超|逾|共|累计|总计)*$|"
    r"(?:已|至今|累计)[^，。；]{0,3}(?:批出|批准|审批|资助|支持)了?[^，。；]{0,6}\d+[^，。；]{0,6}"
    r"(?:项目|企业|申请|个案)，(?:共|合计|总)?(?:涉及|涉)[^，。；\d]{0,8}$"
)
# "芯片基金、人工智能母基金等4只基金，总规模50亿元": no single one's.
OF_SEVERAL_FUNDS = re.compile(
    r"、[^，。；]{1,30}等(?:\d{1,3}|[两三四五六七八九十]{1,2})[只支个][^，。；]{0,4}基金，"
    r"(?:合计|总计)?总?规模(?:合计|共|已|达|约|超过?|近)*$|"
    # "此前两只合计规模30亿元".
    r"(?:此前|先前|上述|另外|其余|前述|[这该前])的?(?:\d{1,3}|[两三四五六七八九十]{1,2})[只支](?:子|母)?(?:基金)?"
    r"(?:的)?(?:合计|总计|共计|累计)?总?规模(?:合计|共计?|已|达到?|约|超过?|近)*$"
)
# "全国主要城市发放的算力券合计超过20亿元".
OF_ALL_CITIES = re.compile(
    r"(?:全国|国内|各地)(?:的)?(?:主要|各大?|多个|重点|\d+个)?(?:城市|省市|省份|地区|地方|地)"
    r"[^。；]{0,30}(?:合计|累计|总计|共计|总额|总规模)[^，。；\d]{0,6}$"
)
# "已投项目6个，金额2亿元": what has been invested.
INVESTED_SO_FAR = re.compile(
    r"(?:已经?|累计|决策){1,2}投[^，。；、]{0,16}[，、](?:决策|投资)?(?:总)?金额[^，。；\d]{0,4}$"
)


# "评审、审计等管理费用从工作经费中列支，每年不超过30万元": what running a programme costs.
RUNNING_COSTS_ZH = re.compile(
    r"(?:评审|审计|管理|宣传|办公|运行|事务)[^。；]{0,16}(?:费用?|经费)"
    r"(?:[^。；\d]{0,24}(?:列支|支出|解决|控制))?[^。；\d补奖资给]{0,10}$"
)


def of_many(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Why a Chinese sum is no one programme's: many funds', one firm's, paid so far, its costs."""
    before = reading.plain[max(sentence.span.start, money.span.start - 60) : money.span.start]
    if OF_MANY_ZH.search(before):
        return "invested: many funds' together"
    if any(told.search(before) for told in (GOT_ZH, PAID_ZH, PAID_TO_ZH)):
        return "paid: what has been given so far"
    if RUNNING_COSTS_ZH.search(before):
        return "what it costs to run a programme"
    if OF_ALL_CITIES.search(before):
        return "told of the whole country"
    if INVESTED_SO_FAR.search(before):
        return "invested: what the fund has put in so far"
    return "the size of several funds together" if OF_SEVERAL_FUNDS.search(before) else None
