"""What a Chinese policy says of how it is run: who may apply, on what basis, with what papers.

Such a passage names laboratories that applicants have, older rules, offices and forms. None of
them is made there; whoever gives money says so under another heading, or tells the sum.
"""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind, Language

NUMBER = (
    r"\s*+(?:第[一二三四五六七八九十百\d]{1,4}[条章节]|[一二三四五六七八九十]{1,3}[、.]|"
    r"[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.、．])?[\s【\[]*+"
)
WHO = (
    r"(?:项目|企业|单位|主体|机构|平台|申报|申请|推荐|遴选|入选|准入|参评|认定|支持|资格|入驻|"
    r"牵头|受理|服务商|供给方|需求方|算力|基本|对象|及|和|与|、|的|应具备|应具备的|管理|人)"
)
RUN = (
    rf"{WHO}{{1,6}}(?:条件|资格|要求)|"
    rf"(?:申报|申请|推荐|受理)(?:主体|对象|单位)(?:[及和与](?:基本)?(?:条件|要求))?|"
    r"(?:政策|制定|设定|设立|编制|起草|法律|主要|文件|参考|政策法规|背景){0,2}依据(?:文件)?|"
    r"(?:申报|申请|提交|所需|报送|审核|证明|需提交的|需要提交的){0,2}(?:材料|资料)(?:清单|要求|目录)?|"
    r"(?:申报|申请|办理|工作|审核|受理|评审|认定|兑现|兑付|拨付|组织|管理|及|和|与|、){1,4}"
    r"(?:程序|流程|步骤)|(?:申报|申请|报送|受理)(?:方式|时间|途径|渠道)(?:及时间|和时间)?|"
    r"(?:工作|部门|管理|组织|责任|相关|机构|和|与|及){0,4}(?:职责|分工)(?:和|与|及)?"
    r"(?:分工|划分|任务)?|"
    r"(?:资金|绩效|监督|责任|项目|日常|管理|检查|评价|考核|追究|与|和|及|、){0,5}"
    r"(?:监督|监管|绩效|责任追究)(?:管理|检查|评价|考核)?|"
    r"(?:名词|名称|术语|用语|概念)(?:解释|定义|含义|说明)|(?:有关|相关|主要)?名词(?:解释|说明)"
)
RUN_HEADING = re.compile(rf"{NUMBER}(?:{RUN})(?:[（(][^（()）]{{0,30}}[）)])?[】\]\s：:。]*")
# "第六条 申报条件。申报单位应…", "申报条件：…" at the head of its own paragraph.
RUN_LABEL = re.compile(rf"{NUMBER}(?:{RUN})[】\]]?[。：:](?=\s*+\S)")
# Under these money or works are told, whatever stands further above.
GIVES = re.compile(
    r"标准|措施|内容|支持|奖|补|任务|举措|目标|重点|额度|规模|方向|用途|范围|扶持|优惠|建设"
)
LABEL_CHARS = 60


def tells_how_it_is_run(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the passage around a word only tells how a policy is run, and gives nothing."""
    if reading.document.language is not Language.ZH or not _is_of_running(reading, sentence):
        return False
    if anchor.kind is Kind.SUBSIDY:
        return not sentence.mentions.money
    return anchor.kind is not Kind.PLAN or not sentence.has("ai", anchor.phrase)


def _is_of_running(reading: Reading, sentence: Sentence) -> bool:
    section = sentence.section
    if RUN_LABEL.match(reading.plain, section.span.start, section.span.start + LABEL_CHARS):
        return True
    for heading in reversed(section.headings):
        words = reading.plain[heading.start : heading.end]
        if RUN_HEADING.fullmatch(words):
            return True
        if GIVES.search(words):
            return False
    return False
