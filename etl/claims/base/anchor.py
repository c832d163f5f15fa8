"""A word that names an instrument: what the rest of the claim room asks questions of."""

from dataclasses import dataclass

from etl.model import Kind, Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that names an instrument; `phrase` runs from the article of its noun phrase on.

    `is_grant` marks a verb that gives money without naming a subsidy.
    """

    kind: Kind
    span: Span
    phrase: Span
    is_weak: bool
    is_stated_aim: bool = False
    is_grant: bool = False
