"""What the head of a table's column says of the sums below it."""

import re
from enum import StrEnum

from etl.claims.base.reading import Reading, Sentence
from etl.model import MoneyMention, Span


class Column(StrEnum):
    """What the sums of a column measure."""

    ONE = "one"  # the most that one recipient can get
    GIVEN = "given"  # what the row's item is given
    PHASE = "phase"
    OUTPUT = "output"  # of an industry or a firm: nobody's pledge


PATTERNS = {
    # "单个主体上限", "Most per firm".
    Column.ONE: re.compile(
        r"^\W*(?:ceiling|cap|max(?:\.|imum)?(?: support| amount| subsidy| reward| grant| funding)?|"
        r"upper limit|(?:support|subsidy|reward|grant|funding) (?:ceiling|cap|limit)|up to|"
        r"(?:(?:补[助贴]|支持|奖励|奖补|资助|扶持)?上限|最高(?:额度|限额|金额|标准|[奖补支资][励助贴持])"
        r"(?:金额|额度|标准)?)(?:[（(](?:单位[:：])?[^（()）]{1,6}[）)])?)\W*$|"
        r"单[个家户项企笔]|每[个家户人]|每项目|每企业|"
        r"\b(?:per|each|one|a single) "
        r"(?:compan|firm|enterprise|project|applicant|recipient|team|user)"
    ),
    Column.GIVEN: re.compile(
        r"^\W*(?:headline |financial |amount of |level of )?(?:support|subsid(?:y|ies)|rewards?|"
        r"grants?|incentives?)(?: amount| level| standards?)?\W*$|"
        r"^\W*(?:(?:support|subsidy|reward) )?(?:standards?|policy benefits?|what you get)\W*$|"
        r"^\W*(?:支持|补贴|补助|奖励|奖补|资助|扶持)(?:标准|金额|额度|力度|内容)?"
        r"(?:[（(](?:单位[:：])?[^（()）]{1,6}[）)])?\W*$"
    ),
    Column.PHASE: re.compile(r"首期|首批|一期|已到位|\bfirst (?:phase|tranche|close)|\bpaid in\b"),
    Column.OUTPUT: re.compile(
        r"产值|营收|营业收入|产业规模|核心产业|估值|融资额|总产出|"
        r"\b(?:output|revenue|turnover|sales|valuation|industry size|industry scale)\b"
    ),
}


def column_of(reading: Reading, sentence: Sentence, span: Span) -> Column | None:
    """What the column says in which the span stands.

    None outside tables, in a table without a head, and where the head says none of these.
    """
    for cell, head in zip(sentence.section.cells, sentence.section.columns, strict=False):
        if cell.covers(span):
            words = reading.plain[head.start : head.end]
            return next((c for c, pattern in PATTERNS.items() if pattern.search(words)), None)
    return None


GIVEN = frozenset({Column.ONE, Column.GIVEN})


def is_given_in_cell(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum stands below a head that says that it is given, whatever else the row tells."""
    return bool(sentence.section.columns) and column_of(reading, sentence, money.span) in GIVEN
