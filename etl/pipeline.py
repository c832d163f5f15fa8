"""The straight line, stage by stage: read → section → mention → claim → merge → judge → publish."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.cache import Cache
from etl.copies import link_copies
from etl.coverage import coverage
from etl.curation import apply_verdicts, mend_log, read_verdicts, settle
from etl.dataset import CURATION, Build, claimed, publish
from etl.extraction import (
    Engine,
    Examination,
    Extract,
    examine,
    examine_inputs,
    extract_inputs,
)
from etl.merge import Links, merge_claims, retitled
from etl.model import Rejected, Rejection
from etl.progress import Progress
from etl.read import Input

__all__ = ["Examination", "Outcome", "build", "examine", "examine_inputs", "run"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build made: its tables' content, and every candidate that was not taken."""

    build: Build
    rejections: Sequence[Rejection]


def run(
    inputs: Sequence[Input],
    curation: Path | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
    engine: Engine = extract_inputs,
) -> Outcome:
    """Reads all inputs and brings their claims together; writes nothing but the cache.

    `curation` is the file of people's verdicts; None for what the machine alone makes of it.
    Without a cache every document is read anew. The engine decides which processes read them.
    """
    progress = progress or Progress()
    verdicts = read_verdicts(curation) if curation else []
    items = list(engine(inputs, cache, progress))
    extracts = [item for item in items if isinstance(item, Extract)]
    progress.stage("bringing claims together")
    documents = {d.document_id: d for d in link_copies([(e.document, e.sketch) for e in extracts])}
    claims = [claim for e in extracts for claim in e.claims]
    rejections = [rejection for e in extracts for rejection in e.rejections]
    standing = settle(verdicts, claims, documents)
    links = Links(standing.together, standing.apart)
    merged = merge_claims(claims, documents, rejections, links)
    judged = apply_verdicts(merged, claims, standing, retitled)
    build = Build(
        documents=list(documents.values()),
        claims=judged.claims,
        initiatives=judged.initiatives,
        rejected=[item for item in items if isinstance(item, Rejected)],
        coverage=coverage({e.document.document_id: frozenset(e.named) for e in extracts}),
        refused=judged.refused,
    )
    return Outcome(build, [*rejections, *judged.rejections])


def build(
    inputs: Sequence[Input],
    folder: Path,
    cache: Cache | None = None,
    progress: Progress | None = None,
    engine: Engine = extract_inputs,
) -> Outcome:
    """Runs the line and publishes the data set in `folder`, which no other build has meanwhile."""
    progress = progress or Progress()
    with claimed(folder):
        mend_log(folder / CURATION)
        outcome = run(inputs, folder / CURATION, cache, progress, engine)
        progress.stage("writing")
        publish(outcome.build, folder)
    progress.end()
    return outcome
