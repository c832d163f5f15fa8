"""Where the project and the tests' own files lie."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "cases"
"""Tables of input and expectation."""
GOLD = ROOT / "tests" / "gold"
"""Annotated documents."""
