"""Why a candidate is not an initiative: each gate gives a reason or lets it pass."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.base.titles import is_in_title
from etl.claims.fields.for_all import FOR_ALL
from etl.claims.fields.named_fields import AI_FIELDS, touches_ai
from etl.claims.gates.denials import denial
from etl.claims.gates.idle import idle_word
from etl.claims.gates.idle_zh import idle_word_zh
from etl.claims.gates.in_general import are_subsidies_in_general
from etl.claims.gates.investors import is_investor
from etl.claims.gates.located_en import only_located
from etl.claims.gates.opinions import only_opinion, only_question
from etl.claims.gates.others_task_en import others_task
from etl.claims.gates.passing_en import only_in_passing
from etl.claims.gates.sites import where_somebody_goes
from etl.claims.money.within_funds import holds_ais
from etl.claims.texts.comments import is_comment
from etl.claims.texts.work_reports import is_report_cited
from etl.claims.voices.deputies_zh import only_talked_about
from etl.claims.voices.quoted_en import only_outsider_says
from etl.model import MONEY_KINDS, Cue, Kind, Language, Span


def refusal(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    """The first reason against the instrument itself, whoever owns it; None where it passes."""
    return (
        denial(reading, sentence, anchor)
        or is_comment(reading, sentence, anchor)
        or only_question(reading, sentence)
        or only_opinion(reading, sentence)
        or only_outsider_says(reading, sentence, anchor.span)
        or only_in_passing(reading, sentence, anchor)
        or only_talked_about(reading, sentence, anchor)
        or others_task(reading, sentence, anchor)
        or _is_author(reading, anchor)
        or _is_in_name(reading, sentence, anchor)
        or where_somebody_goes(reading, anchor)
        or only_located(reading, sentence, anchor)
        or is_investor(reading, sentence, anchor)
        or _is_holder(reading, sentence, anchor)
        or _only_mentioned(reading, sentence, anchor, ai_context=ai_context)
        or _off_topic(reading, sentence, anchor, ai_context=ai_context)
    )


def _is_holder(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    return (
        "its subject is something other than AI" if holds_ais(reading, sentence, anchor) else None
    )


# "The institute's report says", 研究院发布的报告: a body that speaks is not one that is built.
SPEAKS = re.compile(
    r"(?:联合|日前|近日|今日|昨日|共同|最新|此次|新近|刚刚)?(?:发布|发表|撰写|编制|公布|推出)[^，。；]{0,14}(?:报告|指数|白皮书|榜单|数据|研究|消息|公告)|"
    r"(?:的)?(?:首席|副|名誉)?(?:主任|院长|所长|理事长|负责人|研究员|专家|教授|院士|团队负责人)|(?:表示|指出|认为|预计(?![将于在今明后到年第下投建可总\d])|显示|数据显示|称)|"
    r"(?:股份|科技|集团)?有限(?:责任)?公司|"
    r"(?:产业|科技|投资|控股)?集团|(?:等)?(?:签署|签订|达成)|,? co\.?,? ltd|,? inc\b|"
    r"(?:'s)? (?:said|says|estimates?|estimated(?! (?:to|at))|reported|found|report|director|dean|"
    r"researchers?|president|expert|professor|analyst)\b"
)


# "The fund also said that it would work with Europe".
FUND_SPEAKS = re.compile(r" (?:also |has )?(?:said|says|noted|told|added|estimated)\b")
# "“AI+”产业办公室揭牌": the initiative's name within a body's or an event's.
WITHIN_NAME = re.compile(
    r"[”」\"]?(?:产业)?(?:办公室|办(?![理法])|专班|学院|论坛|大会|峰会|大赛|联盟)"
)


def _is_author(reading: Reading, anchor: Anchor) -> str | None:
    words = reading.plain[anchor.span.start : anchor.span.end]
    if words.endswith("+") and WITHIN_NAME.match(reading.after(anchor.span.end, 10)):
        return "only mentioned: a body that speaks, or a firm"
    after = reading.after(anchor.span.end, 40)
    if anchor.kind is Kind.FUND and FUND_SPEAKS.match(after):
        return "only mentioned: a body that speaks, or a firm"
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return None
    return "only mentioned: a body that speaks, or a firm" if SPEAKS.match(after) else None


IN_FIRM = re.compile(r"(?:管理|投资)?(?:股份|集团)?(?:有限(?:责任)?)?公司")
WANTED = re.compile(
    r"(?:(?<![急供按所无内刚])需(?![求方])|缺乏|依赖|争取|寻求|缺少|等待|渴望)(?:要)?[^，。；]{0,14}$"
)

# "本办法所称算力券，是指…", but "…基金，是指…，规模5亿元".
DEFINITION = re.compile(r"[^，。；]{0,12}本[^，。；]{2,4}所称[^。；]{1,40}是指")


# "人工智能研究院天使投资基金".
ITS_FUND = re.compile(
    r"(?:天使|产业|种子|创业|创投|科创|发展|引导|成果转化|概念验证|投资){1,3}基金"
)
# "现将《…通知》转发给你们": another's.
FORWARDED = re.compile(r"》?(?:[（(][^（）()]{1,12}[)）])?(?:全文)?(?:转发|转给)")
# "支持智算中心建设等三项奖励政策实施细则", "建设国家先导区若干措施": what a policy is about,
# but "正在制定产业园建设方案", which is how the park itself is planned.
OF_POLICY = re.compile(
    r"(?:[和、与及][^，。；]{2,8})?(?:建设|发展)(?:等[^，。；]{0,4})?(?:奖励|扶持|支持|补贴)?(?:政策|实施细则|管理办法|若干措施)|"
    r"[”」\"]?(?!建设方案)(?:建设|创建|发展|培育|认定|管理|运营|考核|评估|工作|若干|[一二两三五]年|行动|实施|总体|专项|资金|扶持|支持){0,4}"
    r"(?:方案|政策|措施|办法|细则|行动计划|条例|实施意见|若干意见|若干规定)"
)


def _is_in_name(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """产业基金有限公司, 《…基地实施办法》: a firm's or a document's name holds the word."""
    if anchor.kind is Kind.FUND and IN_FIRM.match(reading.after(anchor.span.end, 12)):
        return "only mentioned: a firm's name"
    sized = anchor.kind is Kind.FUND and bool(sentence.mentions.money)
    if DEFINITION.match(reading.plain, sentence.span.start, sentence.span.end) and not sized:
        return "only mentioned: what a word means"
    if FORWARDED.match(reading.after(anchor.span.end, 16)):
        return "only mentioned: a document that is passed on"
    if anchor.kind is Kind.INFRASTRUCTURE and ITS_FUND.match(reading.after(anchor.span.end, 14)):
        return "only mentioned: within a fund's name"
    of_policy = OF_POLICY.match(reading.after(anchor.span.end, 30))
    titled = is_in_title(reading, sentence, anchor) or of_policy
    if anchor.kind is Kind.INFRASTRUCTURE and titled:
        return "only mentioned: within a document's title"
    before = reading.before(anchor.span.start, 24)
    if anchor.kind is Kind.INFRASTRUCTURE and WANTED.search(before):
        settles = re.match(r"[^，。；]{0,6}(?:落户|落地|布局)", reading.after(anchor.span.end, 10))
        return "only mentioned: what a place hopes to get" if settles else None
    if anchor.kind is Kind.SUBSIDY and WANTED.search(before):
        return "only mentioned: money that is needed"
    return None


# "He has raised 20 million yuan for a fund of his own".
OF_HIS_OWN = re.compile(r" of (?:his|her) own\b")
EMPLOYER = re.compile(
    r"\b(?:officer|manager|(?<!general )(?<!limited )partner|head|chairman|president|director|"
    r"ceo|executive|analyst|"
    r"economist) "
    r"(?:of|at|with) (?:the )?$"
)


# "Deputies have brought suggestions, too", "put forward proposals at the session".
BARE_SUGGESTIONS = re.compile(r"(?:,? (?:too|also|as well))?[.;:]| (?:at|during|in) (?:the|its)\b")


# "A motion on school meals", "a proposal to plant trees": its subject is told right behind it.
OF_SUBJECT = re.compile(r" (?:on|to|about|for|regarding|concerning) \w")


def _only_mentioned(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    """A text names instruments freely: only one that somebody makes counts."""
    is_english = reading.document.language is Language.EN
    if (
        is_english
        and anchor.kind is Kind.FUND
        and OF_HIS_OWN.match(reading.after(anchor.span.end, 20))
    ):
        return "a company's own affair"
    if (
        is_english
        and anchor.kind is Kind.FUND
        and EMPLOYER.search(reading.before(anchor.phrase.start, 40))
    ):
        return "only mentioned: where somebody works"
    if is_english and anchor.kind is Kind.PROPOSAL:
        if BARE_SUGGESTIONS.match(reading.after(anchor.span.end, 16)) and not sentence.has("ai"):
            return "only mentioned: suggestions in general"
        if OF_SUBJECT.match(reading.after(anchor.span.end, 12)) and not touches_ai(sentence):
            return "its subject is something other than AI"
        called = any(p.role in GOVERNING for p in sentence.parties)
        return None if called else "a proposal, but nobody in government makes it"
    if anchor.is_stated_aim or anchor.kind is Kind.PROPOSAL:
        return None
    if is_report_cited(reading, sentence, anchor):
        return "only mentioned: a report that is cited"
    if is_english and are_subsidies_in_general(reading, sentence, anchor):
        return "only mentioned: subsidies in general"
    if is_english:
        return idle_word(reading, sentence, anchor)
    return idle_word_zh(reading, sentence, anchor, ai_context=ai_context)


# "A guidance fund, but it invests in construction machinery": it has fields, AI is none of them.
INVESTS_IN = re.compile(
    r"\b(?:invests? in|focus(?:es)? on|is for|dedicated to|specialis?zes? in)\b"
    r"(?! (?:[\w-]+ )?(?:enterprises|compan|firms|start-?ups|projects|teams|business))|"
    r"主攻|主投|专注于?(?!早)|重点投向|专项投资|"
    # "组建百亿元基金矩阵，覆盖新能源、新材料等赛道", "投向氢能、新材料",
    # but "投向种子期、初创期企业".
    r"(?:覆盖|涵盖|布局|投向)(?=[^，。；]{2,40}(?:赛道|领域|产业|行业|方向))|"
    r"投向(?!种子|初创|早期|天使|成长|中小)(?=[^，。；、和与]{2,10}[、和与][^，。；]{2,30})"
)


def _off_topic(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    index = sentence.clause_of(anchor.span.start)
    clause = sentence.clauses[index]
    own = Span(min(clause.start, anchor.phrase.start), max(clause.end, anchor.span.end))
    near = _others(reading, sentence, own, ai_context=ai_context)
    if any(c.value == "other" for c in near) and not sentence.has("ai", own):
        # "预留100亿推动生命健康科技，又预留30亿推动人工智能": each clause has a subject of its own.
        return "its subject is something other than AI"
    if names_ai(sentence, anchor):
        return None
    of_ai = {c.value for c in sentence.cues("sector", anchor.phrase)} & AI_FIELDS
    if anchor.kind is Kind.FUND and of_ai and ai_context:
        return None
    of_other = anchor.kind is Kind.FUND and INVESTS_IN.search(
        reading.plain[anchor.span.end : max(anchor.span.end, sentence.span.end)]
    )
    others = _others(reading, sentence, sentence.span, ai_context=ai_context)
    start, end = sentence.span.start, sentence.span.end
    of_all = anchor.kind in MONEY_KINDS and FOR_ALL.search(reading.plain, start, end)
    if (others or of_other or of_all) and not sentence.has("ai"):
        return "its subject is something other than AI"
    return None if ai_context or sentence.has("ai") else "AI is not named as its subject"


def _others(reading: Reading, sentence: Sentence, area: Span, *, ai_context: bool) -> list[Cue]:
    """The subjects other than AI that a stretch names, but for fields in a list of AI's uses."""
    return [
        cue
        for cue in sentence.cues("off_topic", area)
        if not (ai_context and _is_listed(reading, sentence, cue, area))
    ]


