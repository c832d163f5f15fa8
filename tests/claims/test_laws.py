"""What holds for the claims of every document, whatever it says."""

import json
from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model import Claim, Document, Language, Place, Span
from etl.pipeline import Examination, examine
from etl.reference.gazetteer import load_gazetteer
from tests.making import merge_claims
from tests.paths import CASES


def texts(language: Language) -> list[str]:
    """The texts of the table of one language."""
    lines = (CASES / f"claims_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def document(text: str, language: Language, number: int = 1) -> Document:
    """A dated document of this text."""
    return Document(f"d{number}", f"{number}.txt", "0", language, text, published=date(2025, 3, 10))


def facts(claim: Claim, text: str) -> tuple[object, ...]:
    """All that a claim says, wherever in the document it stands."""
    amount = replace(claim.amount, span=Span(0, 0)) if claim.amount else None
    bare = replace(claim, claim_id="", document_id="", span=Span(0, 0), amount=amount, confidence=0)
    return (bare, claim.span.of(text), claim.amount and claim.amount.span.of(text))


def read(made: Document) -> list[tuple[object, ...]]:
    """All that is claimed by a document."""
    return [facts(claim, made.text) for claim in examine(made).claims]


CASE = st.sampled_from([(text, lang) for lang in Language for text in texts(lang)])


def all_spans(found: Examination) -> list[Span]:
    sums = [claim.amount.span for claim in found.claims if claim.amount]
    return [*(c.span for c in found.claims), *sums, *(r.span for r in found.rejections)]


@given(st.lists(CASE, min_size=1, max_size=4), st.text(max_size=20))
def test_evidence_is_a_stretch_of_the_text(cases: list[tuple[str, Language]], noise: str) -> None:
    text = f"\n{noise}\n".join(text for text, _ in cases)
    for span in all_spans(examine(document(text, cases[0][1]))):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip() == span.of(text)


@given(st.text(max_size=200), st.sampled_from(Language))
def test_no_text_stops_the_reading(text: str, language: Language) -> None:
    found = examine(document(text, language))
    assert all(span.end <= len(text) for span in all_spans(found))


@given(CASE)
def test_reading_twice_gives_the_same(case: tuple[str, Language]) -> None:
    made = document(*case)
    assert examine(made) == examine(made)


UNRELATED = {
    Language.EN: [
        "The old ferry on the lake was painted green, and people came with baskets of plums.",
        "Ducks slept on the bank until noon. Nobody minded them.",
    ],
    Language.ZH: [
        "湖边的旧渡船刷成了绿色，乡亲们提着一篮篮李子来看。",
        "鸭子在岸上睡到中午。没有人去打扰它们。",
    ],
}


@pytest.mark.parametrize("language", Language)
def test_an_unrelated_paragraph_changes_nothing(language: Language) -> None:
    changed = [
        (text, paragraph)
        for text in texts(language)
        for paragraph in UNRELATED[language]
        if read(document(f"{text}\n\n{paragraph}\n", language)) != read(document(text, language))
    ]
    assert changed == []


def with_boilerplate(text: str, skipped: str, language: Language, *, above: bool) -> Document:
    """A document with a stretch of boilerplate above or below its text."""
    whole = f"{skipped}\n\n{text}" if above else f"{text}\n\n{skipped}"
    start = 0 if above else len(text) + 2
    span = Span(start, start + len(skipped))
    return replace(document(whole, language), boilerplate=(span,))


@given(CASE, CASE, st.booleans())
def test_boilerplate_changes_nothing(
    case: tuple[str, Language], other: tuple[str, Language], above: bool
) -> None:
    made = with_boilerplate(case[0], other[0], case[1], above=above)
    assert read(made) == read(document(*case))


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        pytest.param("芜湖市将设立30亿元人工智能基金。", "第一条 本办法。", id="a policy's text"),
        pytest.param(
            "芜湖市设立30亿元人工智能基金。", "香港特区政府将拨款10亿港元。", id="a currency"
        ),
        pytest.param(
            "Gansu said that Lanhai will set up an AI fund.",
            "Lanhai Robotics opens a shop",
            id="a firm's name",
        ),
    ],
)
def test_boilerplate_says_nothing_of_the_whole_document(text: str, skipped: str) -> None:
    language = Language.EN if text.isascii() else Language.ZH
    for above in (True, False):
        made = with_boilerplate(text, skipped, language, above=above)
        assert read(made) == read(document(text, language))


