"""The instruments that a sentence names: funds, subsidies, plans, facilities, calls for action."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.naming.aims import stated_aim
from etl.claims.naming.anchors import anchor_of
from etl.claims.naming.enacting import is_carried_out
from etl.claims.naming.purposes import without_purposes
from etl.model import Kind, Language


def find_anchors(reading: Reading, sentence: Sentence) -> list[Anchor]:
    """All anchors of a sentence in order, those that only serve another one left out."""
    preamble = preamble_end(reading, sentence)
    names = [m.span for m in sentence.mentions.places]
    anchors = [
        anchor
        for cue in sentence.cues("kind")
        if cue.value != "none"
        and cue.span.start >= preamble
        and not is_carried_out(reading, sentence, cue.span)
        and not any(cue.span.overlaps(name) for name in names)
        and (anchor := anchor_of(reading, sentence, cue))
    ]
    aim = stated_aim(reading, sentence, [a.span for a in anchors])
    if aim:
        anchors.append(Anchor(Kind.PLAN, aim, aim, is_weak=True, is_stated_aim=True))
    anchors = _without_label(reading, sentence, anchors)
    anchors.sort(key=lambda a: a.span)
    return without_purposes(reading, sentence, anchors)


# "To implement the decisions of the provincial government, our bureau has drafted …".
PREAMBLE = re.compile(
    r"[\W_]*(?:in order to|to|with a view to|for the purpose of) (?:further |fully |thoroughly )?"
    r"(?:implement(?:ing)?|carry(?:ing)? out) "
    r"[^.;]{0,420}?,[\"”’]? (?=(?:our|the following|this|these) |the (?:[\w-]+ ){0,2}(?:measures|"
    r"provisions|policies|policy|regulations|opinions|rules|plan|guidelines) (?:are|is|have|has)\b)"
)
LABEL_CHARS = 40


def _without_label(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """ "Incentives: the city will offer subsidies": a label goes where the rest names its kind."""
    label = sentence.clauses[0]
    if not reading.plain[label.start : label.end].endswith(":") or (
        label.end - label.start > LABEL_CHARS
    ):
        return anchors
    told = {a.kind for a in anchors if a.span.start >= label.end}
    return [a for a in anchors if a.span.start >= label.end or a.kind not in told]


OWN_TEXT = re.compile(r"了?本(?:措施|方案|政策|办法|计划|意见|条例|细则|规定)，")


# "为贯彻省委部署，抢占制高点，加快创新区建设。": a purpose, and nothing that is done.
BARE_PURPOSE_ZH = re.compile(
    r"[\W_]*为(?:了|进一步|深入|全面|认真|切实|更好|加快|积极|有效){0,2}(?:贯彻|落实|学习|响应|抢抓)"
)
DOES_ZH = re.compile(
    r"设立|成立|组建|安排|给予|发放|提供|召开|举办|开展|启动|实施|决定|拟|将|现就|现将|建成|投入|补贴|奖励|拿出|提出"
)


# "为落实部署，市里研究制定了《…措施》，经同意，于5月6日印发实施": the name stands before.
THEN_IN_FORCE = re.compile(r"(?:了|并)?(?:实施|施行|执行|全文)?[。；]?\s*")


def preamble_end(reading: Reading, sentence: Sentence) -> int:
    """Where a policy text's purpose ends (为贯彻落实…，制定本措施; "To implement …, our …")."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    if reading.document.language is Language.EN:
        purpose = PREAMBLE.match(words)
        return sentence.span.start + (purpose.end() if purpose else 0)
    if reading.document.language is Language.ZH and re.match(
        r"[\W_]*(?:第一条\s*)?(?:为|根据|按照|依据|依照|遵照|围绕)", words
    ):
        makers = list(
            re.finditer(r"(?:制定|制订|拟定|拟订|拟出|印发|出台|起草|编制|推出|发布)", words)
        )
        # "为…，市数据局起草了本措施，于2月10日印发": what it says of itself is no purpose.
        own = [m for m in makers if OWN_TEXT.match(words, m.end())]
        while len(makers) > 1 and THEN_IN_FORCE.fullmatch(words, makers[-1].end()):
            makers.pop()
        if makers:
            return sentence.span.start + (own or makers)[-1].start()
        if BARE_PURPOSE_ZH.match(words) and not DOES_ZH.search(words):
            return sentence.span.end
    return sentence.span.start
