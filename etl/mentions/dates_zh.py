"""The Chinese grammar of dates that the calendar fixes: 2025年3月10日, 一季度, 2027年底前."""

from datetime import date

from etl.mentions import periods
from etl.mentions.date_rules import Grammar, Reading, Rule, Words, placed
from etl.mentions.dates_zh_relative import RELATIVE_RULES, SEASONS
from etl.mentions.numerals_zh import read_whole
from etl.model.claim import Period

_CN = "〇零一二三四五六七八九十"
_NUMBER = rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})"
_Y4 = rf"(?:(?<!\d)(?:19|20)\d\d|[一二][{_CN}]{{3}})"
_NAMED = (
    r"(?:(?<!如)今年|本年|去年|(?<!以)上年|(?<![目此以之日])前年(?![均产收营])"
    r"|明年|(?<![今成之以产])后年(?![均产收营]))"
)
_YEAR = rf"(?:(?P<year>{_Y4}) ?年|(?P<named>{_NAMED}))"
_LEAD_WORDS = r"(?:力争|预计|计划)?(?:到|至)|截至|将于|拟于|将在|定于|计划于|预计|自|从|于|在"
_LEAD = rf"(?:(?P<lead>{_LEAD_WORDS}) ?)?"
_DUE = r"(?P<due>底?[之以]?前(?![后沿景列三海瞻]))?"
_TO = r" ?(?:-|~|至|到) ?"
_AHEAD = ("将", "拟", "定于", "计划", "预计", "力争", "到", "至")
_STEPS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_LATE = ("底", "末", "年底", "年末", "内", "年内")
_LATE_MONTH = 10
_FROM = ("自", "从")


def _year(words: Words, published: date | None) -> int | None:
    """The year that the words name, None where they name none or the document has no date."""
    if words["year"]:
        return read_whole(words["year"])
    if words["named"] and published:
        return published.year + _STEPS[words["named"]]
    return None


def _looks_ahead(words: Words) -> bool:
    return words["lead"].startswith(_AHEAD) or bool(words["due"])


def _day(words: Words, published: date | None) -> Reading | None:
    month, first, ahead = read_whole(words["month"]), read_whole(words["day"]), _looks_ahead(words)
    if periods.day_of(2024, month, first) is None:
        return None
    year = _year(words, published)
    if year:
        when = periods.day_of(year, month, first)
    elif published and not words["named"]:
        pick = periods.day_of_start if words["lead"] in _FROM else periods.latest_day
        when = (periods.next_day if ahead else pick)(month, first, published)
    else:
        return Reading(None, ahead)
    return placed(_until(words, when), published, ahead) if when else None


def _until(words: Words, first: date) -> Period:
    month = read_whole(words["last_month"]) or first.month
    last = periods.day_of(first.year, month, read_whole(words["last_day"]))
    return Period(first, last) if last and last >= first else periods.day(first)


def _month(words: Words, published: date | None) -> Reading | None:
    month, ahead = read_whole(words["month"]), _looks_ahead(words)
    last = read_whole(words["last_month"]) or month
    if not 1 <= month <= last <= 12:
        return None
    year = _year(words, published)
    if year:
        period = periods.months(year, month, last - month + 1)
    elif published and not words["named"]:
        pick = _pick(words["lead"], ahead)
        period = pick(month, last - month + 1, published)
    else:
        return Reading(None, ahead)
    if words["part"] == "以来" and published and period.start <= published:
        return Reading(Period(period.start, published))
    return placed(periods.third(period, words["part"]), published, ahead)


def _pick(lead: str, ahead: bool) -> periods.Pick:
    """Which such month is meant: the next behind 将于, the nearest behind 自, else the latest."""
    if ahead:
        return periods.next_months
    return periods.nearest_months if lead in _FROM else periods.latest_months


def _part_of_year(words: Words, published: date | None) -> Reading | None:
    """A quarter, several of them, a half or a season: of a named year, or the latest begun."""
    first, count = _months_named(words)
    ahead = _looks_ahead(words)
    year = _year(words, published)
    if year is None and published is None:
        return Reading(None, ahead)
    if published and (year is None and (words["half"] or ahead)):
        year = published.year
    if year is None and published:
        return placed(periods.latest_months(first, count, published), published)
    return placed(periods.months(year or 1, first, count), published, ahead)


