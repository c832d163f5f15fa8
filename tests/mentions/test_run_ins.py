"""Where Chinese names and cues begin: none in the middle of another word."""

import pytest

from etl.mentions.cues import find_cues
from etl.mentions.places import find_places
from etl.model import Language
from etl.reference.folding import fold
from etl.reference.gazetteer import load_gazetteer
from etl.reference.words import load_words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("其中山东安排10亿元", ["山东"]),
        ("目前海南已设立基金", ["海南"]),
        ("国内江苏企业较多", ["江苏"]),
        ("平台北京节点", ["北京"]),
        ("共同安排资金", []),
        ("制定西部算力规划", []),
        ("出台中小企业政策", []),
        ("建成都市圈算力网络", []),
        ("优惠安徽企业", ["安徽"]),
        ("会同安徽省推进", ["安徽省"]),
        ("公开平台数据", []),
        # The same names where no word runs into them.
        ("中山市安排10亿元", ["中山市"]),
        ("来投资金华的企业", ["金华"]),
        ("在前海设立基金", ["前海"]),
        ("成都都市圈算力网络", ["成都"]),
        ("推出台州方案", ["台州"]),
    ],
)
def test_no_chinese_name_begins_in_the_middle_of_a_word(text: str, names: list[str]) -> None:
    found = find_places(fold(text), Language.ZH)
    assert [text[m.span.start : m.span.end] for m in found] == names


def test_each_word_that_can_run_into_a_name_does_and_is_none() -> None:
    names = set(load_gazetteer().names(Language.ZH))
    firsts = {name[0] for name in names}
    words = load_words("places/words_before.txt")
    assert not {word for word in words if word[-1] not in firsts}
    assert not words & names


@pytest.mark.parametrize(
    ("text", "cue", "found"),
    [
        ("城市长期规划", "市长", False),
        ("实行动态管理", "行动", False),
        ("研发布局加快", "发布", False),
        ("线上线下融合", "上线", False),
        ("完成立项审批", "成立", False),
        ("健全市场机制", "全市", False),
        ("投资助力转型", "资助", False),
        ("工作小组建议", "组建", False),
        # The same cues where no word runs into them.
        ("该城市市长介绍", "市长", True),
        ("落实行动要求", "行动", True),
        ("公开发布政策", "发布", True),
        ("专线上线运行", "上线", True),
        ("宣布成立基金", "成立", True),
        ("各地方案不一", "方案", True),
        ("工作小组建议", "建议", True),
    ],
)
def test_no_chinese_cue_begins_in_the_middle_of_a_word(text: str, cue: str, found: bool) -> None:
    cues = find_cues(fold(text), Language.ZH)
    assert (cue in {text[c.span.start : c.span.end] for c in cues}) is found
