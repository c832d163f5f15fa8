"""The straight line, stage by stage: read → section → mention → claim → merge → judge → publish."""

from collections.abc import Sequence
from pathlib import Path

from etl.cache import Cache
from etl.curation import mend_log
from etl.dataset import claimed
from etl.extraction import Engine, Examination, examine, examine_inputs, extract_inputs
from etl.line import Line, Outcome
from etl.model.whereabouts import CURATION
from etl.progress import Progress
from etl.read import Input
from etl.spool import Spool

__all__ = ["Examination", "Outcome", "build", "examine", "examine_inputs"]


def build(
    inputs: Sequence[Input],
    folder: Path,
    cache: Cache | None = None,
    progress: Progress | None = None,
    engine: Engine = extract_inputs,
) -> Outcome:
    """Runs the line and publishes the data set in `folder`, which no other build has meanwhile.

    Without a cache every document is read anew. The engine decides which processes read them.
    """
    progress = progress or Progress()
    with claimed(folder), Spool(folder.resolve().parent) as spool:
        mend_log(folder / CURATION)
        line = Line(spool, folder / CURATION)
        for item in engine(inputs, cache, progress):
            line.hear(item)
        outcome = line.publish(folder, progress)
    progress.end()
    return outcome
