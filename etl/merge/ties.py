"""What ties initiatives to one another across places, found document by document."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from etl.merge.called_off import CalledOff
from etl.merge.parts import Grouped, Told, parts_told, shared_told, told_of
from etl.model import Initiative, Sector, Step
from etl.model.plain import from_plain, to_plain
from etl.spool import Spool, packed, unpacked

PART, SHARED, OVER = "part", "shared", "over"


class Owner(NamedTuple):
    """A claim of a document, and the initiative that it belongs to."""

    document_id: str
    initiative_id: str
    claim_id: str


class Ties:
    """Hears of all records, then tells of each what it is tied to; all of it lies on disk."""

    def __init__(self, spool: Spool) -> None:
        self._told = spool.shelf("document_id", "initiative_id", "claim_id")
        self._sectors = spool.shelf("place_code", "kind", "initiative_id")
        self._found = spool.shelf("initiative_id", "what")

    def hear(self, record: Grouped) -> None:
        """Remembers what the documents tell of a record."""
        initiative = record.initiative
        key = initiative.initiative_id
        for item in record.evidence:
            told = packed(to_plain(told_of(key, item)))
            self._told.add(item.claim.document_id, key, item.claim.claim_id, told)
        for item in record.repeats:
            self._told.add(item.claim.document_id, key, item.claim.claim_id, None)
        sectors = packed(to_plain(initiative.sectors))
        self._sectors.add(initiative.stated_place, initiative.kind.value, key, sectors)

    def owners(self, document_id: str) -> Iterator[Owner]:
        """The claims of a document with the initiatives that they belong to."""
        return (Owner(*row[:3]) for row in self._told.at(document_id))

    def settle(self, over: Iterable[CalledOff]) -> None:
        """Finds all ties, once all records have been heard; `over` in the order of documents."""
        parts: set[str] = set()
        for _, rows in groupby(self._told, key=itemgetter(0)):
            told = [from_plain(Told, unpacked(row[3])) for row in rows if row[3]]
            if len(told) > 1:
                self._keep(told, parts)
        for called_off in over:
            meant = list(islice(self._meant(called_off), 2))
            # No second initiative of the places may fit the words.
            if len(meant) == 1:
                self._found.add(meant[0], OVER, packed(to_plain(called_off.step)))

    def _keep(self, told: list[Told], parts: set[str]) -> None:
        for part, whole in parts_told(told).items():
            if part not in parts:
                parts.add(part)
                self._found.add(part, PART, whole)
        for one, others in shared_told(told).items():
            for other in others:
                self._found.add(one, SHARED, other)

    def _meant(self, called_off: CalledOff) -> Iterator[str]:
        for code in called_off.place_codes:
            for kind in called_off.kinds:
                for _, _, key, sectors in self._sectors.at(code, kind):
                    if called_off.fits([Sector(sector) for sector in unpacked(sectors)]):
                        yield key

    def tied(self, initiative: Initiative) -> Initiative:
        """The initiative with what it shares, what it is a part of, and what called it off."""
        rows = list(self._found.at(initiative.initiative_id))
        if not rows:
            return initiative
        found: dict[str, list[Any]] = {PART: [], SHARED: [], OVER: []}
        for _, what, value in rows:
            found[what].append(value)
        whole = next(iter(found[PART]), None)
        if whole and any(self._found.at(whole, PART)):
            back = next(self._found.at(whole, PART))[2]
            whole = None if back == initiative.initiative_id else whole
        over = tuple(from_plain(Step, unpacked(step)) for step in found[OVER][:1])
        return replace(
            initiative,
            shared_with=tuple(sorted(set(found[SHARED]))),
            part_of=whole,
            life=initiative.life + over,
        )
