"""Whose words a whole text is: "Following is a reply by the Secretary for …, Mr X"."""

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Party, Reading, Role

OPENING = Rare(
    r"\bfollowing (?:is|are) [^.:]{0,160}?\b(?:reply|replies|speech|remarks|address|response|"
    r"statement) by (?:the )?"
)
OPENING_CHARS, NAME_CHARS = 900, 160


def respondent(reading: Reading) -> Party | None:
    """The official whose reply or speech the text says that it is; None where it says nothing."""
    opening = OPENING.search(reading.plain, 0, OPENING_CHARS)
    if opening is None:
        return None
    for sentence in reading.sentences:
        if sentence.span.start > opening.end():
            break
        for party in sentence.parties:
            near = opening.end() <= party.span.start <= opening.end() + NAME_CHARS
            if near and party.name and party.role is Role.OFFICIAL:
                return party
    return None
