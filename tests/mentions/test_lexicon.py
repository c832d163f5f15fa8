"""Every cue is found in its examples, and in none of its counter-examples."""

from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.mentions.cues import OVERLAPPING, find_cues
from etl.model import Language
from etl.reference.folding import fold, lower
from etl.reference.lexicon import Entry, expand, load_lexicon

CUES = [
    pytest.param(language, entry, id=f"{language}-{entry.group}-{entry.value}")
    for language in Language
    for entry in load_lexicon(language)
]
FORMS_FOR_SEVERAL_EXAMPLES = 20
MIN_EXAMPLES = 4


def meanings(text: str, language: Language) -> set[tuple[str, str]]:
    """All (group, value) that a wording says."""
    return {(cue.group, cue.value) for cue in find_cues(fold(text), language)}


@pytest.mark.parametrize(("language", "entry"), CUES)
def test_a_cue_is_found_in_its_examples(language: Language, entry: Entry) -> None:
    silent = [e for e in entry.examples if (entry.group, entry.value) not in meanings(e, language)]
    assert entry.examples
    assert silent == []


@pytest.mark.parametrize(("language", "entry"), CUES)
def test_a_cue_is_not_found_in_its_counter_examples(language: Language, entry: Entry) -> None:
    wrong = [
        e for e in entry.counter_examples if (entry.group, entry.value) in meanings(e, language)
    ]
    assert entry.counter_examples
    assert wrong == []


@pytest.mark.parametrize(("language", "entry"), CUES)
def test_a_cue_of_many_forms_has_several_examples(language: Language, entry: Entry) -> None:
    wanted = MIN_EXAMPLES if len(entry.forms) >= FORMS_FOR_SEVERAL_EXAMPLES else 1
    assert len(set(entry.examples)) >= wanted


@pytest.mark.parametrize("language", Language)
def test_a_group_says_each_value_once(language: Language) -> None:
    rows = Counter((entry.group, entry.value) for entry in load_lexicon(language))
    assert {row: times for row, times in rows.items() if times > 1} == {}


def wrong(reason: str) -> pytest.MarkDecorator:
    """Marks what is known to be read wrongly; it fails as soon as it is put right."""
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(
    "language",
    list(Language),
)
def test_a_form_has_one_meaning_in_its_group(language: Language) -> None:
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in load_lexicon(language):
        for form in entry.forms if entry.group not in OVERLAPPING else ():
            values[entry.group, lower(fold(form))].add(entry.value)
    assert {form: says for form, says in values.items() if len(says) > 1} == {}


@pytest.mark.parametrize(
    ("text", "meaning", "expected"),
    [
        ("The State Council issued rules", ("national", "body"), True),
        ("iFlytek said", ("company", "named"), True),
        ("a deputy director spoke", ("official", "legislator"), False),
        pytest.param(
            "the city-state of Singapore",
            ("anaphor", "city"),
            False,
            marks=wrong("a hyphen ends a word"),
        ),
        ("具有代表性的项目", ("official", "legislator"), False),
    ],
)
def test_the_right_one_of_two_cues_is_found(
    text: str, meaning: tuple[str, str], expected: bool
) -> None:
    language = Language.EN if text.isascii() else Language.ZH
    assert (meaning in meanings(text, language)) is expected


@pytest.mark.parametrize(
    ("form", "wordings"),
    [
        ("fund", ("fund",)),
        ("fund(|s)", ("fund", "funds")),
        ("polic(y|ies)", ("policy", "policies")),
        ("(a|the) (|AI )lab", ("a lab", "a AI lab", "the lab", "the AI lab")),
        ("(|pre)launch(|ed)", ("launch", "launched", "prelaunch", "prelaunched")),
        ("基金(|群)", ("基金", "基金群")),
    ],
)  # fmt: skip
def test_a_form_stands_for_all_its_wordings(form: str, wordings: tuple[str, ...]) -> None:
    assert expand(form) == wordings


PARTS = st.text(st.characters(codec="utf-8", exclude_characters="()|"), max_size=5)


@given(PARTS, st.lists(PARTS, min_size=1, max_size=4), PARTS)
def test_a_form_has_one_wording_for_each_alternative(
    before: str, choices: list[str], after: str
) -> None:
    form = f"{before}({'|'.join(choices)}){after}"
    assert expand(form) == tuple(f"{before}{choice}{after}" for choice in choices)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An AI Fund", Language.EN),
        ("the AI—and robotics—fund’s rules", Language.EN),
        ("“ai fund”", Language.EN),
        ("人工智慧基金", Language.ZH),
        ("ＡＩ基金", Language.ZH),
    ],
)
def test_spelling_does_not_hide_a_cue(text: str, language: Language) -> None:
    assert {("ai", "ai"), ("kind", "fund")} <= meanings(text, language)
