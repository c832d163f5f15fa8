"""Places told behind an instrument as examples of those who have one."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.gates.in_general import SEVERAL
from etl.model import Language

# "Provincial programmes (for example, in Henan) - 3 billion yuan".
IN_BRACKETS = re.compile(
    r" ?[(（](?:for example|for instance|e\.g\.|such as|as|including)?,? ?(?:in )?"
)
# "Several cities have launched AI funds, including Wuhu and Yichang", 多地推出算力券，如芜湖、宜昌.
AMONG_THEM = {
    Language.EN: re.compile(
        r"s?(?: [\w-]+){0,6}[,—–-]{0,2} ?(?:including|such as|like|among them|notably|namely|"
        r"for example|for instance)(?: those)?(?: (?:in|of))?,? (?:the (?:provinces|cities) of )?"
    ),
    Language.ZH: re.compile(
        r"[^，。；：:]{0,12}[，—（(]{1,2}(?:其中)?(?:例?如|比如|譬如|包括|像|有)(?:了|在)?"
    ),
}


def example_beside(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Owner | None:
    """The places named right behind the instrument, where only governments in general act."""
    language = reading.document.language
    for party in parties:
        if not party.places or party.span.start <= anchor.span.end:
            continue
        gap = reading.plain[anchor.span.end : party.span.start]
        if language is Language.EN and IN_BRACKETS.fullmatch(gap):
            return Owner(replace(party, role=Role.ACTOR), "the place named in brackets", 0.7)
        if AMONG_THEM[language].fullmatch(gap) and SEVERAL.search(
            reading.plain[sentence.span.start : anchor.span.start]
        ):
            acts = replace(party, role=Role.ACTOR)
            return Owner(acts, "named as an example of those who have one", 0.75)
    return None
