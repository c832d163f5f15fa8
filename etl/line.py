"""All rooms that come after the claims, side by side: each hears every document as it comes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.copies import Copies
from etl.coverage import Searched
from etl.curation import Judged, Settling, Standing, apply_verdicts, read_verdicts
from etl.dataset import Build, Record, Records, publish
from etl.extraction import Extract
from etl.merge import Links, Merging, retitled
from etl.model import Initiative, Rejected, Rejection, Span
from etl.progress import Progress
from etl.spool import Spool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to: how much of everything; the data set holds the rest.

    `not_taken` counts the candidates that became no claim, `refused` has those among them that a
    person rejected. `set_aside` counts the inputs that `rejected.jsonl` lists.
    """

    documents: int
    near_copies: int
    claims: int
    initiatives: int
    not_taken: int
    set_aside: int
    refused: Sequence[Rejection]


class Line:
    """What the rooms keep of what they hear lies on disk: memory grows with no document."""

    def __init__(self, spool: Spool, curation: Path) -> None:
        self._spool = spool
        self.records = Records(spool)
        self.copies = Copies(spool)
        self.searched = Searched(spool)
        self.settling = Settling(read_verdicts(curation))
        self.merging = Merging(spool)
        self.rejected = spool.shelf("path", "reason")
        self.not_taken = 0
        self.refused: list[Rejection] = []

    def hear(self, item: Extract | Rejected) -> None:
        """Takes in what came of one input."""
        if isinstance(item, Rejected):
            self.rejected.add(item.path, item.reason, None)
            return
        document, claims = item.document, item.claims
        self.records.hear(document, claims)
        self.copies.hear(document, item.sketch)
        self.searched.hear(document.document_id, item.named)
        self.settling.hear(document, claims)
        self.merging.hear(document, claims, item.rejections)
        self.not_taken += len(item.rejections)

    def publish(self, folder: Path, progress: Progress) -> Outcome:
        """Brings all together and writes the data set."""
        progress.stage("bringing claims together")
        copy_of = self.copies.links()
        standing = self.settling.standing()
        self.merging.merge(copy_of, Links(standing.together, standing.apart))
        judged = self._judged(standing)
        progress.stage("writing")
        build = Build(
            told=(self._told(record, judged) for record in self.records.each(copy_of)),
            initiatives=self._initiatives(judged),
            coverage=self.searched.coverage(),
            rejected=(Rejected(path, reason) for path, reason, _ in self.rejected),
            refused=judged.refused,
        )
        rows = publish(build, folder, self._spool)
        return Outcome(
            documents=rows["documents"],
            near_copies=len(copy_of),
            claims=rows["claims"],
            initiatives=rows["initiatives"],
            not_taken=self.not_taken + len(self.refused),
            set_aside=len(self.rejected),
            refused=self.refused,
        )

    def _judged(self, standing: Standing) -> Judged:
        owner = {
            found.claim_id: found.initiative_id
            for document in set(standing.documents.values())
            for found in self.merging.owners(document)
        }
        return apply_verdicts(self.merging.initiative, owner, standing, retitled)

    def _told(self, record: Record, judged: Judged) -> Record:
        key = record.document["document_id"]
        owners = {o.claim_id: o.initiative_id for o in self.merging.owners(key)}
        kept = []
        for stated in record.claims:
            row = stated.row
            row["initiative_id"] = owner = owners[row["claim_id"]]
            refusal = judged.refusal(key, Span(row["start"], row["end"]), owner)
            if refusal:
                self.refused.append(refusal)
            else:
                kept.append(stated)
        return record._replace(claims=kept)

    def _initiatives(self, judged: Judged) -> Iterator[Initiative]:
        found = (judged.of(initiative) for initiative in self.merging.initiatives())
        return (initiative for initiative in found if initiative)
