"""English aims told by any verb of policy: "Zhejiang will bring AI to 10,000 factories".

The verbs of `plan_verb` state an aim whoever stands before them. These do so only where a
government is their subject, and AI their object: "the move will double sales of AI phones".
"""

import re

from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.model import NATIONAL_CODE, Language, Span

WILL = re.compile(
    r"\b(?:will|would) (?:also |now |further |soon |not only |then |first )?"
    r"(?:back|bolster|broaden|bring|build|champion|concentrate|double|triple|quadruple|embed|"
    r"embrace|enhance|enlarge|extend|explore|facilitate|fast-track|favou?r|grow|guide|improve|"
    r"infuse|intensify|introduce|loosen|relax|ease|lend|lower|mobili[sz]e|moderni[sz]e|nurture|"
    r"optimi[sz]e|overhaul|pour|propel|provide|pursue|put|raise|redouble|refine|reform|"
    r"regulate|remake|rework|shore up|simplify|spearhead|spread|spur|steer|stimulate|streamline|"
    r"teach|throw|tighten|underpin|unlock|update|upgrade|widen|weave|give|turn|adopt|equip|"
    r"roll out|test|try out|transform|reshape|rebuild|diversify|tap|harness|leverage|multiply|"
    r"popularise|popularize|standardise|standardize|set rules|draw up|rally|bundle|pool)\b"
)
# "Zhejiang, home of DeepSeek, will …", "the city's leaders will …", "the province itself will".
SUBJECT = re.compile(
    r"(?:'s?)?(?: (?:city|municipal|provincial|central|local|national|regional|state))?"
    r"(?: (?:government|authorities|leaders|leadership|officials|cabinet|administration|bureau|"
    r"council|planners|rulers))?(?:, [^.;]{3,80},)?(?: itself| alone)? $"
)
# "Goldman said that China would double its computing power by 2027": what a bank expects.
SAID = re.compile(
    r"\b(?:said|says|expects?|predict\w*|estimate[sd]?|reckons?|forecasts?|believes?|thinks?|"
    r"projects|warn(?:s|ed)|argue[sd]?|hopes?|writes|wrote)\b"
)
NATION = re.compile(r"\b(?:china|the country|the nation|the state|beijing)\b")
OBJECT_CHARS = 80


def open_aim(reading: Reading, sentence: Sentence) -> Span | None:
    """The verb of such an aim."""
    if reading.document.language is not Language.EN or not sentence.parties:
        return None
    if not sentence.has("ai"):
        return None
    for verb in WILL.finditer(reading.plain, sentence.span.start, sentence.span.end):
        if _governs(reading, sentence, verb.start()) and _is_for_ai(sentence, verb.end()):
            return Span(*verb.span())
    return None


def _governs(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Whether a government stands right before the verb, and no outsider says that it will."""
    before = [p for p in sentence.parties if p.span.end <= start and p.role in GOVERNING]
    told = SAID.search(reading.plain, sentence.span.start, start)
    if told and not any(p.span.end <= told.start() for p in before):
        return False
    if not before:
        return False
    last = before[-1].span.end
    of_nation = (
        NATION.search(reading.plain, last, start) if NATIONAL_CODE in before[-1].places else None
    )
    at = of_nation.end() if of_nation else last
    return SUBJECT.fullmatch(reading.plain, at, start) is not None


def _is_for_ai(sentence: Sentence, end: int) -> bool:
    clause = sentence.clauses[sentence.clause_of(end)]
    return sentence.has("ai", Span(end, min(max(clause.end, end), end + OBJECT_CHARS)))