CITIES = ("Wuhu", "Yibin", "Dandong", "Weihai", "Zhuzhou", "Guiyang", "Foshan", "Ordos", "Wenzhou")
CITY = st.sampled_from([p for p in load_gazetteer().places.values() if p.name in CITIES])
PROVINCES = ("Gansu", "Hunan", "Jiangxi", "Yunnan", "Anhui", "Fujian", "Guizhou")
PROVINCE = st.sampled_from(
    [p for p in load_gazetteer().places.values() if p.name in PROVINCES and p.rolls_up_to == p.code]
)
OF_A_PLACE = [
    "{place} set up a 3 billion yuan AI fund last week.",
    "{place} will hand out AI grants of up to 2 million yuan per company.",
    "An AI action plan was issued by {place} on Friday.",
    "{place}'s robot test park opened. It has no fund.",
    "Lin Yue, a lawmaker from {place}, proposed an AI fund.",
    "{place} denied a report that it would set up an AI fund.",
    "At a forum in Shanghai on Monday, {place} unveiled an AI action plan.",
    "# {place}\n\n- An AI lab was opened.\n- An AI fund of 1 billion yuan was set up.\n",
    "{place}将设立30亿元人工智能产业基金。",
    "{place}对人工智能企业给予最高500万元奖励。",
    "{place}印发人工智能行动方案。基金总规模为8亿元。",
    "来自{place}的全国人大代表林悦建议设立人工智能基金。",
    "规模20亿元的机器人基金由{place}发起设立。",
    "## {place}\n\n- 启用人工智能实验室。\n- 发放算力券，支持人工智能企业。\n",
]


def placed(template: str, place: Place) -> list[tuple[object, ...]]:
    """What a template's document claims of a place, its own name left out of the actors' roles."""
    language = Language.EN if template.isascii() else Language.ZH
    name = place.name if language is Language.EN else place.name_zh
    claims = examine(document(template.format(place=name), language)).claims
    assert all(claim.place_code == place.code for claim in claims)
    return [
        (
            claim.kind,
            claim.status,
            claim.amount and replace(claim.amount, span=Span(0, 0)),
            claim.announced,
            claim.sectors,
            [(actor.name, (actor.role or "").replace(name, "")) for actor in claim.actors],
            claim.confidence,
        )
        for claim in claims
    ]


@pytest.mark.parametrize("template", OF_A_PLACE)
@given(st.data())
def test_another_place_changes_only_the_place(template: str, data: st.DataObject) -> None:
    places = data.draw(st.sampled_from([CITY, PROVINCE]))
    first = placed(template, data.draw(places))
    assert first == placed(template, data.draw(places))
    assert first or "denied" in template


@pytest.mark.parametrize("code", ["150000", "450000", "650000"])
def test_an_autonomous_region_is_read_like_a_province(code: str) -> None:
    region, province = (load_gazetteer().places[c] for c in (code, "430000"))
    template = "{place}印发人工智能行动方案。"
    assert placed(template, region) == placed(template, province)


OF_A_SUM = [
    "Wuhu set up a {} yuan AI fund last week.",
    "An AI fund worth {} yuan will be set up by Gansu, and a lab will open.",
    "Foshan hands out AI subsidies of {} yuan a year.",
    "Ningbo and Lishui jointly set up an AI fund of {} yuan.",
    "芜湖市设立{}元人工智能产业基金。",
    "甘肃省将设立人工智能母基金，总规模{}元。",
    "南昌市每年安排{}元人工智能专项资金。",
    "京津冀三地共同出资设立{}元人工智能产业基金。",
]


@pytest.mark.parametrize("template", OF_A_SUM)
@given(st.integers(1, 999), st.sampled_from([6, 9]))
def test_another_amount_changes_only_the_amount(template: str, units: int, digits: int) -> None:
    amount = units * 10**digits
    word = {6: "million", 9: "billion"}[digits]
    in_chinese = f"{units * 100}万" if digits == 6 else f"{units * 10}亿"
    language = Language.EN if template.isascii() else Language.ZH
    spelled = f"{units} {word}" if language is Language.EN else in_chinese

    def without_sums(text: str) -> list[tuple[object, ...]]:
        claims = examine(document(text, language)).claims
        return [
            (c.kind, c.status, c.place_code, c.sectors, c.announced, c.amount and c.amount.role,
             c.amount and c.amount.basis, c.amount and c.amount.qualifier)
            for c in claims
        ]  # fmt: skip

    text = template.format(spelled)
    found = {c.amount.amount for c in examine(document(text, language)).claims if c.amount}
    assert found == {amount}
    usual = template.format("3 billion" if language is Language.EN else "30亿")
    assert without_sums(text) == without_sums(usual)


@given(st.data())
def test_the_order_of_documents_changes_nothing(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(CASE, min_size=1, max_size=8, unique=True))
    made = [document(*case, number) for number, case in enumerate(chosen)]
    mixed = data.draw(st.permutations(made))

    def merged(documents: list[Document]) -> object:
        found = [examine(one) for one in documents]
        claims = [claim for one in found for claim in one.claims]
        rejections = [rejection for one in found for rejection in one.rejections]
        return merge_claims(claims, {d.document_id: d for d in documents}, rejections)

    assert merged(mixed) == merged(made)


LONG = {
    Language.ZH: "芜湖市将设立20亿元人工智能基金。上海市出台人工智能方案，给予最高100万元奖励。",
    Language.EN: "Wuhu set up an AI fund. Shanghai pays AI rewards of up to 1 million yuan. ",
}


@pytest.mark.parametrize("language", list(Language))
def test_time_grows_with_the_length_and_not_its_square(language: Language) -> None:
    def elapsed_s(times: int) -> float:
        document = Document("d1", "long.txt", "0", language, LONG[language] * times)
        start = process_time()
        examine(document)
        return process_time() - start

    elapsed_s(20)
    short, long = elapsed_s(150), elapsed_s(900)
    # Six times the text; its square would take 36 times as long.
    assert long < 15 * short
