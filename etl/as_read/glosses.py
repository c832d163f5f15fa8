"""Chinese text with pinyin in brackets after its characters (數(shù)據), read without it.

Converters and reading aids leave such marks by the hundred, and each cuts a word in two.
"""

import re

from etl.as_read.left_out import Stretch
from etl.model import Document, Language, Span

GLOSS = re.compile(
    r"(?<=[\u4e00-\u9fff])[ \u3000]?[(（](?!ai[)）])"
    r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ]{1,6}[ \u3000]?[)）]"
)
MIN_GLOSSES = 5
"""Fewer may be meant: a name with its reading, an abbreviation."""


def glosses_in(document: Document) -> list[Stretch]:
    """The readings in a Chinese document; none where there are too few to be meant so."""
    brackets = document.text.count("(") + document.text.count("（")
    if document.language is not Language.ZH or brackets < MIN_GLOSSES:
        return []
    found = [Stretch(Span(*match.span())) for match in GLOSS.finditer(document.text)]
    return found if len(found) >= MIN_GLOSSES else []
