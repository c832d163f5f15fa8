"""When an initiative was announced, by the dates beside its verb."""

import re
from datetime import timedelta

from etl.claims.base.anchor import Anchor
from etl.claims.base.evidence import after_dateline
from etl.claims.base.reading import Reading, Sentence
from etl.claims.days.days_told import gone_by
from etl.claims.stages.acts import Act
from etl.model import DateMention, Period, Span, Status


def announced_when(
    reading: Reading, sentence: Sentence, anchor: Anchor, act: Act, occasion: Period | None
) -> Period | None:
    """The nearest date about the act that does not look ahead, else the day of the occasion.

    None where neither is told.
    """
    reach = after_dateline(reading, sentence)
    dates = [
        d
        for d in sentence.mentions.dates
        if not d.is_future
        and d.start
        and d.end
        and reach.covers(d.span)
        and not _is_in_name(reading, d.span)
        and not _is_month_to_come(reading, d.span)
        and not _is_day_to_come(reading, d)
        and not _is_expected_for(reading, d)
        and not WITHIN.match(reading.after(d.span.end, 18))
        and not _is_threshold(reading, d.span)
        and not _is_deadline(reading, d.span)
        and not _is_of_figures(reading, sentence, d.span, anchor, act)
        and not DRAFTED_IN.search(reading.before(d.span.start, 40))
        and not _is_of_years(reading, d.span)
        and not (act.status is Status.ANNOUNCED and _is_year_to_come(reading, d.span))
        and not _is_aside(reading, sentence, d.span, anchor)
    ]
    dates = [d for d in dates if len(dates) == 1 or not _is_events_year(reading, d.span)]
    position = act.cue.span.start if act.cue else anchor.span.start
    if any(_is_before_then(reading, d.span, position) for d in dates):
        return None
    # "上周公布，今年安排5000万元": the day on which it was told.
    dates = [d for d in dates if TOLD_AFTER.match(reading.after(d.span.end, 8))] or dates
    days = [d for d in dates if not _is_this_year(reading, d.span)]
    if not dates or (not days and act.status is Status.ANNOUNCED and occasion):
        return occasion
    # "Will set aside 300 million yuan this year, he said on Friday": the day it was told.
    dates = days if days and act.status is Status.ANNOUNCED else dates
    best = min(dates, key=lambda d: _distance(sentence, d, position))
    return _so_far(reading, best)


# "Firms that settled after 1 January 2024", 2024年1月1日后注册的企业: who qualifies.
THRESHOLD = re.compile(r"\b(?:after|before|prior to|on or after)(?: the)? ?$")
THRESHOLD_OPENS = re.compile(r"(?:after|before|prior to) ")
THRESHOLD_ZH = re.compile(
    r"(?:\(含\)|（含）)?(?:[以之]?[后前])(?:新|在|成立|注册|落户|迁入|引进|设立|开工|投产|购|签订|入驻|首次|取得|获得)"
)


def _is_threshold(reading: Reading, date: Span) -> bool:
    return bool(
        THRESHOLD.search(reading.before(date.start, 16))
        or THRESHOLD_OPENS.match(reading.plain, date.start, date.end)
        or THRESHOLD_ZH.match(reading.after(date.end, 12))
    )


# "反馈截止日期为12月15日": until when it may be commented on.
DEADLINE_ZH = re.compile(
    r"(?:截止(?:日期|时间|日)?(?:为|是|到|至|于|[:：])?|(?:意见|反馈|申报|报名)(?:时间|期限)?(?:截至|止于|截止))$"
)
UNTIL_CHARS = 2
"""A date's own words may open with its 截至."""


def _is_deadline(reading: Reading, date: Span) -> bool:
    opens = date.start + UNTIL_CHARS
    return any(DEADLINE_ZH.search(reading.before(at, 14)) for at in (date.start, opens))


# "浙江去年产业营收约6000亿元，今年将实施…": of which year the figures are.
FIGURES_ZH = re.compile(
    r"(?:营收|产值|产量|规模|增加值|收入|出口额?|总量|销量|企业|增速|占比|比重)[^，。；]{0,14}\d|同比|(?:增长|翻)[\d一二三四五六七八九两近超约]"
)
YEARS_FIGURES = re.compile(r"去年|上年|前年|上半年|20\d\d年(?:底|末)?|前[一二三\d]+季度|一季度")


