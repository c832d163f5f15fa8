"""How the time of merging grows: tenfold the claims should take little more than tenfold the time.

The claims are made up, with a few places that hold most of them, since large blocks are where
merging could grow with the square. A second figure has all claims of one kind at one place.
"""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from time import process_time

from benchmarks.figure import Figure
from etl.merge import Links, Merging
from etl.model import (
    Amount,
    AmountRole,
    Basis,
    Claim,
    Document,
    Kind,
    Language,
    Period,
    Qualifier,
    Sector,
    Span,
    Status,
)
from etl.reference.gazetteer import load_gazetteer
from etl.spool import Spool

MOST = 100_000
SMALLEST, FACTOR = 10_000, 10
CEILING = 10.5
CLAIMS_A_DOCUMENT = 5
FIRST_DAY = date(2023, 1, 1)
SKEW = 3.0
"""The larger, the more claims fall to few places: at 3 half of them fall to an eighth."""

Corpus = Iterator[tuple[Document, list[Claim]]]


def spread(claims: int) -> Corpus:
    """Claims of all kinds at all places, most of them at few."""
    codes = sorted({p.rolls_up_to for p in load_gazetteer().places.values()})
    return _corpus(claims, lambda rng: codes[int(len(codes) * rng.random() ** SKEW)], list(Kind))


def one_block(claims: int) -> Corpus:
    """Claims about funds of one city only."""
    return _corpus(claims, lambda rng: "110000", [Kind.FUND])


def _corpus(claims: int, place: Callable[[random.Random], str], kinds: list[Kind]) -> Corpus:
    rng = random.Random(claims)
    for number in range(claims // CLAIMS_A_DOCUMENT):
        document = _document(number, rng)
        claimed = [_claim(document, i, rng, place(rng), kinds) for i in range(CLAIMS_A_DOCUMENT)]
        yield document, claimed


WORDS = ("robot", "chip", "seed", "guidance", "voucher", "park", "laboratory", "medical", "data")


def _document(number: int, rng: random.Random) -> Document:
    sentences = [
        f"The city set up fund {i} for {rng.choice(WORDS)} and {rng.choice(WORDS)} firms.\n"
        for i in range(CLAIMS_A_DOCUMENT)
    ]
    return Document(
        document_id=f"d{number:07d}",
        path=f"{number}.txt",
        sha256="",
        language=Language.EN,
        text="".join(sentences),
        published=FIRST_DAY + timedelta(days=rng.randrange(1000)),
    )


def _claim(document: Document, i: int, rng: random.Random, code: str, kinds: list[Kind]) -> Claim:
    starts = [0]
    for line in document.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    span = Span(starts[i], starts[i + 1] - 1)
    yuan = rng.choice((1, 2, 3, 5, 6, 8, 10, 12, 15, 20)) * 10 ** rng.randrange(6, 11)
    start = FIRST_DAY + timedelta(days=rng.randrange(1000))
    amount = Amount(
        span, yuan, "CNY", yuan, AmountRole.SIZE, Qualifier.EXACT, Basis.OWN
    )  # fmt: skip
    return Claim(
        claim_id=f"c{document.document_id}{i}",
        document_id=document.document_id,
        kind=rng.choice(kinds),
        status=rng.choice(list(Status)),
        place_code=code,
        stated_place=code,
        span=span,
        amount=amount if rng.random() < 0.6 else None,
        announced=Period(start, start + timedelta(days=7)) if rng.random() < 0.7 else None,
        sectors=tuple(rng.sample(list(Sector), rng.randrange(3))),
    )


def seconds(corpus: Corpus) -> float:
    """Processor time of merging, which other work on the machine does not lengthen."""
    took = 0.0
    with Spool() as spool:
        merging = Merging(spool)
        for document, claims in corpus:
            begin = process_time()
            merging.hear(document, claims, [])
            took += process_time() - begin
        begin = process_time()
        merging.merge({}, Links())
        for _ in merging.initiatives():
            pass
        return took + process_time() - begin


def figures(most: int) -> Iterator[Figure]:
    """Seconds at each size from `SMALLEST` on, and the ratio of each to the one before."""
    for make in (spread, one_block):
        # The first run reads the reference tables, which is no part of what grows.
        seconds(make(100))
        what = make.__name__.replace("_", " ")
        before, claims = 0.0, min(SMALLEST, most // FACTOR)
        while claims <= most:
            took = seconds(make(claims))
            yield Figure(f"{what}: {claims:,} claims", took, "s")
            if before:
                yield Figure(f"{what}: tenfold claims, time", took / before, at_most=CEILING)
            before, claims = took, claims * FACTOR
