"""What the pages say of a small data set: the sentence, the map, the funds, the cards."""

import html
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.captions.headline import documents_behind, headline
from dashboard.choices.fund_scale import Currency, Per, Scale
from dashboard.choices.selection import Selection, from_params
from dashboard.data.dataset import Dataset, Row, read_dataset
from dashboard.data.narrowing import narrow
from dashboard.data.record import Record, Rivalry, RivalValue, record_with, records_of
from dashboard.data.totals import fund_sum
from dashboard.figures.fund_sizes import fund_sizes
from dashboard.palette import LIGHT
from dashboard.records.cards import cards
from dashboard.records.detail import evidence_list, field_list, record_head
from dashboard.records.disagreement import conflict_list
from dashboard.records.reading import MOST_CHARACTERS, document_list, metadata, text_with_claims
from dashboard.views.funds import finding, fund_view, left_out_words, total_sentences
from dashboard.wording.words import Tongue
from etl.model import Outcome
from tests.dashboard_tables import HOSTILE, write_tables

YUAN = Scale(Per.FUND, Currency.CNY)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder: Path = tmp_path_factory.mktemp("data")
    return read_dataset(write_tables(folder))


def shown(fragment: str) -> str:
    """What a reader sees of a piece of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", fragment))


def record(dataset: Dataset, key: str) -> Record:
    found = record_with(dataset, key)
    assert found is not None
    return found


SENTENCES = [
    (
        {},
        "4 pledges in 4 places, and 1 by the central government.",
        "Local funds stated: 10 to 20 billion yuan.",
        "From 2 documents, the latest of 10 March 2025.",
        "4地4项承诺，另有中央政府1项。",
    ),
    (
        {"city": "440300"},
        "1 pledge in Shenzhen.",
        "Local funds stated: 10 billion yuan.",
        "From 2 documents, the latest of 10 March 2025.",
        "深圳1项承诺。",
    ),
    (
        {"province": "100000"},
        "No local pledges, and 1 by the central government.",
        "No local fund states its size.",
        "From 1 document.",
        "没有地方承诺，另有中央政府1项。",
    ),
    (
        {"city": "420100"},
        "1 pledge in Wuhan.",
        "No local fund states its size.",
        "From 1 document, of 10 March 2025.",
        "武汉1项承诺。",
    ),
]


@pytest.mark.parametrize(("params", "pledges", "funds", "documents", "chinese"), SENTENCES)
def test_the_sentence(
    dataset: Dataset, params: dict[str, str], pledges: str, funds: str, documents: str, chinese: str
) -> None:
    left = narrow(dataset, from_params(params))
    added = fund_sum(dataset, left["position"].to_numpy())
    said = headline(dataset, left, added, Tongue.EN)
    assert (said.pledges, said.funds, said.documents) == (pledges, funds, documents)
    assert headline(dataset, left, added, Tongue.ZH).pledges == chinese


def test_documents_are_newest_first_and_undated_last(dataset: Dataset) -> None:
    behind = documents_behind(dataset, dataset.initiatives)
    assert list(dataset.documents.index[behind]) == ["d2", "d1"]


def test_funds_are_compared_and_accounted_for(dataset: Dataset) -> None:
    view = fund_view(dataset, dataset.initiatives, Tongue.EN)
    assert list(view.sizes["place"]) == ["Beijing", "Shenzhen"]
    assert list(view.sizes["is_hollow"]) == [True, True]
    assert view.sizes["words"][1] == "10 billion yuan, own or shared: sources disagree"
    assert finding(view.sizes, YUAN, Tongue.EN).startswith("Beijing and Shenzhen state the largest")
    assert total_sentences(dataset, view.total, Tongue.EN) == [
        "Local funds add up to 10 billion yuan if every sum that may be shared is counted once, "
        "and to 20 billion yuan on the widest reading.",
        "10 billion yuan is counted once for Beijing and Shenzhen, though it may be each one's "
        "own.",
    ]
    assert left_out_words(view.total, Tongue.ZH)[0] == "中央政府基金 1 只，从不与地方相加"


def test_the_fund_chart_has_the_central_fund_as_a_line(dataset: Dataset) -> None:
    view = fund_view(dataset, dataset.initiatives, Tongue.EN)
    figure = fund_sizes(view.sizes, view.national, LIGHT, YUAN, Tongue.EN)
    marks = next(trace for trace in figure.data if trace.name == "funds")
    assert list(marks.x) == [1e10, 1e10]
    assert set(marks.marker.color) == {LIGHT.paper}
    assert figure.layout.shapes[0].x0 == 1e12
    assert figure.layout.xaxis.type == "log"
    assert "1 trillion" in figure.layout.xaxis.ticktext


def test_a_card_shows_the_words_that_prove_the_sum(dataset: Dataset) -> None:
    fragment = cards(dataset, (record(dataset, "i2"),), Selection(), Tongue.EN)
    assert '<mark class="amount">10 billion yuan</mark>' in fragment
    words = shown(fragment)
    assert "10 billion yuan own or shared: sources disagree" in words
    assert "2 sources · 1 conflict" in words
    assert "& more." in words


def test_a_source_tells_its_sort_and_page_where_they_are_known(dataset: Dataset) -> None:
    known = shown(evidence_list(record(dataset, "i1"), Selection(), Tongue.EN))
    assert "The <i>Paper</i> · news agency · undated · page 2" in known
    assert "通讯社 · 无日期 · 第 2 页" in shown(
        cards(dataset, (record(dataset, "i1"),), Selection(), Tongue.ZH)
    )
    unknown = shown(evidence_list(record(dataset, "i4"), Selection(), Tongue.EN))
    assert "unknown" not in unknown
    assert "page" not in unknown
    sorts = [shown(metadata(dataset.document_row(key), Tongue.EN)) for key in ("d1", "d2")]
    assert ["news agency" in words for words in sorts] == [True, False]


def claims_of(dataset: Dataset, row: Row) -> list[Row]:
    return dataset.claim_rows(dataset.claims_in(row["document_id"]))


HOSTILE_PARTS = ["<script>alert(1)</script>", "$x$", ":red[hot]", "<b>Title</b>", "<i>Paper</i>"]


@pytest.mark.parametrize("tongue", Tongue)
def test_no_document_reaches_a_page_as_markup(dataset: Dataset, tongue: Tongue) -> None:
    records = records_of(dataset, dataset.initiatives)
    rows = dataset.document_rows(dataset.documents.sort_index())
    fragments = [cards(dataset, records, Selection(), tongue)]
    fragments += [evidence_list(one, Selection(), tongue) for one in records]
    fragments += [record_head(dataset, one, tongue) for one in records]
    fragments += [metadata(row, tongue) for row in rows]
    fragments.append(document_list(rows, {}, Selection(), tongue))
    fragments += [
        text_with_claims(row, claims_of(dataset, row), None, Selection(), tongue) for row in rows
    ]
    page = "".join(fragments)
    for tag in ("<script", "<b>Title", "<i>Paper", "<strong"):
        assert tag not in page
    for part in HOSTILE_PARTS:
        assert part in shown(page)


def test_a_text_is_shown_whole_with_claims_marked_and_boilerplate_greyed(dataset: Dataset) -> None:
    row = dataset.document_row("d1")
    fragment = text_with_claims(row, claims_of(dataset, row), "c2", Selection(), Tongue.EN)
    assert shown(fragment).startswith(row["text"])
    assert '<span class="boilerplate">Subscribe now!</span>' in fragment
    assert 'class="mark evidence asked' in fragment


def test_a_long_text_is_shown_around_the_quote_that_is_asked_for(dataset: Dataset) -> None:
    row = dict(dataset.document_row("d1"))
    claims = [dict(claim) for claim in claims_of(dataset, dataset.document_row("d1"))]
    before = "Nothing of note.\n" * (MOST_CHARACTERS // 10)
    row["text"] = f"{before}{row['text']}"
    for claim in claims:
        for name in ("start", "end", "amount_start", "amount_end"):
            claim[name] = None if claim[name] is None else claim[name] + len(before)
    asked = next(claim for claim in claims if claim["claim_id"] == "c2")
    fragment = text_with_claims(row, claims, "c2", Selection(), Tongue.EN)
    assert 'class="mark evidence asked' in fragment
    assert row["text"][asked["start"] : asked["end"]] in shown(fragment)
    assert f"A long text: 60,000 of {len(row['text']):,} characters are shown." in fragment
    assert "asked" not in text_with_claims(row, claims, None, Selection(), Tongue.EN)


def test_a_record_shows_every_field_and_both_sides_of_a_conflict(dataset: Dataset) -> None:
    one = record(dataset, "i2")
    fields = shown(field_list(dataset, one, Selection(), Tongue.EN))
    for words in ("Shenzhen, Guangdong", "440300", "robotics", "not stated", "Beijing AI fund"):
        assert words in fields
    conflict = shown(conflict_list(dataset, one, Selection(), Tongue.EN))
    assert "this place's own" in conflict
    assert "own or shared: unclear" in conflict
    assert "Beijing and Shenzhen launched" in conflict
    assert "its own fund of 10 billion yuan" in conflict
    assert "used in the record" in conflict
    assert "not used: fewer independent sources say so" in conflict
    assert "news agency" in conflict
    assert "10 March 2025" in conflict


def rival(amount: int, currency: str, outcome: Outcome, slip_of: str | None = None) -> RivalValue:
    return RivalValue(amount, str(amount), currency, outcome, slip_of)


TEN, ONE = str(10**10), str(10**9)
OTHER = rival(12 * 10**9, "CNY", Outcome.LOWER_TIER)


def slip(*, of_chosen: str | None, of_other: str | None) -> Rivalry:
    """Ten billion is the record's, one billion loses, and a third sum is no slip of either."""
    chosen = rival(10**10, "CNY", Outcome.CHOSEN, of_chosen)
    lost = rival(10**9, "CNY", Outcome.LOWER_TIER, of_other)
    return Rivalry("amount", (chosen, lost, OTHER))


