"""An office's reply to a motion: who is answered, and which sentences tell what was asked for.

What the reply tells else is the office's own, however long ago it wrote to a deputy.
"""

import re

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Language, Span

# "现答复如下", 关于…提案的复函: a letter to those who brought a motion.
REPLY = Rare(
    r"(?:提案|建议|议案)[》”\"]?(?:[（(][^（()）]{1,30}[）)])?(?:办理(?:情况)?)?的?(?:答复|复函|回复|回函)|"
    r"(?:答复|回复|函复|复函)如下"
)
REPLY_CHARS = 900
# "林小海代表：", "农工党某市委会：", "民建界别组：" in a line of its own.
ADDRESSEE = re.compile(
    r"(?:尊敬的)?(?P<name>[\u4e00-\u9fff·]{2,12}?)(?:等?\d{0,2}[位名]?)?"
    r"(?:代表|委员|委会|委员会|界别组?|小组|支部|总支|工商联|联络组)(?:们|团)?[:：]"
)
PERSON_CHARS = 4
YOU = r"(?:[您你]们?|贵(?:委|组|会|党派|单位|界别|支部|代表团)|[您你]组)"
ASKS = re.compile(
    rf"{YOU}[^，。；：]{{0,20}}(?:提出|提交|建议|指出|反映|呼吁|提到|领衔|认为|所提|关于)"
)
# "三、关于建设公共平台的建议。": a label of what is answered below.
ABOUT = re.compile(
    r"(?<![^\W\d一二三四五六七八九十])关于[^，。；]{2,40}(?:建议|意见|问题|提案)[。：，]"
)
TOLD_BY_MOTION = re.compile(
    r"(?:提案|建议|议案)(?:中|所|里)?(?:提出|指出|反映|建议|提到|认为|所提)"
)
# "针对贵委提出的设立基金的建议，经会商，我市将设立基金": the answer is told with it.
ANSWERED = re.compile(
    r"(?:建议|意见|提案|问题|事项)[》”\"]?[，：][^。；]{0,60}?"
    r"(?:我[市省局委区县厅州]|本[局委市]|我们)[^，。；]{0,6}(?:将|已|正|拟|会|先后|目前|积极)"
)
TO_YOU = Rare(YOU)


def is_reply(reading: Reading) -> bool:
    """Whether a text answers a motion or a suggestion, and says "you" to who brought it."""
    replies = REPLY.search(reading.plain, 0, REPLY_CHARS)
    return replies is not None and TO_YOU.search(reading.plain, 0, REPLY_CHARS) is not None


def answered(reading: Reading, places: tuple[str, ...]) -> Party | None:
    """The legislator of these places whom the text answers; None where it answers none."""
    if reading.document.language is not Language.ZH or not places:
        return None
    reply = REPLY.search(reading.plain, 0, REPLY_CHARS)
    if reply is None or not is_reply(reading):
        return None
    for section in dict.fromkeys(s.section.span for s in reading.sentences):
        if section.start > REPLY_CHARS:
            break
        to_whom = ADDRESSEE.match(reading.plain, section.start, section.end)
        if to_whom:
            name = reading.document.text[slice(*to_whom.span("name"))]
            is_person = len(name) <= PERSON_CHARS and to_whom["name"] != "各"
            span = Span(*to_whom.span("name"))
            return Party(span, Role.LEGISLATOR, places, name=name if is_person else None)
    return Party(Span(reply.start(), reply.start()), Role.LEGISLATOR, places)


def tells_what_was_asked(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence of a reply tells what the motion asks for."""
    start, end = sentence.span.start, sentence.span.end
    if ANSWERED.search(reading.plain, start, end):
        return False
    return any(
        pattern.search(reading.plain, start, end) for pattern in (ASKS, ABOUT, TOLD_BY_MOTION)
    )