def _is_of_figures(
    reading: Reading, sentence: Sentence, date: Span, anchor: Anchor, act: Act
) -> bool:
    """Whether a year opens a clause of statistics, before the one in which somebody acts."""
    if not YEARS_FIGURES.fullmatch(reading.plain, date.start, date.end):
        return False
    clause = sentence.clauses[sentence.clause_of(date.start)]
    acts = act.cue is not None and clause.covers(act.cue.span)
    if acts or clause.covers(anchor.span):
        return False
    return FIGURES_ZH.search(reading.plain, date.end, clause.end) is not None


# "The package, which was drafted in May and published last week".
DRAFTED_IN = re.compile(
    r"\b(?:drafted|drawn up|written|worked on|conceived|prepared) (?:in |on |since )?$"
)
# "今年以来甲市发布政策，此前乙市已出台": what stands behind 此前 is not of the time told before it.
BEFORE_THEN = re.compile(r"[，；](?:而)?(?:在)?(?:此前|之前|早前|更早前|此前不久)，?")


def _is_before_then(reading: Reading, date: Span, position: int) -> bool:
    return BEFORE_THEN.search(reading.plain, date.end, max(date.end, position)) is not None


# "Yibin, where a trial began in 2022, has now enlarged its programme": what was there before.
WHERE = re.compile(r"where\b")


def _is_aside(reading: Reading, sentence: Sentence, date: Span, anchor: Anchor) -> bool:
    """Whether a date is told of a place in passing, in another clause than the instrument."""
    clause = sentence.clauses[sentence.clause_of(date.start)]
    is_where = WHERE.match(reading.plain, clause.start) is not None
    return is_where and not clause.covers(anchor.span)


def _so_far(reading: Reading, date: DateMention) -> Period | None:
    """A date's days; of those in which the text was published only what had gone by."""
    if not (date.start and date.end):
        return None
    day = reading.document.published
    if day and date.start <= day < date.end and _is_bare_year(reading, date.span):
        return Period(date.start, day)
    return gone_by(reading, Period(date.start, date.end))


# "2023年7月1日至2024年6月30日期间购买算力的": for which time money is given.
WITHIN = re.compile(r"(?:[至到—~-]{1,2}[^，。；]{4,14})?(?:期间|之间)")
# "(2025年版)", "(2025-2027)": the years of which a plan speaks, beside its name.
EDITION_BEFORE = re.compile(r"[(（]$")
NAMED_YEAR = re.compile(
    r"(?:度)?(?:行动方案|工作方案|行动计划|工作计划|工作要点|重点任务|任务清单|实施方案|重点工作|工作清单)"
)
EDITION_AFTER = re.compile(r" ?(?:年?版|edition\b|version\b|年?[-–—~至]|[)）])")
AGENCY = re.compile(r"[^《》]{0,6}(?:讯|电|消息)》")
NAME_CHARS = 80


def _is_in_name(reading: Reading, span: Span) -> bool:
    """Whether a date is a part of a policy's name: 《2025年工作要点》, "Plan (2025-27)"."""
    before, after = reading.before(span.start, NAME_CHARS), reading.after(span.end, 10)
    if before.rfind("《") > before.rfind("》"):
        # 《某某社26日专讯》 is how some agencies open a story.
        return AGENCY.match(reading.after(span.end, NAME_CHARS)) is None
    is_year = span.end - span.start <= YEAR_CHARS
    if is_year and NAMED_YEAR.match(after):
        return True
    return is_year and bool(EDITION_BEFORE.search(before) and EDITION_AFTER.match(after))


# "A plan for 2018 to 2020": the years for which it is made.
YEARS_BEFORE = re.compile(r"20\d\d ?(?:to|through|and|[-–—~至到]) ?$")
YEARS_AFTER = re.compile(r" ?年?(?:to|through|[-–—~至到]) ?20\d\d")


def _is_of_years(reading: Reading, span: Span) -> bool:
    """Whether a bare year is one end of a period of years."""
    if RUNS_FROM.match(reading.plain, span.start):
        return True
    if not _is_bare_year(reading, span):
        return False
    return bool(
        YEARS_AFTER.match(reading.after(span.end, 16))
        or YEARS_BEFORE.search(reading.before(span.start, 16))
    )


TOLD_AFTER = re.compile(r"(?:对外|正式|联合|共同|集中)?(?:公布|宣布|披露|透露)")
# "9月3日，在2025年全市人工智能大会上": the year is the event's, the day is what dates it.
EVENTS_YEAR = re.compile(
    r"在?20\d\d年?[^，。；]{2,30}?"
    r"(?:大会|推进会|论坛|博览会|发布会|会议|年会|峰会|大赛|展会|工作会)[^，。；]{0,8}，"
)


