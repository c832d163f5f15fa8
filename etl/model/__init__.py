"""What the rooms hand to one another: frozen dataclasses and StrEnums, standard library only.

The order of the files follows the line: `document` → `section` → `mention` → `claim` →
`initiative`. `vocabulary` holds the closed lists of words that they use, `place` the units
of the gazetteer.
"""

from etl.model.claim import Actor, Amount, Claim, Period, Rejection
from etl.model.coverage import Coverage
from etl.model.document import Document, Rejected, Span
from etl.model.initiative import (
    Conflict,
    Finding,
    Initiative,
    Judgement,
    Origin,
    Outcome,
    Review,
    Rival,
    Stage,
    Step,
    silent_months,
)
from etl.model.limits import MB, SANE, Limits, most_unpacked
from etl.model.mention import Cue, DateMention, Mentions, MoneyMention, PersonMention, PlaceMention
from etl.model.place import NATIONAL_CODE, Place, PlaceType
from etl.model.review import review_priority
from etl.model.section import Section, SectionKind
from etl.model.totals import Adding, Holding, LeftOut, Total, holding_of, readings, total
from etl.model.vocabulary import (
    MONEY_KINDS,
    AmountRole,
    Basis,
    Kind,
    Language,
    Level,
    Qualifier,
    Sector,
    Status,
    Tier,
)

__all__ = [
    "MB",
    "MONEY_KINDS",
    "NATIONAL_CODE",
    "SANE",
    "Actor",
    "Adding",
    "Amount",
    "AmountRole",
    "Basis",
    "Claim",
    "Conflict",
    "Coverage",
    "Cue",
    "DateMention",
    "Document",
    "Finding",
    "Holding",
    "Initiative",
    "Judgement",
    "Kind",
    "Language",
    "LeftOut",
    "Level",
    "Limits",
    "Mentions",
    "MoneyMention",
    "Origin",
    "Outcome",
    "Period",
    "PersonMention",
    "Place",
    "PlaceMention",
    "PlaceType",
    "Qualifier",
    "Rejected",
    "Rejection",
    "Review",
    "Rival",
    "Section",
    "SectionKind",
    "Sector",
    "Span",
    "Stage",
    "Status",
    "Step",
    "Tier",
    "Total",
    "holding_of",
    "most_unpacked",
    "readings",
    "review_priority",
    "silent_months",
    "total",
]
