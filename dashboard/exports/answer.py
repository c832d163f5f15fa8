"""The answer to programs: the records of a selection as JSON."""

from dataclasses import replace

from dashboard.choices.selection import to_params
from dashboard.exports.plain import Plain, plain_initiatives
from dashboard.exports.question import Question
from dashboard.exports.rows import View


def answer(view: View, question: Question) -> Plain:
    """The part of a view that is asked for, with its version, filters and licence.

    `matching` counts all records of the selection; `next_offset` is None on the last part.
    """
    matching = len(view.initiatives)
    end = question.offset + question.limit
    part = replace(view, initiatives=view.initiatives.iloc[question.offset : end])
    return {
        "data_version": view.dataset.version,
        "is_invented": view.dataset.is_invented,
        "licence": "Records: Apache-2.0. Quotes belong to their publishers.",
        "filters": to_params(view.selection),
        "matching": matching,
        "offset": question.offset,
        "next_offset": end if end < matching else None,
        "initiatives": plain_initiatives(part),
    }
