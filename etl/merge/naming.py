"""The title that a person would give an initiative, and its stable id."""

from hashlib import sha256

from etl.model import NATIONAL_CODE, Claim, Initiative, Kind, Sector
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


def initiative_id(initiative: Initiative, lead: Claim) -> str:
    """An id made of the key facts: kind, place, amount, sectors; the lead quote's place last."""
    amount = initiative.amount
    facts = (
        initiative.kind,
        initiative.place_code,
        initiative.stated_place,
        f"{amount.currency}{amount.amount}" if amount else "",
        ",".join(initiative.sectors),
        lead.claim_id,
    )
    return "i" + sha256("|".join(facts).encode()).hexdigest()[:15]


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
