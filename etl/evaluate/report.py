"""A whole evaluation: figures overall and by group, and every error with what it belongs to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.evaluate.figures import COUNTED, SHARES, Figures, figures
from etl.evaluate.judging import Judgement, Outcome, Verdict, judge
from etl.evaluate.statements import Annotation, load_annotations, load_readings

Groups = Mapping[str, Figures]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One verdict that is no hit; `trap` says what the words were a trap for, None if for nothing.

    `number` tells it from the others of its report.
    """

    number: int
    document: str
    phenomena: tuple[str, ...]
    verdict: Verdict
    trap: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one annotated set, overall and by group, and its mistakes."""

    judgements: tuple[Judgement, ...]
    overall: Figures
    by_language: Groups
    by_kind: Groups
    by_text_kind: Groups
    by_phenomenon: Groups
    mistakes: tuple[Mistake, ...]

    def mistakes_with(self, phenomenon: str) -> list[Mistake]:
        """The mistakes in documents that show a phenomenon."""
        return [mistake for mistake in self.mistakes if phenomenon in mistake.phenomena]


def evaluate(gold: Path, dataset: Path) -> Report:
    """The data set in a folder against an annotation file; raises `AtlasError` on bad input."""
    readings = load_readings(dataset)
    return report([judge(a, readings.get(a.name)) for a in load_annotations(gold)])


def report(judgements: Sequence[Judgement]) -> Report:
    """The report on documents that have been judged."""
    kinds = {v.pledge[1] for j in judgements for v in j.verdicts if v.pledge}
    return Report(
        judgements=tuple(judgements),
        overall=figures(judgements),
        by_language=_grouped(judgements, lambda a: [a.language]),
        by_kind={kind: figures(judgements, kind) for kind in sorted(kinds)},
        by_text_kind=_grouped(judgements, lambda a: [a.text_kind] if a.text_kind else []),
        by_phenomenon=_grouped(judgements, lambda a: a.phenomena),
        mistakes=tuple(_mistakes(judgements)),
    )


def _grouped(
    judgements: Sequence[Judgement], groups: Callable[[Annotation], Iterable[str]]
) -> Groups:
    members: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        for group in groups(judgement.annotation):
            members.setdefault(group, []).append(judgement)
    return {group: figures(members[group]) for group in sorted(members)}


def _mistakes(judgements: Sequence[Judgement]) -> Iterable[Mistake]:
    wrong = [
        (j.annotation, verdict)
        for j in judgements
        for verdict in j.verdicts
        if verdict.outcome is not Outcome.HIT
    ]
    for number, (annotation, verdict) in enumerate(wrong, 1):
        trap = _trap(annotation, verdict)
        yield Mistake(number, annotation.name, annotation.phenomena, verdict, trap)


def _trap(annotation: Annotation, verdict: Verdict) -> str | None:
    """Why the words that were taken are none: the first trap within them, or around them."""
    if verdict.outcome is not Outcome.SPURIOUS or not verdict.quote:
        return None
    quote = _squeezed(verdict.quote)
    for trap in annotation.traps:
        words = _squeezed(trap.quote)
        if words in quote or quote in words:
            return trap.why
    return None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def report_row(report: Report, *, with_errors: bool) -> dict[str, Any]:
    """The report for other programs: the overall figures at the top, groups and errors below."""
    row = {
        **figures_row(report.overall),
        "by_language": _rows(report.by_language),
        "by_kind": _rows(report.by_kind),
        "by_text_kind": _rows(report.by_text_kind),
        "by_phenomenon": _rows(report.by_phenomenon),
    }
    if with_errors:
        row["errors"] = [_mistake_row(mistake) for mistake in report.mistakes]
    return row


def _rows(groups: Groups) -> dict[str, Any]:
    return {group: figures_row(group_figures) for group, group_figures in groups.items()}


def figures_row(overall: Figures) -> dict[str, Any]:
    """Figures by name; a share is None where nothing was judged."""
    counted: dict[str, Any] = {
        measure.value: {
            "precision": tally.precision,
            "recall": tally.recall,
            "f1": tally.f1,
            "tp": tally.hits,
            "fp": tally.spurious,
            "fn": tally.missed,
        }
        for measure, tally in ((m, overall.tallies[m]) for m in COUNTED)
    }
    return {
        **counted,
        "actors_recall": overall.actors_recall(),
        **{f"{measure.value}_accuracy": overall.share(measure) for measure in SHARES},
        "merge_bcubed_f1": overall.merging,
        "merge_across_bcubed_f1": overall.merging_across,
        "documents": overall.documents,
        "unread": list(overall.unread),
    }


def _mistake_row(mistake: Mistake) -> dict[str, Any]:
    verdict = mistake.verdict
    place_code, kind = verdict.pledge or (None, None)
    return {
        "number": mistake.number,
        "document": mistake.document,
        "measure": verdict.measure.value,
        "outcome": outcome_word(verdict),
        "place_code": place_code,
        "kind": kind,
        "wanted": verdict.wanted,
        "found": verdict.found,
        "quote": verdict.quote,
        "trap": mistake.trap,
        "phenomena": list(mistake.phenomena),
    }


def outcome_word(verdict: Verdict) -> str:
    """ "spurious", "missed", or "wrong" where a value was judged rather than a finding."""
    return "wrong" if verdict.measure in SHARES else verdict.outcome.value
