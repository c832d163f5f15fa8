"""Places that a text names as where somebody goes, works or settles: nobody builds them."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading
from etl.model import Kind

# "Firms that settle in the cooperation zone": where somebody goes, not what is made.
SETTLES = re.compile(
    r"\b(?:settl\w+|locat\w+|registered|based|relocat\w+|mov(?:e|es|ing) (?:in)?to|"
    r"operating|housed|"
    r"headquartered) (?:in|into|to|at|within)?(?: the)? ?[^,.;]{0,60}$"
)


# "Visited an AI lab", "a delegation that came to study its funds".
VISITS = re.compile(
    r"\b(?:visit\w*|tour(?:s|ed|ing)?|inspect\w*) (?:an?|the|its|several|two)? ?[^,.;]{0,30}$|"
    r"\b(?:visit\w*|tour(?:s|ed|ing)?|trip|delegation)\b[^.;]{0,60}\bto (?:study|learn|see|"
    r"look at|inspect)\b"
    r"[^.;]{0,30}$"
)
# "Jilin is willing to host the first sub-fund".
HOPES = re.compile(
    r"\b(?:willing|ready|eager|keen|hop(?:es?|ing)|would like) to (?:host|win|land|attract) "
    r"(?:[\w-]+ ){0,5}$"
)
# "From Wuhan's East Lake zone": a name for where something is.
AREAS = frozenset({"zone", "park", "area", "development zone"})
IN_NAMED = re.compile(r"\b(?:from|in|at|within) (?:the )?(?:[A-Z][\w-]+'s )?(?:[A-Z][\w-]+ ){1,4}$")
PUBLISHED = re.compile(r"\b(?:issu|releas|publish|unveil|launch)\w*[^.;]{0,40}$")


# "Agreed to pool green electricity for AI data centers".
FOR_SITES = re.compile(
    r"\b(?:electricity|power|energy|land|chips?|water|talent|demand|standards?|rules|"
    r"loans?|rents?|mechanisms?|prices?|orders?) "
    r"(?:\w+ )?for (?:[\w-]+ ){0,3}$"
)


# "Beijing told data centres built with state money to …": who is told what to do.
TOLD = re.compile(
    r"\b(?:told|ordered|asked|barred|urged|required|instructed|allowed|banned) "
    r"(?:(?:all|new|existing|some|the|its|ai|state|local|many|large) ){0,3}$"
)
# "The boom of AI data centres started in 2022": how many there are, no one of them.
BOOM = re.compile(
    r"\b(?:wave|boom|surge|rush|glut|spread|(?<!\ba )number|growth|demand|shortage|race) "
    r"(?:of|in|for) (?:[\w-]+ ){0,3}$"
)
BOOMS = re.compile(
    r"s?(?: building| construction)? (?:boom|rush|craze|frenzy|spree|glut|market|industry|sector)\b"
)
# "A year of a data centre's running costs".
COSTS_OF = re.compile(
    # Not the verb: "the centre will cost the city 2 billion yuan".
    r"(?! at an? | costs? [^.;]{0,30}\d)(?! (?:that |which )?(?:will|would) cost )"
    r"(?:'s?|s')? (?:\w+ ){0,2}(?<!to )(?:costs?|bills?|expenses|rents?|fees)\b"
)


# "Firms that rent or build computing centres can claim …": their own.
FIRMS_BUILD = re.compile(
    r"\b(?:companies|firms|enterprises|businesses|start-?ups|operators|developers|manufacturers|"
    r"institutions|those) (?:that|which|who) (?:[\w-]+(?:,| and| or|, or) ){0,3}"
    r"(?:build|set up|establish|construct|open|operate|run|rent|lease|expand|upgrade)"
    r"(?: (?:and|or) [\w-]+)? "
    r"(?:(?!in\b|at\b|to\b|within\b|into\b)[\w-]+ ){0,4}$"
)
# "Has moved on from building data centres": what is over.
LEFT_BEHIND = re.compile(
    r"\b(?:mov|shift|switch|turn|pivot)(?:e|es|ed|ing|s)? (?:on |away )?from "
    r"(?:(?:building|opening|setting up|having|funding|subsidi[sz]ing) )(?:[\w-]+ ){0,3}$"
)
# "从建设智算中心转向发放算力券".
FROM_ZH = re.compile(r"[从由](?:[^，。；]{0,6})?(?:新建|建设|建)[^，。；转]{0,14}$")
TO_ZH = re.compile(r"[^，。；]{0,6}(?:转向|转为|转到)")
# "State laboratories and pilot zones have become a common sight": many places'.
COMMON = re.compile(
    r"[^.;,]{0,50} (?:have|has) become (?:(?:a|an|the|so|more|increasingly|very) )*"
    r"(?:common|familiar|commonplace|frequent|norm\b|rule\b|fashion|widespread)"
)


# "企业通过省级调度平台使用算力", "登录申报平台提交材料": by what means something is done.
MEANS_BEFORE = re.compile(r"(?:通过|经由|登录|登陆)[^，。；]{0,18}$")
MEANS_AFTER = re.compile(
    r"(?:系统|网站)?(?:上|在线|统一|直接|向社会)?"
    r"(?:使用|租用|购买|采购|申报|申请|申领|提交|填报|查询|获取|报名|办理|登记|注册|享受|开放)"
)


# "An ecosystem in which laboratories, plants and users work together": who is there already.
IN_WHICH = re.compile(r"\b(?:in which|where) (?:[\w-]+,? ){0,3}$")
WORKS = re.compile(
    r",?(?:,? (?:and )?[\w-]+){0,6}? (?:work|meet|cooperate|collaborate|compete|interact|learn|"
    r"share|exchange|live|grow|gather|mingle)\b"
)


# "围绕打造算力底座、开放平台，培育一批企业": around what something else is done.
AROUND_ZH = re.compile(
    r"(?:围绕|着眼于?|立足于?)(?:[^，。；]{0,10})(?:打造|建设|构建|建成)[^，。；]{0,30}$"
)
GOES_ON_ZH = re.compile(r"[^。；]{0,30}，(?!投入|投资|安排|财政)")


def where_somebody_goes(reading: Reading, anchor: Anchor) -> str | None:
    """The reason where a facility is visited, settled in, or only what something is for."""
    before = reading.before(anchor.span.start, 100)
    if VISITS.search(before):
        return "only mentioned: what somebody visits"
    if HOPES.search(before):
        return "only mentioned: what a place hopes to get"
    words = reading.plain[anchor.span.start : anchor.span.end]
    if words.startswith("white paper") and not PUBLISHED.search(before):
        return "only mentioned: a report that is cited"
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return None
    if FOR_SITES.search(before) or COSTS_OF.match(reading.after(anchor.span.end, 40)):
        return "only mentioned: what something is for"
    if AROUND_ZH.search(before[-52:]) and GOES_ON_ZH.match(reading.after(anchor.span.end, 34)):
        return "only mentioned: what something is for"
    if IN_WHICH.search(before) and WORKS.match(reading.after(anchor.span.end, 70)):
        return "only mentioned: who works somewhere"
    if FIRMS_BUILD.search(before):
        return "a company's own affair"
    from_zh = FROM_ZH.search(before[-24:]) and TO_ZH.match(reading.after(anchor.span.end, 10))
    if LEFT_BEHIND.search(before) or from_zh:
        return "only mentioned: what was done before"
    if COMMON.match(reading.after(anchor.span.end, 100)):
        return "only mentioned: many places' instruments"
    after = reading.after(anchor.span.end, 40)
    if MEANS_BEFORE.search(before[-22:]) and MEANS_AFTER.match(after):
        return "only mentioned: by what means something is done"
    if TOLD.search(before) or BOOM.search(before) or BOOMS.match(after):
        return "only mentioned: facilities in general"
    text = reading.document.text[max(0, anchor.span.start - 60) : anchor.span.start]
    settled = SETTLES.search(before[-100:]) or (words in AREAS and IN_NAMED.search(text))
    return "only mentioned: where firms settle" if settled else None
