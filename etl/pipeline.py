"""The straight line, stage by stage: read → section → mention → claim → merge → publish."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.claims import build_claims
from etl.dataset import Build, publish
from etl.mentions import find_mentions
from etl.merge import merge_claims
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


def run(paths: Sequence[Path]) -> Outcome:
    """Reads all inputs and brings their claims together; writes nothing."""
    documents: dict[str, Document] = {}
    rejected: list[Rejected] = []
    claims: list[Claim] = []
    rejections: list[Rejection] = []
    for item in examine_inputs(paths):
        if isinstance(item, Rejected):
            rejected.append(item)
            continue
        documents[item.document.document_id] = item.document
        claims += item.claims
        rejections += item.rejections
    initiatives = merge_claims(claims, documents, rejections)
    build = Build(list(documents.values()), claims, initiatives, rejected)
    return Outcome(build, rejections)


def build(paths: Sequence[Path], folder: Path) -> Outcome:
    """Runs the line and publishes the data set in `folder`."""
    outcome = run(paths)
    publish(outcome.build, folder)
    return outcome
