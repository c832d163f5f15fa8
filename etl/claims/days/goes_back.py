"""Whether a sentence goes back to an occasion, or to a document, that was told before."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.reference.sought import Sought

THERE = Sought(
    r"\b(?:at|during) the (?:same )?(?:[\w-]+ )?"
    r"(?:event|conference|ceremony|meeting|forum|briefing|"
    r"launch|summit|session|congress|expo|exhibition|scene)\b|\b(?:on )?(?:the|that) same day\b|"
    r"(?:^|[，。；：\s])[“”\"]?(?:(?:在|据)?(?:此次|本次|当天的?|当日的?|这次)?"
    r"(?:发布会|大会|论坛|仪式|[开闭]幕式|首发式|启动式|座谈会|推介会|推进会|会议|活动|启动会)"
    r"(?:上|现场|中|指出|提出|强调|明确|透露|公布|(?:集中|还)(?:发布|公布|推出|启动|宣布))|"
    r"会上|会议还|仪式上|[开闭]幕式上|现场还|活动现场|就在(?:仪式|活动)?现场|同场)|当天|当日|同日|同一天|"
    r"(?:同时|同步|一并)(?:发布|推出|公布|揭牌|启动)"
)
# "According to the document", "the package also …", "it said": on record since a day told before.
ON_RECORD = Sought(
    r"\b(?:according to|under|in|part of) (?:the|this|that|its) (?:[\w·'-]+ ){0,4}"
    r"(?:document|report|plan|package|notice|statement|measures|policy|policies|guidelines?|"
    r"circular|blueprint|scheme|budget|policy address|work report)\b|"
    r"\bpart of an? (?:[\w·-]+ ){0,3}(?:package|(?:set|raft) of measures)\b|"
    r"\bthe (?:[\w·-]+ ){0,2}(?:document|report|plan|package|notice|statement|measures|policy|"
    r"guidelines?|circular|blueprint|budget) (?:also )?(?:said|says|added|adds|shows?|showed|"
    r"states?|stated|noted|notes|calls|called|provides?)\b|"
    r"\bit (?:also )?(?:said|says|added|adds)[.,]?\s*$|"
    r"\balso (?:announced|said|noted|revealed|disclosed|pledged)(?: that)?\b|"
    r"其中(?:还|也)?(?:明确|提出|提到|规定)|"
    r"(?:》|措施|方案|计划|意见|政策|办法|规划|纲要|通知|文件|新政|工作报告|(?<![\u4e00-\u9fff])报告)(?:还|也|同时|中){0,2}"
    r"(?:提出|明确|提到|规定|指出|强调)|(?:根据|按照|依据)(?:该|这[份一]?)?(?:《|措施|方案|计划|意见|政策|规划)"
)
# "算力方面，…", "在资金上，…": the chapters of what was told before.
CHAPTER = re.compile(r"[\W_]*(?:在)?[\u4e00-\u9fff]{2,8}(?:方面|上)，")


def is_on_record(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence goes on from what a government told before in a document."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    return ON_RECORD.is_in(words) or CHAPTER.match(words) is not None


def is_there(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence goes on about an occasion that was told before."""
    return THERE.is_in(reading.plain[sentence.span.start : sentence.span.end])
