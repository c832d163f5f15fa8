"""The fields told of an instrument in a later sentence: where AI is used, what is invested in.

A plan names its fields beside its name only in few texts. Most tell them in a sentence of their
own: "The city will apply AI in ports, health and farming", 推动人工智能与装备、医药深度融合.
"""

import re
from collections.abc import Set
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.drafts.about import CLAUSE_OF_POLICY, NUMBER_CHARS, is_about
from etl.claims.drafts.again import names_again
from etl.claims.drafts.joining import NEAR_DRAFTS
from etl.claims.fields.sectors import sectors_in
from etl.claims.texts.policies import names_policy
from etl.model import Kind, Language, SectionKind, Span
from etl.reference.gazetteer import load_gazetteer

AIMS = frozenset({Kind.PLAN, Kind.PROPOSAL})
NEAR_CHARS = 900
"""How far behind an instrument its fields are told."""
LISTED = re.compile(r"[、,，]|\band\b|[和与及]")
# "推动人工智能与装备制造、现代农业深度融合", "人工智能技术在医疗、交通等领域的应用".
APPLIED_ZH = re.compile(
    r"(?:人工智能|智能体|ai|大模型|智能技术|机器人)[^，。；、]{0,8}?"
    r"(?:[与同和](?P<joined>[^。；，]{2,60}?)(?:等[^，。；、]{0,10}?)?(?:的)?"
    r"(?:深度|全面|有机|加快|加速|全方位)?(?:融合|结合|协同)|"
    r"在(?P<used>[^。；]{2,80}?)(?:等)?"
    r"(?:(?:各|多|多个|诸多|重点|优势|特色|传统|关键|主要|民生|支柱){0,2}"
    r"(?:领域|行业|方面|产业|场景|环节)|(?:中|上)?的?(?:应用|落地|示范)))"
)
# "围绕工业、农业、医疗等方向，部署25项任务", "明确能源、文旅等12个重点领域的赋能方向".
AROUND_ZH = re.compile(
    r"(?:围绕|聚焦(?!在)|突出|覆盖|瞄准|深耕|赋能|明确|选择|对)"
    r"(?P<around>[^。；，]{2,80}?、[^。；]{1,60}?)(?:等)?"
    r"(?:[\d一二三四五六七八九十两]{1,3}(?:个|大|类|条))?"
    r"(?:各|多|多个|诸多|重点|优势|特色|传统|关键|主要|支柱|民生|应用|细分|典型|服务){0,3}"
    r"(?:领域|行业|方向|产业|赛道|场景|环节)"
)
# "该基金重点投向算力、大模型、机器人等领域", "主要看三个方向，一是芯片，二是工业软件".
INVESTS_ZH = re.compile(
    r"(?:投向|投资于?|聚焦|布局|支持|围绕|面向|瞄准|涵盖|覆盖)(?P<around>[^。；]{2,120}?)"
    r"(?:领域|行业(?!大?模型|应用|龙头|数据)|方向|产业|赛道|环节|项目)|"
    # "投资方向以机器人为主，兼顾低空经济、新材料".
    r"投资(?:方向|重点|领域|范围)(?:主要)?(?:以|为|是|包括|涵盖|聚焦)(?P<joined>[^。；]{4,120})|"
    r"(?:看|有|投向?|聚焦|关注)[两三四五六]个方向[，：:](?P<used>[^。；]{4,120})"
)
# "该基金将…", "此次设立的某市基金由…发起", "据介绍，母基金采取…": not 组建各类基金10只.
FUND_ZH = re.compile(
    r"\W{0,3}(?:据[^，。；]{0,12}，|[^，。；]{0,16}(?:介绍|表示|透露)称?，|"
    r"(?:按照?|根据|围绕|立足|遵循)[^。；]{0,40}，)?"
    r"(?:(?:该|此|这[只支个次]|本次?|此次|上述)[^，。；]{0,24}?)?(?:母|子|产业|引导)?基金"
    r"(?!矩阵|集群|群|丛林|体系|公司|小镇)"
)
# "管理人拟由某公司担任，投资方向以机器人为主": of the fund, whatever opens the sentence.
INVESTED_IN = re.compile(r"投资(?:方向|重点|领域|范围)(?:主要)?(?:以|为|是|包括|涵盖|聚焦)")
FUND_EN = re.compile(r"\W{0,3}(?:(?:the|this) (?:[\w-]+ ){0,3}fund|it)\b")
# "The integration of AI with ports and farming", "AI will be applied in health and education".
APPLIED_EN = re.compile(
    r"\b(?:integrat\w+|fusion|merg\w+|combin\w+)\b[^.;:,]{0,60}? (?:with|into) (?:the )?"
    r"(?P<joined>[^.;:]{3,160})|"
    r"\b(?:application|use|adoption|deployment|appl(?:y|ied|ying)|us(?:ed|ing)|deploy(?:ed|ing)?|"
    r"put to use|promot\w+|expand\w*)\b[^.;:]{0,60}? (?:in|to|across) (?P<used>[^.;:]{3,160})"
)
FIELDS_EN = (
    r"(?:fields|sectors|areas|industries|domains|scenarios|directions|trades|segments|lines)"
)
AROUND_EN = re.compile(
    rf"\b{FIELDS_EN}\b(?: \w+){{0,3}}?,? (?:such as|including|include|included|like|covering|"
    r"ranging from|namely|are|of) (?P<joined>[^.;:]{3,160})|"
    r"\b(?:focus(?:es|ed|ing)? (?:is |will be |mainly |primarily )?on|concentrat\w+ on|"
    r"cent(?:re|er)(?:s|ed)? on|target(?:s|ing)?|prioriti\w+|cover(?:s|ing)?|"
    r"priority to|span(?:s|ning)?|aim(?:s|ed)? at)(?P<used> [^.;:]{3,160})|"
    rf"(?P<around>[^.;:]{{5,160}}?),? (?:are|is|will be) (?:also )?(?:among |one of )?"
    rf"(?:the |its )?(?:[\w-]+ ){{0,3}}{FIELDS_EN}\b"
)
# Ends a list of fields: "…, and set up a fund".
ENDS_EN = re.compile(
    r",? (?:and|which|that|so|as|while|with|by|when|where|who|under|after|before|since|according|"
    r"to) (?:will|would|the city|the province|it|set|build|builds|offer|issue|launch|create|"
    r"cultivate|develop|"
    r"help|make|form|become|achieve|reach)\b|,? (?:according to|said|says|with a|with the)\b"
)
# "(二)总体目标", "I. Overall requirements".
GENERAL_PART = re.compile(
    r".{0,8}?(?:总体|发展目标|主要目标|工作目标|指导思想|基本原则|目标|总则|思路|"
    r"overall|general|goals?\b|objectives?|guiding|main targets?|requirements)"
)
PART_CHARS = 40
# "To merge AI with farming and ports, these measures are formulated", 为推动…，制定本方案.
FORMULATED = re.compile(
    r"\b(?:these|this|the following|the) (?:[\w-]+ ){0,3}(?:measures|plan|polic\w+|rules|opinions|"
    r"regulations?|provisions|guidelines|notice)(?: and measures)? (?:is|are|was|were|has been|"
    r"have been) (?:hereby )?(?:specially )?(?:formulated|made|drawn up|enacted|worked out|"
    r"developed|laid down)|制定(?:本|以下|如下|此)|(?:提出|制订)(?:本|以下|如下)"
)


