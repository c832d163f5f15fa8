"""Chinese sums that are no one programme's: of many funds, of one firm, paid so far, its costs."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import Cue, MoneyMention, Qualifier

# "投向人工智能领域项目的金额已超过50亿元", "平均规模不到2亿元", "全部基金总规模近百亿元".
OF_MANY_ZH = re.compile(
    r"投向[^，。；]{0,24}的(?:金额|资金|资本)[^，。；\d]{0,8}$|平均(?:规模|每[只支家个])[^，。；\d]{0,6}$|"
    r"(?:全部|所有|各[支只类]|多[支只]|长三角|珠三角|大湾区|京津冀|全国|全球|国内|成渝|东部|中西部)"
    r"[^，。；、]{0,10}基金(?:的)?(?:合计)?总?规模[^，。；\d]{0,5}$|"
    # "单只规模从2亿元到100亿元不等".
    r"单[只支个](?:基金)?(?:的)?规模[^，。；\d]{0,4}$"
)
# "去年公司领到了市里发放的20万元算力券": what one firm got.
GOT_ZH = re.compile(r"(?<![可能多高以])(?:领到|收到|拿到)了?[^，。；]{0,12}$")
# "已有90家企业申请，兑现资金800万元": what has been paid.
PAID_ZH = re.compile(
    r"(?:入选|申请|受益|惠及|获批|获奖)[^，。；]{0,8}，(?:共|已|累计)?(?:兑现|拨付|发放)"
    r"(?:资金|补贴|奖励|金额)?[^，。；\d]{0,4}$|"
    # "首批算力券兑现，18家企业共获得380万元".
    r"\d(?:余|多)?[家户名个](?:企业|单位|机构|团队|项目|高校)?(?:共|累计|合计|总计|已|共计){1,2}"
    r"(?:获得?|获补|领取|拿到|兑现|享受)(?:了|补贴|奖励|资金|支持|补助|奖补|算力券)*$|"
    # "去年共兑现35户、920万元", "30家企业申领，核销金额800万元".
    r"(?:兑现|核销|兑付|拨付|惠及)(?:了)?\d+[户家个项笔批][^，。；\d]{0,6}[、，]"
    r"(?:共|计|合计|金额|资金|补贴|奖励)*$|"
    # "今年内各项计划合共批出约2亿元".
    r"(?:(?:合共|合计|共计|累计|总共|一共)(?:批出|批准|拨出|派发|发出)|(?:批出|批准)了?(?:合共|合计|共计|累计))"
    r"[^，。；\d]{0,4}$|"
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
    # "首批签约子基金5只，规模合计18亿元".
    r"子基金(?:共|达|已|有)?(?:\d{1,3}|[两三四五六七八九十]{1,2})[只支个]，[^，。；\d]{0,6}"
    r"(?:合计|总计|共计|累计)[^，。；\d]{0,4}$|"
    # "首批5只子基金总规模18亿元": the sub-funds', not that of the fund above them.
    r"(?:\d{1,3}|[两三四五六七八九十]{1,2})[只支个]子基金(?:的)?(?:合计|总计|共计|累计)?总?(?:规模|金额|认缴)"
    r"(?:合计|共计?|已|达到?|约|超过?|近)*$|"
    # "此前两只合计规模30亿元".
    r"(?:此前|先前|上述|另外|其余|前述|[这该前])的?(?:\d{1,3}|[两三四五六七八九十]{1,2})[只支](?:子|母)?(?:基金)?"
    r"(?:的)?(?:合计|总计|共计|累计)?总?规模(?:合计|共计?|已|达到?|约|超过?|近)*$"
)
# "全国主要城市发放的算力券合计超过20亿元".
OF_ALL_CITIES = re.compile(
    r"(?:全国|国内|各地)(?:的)?(?:主要|各大?|多个|重点|\d+个)?(?:城市|省市|省份|地区|地方|地)"
    r"[^。；]{0,30}(?:合计|累计|总计|共计|总额|总规模)[^，。；\d]{0,6}$"
)
# "某市人工智能基金向一家机器人公司投资6000万元", "基金投资某科技9000万元": put into a firm.
PUT_INTO_FIRM_ZH = re.compile(
    r"基金[^，。；]{0,8}(?<![重主直股])(?:投资|注资|领投|跟投|参投|入股|增资)(?:了|本地企业|本地)?"
    r"(?![^，。；]{0,12}(?:规模|总额|领域|产业|行业|方向|赛道|额|基金|于))[\u4e00-\u9fffa-z]{2,12}$|"
    r"基金[^，。；]{0,8}[向对][^，。；]{2,16}(?:投资|注资|出资|增资)(?:了|约|近|超)*$|"
    # "3家企业获投9000万元".
    r"(?:企业|项目|公司|科技|团队)[^，。；]{0,6}(?:获投|获得?(?:基金)?(?:投资|注资))(?:了|约|近|超|共)*$"
)
# "某科技获某市基金9000万元战略投资".
GOT_FROM_FUND_ZH = re.compile(r"获[^，。；]{2,24}基金(?:近|约|超|数)*$")
AS_STAKE_ZH = re.compile(r"的?[^，。；]{0,6}(?:投资|注资|融资|入股)")
# "已投项目6个，金额2亿元": what has been invested.
INVESTED_SO_FAR = re.compile(
    r"(?:已经?|累计|决策){1,2}投[^，。；、]{0,16}[，、](?:决策|投资)?(?:总)?金额[^，。；\d]{0,4}$"
)


# "评审、审计等管理费用从工作经费中列支，每年不超过30万元": what running a programme costs.
RUNNING_COSTS_ZH = re.compile(
    r"(?:评审|审计|管理|宣传|办公|运行|事务)[^。；]{0,16}(?:费用?|经费)"
    r"(?:[^。；\d]{0,24}(?:列支|支出|解决|控制))?[^。；\d补奖资给]{0,10}$"
)

# "基金有8家出资人，其中市产投认缴6亿元", "甲集团出资9亿元，乙银行出资2亿元": one partner's share,
# but "由市产投出资6亿元设立".
SHARE_ZH = re.compile(
    r"(?:集团|公司|平台|银行|券商|资本|控股|国投|城投|产投|交投|创投|资管|险资|企业|机构|高校)"
    r"(?:本次|共计|合计|分别|各自|各|拟|计划|将|已|预计|首期){0,3}"
    r"(?:认缴|出资|认购|注资|持有)(?:了|额|约|近|超){0,2}$"
)
SHARES_TOLD = re.compile(
    r"出资(?:合伙)?人|合伙人|出资方|股东|认购方|其中|\blps?\b|出资[^。]{3,40}$"
)
# "三家合伙人分别为：某国控拟出资30亿元；某区认缴10亿元": whoever stands in a list of partners.
PARTNERS_ARE = re.compile(
    r"(?:出资(?:合伙)?人|合伙人|出资方|股东|认购方|投资人|\blps?\b|由[两三四五六七八多]方)"
    r"[^。，；]{0,14}(?:为|包括|有|是|分别|组成|构成|如下|[:：])[^。]{0,120}$"
)
PUTS_IN = re.compile(r"(?:认缴|出资|认购|注资|持有)(?:了|额|约|近|超)?$")
FOUNDS_ZH = re.compile(r"[，、]?(?:联合|共同|参与)?(?:发起|设立|组建|成立|打造|建设)")
# "银行据此放贷不超过20亿元"; "企业自筹3亿元".
LENT_ZH = re.compile(
    r"贷[”」\"]?，(?:单户|每户|单笔|单家|每家)[^，。；\d]{0,6}$|"
    r"(?:放贷|放款|发放贷款|授信)(?:总?额度?|规模|余额)?[^，。；\d贴]{0,4}$"
)
RAISED_ZH = re.compile(r"(?:自筹|自有)(?:资金)?[^，。；、\d]{0,4}$")
# "公司去年训练模型花掉的600余万元": what a customer paid, but "市里花了2亿元".
SPENT_ZH = re.compile(
    r"(?:(?:自己|个人|自费|自掏腰包)花|花(?:了|掉了?|去了?|费了?|出去)|掏了|付了|付出了?|烧了|烧掉了?|交了)(?:的|近|约|超过?|大概)*$"
)
PUBLIC_PAYER_ZH = re.compile(r"财政|政府|[市省区县镇州]里|(?:全|本|我)[市省区县]|当地")


# "由某集团管理，该集团资产规模达90亿元": what a fund's manager has.
MANAGERS_ZH = re.compile(
    r"(?:总资产|净资产|资产(?:管理)?(?:总额|总规模|规模)|在管(?:规模|资产|资金))[^，。；\d]{0,6}$|"
    r"(?:该|这家|上述)(?:集团|公司|企业|机构|平台公司|管理人)[^，。；\d设投出]{0,12}$"
)


# "织成超1300亿元的基金矩阵": all funds of a place together, whatever they are for.
MATRIX_ZH = re.compile(
    r"(?:以上|左右)?的?(?:(?!人工智能|机器人|算力|ai|大模型|具身)[^，。；]){0,8}"
    r"(?<!子)基金(?:矩阵|丛林|体系|集群|群)"
)


# "通过天使基金给予最高900万元股权投资": what a fund puts into one firm.
TICKET_ZH = re.compile(
    r"(?:以内|以下)?的?(?:股权投资|直接股权|股权融资|直投|跟投|投资支持|投资额度)"
)


def _is_share(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is one partner's share of a fund that has several."""
    told = reading.before(money.span.start, 160).rsplit("。", 1)[-1]
    founds = FOUNDS_ZH.match(reading.after(money.span.end, 8))
    if not founds and PUTS_IN.search(told[-8:]) and PARTNERS_ARE.search(told):
        return True
    share = SHARE_ZH.search(reading.before(money.span.start, 20))
    if share is None or founds:
        return False
    told = reading.before(money.span.start, 120).rsplit("。", 1)[-1]
    next_ones = reading.after(money.span.end, 40).split("。", 1)[0]
    return SHARES_TOLD.search(told[: -len(share.group())]) is not None or "出资" in next_ones