SAID = {
    Tongue.EN: "One source says 10 billion yuan, another 1 billion yuan: probably a translation "
    "slip of {}.",
    Tongue.ZH: "一处称100亿元，另一处称10亿元：可能是翻译“{}”时的单位之误。",
}
SLIPS = [
    (slip(of_chosen=None, of_other=TEN), {Tongue.EN: "100亿元", Tongue.ZH: "100亿元"}),
    (slip(of_chosen=ONE, of_other=None), {Tongue.EN: "10亿元", Tongue.ZH: "10亿元"}),
    (
        slip(of_chosen=ONE, of_other=TEN),
        {Tongue.EN: "100亿元 or 10亿元", Tongue.ZH: "100亿元”或“10亿元"},
    ),
]


@pytest.mark.parametrize("tongue", Tongue)
@pytest.mark.parametrize(("rivalry", "words"), SLIPS)
def test_a_slip_of_units_is_named_with_the_words_it_came_from(
    dataset: Dataset, tongue: Tongue, rivalry: Rivalry, words: dict[Tongue, str]
) -> None:
    one = replace(record(dataset, "i2"), rivalries=(rivalry,))
    told = shown(conflict_list(dataset, one, Selection(), tongue))
    assert told.count(SAID[tongue].format(words[tongue])) == 1
    assert {Tongue.EN: "higher standing", Tongue.ZH: "更权威"}[tongue] in told


