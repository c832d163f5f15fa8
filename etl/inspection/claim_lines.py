"""Claims with the reasons for each field, and rejections with theirs, as lines for a terminal."""

from collections.abc import Iterator, Sequence

from etl.inspection.words import day_range, money, named
from etl.model import Amount, Claim, Document, Rejection
from etl.terminal import labelled

LABEL_COLUMNS = 13


def claim_lines(number: int, claim: Claim, document: Document, columns: int) -> Iterator[str]:
    """One claim: each field with its value and, below it, the reasons that speak of it."""
    text = document.text
    values = {
        "kind": claim.kind.value,
        "place": _place(claim),
        "status": claim.status.value,
        "amount": _amount(claim.amount, text),
        "date": day_range(claim.announced.start, claim.announced.end) if claim.announced else None,
        "sectors": ", ".join(sector.value for sector in claim.sectors),
        "actors": "; ".join(f"{a.name}, {a.role}" if a.role else a.name for a in claim.actors),
        "confidence": f"{claim.confidence:.2f}",
    }
    reasons = _by_field(claim.reasons, tuple(values))
    yield ""
    yield f"{number:4} {claim.kind.value}, {named(claim.place_code)}"
    for field, value in values.items():
        yield from labelled(field, value or "none", 5, LABEL_COLUMNS, columns)
        for reason in reasons[field]:
            yield from labelled("", f"← {reason}", 5, LABEL_COLUMNS, columns)
    for reason in reasons[""]:
        yield from labelled("also", f"← {reason}", 5, LABEL_COLUMNS, columns)
    evidence = f"{claim.span.start}–{claim.span.end} “{claim.span.of(text)}”"
    yield from labelled("evidence", evidence, 5, LABEL_COLUMNS, columns)


def _place(claim: Claim) -> str:
    if claim.stated_place == claim.place_code:
        return named(claim.place_code)
    return f"{named(claim.place_code)}, stated as {named(claim.stated_place)}"


def _amount(amount: Amount | None, text: str) -> str | None:
    if amount is None:
        return None
    words = money(amount.amount, amount.amount_max, amount.currency, amount.qualifier)
    return f"{words}, {amount.role.value}, {amount.basis.value}, read from “{amount.span.of(text)}”"


def _by_field(reasons: Sequence[str], fields: Sequence[str]) -> dict[str, list[str]]:
    """Reasons such as `status: “set up”` under their fields, each once; others under ""."""
    grouped: dict[str, list[str]] = {field: [] for field in (*fields, "")}
    for reason in dict.fromkeys(reasons):
        field, colon, why = reason.partition(": ")
        known = bool(colon) and field in grouped
        grouped[field if known else ""].append(why if known else reason)
    return grouped


def rejection_lines(rejection: Rejection, document: Document, columns: int) -> Iterator[str]:
    """One candidate that was not taken: the reason, then its words."""
    span = rejection.span
    yield ""
    yield from labelled("reason", rejection.reason, 5, LABEL_COLUMNS, columns)
    words = f"{span.start}–{span.end} “{span.of(document.text)}”"
    yield from labelled("words", words, 5, LABEL_COLUMNS, columns)
