"""What people without a public office are quoted as saying in a Chinese text."""

import re
from collections.abc import Iterator

from etl.model import Document, Span

# A few characters in quotation marks are a name or a term, no speech.
SPEECH = re.compile(r"“[^“”\n]{9,500}”")
ASKING = r"建议|呼吁|提议|建言|主张|恳请"
"""Verbs of saying what somebody else should do."""
SAYING = (
    r"(?:说道?|称|坦言|表示|介绍|透露|回应|告诉记者|指出|认为|解释|感慨|感叹|直言|披露|提醒|补充|"
    r"笑着说|算了笔账|谈[到道及]|强调|分析|评价|判断|笑言|总结|期待|提出|"
    rf"{ASKING})"
)
# "……。”种粮大户王某说。": who speaks, behind the speech.
TELLER_AFTER = re.compile(rf"(?P<who>[^，。；：“”\n]{{2,40}}?){SAYING}(?:[，。；：]|$)")
# "创业者王某说，“……”".
TELLER_BEFORE = re.compile(rf"(?P<who>[^，。；：“”\n]{{2,60}}?){SAYING}[，：:]$")
TELLER_CHARS = 80
PUBLIC = re.compile(
    r"代表|委员|[局厅署办]|政府|部门|管委会|(?:省|市|区|县|州|镇|乡|部)长|书记|发言人|秘书长|政协|人大|"
    r"政务|财政|发改委|工信|科技委|街道|社区"
)
PRIVATE = re.compile(
    r"企业|公司|集团|创始人|董事|总经理|总监|教授|专家|学者|分析师|研究员|高校|大学|学院|研究院|机构|"
    r"合伙人|创业者|大户|农户|村民|居民|市民|学生|工程师|员工|老板|用户|医生|老师|家长|人士|经理|店主|"
    r"厂|店|银行|工人|司机|院士|从业者|商户|客户|农民"
)
PRONOUN = re.compile(r"[他她]$|^[他她]")
NAME_CHARS = 2


def outsiders_speeches(document: Document) -> tuple[Span, ...]:
    """The speeches in quotation marks of those who hold no public office, in order."""
    known: dict[str, bool] = {}
    last = False
    spoken: list[Span] = []
    for speech, who in _attributed(document.body()):
        if who is not None:
            last = _is_outside(who, known, last)
        if last:
            spoken.append(speech)
    return tuple(spoken)


def _attributed(text: str) -> Iterator[tuple[Span, str | None]]:
    """Each speech with the words that tell whose it is; None where its line goes on with one."""
    if "“" not in text:
        return
    start = 0
    for line in text.split("\n"):
        told = False
        for match in SPEECH.finditer(line):
            who = _teller(line, match.start(), match.end())
            if who is not None or told:
                yield Span(start + match.start(), start + match.end()), who
            told = told or who is not None
        start += len(line) + 1


def _teller(line: str, start: int, end: int) -> str | None:
    after = TELLER_AFTER.match(line, end, end + TELLER_CHARS)
    if after:
        return after["who"]
    low = max(0, start - TELLER_CHARS)
    before = TELLER_BEFORE.search(line[low:start])
    return before["who"] if before else None


def _is_outside(who: str, known: dict[str, bool], last: bool) -> bool:
    """Whether the words about a speaker, or an earlier line, tell that he holds no office."""
    if PRONOUN.search(who):
        return last
    if PUBLIC.search(who):
        outside = False
    elif PRIVATE.search(who):
        outside = True
    else:
        outside = known.get(who[-NAME_CHARS:], False)
    known[who[-NAME_CHARS:]] = outside
    return outside
