"""What a program asks of the read-only address: checked word by word, nothing guessed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.choices.selection import MAX_TEXT_CHARACTERS, PARAMS, Selection, from_params
from dashboard.wording.days import parse_day
from etl.model import Kind, Sector, Status

MOST_RECORDS = 1000
USUAL_RECORDS = 100
VOCABULARIES: dict[str, type[StrEnum]] = {"kind": Kind, "sector": Sector, "status": Status}
PAGING = {"limit": (1, MOST_RECORDS), "offset": (0, 10**9)}
"""The numbers that may stand in the address, each with its least and greatest value."""

PARAMETERS = (*PARAMS.values(), *PAGING, "lang")
"""`lang` is passed over: the address of a page, which has it, may be used as it is."""


@dataclass(frozen=True, slots=True)
class Question:
    """A selection and the part of its records that is wanted."""

    selection: Selection
    limit: int = USUAL_RECORDS
    offset: int = 0


def read_question(pairs: Iterable[tuple[str, str]], places: Iterable[str]) -> Question | list[str]:
    """The question that an address asks, or what is wrong with it, a sentence for each fault.

    `places` are the codes that the data set knows.
    """
    asked = list(pairs)
    known = set(places)
    twice = {name for name, _ in asked if sum(name == other for other, _ in asked) > 1}
    faults = [f"{name}: given more than once; join its values by commas." for name in sorted(twice)]
    faults += [fault for name, text in asked if (fault := _fault(name, text, known))]
    if faults:
        return faults
    params = dict(asked)
    numbers = {name: int(params[name]) for name in PAGING if name in params}
    return Question(from_params(params), **numbers)


def _fault(name: str, text: str, places: set[str]) -> str | None:
    """What is wrong with one parameter; None for nothing."""
    if name not in PARAMETERS:
        return f"{name[:40]}: no such parameter; there are {', '.join(PARAMETERS)}."
    if name in PAGING:
        return _number_fault(name, text)
    if name in ("from", "to"):
        return None if parse_day(text) else f"{name}: write a day as 2025-03-10."
    if name == "q":
        return (
            f"q: at most {MAX_TEXT_CHARACTERS} characters."
            if len(text) > MAX_TEXT_CHARACTERS
            else None
        )
    allowed = set(VOCABULARIES[name]) if name in VOCABULARIES else places
    if name == "lang" or all(part.strip() in allowed for part in text.split(",")):
        return None
    if name in VOCABULARIES:
        return f"{name}: one or more of {', '.join(VOCABULARIES[name])}, joined by commas."
    return f"{name}: one or more six-digit codes of GB/T 2260, joined by commas."


def _number_fault(name: str, text: str) -> str | None:
    least, greatest = PAGING[name]
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(greatest))
    if is_number and least <= int(text) <= greatest:
        return None
    return f"{name}: a whole number from {least} to {greatest}."