def _months_named(words: Words) -> tuple[int, int]:
    """The first month and the number of months."""
    if words["quarters"]:
        return 1, 3 * read_whole(words["quarters"])
    if words["quarter"]:
        return 3 * read_whole(words["quarter"]) - 2, 3
    if words["half"]:
        return (1 if words["half"] == "上" else 7), 6
    return SEASONS[words["season"]], 3


def _whole_year(words: Words, published: date | None) -> Reading | None:
    year = _year(words, published)
    ahead = _looks_ahead(words) or words["named"] in ("明年", "后年")
    if year is None or published is None:
        return Reading(periods.year(year) if year else None, ahead)
    period = periods.year(year)
    if words["part"] == "以来" and year <= published.year:
        return Reading(Period(period.start, published))
    if year == published.year and (
        ahead or (words["part"] in _LATE and published.month < _LATE_MONTH)
    ):
        return Reading(Period(published, period.end), is_future=True)
    if words["named"] in ("今年", "本年"):
        return Reading(Period(period.start, published))
    if period.end < published:
        period = periods.part_of_year(year, words["part"])
    return placed(period, published, ahead)


def _span_of_years(words: Words, published: date | None) -> Reading | None:
    """A plan's period: ahead while it runs; no date of an announcement once it is over."""
    first, last = read_whole(words["first"]), read_whole(words["last"])
    if last < first or (published and last < published.year):
        return None
    return Reading(Period(date(first, 1, 1), date(last, 12, 31)), is_future=True)


def _nothing(words: Words, published: date | None) -> Reading | None:
    return None


RULES: list[Rule] = [
    (rf"每年(?:{_NUMBER}月(?:{_NUMBER}[日号])?|年?[底初末内])?", _nothing),
    (rf"(?P<first>{_Y4}) ?年? ?(?:-{{1,2}}|~|至|到) ?(?P<last>{_Y4}) ?年?", _span_of_years),
    (
        rf"{_LEAD}(?:{_YEAR}的? ?)?(?P<month>{_NUMBER}) ?月 ?(?P<day>{_NUMBER})"
        rf" ?(?:[日号]|(?={_TO}))"
        rf"(?:{_TO}(?:(?P<last_month>{_NUMBER})月)?(?P<last_day>{_NUMBER})[日号])?"
        r"(?:起|晚|上午|下午)?(?P<due>[之以]?前(?!后))?",
        _day,
    ),
    (rf"{_LEAD}(?:{_YEAR}的?)?前(?P<quarters>[二两三])个?季度", _part_of_year),
    (rf"{_LEAD}(?:{_YEAR}的?)?第?(?P<quarter>[一二三四1-4]) ?季度{_DUE}", _part_of_year),
    (
        rf"{_LEAD}(?:{_YEAR}的?)?(?:(?P<half>[上下])半年|(?P<season>[春夏秋冬])(?:天|季(?!度))){_DUE}",
        _part_of_year,
    ),
    (
        rf"{_LEAD}{_YEAR}的?(?P<season>[春夏秋冬])(?![节运晚奥分耕雷招至灌播收游会令])",
        _part_of_year,
    ),
    (
        rf"{_LEAD}(?:{_YEAR}的? ?)?(?<![\d.第])(?P<month>{_NUMBER}) ?月份?"
        rf"(?:{_TO}(?P<last_month>{_NUMBER})月份?)?"
        rf"(?P<part>上旬|中旬|下旬|初|底|末|中|以来)?(?![亮饼薪票龄\d]){_DUE}",
        _month,
    ),
    (rf"{_LEAD}{_YEAR}(?P<part>年?[初底末内]|年中|以来|度)?{_DUE}(?!产)", _whole_year),
    *RELATIVE_RULES,
]

CORES = [
    *"年月日周季天春夏秋冬期拜晚夜晨早近未今接久岁",
    *("19", "20"),
    *(f"{first}{second}" for first in "一二" for second in _CN),
]

CHINESE = Grammar(
    RULES,
    CORES,
    rf"[\d{_CN}两今去前明后昨上下本这近最日不年到至截自从于在未将拟定计预力周星第礼每春夏秋冬"
    r"连新半接几数多]",
)
"""The Chinese rules; they expect plain text (simplified characters, narrow digits)."""
