"""Whether a sentence goes on about the initiative just told."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import NO_ONE
from etl.claims.drafts.funds_money import OPENING, tells_of_fund
from etl.claims.money.within_funds import is_of_a_fund
from etl.model import Kind, Language, SectionKind

# A sentence about the instrument just told, in English and in Chinese.
CONTINUES = re.compile(
    r"^(?:(?:the|this|that|it|its|each(?! newly| new| of)|at|these|"
    r"those|neither|they|\W*two pots|we|one|a first|"
    r"money|users?|"
    r"(?:a|one|any|every|single) (?:single )?(?:project|firm|company|enterprise|team)|"
    r"a single|"
    r"(?:an?|one|any|every) (?:single )?(?:user|applicant|business|institution|university|"
    r"developer|start-up|startup|recipient|community|founder|person|entity|customer|buyer)"
    r"(?: [\w-]+){0,4} (?:can|may|will|could|shall|gets?|receives?|claims?|draws?|is|are)|"
    rf"{NO_ONE}|holders?|winners|"
    r"beneficiaries|worth|construction|"
    r"with|of|in all|all told|in total|altogether|overall|under (?:the|this|it)|"
    r"from (?:it|this|that|them|these)|an initial|eligible|"
    r"qualified)\b|"
    r"(?:total|committed|annual|overall|combined|planned) (?:[\w-]+ )?(?:size|scale|capital|"
    r"spending|budget|funding|outlays?|quota|support|assets|commitments?)\b|"
    r"(?:payments?|refunds?|rebates?|reimbursements?|pay-?outs?|claims|support|subsidies|rewards|"
    r"grants) (?:is|are|will be|may be|shall be) (?:limited|capped)\b|"
    r"(?:companies|firms|enterprises|businesses|applicants|recipients) (?:can|may|will|"
    r"could)\b).{0,60}?"
)
# "Shareholders led by the city have contributed 2 billion yuan", after a fund.
PAID_IN = re.compile(
    r"(?:[\w-]{1,20} ){0,3}(?:shareholders|investors|"
    r"partners|contributors|backers|subscribers)\b[^.;]{0,90}\b(?:contribut|subscrib|commit|"
    r"put (?:up|in)|paid in|inject|provid)"
)
# "企业按比例提供配对资助，每家企业最多可获2亿元".
EACH_ZH = re.compile(
    r"[^。；]{0,60}，(?:每家|单家|单个|每个|每户|同一)(?:企业|单位|机构|公司|项目|申请人)?"
    r"[^，。；]{0,6}(?:最高|最多|上限|不超过)"
)
CONTINUES_ZH = re.compile(
    r"^\W*(?:该|这|其|它|基金|总规模|规模|首期|资金|每年|单个|每家|其中|一期|项目|补贴|最高|计划|中心|平台)|"
    # "市财政对上述补贴实行总量控制".
    r"^[^，。；]{0,14}(?:该项|此项|上述|前述|以上)[^，。；]{0,4}(?:支出|补贴|补助|奖励|政策|资金|券)"
)
# "据介绍，2025年计划发放2亿元", "一家企业一年内兑付的算力券合计不超过100万元", "认缴出资5亿元":
# what is measured needs no subject where the sentence before has told of it.
MEASURE_ZH = re.compile(
    r"^\W*(?:(?:据(?:介绍|悉|了解)|另外|此外|同时|目前|其中|按照?规定|办法(?:规定|明确)|根据(?:办法|规定))，?)?"
    r"(?:(?:单[个家户张笔]|每[家个户张]|同一|任一|一[家个])[^，。；\d]{0,30}|"
    r"(?:(?:今年|全年|年度|每年|当年|首年|首批|首期|20\d\d年度?|[一二三两五]年(?:内|共)?)，?){0,2}"
    r"(?:(?:目标|总|认缴|募集|基金|资金|补贴|[\u4e00-\u9fff]{0,4}券){0,3}(?:的|年度|发放)?"
    r"(?:总?规模|总?额度?|总盘子|总量|总额|预算|出资(?:总?额)?)|"
    r"(?:计划|拟|预计|共|将|共计|累计)(?:发放|安排|拨付|募集))"
    r"[^，。；\d]{0,8}(?=[\d]))"
)
# "副市长王某介绍，园区由市里统一规划，基础设施由市级平台投入6亿元": said by whoever speaks.
SAID_OF_SITE = re.compile(
    r"[^。；]{2,40}?(?:介绍|表示|透露|说|称)，该?(?:园区|基地|中心|平台|实验室|项目)(?![^，。；]{0,8}(?:企业|公司))"
)
# Each clause of a policy tells of a measure of its own.
CLAUSE_OF_POLICY = re.compile(
    r"\s*(?:article \d{1,3}\b|"
    r"第[一二三四五六七八九十百]{1,4}条|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])"
)


def is_about(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether the sentence follows the draft's closely and speaks of the same thing."""
    gap = sentence.span.start - draft.span.end
    own_row = sentence.section.kind in (SectionKind.LIST_ITEM, SectionKind.TABLE_ROW)
    if not 0 <= gap <= 250 or (own_row and not sentence.section.span.covers(draft.span)):
        return False
    if is_of_a_fund(reading, sentence, draft.kind):
        return False
    elsewhere = not sentence.section.span.covers(draft.span)
    if elsewhere and CLAUSE_OF_POLICY.match(
        reading.plain[sentence.section.span.start : sentence.section.span.start + NUMBER_CHARS]
    ):
        return False
    words = reading.plain[sentence.span.start : sentence.span.start + 80].lstrip("\"“'‘ ")
    sums = sentence.mentions.money
    if draft.kind is Kind.FUND and OF_INDUSTRY.match(words):
        return False
    if elsewhere and gap <= LINE_GAP and sums and sums[0].span.start == sentence.span.start:
        # A table whose cells are lines: "Special expenditure on AI", and below it "2 billion yuan".
        return True
    opens = bool(sums) and sums[0].core.start == sentence.span.start
    if opens and IS_THE_LIMIT.match(reading.plain, sums[0].core.end):
        return True
    if reading.document.language is Language.EN:
        paid_in = draft.kind is Kind.FUND and PAID_IN.match(
            reading.plain, sentence.span.start, sentence.span.end
        )
        if tells_of_fund(reading, sentence, draft):
            return True
        opening = OPENING.match(words)
        if opening and ITSELF.match(words, opening.end()):
            return True
        return bool(paid_in) or CONTINUES.match(words) is not None
    capped = EACH_ZH.match(reading.plain, sentence.span.start, sentence.span.end)
    of_site = draft.kind is Kind.INFRASTRUCTURE and SAID_OF_SITE.match(words)
    goes_on = (
        CONTINUES_ZH.match(words)
        or MEASURE_ZH.match(words)
        or of_site
        or (capped and not elsewhere)
    )
    return _is_label(reading, sentence, draft) or bool(goes_on)