LIST_BEFORE = re.compile(r"[、,] ?(?:and |及)?$|\band $|[、和与及]$")
LIST_AFTER = re.compile(r"[、和与及]| and |, ")


# "推动生物医药与健康产业高质量发展": what a policy is for, no field of AI's.
ITS_INDUSTRY = re.compile(r"[^，。；、]{0,8}产业[^，。；]{0,6}发展")


# "在苗木、陶瓷、文旅等领域揭榜挂帅": an open list of fields is where AI is put to use.
OPEN_LIST_ZH = re.compile(
    r"(?:[、和与及][^，。；]{1,12}){0,6}等[^，。；、]{0,6}(?:领域|行业|场景|产业|方面)"
)
IN_FIELDS_ZH = re.compile(r"(?:在|围绕|聚焦|面向|针对|瞄准)[^，。；投]{0,36}$")


def _is_listed(reading: Reading, sentence: Sentence, cue: Cue, area: Span) -> bool:
    """ "Scenarios in health care, ports and tourism": a field in which AI is put to use."""
    if ITS_INDUSTRY.match(reading.after(cue.span.end, 24)):
        return False
    beside = LIST_BEFORE.search(reading.before(cue.span.start, 6)) or LIST_AFTER.match(
        reading.after(cue.span.end, 6)
    )
    fields = {c.span for c in sentence.cues("sector", area) if not c.span.overlaps(cue.span)}
    is_open = OPEN_LIST_ZH.match(reading.after(cue.span.end, 40)) and IN_FIELDS_ZH.search(
        reading.before(cue.span.start, 40)
    )
    return bool(is_open) or (beside is not None and bool(fields))


def _clauses_about(sentence: Sentence, anchor: Anchor) -> Span:
    index = sentence.clause_of(anchor.span.start)
    first, last = max(0, index - 1), min(len(sentence.clauses) - 1, index + 2)
    return Span(min(sentence.clauses[first].start, anchor.phrase.start), sentence.clauses[last].end)


def names_ai(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether AI is named in the clauses about the instrument."""
    return sentence.has("ai", _clauses_about(sentence, anchor)) or sentence.has("ai", anchor.phrase)


def owner_refusal(owner: Owner | None, anchor: Anchor) -> str | None:
    """The reason against the owner; None where a government or a legislator owns it."""
    if owner is None:
        return "no place or government is named"
    if owner.party.role is Role.COMPANY:
        return "a company's own affair"
    if owner.party.role is Role.FOREIGN:
        return "another country's affair"
    if owner.party.role is Role.OUTSIDER:
        return "the opinion of somebody outside government"
    if owner.party.role not in GOVERNING and owner.party.role is not Role.LOCATIVE:
        return "the place is only a point of reference"
    if not owner.party.places:
        return "no place is named"
    return None
