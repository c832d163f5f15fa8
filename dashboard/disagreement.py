"""Where sources disagree: every value with its words, its source, and why it was taken or not."""

from dashboard.cards import origin, see_in_text
from dashboard.dataset import Dataset
from dashboard.days import day_words, parse_day
from dashboard.detail import marked_words
from dashboard.marked import escaped
from dashboard.money import money
from dashboard.naming import place_line
from dashboard.record import Evidence, Record, Rivalry, RivalValue
from dashboard.selection import Selection
from dashboard.words import WORDS, Tongue, say
from etl.model import Finding, Outcome


def conflict_list(dataset: Dataset, record: Record, selection: Selection, tongue: Tongue) -> str:
    """Each field on which sources disagree: every value with its quote. Empty for none."""
    if not record.rivalries:
        return ""
    items = "".join(_rivalry(dataset, record, r, selection, tongue) for r in record.rivalries)
    return f'<div class="conflicts" id="conflicts">{items}</div>'


def _rivalry(
    dataset: Dataset, record: Record, rivalry: Rivalry, selection: Selection, tongue: Tongue
) -> str:
    by_claim = {e.claim_id: e for e in record.evidence}
    key = f"field.{rivalry.field}"
    name = escaped(say(tongue, key) if key in WORDS else rivalry.field)
    values = "".join(
        f'<div class="rival"><p class="value">'
        f"{escaped(_value_words(dataset, rivalry.field, rival, tongue))}</p>"
        f'<p class="outcome">{escaped(say(tongue, f"outcome.{rival.outcome.value}"))}</p>'
        + (
            _rival_quote(by_claim[rival.claim_id], selection, tongue)
            if rival.claim_id in by_claim
            else ""
        )
        + "</div>"
        for rival in rivalry.values
    )
    return (
        f"<section><h3>{name}</h3>{_note(rivalry, tongue)}"
        f'<div class="rivals">{values}</div></section>'
    )


def _note(rivalry: Rivalry, tongue: Tongue) -> str:
    """What the disagreement probably is, as HTML; empty where nothing is known of it."""
    if rivalry.finding is Finding.UNIT_SLIP:
        return f'<p class="note">{escaped(_slip_words(rivalry, tongue))}</p>'
    # Where only some of the values are slips the data set says in English which ones.
    return f'<p class="note" lang="en">{escaped(rivalry.note)}</p>' if rivalry.note else ""


def _slip_words(rivalry: Rivalry, tongue: Tongue) -> str:
    """The sums from the largest, and the Chinese words that were probably mistranslated."""
    chosen = rivalry.values[0]
    others = [r for r in rivalry.values if r.outcome not in (Outcome.CHOSEN, Outcome.AGREES)]
    sums = sorted((chosen, *others), key=_size, reverse=True)
    spoken = list(dict.fromkeys(_sum_words(rival, tongue) for rival in sums))
    return say(
        tongue,
        "conflict.unit_slip",
        high=spoken[0],
        low=say(tongue, "conflict.another").join(spoken[1:]),
        words=_sum_words(chosen, Tongue.ZH),
    )


def _size(rival: RivalValue) -> float:
    return float(rival.value) if isinstance(rival.value, int | float) else 0.0


def _sum_words(rival: RivalValue, tongue: Tongue) -> str:
    return money(_size(rival), tongue, rival.currency or "CNY")


def _rival_quote(evidence: Evidence, selection: Selection, tongue: Tongue) -> str:
    return (
        f"<blockquote>{marked_words(evidence, evidence.quote)}</blockquote>"
        f'<p class="source">{origin(evidence, tongue)} · '
        f"{see_in_text(evidence, selection, tongue)}</p>"
    )


def _value_words(dataset: Dataset, field: str, rival: RivalValue, tongue: Tongue) -> str:
    """A rival value as a person would say it."""
    value = rival.value
    if value is None:
        return say(tongue, "unknown")
    if field in ("amount", "amount_max", "amount_cny") and isinstance(value, int | float):
        return _sum_words(rival, tongue)
    key = f"{field.removeprefix('amount_')}.{value}"
    if key in WORDS:
        return say(tongue, key)
    if field in ("date_start", "date_end"):
        day = parse_day(str(value))
        return day_words(day, tongue) if day else str(value)
    return place_line(dataset, str(value), tongue) if field == "place_code" else str(value)
