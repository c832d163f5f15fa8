"""The stage that a verb tells: done, to come, or only thought of."""

import re

from etl.claims.future_zh import is_ahead_zh, is_still_to_come, is_weighed_zh
from etl.claims.instruments import Anchor
from etl.claims.reading import Reading, Sentence
from etl.model import Cue, Kind, Language, Status

FUTURE = re.compile(
    r"\b(?:will|would|to|shall|going to|plans? to|aims? to|may|might|could|is to|are to|set to|"
    r"about to|due to|expected to|'ll|by end of)(?: \w+ly| also| each| jointly| soon| be| further|"
    r" and \w+)*\s*$"
)
FOR_MAKING = re.compile(
    r"\b(?:for|towards?|support|supports|supporting|promote|promoting|accelerate|accelerating|advance|"
    r"through|via) (?:the )?$"
)
ANNOUNCING = re.compile(r"\bannounc\w+(?: that)?(?: the| its| a| an)?(?: \w+)?\s*$")
# A policy text that is shown is issued; a plan that is unveiled is only announced.
SHOWS = re.compile(r"unveil|reveal|announc|detail")
NAMED = re.compile(
    r"action plan|measures|guideline|opinions|regulations|policies|blueprint|guidance|"
    r"policy document|white paper|implementation plan|rules"
)
# "The plan also calls for a special fund": what a plan calls for is to come.
PLAN_CALLS = re.compile(
    r"(?:^|\b(?:plan|measures|guidelines?|blueprint|document|policy|policies|opinions|roadmap|package|notice|"
    r"strategy|report|it|they|which|that))(?: also| further)? $"
)
WHETHER = re.compile(
    r"\bwhether (?:and how |or not )?(?:it |they |the \w+ )?(?:to |should |can |could )?$"
)
COULD_BE = re.compile(r"\b(?:may|might|could) be $")
SOFT_FUTURE = re.compile(r"\b(?:may|might|could)\b[^,]{0,20}$")


def stage_of(reading: Reading, sentence: Sentence, act: Cue, anchor: Anchor) -> Status:
    """The stage that a verb tells, with the modals and the announcing around it."""
    status = Status(act.value)
    start = max(sentence.span.start, act.span.start - 60)
    before = reading.plain[start : act.span.start]
    if reading.document.language is Language.ZH:
        if is_weighed_zh(before):
            return Status.PROPOSED
        future = is_ahead_zh(before) or is_still_to_come(reading, sentence, act, anchor)
    else:
        if (
            WHETHER.search(before)
            or COULD_BE.search(before)
            or (SOFT_FUTURE.search(before) and status is not Status.LAUNCHED)
        ):
            return Status.PROPOSED
        calls = act.span.of(reading.document.text).lower().startswith("call")
        if calls and PLAN_CALLS.search(before):
            return Status.ANNOUNCED
        future = FUTURE.search(before) is not None
        named = act.span.of(reading.document.text).endswith(" of")
        future = future or (named and FOR_MAKING.search(before) is not None)
        future = future or _is_told_to(reading, sentence, act)
        announcing = ANNOUNCING.search(before)
        if status is Status.LAUNCHED and announcing:
            return Status.ANNOUNCED
        unveiled = act.span.of(reading.document.text).lower() in ("unveiled", "revealed")
        if unveiled and not future and anchor.kind is Kind.INFRASTRUCTURE:
            return Status.LAUNCHED
        shown = SHOWS.match(act.span.of(reading.document.text).lower())
        if (
            shown
            and not future
            and anchor.kind is Kind.PLAN
            and NAMED.search(reading.plain[anchor.phrase.start : anchor.span.end])
        ):
            return Status.LAUNCHED
    if status is Status.LAUNCHED and (future or _is_carried(reading, sentence, act)):
        return Status.ANNOUNCED
    return status


# "5. Establish a provincial AI fund": an item of a list that tells what to do.
ITEM_OPENS = re.compile(r"[\W\d]*(?:[ivx]+\.|\(\w\)|article \d+\W?)?[\W\d]*")


def _is_told_to(reading: Reading, sentence: Sentence, act: Cue) -> bool:
    words = reading.plain[act.span.start : act.span.end]
    opens = ITEM_OPENS.fullmatch(reading.plain[sentence.span.start : act.span.start])
    goes_on = reading.after(act.span.end, 2)[:1] == " "  # "**Open.** A test zone …" is a label
    return opens is not None and goes_on and BASE_FORM.match(words) is not None


BASE_FORM = re.compile(
    r"^(?:pay|give|build|set up|open|provide|launch|establish|offer|issue|introduce|create|"
    r"hand out|put|"
    r"roll out|release|publish|implement|cover|grant|construct|expand|extend)$"
)
MODAL_AND = re.compile(
    r"\b(?:will|would|plans? to|aims? to|is to|are to|to) (?:(?!\b(?:has|have|"
    r"had)\b)[^.;]){3,110}?,? "
    r"and (?:also )?$"
)


def _is_carried(reading: Reading, sentence: Sentence, act: Cue) -> bool:
    """ "Will support …, and pay …": one modal for both verbs."""
    words = reading.plain[act.span.start : act.span.end]
    before = reading.plain[sentence.span.start : act.span.start]
    return BASE_FORM.match(words) is not None and MODAL_AND.search(before[-130:]) is not None
