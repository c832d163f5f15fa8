"""A second place that is told of in passing takes nothing: what follows is the first one's."""

import pytest

from etl.model import Document, Kind, Language
from etl.pipeline import examine

LUOYANG = "410300"
SUM = 3_000_000_000

ENGLISH = """
Luoyang sent a delegation to Hangzhou last month.
Luoyang's mayor told reporters in Hangzhou that his city is open to all.
Luoyang signed a cooperation agreement with a Hangzhou firm on Monday.
Luoyang has lost many engineers to Hangzhou.
Luoyang is two hours from Hangzhou by air.
Luoyang officials toured AI parks in Hangzhou.
Luoyang hopes to attract companies from Hangzhou.
Luoyang's AI industry is a tenth the size of Hangzhou's.
Luoyang, like Hangzhou, is short of computing power.
Luoyang has 200 AI firms, compared with 2,000 in Hangzhou.
Encouraged by the success of Hangzhou, Luoyang is going all in on AI.
While Hangzhou has DeepSeek, Luoyang has nothing of the kind.
A start-up from Hangzhou has opened an AI laboratory in Luoyang.
"We are no Hangzhou," said Wang Lin, the mayor of Luoyang.
""".strip().split("\n")
CHINESE = """
洛阳市领导赴杭州考察人工智能企业。
洛阳市引进了一家杭州企业。
洛阳人工智能产业规模仅为杭州的十分之一。
洛阳与杭州高铁五小时可达。
洛阳聘请杭州专家编制人工智能规划。
洛阳和杭州争夺人工智能人才。
洛阳从杭州一家公司采购了机器人。
洛阳在杭州举行人工智能招商推介会。
继杭州之后，洛阳也设立了人工智能局。
洛阳对标杭州，推进人工智能发展。
洛阳市邀请杭州高校共建人工智能学院。
杭州某企业将人工智能部门迁至洛阳。
""".strip().split("\n")
THEN = {
    Language.EN: (
        " The city will set up a 3 billion yuan AI fund.",
        " A 3 billion yuan AI fund will be set up by the municipal government.",
    ),
    Language.ZH: ("该市将设立30亿元人工智能基金。", "当地将设立30亿元人工智能基金。"),
}
TEXTS = [
    (language, lead + then)
    for language, leads in ((Language.EN, ENGLISH), (Language.ZH, CHINESE))
    for lead in leads
    for then in THEN[language]
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_what_follows_is_of_the_place_that_acts(language: Language, text: str) -> None:
    claims = examine(Document("d1", "1.txt", "0", language, text)).claims
    funds = [c for c in claims if c.kind is Kind.FUND and c.amount]
    assert [(c.place_code, c.amount and c.amount.amount) for c in funds] == [(LUOYANG, SUM)]
