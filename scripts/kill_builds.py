"""Kills builds at random moments: `python -m scripts.kill_builds --times 200`.

Each build replaces a data set by one of other sums. Half of the kills fall anywhere in the build,
half within its last part, which writes and swaps. After each the folder holds a whole data set, the
one before or the new one. `--in-two-steps` swaps as where the file system can't let two folders
change places at once.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from itertools import count
from pathlib import Path

from etl.dataset import publishing
from etl.model.whereabouts import PACKAGE, lying_at
from etl.pipeline import build
from etl.progress import Progress
from scripts.check_data import faults
from scripts.killing import Tell, print_counts, start, write_documents

BEGUN, WRITING = "begun", "writing"


class Telling(Progress):
    """Tells of the stages of a build."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self.tell = tell

    def stage(self, words: str) -> None:
        """Hand the stage's words on to whoever kills."""
        self.tell(words)


class Campaign:
    """A data set that is built again and again, and killed."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.seeds, self.data = root / "seeds", root / "out" / "data"
        self.chance = chance
        self.billions = count(1)
        self.seconds = [self._timed() for _ in range(2)][-1]

    def _timed(self) -> dict[str, float]:
        """How long a whole build takes, and its last part."""
        write_documents(self.seeds, next(self.billions))
        worker = start(self._build)
        worker.wait_for(BEGUN)
        begun = time.monotonic()
        worker.wait_for(WRITING)
        writing = time.monotonic()
        if said := worker.end():
            sys.exit(f"no build to kill: {said}")
        return {BEGUN: time.monotonic() - begun, WRITING: time.monotonic() - writing}

    def _build(self, tell: Tell) -> None:
        tell(BEGUN)
        build([self.seeds], self.data, progress=Telling(tell))

    def round(self) -> str:
        """Kills one build and says what came of it; ends the campaign where it broke the data."""
        before = self._package()
        write_documents(self.seeds, next(self.billions))
        moment = self.chance.choice((BEGUN, WRITING))
        worker = start(self._build)
        worker.wait_for(moment)
        time.sleep(self.chance.uniform(0, 1.3 * self.seconds[moment]))
        worker.kill()
        is_moved = lying_at(self.data) != self.data
        if wrong := start(self._check).end():
            sys.exit("\n".join(wrong))
        what = "the data set before" if self._package() == before else "the new data set"
        return f"whole: {what}{', moved aside' if is_moved else ''}"

    def _check(self, tell: Tell) -> None:
        for fault in faults(lying_at(self.data)):
            tell(fault)

    def _package(self) -> bytes:
        return (lying_at(self.data) / PACKAGE).read_bytes()

    def last(self) -> str:
        """A build that nobody kills clears up what the killed ones have left."""
        if said := start(lambda _: self._build(lambda _: None)).end():
            sys.exit("\n".join(said))
        left = sorted(path.name for path in self.data.parent.iterdir())
        return f"left beside the data set: {left[1:] if left[0] == 'data' else left}"


def main() -> None:
    """Run the campaign and print how often what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--in-two-steps", action="store_true")
    options = parser.parse_args()
    if options.in_two_steps:
        publishing._exchange = lambda *_: False
    with tempfile.TemporaryDirectory() as root:
        campaign = Campaign(Path(root), random.Random(options.seed))
        counts = Counter(campaign.round() for _ in range(options.times))
        print_counts(counts)
        print(campaign.last())


if __name__ == "__main__":
    main()
