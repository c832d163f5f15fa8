"""The title that a person would give an initiative, and its stable id."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from operator import itemgetter

from etl.merge.parts import Grouped
from etl.model import NATIONAL_CODE, Initiative, Kind, Sector
from etl.reference.gazetteer import load_gazetteer
from etl.reference.labels import sector_names

KIND_NOUN = {
    Kind.FUND: ("fund", "基金"),
    Kind.SUBSIDY: ("subsidies", "补贴"),
    Kind.PLAN: ("plan", "行动方案"),
    Kind.INFRASTRUCTURE: ("facility", "基础设施"),
    Kind.PROPOSAL: ("proposal", "建议"),
    Kind.ECOSYSTEM: ("industry", "产业"),
}
MAX_SECTORS = 2


def named(records: Sequence[Grouped]) -> list[Grouped]:
    """The records with their titles and ids, each id made of kind, place and amount alone.

    Where several have the same facts, the one told first keeps the plain id and the words of the
    first evidence tell the others apart, so that a later document changes no earlier id.
    """
    same: dict[tuple[str, ...], list[Grouped]] = defaultdict(list)
    for record in records:
        same[_key_facts(record.initiative)].append(record)
    found = []
    for facts, group in same.items():
        taken: set[str] = set()
        told = [(_first_told(record), record) for record in group]
        for first, record in sorted(told, key=itemgetter(0)):
            key = _id(*facts) if not taken else _id(*facts, first[1])
            if key in taken:
                key = _id(*facts, *first)
            taken.add(key)
            untitled = record.initiative
            initiative = replace(
                untitled,
                initiative_id=key,
                title=title_en(untitled),
                title_zh=title_zh(untitled),
            )
            found.append(Grouped(initiative, record.evidence, record.repeats))
    return found


def _key_facts(initiative: Initiative) -> tuple[str, ...]:
    amount = initiative.amount
    money = f"{amount.currency}{amount.amount}" if amount else ""
    return (initiative.kind.value, initiative.stated_place, money)


def _first_told(record: Grouped) -> tuple[str, str, str]:
    """Day, words and claim of the earliest evidence; an undated document counts as latest."""
    return min(
        (
            item.published.isoformat() if item.published else "9999",
            " ".join(item.quote.split()),
            item.claim.claim_id,
        )
        for item in record.evidence
    )


def _id(*facts: str) -> str:
    return "i" + sha256("|".join(facts).encode()).hexdigest()[:15]


def retitled(initiative: Initiative) -> Initiative:
    """The initiative with the titles that its values give it."""
    return replace(initiative, title=title_en(initiative), title_zh=title_zh(initiative))


def title_en(initiative: Initiative) -> str:
    """For example "Shenzhen AI and robotics fund"."""
    place = load_gazetteer().places[initiative.stated_place]
    where = "National" if place.code == NATIONAL_CODE else place.name
    subjects = ["AI", *(sector_names(s)[0] for s in _subjects(initiative))]
    return f"{where} {_listed(subjects)} {KIND_NOUN[initiative.kind][0]}"


def title_zh(initiative: Initiative) -> str:
    """For example 深圳人工智能和机器人基金."""
    place = load_gazetteer().places[initiative.stated_place]
    where = "国家" if place.code == NATIONAL_CODE else place.short_zh
    subjects = ["人工智能", *(sector_names(s)[1] for s in _subjects(initiative))]
    *first, last = subjects
    joined = "、".join(first) + ("和" if first else "") + last
    return f"{where}{joined}{KIND_NOUN[initiative.kind][1]}"


def _subjects(initiative: Initiative) -> tuple[Sector, ...]:
    return initiative.sectors[:MAX_SECTORS]


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
