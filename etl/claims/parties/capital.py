"""Whether "Beijing" is the city or the central government, by what stands beside it."""

import re
from dataclasses import replace
from functools import lru_cache

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import NATIONAL_CODE, Language, SectionKind
from etl.reference.sought import Sought

BEIJING = "110000"
CITY_AFTER = re.compile(
    r"^: (?:the|its) city|"
    # Not "Beijing's capital controls".
    r"^, (?:the|china's|the (?:country|nation)'s) capital\b|"
    r"^'s (?:[\w-]+ ){0,2}(?:town|suburbs?|districts?|neighbou?rhoods?|zone|subway|schools|"
    r"hospitals|streets)\b|"
    r"^(?:'s)?,? (?:the city\b|municipal|city\b|mayor|people's government|haidian|chaoyang|"
    r"yizhuang|(?:\w+ ){1,3}bureau\b|"
    r"economic|zhongguancun|daxing|fengtai|shijingshan|changping|residents|-based|e-town|district|"
    r"(?:ai|artificial intelligence|robotics?) (?:\w+ ){0,3}fund)|^市"
)
CITY_BEFORE = re.compile(
    r"(?:city of|cities (?:such as|like|including)|municipality of|in) (?:the )?$|"
    r"\b(?:government|authorities|administration|council|committee|mayor|residents|people|"
    r"streets|schools|universities) of $|"
    r"\b(?:deput(?:y|ies)|delegates?|advis[eo]rs?|lawmakers?) (?:from|representing) $"
)
NATION = re.compile(
    r"\bnationwide|\bnational|\bcountry\b|\bthe state\b(?!-)|\bprovinces\b|\blocal governments|"
    r"\bindustrial policy|"
    r"\bunited states\b|\bu[.·]s[.·]|\brival\w*|\bself-(?:reliance|sufficiency)\b|\bgeopolit\w+|"
    r"\bsuperpower|\bwashington\b|\bcentral\b|\bacross china\b|\bchina's\b|各地|全国|中央|国务院"
)
# Chinese publishers write "China" for the government and "Beijing" for the city.
DOMESTIC = Sought(
    r"xinhua|china daily|cgtn|ecns|global times|people's daily|gov\.cn|\bscio\b|shine|"
    r"beijing review|"
    r"\bchina news service|bjrd|beijing municipal|ebeijing|yicai|caixin global|china\.org"
)


# "Beijing. The city's fund …": a label, as other places have beside it.
LABEL = re.compile(r"\W{0,3}(?:in )?beijing\W{0,3}")
# A text about the municipality: its districts and organs, or Beijing among other cities.
OTHER_CITY = (
    r"(?:shanghai|shenzhen|hangzhou|guangzhou|tianjin|suzhou|hefei|wuhan|chengdu|chongqing)"
)
MUNICIPAL = Sought(
    r"\bhaidian\b|\byizhuang\b|\bzhongguancun\b|\bchinese capital\b|\bmunicipal level\b",
    r"\bbeijing(?:'s)? (?:municipal|e-town|economic|city\b)",
    r"\bbeijing\b[^.]{0,80}\. (?:the|its) (?:city|municipal)",
    r"\bbeijing\b[^.;]{0,120} its (?:city|municipal)\b",
    r"\bcapital(?: city)?,? beijing\b",
    rf"\bbeijing(?:,| and) {OTHER_CITY}",
    rf"{OTHER_CITY}(?:,| and| or) beijing\b",
)
# "Beijing is planning a park in the city's west", "…, municipal officials said".
OF_CITY = re.compile(
    r"\bthe city's\b|\bmunicipal(?:ity)?\b(?! governments)|"
    r"\bits (?:\w+ )?(?:districts?|suburbs?|mayor|vice-mayor)\b|"
    r"\bthe city (?:will|has|plans?|said|is|aims?|wants?)\b"
)
OUTSIDE = re.compile(r"本港|港府|特区政府|港元|华盛顿|白宫|美方|中美|美中|布鲁塞尔")
# "Several provinces have plans, with Beijing targeting two clusters": one of the places.
AMONG = re.compile(r"\b(?:provinces|cities|localities|regions)\b[^.;]{0,120}, with $")
INSTRUMENTS = frozenset({"fund", "subsidy", "infrastructure"})
NATIONAL_SUM_CNY = 100_000_000_000
"""A sum above this is the central government's, whoever else the text is about."""


