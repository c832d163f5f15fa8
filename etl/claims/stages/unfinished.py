"""Plans that are drafts: out for comment, being written."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import DRAFT_SAYS_ZH
from etl.model import Language, Status

DRAFT_CHARS = 12
"""So near after a plan's name, "征求意见稿" is said of it."""
UNFINISHED = re.compile(r"(?:征求|听取|征集|征询)[^，。；]{0,6}意见|草案|意见稿|起草|拟出台|拟制定")


# "The 'Three-Year Action Plan … (2025-2027) (Draft for Public Comment)'".
UNFINISHED_EN = re.compile(
    r"[^.;]{0,140}\((?:(?:exposure |consultation )?draft\b|(?:version |text )?for (?:public )?"
    r"(?:comment|consultation))|"
    r"[^.;,]{0,60} (?:is|are|was|were) (?:\w+ ){0,4}?(?:public )?consultation\b|"
    r"(?:(?!, (?:and|while|but) )[^.;]){0,90}\b(?:releas|publish|issu|put|open|out)\w* "
    r"(?:out )?for (?:public )?(?:comment|consultation|feedback)|"
    # "Released measures for comment", "put its plan out for public opinions".
    r"(?:(?!, (?:and|while|but) )[^.;]){0,50}? (?:for|to) (?:(?:public |wider |further )?"
    r"(?:comments?|consultation|feedback|discussion)|"
    r"public (?:opinions?|views|input|suggestions|scrutiny|review))\b|"
    # "The plan was published as a draft", "has been put out in draft, and views are collected".
    r"[^.;,]{0,90} (?:put out|published|issued|released|circulated|made public|posted|unveiled) "
    r"(?:\w+ ){0,2}(?:in|as an?|as) (?:\w+ )?draft\b|"
    r"[^.;]{0,120}\b(?:and|while) (?:public )?(?:comments?|opinions|views|feedback) "
    r"(?:on (?:it|them) )?(?:is|are) (?:\w+ ){0,2}(?:collected|sought|invited|taken|gathered|"
    r"welcome|asked for)\b"
)
# "Has completed a public consultation on its measures", "views are being sought on the plan".
ASKED_ON = re.compile(
    r"\b(?:seek|sought|collect|solicit|invit|gather|canvass|ask|request|welcom|complet|clos|open|"
    r"launch|hold|held|start|begun|began|conduct|finish|conclud|want|circulat)\w* "
    r"(?:[\w'-]+ ){0,5}?(?:comments?|opinions?|views|feedback|consultations?|suggestions?|input|"
    r"advice)(?: from [^.;,]{2,50}?)? (?:on|about|regarding|concerning|over) [^.;]{0,60}$|"
    r"\b(?:comments?|opinions?|views|feedback|suggestions?|input) (?:is|are|was|were|has been|"
    r"have been) (?:\w+ ){0,2}?(?:sought|solicited|invited|collected|gathered|welcome|welcomed|"
    r"canvassed|requested)\b[^.;]{0,90} (?:on|about|regarding) [^.;]{0,60}$|"
    r"\bconsult(?:s|ed|ing)? (?:with )?(?:the public|residents|firms|companies|businesses|industry|"
    r"experts) (?:on|about|over) [^.;]{0,60}$"
)
ASKED_CHARS = 220


# "Published draft regulations".
DRAFT_OF = re.compile(
    r"(?<!the )\bdraft (?:[\w-]+ ){0,3}$|\bdrafts? of (?:the |its |an? )?(?:[\w'-]+ ){0,4}$"
)


# "正在起草人工智能条例", but not "起草的条例" nor one that has come out since.
BEING_WRITTEN = re.compile(r"起草(?!的)(?!出台)[^，。；》]{0,24}$")
OUT = re.compile(r"[^。；]{0,44}(?:印发|出台|施行|颁布|公布)")


# "市里正在制定专项政策": decided upon, not out yet.
BEING_MADE = re.compile(
    r"正在?(?:抓紧|加紧|着手|牵头|组织){0,2}(?:制定|制订|编制)(?!的)[^，。；》]{0,16}$"
)


# "起草了《…实施方案》，8月经市政府同意后印发": drafted once, out since.
WRITTEN_ZH = re.compile(r"起草(?:了|形成了?|完成)?《[^》]{0,60}$")
OUT_SINCE = re.compile(
    r"[^，。；]{0,6}》(?:(?!征求|计划|拟|将|预计|力争|适时|待|争取|提请)[^。；]){0,44}?"
    r"(?:印发|出台|施行|颁布|公布)"
)


def is_out_since(reading: Reading, anchor: Anchor) -> bool:
    """Whether a policy that is told to have been drafted is told to be out, too."""
    written = WRITTEN_ZH.search(reading.before(anchor.span.start, 70))
    return written is not None and OUT_SINCE.match(reading.after(anchor.span.end, 70)) is not None


# "These measures are hereby formulated, to promote AI": what a policy says of itself.
ENACTED = re.compile(
    r" (?:are|is) (?:hereby|herein|specially) (?:formulated|enacted|made|adopted|issued)\b"
)
ENACTED_CHARS = 30


def unfinished_stage(reading: Reading, anchor: Anchor) -> Status | None:
    """The stage of a plan that is being written, is out for comment, or enacts itself, if any."""
    if _is_draft(reading, anchor):
        return Status.PROPOSED
    if ENACTED.match(reading.after(anchor.span.end, ENACTED_CHARS)):
        return Status.LAUNCHED
    made = BEING_MADE.search(reading.before(anchor.span.start, 30))
    is_out = OUT.match(reading.after(anchor.span.end, 60))
    return Status.ANNOUNCED if made and not is_out else None


def _is_draft(reading: Reading, anchor: Anchor) -> bool:
    """Whether the words around a plan's name say that it is a draft."""
    if reading.document.language is Language.EN:
        if DRAFT_OF.search(reading.before(anchor.span.start, 50)):
            return True
        if ASKED_ON.search(reading.before(anchor.span.start, ASKED_CHARS)):
            return True
        return UNFINISHED_EN.match(reading.after(anchor.span.end, 180)) is not None
    if UNFINISHED.search(reading.after(anchor.span.end, DRAFT_CHARS)):
        return True
    written = BEING_WRITTEN.search(reading.before(anchor.span.start, 40))
    return written is not None and not OUT.match(reading.after(anchor.span.end, 60))


SAID_CHARS = 160
DRAFT_SAYS = re.compile(DRAFT_SAYS_ZH)


def goes_on_in_draft(reading: Reading, sentence: Sentence) -> bool:
    """ "征求意见稿提出，…；对采购整机的企业给予补贴": what a draft says, behind its semicolon."""
    start = sentence.span.start
    if reading.before(start, 1) != "；":
        return False
    words = reading.before(start, SAID_CHARS).rsplit("。", 1)[-1]
    return DRAFT_SAYS.search(words) is not None
