"""Sums that are had, announced or made available for AI: "the city has 1 billion yuan for AI"."""

import re

HAS = re.compile(
    r"\b(has|have|announc(?:ed|es|ing)|unveil(?:ed|s|ing)|devot\w+|(?:dol|dish|hand|shell|fork)\w* "
    r"out|(?:lin|stump)\w* up|c[oa]m(?:e|es|ing) up with|lavish\w*|thr(?:ow|ew)\w*) $"
)
FOR_AI = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:for|to|on|at|behind|to (?:support|help|back)) "
    r"(?:its |the |local |more )?(?:ai|artificial intelligence|robot\w*|comput\w+|"
    r"large[ -](?:language )?models?)\b"
)
# "Is making 1 billion yuan available to AI firms".
MAKES = re.compile(r"\b(mak(?:e|es|ing)|made) (?:up to |about |some |over )?$")
AVAILABLE = re.compile(r"(?: ?\([^()]{1,40}\))? available (?:to|for)\b")


def announcing_verb(before: str, after: str) -> re.Match[str] | None:
    """The verb, as the first group, in the words right before a sum; `after` stands behind it."""
    for verb, goes_on in ((HAS, FOR_AI), (MAKES, AVAILABLE)):
        told = verb.search(before)
        if told and goes_on.match(after):
            return told
    return None
