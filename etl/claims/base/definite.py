"""Whether words point back at an instrument told before: "the fund", 该基金."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Language

DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|such|similar|same|its|their) "
    r"(?:[\d·]+ (?:million|billion|trillion) yuan )?(?:new |same )?$|"
    r"\bthe (?:total |overall |annual )?(?:amount|value|scale|size) of (?:the |these )?$|"
    r"\bthe (?:annual )?total of (?:the |these |all )?$"
)
# "Vouchers cover up to 30 percent", after "the total of computing vouchers".
BARE = re.compile(r"(?:voucher|coupon)s")
# "These schemes"; but "those selected can receive …" are people.
POINTING = re.compile(
    r"\b(?:this|these|those(?! (?:\w+ed|chosen|who|that|which|in|on|with) )|such|similar|same) "
    r"(?:[\w-]+ )?$"
)
# "基地一期由区财政投入2亿元", after the base that was named: a bare noun that opens a sentence.
BARE_ZH = re.compile(
    r"(?:基地|中心|平台|园区)(?=[一二三]期|首期|项目|由|总投资|占地|建筑面积|目前|现)"
)
# "按照计划，基金规模三年内将扩大到…": so does a fund without a name whose size is told.
FUND_GOES_ON = re.compile(r"基金(?=(?:的|总|目标|计划|首期|整体|最终){0,2}规模)")
DEFINITE_ZH = re.compile(r"(?:[该这此][项只个笔]?|上述|前述)$")
# "Programs of this kind have been started in Jinan".
OF_THIS_KIND = re.compile(
    r"s? (?:of (?:this|that|the same|a similar) (?:kind|sort|type)|like (?:this|these))\b"
)
MAX_ARTICLE_CHARS = 50


def is_definite(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the words point back at an instrument already told ("the fund", 该基金)."""
    if sentence.has("ai", anchor.phrase):
        return False
    opens = anchor.span.start - sentence.span.start <= 1
    if opens and BARE.fullmatch(reading.plain[anchor.span.start : anchor.span.end]):
        return True
    low = max(sentence.span.start, anchor.span.start - MAX_ARTICLE_CHARS)
    before = reading.plain[low : anchor.span.start]
    if reading.document.language is Language.ZH:
        clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
        if anchor.span.start == clause.start and FUND_GOES_ON.match(
            reading.plain, anchor.span.start
        ):
            return True
        bare = opens and BARE_ZH.match(reading.plain, anchor.span.start)
        return bool(bare) or DEFINITE_ZH.search(before) is not None
    if OF_THIS_KIND.match(reading.after(anchor.span.end, 30)):
        return True
    return DEFINITE.search(before) is not None or POINTING.search(before) is not None
