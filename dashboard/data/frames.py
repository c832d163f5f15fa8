"""The frames of a data set: of its tables what filters, sums and maps look at for all rows."""

import numpy as np
import pandas as pd
import pyarrow as pa

from dashboard.data import columns
from dashboard.data.ledger import ledger
from etl.model import NATIONAL_CODE, Stage

WORDS = ("kind", "status", "level", "place_code", "province_code", "city_code", "review")
STAGES = [stage.value for stage in Stage]


def documents_frame(table: pa.Table) -> pd.DataFrame:
    """The documents by id, the newest first (see `Dataset`)."""
    published = columns.days(table["published"])
    order = np.argsort(-_seconds(published), kind="stable")
    tiers = {"tier": columns.words(table["tier"])} if "tier" in table.column_names else {}
    frame = pd.DataFrame(
        {
            "published": published,
            "language": columns.words(table["language"]),
            **tiers,
            "row": np.arange(table.num_rows, dtype=np.int32),
        },
        index=_ids(table["document_id"]),
    )
    return frame.iloc[order]


def claims_frame(
    table: pa.Table, documents: pd.DataFrame, document_ids: pa.ChunkedArray, ids: pa.ChunkedArray
) -> pd.DataFrame:
    """The claims, those of one initiative beside each other; `ids` are those of the initiatives."""
    newest_first = np.empty(len(documents), np.int32)
    newest_first[documents["row"].to_numpy()] = np.arange(len(documents))
    said_in = columns.places_of(table["document_id"], document_ids)
    of = columns.places_of(table["initiative_id"], ids)
    frame = pd.DataFrame(
        {
            "initiative": of,
            "document": newest_first[said_in],
            "row": np.arange(len(of), dtype=np.int32),
        }
    )
    return frame.sort_values("initiative", kind="stable", ignore_index=True)


def initiatives_frames(
    table: pa.Table, documents: pd.DataFrame, claims: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The initiatives by id, and the steps of their lives."""
    rows = table.num_rows
    until = columns.days(table["date_end"])
    first, last = _heard(documents, claims, rows)
    known, latest = np.where(np.isnat(until), first, until), np.where(np.isnat(last), until, last)
    steps, regions = _steps(table), table["province_code"].cast(pa.string())
    frame = pd.DataFrame(
        {
            **{name: columns.words(table[name]) for name in WORDS},
            "region": columns.words(regions.fill_null(NATIONAL_CODE)),
            "sectors": columns.words(columns.joined(table["sectors"], ",")),
            "since": columns.days(table["date_start"]),
            "until": until,
            "known": known,
            "sources": columns.numbers(table["sources"]),
            "review_priority": columns.numbers(table["review_priority"]),
            "newness": _newness(table, latest),
            "position": np.arange(rows, dtype=np.int32),
            "reached": _reached(table, steps),
            **ledger(table, steps),
        },
        index=_ids(table["initiative_id"]),
    )
    return frame, steps


def _ids(column: pa.ChunkedArray) -> pd.Index:
    ids: pd.Index = pd.Index(column.cast(pa.string()).to_pandas(), dtype="str")
    return ids


def _seconds(days: np.ndarray) -> np.ndarray:
    """Days as numbers to sort by, lowest where none is told."""
    return np.where(np.isnat(days), -np.inf, days.astype(np.int64))


def _heard(
    documents: pd.DataFrame, claims: pd.DataFrame, rows: int
) -> tuple[np.ndarray, np.ndarray]:
    """For each initiative the day of the first and of the newest document about it."""
    said = documents["published"].to_numpy()[claims["document"].to_numpy()]
    frame = pd.DataFrame({"of": claims["initiative"], "day": said}).dropna()
    ends = frame.groupby("of")["day"].agg(["min", "max"]).reindex(range(rows))
    return ends["min"].to_numpy(), ends["max"].to_numpy()


def _newness(table: pa.Table, latest: np.ndarray) -> np.ndarray:
    """The place of each by its newest day; of a day those with the largest sum, most sources."""
    sums, sources = columns.numbers(table["amount_cny"]), columns.numbers(table["sources"])
    keys = [np.nan_to_num(sources, nan=-np.inf), np.nan_to_num(sums, nan=-np.inf), _seconds(latest)]
    order = np.lexsort([-key for key in keys])
    newness = np.empty(len(order), np.int32)
    newness[order] = np.arange(len(order))
    return newness


def _steps(table: pa.Table) -> pd.DataFrame:
    life = columns.items(table["life"])
    start, end = columns.days(life.field("date_start")), columns.days(life.field("date_end"))
    stage = columns.words(life.field("stage")).set_categories(STAGES)
    return pd.DataFrame(
        {
            "initiative": life.rows.astype(np.int32),
            "stage": stage,
            "start": start,
            "end": np.where(np.isnat(end), start, end),
            "reported": columns.days(life.field("reported")),
        }
    )


def _reached(table: pa.Table, steps: pd.DataFrame) -> np.ndarray:
    """The last stage of each life, by its place among all; its status where no life is told."""
    reached = np.full(table.num_rows, -1, np.int8)
    np.maximum.at(reached, steps["initiative"].to_numpy(), steps["stage"].cat.codes.to_numpy())
    status = columns.words(table["status"]).set_categories(STAGES).codes
    return np.where(reached < 0, status, reached)
