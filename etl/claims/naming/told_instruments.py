"""Which instruments a sentence tells of, without what only serves another or is given money."""

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.money.grants import bare_grant
from etl.claims.money.recipients import awarded, without_recipients, without_source
from etl.claims.money.serving import pays_for_site, serves_grant
from etl.claims.naming.elided import elided, of_that_sort
from etl.claims.naming.instruments import find_anchors
from etl.claims.naming.programmes import is_whole_of, of_kind_named
from etl.claims.parties.callers import bare_call
from etl.claims.texts.work_reports import is_where_told
from etl.model import Kind, MoneyMention, SectionKind


def told_instruments(
    reading: Reading, sentence: Sentence, last_named: Kind | None, own: list[MoneyMention]
) -> list[Anchor]:
    """The instruments that can be somebody's: named, called for, or told by money that is given.

    `own` are the sentence's sums that can be an initiative's; `last_named` is the kind of what the
    text named last, None where it named nothing yet.
    """
    if not _may_name_one(sentence, own):
        return bare_grant(reading, sentence, [], own)
    named = without_recipients(reading, sentence, find_anchors(reading, sentence))
    if sentence.section.kind is SectionKind.TABLE_ROW:
        named = awarded(reading, sentence, without_source(reading, sentence, named))
    named += elided(reading, sentence, named, own, last_named)
    named += of_that_sort(reading, sentence, named, last_named)
    grants = bare_grant(reading, sentence, named, own)
    if grants:
        # "a plan to inject 4 billion yuan into AI" is the money, not a second record.
        named = [a for a in named if not serves_grant(reading, a, grants)]
    if len(named) > 1 or grants:
        named = [a for a in named if not is_where_told(reading, a)] or ([] if grants else named)
    named = [a for a in named if not is_whole_of(reading, sentence, a, named)]
    named = [a for a in named if not pays_for_site(reading, a, named, own)]
    named = [of_kind_named(reading, sentence, a, last_named) for a in named]
    return [*named, *bare_call(reading, sentence), *grants]


def _may_name_one(sentence: Sentence, own: list[MoneyMention]) -> bool:
    """A quick look: where it says no, nothing but a share of somebody's costs can be told."""
    return (
        bool(own or sentence.mentions.places)
        or sentence.section.kind is SectionKind.TABLE_ROW
        or sentence.has("kind")
        or sentence.has("plan_verb")
        or any(p.role is Role.LEGISLATOR for p in sentence.parties)
    )
