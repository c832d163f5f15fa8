"""Where sources disagree: every value with its words, its source, and why it was taken or not."""

from collections.abc import Sequence

from dashboard.captions.naming import place_line
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.record import Evidence, Record, Rivalry, RivalValue
from dashboard.records.cards import origin, see_in_text
from dashboard.records.detail import marked_words
from dashboard.wording.days import day_words, parse_day
from dashboard.wording.marked import escaped
from dashboard.wording.money import money
from dashboard.wording.words import Tongue, has_words, say
from etl.model import Outcome


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
    name = escaped(say(tongue, key) if has_words(key) else rivalry.field)
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
        f"<section><h3>{name}</h3>{_slips(rivalry, tongue)}"
        f'<div class="rivals">{values}</div></section>'
    )


def _slips(rivalry: Rivalry, tongue: Tongue) -> str:
    """A sentence for each slip of units among the values, as HTML; empty for none."""
    by_claim = {rival.claim_id: rival for rival in rivalry.values}
    pairs = {
        frozenset((rival.claim_id, rival.slip_of)): None
        for rival in rivalry.values
        if rival.slip_of in by_claim and rival.outcome is not Outcome.AGREES
    }
    return "".join(
        f'<p class="note">{escaped(_slip_words([by_claim[key] for key in pair], tongue))}</p>'
        for pair in pairs
    )


def _slip_words(pair: Sequence[RivalValue], tongue: Tongue) -> str:
    """The larger sum, the smaller, and the Chinese words that were probably mistranslated."""
    high, low = sorted(pair, key=_size, reverse=True)
    stood_for = {high.slip_of, low.slip_of}
    originals = [_sum_words(r, Tongue.ZH) for r in (high, low) if r.claim_id in stood_for]
    return say(
        tongue,
        "conflict.unit_slip",
        high=_sum_words(high, tongue),
        low=_sum_words(low, tongue),
        words=say(tongue, "conflict.or").join(originals),
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
    if has_words(key):
        return say(tongue, key)
    if field in ("date_start", "date_end"):
        day = parse_day(str(value))
        return day_words(day, tongue) if day else str(value)
    return place_line(dataset, str(value), tongue) if field == "place_code" else str(value)
