"""Kills people's decisions at random moments: `python -m scripts.kill_curation --times 200`.

Two writers decide about the records of a data set while builds replace it, over and over. One of
them, and now and then the build, is killed. After each kill every decision that was confirmed to
its writer must be in the log, once, and the log must be readable.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from itertools import count
from pathlib import Path

from etl.curation import read_verdicts
from etl.curation.log import append_verdict
from etl.curation.verdict import Action, Verdict
from etl.model.whereabouts import CURATION, lying_at
from etl.pipeline import build
from scripts.killing import Tell, Worker, print_counts, start, write_documents

MOST_SECONDS = 0.15
LONG = 3_000
"""Characters of the longest reason: beyond a block of the disk."""


class Campaign:
    """A data set that is built and decided upon at once, and the decisions that were confirmed."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.seeds, self.data = root / "seeds", root / "out" / "data"
        self.chance = chance
        self.numbers = count()
        self.confirmed: set[str] = set()
        write_documents(self.seeds, 1)
        if said := start(lambda _: build([self.seeds], self.data)).end():
            sys.exit("\n".join(said))

    def round(self) -> str:
        """Kills a writer, and perhaps the build; ends the campaign where a decision was lost."""
        builder = start(self._build)
        writers = [start(self._decide) for _ in range(2)]
        time.sleep(self.chance.uniform(0, MOST_SECONDS))
        is_build_killed = self.chance.random() < 0.5
        told = [word for worker in writers for word in worker.kill()]
        self._end(builder, is_killed=is_build_killed)
        return self._checked(told, is_build_killed=is_build_killed)

    def _end(self, builder: Worker, *, is_killed: bool) -> None:
        failed = builder.kill() if is_killed else builder.end()
        if failed:
            sys.exit("\n".join(failed))

    def _checked(self, told: list[str], *, is_build_killed: bool) -> str:
        self.confirmed.update(told)
        found = Counter(v.verdict_id for v in read_verdicts(lying_at(self.data) / CURATION))
        lost = [key for key in self.confirmed if found[key] != 1]
        if lost:
            sys.exit(f"lost: {lost}")
        return f"nothing lost, {'the build killed too' if is_build_killed else 'a build meanwhile'}"

    def _build(self, _: Tell) -> None:
        write_documents(self.seeds, next(self.numbers) + 2)
        build([self.seeds], self.data)

    def _decide(self, tell: Tell) -> None:
        own = random.Random()
        while True:
            why = f"{time.time_ns()} " + "理" * own.randrange(LONG)
            verdict = Verdict(Action.ACCEPT, "Li", "2025-07-01T10:00:00.000+00:00", why)
            append_verdict(self.data / CURATION, verdict)
            tell(verdict.verdict_id)


def main() -> None:
    """Run the campaign and print how often what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        campaign = Campaign(Path(root), random.Random(options.seed))
        counts = Counter(campaign.round() for _ in range(options.times))
        print_counts(counts)
        print(f"{len(campaign.confirmed):6,}  decisions confirmed, each in the log once")


if __name__ == "__main__":
    main()
