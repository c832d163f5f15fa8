"""Fuzzes the targets, guided by coverage: `python -m tests.fuzz --seconds 60 [TARGET ...]`.

Each target runs in a process of its own with what it found before (`--corpus`). A finding is
written beside it as `TARGET-crash-…`; it belongs into `tests/line/test_fuzz.py` as an example.
"""

import argparse
import subprocess
import sys
from pathlib import Path

TARGETS = ("bytes", "html", "mail", "feed", "side", "numbers", "dates", "claims")
MOST_BYTES = 20_000
SECONDS_FOR_ONE = 60
MOST_MEGABYTES = 4_000


def main() -> int:
    """Run each target for the time; 1 where one found something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(TARGETS)}; all unless named")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--corpus", type=Path, default=Path(".venv/fuzz"))
    parser.add_argument("--in-this-process", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.in_this_process:
        _fuzz(options.targets[0], options.corpus, options.seconds)
    failed = [
        name
        for name in options.targets or TARGETS
        if _run(name, options.corpus, options.seconds) != 0
    ]
    print(f"findings: {', '.join(failed)}" if failed else "no findings")
    return 1 if failed else 0


def _run(name: str, corpus: Path, seconds: int) -> int:
    """Runs one target in a process of its own and prints its last lines."""
    command = [sys.executable, "-m", "tests.fuzz", name, "--in-this-process"]
    run = subprocess.run(
        [*command, "--seconds", str(seconds), "--corpus", str(corpus)],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    lines = run.stderr.splitlines()
    done = next((line for line in reversed(lines) if line.startswith("Done ")), None)
    reached = next((line for line in reversed(lines) if "cov:" in line), "")
    print(f"{name}: {done or 'stopped'}; {' '.join(reached.split()[1:6])}", flush=True)
    if run.returncode:
        print("\n".join(lines[-60:]), flush=True)
    return run.returncode


def _fuzz(name: str, corpus: Path, seconds: int) -> None:
    """Never returns: the fuzzer ends the process, with 0 where no law was broken."""
    import atheris

    # Branches are counted in what is imported here, and only in our own code: that is what makes
    # the fuzzer quick.
    with atheris.instrument_imports(include=["etl"]):
        from tests.fuzz.corpus import seeds
        from tests.fuzz.targets import check
    folder = corpus / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (folder / f"seed-{number}").write_bytes(seed)
    limits = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", f"-timeout={SECONDS_FOR_ONE}"]
    where = [f"-artifact_prefix={corpus}/{name}-", f"-rss_limit_mb={MOST_MEGABYTES}", str(folder)]
    atheris.Setup([sys.argv[0], *limits, *where], lambda data: check(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
