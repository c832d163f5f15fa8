"""Runs benchmarks, prints their figures as one table, and keeps them in `results.json`.

python -m benchmarks [NAME ...] [--most N]
"""

import argparse
import sys
from importlib import import_module

from benchmarks import BENCHMARKS
from benchmarks.figure import Figure
from benchmarks.results import keep, line


def main() -> int:
    """1 where a figure fails its limit, else 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument(
        "--most", type=int, metavar="N", help="largest number of documents, claims or rows"
    )
    options = parser.parse_args()
    unknown = set(options.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    everything = [
        figure for name in options.names or BENCHMARKS for figure in _run(name, options.most)
    ]
    return int(not all(figure.holds for figure in everything))


def _run(name: str, most: int | None) -> list[Figure]:
    module = import_module(f"benchmarks.{name}")
    size: int = most or module.MOST
    print(f"{name}, up to {size:,}", flush=True)
    found: list[Figure] = []
    for figure in module.figures(size):
        found.append(figure)
        print(line(figure), flush=True)
    keep(name, size, found)
    return found


if __name__ == "__main__":
    sys.exit(main())
