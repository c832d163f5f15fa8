"""The straight line, stage by stage: read → section → mention → claim → merge → judge → publish."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.claims import build_claims
from etl.coverage import coverage, places_named
from etl.curation import apply_verdicts, read_verdicts, settle
from etl.dataset import CURATION, Build, publish
from etl.mentions import find_mentions
from etl.merge import Links, merge_claims, retitled
from etl.model import Claim, Document, Mentions, Rejected, Rejection, Section
from etl.read import read_inputs
from etl.sections import split_sections


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build made: its tables' content, and every candidate that was not taken."""

    build: Build
    rejections: Sequence[Rejection]


@dataclass(frozen=True, slots=True)
class Examination:
    """All that the line makes of one document, stage by stage."""

    document: Document
    sections: Sequence[tuple[Section, Mentions]]
    claims: Sequence[Claim]
    rejections: Sequence[Rejection]


def examine(document: Document) -> Examination:
    """One document's sections with what they mention, its claims, and what was not taken."""
    split = split_sections(document)
    sections = list(zip(split, find_mentions(document, split), strict=True))
    claims, rejections = build_claims(document, sections)
    return Examination(document, sections, claims, rejections)


def examine_inputs(paths: Sequence[Path]) -> Iterator[Examination | Rejected]:
    """Each input of the paths examined; raises `NothingRead` at the end where none was read."""
    for item in read_inputs(paths):
        yield item if isinstance(item, Rejected) else examine(item)


def run(paths: Sequence[Path], curation: Path | None = None) -> Outcome:
    """Reads all inputs and brings their claims together; writes nothing.

    `curation` is the file of people's verdicts; None for what the machine alone makes of it.
    """
    verdicts = read_verdicts(curation) if curation else []
    named: dict[str, frozenset[str]] = {}
    documents: dict[str, Document] = {}
    rejected: list[Rejected] = []
    claims: list[Claim] = []
    rejections: list[Rejection] = []
    for item in examine_inputs(paths):
        if isinstance(item, Rejected):
            rejected.append(item)
            continue
        documents[item.document.document_id] = item.document
        named[item.document.document_id] = places_named(m for _, m in item.sections)
        claims += item.claims
        rejections += item.rejections
    standing = settle(verdicts, claims, documents)
    links = Links(standing.together, standing.apart)
    merged = merge_claims(claims, documents, rejections, links)
    judged = apply_verdicts(merged, claims, standing, retitled)
    build = Build(
        documents=list(documents.values()),
        claims=judged.claims,
        initiatives=judged.initiatives,
        rejected=rejected,
        coverage=coverage(named),
        refused=judged.refused,
    )
    return Outcome(build, [*rejections, *judged.rejections])


def build(paths: Sequence[Path], folder: Path) -> Outcome:
    """Runs the line and publishes the data set in `folder`."""
    outcome = run(paths, folder / CURATION)
    publish(outcome.build, folder)
    return outcome
