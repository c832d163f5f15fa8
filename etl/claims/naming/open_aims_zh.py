"""Chinese aims told by any verb of policy: 合肥市将拓展人工智能应用场景.

The forms of `plan_verb` state an aim whoever stands before them. These do so only where a
government is their subject, and AI their object: 这家公司将拓展人工智能业务 is a firm's affair.
"""

import re

from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.model import Language, Span

_VERB = (
    r"(?:推广|拓展|扩大|开放|引导|支持|鼓励|加强|优化|完善|做强|做大|做优|壮大|深化|构建|促进|改造|"
    r"抢抓|抢占|用好|用足|放宽|统筹|降低|开设|普及|培育|培养|引进|引入|引育|招引|招引|攻关|突破|加大|"
    r"强化|探索|布局|建立|组织|推行|实行|推动|推进|健全|打通|提升|升级|赋能|集聚|扶持|帮助|加速|加快|"
    r"融入|嵌入|部署|试点|谋划|开展|实施|发展|深耕|主攻|瞄准|聚焦|新增|选派|规范|监管|让|使|对接|争创|"
    r"创建|带动|激活|释放|丰富|落实|巩固|夯实|增强|挖掘|延伸|引领|驱动|集中|整合|增加|加码|力推|发力|押注)"
)
# "将推广", "计划三年内让", "要用好": what is to come; 正 and 力 tell that it has begun.
WILL = re.compile(
    r"(?:将|要(?!求|素|点|闻|么|是)|拟|计划|打算|准备|力争|决定|决心|有意|有望(?!$)|正在?|力促|全力|全面|"
    r"大力|积极|着力|持续|继续|进一步|加快|明确|强调|部署|提出)"
    r"(?:[^，。；：:、《》]{0,12}?)" + _VERB
)
# "把人工智能列为十大支柱产业之首", "将人工智能摆在优先位置": a rank that is given.
RANKS = re.compile(
    r"(?:把|将)[^，。；：:]{0,24}?(?:列[为入]|列在|摆[在上到]|放[在到]|作为|当作|当成|视为|确[定立]为|"
    r"纳入|定为|选为|选定为|明确为|置于)[^，。；]{0,24}?"
    r"(?:优先|首位|之首|第一|支柱|主导|重点|头号|一号|首要|首选|突破口|主攻|核心|重中之重|先导|战略|未来产业|"
    r"新引擎|主引擎|关键|抓手|主线|赛道)(?:工程|产业)?"
)
# "押注具身智能", "发力人工智能": a verb that needs no other.
BETS = re.compile(r"(?:押注|发力|加码|力推|力挺|竞逐|抢滩|抢跑|布局|重仓|豪赌|主攻|抢占|聚力|深耕)")
# What may stand between whoever acts and the verb.
BETWEEN = re.compile(
    r"(?:市|省|区|县|全市|全省)?(?:人民)?(?:政府|市委|省委|方面|当地)?[\"”」》]?"
    r"(?:，?(?:今年|明年|后年|年内|近期|上半年|下半年|下一步|接下来|今后|未来|目前|当前|近年来?|"
    r"[未今]来?[一二三四五两几\d]{1,2}年[内间]?|[到在]?20\d\d年[底末前]?[，]?|[“\"]?十[四五][五]?[”\"]?(?:期间|时期)?|"
    r"还|也|又|正在?|已经?|近日|日前|同时|同步|率先|进一步|持续|全面|大力|积极|着力|继续|正式|"
    r"明确|提出|表示|宣布|透露|强调|[称说]|要求|决定|一直|始终|此前|这次|此次|则|更|都|均|就|曾|，)){0,5}"
)
# "某券商预计，合肥市将扩大…": what somebody else expects.
EXPECTED = re.compile(
    r"(?:预计|预测|预期|估计|料|认为|判断|猜测|担心|期待|希望|呼吁|传闻|据传|有消息称|如果|假如|若|倘若)"
    r"[^。；]{0,30}$"
)
OBJECT_CHARS = 40


def open_aim_zh(reading: Reading, sentence: Sentence) -> Span | None:
    """The verb of such an aim; None in a text of another language."""
    is_chinese = reading.document.language is Language.ZH
    if not is_chinese or not sentence.parties or not sentence.has("ai"):
        return None
    for party in sentence.parties:
        if party.role not in GOVERNING or not party.places:
            continue
        if EXPECTED.search(reading.plain, sentence.span.start, party.span.start):
            continue
        gap = BETWEEN.match(reading.plain, party.span.end, sentence.span.end)
        starts = [party.span.end, gap.end()] if gap else [party.span.end]
        for start in starts:
            verb = _verb_at(reading, sentence, start)
            if verb and _is_for_ai(sentence, verb):
                return verb
    return None


def _verb_at(reading: Reading, sentence: Sentence, start: int) -> Span | None:
    for pattern in (RANKS, WILL, BETS):
        match = pattern.match(reading.plain, start, sentence.span.end)
        if match:
            return Span(*match.span())
    return None


def _is_for_ai(sentence: Sentence, verb: Span) -> bool:
    clause = sentence.clauses[sentence.clause_of(verb.start)]
    end = max(verb.end, min(clause.end, verb.end + OBJECT_CHARS))
    return sentence.has("ai", Span(verb.start, end))
