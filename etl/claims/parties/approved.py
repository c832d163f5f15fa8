"""Whom somebody above lets have a facility: whoever approves a pilot zone does not build it."""

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.parties.approved_en import let_have_en
from etl.claims.parties.approved_zh import let_have_zh
from etl.model import NATIONAL_CODE, Kind, Language


def let_have(reading: Reading, sentence: Sentence, anchor: Anchor) -> Party | None:
    """The place that is let have a facility by a ministry or the State Council, or None."""
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return None
    local = [
        p
        for p in sentence.parties
        if p.places and NATIONAL_CODE not in p.places and p.role is not Role.COMPANY
    ]
    if not local:
        return None
    is_english = reading.document.language is Language.EN
    return (let_have_en if is_english else let_have_zh)(reading, sentence, anchor, local)
