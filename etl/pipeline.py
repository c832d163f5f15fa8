"""The straight line, stage by stage: read → section → mention → claim → merge → publish."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.claims import build_claims
from etl.dataset import Build, publish
from etl.mentions import find_mentions
from etl.merge import merge_claims
from etl.model import Claim, Document, Rejected, Rejection
from etl.read import read_inputs
from etl.sections import split_sections


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build made: its tables' content, and every candidate that was not taken."""

    build: Build
    rejections: Sequence[Rejection]


def extract(document: Document) -> tuple[list[Claim], list[Rejection]]:
    """The claims of one document, and what was not taken with its reasons."""
    sections = split_sections(document)
    return build_claims(document, [(s, find_mentions(document, s)) for s in sections])


def run(paths: Sequence[Path]) -> Outcome:
    """Reads all inputs and brings their claims together; writes nothing."""
    documents: dict[str, Document] = {}
    rejected: list[Rejected] = []
    claims: list[Claim] = []
    rejections: list[Rejection] = []
    for item in read_inputs(paths):
        if isinstance(item, Rejected):
            rejected.append(item)
            continue
        documents[item.document_id] = item
        found, refused = extract(item)
        claims += found
        rejections += refused
    initiatives = merge_claims(claims, documents)
    build = Build(list(documents.values()), claims, initiatives, rejected)
    return Outcome(build, rejections)


def build(paths: Sequence[Path], folder: Path) -> Outcome:
    """Runs the line and publishes the data set in `folder`."""
    outcome = run(paths)
    publish(outcome.build, folder)
    return outcome
