"""Whom somebody above lets have a facility: whoever approves a pilot zone does not build it."""

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Party, Reading, Sentence
from etl.claims.parties.approved_en import let_have_en
from etl.claims.parties.approved_zh import let_have_zh
from etl.model import Kind, Language


def let_have(reading: Reading, sentence: Sentence, anchor: Anchor) -> Party | None:
    """The place that is let have a facility by a ministry or the State Council, or None."""
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return None
    is_english = reading.document.language is Language.EN
    return (let_have_en if is_english else let_have_zh)(reading, sentence, anchor)
