"""Calls that nobody near them makes: a heading's label, a document's name, a bare 建议."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.gates.in_general import SURE
from etl.model import Kind, Language

# "**对策建议。": a heading.
LABEL = re.compile(r"[\W_]{0,6}[\u4e00-\u9fff]{2,6}[\W_]{0,6}")
BARE_CALL = re.compile(r"[，。；：\s时也还并的等纷]建议")
# 《关于…的建议》（第0031号）: what is answered.
NUMBERED_CALL = re.compile(r"》?[（(]第")
# "您提出的《关于…的提案》（第0031号）收悉": whose it is has just been told.
BROUGHT = re.compile(r"(?:提出|提交|领衔|牵头)(?:了|的)?《[^》]{4,80}$")
# "报告建议，把补贴转向场景": of a study, no government's.
STUDY_ASKS = re.compile(r"(?:(?<!工作)报告|论文|研究|课题组|白皮书|蓝皮书)(?:还|也|同时)?$")
# "关于制定“十五五”规划的建议": the party's outline of a plan.
OF_PLAN = re.compile(r"(?:规划|纲要|计划)(?:的)?$")


# "提出资金分配建议", "根据提案建议": a duty or a paper, no call.
NOUN = re.compile(
    r"(?:分配|安排|审核|处理|处置|初审|评审|立项|根据[^，。；]{0,6}|按照[^，。；]{0,6})$"
)
# "建议统筹支持算力平台建设。": only asked for, whoever asks.
OPENS_CALLING = re.compile(r"[\W_]{0,4}建议(?:进一步|尽快|适时|加快)?[^：，。；“]{0,30}")
CALLERS = frozenset({Role.LEGISLATOR, Role.OFFICIAL})


def unvoiced_call(reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner) -> str | None:
    """A bare 建议 that nobody near it makes: no legislator's, no party's."""
    words = reading.plain[anchor.span.start - 1 : anchor.span.end]
    if anchor.kind is Kind.PROPOSAL and LABEL.fullmatch(
        reading.plain, sentence.span.start, sentence.span.end
    ):
        return "only mentioned: a heading's label"
    brought = owner.party.role is Role.LEGISLATOR and BROUGHT.search(
        reading.plain, sentence.span.start, anchor.span.start
    )
    numbered = not brought and NUMBERED_CALL.match(reading.after(anchor.span.end, 6))
    named = numbered or OF_PLAN.search(reading.before(anchor.span.start, 10))
    if anchor.kind is Kind.PROPOSAL and named:
        return "only mentioned: a document's name"
    if anchor.kind is Kind.PROPOSAL and NOUN.search(reading.before(anchor.span.start, 10)):
        return "only mentioned: no call"
    if OPENS_CALLING.match(reading.plain, sentence.span.start) and owner.party.role not in CALLERS:
        return "a call, but nobody makes it"
    if anchor.kind is Kind.PROPOSAL and STUDY_ASKS.search(reading.before(anchor.span.start, 8)):
        return "the opinion of somebody outside government"
    bare = anchor.kind is Kind.PROPOSAL and owner.confidence < SURE and BARE_CALL.match(words)
    if not bare or reading.document.language is not Language.ZH:
        return None
    return None if owner.party.role is Role.LEGISLATOR else "a call, but nobody makes it"
