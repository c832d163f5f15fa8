"""Funds that are only named: as an investor in a firm, or as where money comes from."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Role, Sentence
from etl.model import Kind, SectionKind

INVESTED_BY = re.compile(
    r"\b(?:led|backed|joined|co-led|followed) by [^.;]{0,140}$|"
    r"\b(?:investors?|shareholders?|backers?|founders|partners|contributors)"
    r"(?: in [^.;,]{1,60}?)?,? "
    r"(?:(?:that |which )?includ(?:ing|ed?)|such as|like|are|were)\b[^.]{0,300}$|"
    r"\b(?:investors|shareholders|backers)(?: \w+){0,4}: [^.]{0,300}$|"
    r"\bamong (?:the|its) (?:[\w-]+ )?(?:investors|shareholders|backers) (?:is|are|was|were) "
    r"[^.;]{0,80}$|"
    r"\b(?:shares?|stakes?) (?:in it )?(?:was|were|has been|have been) "
    r"(?:bought|taken|acquired) by [^.;]{0,80}$|"
    r"(?:投资方|股东|投资者)[^。；]{0,12}(?:包括|为|有|是)[^。；]{0,60}$"
)
RAISED_FROM = re.compile(
    r"\b(?:rais\w+|got|took|drew|won|secur\w+|receiv\w+|obtain\w+|attract\w+|funding|investment|capital|backing)\b"
    r"[^.;]{0,80}\bfrom\b[^.;]{0,60}$"
)
INVESTS = re.compile(
    r"^[^。；]{0,24}(?:领投|跟投|参投|入股|增资|联合投资)|^[^，。；]{0,6}认缴|^[^，。；]{0,2}(?:出资|投资)[^，。；]{0,10}参与|"
    r"^[^.;]{0,90}\b(?:are|is|were|was) among (?:the|its) (?:new )?"
    r"(?:investors|shareholders|backers)|"
    # "The city's fund was among those that paid in", "… was one of six investors".
    r"^[^.;]{0,60} among (?:those|the ones) (?:that|who|which) (?:have |had )?"
    r"(?:paid|put|chipped|joined|took|invested|contributed|bought|subscribed)\b|"
    r"^ (?:was|were|is|are) (?:one|two|three|some) of (?:the |its )?(?:[\w-]+ )?"
    r"(?:investors|backers|shareholders|buyers|subscribers)\b|"
    # "…, with a city's fund among its backers".
    r"^[^.;]{0,40} among (?:the|its|their|those) (?:[\w-]+ )?"
    r"(?:investors|shareholders|backers|participants|subscribers)|"
    # "The national fund and a bank each contribute 20 percent of it".
    r"^(?: and [\w' -]{3,50})? (?:each |will |would |both )*(?:contribut|subscrib|chip in|"
    r"put(?:s|ting)? up)\w*\b|"
    r"^[^.;]{0,60}\b(?:led|took part in|joined) (?:the|an?) (?:[\w·]+ ){0,4}round|"
    # "A city fund and a bank also joined the deal".
    r"^(?!,? (?:in|to|for) which)[^.;]{0,160}\b(?:joined|co-led|entered) "
    r"the (?:deal|financing|fundraising|investment|round)"
    r"(?:[.,;]|$| (?:of|in|for|as|with|too)\b)|"
    # "A fund owned by the county and two carmakers took part".
    r"^(?!,? (?:in|to|for) which|,? whose)[^.;]{0,100}\b(?:took part|participated|joined in)"
    r"(?: in (?:it|the (?:deal|financing|fundraising)))?(?:[.,;]|$)"
)
# "A Jinan fund bought into the robot maker": who it belongs to is not told to be for AI.
TAKES_STAKE = re.compile(
    r"(?: and [\w'& -]{2,50}?)?(?: (?:has|have|had|also|recently|already))* "
    r"(?:(?:holds?|owns?|held|owned) (?:about |some )?"
    r"[\d·]+ ?(?:%|per ?cent)|bought (?:into|(?:a |an )?(?:[\w·%-]+ ){0,2}"
    r"(?:stakes?|shares) in)|(?:put|poured|pumped) (?:(?:its|more|fresh|new|some) )?"
    r"(?:money|cash|capital) into|backed [\w'·-]+(?: [\w'·-]+)?(?:[.,;]|$)|"
    r"(?:took|taken|takes|holds?|held|acquired|"
    r"acquires|bought|sold|cut|raised|reduced) "
    r"(?:an? |its |(?:all|half|some|part) of its )?(?:[\w·%-]+ ){0,2}(?:stakes?|shares) in|"
    r"sold (?:its|all its|half its) (?:stake|shares|holding))\b"
)
# "The firm, in which the Gansu AI fund holds 5 per cent".
IN_WHICH = re.compile(r"\b(?:in|of) which (?:the |an? )?(?:[\w'-]+ ){0,4}$")
# "企业获得市级基金投资".
GOT_ZH = re.compile(r"(?:获得?|拿到|得到|接受)[^，。；]{0,10}$")
PUT_IN_ZH = re.compile(r"的?(?:战略)?(?:投资|注资|入股)(?!基金|引导)")
# "通过产业引导基金出资3亿元参与项目": a fund that exists puts money in.
THROUGH = re.compile(r"(?:通过|借助|依托)[^，。；]{0,10}$")
# "The money will come from the province's industrial development fund".
SOURCE = re.compile(
    r"\b(?:com(?:e|es|ing)|came|drawn|paid|financed|funded) (?:from|by|out of) "
    r"(?:the |its |an? )?(?:[\w'-]+ ){0,6}$"
)


# "With the support of the national development fund, Jilin has set up …": nobody sets that up.
SUPPORTED_BY = re.compile(
    r"\bwith (?:the )?(?:support|help|backing|participation) (?:of|from) "
    r"(?:the |its |an? )?(?:[\w'-]+ ){0,5}$|"
    # "Had been approved under the fund": what pays.
    r"\b(?:approved|disbursed|paid|granted|awarded)(?: out)? (?:under|from|by) the $|"
    # "Helps old industries through the “Innovation Fund”": what pays.
    r"\bthrough (?:the|its) [\"“](?:[\w&'-]+ ){0,6}$|"
    # "A fund will be formed by pooling existing guidance funds".
    r"\b(?:pooling|merging|combining|consolidating|integrating) (?:[\w-]+ ){0,3}$"
)


# "Has urged a local innovation fund to lead venture deals".
URGED = re.compile(
    r"\b(?:urg|ask|encourag|requir)(?:e|es|ed|ing) (?:an?|the|its|local) (?:[\w-]+ ){0,4}$"
)


# "拟向该基金增资2亿元": the fund is given money, it gives none.
INJECTED_INTO = re.compile(r"[向对为给][^，。；]{0,16}$")
INJECTED = re.compile(r"[”」\"]?(?:追加|再次|继续)?(?:增资|注资|出资|扩募)")
TOLD_CHARS = 300


def is_led_by_person(reading: Reading, sentence: Sentence) -> bool:
    """ "A group of deputies led by Hu Ping called for a centre": nobody invests, nobody builds."""
    people = (p.span.start for p in sentence.mentions.persons)
    return any(LED_BY.search(reading.before(start, 12)) for start in people)


LED_BY = re.compile(r"\b(?:led|headed) by $")


def is_investor(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """A state fund that joins a firm's round is named, not set up."""
    through = THROUGH.search(reading.before(anchor.span.start, 14)) is not None
    if through and re.match(r"[^，。；]{0,2}(?:出资|投资|入股)", reading.after(anchor.span.end, 6)):
        return "only mentioned: an investor in a firm"
    if anchor.kind is Kind.FUND and URGED.search(reading.before(anchor.span.start, 60)):
        return "only mentioned: a fund that is asked for something"
    before = reading.before(anchor.span.start, 90)
    supports = anchor.kind is Kind.FUND and SUPPORTED_BY.search(before)
    if supports or SOURCE.search(before):
        return "only mentioned: where money comes from"
    # "Investors: | - the Jilin AI fund | - a bank", "investors such as the Jilin AI fund; a bank".
    is_item = sentence.section.kind is SectionKind.LIST_ITEM
    is_next = is_item or reading.before(sentence.span.start, 2).strip() == ";"
    sized = any(
        # "Followed by Xiamen with 1 billion yuan": a fund of the place's, its noun left out.
        anchor.phrase.overlaps(m.span) or anchor.phrase.end == m.core.start
        for m in sentence.mentions.money
    )
    if anchor.kind is not Kind.FUND or sized:
        # "Backed by the 12 billion yuan fund that Wuhan launched" tells of the fund.
        return None
    told = max(0, anchor.phrase.start - TOLD_CHARS)
    start = max(told, reading.plain.rfind(". ", told, sentence.span.start) + 1)
    before = reading.plain[start if is_next else sentence.span.start : anchor.phrase.start + 1]
    is_of_ai = sentence.has("ai", anchor.phrase) or sentence.has("sector", anchor.phrase)
    if IN_WHICH.search(before) and TAKES_STAKE.match(reading.after(anchor.span.end, 60)):
        return "only mentioned: an investor in a firm"
    if not is_of_ai and TAKES_STAKE.match(reading.after(anchor.span.end, 60)):
        return "only mentioned: an investor in a firm"
    firm = any(
        p.role is Role.COMPANY and p.span.end < anchor.phrase.start for p in sentence.parties
    )
    raised = firm and RAISED_FROM.search(before)
    invested = not is_led_by_person(reading, sentence) and INVESTED_BY.search(before)
    given = GOT_ZH.search(reading.before(anchor.span.start, 24)) and PUT_IN_ZH.match(
        reading.after(anchor.span.end, 8)
    )
    into = INJECTED_INTO.search(reading.before(anchor.span.start, 20))
    if into and INJECTED.match(reading.after(anchor.span.end, 6)):
        return None
    joins = given or raised or invested or INVESTS.match(reading.after(anchor.span.end, 190))
    return "only mentioned: an investor in a firm" if joins else None
