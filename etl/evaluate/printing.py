"""A report as lines for a terminal."""

from collections.abc import Iterator, Sequence

from etl.evaluate.figures import COUNTED, SHARES, Figures
from etl.evaluate.judging import Measure
from etl.evaluate.report import Groups, Mistake, Report, outcome_word
from etl.terminal import clean, labelled, table, width

NAME_COLUMNS = 20
QUOTE_CHARS = 160
BRIEF = ("documents", "pledges", "money", "status", "date", "errors")
OF_CLAIMS = ("pledges", "money", "sectors", "actors", "status", "date", "role", "merging", "errors")
FULL = ("documents", *OF_CLAIMS[:-1], "published", "evidence", "errors")


def report_lines(report: Report, *, with_errors: bool, columns: int) -> Iterator[str]:
    """The figures overall and by group; with errors, each of them and where they cluster."""
    yield from _overall(report.overall)
    yield from _group_table("By language", report.by_language, FULL)
    yield from _group_table("By kind", report.by_kind, OF_CLAIMS)
    yield from _group_table("By kind of text", report.by_text_kind, BRIEF)
    yield from _group_table("By phenomenon", _worst_first(report), BRIEF)
    if with_errors:
        yield from _errors(report, columns)
        yield from _errors_by_phenomenon(report, columns)


def _overall(figures: Figures) -> Iterator[str]:
    for measure in COUNTED:
        t = figures.tallies[measure]
        yield (
            f"{measure.value:{NAME_COLUMNS}} precision {t.precision:.3f}  recall {t.recall:.3f}  "
            f"f1 {t.f1:.3f}  right {t.hits}  spurious {t.spurious}  missed {t.missed}"
        )
    yield f"{'actors recall':{NAME_COLUMNS}} {figures.actors_recall():.3f}"
    for measure in SHARES:
        name = f"{measure.value.replace('_', ' ')} accuracy"
        yield f"{name:{NAME_COLUMNS}} {_number(figures.share(measure))}"
    yield f"{'merging B-cubed F1':{NAME_COLUMNS}} {_number(figures.merging)}"
    yield f"{'across languages':{NAME_COLUMNS}} {_number(figures.merging_across)}"
    yield f"{'documents':{NAME_COLUMNS}} {figures.documents}"
    yield f"{'not read':{NAME_COLUMNS}} {', '.join(figures.unread) or 'none'}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _group_table(title: str, groups: Groups, columns: Sequence[str]) -> Iterator[str]:
    """One row a group; F1 of what is counted, recall of actors, else the share of right values."""
    if not groups:
        return
    cells = {name: _cells(figures) for name, figures in groups.items()}
    yield ""
    yield from table(
        [(title, *columns), *((name, *(row[c] for c in columns)) for name, row in cells.items())]
    )


def _cells(figures: Figures) -> dict[str, str]:
    tallies = figures.tallies
    errors = sum(tally.total - tally.hits for tally in tallies.values())
    actors = figures.actors_recall() if tallies[Measure.ACTORS].total else None
    return {
        "documents": str(figures.documents),
        **{m.value: _number(tallies[m].f1 if tallies[m].total else None) for m in COUNTED},
        "actors": _number(actors),
        **{m.value.removeprefix("amount_"): _number(figures.share(m)) for m in SHARES},
        "merging": _number(figures.merging),
        "errors": str(errors),
    }


def _worst_first(report: Report) -> Groups:
    groups = report.by_phenomenon.items()
    return dict(sorted(groups, key=lambda item: item[1].tallies[Measure.PLEDGES].f1))


def _errors(report: Report, columns: int) -> Iterator[str]:
    yield from ("", f"Errors ({len(report.mistakes)})")
    document = None
    for mistake in report.mistakes:
        if mistake.document != document:
            document = mistake.document
            yield f"  {document}"
        yield from labelled(f"{mistake.number}", _words(mistake), 4, 5, columns)


def _words(mistake: Mistake) -> str:
    verdict = mistake.verdict
    parts = [f"{outcome_word(verdict)} {verdict.measure.value.replace('_', ' ')}"]
    if verdict.pledge:
        parts.append(" ".join(verdict.pledge))
    if verdict.wanted:
        parts.append(f"wanted {verdict.wanted}")
    if verdict.found:
        parts.append(f"found {verdict.found}")
    if mistake.trap:
        parts.append(f"trap: {mistake.trap}")
    if verdict.quote:
        quote = clean(verdict.quote)
        parts.append(f"“{quote[:QUOTE_CHARS]}{'…' if len(quote) > QUOTE_CHARS else ''}”")
    return "; ".join(parts)


def _errors_by_phenomenon(report: Report, columns: int) -> Iterator[str]:
    """The numbers of the errors in documents that show each phenomenon, most errors first."""
    listed = [
        (f"{n} ({len(m)})", m) for n in report.by_phenomenon if (m := report.mistakes_with(n))
    ]
    longest = max((width(label) for label, _ in listed), default=0)
    yield from ("", "Numbers of the errors in documents that show it")
    for label, mistakes in sorted(listed, key=lambda item: -len(item[1])):
        numbers = " ".join(str(mistake.number) for mistake in mistakes)
        yield from labelled(label, numbers, 2, longest + 2, columns)
