"""Writes the tables of a data set and what describes them, each row as it comes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from etl.dataset.history import Edition, write_history
from etl.dataset.package import datapackage
from etl.dataset.publishing import INVENTED, staged
from etl.dataset.records import Record
from etl.dataset.rows import initiative_row, place_row
from etl.dataset.summaries import Summaries
from etl.dataset.tables import TableWriter, write_lines, write_table
from etl.dataset.yardsticks import yardsticks
from etl.model import Coverage, Initiative, Place, Rejected
from etl.model.whereabouts import PACKAGE, REJECTED
from etl.reference.gazetteer import load_gazetteer
from etl.spool import Spool

BYTES_AT_ONCE = 1_000_000
NO_DAY = date.min.isoformat()


@dataclass(frozen=True, slots=True)
class Build:
    """Everything that a data set is made of, to be gone through once, in this order.

    Each part comes in the order of its table; the claims in `told` have their initiatives.
    `refused` says of each initiative that a person rejected, by its id, who, when and why.
    """

    told: Iterable[Record]
    initiatives: Iterable[Initiative]
    coverage: Iterable[Coverage]
    rejected: Iterable[Rejected]
    refused: Mapping[str, str]


def publish(build: Build, folder: Path, spool: Spool) -> dict[str, int]:
    """Writes all tables to `folder`; an earlier data set there stays whole until the swap.

    Gives the number of rows of each. Raises `NotWritten`.
    """
    with staged(folder) as stage:
        writing = _Writing(stage)
        writing.tables(build)
        edition = writing.describe(build.refused, is_invented=(folder / INVENTED).exists())
        write_history(folder, stage, edition, spool)
    return writing.counts


class _Writing:
    """The tables on their way to a stage, with what has to be known of all rows."""

    def __init__(self, stage: Path) -> None:
        self.counts: dict[str, int] = {}
        self._stage = stage
        self._newest = NO_DAY
        self._stated: set[str] = set()

    def tables(self, build: Build) -> None:
        self._documents(build.told)
        summaries = self._initiatives(build.initiatives)
        for name, rows in (
            ("places", (place_row(place) for place in self._places())),
            ("coverage", summaries.coverage_rows(build.coverage)),
            ("totals", summaries.total_rows()),
        ):
            self.counts[name] = write_table(name, rows, self._stage)
        rejected = ({"path": r.path, "reason": r.reason} for r in build.rejected)
        write_lines(rejected, self._stage / REJECTED)

    def _documents(self, told: Iterable[Record]) -> None:
        """The tables of documents and of claims, side by side."""
        documents, claims = (
            TableWriter("documents", self._stage),
            TableWriter("claims", self._stage),
        )
        with documents, claims:
            for document, stated in told:
                self._newest = max(self._newest, document["published"] or NO_DAY)
                documents.write(document)
                for place_code, claim in stated:
                    self._stated.add(place_code)
                    claims.write(claim)
        self.counts |= {"documents": documents.rows, "claims": claims.rows}

    def _initiatives(self, initiatives: Iterable[Initiative]) -> Summaries:
        summaries = Summaries()
        with TableWriter("initiatives", self._stage) as table:
            for initiative in initiatives:
                self._stated.add(initiative.stated_place)
                summaries.hear(initiative)
                table.write(initiative_row(initiative))
        self.counts["initiatives"] = table.rows
        return summaries

    def _places(self) -> list[Place]:
        """Every unit that a record may belong to, and each place below one that a record names."""
        places = load_gazetteer().places.values()
        chosen = (p for p in places if p.rolls_up_to == p.code or p.code in self._stated)
        return sorted(chosen, key=lambda p: p.code)

    def describe(self, refused: Mapping[str, str], *, is_invented: bool) -> Edition:
        """Writes `datapackage.json`, once all tables are written."""
        digest = _digest(self._stage)
        day = None if self._newest == NO_DAY else date.fromisoformat(self._newest)
        package = datapackage(self.counts, digest, yardsticks(day), is_invented=is_invented)
        text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
        (self._stage / PACKAGE).write_text(text, encoding="utf-8")
        return Edition(digest, day.isoformat() if day else None, refused)


def _digest(stage: Path) -> str:
    digest = sha256()
    for path in sorted(stage.glob("*.jsonl")):
        digest.update(path.name.encode() + b"\0")
        with path.open("rb") as file:
            while some := file.read(BYTES_AT_ONCE):
                digest.update(some)
    return digest.hexdigest()