def _is_events_year(reading: Reading, span: Span) -> bool:
    """Whether a year opens the name of the event at which something was told."""
    if span.end - span.start > YEAR_CHARS + 1:
        return False
    return EVENTS_YEAR.match(reading.plain, span.start, span.end + NAME_CHARS) is not None


# "自2025年起连续实施四年": for how long it is paid.
RUNS_FROM = re.compile(r"[从自]?20\d\d年度?起，?(?:连续|每年|逐年)")
YEAR_CHARS = 5
BARE_YEAR = re.compile(r"(?:in |for |during |from |since )?20\d\d年?起?")
THIS_YEAR = re.compile(r"(?:later |earlier )?this year|今年|年内|本年度?")


# "A rule is being drafted and will be sent to the council in May": the May to come.
BARE_MONTH = re.compile(
    r"(?:in |by |next )?(?:early |mid-|late )?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)"
)
WILL_BE = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:expected |due |set |scheduled |slated )?to|plans? to|aims? to) "
    r"[^.;,]{2,60}$"
)


# "清单近期就会印发".
SOON_ZH = re.compile(r"(?:就|也|还)?(?:会|将|拟|要)")


def _is_month_to_come(reading: Reading, span: Span) -> bool:
    if SOON_ZH.match(reading.plain, span.end) and reading.plain[span.start : span.end] == "近期":
        return True
    is_month = BARE_MONTH.fullmatch(reading.plain, span.start, span.end) is not None
    return is_month and WILL_BE.search(reading.before(span.start, 90)) is not None


# "Will open the centre on May 1, it said in March": the day that is still to come.
LONG_AGO = timedelta(days=180)
NAMED_YEAR_EN = re.compile(r"20\d\d|year")
WILL_DO = re.compile(
    r"\b(?:will|shall|is to|are to|is set to|are set to|plans? to|aims? to|due to|scheduled to|"
    r"expected to|deadline|until|takes? effect|comes? into (?:force|effect))\b[^.;]{0,90}$"
)


def _is_day_to_come(reading: Reading, date: DateMention) -> bool:
    """Whether a day without a year, long gone by, is told of what will be done on it."""
    day = reading.document.published
    if day is None or date.start is None or date.start != date.end or day - date.start < LONG_AGO:
        return False
    if NAMED_YEAR_EN.search(reading.plain, date.span.start, date.span.end):
        return False
    return WILL_DO.search(reading.before(date.span.start, 110)) is not None


# "Is building a park, due to be finished in the first half of 2026": when it will be ready.
EXPECTED = re.compile(
    r"\b(?:due|expected|scheduled|slated|set|planned|projected|intended|meant|aims|will|should|is|"
    r"are|completion|opening) (?:to|for|be|go|come|due|set|planned|expected)"
    r"(?: (?:to|be|go|come|start|begin|enter|put|be put|complete(?:d|ly)?|completion|finish(?:ed)?|"
    r"open(?:ed)?|ready|built|delivered|commissioned|inaugurated|operational|operating|operations?|"
    r"on stream|online|live|up and running|running|service|use|phase|fully|full|into|in|for|by|"
    r"of|the|its|first|second|entire|whole)){0,7} $"
)


def _is_expected_for(reading: Reading, date: DateMention) -> bool:
    """Whether a date longer than a day tells when something is to be ready."""
    told = EXPECTED.search(reading.before(date.span.start, 90))
    return date.start != date.end and told is not None


def _is_this_year(reading: Reading, span: Span) -> bool:
    return THIS_YEAR.fullmatch(reading.plain, span.start, span.end) is not None


# "Announced in 2023 that it would …", 2023年宣布: the year in which it was said.
SAID_IN = re.compile(
    r"\b(?:said|announced|pledged|promised|vowed|declared|unveiled|revealed|disclosed|decided) $"
)


def _is_year_to_come(reading: Reading, span: Span) -> bool:
    """ "In 2026 the city will build …": when it is to be done, not when it is announced."""
    if not _is_bare_year(reading, span):
        return False
    said = SAID_IN.search(reading.before(span.start, 12)) or TOLD_AFTER.match(
        reading.after(span.end, 8)
    )
    return said is None


def _is_bare_year(reading: Reading, span: Span) -> bool:
    return BARE_YEAR.fullmatch(reading.plain, span.start, span.end) is not None


def _distance(sentence: Sentence, date: DateMention, position: int) -> tuple[int, int]:
    clauses = abs(sentence.clause_of(date.span.start) - sentence.clause_of(position))
    return clauses, abs(date.span.start - position)
