"""Cue words: every entry of the lexicon that a stretch of text contains."""

import re
from collections import defaultdict
from functools import cache

from etl.mentions.matching import Matcher, longest
from etl.mentions.run_ins import BARE_CHARS, begins_within
from etl.model import Cue, Language, Span
from etl.reference.folding import fold, lower
from etl.reference.lexicon import load_lexicon
from etl.reference.words import load_words

Meaning = tuple[str, str]
"""A cue's group and value."""

AI = "ai"
# Within these groups one stretch may mean several things ("robot ports" is two sectors).
OVERLAPPING = frozenset({"sector", AI, "makes"})
# Names count only where they are written as names.
CAPITALISED = frozenset({("company", "named")})

# “满天星券”: a voucher under whatever name of its own, but no security and none for shoppers.
VOUCHER_ZH = re.compile(
    r"(?<=[“「『\"])(?![^”」』\"]{0,8}(?:证|债|消费|购物|优惠|代金|入场|门|礼品?|彩|汽车|家电|餐饮|电影|文旅|旅游)券)"
    r"[^“”「」『』\"，。；\s]{1,8}券(?=[”」』\"])"
)


# "Released a list of 120 AI application scenarios": what a place opens, a plan by its items.
LIST_OF_EN = re.compile(
    r"\blist of (?:\d[\d,]*+ |the first |more than \d[\d,]*+ )?(?:[a-z-]++ ){0,3}?"
    r"(?:scenarios|opportunities)\b|"
    r"\blist of \d[\d,]*+ items(?=, including \d[\d,]*+ [a-z-]++ scenarios\b)",
    re.IGNORECASE,
)


@cache
def _matcher(language: Language) -> Matcher[tuple[Meaning, ...]]:
    forms: dict[str, list[Meaning]] = defaultdict(list)
    for entry in load_lexicon(language):
        for form in entry.forms:
            forms[lower(fold(form))].append((entry.group, entry.value))
    return Matcher({form: tuple(meanings) for form, meanings in forms.items()})


@cache
def _ai_matcher(language: Language) -> Matcher[str]:
    entries = (e for e in load_lexicon(language) if e.group == AI)
    return Matcher({lower(fold(form)): entry.value for entry in entries for form in entry.forms})


@cache
def _words_before() -> frozenset[str]:
    return load_words("words_before.txt") | load_words("places/words_before.txt")


def names_ai(folded: str, language: Language) -> bool:
    """Whether a folded text names AI anywhere, in any word that the lexicon has for it."""
    return any(True for _ in _ai_matcher(language).find(lower(folded)))


def find_cues(folded: str, language: Language) -> list[Cue]:
    """All cues in the folded text, sorted by span."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    words = _words_before() if language is Language.ZH else frozenset()
    for start, end, meanings in _matcher(language).find(lower(folded)):
        if words and end - start == BARE_CHARS and begins_within(folded, start, words):
            continue
        for meaning in meanings:
            group, value = meaning
            if meaning not in CAPITALISED or not folded[start:end].islower():
                found[group].append((start, end, value))
    if language is Language.ZH and "券" in folded:
        known = {end for _, end, _ in found["kind"]}
        found["kind"] += [
            (*name.span(), "subsidy")
            for name in VOUCHER_ZH.finditer(folded)
            if name.end() not in known
        ]
    if language is Language.EN and "list of" in folded:
        found["kind"] += [(*m.span(), "plan") for m in LIST_OF_EN.finditer(folded)]
    told = sorted(
        (start, end, group, value)
        for group, matches in found.items()
        for start, end, value in (matches if group in OVERLAPPING else longest(matches))
    )
    return [Cue(Span(start, end), group, value) for start, end, group, value in told]