def _is_spent(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is what somebody, not a government, has spent."""
    if not SPENT_ZH.search(reading.before(money.span.start, 12)):
        return False
    clause = sentence.clauses[sentence.clause_of(money.span.start)]
    return PUBLIC_PAYER_ZH.search(reading.plain, clause.start, money.span.start) is None


def of_many(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Why a Chinese sum is no one programme's: many funds', one firm's, paid so far, its costs."""
    before = reading.plain[max(sentence.span.start, money.span.start - 60) : money.span.start]
    if OF_MANY_ZH.search(before):
        return "invested: many funds' together"
    if any(told.search(before) for told in (GOT_ZH, PAID_ZH, PAID_TO_ZH)):
        return "paid: what has been given so far"
    stake = GOT_FROM_FUND_ZH.search(before) and AS_STAKE_ZH.match(reading.after(money.span.end, 12))
    if stake or PUT_INTO_FIRM_ZH.search(before):
        return "invested: what a fund puts into one firm"
    if LENT_ZH.search(before):
        return "private: what banks lend"
    if RAISED_ZH.search(before):
        return "private: what firms put in"
    if _is_share(reading, money):
        return "private: one partner's share"
    if _is_spent(reading, sentence, money):
        return "spent: what somebody paid"
    if MATRIX_ZH.match(reading.after(money.core.end, 24)):
        return "the size of several funds together"
    if money.qualifier is Qualifier.AT_MOST and TICKET_ZH.match(reading.after(money.span.end, 8)):
        return "invested: what a fund puts into one firm"
    if MANAGERS_ZH.search(before):
        return "a firm's: what a fund's manager has"
    if RUNNING_COSTS_ZH.search(before):
        return "what it costs to run a programme"
    if OF_ALL_CITIES.search(before):
        return "told of the whole country"
    if INVESTED_SO_FAR.search(before):
        return "invested: what the fund has put in so far"
    return "the size of several funds together" if OF_SEVERAL_FUNDS.search(before) else None


# "五年内累计投入不低于4亿元": not yet.
TO_COME_ZH = re.compile(
    r"(?:年(?:之?内|间)|未来[^，。；]{0,4}|拟|计划|力争|预计|(?<![即行])将|将要)(?:将|要|再|继续)?$|"
    # "未来三年，市财政累计投入30亿元".
    r"(?:未来|今后|接下来)[^，。；]{0,6}年(?:内|间)?，?[^，。；]{0,10}$"
)
# "30亿元的机器人基金投出首单": the sum is in the name of the fund that invests.
IN_FUNDS_NAME = re.compile(r"[^，。；\d]{2,24}基金(?:已经?|近日|日前|也)?")


def is_no_past(reading: Reading, money: MoneyMention, cue: Cue) -> bool:
    """Whether a cue of what was invested speaks of what is to come, or of the fund so named."""
    if TO_COME_ZH.search(reading.before(cue.span.start, 24)):
        return True
    gap = reading.plain[money.span.end : max(money.span.end, cue.span.start)]
    return IN_FUNDS_NAME.fullmatch(gap) is not None
