"""The figures that the app shows and the tests keep from falling, one row for each."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from etl.durable import write_whole
from etl.evaluate.figures import COUNTED, SHARES, Figures
from etl.evaluate.judging import Measure
from etl.evaluate.report import Report

ALL_LANGUAGES = "all"
DECIMALS = 4


def accuracy_rows(reports: Mapping[str, Report]) -> list[dict[str, Any]]:
    """Rows of `{set, language, figure, value, judged, documents}`; same input, same rows.

    `reports` are by the sets' names. `value` is a share from 0 to 1, `judged` the number of
    verdicts that it rests on, `documents` the number of the documents. A figure that rests on
    no verdict has no row.
    """
    return [
        {"set": name, "language": language, **row, "documents": group.documents}
        for name, report in reports.items()
        for language, group in ((ALL_LANGUAGES, report.overall), *report.by_language.items())
        for row in _figure_rows(group)
    ]


def _figure_rows(group: Figures) -> Iterator[dict[str, Any]]:
    for name, value, judged in _values(group):
        if value is not None and judged:
            yield {"figure": name, "value": round(value, DECIMALS), "judged": judged}


def _values(group: Figures) -> Iterator[tuple[str, float | None, int]]:
    for measure in COUNTED:
        tally = group.tallies[measure]
        yield f"{measure}_f1", tally.f1, tally.total
        yield f"{measure}_precision", tally.precision, tally.hits + tally.spurious
        yield f"{measure}_recall", tally.recall, tally.hits + tally.missed
    yield "actors_recall", group.actors_recall(), group.tallies[Measure.ACTORS].total
    for measure in SHARES:
        yield f"{measure}_accuracy", group.share(measure), group.tallies[measure].total
    yield "merge_bcubed_f1", group.merging, group.merged_claims
    yield "merge_across_bcubed_f1", group.merging_across, group.across_claims


def write_accuracy(reports: Mapping[str, Report], path: Path) -> None:
    """Writes the rows as a JSON list, one row a line; raises `OSError`."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in accuracy_rows(reports))
    write_whole(path, f"[\n{lines}\n]\n".encode())
