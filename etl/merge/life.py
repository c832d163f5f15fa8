"""The life of an initiative: each stage with its date and the words that tell it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import accumulate

from etl.merge.evidence import TIER_RANK, Evidence
from etl.model import Document, Initiative, Language, Rejection, Sector, Stage, Step
from etl.reference.concepts import concepts_in
from etl.reference.folding import fold, lower
from etl.reference.gazetteer import load_gazetteer
from etl.reference.lexicon import load_lexicon

STAGES = tuple(Stage)
CANCELLED = "cancelled"
"""The reason with which a candidate that the document calls off is refused begins so."""

NEAR_CHARACTERS = 40
"""A sum stands so near to the words that say it was paid out."""


def life_of(group: Sequence[Evidence]) -> tuple[Step, ...]:
    """The stages in order, each from its most authoritative, then earliest evidence."""
    steps = [step for item in group for step in _steps(item)]
    rank = {item.claim.claim_id: TIER_RANK[item.tier] for item in group}
    best: dict[Stage, Step] = {}
    for step in sorted(steps, key=lambda s: (-rank[s.claim_id or ""], *_when(s))):
        best.setdefault(step.stage, step)
    return tuple(best[stage] for stage in STAGES if stage in best)


def _steps(item: Evidence) -> Iterable[Step]:
    claim = item.claim
    yield Step(
        stage=Stage(claim.status.value),
        document_id=claim.document_id,
        span=claim.span,
        claim_id=claim.claim_id,
        period=claim.announced,
        reported=item.published,
    )
    if _says_paid_out(item):
        yield Step(
            stage=Stage.PAID_OUT,
            document_id=claim.document_id,
            span=claim.span,
            claim_id=claim.claim_id,
            reported=item.published,
        )


def _when(step: Step) -> tuple[object, ...]:
    day = step.period.start if step.period else step.reported
    return (day or date.max, step.claim_id or "")


def _says_paid_out(item: Evidence) -> bool:
    """Whether the quote tells a sum that was paid out or invested."""
    words = lower(fold(item.quote))
    for form in _paid_out(item.language):
        at = words.find(form)
        if at >= 0 and any(c.isdigit() for c in words[at : at + len(form) + NEAR_CHARACTERS]):
            return True
    return False


@cache
def _paid_out(language: Language) -> tuple[str, ...]:
    entries = load_lexicon(language)
    return tuple(
        lower(fold(form))
        for entry in entries
        if (entry.group, entry.value) == ("not_own_money", "invested")
        for form in entry.forms
        if ".*" not in form
    )


def cancellations(
    initiatives: Iterable[Initiative],
    rejections: Iterable[Rejection],
    documents: Mapping[str, Document],
) -> dict[str, Step]:
    """By initiative: the words that call it off, told by a document that makes no claim of it.

    Only where the sentence or the heading above it names the place, and no second initiative of
    the place fits it.
    """
    by_name = _by_place_name(initiatives)
    found: dict[str, Step] = {}
    for refused in sorted(rejections, key=lambda r: (r.document_id, r.span)):
        if not refused.reason.startswith(CANCELLED):
            continue
        document = documents[refused.document_id]
        words = refused.span.of(document.text)
        names = _places_meant(words, document.text, refused.span.start)
        fitting = _fitting(words, document, [i for n in names for i in by_name.get(n, ())])
        if len(fitting) == 1:
            step = Step(
                Stage.CANCELLED, document.document_id, refused.span, reported=document.published
            )
            found.setdefault(fitting[0].initiative_id, step)
    return found


def _by_place_name(initiatives: Iterable[Initiative]) -> dict[str, list[Initiative]]:
    places = load_gazetteer().places
    by_name: dict[str, list[Initiative]] = defaultdict(list)
    for initiative in initiatives:
        place = places[initiative.stated_place]
        for name in {place.name, place.short_zh}:
            by_name[name].append(initiative)
    return by_name


def _places_meant(words: str, text: str, start: int) -> list[str]:
    """The places that a sentence names; of one that names none, that of the heading above it.

    Such a heading is a line that is nothing but the name of a place.
    """
    known = _place_names()
    named = [name for name in known if name in words]
    if named:
        return named
    begun = _bare(text[text.rfind("\n", 0, start) + 1 : start])
    above = _place_headings(text)
    at = bisect_left(above, (start, ""))
    return [begun] if begun in known else [name for _, name in above[:at][-1:]]


@lru_cache(maxsize=1)
def _place_headings(text: str) -> list[tuple[int, str]]:
    """Where each line that is only a place's name ends, and the name.

    The last text's are kept: refusals come document by document.
    """
    lines = text.splitlines(keepends=True)
    ends = accumulate(len(line) for line in lines)
    known = _place_names()
    named = ((end, _bare(line)) for end, line in zip(ends, lines, strict=True))
    return [(end - 1, name) for end, name in named if name in known]


def _bare(line: str) -> str:
    return line.strip(" \t\r\n#*:：")


@cache
def _place_names() -> frozenset[str]:
    places = load_gazetteer().places.values()
    return frozenset(name for place in places for name in (place.name, place.short_zh))


def _fitting(words: str, document: Document, initiatives: Iterable[Initiative]) -> list[Initiative]:
    """Those of the initiatives that are of a kind that the sentence names, and of its topic."""
    kinds = _kinds_named(words, document.language)
    fitting = {i.initiative_id: i for i in initiatives}
    concepts = concepts_in(words, document.language)
    return [
        i
        for i in fitting.values()
        if i.kind.value in kinds and (not i.sectors or _shares(i, concepts))
    ]


TOPICS = {
    "robot": Sector.ROBOTICS,
    "humanoid": Sector.ROBOTICS,
    "embodied": Sector.ROBOTICS,
    "chip": Sector.CHIPS,
    "computing": Sector.COMPUTING,
    "quantum": Sector.QUANTUM,
    "vehicle": Sector.VEHICLES,
    "drone": Sector.AVIATION,
    "farming": Sector.AGRICULTURE,
}
"""Concepts that say which of a place's initiatives is meant."""


def _shares(initiative: Initiative, concepts: frozenset[str]) -> bool:
    """Whether a topic that the sentence names is the initiative's; so too if it names none."""
    named = {TOPICS[concept] for concept in concepts if concept in TOPICS}
    return not named or bool(named & set(initiative.sectors))


def _kinds_named(words: str, language: Language) -> set[str]:
    text = lower(fold(words))
    return {
        entry.value
        for entry in load_lexicon(language)
        if entry.group == "kind" and any(lower(form) in text for form in entry.forms)
    }
