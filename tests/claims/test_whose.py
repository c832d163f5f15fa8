"""Short English texts put together from parts: whose call it is, and what is nobody's pledge.

Every way to say whose deputy somebody is with every way to call for something; and beside a
city's plan every sentence about firms, other countries, and governments in general.
"""

from itertools import product
from pathlib import Path

import pytest

from etl.extraction import examine_inputs
from etl.model import Claim, Kind, Rejected

WHO = [
    "Lu Pingan, who sits in the National People's Congress for Jilin,",
    "Lu Pingan, elected to the NPC from Jilin,",
    "Lu Pingan, representing Jilin at the national legislature,",
    "Lu Pingan, a member of the Jilin delegation to the National People's Congress,",
    "Lu Pingan, a member of the national political advisory body from Jilin,",
    "Lu Pingan, general manager of a tractor company in Jilin and a deputy to the NPC,",
    "At the two sessions in Beijing, NPC deputy Lu Pingan, from Jilin,",
    "A group of Jilin deputies led by Lu Pingan",
]
CALLS = [
    "called for a test zone for farm robots.",
    "pressed for a test zone for farm robots.",
    "made the case for a test zone for farm robots.",
    "is asking the central government for a test zone for farm robots.",
    "handed in a motion for a test zone for farm robots.",
    "said that a test zone for farm robots should be opened.",
]
LEAD = "Zunyi released a three-year action plan for artificial intelligence in March."
NOBODYS = [
    "Chipmaker Huaxin, meanwhile, will invest 2.5 billion yuan in a plant in Wuxi.",
    "Huaxin has begun to build a computing center beside the railway for 2.5 billion yuan.",
    "Tianlu AI announced a three-year plan to put 900 million yuan into large models.",
    "Venture capital firm Hongshan closed an AI fund of 3.1 billion yuan.",
    "A sovereign fund in Dubai is to put 9 billion dollars into AI.",
    "A number of provinces have rolled out computing vouchers of their own.",
    "Tax breaks used to be what local governments had to offer.",
    "Many data centers built in recent years run at a fifth of their capacity.",
    "A robot greets guests at a laboratory in Hangzhou. [Photo by Wang Li/China Daily]",
    "Beijing sees artificial intelligence as critical in its rivalry with the United States.",
]
OWN = [
    (Kind.FUND, "State investors of the city are also to raise an AI fund of 400 million yuan."),
    (Kind.INFRASTRUCTURE, "City authorities are also planning a robot laboratory."),
]


def _claims(folder: Path, text: str) -> list[Claim]:
    path = folder / "text.txt"
    path.write_text(text)
    read = next(iter(examine_inputs([path])))
    assert not isinstance(read, Rejected)
    return [c for c in read.claims if c.kind is not Kind.ECOSYSTEM]


@pytest.mark.parametrize("who", WHO)
def test_a_deputys_call_is_that_of_his_seat(tmp_path: Path, who: str) -> None:
    head = "Two sessions: robots in focus\n\nDeputies met in Beijing this week.\n\n"
    wrong = {
        call: found
        for call in CALLS
        if (found := [(c.kind, c.place_code) for c in _claims(tmp_path, f"{head}{who} {call}")])
        != [(Kind.PROPOSAL, "220000")]
    }
    assert wrong == {}


@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_what_others_do_is_not_the_citys(tmp_path: Path, gap: str) -> None:
    wrong = {}
    for told, (kind, own) in product(NOBODYS, OWN):
        if gap == " " and "[Photo" in told:
            # A caption is a paragraph of its own.
            continue
        text = f"Zunyi steps up AI push\n\n{gap.join((LEAD, told, own))}"
        found = {(c.kind, c.place_code) for c in _claims(tmp_path, text)}
        # What the nation says of itself may be read as a plan of its own.
        if found - {(Kind.PLAN, "100000")} != {(Kind.PLAN, "520300"), (kind, "520300")}:
            wrong[told, own] = found
    assert wrong == {}
