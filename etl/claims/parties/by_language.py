"""Who a sentence names, by the rules of its language."""

from etl.claims.base.reading import Party, Reading, Sentence
from etl.claims.parties import parties_en, parties_zh
from etl.claims.parties.senses import Senses
from etl.model import Language


def find_parties(reading: Reading, sentence: Sentence, senses: Senses) -> list[Party]:
    """All places, bodies, firms and anaphors of a sentence with their roles, sorted by span."""
    match reading.document.language:
        case Language.EN:
            return parties_en.find_parties(reading, sentence, senses)
        case Language.ZH:
            return parties_zh.find_parties(reading, sentence, senses)
