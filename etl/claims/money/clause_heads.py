"""Where the words about a sum begin: with the head of its clause, if that stands in another."""

import re

from etl.claims.base.reading import Reading, Sentence

# "Scientists | who move to the city will be given 3 million yuan": one clause, with its head.
WHO = re.compile(r"(?:who|whose|that|which)\b")
# "For each new laboratory, | 8 million yuan in matching funds will be allocated".
FOR_ONE_OF = re.compile(r"[\W\d]{0,6}(?:for|to) (?:each|every|any)\b")


def head_of(reading: Reading, sentence: Sentence, index: int) -> int:
    """Where the words about a sum in the clause of that `index` begin."""
    start = sentence.clauses[index].start
    if not index:
        return start
    before = sentence.clauses[index - 1].start
    own = WHO.match(reading.plain, start) or FOR_ONE_OF.match(reading.plain, before)
    return before if own else start
