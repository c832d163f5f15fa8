"""A page whose title says that it tells of a place's policies: all of it is that place's."""

import re

from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.texts.most_named import sole_place
from etl.model import Kind, Language

TITLE_CHARS = 160
# "Invest in Weinan: AI incentives at a glance", "What is in it for AI firms in Weinan?".
TELLS_OF = re.compile(
    r"\b(?:polic(?:y|ies)|measures|incentives?|support(?:s|ed)?|subsid(?:y|ies)|rewards?|"
    r"preferential|benefits?|regulations|provisions|rules|action plan|vouchers?|grants?)\b|"
    r"\b(?:what'?s|what is) in it\b|\bhow to apply\b|\bguide (?:to|for)\b|\bfaqs?\b"
)
# "Firms in Weinan win subsidies": news of somebody, no page of the place's own.
REPORTS = re.compile(
    r"\b(?:said|says|wins?|won|gets?|received?|calls? for|urges?|analysis|opinion|debate|survey|"
    r"report)\b"
)


# "Measure 4: smart factories", "Article 5 …", "3. Talents", "(2) Loans".
LABELLED = re.compile(
    r"\W{0,4}(?:(?:measure|article|support|policy|clause|section|point|item|key takeaway) "
    r"(?:\d{1,2}|one|two|three|four|five|[ivx]{1,4})\b|\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s)"
)
MIN_ITEMS, LEAD = 2, 2


def lists_ai_measures(body: list[Sentence], plain: str) -> bool:
    """Whether an English text opens with measures on AI, whose labelled items come below."""
    if not any(_names_measures(s) for s in body[:LEAD]):
        return False
    sections = {s.section.span.start for s in body}
    return sum(LABELLED.match(plain, start) is not None for start in sections) >= MIN_ITEMS


def _names_measures(sentence: Sentence) -> bool:
    """Whether a sentence names a plan and AI in one clause."""
    return any(
        sentence.has("ai", clause) and sentence.has("kind", clause, Kind.PLAN)
        for clause in sentence.clauses
    )


def place_of_digest(
    reading: Reading, body: list[Sentence], headline: list[Sentence]
) -> tuple[str, ...]:
    """The only place of an English text whose title names it beside a word for its policies."""
    opening = headline[:1] or body[:1]
    if reading.document.language is not Language.EN or not opening:
        return ()
    line = opening[0].section.span
    title = reading.plain[line.start : line.end]
    if len(title) > TITLE_CHARS or not TELLS_OF.search(title) or REPORTS.search(title):
        return ()
    if any(p.role in (Role.COMPANY, Role.FOREIGN, Role.OUTSIDER) for p in opening[0].parties):
        return ()
    named = {m.senses for m in opening[0].mentions.places}
    sole = sole_place(reading)
    return sole if sole and named == {sole} else ()
