"""Lays out the hostile folder and says how long each file takes: `python -m tests.hostile DIR`."""

import sys
import time

from etl.extraction import extract
from etl.read import Source
from etl.read.sources import open_source
from tests.hostile.folder import hostile_files

SLOW_SECONDS = 1.0


def main() -> None:
    """Read each file in this process and print those that take long."""
    for name, data in hostile_files():
        if len(sys.argv) > 1 and not name.startswith(sys.argv[1]):
            continue
        started = time.process_time()
        made = [extract(s) if isinstance(s, Source) else s for s in open_source(Source(name, data))]
        seconds = time.process_time() - started
        if seconds > SLOW_SECONDS:
            print(
                f"{seconds:6.1f} s  {len(data) / 1000:8,.0f} kB  {len(made):5}  {name}", flush=True
            )


if __name__ == "__main__":
    main()
