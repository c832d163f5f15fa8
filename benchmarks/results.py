"""The figures of all benchmarks in one file, and as a table; a run replaces its own ones only."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure

RESULTS = Path(__file__).with_name("results.json")


def keep(benchmark: str, most: int, figures: Sequence[Figure], path: Path = RESULTS) -> None:
    """Writes what one benchmark found into the file, beside what others found before."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    found[benchmark] = {
        "most": most,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "figures": [asdict(figure) for figure in figures],
    }
    text = json.dumps(dict(sorted(found.items())), indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def line(figure: Figure) -> str:
    """A row of the table: the figure, its limits, and a mark where it fails them."""
    value = f"{figure.value:,.0f}" if abs(figure.value) >= 1000 else f"{figure.value:.4g}"
    fails = "" if figure.holds else "  FAILS"
    return f"  {figure.name:<58} {value:>10} {figure.unit:<6} {figure.wanted}{fails}".rstrip()
