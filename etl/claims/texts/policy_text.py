"""What tells a policy's own text from a report about one."""

import re

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Reading

SAYS_OF_ITSELF = (
    # English: the policy says of itself that it was made.
    r"these (?:\w+ )?(?:measures|provisions|policies|regulations|opinions|rules) "
    r"(?:are|have been|were)(?: hereby| specially)? (?:formulated|developed|enacted|issued)",
    r"\bthis (?:\w+ )?(?:plan|policy) (?:is|has been|was)(?: hereby| specially)? formulated",
    r"\b(?:the following|these) (?:\w+ )?(?:measures|provisions|policies|opinions|rules) "
    r"(?:are|shall|take)(?: hereby)? (?:issued|take effect|come into force|effect)",
    r"\b(?:is|are) hereby (?:issued|forwarded|printed|distributed|released)"
    r"(?: and (?:issued|distributed))? to you\b",
    r"\barticle (?:1|one)[ .:]+(?!of\b)",
    r"\bour (?:bureau|office|commission|department) has (?:drafted|drawn up|formulated)\b",
    r"\bthe following (?:\w+ )?(?:measures|provisions|policies) are (?:hereby )?formulated\b",
    r"\bthe (?:measures|provisions|policies|opinions) are hereby (?:formulated|enacted|made)\b",
    r"\b(?:is|are) hereby (?:issued|printed and distributed|forwarded) to you\b",
    r"(?:^|\s)第[一二]条",
    # "本政策所称企业，是指…", "本办法自印发之日起施行", "本细则由市工信局负责解释".
    r"本(?:若干)?(?:措施|政策|办法|细则|方案|条例|意见|规定)(?:所称|所指|适用于|自[^，。；]{2,24}起(?:施行|实施|执行)|"
    r"由[^，。；]{2,24}(?:负责)?解释|有效期)",
    # "现就申报2025年专项补贴有关事项通知如下：".
    r"现(?:就|将)[^。；]{4,90}(?:事项|工作|要求)(?:通知|通告|公告)如下",
    r"[我本][局委厅办][^。；]{0,16}(?:拟出|拟定|起草|形成|拿出|研究制定|编制)了?[^。；]{0,6}《",
    r"现(?:将|予)?印发(?:给)?你们|现予以?(?:印发|公布|发布|下发)|一并(?:印发|下发)",
    r"[请望](?:各[^，。]{1,12})?(?:结合实际)?，?(?:认真|遵照|对照|切实|抓好)(?:贯彻|组织)?(?:执行|落实|实施)|印发给你们|特?制定本(?:措施|方案|政策|办法|计划|意见|条例|细则)|(?:制定|提出)(?:以下|如下)(?:若干|实施|工作)?(?:措施|政策|行动方案|方案|意见)",
)
POLICY_TEXT = [Rare(pattern) for pattern in SAYS_OF_ITSELF]


# "常州市人民政府关于加快…发展的实施意见": a document that opens with its issuer and name.
ISSUED_TITLE = re.compile(
    r"\s*(?:#+ )?[^\s，。：；]{2,24}(?:政府|办公厅|办公室|局|厅|委员会|委|部)关于[^\s，。；]{4,60}"
    r"(?:意见|通知|措施|政策|办法|方案|计划|决定|批复|复函|的函)(?:[（(][^）)]{1,30}[）)])?\s"
)


# "某某市促进人工智能产业发展若干措施": a name alone above articles, and nobody who reports.
NAMED_TITLE = re.compile(
    r"\s*(?:#+ )?[^，。：《》“]{2,10}[省市区县州盟][^，。：；《》“？！]{2,40}"
    r"(?:措施|政策|办法|细则|方案|条例|规定|意见)(?:[（(][^）)]{1,20}[）)])? "
)
ARTICLES = re.compile(r" (?:[一二三四五六][、.]|第一条|[(（][一二三]|1[.、．])")
REPORTS = re.compile(r"记者|本报|获悉|据悉|近日|日前|消息|电讯|报道")


# "Measures for Supporting the Robot Industry in Xihu District" above its numbered items.
NAMED_TITLE_EN = re.compile(
    r"\W*(?:several |various |interim |trial |working |implementation |supporting )?"
    r"(?:policies and )?"
    r"(?:measures|policies|policy measures|provisions|opinions|rules|regulations|action plan|"
    r"implementation plan|guidelines) "
    r"(?:of [^.;:?!]{3,60} )?(?:for|on|to) "
    r"[^.;:?!]{10,140}"
)
ITEMS_EN = re.compile(
    r" (?:01|1\.|i\.|article (?:\d{1,2}|one|i)\b|section (?:1|one)\b|chapter (?:1|one|i)\b)"
)
REPORTS_EN = re.compile(r"\b(?:said|reporter|xinhua|according to|announced|reported|news)\b")
OPENING_CHARS, ITEMS_CHARS = 600, 1200


def _is_named_above_items(reading: Reading) -> bool:
    """Whether an English text opens with a policy's name alone, and its items follow."""
    title, _, rest = reading.document.body().strip().partition("\n")
    if NAMED_TITLE_EN.fullmatch(title.lower()) is None:
        return False
    items = ITEMS_EN.search(" " + " ".join(rest[:ITEMS_CHARS].lower().split()))
    return items is not None and REPORTS_EN.search(rest[:OPENING_CHARS].lower()) is None


HEAD_CHARS = 3000


def is_policy_text(reading: Reading) -> bool:
    """Whether the document is a policy's own text, not a report about one."""
    if ISSUED_TITLE.match(reading.plain):
        return True
    if _is_named_above_items(reading):
        return True
    opening = reading.plain[:600]
    if NAMED_TITLE.match(opening) and ARTICLES.search(opening) and not REPORTS.search(opening):
        return True
    return any(told.search(reading.plain, 0, HEAD_CHARS) for told in POLICY_TEXT)
