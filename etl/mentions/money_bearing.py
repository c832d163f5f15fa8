"""What stands beside a sum: per year, to each of several, or the same sum in another currency."""

import re

_BEFORE_CHARACTERS = 60
_AFTER_CHARACTERS = 32

_ANNUAL_BEFORE = re.compile(
    r"\b(?:each|every)\syear\b[^.;!?\d]{0,60}$"
    r"|\b(?:annually|yearly)\b(?:\s\w+){0,4}\s?$"
    r"|\b(?:annual|yearly)"
    r"(?:[ -](?!growth|revenue|output|income|sales|turnover)[a-z&/-]{1,30}+){0,6}?"
    r"(?:\s?:|\s(?:of|at|to|worth|is|was|totall?ing|with|by|not|exceeding|capped))(?:\s[a-z]+){0,4}\s?$"
    r"|\bannual\s[a-z ]{0,20}?(?:budgets?|funding|subsid(?:y|ies)|grants?|allocations?|spending"
    r"|rewards?|support|quotas?|total|amount|scale|distribution|issuance|cap|ceiling)\s?$"
    r"|\bin\sannual\b[a-z ]{0,60}$",
    re.IGNORECASE,
)
_ANNUAL_AFTER = re.compile(
    r"[\s-]?(?:(?:a|per|each|every|this)[ -]year\b|annually\b|yearly\b|per\sannum\b)"
    r"|[ -](?:annual|yearly)\b|/\s?(?:year|yr|年)|\sin\sannual\b"
    r"|\s(?:in|of)\s[a-z ]{0,24}?(?:annually|each\syear|every\syear|(?:per|a)\syear)\b"
    r"|[ ]?(?:每年|的?年度(?!报))",
    re.IGNORECASE,
)
_ANNUAL_BEFORE_ZH = re.compile(
    r"(?:每年度?|年均|年度|逐年|每一年|一年(?:内)?(?:将|要|拿出|投入|安排|花))"
    r"[^，。；;!?、,\d]{0,20}$|(?<!全)(?<!\d)一年\s?$"
)
_EACH_AFTER = re.compile(
    r"\s(?:for\s|to\s)?each(?!\s(?:year|month|day|quarter)\b)\b|\sapiece\b", re.IGNORECASE
)
_EACH_BEFORE = re.compile(
    r"\beach\s(?:worth|totall?ing|valued\sat|with|received?|gets?|got|of)\s(?:[a-z]+\s){0,2}$"
    r"|各(?:自|再|将|可|获得?|给予|奖励|补贴|补助|资助|支持|出资|安排|投入|设立|约|超|近|为"
    r"|不超过|不低于|最高|拨付|拨|发放|投|出|奖| )*$"
    r"|分别(?:再|将|可|获得?|给予|奖励|补贴|补助|资助|支持|出资|安排|投入|设立|约|超|近|为|拨付|的)*$",
    re.IGNORECASE,
)
_SAME = (
    r"(?:or|about|around|roughly|approximately|approx\.?|nearly|some|equal\sto|equals"
    r"|equivalent(?:\sto)?|the\sequivalent\sof|worth|i\.e\.|that\sis|over|more\sthan|=|≈|~"
    r"|约合|折合|相当于|等于|大约|约|合|即|折|人民币|超过|超|近|,|:)"
)
_CONVERSION = re.compile(
    rf"(?:[ -][a-z-]++){{0,3}}\s?[(\[【]{{1,2}}\s?(?:{_SAME}\s?){{0,4}}"
    rf"|[^，。；;!?、,()\d]{{0,8}}[(\[【]\s?(?:{_SAME}\s?){{0,4}}"
    rf"|[,，]?\s?(?:or|equivalent\sto|the\sequivalent\sof|折合|约合|相当于|合)\s?(?:{_SAME}\s?){{0,3}}"
    rf"|[,，]\s?(?:about|around|roughly|approximately|约)\s?"
    rf"|\s?-{{1,2}}\s?(?:or|about|around|roughly|approximately|equivalent\sto|约合)\s(?:{_SAME}\s?){{0,2}}",
    re.IGNORECASE,
)
_FURTHER = re.compile(rf"\s?[,;/，；]\s?(?:{_SAME}\s?){{0,3}}|\s?(?:or|and)\s?", re.IGNORECASE)
_LONGEST_CONVERSION = 56


def is_annual(stretch: str, floor: int, sum_start: int, sum_end: int) -> bool:
    """Whether the words beside the sum at `[sum_start, sum_end)` make it a sum per year."""
    before = stretch[max(floor, sum_start - _BEFORE_CHARACTERS) : sum_start]
    after = stretch[sum_end : sum_end + _AFTER_CHARACTERS]
    return bool(
        _ANNUAL_AFTER.match(after)
        or _ANNUAL_BEFORE.search(before)
        or _ANNUAL_BEFORE_ZH.search(before)
    )


def is_each(stretch: str, floor: int, sum_start: int, sum_end: int) -> bool:
    """Whether the words beside the sum give it to each of several."""
    before = stretch[max(floor, sum_start - _BEFORE_CHARACTERS) : sum_start]
    after = stretch[sum_end : sum_end + _AFTER_CHARACTERS]
    return bool(_EACH_AFTER.match(after) or _EACH_BEFORE.search(before))


def repeats(stretch: str, first_end: int, second_start: int, is_chained: bool) -> bool:
    """Whether the words between two sums make the second a conversion of the first.

    `is_chained`: the first is a conversion itself, so that a mere comma is enough.
    """
    between = stretch[first_end:second_start]
    if len(between) > _LONGEST_CONVERSION:
        return False
    return bool(_CONVERSION.fullmatch(between) or (is_chained and _FURTHER.fullmatch(between)))
