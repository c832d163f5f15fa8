"""The address for programs: the records of a selection, or what is wrong with the question."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports.api import API, initiatives_json
from dashboard.server.addresses import page_routes
from tests.dashboard_tables import OWN, write_tables

Ask: TypeAlias = Callable[[str], Response]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Asks the address with a query string."""
    monkeypatch.setenv("ATLAS_DATA", str(write_tables(tmp_path)))

    def asked(query: str) -> Response:
        scope = {
            "type": "http",
            "method": "GET",
            "scheme": "https",
            "server": ("atlas.example", 443),
            "path": f"/{API}",
            "query_string": query.encode(),
            "headers": [],
        }
        return initiatives_json(Request(scope))

    return asked


def content(response: Response) -> Any:
    return json.loads(bytes(response.body))


def ids(answer: dict[str, Any]) -> list[str]:
    return [record["initiative_id"] for record in answer["initiatives"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("city=440300", ["i2"]),
        ("province=440000&kind=fund&lang=zh", ["i2"]),
        ("q=%E6%AD%A6%E6%B1%89", ["i4"]),
        ("from=2025-03-11", []),
    ],
)
def test_it_answers_with_the_records_of_the_pages(ask: Ask, query: str, found: list[str]) -> None:
    response = ask(query)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert ids(content(response)) == found
    assert content(response)["matching"] == len(found)


def test_a_record_has_all_its_evidence_and_lists_are_lists(ask: Ask) -> None:
    answer = content(ask("city=440300"))
    record = answer["initiatives"][0]
    assert [one["claim_id"] for one in record["evidence"]] == ["c3", "c2"]
    assert record["evidence"][0]["quote"] == OWN
    assert (record["sectors"], record["conflicts"]) == (["robotics"], ["amount_basis"])
    assert (record["amount"], record["date_end"]) == (10**10, "2025-03-10")
    assert record["link"] == "https://atlas.example/initiatives?initiative=i2"
    assert answer["data_version"] == "01234567"


def test_parts_join_to_the_whole(ask: Ask) -> None:
    whole = ids(content(ask("")))
    first = content(ask("limit=4"))
    rest = content(ask(f"limit=4&offset={first['next_offset']}"))
    assert ids(first) + ids(rest) == whole
    assert rest["next_offset"] is None


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("province=44", "province"),
        ("city=999999", "city"),
        ("kind=loan", "kind"),
        ("sector=", "sector"),
        ("from=yesterday", "from"),
        ("limit=0", "limit"),
        ("limit=1e9", "limit"),
        ("offset=-1", "offset"),
        ("q=" + "x" * 300, "q"),
        ("kind=fund&kind=plan", "kind"),
        ("colour=red", "colour"),
    ],
)
def test_a_question_with_a_fault_is_told_it(ask: Ask, query: str, name: str) -> None:
    response = ask(query)
    assert response.status_code == 400
    assert [error.partition(":")[0] for error in content(response)["errors"]] == [name]


def test_nothing_can_be_written() -> None:
    route = next(route for route in page_routes() if route.path == f"/{API}")
    assert route.methods == {"GET", "HEAD"}


def test_without_a_data_set_it_says_so(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "nowhere"))
    assert ask("").status_code == 503
