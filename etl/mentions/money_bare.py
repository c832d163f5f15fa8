"""Whether a bare 100亿 or 500万 is a sum of money: told by the words on either side of it."""

import re

_WINDOW = 16
_CLAUSE_END = re.compile(r"[，。；;!?、]|, ")
_MONEY_BEFORE = re.compile(
    r"投资|资金|出资|投入|基金|总额|金额|经费|预算|拨付|拨款|补贴|补助|奖励|奖补|奖金|资助|扶持"
    r"|贷款|融资|授信|募集|募资|注资|筹集|规模|设立|安排|给予|发放|支持|最高|不超过|上限|资本|授予|首期|首关|一期|二期|认缴|实缴"
)
_MONEY_AFTER = re.compile(
    r"(?:以上|以内|左右|上下|级别?|量级|规模|元|的|之?内)*[^\d，。；;!?、,]{0,10}?"
    r"(?:基金|资金|专项|投资|补贴|补助|奖励|资助|贷款|授信|经费|预算|资本|扶持|奖金|券)"
)
_OTHER_UNIT = re.compile(
    r"[ ]?(?:多|余)?(?:级|量级|规模|以上|左右)?的?(?:人次|参数"
    r"|人(?![工才形机])|次(?!贷)|台(?!州)|辆|家(?!庭)|户"
    r"|平(?![台安])|个|项(?!目)|条(?!件)|吨|度|千瓦|瓦|册|篇|张(?!江)|套|件|名|株|亩|公里|公顷|立方|米|卡"
    r"|块|词元|比特|字节|粒|瓶|只|头(?!部)|斤|小时|天(?![使津])|年|月|日|片|颗|枚|份|笔|单(?!个)|位|款"
    r"|种(?!子)|门|座|间|组(?![建合])|对(?![外接])|岗|用户|企业|居民|学生|粉丝|像素|数据(?!券|要素|资产)"
    # "60亿AI机器人基金", but "60亿B", "4万P".
    r"|样本|公民|市民|芯片|设备|终端|(?![aA][iI])[a-zA-Z%])"
)
_COUNTED = re.compile(
    r"用户|下载|播放|访问|浏览|人次|参数|注册|装机|出货|销量|产量|粉丝|人口|面积|产能|参与|调用|"
    r"数据量|样本|客流|阅读|点击|日活|月活|学员|观众|词元|语料"
)


def speaks_of_money(stretch: str, start: int, end: int) -> bool:
    """Whether the number at `[start, end)` of the folded stretch, without 元, is a sum.

    It is where a money word stands before it in its clause or soon after it, no other unit
    follows, and nothing that is counted otherwise stands before it.
    """
    before = _CLAUSE_END.split(stretch[max(0, start - _WINDOW) : start])[-1]
    after = stretch[end : end + _WINDOW]
    if _OTHER_UNIT.match(after) or _COUNTED.search(before):
        return False
    return bool(_MONEY_AFTER.match(after) or _MONEY_BEFORE.search(before))
