"""Facilities that a later sentence says are a firm's own: 该项目由…公司投资建设，全部由企业自筹."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.claims.base.draft import Draft
from etl.claims.base.rare import Rare
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind, Span

# Who pays, told of a project that stands at the head of the sentence.
BUILT_BY_FIRMS = (
    r"(?:项目|中心|基地|园区|集群|一期|二期)[^。；，]{0,12}，?(?:是|系)?由[^。；，]{2,60}?"
    r"(?:公司|集团|企业)[^。；，]{0,24}?(?:投资|出资|合资|独资)(?:并)?(?:建设|兴建|新建|打造|开发|承建)|"
    # "两家公司合资建设该项目", "投资建设方为某公司".
    r"(?:公司|集团|企业)[^。；，]{0,12}(?:投资|出资|合资|独资)(?:建设|兴建|打造|开发)(?:该|此|本|这一|上述)"
    r"(?:项目|中心|基地|园区)|"
    r"(?:投资(?:建设)?方|建设(?:单位|方)|业主(?:单位)?|开发商)(?:为|是|系)[^。；，]{2,30}(?:公司|集团)"
)
OWN_MONEY = (
    r"(?:资金|投资|全部|均|建设)[^。；]{0,12}(?:企业|公司|业主)(?:全额|全部|自行)?(?:自筹|自有资金)|"
    r"民营(?:企业)?(?:投资)?(?:的)?[^，。；]{0,8}项目|"
    # "由一家民营企业自筹资金建设的算力中心".
    r"由[^，。；]{0,6}(?:民营|民间|私营|外资)(?:企业|资本|公司)[^，。；]{0,24}"
    r"(?:投资|出资|自筹|自建|建设|承建|兴建)|"
    r"(?:自筹资金|自有资金)(?:投资|建设|兴建|建成|打造)"
)
OWN_MONEY_EN = (
    r"\b(?:the|this) (?:project|cent(?:er|re)|park|campus|facility|base|cluster)\b[^.;]{0,60}"
    r"\b(?:funded|financed|paid for|bankrolled) (?:entirely |wholly |solely |fully )?by "
    r"(?:the (?:company|firm|developer|operator|investors?)|private)\b|"
    r"\b(?:privately (?:funded|financed)|entirely (?:from|with|out of) "
    r"(?:the company's|its|their) own (?:money|funds|capital|pocket))\b"
)
# "A park in which Lanhai Technology Co., Ltd. is investing", "is being built by Lanhai Technology".
FIRM_EN = r"(?:[\w()'·-]+ ){0,5}(?:technolog(?:y|ies)|software|robotics|cloud|co\.|inc\.|ltd)"
BUILT_BY_FIRMS_EN = (
    rf"\b(?:cent(?:er|re)|park|campus|base|cluster|hub|lab|facility|project)s?,? "
    rf"(?:in which {FIRM_EN}[^;]{{0,16}} (?:is|are|has|have|will) (?:be )?(?:invest|put|spen)\w*|"
    rf"(?:that |which )?(?:is|are|was|were|will be|has been) (?:being )?(?:wholly |solely )?"
    rf"(?:built|developed|constructed|funded|financed|invested in) by {FIRM_EN})\b"
)
PRIVATE = Rare(f"{BUILT_BY_FIRMS}|{OWN_MONEY}|{OWN_MONEY_EN}|{BUILT_BY_FIRMS_EN}")
# "由市城投公司投资建设", "市财政补助5000万元": a government's all the same.
GOVERNMENTS = re.compile(
    r"财政|政府(?!审批|采购)|国资|国有|国企|央企|城投|产投|国投|[市省区县州]属|管委会|专项债|"
    r"\b(?:government|municipal|provincial|state-owned|treasury|fiscal|city investment|"
    r"urban investment|state capital)\b"
)
BACK_CHARS = 1500


def without_firms_own(reading: Reading, drafts: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """The drafts of governments, and those of facilities that firms pay for themselves."""
    built = [d for d in drafts if d.kind is Kind.INFRASTRUCTURE]
    built.sort(key=lambda d: d.span.start)
    own = {
        id(d)
        for sentence in _told(reading)
        for d in _pointed_at(reading, sentence.span, built)
        if _may_be_it(reading, sentence, d)
    }
    return [d for d in drafts if id(d) not in own], [d for d in drafts if id(d) in own]


# "几家企业将扩建智算中心，投资由企业自筹": what such a sentence names itself is told of, no other.
NAMED_THERE = re.compile(
    r"(?:公司|集团|企业)[^。；]{0,24}(?:建设|新建|扩建|续建|兴建|建)[^，。；该此]{0,8}$"
)


def _may_be_it(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a facility can be that of which the sentence says that firms pay for it."""
    if sentence.span.overlaps(draft.span):
        return True
    start = sentence.span.start
    named = [
        reading.plain[c.span.start : c.span.end]
        for c in sentence.cues("kind", sentence.span, Kind.INFRASTRUCTURE)
        if NAMED_THERE.search(reading.plain, start, c.span.start)
    ]
    return not named or any(draft.words.endswith(n) or n.endswith(draft.words) for n in named)


def _told(reading: Reading) -> Iterator[Sentence]:
    """The sentences that say that a project is a firm's."""
    if not PRIVATE.may_be_in(reading.plain):
        return
    for sentence in reading.sentences:
        start, end = sentence.span.start, sentence.span.end
        if PRIVATE.search(reading.plain, start, end) and not GOVERNMENTS.search(
            reading.plain, start, end
        ):
            yield sentence


def _pointed_at(reading: Reading, told: Span, built: Sequence[Draft]) -> Iterator[Draft]:
    """The facility told of in the sentence, or else right before it, wherever it is named."""
    low = bisect_left(built, told.start - BACK_CHARS, key=lambda d: d.span.start)
    high = bisect_left(built, told.end, key=lambda d: d.span.start)
    name, last = None, told
    for draft in reversed(built[low:high]):
        if not told.covers(draft.span):
            name = name or draft.words
            same = draft.words.endswith(name) or name.endswith(draft.words)
            # "宜昌算力中心开工，这是全市首个智算中心": one sentence tells of one project.
            if not (same or draft.span.overlaps(last)):
                return
        if GOVERNMENTS.search(reading.plain, draft.span.start, draft.span.end):
            return
        last = draft.span
        yield draft
