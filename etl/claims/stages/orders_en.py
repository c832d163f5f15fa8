"""English verbs in their base form: what a policy tells its offices to do, what a modal carries."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Cue, Kind

# "5. Establish a provincial AI fund", "Gansu: Build a test zone": an item that tells what to do.
ITEM_OPENS = re.compile(
    r"[\W\d]*(?:[ivx]+\.|\(\w{1,4}\)|article \d+\W?|[a-z'-]{2,20}(?: [a-z'-]{2,20}){0,2}:)?[\W\d]*"
)


def is_told_to(reading: Reading, sentence: Sentence, act: Cue) -> bool:
    """ "5. Establish a provincial AI fund": an item that tells somebody what to do."""
    words = reading.plain[act.span.start : act.span.end]
    opens = ITEM_OPENS.fullmatch(reading.plain[sentence.span.start : act.span.start])
    opens = opens or ORDERS_AND.fullmatch(reading.plain, sentence.span.start, act.span.start)
    goes_on = reading.after(act.span.end, 2)[:1] == " "  # "**Open.** A test zone …" is a label
    if words == "set up" and SINCE.match(reading.after(act.span.end, 24)):
        return False
    return opens is not None and goes_on and BASE_FORM.match(words) is not None


# "Set up in August by Wuhu, the fund totals 2 billion yuan": a participle, no order.
SINCE = re.compile(
    r" (?:last|earlier|in \w+(?: 20\d\d)?(?: by|,)|(?:jointly |together )?by (?!20|the end))"
)
# "Give full play to state capital, set up a fund and …": what a policy tells its offices to do.
ORDERS_AND = re.compile(
    r"[\W\d]*+(?:[ivx]{1,5}\.[\W\d]{1,4})?(?:give (?:full )?play to|bring into play|promote|"
    r"support|"
    r"strengthen|encourage|"
    r"improve|expand|increase|accelerate|speed up|deepen|optimize|optimise|make (?:good|"
    r"full) use of|"
    r"rely on|explore|step up|intensify|cultivate|foster|guide|build|set up|establish|actively|"
    r"vigorously|carry out|advance) [^.;:]{3,240}?(?:, (?:and )?| and )(?:also )?"
)
BASE_FORM = re.compile(
    r"^(?:pay|give|build|set up|open|provide|launch|establish|offer|issue|introduce|create|"
    r"hand out|put|"
    r"roll out|release|publish|implement|cover|grant|construct|expand|extend|form)$"
)
MODAL_AND = re.compile(
    r"\b(?:will|would|plans? to|aims? to|is to|are to|to) (?:(?!\b(?:has|have|"
    r"had)\b)[^.;]){3,220}?(?:,? and |, | or )(?:also |\w+ly )?$"
)
NEAR_MODAL, FAR_MODAL = 130, 240
AND = re.compile(r"\band (?:also )?$")
# "Will pay makers, and its fund, set up last year, has 4 billion yuan": it is there.
THEN = re.compile(r" (?:last|earlier|in (?:20\d\d|[a-z]+ 20\d\d)|by|as early)\b")


def is_carried(reading: Reading, sentence: Sentence, act: Cue, anchor: Anchor) -> bool:
    """ "Will support …, build … and pay …": one modal for all verbs."""
    words = reading.plain[act.span.start : act.span.end]
    before = reading.plain[sentence.span.start : act.span.start]
    if anchor.kind is Kind.SUBSIDY and not AND.search(before[-12:]):
        # Of a list of measures, what is paid is in force with them.
        return False
    if before.endswith(", ") and words == "set up" and THEN.match(reading.after(act.span.end, 16)):
        return False
    # "Set up" can be told of the past: a modal far before it says nothing of it.
    chars = NEAR_MODAL if words in ("set up", "put") else FAR_MODAL
    return BASE_FORM.match(words) is not None and MODAL_AND.search(before[-chars:]) is not None
