"""What the reader asks of the map: what it measures, how it is drawn, up to which month."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model import Kind


class Metric(StrEnum):
    """What the provinces are shaded by."""

    PLEDGES = "pledges"
    FUNDS = "funds"
    PER_PERSON = "per_person"
    SHARE = "share"
    LATEST = "latest"


class View(StrEnum):
    """How the map is drawn: all of China, equal tiles, or one of the two deltas alone."""

    MAP = "map"
    TILES = "tiles"
    YANGTZE = "yangtze"
    PEARL = "pearl"


WINDOWS: dict[View, dict[str, tuple[float, float]]] = {
    View.YANGTZE: {"lon": (116.9, 123.1), "lat": (28.9, 33.4)},
    View.PEARL: {"lon": (111.9, 115.5), "lat": (21.5, 24.3)},
}
"""The part of the country that a delta's view shows, in degrees."""


class Pledged(StrEnum):
    """The kinds of pledges, whose share can be asked for."""

    FUND = Kind.FUND.value
    SUBSIDY = Kind.SUBSIDY.value
    PLAN = Kind.PLAN.value
    INFRASTRUCTURE = Kind.INFRASTRUCTURE.value
    PROPOSAL = Kind.PROPOSAL.value


@dataclass(frozen=True, slots=True)
class Ask:
    """One question to the map.

    `of` is the kind whose share is asked for. `month` bounds what is counted to the records
    known up to its end (see `dashboard.data.map_facts.month_number`); None counts all.
    """

    metric: Metric = Metric.PLEDGES
    of: Pledged = Pledged.FUND
    view: View = View.MAP
    month: int | None = None
