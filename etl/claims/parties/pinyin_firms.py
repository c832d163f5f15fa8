"""Firms known by a Chinese name in Latin letters alone: "Huaxin has begun to build a centre".

No word says what they are. But a name of two syllables or more that begins a clause, acts, and is
neither a place nor a person is that of a firm.
"""

import re
from collections.abc import Iterator
from functools import cache

from etl.model import Document, Language
from etl.reference.gazetteer import load_gazetteer
from etl.reference.surnames import load_surnames

_ENDS = (
    r"(?:iang|uang|iong|uan|uai|iao|ian|ing|ang|eng|ong|ie|in|iu|ia|ai|ei|ui|ao|ou|an|en|er|un|ue|"
    r"ua|uo|a|e|i|o|u)"
)
PINYIN = re.compile(rf"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]){_ENDS}){{2,4}}")
ACTS = re.compile(
    # Opens with a mark or capital letter, so that all other letters are passed over at once.
    r"[.!?;\n\"“”,MSEA](?:(?<=[.!?;\n\"“”]) {0,2}|(?<=,) (?:while|and|but|as) |"
    r"(?<!\w.)(?:(?<=M)eanwhile|(?<=S)eparately|(?<=E)lsewhere|(?<=A)lso), )"
    r"([A-Z][a-z]{3,15}+)((?: (?:[A-Z][A-Za-z0-9]++|AI)){0,2})"
    r"(?: and (?:[a-z-]+ ){0,2}[A-Z][a-z]+)?"
    r"(?:, [^.;,\n]{3,80},| \([^()\n]{2,40}\))?"
    r"(?: (?:also|now|recently|then|itself|alone|already|later))?"
    r" (?:has|had|will|would|plans?|is|was|announced|said|says|opened|launched|raised|won|closed|"
    r"invested|built|spent|posted|signed|received|bought|installed|started|began|expects|hopes|aims|"
    r"operates|runs|makes|sells|unveiled|released|put|added|told|set)\b"
)
# "Turing Town hopes to …", "Xinchuan Science City has …": a part of a city.
PART_OF_PLACE = re.compile(
    r"(?: [A-Z][A-Za-z-]+){0,3} (?:Town|City|District|Zone|County|Village|Park|Area|Base|Valley|"
    r"Port|Island|Bay|Lake|Province|Prefecture|Township|Hub|University|College|Street|Subdistrict)\b"
)
# English words that read like two syllables of Chinese.
ENGLISH = frozenset(
    {
        *("balance", "chance", "change", "dance", "game", "gene", "guidance", "guide", "hence"),
        *("huge", "language", "line", "machine", "made", "mine", "mode", "name", "nine", "none"),
        *("page", "range", "same", "sale", "since", "wage", "sense", "license", "tone", "tune"),
        *("bone", "gone", "hanging", "banana", "china", "genuine", "rule", "pole", "mile", "tile"),
    }
)


@cache
def _first_words_of_places() -> frozenset[str]:
    return frozenset(name.split()[0].lower() for name in load_gazetteer().names(Language.EN))


def pinyin_firms(document: Document) -> set[str]:
    """The first words of such names."""
    body = document.body()
    return {
        m.group(1)
        for m in acting_names(body)
        if not PART_OF_PLACE.match(m.string, m.end(1))
        and _is_firms(m.group(1), alone=not m.group(2))
    }


def acting_names(body: str) -> Iterator[re.Match[str]]:
    """The names that begin a clause and act."""
    # A clause begins where the text does.
    return ACTS.finditer(body if body.startswith(" ") else "\n" + body)


def _is_firms(name: str, *, alone: bool) -> bool:
    """Whether a name is Chinese and no surname's; standing alone, no town's either."""
    word = name.lower()
    if not PINYIN.fullmatch(word) or word in ENGLISH or name in load_surnames()[0]:
        return False
    return not (alone and word in _first_words_of_places())
