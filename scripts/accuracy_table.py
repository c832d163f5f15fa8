"""Brings the table of accuracy in README.md up to date: `python -m scripts.accuracy_table`.

The figures are those of `data/accuracy.json`, which `make accuracy` measures.
"""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SET = "dev"
SHOWN = {
    "pledges_f1": "who pledges what: place and kind (F1)",
    "money_f1": "the sum and its currency (F1)",
    "amount_role_accuracy": "what the sum measures",
    "status_accuracy": "proposed, announced or launched",
    "date_accuracy": "when",
    "sectors_f1": "for what (F1)",
    "merge_bcubed_f1": "which claims are one initiative (B-cubed F1)",
    "evidence_accuracy": "quote found word for word at its place",
}
"""The figures in the table, with what they say."""
LANGUAGES = {"all": "all", "en": "English", "zh": "Chinese"}


def accuracy_table(path: Path) -> str:
    """The table in Markdown, without a line break at the end."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    values = {(r["figure"], r["language"]): r["value"] for r in rows if r["set"] == SET}
    lines = [
        f"| {words} | {' | '.join(f'{values[figure, key]:.2f}' for key in LANGUAGES)} |"
        for figure, words in SHOWN.items()
    ]
    head = f"| what is read | {' | '.join(LANGUAGES.values())} |"
    return "\n".join([head, "| --- |" + " ---: |" * len(LANGUAGES), *lines])


def main() -> None:
    """Put the table in place of the one that is there."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    table = accuracy_table(ROOT / "data" / "accuracy.json")
    old = re.compile(r"^\| what is read \|.*?\n(?!\|)", re.MULTILINE | re.DOTALL)
    readme.write_text(old.sub(lambda _: table + "\n", text, count=1), encoding="utf-8")


if __name__ == "__main__":
    main()
