"""Near copies: reprints are linked to the earliest of them, other texts stand alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.copies import Copies, sketch_of
from etl.model import Document, Language, Span
from etl.spool import Spool

STORY = """Hefei will set up a fund of 5 billion yuan for robots and large models, the city said.
The money comes from three of its own investment platforms, and a first phase of 2 billion yuan is
in place. Its managers may put no more than a fifth of it in one firm. Earlier funds of the city
were smaller, and went to makers of displays and of memory chips, an official of the finance bureau
told reporters in the old town hall. Nine firms have asked for money so far, four of them from
outside the province. The rules of the fund are to be reviewed after a year by an outside auditor.
"""
STORY_ZH = """合肥市将设立总规模50亿元的人工智能产业基金，重点投向机器人和大模型企业。该基金由市属
三家投资平台共同出资，首期20亿元已经到位，对单个企业的投资不超过基金规模的五分之一。市财政局有关负责人在
新闻发布会上表示，此前设立的几只基金规模较小，主要投向显示面板和存储芯片。目前已有九家企业提出申请，其中
四家来自省外。基金管理办法将在一年后由外部审计机构进行评估，评估结果向社会公开。
"""


def document(key: str, text: str, day: int | None = None, **more: object) -> Document:
    published = date(2025, 3, day) if day else None
    made = Document(key, f"{key}.txt", key, Language.EN, text, published=published)
    return replace(made, **more)  # type: ignore[arg-type]


def links(*documents: Document) -> dict[str, str | None]:
    with Spool() as spool:
        copies = Copies(spool)
        for one in documents:
            copies.hear(one, sketch_of(one))
        found = copies.links()
    return {one.document_id: found.get(one.document_id) for one in documents}


@pytest.mark.parametrize("story", [STORY, STORY_ZH])
@pytest.mark.parametrize(
    "reprint",
    [
        lambda s: s.upper().replace("\n", "\r\n\r\n"),
        lambda s: f"A headline of our own\n\nMarch 12, 2025\n\n{s}\nThis article first appeared.",
        lambda s: s[: len(s) // 2],
        lambda s: f"{s[: len(s) * 2 // 3]} More follows.",
    ],
)
def test_a_reprint_is_linked_to_the_earliest(story: str, reprint: object) -> None:
    assert callable(reprint)
    original, copy = document("z", story, 10), document("a", str(reprint(story)), 11)
    assert links(copy, original) == {"z": None, "a": "z"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STORY, STORY_ZH),
        (STORY, STORY.replace("5 billion", "8 billion").replace("2 billion", "3 billion")),
        (STORY, "Wuhan opened a computing centre for its universities on Monday. " * 9),
        (STORY[:300], STORY[290:]),
        ("Hefei sets up a fund.", "Hefei sets up a fund."),
    ],
    ids=["translation", "template", "other subject", "other half", "too short to tell"],
)
def test_what_is_no_copy(one: str, other: str) -> None:
    assert links(document("a", one, 10), document("b", other, 11)) == {"a": None, "b": None}


def test_boilerplate_does_not_make_copies() -> None:
    def framed(key: str, own: str) -> Document:
        return document(key, own + STORY, 9, boilerplate=(Span(len(own), len(own + STORY)),))

    first, second = framed("a", "Hefei opens a hall. " * 9), framed("b", "Wuhan shuts a mine. " * 9)
    assert links(first, second) == {"a": None, "b": None}


def test_the_earliest_published_is_the_original_then_the_smallest_id() -> None:
    found = links(document("a", STORY), document("b", STORY, 12), document("c", STORY, 11),
                  document("d", STORY, 11))  # fmt: skip
    assert found == {"a": "c", "b": "c", "c": None, "d": "c"}


def test_a_digest_repeats_each_story_but_the_stories_are_not_copies_of_one_another() -> None:
    other = STORY.replace("Hefei", "Wuhan")[::-1]
    found = links(
        document("a", STORY, 1), document("b", other, 2), document("c", STORY + "\n" + other, 3)
    )
    assert (found["a"], found["b"]) == (None, None)
    assert found["c"] in ("a", "b")


@given(st.permutations(range(6)))
def test_the_order_of_the_input_decides_nothing(order: list[int]) -> None:
    made = [
        document(f"d{i}", (STORY if i % 2 else STORY_ZH) + f"Tail {i}.", 10 + i % 3)
        for i in range(6)
    ]
    assert links(*(made[i] for i in order)) == links(*made)


def test_many_reprints_of_one_story_all_point_to_its_first() -> None:
    made = [document(f"d{i:03}", f"Headline {i}\n\n{STORY}", 10 if i == 77 else 11)
            for i in range(300)]  # fmt: skip
    found = links(*made)
    assert found.pop("d077") is None
    assert set(found.values()) == {"d077"}


def test_nothing_to_compare_gives_nothing() -> None:
    assert links() == {}
