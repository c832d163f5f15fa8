"""The verbs of a sentence that can govern an instrument."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.titles import spans_of_names
from etl.model import Cue, Language, Status

# "…，并鼓励管理人与龙头企业设立基金": what others are to do.
ENCOURAGED = re.compile(r"[，；](?:并|同时|还|也)?(?:鼓励|引导|支持)[^，。；]{0,24}$")


# "Six good open datasets will be chosen": of what sort they are; but "will open data centres".
OPEN_DATA = re.compile(
    r"(?<!\bto)(?<!\bwill)(?<!\bwould)(?<!\band) open (?:datasets?|data sets?|source|weights?)\b"
)


# "单家最高支持80万元": how much each can get, no verb of what is set up.
AT_MOST = re.compile(r"(?:最[高多大]|不超过|给予)(?:可|能)?$")


def verbs_of(reading: Reading, sentence: Sentence, anchor: Anchor) -> list[Cue]:
    """The verbs that can govern the instrument, in order; a stated aim is an announcement.

    Words inside a title (《加快推进…行动方案》) are names. In Chinese a verb that makes this
    kind of instrument (印发 a plan, 发放 a voucher) goes before all others.
    """
    told = sentence.cues("act")
    # 正在建设人工智能产业园 is under way, whatever 建设人工智能 says.
    done = [c.span for c in told if c.value == Status.LAUNCHED]
    aims = [
        replace(c, value=Status.ANNOUNCED.value)
        for c in sentence.cues("plan_verb")
        if not any(c.span.overlaps(d) and d.start < c.span.start for d in done)
    ]
    acts = sorted([*told, *aims], key=lambda c: (c.span.end, -c.span.start))
    if reading.document.language is not Language.ZH:
        return [a for a in acts if not OPEN_DATA.match(reading.plain, a.span.start - 1)]
    titles = spans_of_names(reading, sentence)
    acts = [
        a
        for a in acts
        if not any(t.covers(a.span) for t in titles)
        and reading.after(a.span.end, 1) not in ("者", "性")
        and not AT_MOST.search(reading.before(a.span.start, 4))
        and not (a.span.start > anchor.span.end and ENCOURAGED.search(reading.before(a.span.start)))
    ]
    makers = [c.span for c in sentence.cues("makes", value=anchor.kind)]
    making = [a for a in acts if any(a.span.overlaps(m) for m in makers)]
    return making or acts
