"""The map month by month: which months there are, and what is known by each."""

from dataclasses import dataclass, replace

from dashboard.data.map_facts import NEVER, Facts
from dashboard.views.map import MapView, Survey, view_of
from dashboard.views.map_scale import month_name
from dashboard.wording.words import Tongue, run_on, say, say_count


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the slider: a month's number (None: all records), its words, its view."""

    month: int | None
    words: str
    view: MapView


def months_known(facts: Facts) -> range:
    """All months from the first dated fact to the last, the empty ones between them too."""
    found = facts.months[facts.months != NEVER]
    return range(int(found.min()), int(found.max()) + 1) if len(found) else range(0)


def stops(whole: Survey) -> list[Stop]:
    """A stop for each month and the last for all records, the undated among them."""
    months = [*months_known(whole.facts), None]
    return [_stop(whole, month) for month in months]


def month_asked(text: str | None, months: range) -> int | None:
    """The month that an address asks for ("2024-03"), by its number; None where it is none."""
    year, _, month = (text or "").partition("-")
    # Python refuses to read a number of thousands of digits.
    are_short = len(year) <= 4 and len(month) <= 2
    if not (are_short and year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12):
        return None
    number = 12 * int(year) + int(month) - 1
    return number if number in months else None


def month_param(month: int | None) -> str:
    """A month as it stands in the address; "all" for None."""
    return "all" if month is None else f"{month // 12:04}-{month % 12 + 1:02}"


def undated_words(facts: Facts, tongue: Tongue) -> str:
    """How many records nothing dates, and where they are shown."""
    n = int((facts.months == NEVER).sum())
    return run_on(tongue, say_count(tongue, "time.undated", n), say(tongue, "time.dated_by"))


def _stop(whole: Survey, month: int | None) -> Stop:
    n, known = len(whole.facts), int(whole.facts.known_by(month).sum())
    if month is None:
        words = say(whole.tongue, "time.all", all=f"{n:,}")
    else:
        name = month_name(month, whole.tongue)
        words = say(whole.tongue, "time.month", month=name, known=f"{known:,}", all=f"{n:,}")
    asked = replace(whole, ask=replace(whole.ask, month=month))
    return Stop(month, words, view_of(asked, is_brief=month is not None))
