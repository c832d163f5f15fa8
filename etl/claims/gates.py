"""Why a candidate is not an initiative: each gate gives a reason or lets it pass."""

import re

from etl.claims.definite import is_definite
from etl.claims.idle import MADE_BY_FORM, idle_word
from etl.claims.instruments import Anchor
from etl.claims.owner import Owner
from etl.claims.reading import GOVERNING, Reading, Role, Sentence
from etl.model import Kind, Language, SectionKind, Span


def refusal(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    """The first reason against the instrument itself, whoever owns it; None where it passes."""
    return (
        _denied(reading, sentence, anchor)
        or _question(reading, sentence)
        or _opinion(reading, sentence)
        or _is_author(reading, anchor)
        or _is_investor(reading, sentence, anchor)
        or _only_mentioned(reading, sentence, anchor, ai_context=ai_context)
        or _off_topic(reading, sentence, anchor, ai_context=ai_context)
    )


# "The institute's report says", 研究院发布的报告: a body that speaks is not one that is built.
SPEAKS = re.compile(
    r"(?:联合|日前|近日|今日|昨日|共同)?(?:发布|发表|撰写|编制|公布|推出)[^，。；]{0,14}(?:报告|指数|白皮书|榜单|数据|研究|消息|公告)|"
    r"(?:的)?(?:首席|副|名誉)?(?:主任|院长|所长|理事长|负责人|研究员|专家|教授|院士|团队负责人)|(?:表示|指出|认为|预计|显示|数据显示|称)|"
    r"(?:股份|科技|集团)?有限(?:责任)?公司|,? co\.?,? ltd|,? inc\b|"
    r"(?:'s)? (?:said|says|estimates?|estimated|reported|found|report|director|dean|researchers?|"
    r"president|expert|professor|analyst)\b"
)


def _is_author(reading: Reading, anchor: Anchor) -> str | None:
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return None
    after = reading.after(anchor.span.end, 40)
    return "only mentioned: a body that speaks, or a firm" if SPEAKS.match(after) else None


INVESTED_BY = re.compile(
    r"\b(?:led|backed|joined|co-led|followed) by [^.;]{0,140}$|"
    r"\b(?:investors?|shareholders?|backers?)(?: in [^.;,]{1,60}?)?,? "
    r"(?:including|included?|such as|like|are|were)\b[^.;]{0,300}$|"
    r"(?:投资方|股东|投资者)[^。；]{0,12}(?:包括|为|有|是)[^。；]{0,60}$"
)
INVESTS = re.compile(
    r"^[^。；]{0,24}(?:领投|跟投|参投|入股|增资|联合投资)|^[^，。；]{0,6}认缴|"
    r"^[^.;]{0,60}\b(?:led the|took part in the|joined the) (?:\w+ )?round"
)


def _is_investor(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """A state fund that joins a firm's round is named, not set up."""
    sized = any(anchor.phrase.overlaps(m.span) for m in sentence.mentions.money)
    if anchor.kind is not Kind.FUND or sized:
        # "Backed by the 12 billion yuan fund that Wuhan launched" tells of the fund.
        return None
    before = reading.plain[sentence.span.start : anchor.phrase.start + 1]
    joins = INVESTED_BY.search(before) or INVESTS.match(reading.after(anchor.span.end, 90))
    return "only mentioned: an investor in a firm" if joins else None


GIVEN_TO = re.compile(r"(?:按|对|给|向|为)[^，。；]{1,30}$")
JUST_MADE = re.compile(r"(?:出台|印发|发布|推出|制定|公布|实施)了?[^，。；]{0,6}$")
# "This measure", "the following measures": the text speaks of itself.
OWN_TEXT = re.compile(r"[本以下如该]$|以下$|如下$")
OTHERS = re.compile(
    r"(?:支持|鼓励|引导|对|推动|组织)[^，。；]{0,20}(?:企业|高校|院所|机构|单位|主体|社会资本|园区|团队|平台)[^，。；]{0,24}$"
)


def _is_others(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """支持企业建设…平台: the facility is the firms', the money is told on its own."""
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    low = sentence.clauses[sentence.clause_of(anchor.span.start)].start
    return OTHERS.search(reading.plain[low : anchor.span.start]) is not None


EMPLOYER = re.compile(
    r"\b(?:officer|manager|partner|head|chairman|president|director|ceo|executive|analyst|"
    r"economist) "
    r"(?:of|at|with) (?:the )?$"
)
# "1. 北京海淀：每年1亿元算力券": an item of a round-up, which needs no verb.
NUMBERED = re.compile(r"\s*(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）]|[•·▪-])\s*[^，。；：:]{2,12}[：:]")


def _only_mentioned(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    """A Chinese text names instruments as freely as English does: only one that is made counts."""
    is_english = reading.document.language is Language.EN
    if (
        is_english
        and anchor.kind is Kind.FUND
        and EMPLOYER.search(reading.before(anchor.phrase.start, 40))
    ):
        return "only mentioned: where somebody works"
    if is_english and anchor.kind is Kind.PROPOSAL:
        called = any(p.role in GOVERNING for p in sentence.parties)
        return None if called else "a proposal, but nobody in government makes it"
    if anchor.is_stated_aim or anchor.kind is Kind.PROPOSAL:
        return None
    if is_english:
        return idle_word(reading, sentence, anchor)
    if sentence.section.kind in MADE_BY_FORM:
        return None
    index = sentence.clause_of(anchor.span.start)
    first = max(0, index - 1) if not anchor.is_weak else index
    last = min(len(sentence.clauses) - 1, index + 1)
    area = Span(sentence.clauses[first].start, sentence.clauses[last].end)
    makers = [
        c
        for c in sentence.cues("makes", area, anchor.kind)
        if c.span != anchor.span or anchor.is_grant
    ]
    text = sentence.span.of(reading.document.text)
    if text.startswith("《") or NUMBERED.match(text):
        return None
    own = OWN_TEXT.search(reading.before(anchor.span.start, 3)) is not None and ai_context
    low = max(sentence.clauses[index].start, anchor.span.start - 34)
    if anchor.kind is Kind.SUBSIDY and GIVEN_TO.search(reading.plain[low : anchor.span.start]):
        return None
    at_hand = JUST_MADE.search(reading.before(anchor.span.start, 12)) and sentence.has("ai")
    if anchor.is_weak and not (own or at_hand or sentence.has("ai", sentence.clauses[index])):
        return "only mentioned: a plan that isn't about AI"
    if _is_others(reading, sentence, anchor):
        return "others are encouraged to do it"
    # A verb that gives is itself the making.
    return None if makers or anchor.is_grant else "only mentioned: nobody sets it up"


SHOULD = re.compile(r"\b(?:should|ought to|must)\b|应该|应当")


def _opinion(reading: Reading, sentence: Sentence) -> str | None:
    """What should be done counts only when somebody in government says it."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    speakers = {p.role for p in sentence.parties}
    if not SHOULD.search(words) or speakers & {Role.OFFICIAL, Role.LEGISLATOR}:
        return None
    if sentence.has("kind", value=Kind.PROPOSAL):
        return None
    if Role.OUTSIDER in speakers or "should" in words:
        return "says what should be done, but nobody in government says it"
    return None


def _question(reading: Reading, sentence: Sentence) -> str | None:
    """What is asked is not told: a question of an interview, or any sentence that asks."""
    asks = sentence.span.of(reading.document.text).rstrip("”\"’') 」』").endswith(("?", "？"))
    return "a question" if asks or sentence.section.kind is SectionKind.QUESTION else None


NO_SUCH = re.compile(r"\bno (?!more|less|later|fewer)(?:[\w-]+ ){0,3}$")
NEGATED = re.compile(
    r"\b(?:not|no|without|never|neither|nor)(?: an?| any)? ?$|(?:不是|并非|没有|无)$"
)


def _denied(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    near = _around(reading, sentence, anchor)
    if NEGATED.search(reading.before(anchor.span.start, 12)) or NO_SUCH.search(
        reading.before(anchor.span.start, 40)
    ):
        return "no plans: negated"
    for cue in sentence.cues("negation"):
        wide = cue.value in ("denied", "corrected", "hypothetical", "cancelled", "not ai")
        if wide or near.covers(cue.span):
            return f"{cue.value}: “{cue.span.of(reading.document.text)}”"
    return None


def _around(reading: Reading, sentence: Sentence, anchor: Anchor) -> Span:
    """The clause of the instrument and the one before it, as far as no semicolon divides them."""
    index = sentence.clause_of(anchor.span.start)
    first = max(0, index - 1)
    if index and ";" in reading.plain[sentence.clauses[first].start : anchor.span.start]:
        first = index
    return Span(sentence.clauses[first].start, max(sentence.clauses[index].end, anchor.span.end))


def _off_topic(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool
) -> str | None:
    if names_ai(sentence, anchor):
        return None
    if sentence.has("off_topic") and not sentence.has("ai"):
        return "its subject is something other than AI"
    return None if ai_context or sentence.has("ai") else "AI is not named as its subject"


def _clauses_about(sentence: Sentence, anchor: Anchor) -> Span:
    index = sentence.clause_of(anchor.span.start)
    first, last = max(0, index - 1), min(len(sentence.clauses) - 1, index + 2)
    return Span(min(sentence.clauses[first].start, anchor.phrase.start), sentence.clauses[last].end)


def names_ai(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether AI is named in the clauses about the instrument."""
    return sentence.has("ai", _clauses_about(sentence, anchor)) or sentence.has("ai", anchor.phrase)


def owner_refusal(owner: Owner | None, anchor: Anchor) -> str | None:
    """The reason against the owner; None where a government or a legislator owns it."""
    if owner is None:
        return "no place or government is named"
    if owner.party.role is Role.COMPANY:
        return "a company's own affair"
    if owner.party.role is Role.FOREIGN:
        return "another country's affair"
    if owner.party.role is Role.OUTSIDER:
        return "the opinion of somebody outside government"
    if owner.party.role not in GOVERNING and owner.party.role is not Role.LOCATIVE:
        return "the place is only a point of reference"
    if not owner.party.places:
        return "no place is named"
    return None


SURE = 0.7
"""Above this the sentence itself, its heading or its policy names the owner."""


def unowned_fund(reading: Reading, sentence: Sentence, anchor: Anchor, owner: Owner) -> str | None:
    """ "AI funds spread": funds in general, with no verb, no sum, and nobody's in the sentence."""
    general = anchor.kind is Kind.FUND and owner.confidence < SURE
    if not general or is_definite(reading, sentence, anchor):
        return None
    return None if sentence.section.kind in MADE_BY_FORM else "only mentioned: funds in general"
