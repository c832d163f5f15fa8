"""Policies that an English sentence only points back at, or that are another's or many places'."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.gates.terms_en import is_for_chosen
from etl.claims.texts.plan_goes_on import names_ai_next
from etl.model import SectionKind

# "AI was mentioned in nearly every government work report".
OF_MANY = re.compile(
    r"\b(?:in|by|of) (?:nearly |almost )?(?:every|all|most|many) (?:[\w-]+ ){0,2}$"
)
# "People with knowledge of the plan said": who is not named.
KNOWN_BY = re.compile(
    r"\b(?:knowledge of|familiar with|briefed on|aware of|privy to) (?:the|its|this) "
    r"(?:[\w-]+ ){0,2}$"
)
# "So that the firms moving in fit the zone's development plan": what others keep to.
KEPT_TO = re.compile(
    r"\b(?:fits?|match(?:es)?|suits?|meets?|compl(?:y|ies) with|conforms? (?:to|with)|"
    r"in keeping with) "
    r"(?:the|its|a) (?:[\w'-]+ ){0,3}$"
)
# "Where projects under the rules start first".
# "Leads the country under the national scheme": whose it is was told elsewhere.
UNDER_THE = re.compile(
    r"(?<=[a-z] )under (?:the|these|those|china's) "
    r"(?:(?:national|nation's|country's|state's|central government's) (?:[\w'·-]+ ){0,3}|"
    r"[\"“][^\"”]{2,60}[\"”] )?$"
)
# "A fund for AI, whose rules it amended": the instrument's own.
WHOSE = re.compile(r"\bwhose (?:[\w-]+ ){0,2}$")
# "After new U.S. tariff policies", "Washington's rules on chips".
OF_THEIRS = re.compile(r"(?:'s?)? ?")
OF_ABROAD = re.compile(r" (?:of|by|from) (?:the )?")


def idle_plan(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where a policy is only pointed back at, or many places'."""
    start, end = sentence.span.start + 1, anchor.span.start
    words = reading.plain[anchor.span.start : anchor.span.end]
    if KNOWN_BY.search(reading.before(anchor.span.start, 60)):
        return "only mentioned: people who know of it"
    if KEPT_TO.search(reading.before(anchor.span.start, 60)):
        return "only mentioned: what others keep to"
    if is_for_chosen(reading, anchor):
        return "only mentioned: who qualifies for something"
    if WHOSE.search(reading.before(anchor.span.start, 40)):
        return "only mentioned: an instrument's own rules"
    if any(
        p.role is Role.FOREIGN and OF_ABROAD.fullmatch(reading.plain, anchor.span.end, p.span.start)
        for p in sentence.parties
    ):
        return "another country's affair"
    if anchor.is_weak and any(
        p.role is Role.FOREIGN
        and OF_THEIRS.fullmatch(reading.plain, p.span.end, anchor.phrase.start)
        for p in sentence.parties
    ):
        return "another country's affair"
    is_general = words.startswith(("five-year plan", "work report")) and not sentence.has("ai")
    if is_general and not names_ai_next(reading, sentence):
        return "only mentioned: a plan for everything"
    is_title = sentence.section.kind is SectionKind.HEADLINE and not sentence.has("act")
    if is_title and reading.after(anchor.span.end, 1) == ":":
        # "China's AI strategy: money, models, uses": what the text is about.
        return "only mentioned: a headline's subject"
    if anchor.is_weak and UNDER_THE.search(reading.plain, start, end):
        return "only mentioned: a policy told before"
    if OF_MANY.search(reading.before(anchor.span.start, 40)):
        return "only mentioned: many places' instruments"
    return None
