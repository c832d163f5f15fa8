"""A place with a sum right beside it, and the draft that it makes where words tell what it has."""

import re
from dataclasses import dataclass

from etl.claims.base.anchor import Anchor
from etl.claims.base.draft import Draft
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.days.when import announced_when
from etl.claims.drafts.context import Context
from etl.claims.fields.sectors import sectors_in
from etl.claims.money.amount_roles import amount_role
from etl.claims.parties.capital import BEIJING
from etl.claims.stages.acts import Act, governing_act
from etl.model import NATIONAL_CODE, Cue, Kind, MoneyMention, SectionKind, Span, Status
from etl.reference.gazetteer import load_gazetteer

THEN_SUM = re.compile(
    r"(?:'s)?(?: (?:city|province|municipality|district))?[\s:,–—(-]{1,4}"
    r"(?:(?:has|have|with|offers?|gives?|gets|puts?|in|up|sets?|aside|earmark(?:s|ed)|hands?|out|"
    r"allocat(?:es|ed)|commits|committed|pledg(?:es|ed)|provid(?:es|ed)|at|worth|size|about|some|"
    r"over|more|than|nearly|of|an?|total|the|is|was|annual|yearly|initial|budget) )*|"
    r"[市省区县州盟]?[\s：:，,（(—–-]{0,3}(?:总|规模|首期|基金|资金|安排|出资|拿出|投入|设立|发放|预算|每年|"
    r"年度|总额|额度|金额|为|达|已|将|拟|计划)*"
)
"""What may stand between a place and its sum."""
SUM_THEN = re.compile(r" (?:in|for|from|by) (?:the )?(?:city of )?")
"""What may stand between a sum and its place."""


@dataclass(frozen=True, slots=True)
class PlaceSum:
    """A place and the sum that is told of it."""

    party: Party
    money: MoneyMention

    @property
    def span(self) -> Span:
        """From the first of the two to the last."""
        first, last = sorted((self.party.span, self.money.span))
        return Span(first.start, last.end)


def places_and_sums(sentence: Sentence) -> tuple[list[Party], list[MoneyMention]]:
    """Whom with places a sentence names, but firms; its sums, each told in one currency."""
    named = [p for p in sentence.parties if p.places and p.role is not Role.COMPANY]
    return named, [m for m in sentence.mentions.money if not m.is_converted]


def are_joined(reading: Reading, pair: PlaceSum) -> bool:
    """Whether nothing stands between the two that makes the sum another's."""
    first, last = sorted((pair.party.span, pair.money.span))
    joint = THEN_SUM if first is pair.party.span else SUM_THEN
    return joint.fullmatch(reading.plain, first.end, last.start) is not None


@dataclass(frozen=True, slots=True)
class Named:
    """The sentence that names what several places have, and the word by which it does."""

    sentence: Sentence
    cue: Cue
    act: Act


def named_by(reading: Reading, sentence: Sentence, cue: Cue) -> Named:
    """What a cue of a kind names, with the verb that governs it."""
    anchor = Anchor(Kind(cue.value), cue.span, cue.span, is_weak=False)
    return Named(sentence, cue, governing_act(reading, sentence, anchor))


def drafted(
    reading: Reading, sentence: Sentence, named: Named, pair: PlaceSum, context: Context
) -> Draft:
    """What a sentence tells of one of the places."""
    kind, span = Kind(named.cue.value), pair.party.span
    place = _place_of(pair.party)
    words = reading.plain[named.cue.span.start : named.cue.span.end]
    anchor = Anchor(kind, span, span, is_weak=False)
    is_apart = named.sentence is not sentence
    is_draft = context.is_draft_text or context.is_on_draft
    told = context.stamp or context.occasion
    above = sectors_in(named.sentence, named.sentence.span)
    return Draft(
        kind=kind,
        place=place,
        record=load_gazetteer().record_place(place).code,
        status=Status.PROPOSED if is_draft else named.act.status,
        span=sentence.span,
        words=words,
        sums=(Sum(pair.money, amount_role(reading, sentence, kind, pair.money)),),
        announced=announced_when(reading, sentence, anchor, named.act, told),
        sectors=frozenset(above | sectors_in(sentence, sentence.span)),
        confidence=0.7,
        item=sentence.section.span if sentence.section.kind is SectionKind.LIST_ITEM else None,
        also=(named.sentence.span,) if is_apart else (),
        reasons=(
            f"kind: “{words}”, told of all the places",
            "place: beside its sum in a list",
            "status: told of all the places",
        ),
    )


def _place_of(party: Party) -> str:
    # In a list of places Beijing is one of them.
    return BEIJING if party.places == (NATIONAL_CODE,) else party.places[0]