# "The local economy expanded to 300 billion yuan": nothing is said of the fund before.
OF_INDUSTRY = re.compile(
    r"(?:the|its|this) (?:[\w'-]+ ){0,3}(?:economy|industry|sector|market|output|sales|exports|"
    r"revenues?|profits?|trade|turnover)\b"
)
# "According to the bureau, it has 2 billion yuan": what goes on behind an opening phrase.
ITSELF = re.compile(
    r"(?:it|its|the (?:[\w-]+ )?(?:fund|vehicle|scheme|programme?|pot|pool|vouchers?|money|size|"
    r"total))\b"
)
# "8 million yuan is the upper limit": of what was told before.
IS_THE_LIMIT = re.compile(
    r" is (?:(?:the|its) (?:\w+ )?(?:cap|ceiling|limit|maximum|most)\b|as (?:much|high) as\b)"
)
LABEL_CHARS = 14
LINE_GAP = 3
NUMBER_CHARS = 16


def _is_label(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "2. 训力券。全市一年发券总额…": what follows the label of its item is about it."""
    section = sentence.section
    numbered = CLAUSE_OF_POLICY.match(
        reading.plain[section.span.start : section.span.start + NUMBER_CHARS]
    )
    is_item = section.kind is SectionKind.LIST_ITEM or numbered
    is_short = draft.span.end - draft.span.start <= LABEL_CHARS
    return bool(is_item) and section.span.covers(draft.span) and is_short
