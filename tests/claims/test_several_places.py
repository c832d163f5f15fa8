"""One sentence that says of several places that each has an instrument: each has one."""

from itertools import product

import pytest

from etl.model import Document, Kind, Language
from etl.pipeline import examine

PLACES = {
    Language.EN: [
        ("Taiyuan, Henan and Ningbo", {"140100", "410000", "330200"}),
        ("Gansu and Luoyang", {"620000", "410300"}),
    ],
    Language.ZH: [
        ("太原、河南、宁波", {"140100", "410000", "330200"}),
        ("甘肃和洛阳", {"620000", "410300"}),
    ],
}
WORDS = {
    (Language.EN, Kind.FUND): "AI industry funds",
    (Language.EN, Kind.SUBSIDY): "AI computing vouchers",
    (Language.EN, Kind.PLAN): "AI action plans",
    (Language.ZH, Kind.FUND): "人工智能产业基金",
    (Language.ZH, Kind.SUBSIDY): "人工智能算力券",
    (Language.ZH, Kind.PLAN): "人工智能行动方案",
}
TOLD = {
    Language.EN: [
        "{what} have been introduced in {places}.",
        "{what} are now in place in {places}.",
        "{what} are on offer in {places}.",
        "{what} have appeared in {places}.",
        "{what} are being prepared by {places}.",
        "Several cities and provinces have adopted {what}, including {places}.",
        "Local governments have rolled out {what}, among them {places}.",
    ],
    Language.ZH: [
        "截至目前，{places}都有了自己的{what}。",
        "{places}正在筹备{what}。",
        "{places}相继推出{what}。",
        "{places}也亮出了{what}。",
        "多地推出{what}，如{places}。",
        "不少地方已推出{what}，包括{places}。",
    ],
}


def cases() -> list[tuple[Language, Kind, str, set[str]]]:
    return [
        (language, kind, told.format(what=what, places=places), codes)
        for (language, kind), what in WORDS.items()
        for told, (places, codes) in product(TOLD[language], PLACES[language])
    ]


@pytest.mark.parametrize(("language", "kind", "text", "codes"), cases())
def test_each_of_the_places_has_one(
    language: Language, kind: Kind, text: str, codes: set[str]
) -> None:
    found = examine(Document("d1", "1.md", "0", language, text))
    assert {(c.kind, c.place_code) for c in found.claims} == {(kind, code) for code in codes}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "Several cities have launched AI funds for firms such as Huawei."),
        (Language.EN, "Venture capital funds for AI are based in Beijing and Shanghai."),
        (Language.EN, "Lanhai Robotics' AI models are available in Henan and Ningbo."),
        (Language.ZH, "不少地方已出台人工智能行动方案，企业如蓝海科技因此受益。"),
        (Language.ZH, "太原、宁波的企业正在参观人工智能产业园。"),
    ],
)
def test_places_that_have_none_get_none(language: Language, text: str) -> None:
    assert not examine(Document("d1", "1.md", "0", language, text)).claims
