"""What a facility costs the government that builds it is the facility's, however it is told."""

from itertools import product
from pathlib import Path

import pytest

from etl.extraction import examine_inputs
from etl.model import AmountRole, Kind, Rejected

LEAD = "Zunyi steps up AI push\n\nZunyi has unveiled measures to support the AI industry.\n\n"
TOLD = [
    "The city is building a robot testing center with an investment of 90 million yuan",
    "Work on Zunyi's robot testing center, at a cost of 90 million yuan, started in May",
    "With an investment of 90 million yuan, the city's robot testing center is the largest",
    "Zunyi will build a robot testing center for 90 million yuan",
    "Zunyi opened a robot testing center in May. The center, which cost 90 million yuan, is full",
    "The robot testing center, on which the city spent 90 million yuan, has six laboratories",
    'Mayor Xu Ling of Zunyi said: "Our robot testing center cost us 90 million yuan"',
    "A robot testing center that will cost the city 90 million yuan is under construction",
]
BESIDE = [
    "",
    " A local firm, valued at 3 billion yuan, raised 20 million yuan last month.",
    " Firms there expect annual revenue of 3 billion yuan.",
    " The city aims to have an AI industry worth 3 billion yuan by 2027.",
]


@pytest.mark.parametrize(("told", "beside"), [*product(TOLD, BESIDE)])
def test_a_facility_has_what_it_costs(told: str, beside: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"{LEAD}{told}.{beside}", encoding="utf-8")
    (found,) = examine_inputs([page])
    assert not isinstance(found, Rejected)
    sums = [(c.kind, c.amount.amount, c.amount.role) for c in found.claims if c.amount]
    assert (Kind.INFRASTRUCTURE, 90_000_000, AmountRole.SIZE) in sums
    assert all(amount != 3_000_000_000 for _, amount, _ in sums)


def test_what_a_firm_builds_costs_no_government(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    told = (
        "A computing center with an investment of 90 million yuan is being built by a local firm."
    )
    page.write_text(LEAD + told, encoding="utf-8")
    (found,) = examine_inputs([page])
    assert not isinstance(found, Rejected)
    assert not any(c.amount for c in found.claims)