def with_loose_sectors(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """What the next sentence says an instrument is for belongs to it."""
    if not drafts or sentence.has("negation") or not sentence.has("sector"):
        return drafts
    last = drafts[-1]
    named = any(p.places and p.role is not Role.ANAPHOR for p in sentence.parties)
    elsewhere = not sentence.section.span.covers(last.span)
    if elsewhere:
        same = names_again(reading, sentence, last)
    else:
        same = not named and is_about(reading, sentence, last)
    if not same:
        return drafts
    sectors = last.sectors | sectors_in(sentence, sentence.span)
    return [
        replace(d, sectors=sectors) if d.span == last.span and d.kind is last.kind else d
        for d in drafts
    ]


def with_scope(
    reading: Reading, sentence: Sentence, drafts: list[Draft], found: list[Draft]
) -> list[Draft]:
    """The drafts, the one whose fields the sentence tells with these."""
    if not drafts or not sentence.has("sector") or sentence.has("negation"):
        return drafts
    if sentence.section.kind is SectionKind.TABLE_ROW:
        return drafts
    i = _told_of(reading, sentence, drafts, found)
    if i is None:
        return drafts
    whole = not found and _goes_on_about_plan(reading, sentence, drafts[i])
    stretches = [sentence.span] if whole else _stretches(reading, sentence, drafts[i].kind)
    fields = frozenset(s for span in stretches for s in sectors_in(sentence, span))
    told = replace(drafts[i], sectors=drafts[i].sectors | fields, scope=drafts[i].scope | fields)
    return [*drafts[:i], told, *drafts[i + 1 :]]


def _goes_on_about_plan(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether the sentence goes on about the plan that its English paragraph tells of.

    "Hebei issued an AI plan. Computing and data sets come first, and clinics are to follow."
    A Chinese paragraph runs through all that a government does.
    """
    is_english = reading.document.language is Language.EN
    behind = draft.kind is Kind.PLAN and draft.span.end <= sentence.span.start
    if not (is_english and behind and sentence.section.span.covers(draft.span)):
        return False
    # "Firms that rent computing centers get back 20 percent": what one measure gives.
    return not sentence.mentions.money


def _stretches(reading: Reading, sentence: Sentence, kind: Kind) -> list[Span]:
    """Where a sentence lists fields."""
    if reading.document.language is Language.ZH:
        patterns = [INVESTS_ZH] if kind is Kind.FUND else [APPLIED_ZH, AROUND_ZH]
    else:
        patterns = [AROUND_EN] if kind is Kind.FUND else [APPLIED_EN, AROUND_EN]
    spans = []
    for pattern in patterns:
        for match in pattern.finditer(reading.plain, sentence.span.start, sentence.span.end):
            name = next(n for n, words in match.groupdict().items() if words)
            words = match.group(name)
            if pattern is not APPLIED_ZH and not LISTED.search(words):
                continue
            ends = ENDS_EN.search(words)
            start = match.start(name)
            spans.append(Span(start, start + ends.start() if ends else match.end(name)))
    return spans


def _told_of(
    reading: Reading, sentence: Sentence, drafts: list[Draft], found: list[Draft]
) -> int | None:
    """The index of the draft whose fields the sentence can tell; None where there is none."""
    if FORMULATED.search(reading.plain, sentence.span.start, sentence.span.end):
        # Not the plan from above that these measures are to carry out.
        own = (i for i, d in enumerate(drafts) if d.kind is Kind.PLAN and d not in found)
        return max(own, default=None)
    kinds = {d.kind for d in found}
    if kinds <= {Kind.FUND} and _is_of_fund(reading, sentence):
        return _last(sentence, drafts, {Kind.FUND})
    if kinds - AIMS:
        return None
    if any(_is_measure(reading, part.start) for part in _above(sentence)):
        return None
    i = _last(sentence, drafts, AIMS)
    is_plans = names_policy(reading, sentence) or sentence.has("kind", value=Kind.PLAN)
    if i is None or sentence.has("ai") or is_plans:
        return i
    # "Its 25 tasks lie in fields such as …": of what its paragraph tells.
    return i if sentence.section.span.covers(drafts[i].span) else None


def _above(sentence: Sentence) -> list[Span]:
    return [sentence.section.span, *sentence.section.headings[1:]]


def _is_measure(reading: Reading, start: int) -> bool:
    """Whether a numbered paragraph or chapter of a policy begins here that is no general one.

    What one measure is for is not what the whole plan is for.
    """
    if not CLAUSE_OF_POLICY.match(reading.plain, start, start + NUMBER_CHARS):
        return False
    return GENERAL_PART.match(reading.plain, start, start + PART_CHARS) is None


def _is_of_fund(reading: Reading, sentence: Sentence) -> bool:
    is_chinese = reading.document.language is Language.ZH
    if is_chinese and INVESTED_IN.search(reading.plain, sentence.span.start, sentence.span.end):
        return True
    opens = FUND_ZH if is_chinese else FUND_EN
    return opens.match(reading.plain, sentence.span.start, sentence.span.end) is not None


def _last(sentence: Sentence, drafts: list[Draft], kinds: Set[Kind]) -> int | None:
    """The latest draft of a kind near enough, unless the sentence is of another place."""
    i = next((i for i in reversed(range(len(drafts))) if drafts[i].kind in kinds), None)
    if i is None or not 0 <= sentence.span.start - drafts[i].span.start <= NEAR_CHARS:
        return None
    named = [p for p in sentence.parties if p.places and p.role is not Role.REFERENCE]
    if any(drafts[i].record not in load_gazetteer().records_of(p.places) for p in named):
        return None
    beside = {d.record for d in drafts[max(0, i - NEAR_DRAFTS) : i] if d.span == drafts[i].span}
    return i if beside <= {drafts[i].record} else None
