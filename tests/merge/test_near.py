"""Funds that are nearly alike stay two; one fund told in other words and by its phase stays one."""

import pytest

from tests.merge.test_merge import merged, sums

BILLION = 10**9

TWO = {
    "an industry fund and a seed fund of near sizes": (
        "Suzhou set up a 5 billion yuan AI industry fund on Monday.",
        "Suzhou set up a 6 billion yuan AI seed fund on Monday.",
    ),
    "the same in Chinese": (
        "苏州市设立50亿元人工智能产业基金。",
        "苏州市设立60亿元人工智能种子基金。",
    ),
    "one in each language": (
        "Suzhou set up a 5 billion yuan AI industry fund on Monday.",
        "苏州市设立60亿元人工智能种子基金。",
    ),
    "two names that differ in one word": (
        "Suzhou launched the Suzhou AI Industry Fund, worth 5 billion yuan, on Monday.",
        "Suzhou launched the Suzhou AI Innovation Fund, worth 6 billion yuan, on Monday.",
    ),
    "two subjects, sizes a tenth apart": (
        "Suzhou launched a 5 billion yuan robotics fund on Monday.",
        "Suzhou launched a 5.5 billion yuan AI fund for medicine on Monday.",
    ),
    "two subjects and two days, one round sum": (
        "Suzhou launched a 5 billion yuan robotics fund on Monday.",
        "Suzhou launched a 5 billion yuan AI fund for medicine last June.",
    ),
    "chips and robots": (
        "苏州市设立总规模30亿元的人工智能芯片基金。",
        "苏州市设立总规模32亿元的机器人产业基金。",
    ),
    "a city's fund and a smaller one of its district": (
        "Shenzhen launched a 10 billion yuan AI fund on Monday.",
        "深圳市南山区设立20亿元人工智能产业基金。",
    ),
    "a city's fund and its district's of near size": (
        "Shenzhen launched a 5 billion yuan AI fund on Monday.",
        "深圳市南山区设立45亿元人工智能产业基金。",
    ),
}

ONE = {
    "other words and another language, each with the first phase": (
        "Hefei has set up an AI industry fund with a total size of 10 billion yuan and a first "
        "phase of 3 billion yuan.",
        "合肥市人工智能母基金正式设立，总规模100亿元，首期规模30亿元。",
    ),
    "one tells the whole, the other the first phase alone": (
        "Hefei has set up an AI industry fund of 10 billion yuan.",
        "合肥市人工智能产业基金首期规模30亿元，已经设立。",
    ),
    "the same the other way round": (
        "合肥市设立100亿元人工智能产业基金。",
        "Hefei has set up an AI industry fund with a first phase of 3 billion yuan.",
    ),
}


@pytest.mark.parametrize("texts", TWO.values(), ids=TWO)
def test_funds_that_are_nearly_alike_stay_two(texts: tuple[str, str]) -> None:
    found = merged(*texts)
    assert [(len(fund.claim_ids), fund.conflicts) for fund in found] == [(1, ()), (1, ())]


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_a_first_phase_is_no_rival_of_the_whole(texts: tuple[str, str]) -> None:
    (fund,) = merged(*texts)
    assert sums([fund]) == [("340100", 10 * BILLION)]
    assert (fund.sources, fund.conflicts) == (2, ())


def test_a_first_phase_alone_is_what_is_known_of_the_size() -> None:
    found = merged("合肥市人工智能产业基金首期规模30亿元，已经设立。")
    assert sums(found) == [("340100", 3 * BILLION)]


def test_a_document_that_tells_of_both_funds_joins_each_to_its_own() -> None:
    found = merged(
        "苏州市设立50亿元人工智能产业基金。",
        "苏州市设立60亿元具身智能机器人基金。",
        "苏州市有两只基金：50亿元人工智能产业基金已经设立，60亿元具身智能机器人基金也已设立。",
    )
    assert sums(found) == [("320500", 5 * BILLION), ("320500", 6 * BILLION)]
    assert [fund.sources for fund in found] == [2, 2]


def test_a_district_and_its_city_are_told_apart_in_two_languages() -> None:
    found = merged(
        "Shenzhen launched a 10 billion yuan AI fund on Monday.",
        "深圳市设立100亿元人工智能基金。",
        "深圳市南山区设立20亿元人工智能基金。",
        "深圳南山区人工智能基金规模20亿元，已经设立。",
    )
    assert sums(found) == [("440300", 2 * BILLION), ("440300", 10 * BILLION)]
    assert {fund.stated_place for fund in found} == {"440300", "440305"}
    assert [fund.sources for fund in found] == [2, 2]
