"""What a build says of the one before: changes with reasons, redirects, a feed; honest absence."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from etl.dataset.feed import ATOM, feed
from etl.pipeline import build

HEFEI = (
    "March 12, 2025\n\nHEFEI -- The Hefei government has set up a 5-billion-yuan fund for robots "
    "and artificial intelligence, the city said on Wednesday.\n"
)
WUHAN = (
    "April 2, 2025\n\nWUHAN -- The Wuhan government has set up a 3-billion-yuan fund for "
    "artificial intelligence chips, the city said. Xiamen was not mentioned in the speech.\n"
)


def publish(root: Path, **texts: str) -> Path:
    folder = root / "texts"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build([folder], root / "data")
    return root / "data"


def rows(data: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (data / f"{name}.jsonl").read_text("utf-8").splitlines()]


def told(data: Path) -> list[tuple[Any, ...]]:
    return [
        (c["what"], c["field"], c["before"], c["after"], c["why"]) for c in rows(data, "changes")
    ]


def test_a_first_build_and_the_same_build_again_tell_no_changes(tmp_path: Path) -> None:
    publish(tmp_path, hefei=HEFEI)
    data = publish(tmp_path, hefei=HEFEI)
    assert told(data) == []


def test_what_came_and_what_went_is_told_with_the_document(tmp_path: Path) -> None:
    publish(tmp_path, hefei=HEFEI)
    publish(tmp_path, hefei=HEFEI, wuhan=WUHAN)
    data = publish(tmp_path, wuhan=WUHAN)
    assert told(data) == [
        ("new", None, None, None, "document_added"),
        ("gone", None, None, None, "document_removed"),
    ]
    came = rows(data, "changes")[0]
    assert [Path(p).name for p in came["documents"]] == ["wuhan.txt"]


def test_a_changed_sum_is_told_and_the_old_id_leads_to_the_new_one(tmp_path: Path) -> None:
    (old,) = rows(publish(tmp_path, hefei=HEFEI), "initiatives")
    later = HEFEI.replace("5-billion", "6-billion")
    publish(
        tmp_path,
        hefei=HEFEI,
        b=later.replace("March 12", "March 13"),
        c=later.replace("March 12", "March 14"),
    )
    data = tmp_path / "data"
    (new,) = rows(data, "initiatives")
    assert ("changed", "amount", 5_000_000_000, 6_000_000_000, "document_added") in told(data)
    assert [(r["from"], r["to"]) for r in rows(data, "redirects")] == [
        (old["initiative_id"], [new["initiative_id"]])
    ]


def test_a_redirect_follows_the_record_further_and_ends_with_it(tmp_path: Path) -> None:
    (first,) = rows(publish(tmp_path, hefei=HEFEI), "initiatives")
    later = HEFEI.replace("5-billion", "6-billion")
    more = {f"d{i}": later.replace("March 12", f"March 1{i}") for i in (3, 4)}
    publish(tmp_path, hefei=HEFEI, **more)
    publish(tmp_path, hefei=HEFEI, **more, wuhan=WUHAN)
    data = tmp_path / "data"
    alive = {row["initiative_id"] for row in rows(data, "initiatives")}
    assert [row["from"] for row in rows(data, "redirects")] == [first["initiative_id"]]
    assert set(rows(data, "redirects")[0]["to"]) <= alive
    assert rows(publish(tmp_path, wuhan=WUHAN), "redirects") == []


def test_an_id_stays_while_documents_come_and_go(tmp_path: Path) -> None:
    (before,) = rows(publish(tmp_path, hefei=HEFEI), "initiatives")
    again = HEFEI.replace("March 12", "May 7").replace("on Wednesday", "again")
    (after,) = rows(publish(tmp_path, hefei=HEFEI, again=again), "initiatives")
    assert (after["initiative_id"], after["sources"]) == (before["initiative_id"], 2)


def test_the_feed_tells_each_change_and_escapes_what_documents_say(tmp_path: Path) -> None:
    row = {
        "build": "b", "before": "a", "as_of": "2025-03-12", "what": "changed",
        "initiative_id": "i1", "title": "<script>\x07 & fund", "field": "amount", "why": "verdict",
        "after": 6, "note": "Li: checked",
    }  # fmt: skip
    root = ElementTree.fromstring(feed([{**row, "before": 5}]))
    entry = root.find(f"{{{ATOM}}}entry")
    assert entry is not None
    assert entry.findtext(f"{{{ATOM}}}title") == "Changed: <script>  & fund"
    assert entry.findtext(f"{{{ATOM}}}content") == "amount: 5 → 6 (verdict: Li: checked)"
    assert entry.findtext(f"{{{ATOM}}}updated") == "2025-03-12T00:00:00Z"
    assert root.findtext(f"{{{ATOM}}}updated") == "2025-03-12T00:00:00Z"


def test_nothing_found_differs_from_not_mentioned(tmp_path: Path) -> None:
    data = publish(tmp_path, hefei=HEFEI, wuhan=WUHAN)
    places = {row["place"]: row for row in rows(data, "coverage")}
    assert {name: places[name]["finding"] for name in ("Wuhan", "Hubei", "Xiamen", "Lhasa")} == {
        "Wuhan": "found",
        "Hubei": "found",
        "Xiamen": "nothing_found",
        "Lhasa": "not_mentioned",
    }
    assert (places["Xiamen"]["documents_mentioning"], places["Xiamen"]["documents_searched"]) == (
        1,
        2,
    )
    assert (places["Hubei"]["initiatives_found"], places["Hubei"]["initiatives_within"]) == (0, 1)
