"""Instruments that a text denies, calls off, or only supposes."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.gates.ended_en import has_ended
from etl.claims.gates.left_out_en import is_left_out
from etl.model import Kind, Language, Span

NO_SUCH = re.compile(r"\bno (?!more|less|later|fewer)(?:[\w-]+ ){0,3}$")
NEGATED = re.compile(
    r"\b(?:not|no|without|never|neither|nor)(?: an?| any)? ?$|"
    r"\b(?:absence|lack|shortage) of (?:[\w-]+ ){0,3}$|(?:不是|并非|没有|无)$"
)


# "Rather than building data centres, the city will hand out vouchers": what is not done.
INSTEAD = re.compile(
    r"\b(?:instead of|rather than) (?:building|opening|setting up|launching|creating|"
    r"establishing|handing out|paying|giving|offering) (?:[\w-]+ ){0,4}$|"
    # "不再新建数据中心，而是发放算力券".
    r"(?:不再|停止|暂停|不另行|不单独|不重复)(?:新建|建设|设立|新增|新设|审批)[^，。；]{0,14}$|"
    # "市级不新设基金", "原则上不新增算力券": 不 by itself, but "不断新增", "不仅新设".
    r"不(?:予|得|宜)?(?:新建|新增|新设|增设|另设|另建|单设|再建|再设)[^，。；]{0,14}$"
)
LIMITS = re.compile(r" (?:\w+ )?(?:exceed|surpass|be (?:less|lower|more|higher|fewer)|fall below)")
# "The rules forbid districts to grant tax rebates".
FORBIDS = re.compile(
    r"\b(?:forbid(?:s|ding)?|prohibit(?:s|ing)?|bar(?:s|ring)?|ban(?:s|ning)?) (?:[\w-]+ ){1,6}"
    r"(?:to|from) (?:[\w-]+ ){0,3}$"
)
# "对盲目建设算力园区的不予支持", "blindly building computing centres": what is warned against.
FROWNED_ON = re.compile(
    r"(?:盲目|一哄而上|跟风|违规|蜂拥)[^，。；]{0,10}$|"
    r"\b(?:blind(?:ly)?|reckless(?:ly)?|indiscriminate(?:ly)?|haphazard(?:ly)?) "
    r"(?:[\w-]+ ){0,5}$"
)
# "能不能拿到补贴，企业心里没底": whether it is given is open.
WHETHER_ZH = re.compile(
    r"(?:能不能|能否|是否能?|会不会|有没有)(?:够)?(?:及时|足额|顺利)?"
    r"(?:拿到|获得|得到|享受到?|申请到?|申领到?|领到|争取到)[^，。；]{0,8}$"
)
# "Whether the company gets a subsidy is not in its model".
WHETHER_EN = re.compile(
    r"\bwhether (?:it|they|we|he|she|(?:the|a|any|our|their) (?:[\w-]+ )?"
    r"(?:compan(?:y|ies)|firms?|start-?ups?|makers?|factory)) (?:will |would |can |could )?"
    r"(?:gets?|receives?|wins?|obtains?|secures?|qualif(?:y|ies) for) "
    r"(?:an? |any |the )?(?:[\w-]+ ){0,3}$"
)
# "一分钱补贴也没拿到": what nobody got.
NOT_GOT = re.compile(
    r"[^，。；\d]{0,4}(?:没有?|未能?|从未)(?:能)?(?:拿|领|申请|申领|享受|得|见|收|兑现|落实)[到过]?"
)
# "Had Wuhan set up a fund, it would …".
HAD = re.compile(r"[\W_]*had [^,;]{3,80},[^.;]*\bwould\b")


PURPOSE = re.compile(r"in (?:the )?hopes? of (?:(?:also|soon|one day) )?\w+ing\b")
# "Recent posts claim that the department will pay for AI tablets": nobody has said so.
RUMOUR = re.compile(
    r"\brumou?rs? (?:that |on |in |spread|ha[ds]|say|said|claim|circulat)|"
    r"\b(?:posts?|messages?|videos?|clips?|screenshots?|bloggers?|netizens|"
    r"users)(?: [\w'-]+){0,5}? "
    r"(?:(?:claim|alleg)(?:s|ed|e|es|ing)?\b|spread the (?:claim|story|news) that)|"
    r"\b(?:posts?|messages?|videos?|claims?|reports?|talk) (?:[\w-]+ ){0,2}?(?:on|in|across) "
    r"(?:social media|social networks|weibo|wechat|douyin|the internet|chat groups)"
    r"(?: [\w-]+){0,3}? (?:say|says|said|suggest|suggests|suggested|have it)\b"
)
# "Will scrap its rent rebates and hand 40 million yuan in AI coupons to schools": what comes.
INSTEAD_DOES = re.compile(
    r" (?!plans?\b)(?:[^.;]{1,110}?) (?:and|but) (?:then |now |instead |will |would |is to |to )?"
    r"(?:hand|g[ai]ve|pay|paid|offer|set|earmark|allocat|launch|introduc|spen[dt]|start|open|creat|"
    r"establish|issu|replac)\w*\b|[^.;]{1,90}?\bin favou?r of\b"
)


def _is_put_in_place(reading: Reading, cue: Span, anchor: Anchor) -> bool:
    """Whether something else is called off, and the instrument comes after it."""
    return INSTEAD_DOES.match(reading.plain, cue.end, anchor.phrase.start + 1) is not None


# "Will not pay more than 90 million yuan in all": a ceiling.
PAYS_NO_MORE = re.compile(
    r"\bnot (?:pay|give|provide|spend|hand|grant|award|offer|get|receive|claim)(?: out)? "
    r"more than\b"
)


def denial(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where the instrument is denied, called off or only supposed."""
    near = _around(reading, sentence, anchor)
    if NEGATED.search(reading.before(anchor.span.start, 50)) or NO_SUCH.search(
        reading.before(anchor.span.start, 40)
    ):
        return "no plans: negated"
    if INSTEAD.search(reading.before(anchor.span.start, 80)):
        return "no plans: something else is done instead"
    if FORBIDS.search(reading.before(anchor.span.start, 90)):
        return "no plans: forbidden"
    if FROWNED_ON.search(reading.before(anchor.span.start, 60)):
        return "no plans: warned against"
    whether = WHETHER_ZH.search(reading.before(anchor.span.start, 20))
    if whether or WHETHER_EN.search(reading.before(anchor.span.start, 60)):
        return "hypothetical: whether it is given"
    if anchor.kind is Kind.SUBSIDY and NOT_GOT.match(reading.after(anchor.span.end, 16)):
        return "no plans: nobody got it"
    if HAD.match(reading.plain, sentence.span.start, sentence.span.end):
        return "hypothetical: “had …”"
    if RUMOUR.search(reading.plain, sentence.span.start, anchor.span.start):
        return "denied: a rumour"
    for cue in sentence.cues("negation"):
        if cue.value == "cancelled" and _is_put_in_place(reading, cue.span, anchor):
            continue
        no_more = PAYS_NO_MORE.search(reading.plain, cue.span.start, cue.span.end + 24)
        if no_more or LIMITS.match(reading.after(cue.span.end, 30)):
            # "The total will not exceed 50 million yuan" denies nothing.
            continue
        if PURPOSE.match(reading.plain, cue.span.start):
            # "Opened a centre in the hope of drawing firms": why it did so.
            continue
        wide = cue.value in ("denied", "corrected", "hypothetical", "cancelled", "not ai")
        if wide or near.covers(cue.span):
            return f"{cue.value}: “{cue.span.of(reading.document.text)}”"
    if reading.document.language is Language.EN:
        return has_ended(reading, anchor) or is_left_out(reading, sentence, anchor)
    return None


# "Residents will not have to pay, while start-ups can get 3 million yuan": a clause of its own.
# "我厅暂无编写计划，将通过建设平台汇聚课例": what is done all the same.
WHILE = re.compile(r"(?:while|whereas|whilst) |但|而是|将(?!不|暂|无|取消|停止|继续观望)")


def _around(reading: Reading, sentence: Sentence, anchor: Anchor) -> Span:
    """The clause of the instrument and the one before it, as far as no semicolon divides them."""
    index = sentence.clause_of(anchor.span.start)
    first = max(0, index - 1)
    parted = WHILE.match(reading.plain, sentence.clauses[index].start) or (
        ";" in reading.plain[sentence.clauses[first].start : anchor.span.start]
    )
    if index and parted:
        first = index
    return Span(sentence.clauses[first].start, max(sentence.clauses[index].end, anchor.span.end))
