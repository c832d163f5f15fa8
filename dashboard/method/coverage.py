"""What was read: documents by language and publisher, the span of their dates, records."""

import pandas as pd

from dashboard.data.dataset import Dataset
from dashboard.wording.days import period_words
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, count_words, has_words, join_words, say
from etl.model import Review

UNREVIEWED = (Review.MACHINE, Review.REOPENED)


def coverage_list(dataset: Dataset, tongue: Tongue) -> str:
    """The coverage of a data set as a list of terms, as HTML."""
    rows = "".join(
        f"<div><dt>{escaped(say(tongue, f'coverage.{name}'))}</dt><dd>{escaped(words)}</dd></div>"
        for name, words in coverage_words(dataset, tongue).items()
        if words
    )
    return f'<dl class="fields">{rows}</dl>'


def coverage_words(dataset: Dataset, tongue: Tongue) -> dict[str, str]:
    """Each term's words by its name; empty for what the data set does not tell."""
    documents, initiatives = dataset.documents, dataset.initiatives
    dated = documents["published"].dropna()
    span = ""
    if len(dated):
        span = period_words(dated.min().date(), dated.max().date(), tongue) or ""
    return {
        "documents": count_words(len(documents), tongue),
        "languages": _counts(documents["language"], "language", tongue),
        "tiers": _counts(documents["tier"], "tier", tongue) if "tier" in documents else "",
        "span": span,
        "undated": count_words(len(documents) - len(dated), tongue),
        "records": count_words(len(initiatives), tongue),
        "reviewed": count_words(int((~initiatives["review"].isin(UNREVIEWED)).sum()), tongue),
        "version": dataset.version,
    }


def _counts(values: "pd.Series[str]", prefix: str, tongue: Tongue) -> str:
    """How often each value occurs, the most frequent first."""
    parts = [
        say(tongue, "coverage.part", name=_label(f"{prefix}.{value}", str(value), tongue), n=n)
        for value, n in values.value_counts().items()
    ]
    return join_words(tongue, parts)


def _label(key: str, value: str, tongue: Tongue) -> str:
    return say(tongue, key) if has_words(key) else value
