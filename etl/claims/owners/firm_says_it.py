"""Whether "it" in what a firm says is that firm: "A lamp maker says it will build a lab"."""

import re

from etl.claims.base.reading import Party, Role, Sentence

FIRM = (
    r"(?:compan(?:y|ies)|firms?|groups?|start-?ups?|[\w-]*makers?|manufacturers?|producers?|"
    r"developers?|designers?|suppliers?|operators?|providers?|banks?|lenders?|insurers?|retailers?|"
    r"carriers?|hospitals?|universit(?:y|ies)|colleges?|ventures?|investors?|giants?|conglomerates?|"
    r"consorti(?:um|a)|unicorns?|business(?:es)?|factor(?:y|ies)|mills?|miners?|utilit(?:y|ies)|"
    r"brokerages?|exporters?|builders?|contractors?|vendors?|integrators?|subsidiar(?:y|ies))"
)
# "A bank in the city said on Monday that it", but not "The city's fund for firms said it".
SAYS_IT = re.compile(
    r"\W{0,3}(?:an?|one|another|the|its|two|three|several|some|local) "
    r"(?:(?!for\b|of\b|to\b|with\b|that\b|says?\b|said\b)[\w'’·-]+ ){0,5}?"
    + FIRM
    + r"(?: (?:in|from|based in|with|of) [^,.;]{1,40}?|, [^.;]{1,90}?,)? "
    r"(?:also |has |have |had |now )?(?:says?|said|announced?|announces|told [\w' ]{1,24}|"
    r"promised?|pledged?|confirmed|disclosed|added|hopes?|expects?|"
    r"plans?)\b[^.;]{0,30}? ?(?:that )?"
)
PRONOUN = re.compile(r"(?:it|they)\b")


def firm_says_it(plain: str, sentence: Sentence, party: Party) -> bool:
    """Whether a pronoun stands for the firm that opens the sentence and speaks of itself."""
    if party.role is not Role.ANAPHOR or PRONOUN.match(plain, party.span.start) is None:
        return False
    return SAYS_IT.fullmatch(plain, sentence.span.start, party.span.start) is not None
