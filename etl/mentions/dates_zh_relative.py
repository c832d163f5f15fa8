"""The Chinese rules for dates that only the document's own date fixes: 上周五, 近日, 两年前."""

from datetime import date, timedelta

from etl.mentions import periods
from etl.mentions.date_rules import Reading, Rule, Words, placed
from etl.mentions.numerals_zh import read_whole
from etl.model.claim import Period

_COUNT = r"(?:\d{1,3}|[一二三四五六七八九十两]{1,3})"
_WEEKDAYS = {name: number for number, name in enumerate("一二三四五六日")} | {"天": 6}
SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
"""The month in which each season begins."""
_DAY_STEPS = {"昨": -1, "今": 0, "前": -2, "明": 1, "后": 2}
_STEPS = {"上": -1, "本": 0, "这": 0, "下": 1}


def _near_day(words: Words, published: date | None) -> Reading | None:
    step = _DAY_STEPS[words["which"]]
    if published is None:
        return Reading(None, step > 0)
    return Reading(periods.day(published + timedelta(days=step)), step > 0)


def _short_season(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    year = published.year - (words["which"] == "去")
    return placed(periods.months(year, SEASONS[words["season"]], 3), published)


def _month(words: Words, published: date | None) -> Reading | None:
    step = _STEPS[words["which"]]
    if published is None:
        return Reading(None, step > 0)
    month = periods.months(published.year, published.month + step)
    if words["day"]:
        when = periods.day_of(month.start.year, month.start.month, read_whole(words["day"]))
        return placed(periods.day(when), published) if when else None
    if step == 0:
        return Reading(Period(month.start, published))
    return Reading(periods.third(month, words["part"]), step > 0)


def _day_alone(words: Words, published: date | None) -> Reading | None:
    """A day of the month: the latest such day up to the document's date."""
    number = read_whole(words["day"])
    if not 1 <= number <= 31:
        return None
    if published is None:
        return Reading(None)
    for back in range(3):
        month = periods.months(published.year, published.month - back).start
        when = periods.day_of(month.year, month.month, number)
        if when and when <= published:
            return Reading(periods.day(when))
    return None


def _week(words: Words, published: date | None) -> Reading | None:
    step = _STEPS[words["which"]]
    if published is None:
        return Reading(None, step > 0)
    week = periods.week(published, step)
    if words["weekday"] == "末":
        return placed(Period(week.start + timedelta(days=5), week.end), published)
    if words["weekday"]:
        when = week.start + timedelta(days=_WEEKDAYS[words["weekday"]])
        return placed(periods.day(when), published)
    return Reading(Period(week.start, published) if step == 0 else week, step > 0)


def _weekday(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    return Reading(periods.day(periods.weekday_of(published, _WEEKDAYS[words["weekday"]])))


def _recent(words: Words, published: date | None) -> Reading | None:
    days = periods.DAYS_OF_A_RECENT_MONTH if words["weeks"] else periods.RECENT_DAYS
    return Reading(periods.days_up_to(published, days) if published else None)


def _some_time(words: Words, published: date | None) -> Reading | None:
    return Reading(None, is_future=True)


def _years_ahead(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None, is_future=True)
    end = date(published.year + read_whole(words["count"]), 12, 31)
    return Reading(Period(published, end), is_future=True)


def _ago(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    unit, half = words["unit"], words["count"] == "半"
    count = 0 if half else read_whole(words["count"])
    if unit in ("天", "日"):
        return Reading(periods.day(published - timedelta(days=count)))
    if unit in ("周", "星期"):
        return Reading(periods.weeks_ago(published, count))
    if unit == "月":
        days = periods.DAYS_OF_A_RECENT_MONTH
        if half:
            return Reading(periods.days_up_to(published, days))
        return Reading(periods.months(published.year, published.month - count))
    if half:
        return Reading(periods.months(published.year, published.month - 6))
    return Reading(periods.year(published.year - count)) if count < 100 else None


def _start_of_year(words: Words, published: date | None) -> Reading | None:
    return Reading(Period(date(published.year, 1, 1), published) if published else None)


def _rest_of_year(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None, is_future=True)
    return Reading(Period(published, date(published.year, 12, 31)), is_future=True)


def _nothing(words: Words, published: date | None) -> Reading | None:
    return None


RELATIVE_RULES: list[Rule] = [
    (r"(?P<which>[今去])(?P<season>[春夏秋冬])(?![奥节])", _short_season),
    (
        r"(?<!以)(?P<which>[上本这下])个?月(?P<part>初|底|末|上旬|中旬|下旬)?"
        r"(?:(?P<day>\d{1,2})[日号])?",
        _month,
    ),
    (
        r"(?<!以)(?P<which>[上本这下])个?(?:周(?![期边转年密围延])|星期|礼拜)"
        r"(?P<weekday>[一二三四五六日天末])?",
        _week,
    ),
    (r"(?P<which>今)(?:日|天)?起", _near_day),
    (r"每个?(?:周|星期)[一二三四五六日天末]?", _nothing),
    (r"周[一二三四五六日]至周?[一二三四五六日]", _nothing),
    (r"(?<![四一二两三])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?!体)", _weekday),
    (
        r"(?P<which>[昨今明])(?:[(（]\d{1,2}[日号]?[)）])?(?:天|日(?!头条|之星|报)|晚|夜|晨|早)",
        _near_day,
    ),
    (r"(?P<which>[前后])天|(?<![目此以之当])(?P<which2>前)日(?!均)", _near_day),
    (r"近期(?=将|拟|要)|(?:未来|今后|接下来)(?:一段时间|几年|数年|一个时期)", _some_time),
    (rf"(?:未来|今后|接下来的?)(?P<count>{_COUNT})(?:[至到-]{_COUNT})?个?年", _years_ahead),
    (r"(?P<weeks>近期(?!目标|规划|计划)|近一个月|近几周)", _recent),
    (r"最近(?![的邻距])|前不久|不久前|连日来|新近|近几[天日]|这几[天日]|近来", _recent),
    (
        r"(?<![附临接靠])近日(?![点本])|(?<![\d一二三四五六七八九十两作节止期首假生即次当同旦几])日前",
        _recent,
    ),
    (
        rf"(?<![\d第])(?P<count>{_COUNT}|半) ?个?(?P<unit>天|日|周|星期|月|年)[之以]?前(?![后三])",
        _ago,
    ),
    (r"(?:\d{1,3}|[一二三四五六七八九十两几数多]{1,3}|半)个?(?:年|月|日|天)以?内", _nothing),
    (r"年初(?!步)", _start_of_year),
    (r"[到至]?(?:年底|年末|岁末|年内)(?:[之以]?前)?", _rest_of_year),
    (
        r"(?<![\d月年第每.至期满提早晚共近])(?P<day>\d{1,2})日(?![内前后游间常均报志程产]|以内)",
        _day_alone,
    ),
]
