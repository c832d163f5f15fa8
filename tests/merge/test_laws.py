"""Laws of merging: order changes nothing, copies add nothing, nobody else's claims are touched."""

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.model import AmountRole, Basis, Initiative, Kind, Sector, Status, holding_of, total
from etl.reference.gazetteer import load_gazetteer
from tests.making import (
    BEIJING,
    BILLION,
    SHENZHEN,
    Made,
    Said,
    claims_of,
    copy_named,
    documents_of,
    made,
    merge_claims,
)

WORDS = ("robot fund", "computing vouchers", "算力券", "机器人基金", "AI Plus plan", "a chip park")
SAYINGS = st.builds(
    Said,
    words=st.sampled_from(WORDS),
    kind=st.sampled_from([Kind.FUND, Kind.SUBSIDY, Kind.PLAN]),
    place=st.sampled_from([BEIJING, SHENZHEN]),
    status=st.sampled_from(list(Status)),
    amount=st.sampled_from([None, BILLION, 2 * BILLION, 10 * BILLION]),
    role=st.sampled_from([AmountRole.SIZE, AmountRole.CAP]),
    basis=st.sampled_from(list(Basis)),
    on=st.sampled_from([None, "2025-03-03", "2025-03-01/2025-03-31", "2024-06-01"]),
    sectors=st.sampled_from([(), (Sector.ROBOTICS,), (Sector.CHIPS, Sector.ROBOTICS)]),
)
CORPORA = st.lists(st.lists(SAYINGS, min_size=1, max_size=4), min_size=1, max_size=6).map(
    lambda texts: [
        made(f"d{i}", *said, published=f"2025-0{i + 1}-10") for i, said in enumerate(texts)
    ]
)


def merged(corpus: Sequence[Made]) -> list[Initiative]:
    return merge_claims(claims_of(corpus), documents_of(corpus))


@settings(max_examples=60, deadline=None)
@given(CORPORA, st.randoms(use_true_random=False))
def test_the_order_of_documents_and_claims_changes_nothing(
    corpus: list[Made], rng: random.Random
) -> None:
    claims = claims_of(corpus)
    rng.shuffle(claims)
    mixed = rng.sample(corpus, len(corpus))
    assert merge_claims(claims, documents_of(mixed)) == merged(corpus)


@settings(max_examples=60, deadline=None)
@given(CORPORA)
def test_every_claim_belongs_to_one_initiative_and_no_document_is_in_one_twice(
    corpus: list[Made],
) -> None:
    document_of = {c.claim_id: c.document_id for c in claims_of(corpus)}
    initiatives = merged(corpus)
    assert sorted(c for i in initiatives for c in i.claim_ids) == sorted(document_of)
    assert all(len({document_of[c] for c in i.claim_ids}) == len(i.claim_ids) for i in initiatives)
    assert len({i.initiative_id for i in initiatives}) == len(initiatives)


@settings(max_examples=60, deadline=None)
@given(CORPORA, st.data())
def test_a_near_copy_changes_no_total_and_is_no_source_of_its_own(
    corpus: list[Made], data: st.DataObject
) -> None:
    original = data.draw(st.sampled_from(corpus))
    before, after = merged(corpus), merged([*corpus, copy_named(original, "copy")])
    assert sums(after) == sums(before)
    assert [i.independent_sources for i in after] == [i.independent_sources for i in before]
    assert [i.initiative_id for i in after] == [i.initiative_id for i in before]


@settings(max_examples=40, deadline=None)
@given(CORPORA, st.data())
def test_removing_a_document_removes_just_its_claims(
    corpus: list[Made], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(corpus))
    rest = [item for item in corpus if item is not gone]
    kept = {c for i in merged(rest) for c in i.claim_ids}
    assert kept == {c.claim_id for c in claims_of(corpus)} - {c.claim_id for c in gone.claims}


def sums(initiatives: Sequence[Initiative]) -> tuple[float, float]:
    gazetteer = load_gazetteer()
    found = total(holding_of(i, gazetteer.level(i.place_code)) for i in initiatives)
    return found.strict, found.wide