def test_a_rival_sum_is_told_in_its_own_currency(dataset: Dataset) -> None:
    sums = (rival(10**10, "CNY", Outcome.CHOSEN), rival(10**9, "USD", Outcome.OLDER))
    rivalry = Rivalry("amount", sums)
    one = replace(record(dataset, "i2"), rivalries=(rivalry,))
    told = shown(conflict_list(dataset, one, Selection(), Tongue.EN))
    assert "1 billion US dollars" in told
    assert "slip" not in told


def test_a_sum_and_its_sharing_both_disputed_are_said_once(dataset: Dataset) -> None:
    one = record(dataset, "i2")
    assert one.amount is not None
    both = replace(one, amount=replace(one.amount, is_contested=True))
    head = shown(record_head(dataset, both, Tongue.EN))
    assert "sources disagree on the sum, and whether it is shared" in head
    assert head.count("disagree") == 1


@pytest.mark.parametrize(
    ("tongue", "head", "field"),
    [
        (
            Tongue.EN,
            "own or shared: sources disagree",
            "sources disagree; recorded as: this place's own",
        ),
        (Tongue.ZH, "独有或共有：来源说法不一", "来源说法不一；记录为：本地独有"),
    ],
)
def test_head_and_fields_say_the_same_of_whose_money_it_is(
    dataset: Dataset, tongue: Tongue, head: str, field: str
) -> None:
    one = record(dataset, "i2")
    assert head in shown(record_head(dataset, one, tongue))
    fields = shown(field_list(dataset, one, Selection(), tongue))
    assert (head in fields, field in fields) == (True, True)


def test_evidence_points_at_the_words_in_the_document(dataset: Dataset) -> None:
    first = record(dataset, "i2").evidence[0]
    assert first.text == HOSTILE
    assert first.quote.of(first.text).startswith("Shenzhen set up its own fund")
    assert first.amount is not None
    assert first.amount.of(first.text) == "10 billion yuan"
    assert first.published == date(2025, 3, 10)
