"""An initiative's life on its page: each step with its date and words, the silence, the wholes."""

from datetime import date

from dashboard.captions.naming import record_title
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.record import LifeStep, Record, record_with
from dashboard.wording.days import day_words, period_words
from dashboard.wording.marked import escaped, marked
from dashboard.wording.words import Tongue, join_words, say, say_count
from etl.model import Span, Stage, silent_months


def life_list(record: Record, selection: Selection, tongue: Tongue, today: date) -> str:
    """The steps in their order, each with the words that tell it, and for how long it is silent."""
    steps = "".join(_step(step, selection, tongue) for step in record.life)
    silence = escaped(silence_words(record, tongue, today))
    note = f'<p class="note">{silence}</p>' if silence else ""
    return f'<ol class="steps">{steps}</ol>{note}'


def silence_words(record: Record, tongue: Tongue, today: date) -> str:
    """When anything was last heard of it, and how many months ago; empty where it is over."""
    if any(step.stage is Stage.CANCELLED for step in record.life):
        return ""
    heard = last_heard(record)
    months = silent_months(heard, today)
    if heard is None or months is None:
        return say(tongue, "life.unheard")
    return say_count(tongue, "life.silent", months, date=day_words(heard, tongue))


def last_heard(record: Record) -> date | None:
    """The newest day of a document about it; None where none carries a day."""
    days = [e.published for e in record.evidence] + [step.reported for step in record.life]
    return max((day for day in days if day), default=None)


def parts_lines(dataset: Dataset, record: Record, selection: Selection, tongue: Tongue) -> str:
    """The initiative that it is a part of, and those that are parts of it, as HTML."""
    wholes = [record.part_of] if record.part_of else []
    return "".join(
        _tied(dataset, words, keys, selection, tongue)
        for words, keys in (("parts.of", wholes), ("parts.has", list(record.parts)))
    )


def _tied(
    dataset: Dataset, words: str, keys: list[str], selection: Selection, tongue: Tongue
) -> str:
    others = [other for key in keys if (other := record_with(dataset, key))]
    links = [
        f'<a href="{escaped(href("initiatives", selection, tongue, initiative=o.initiative_id))}">'
        f"{escaped(record_title(o, tongue))}</a>"
        for o in others
    ]
    between = "" if tongue is Tongue.ZH else " "
    said = f"{escaped(say(tongue, words))}{between}{join_words(tongue, links)}"
    return f'<p class="note">{said}</p>' if links else ""


def _step(step: LifeStep, selection: Selection, tongue: Tongue) -> str:
    local = {"document": step.document_id}
    if step.claim_id:
        local["claim"] = step.claim_id
    link = escaped(href("sources", selection, tongue, **local))
    return (
        f'<li class="step-{step.stage.value}"><b>{escaped(say(tongue, f"stage.{step.stage}"))}</b> '
        f'<span class="when">{escaped(_when(step, tongue))}</span>'
        f"<blockquote>{marked(step.quote, Span(0, len(step.quote)), ())}</blockquote>"
        f'<p class="source"><a href="{link}">{escaped(say(tongue, "card.see"))}</a></p></li>'
    )


def _when(step: LifeStep, tongue: Tongue) -> str:
    """The day of the step; where it is not told, the day on which it was reported."""
    period = period_words(step.since, step.until, tongue)
    if period:
        return period
    if step.reported:
        return say(tongue, "life.reported", date=day_words(step.reported, tongue))
    return say(tongue, "life.undated")
