"""What is said of a place in whole sentences: how much, whose, and how far it was searched."""

from dashboard.captions.headline import documents_words
from dashboard.data.dataset import Dataset
from dashboard.views.funds import left_out_words, total_sentences
from dashboard.views.places import Profile, Searched
from dashboard.wording.money import money, money_range
from dashboard.wording.words import Tongue, say, say_count
from etl.model import PlaceType


def pledge_sentence(place: Profile, tongue: Tongue) -> str:
    """How many pledges there are, and whose; why there is none to show."""
    n, own = len(place.records), len(place.own)
    if not n and place.known:
        return say_count(tongue, "place.filtered", place.known)
    if not n:
        return absence(place.searched, tongue)
    said = say_count(tongue, "place.pledges", n)
    if place.type is not PlaceType.PROVINCE or own == n:
        return say(tongue, "place.whole", pledges=said)
    cities = say_count(tongue, "place.cities", int((place.cities["pledges"] > 0).sum()))
    key = "place.split" if own else "place.cities_only"
    return say(tongue, key, pledges=said, own=f"{own:,}", rest=f"{n - own:,}", cities=cities)


def fund_sentence(place: Profile, tongue: Tongue) -> str:
    """What its funds add up to; empty where it has no record."""
    if place.records.empty:
        return ""
    if not place.total.counted:
        return say(tongue, "place.funds.none")
    words = money_range(place.total.strict, place.total.wide, tongue)
    return say(tongue, "place.funds", amount=words)


def documents_sentence(dataset: Dataset, place: Profile, tongue: Tongue) -> str:
    """From how many documents its records come; empty where it has none."""
    if place.records.empty:
        return ""
    return documents_words(dataset, place.records, tongue)


def coverage_sentence(place: Profile, tongue: Tongue) -> str:
    """How many documents mention it; empty where that is not counted or was just said.

    The central government is hardly ever named as a place: to count that would mislead.
    """
    is_national = place.type is PlaceType.NATIONAL
    if place.searched.mentioning is None or place.records.empty or is_national:
        return ""
    return _mention(place.searched, place.searched.mentioning, tongue)


def absence(searched: Searched, tongue: Tongue) -> str:
    """Why a place has no record: how many documents were read, and how many mention it."""
    read = say_count(tongue, "place.read", searched.documents)
    if searched.mentioning is None:
        return say(tongue, "place.absent", read=read)
    if not searched.mentioning:
        return say(tongue, "place.absent.unmentioned", read=read)
    return say_count(tongue, "place.absent.mentioned", searched.mentioning, read=read)


def absence_words(mentioning: int, tongue: Tongue) -> str:
    """The same in a few words, for a line of a list; -1 where mentions are not counted."""
    if mentioning < 0:
        return say(tongue, "place.none")
    return say_count(tongue, "place.none", mentioning)


def account(dataset: Dataset, place: Profile, tongue: Tongue) -> tuple[list[str], list[str]]:
    """How the sum of its funds is made, in sentences, and what is left out, a line a reason."""
    total = place.total
    if not total.counted:
        first = say(tongue, "place.funds.none")
    elif total.strict == total.wide:
        first = say(tongue, "place.total.exact", strict=money(total.strict, tongue))
    else:
        ends = {"strict": money(total.strict, tongue), "wide": money(total.wide, tongue)}
        first = say(tongue, "place.total.range", **ends)
    how = total_sentences(dataset, total, tongue)[1:] if total.counted else []
    return [first, *how], left_out_words(total, tongue)


def _mention(searched: Searched, mentioning: int, tongue: Tongue) -> str:
    read = say_count(tongue, "place.read", searched.documents)
    return say_count(tongue, "place.mentioned", mentioning, read=read)