def _is_municipal(reading: Reading, sentence: Sentence) -> bool:
    """Whether a fund or the like of "Beijing" is the city's in a text about the city."""
    if any(m.amount > NATIONAL_SUM_CNY for m in sentence.mentions.money):
        return False
    named = any(cue.value in INSTRUMENTS for cue in sentence.cues("kind"))
    named = named or sentence.section.kind is SectionKind.HEADLINE
    return named and _is_about_municipality(reading.plain)


@lru_cache(maxsize=1)
def _is_about_municipality(plain: str) -> bool:
    """Whether a text is about the municipality of Beijing, alone or among other cities."""
    return MUNICIPAL.is_in(plain)


# "Beijing issued a plan. Under it, the capital will build …": the city goes by another name.
THE_CAPITAL = re.compile(r"\bthe capital (?:will|would|has|also|plans|aims|is to)\b")


@lru_cache(maxsize=1)
def _is_told_as_capital(plain: str) -> bool:
    """Whether a text goes on about "the capital" as about a city that acts."""
    return THE_CAPITAL.search(plain) is not None


@lru_cache(maxsize=1)
def _is_domestic(publisher: str, plain: str) -> bool:
    """Whether the publisher or the text is of a Chinese agency, paper or office."""
    return DOMESTIC.is_in(publisher.lower()) or DOMESTIC.is_in(plain)


def decide_capital(reading: Reading, sentence: Sentence, party: Party) -> Party:
    """The party with "Beijing" read as the municipality or as the central government."""
    if party.places != (BEIJING,) or party.role in (Role.LOCATIVE, Role.REFERENCE, Role.COMPANY):
        return party
    if _is_city(reading, sentence, party):
        return party
    return replace(party, role=Role.NATIONAL, places=(NATIONAL_CODE,))


def _goes_on_as_city(reading: Reading, sentence: Sentence, party: Party) -> bool:
    """Whether the words behind "Beijing" speak of the city, and of no other one."""
    others = [m for m in sentence.mentions.places if m.senses != (BEIJING,)]
    return (
        not others and OF_CITY.search(reading.plain, party.span.end, sentence.span.end) is not None
    )


def _names_district(sentence: Sentence) -> bool:
    """ "Beijing will build a park in Mentougou": one of its districts is named."""
    senses = [m.senses for m in sentence.mentions.places if len(m.senses) == 1]
    return any(code[:2] == BEIJING[:2] and code != BEIJING for (code,) in senses)


def _is_city(reading: Reading, sentence: Sentence, party: Party) -> bool:
    name = reading.plain[party.span.start : party.span.end]
    before, after = reading.before(party.span.start, 30), reading.after(party.span.end, 40)
    words = reading.plain[sentence.span.start : sentence.span.end]
    if "市" in name or "capital" in name or CITY_AFTER.match(after) or CITY_BEFORE.search(before):
        return True
    if AMONG.search(reading.before(party.span.start, 150)) or LABEL.fullmatch(words):
        return True
    if re.search(
        r"\b(?:unlike|city of|capital,?) beijing|beijing municipal|the city of beijing", words
    ):
        return True
    if reading.document.language is Language.ZH:
        # Only a text from outside that keeps 北京市 for the city uses the bare name so.
        abroad = OUTSIDE.search(reading.plain[:600]) or OUTSIDE.search(words)
        return abroad is None
    if _goes_on_as_city(reading, sentence, party):
        return True
    if NATION.search(words):
        return False
    if _is_told_as_capital(reading.plain) or _names_district(sentence):
        return True
    domestic = _is_domestic(reading.document.publisher or "", reading.plain)
    return domestic or _is_municipal(reading, sentence)
