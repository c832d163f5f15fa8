"""The instruments that a sentence names: funds, subsidies, plans, facilities, calls for action."""

import re
from dataclasses import dataclass, replace

from etl.claims.aims import stated_aim
from etl.claims.reading import Reading, Sentence
from etl.claims.word_use import is_adjunct, is_trend, is_verb, place_plans
from etl.model import Cue, Kind, Language, Span

# Words that name an instrument only together with an act of a government.
WEAK_PLAN = re.compile(
    r"(?:polic|program|scheme|rule|initiative|strateg|framework|measure|package|campaign|trial|"
    r"regulation|opinion|plan$|plans$|legislation|"
    r"措施$|政策$|方案$|计划$|工程$|办法$|规划$|机制|试点|战略|行动$|意见$|规定|清单|通知|举措$)"
)
NP_BREAK = re.compile(
    r"[,;:.()“”\"]|(?<![\w-])(?:a|an|the|its|their|his|her|our|this|that|own|to|for|of|in|on|with|by|from|"
    r"amid|as|after|under|over|into|at|through|via|and|will|would|has|have|had|is|are|was|"
    r"were|each)(?![\w-])|'s "
)
# "a leading innovation centre", 创新高地: a rank that a place aims at, not a building.
SITE_CHARS = 55
# These name a facility for AI only with AI in their own noun phrase ("AI empowerment center").
GENERAL_SITE = re.compile(
    r"(?:center|centre|platform|institution|campus|campuse|zone|institute|base|park)e?s?"
)
# "Qingdao is building similar zones": of the sort just told.
SAME_SORT = re.compile(r"\b(?:similar|such) $")
FIGURATIVE = re.compile(
    r"\b(?:leading|global|globally|world-class|world's|influential|international|premier|top|"
    r"major) [\w ,-]{0,20}$|"
    # "Hopes to establish itself as an innovation centre."
    r"\b(?:itself|themselves|become|becoming|transform\w*|evolve|"
    r"position\w*)(?: [\w-]+){0,4} (?:as|into|a|an|the) "
    r"[\w+ -]{0,30}$"
)
# "总投资8.6亿元，其中财政资金2亿元": the government's part of a facility.
PUBLIC_PART = re.compile(r"(?:其中|含|包括)[^，。；]{0,4}$")
# "获省级财政补贴4000万元", 已获省算力券的优先: money that comes from above.
FROM_ABOVE = re.compile(
    r"(?:获|获得|争取|争取到|获批)(?:到|了)?(?:国家|中央|省级|省|上级|国债)[^，。；]{0,8}$"
)
PURPOSE = re.compile(r"^ (?:for|to|of|on|that|in|towards?)\b|\b(?:for|of|on|in|to|at)(?: the)? .?$")
MAX_NP_CHARS = 80


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that names an instrument; `phrase` runs from the article of its noun phrase on.

    `is_grant` marks a verb that gives money without naming a subsidy.
    """

    kind: Kind
    span: Span
    phrase: Span
    is_weak: bool
    is_stated_aim: bool = False
    is_grant: bool = False


def find_anchors(reading: Reading, sentence: Sentence) -> list[Anchor]:
    """All anchors of a sentence in order, those that only serve another one left out."""
    preamble = preamble_end(reading, sentence)
    names = [m.span for m in sentence.mentions.places]
    anchors = [
        anchor
        for cue in sentence.cues("kind")
        if cue.value != "none"
        and cue.span.start >= preamble
        and not any(cue.span.overlaps(name) for name in names)
        and (anchor := _anchor(reading, sentence, cue))
    ]
    aim = stated_aim(reading, sentence, [a.span for a in anchors])
    if aim:
        anchors.append(Anchor(Kind.PLAN, aim, aim, is_weak=True, is_stated_aim=True))
    anchors = _without_label(reading, sentence, anchors)
    anchors.sort(key=lambda a: a.span)
    return _without_purposes(reading, sentence, anchors)


LABEL_CHARS = 40


def _without_label(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """ "Incentives: the city will offer subsidies": a label goes where the rest names its kind."""
    label = sentence.clauses[0]
    if not reading.plain[label.start : label.end].endswith(":") or (
        label.end - label.start > LABEL_CHARS
    ):
        return anchors
    told = {a.kind for a in anchors if a.span.start >= label.end}
    return [a for a in anchors if a.span.start >= label.end or a.kind not in told]


def preamble_end(reading: Reading, sentence: Sentence) -> int:
    """Where the purpose of a Chinese policy text ends (为贯彻落实…，制定本措施)."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    if reading.document.language is Language.ZH and re.match(
        r"[\W_]*(?:为|根据|按照|依据|围绕)", words
    ):
        makers = list(re.finditer(r"(?:制定|制订|印发|出台|起草|编制|推出|发布)", words))
        if makers:
            return sentence.span.start + makers[-1].start()
    return sentence.span.start


# "45 million yuan in special AI funds": money to be paid out, no fund that invests.
PAID_IN = re.compile(r"\b(?:yuan|dollars|rmb|[mb]illion) (?:in|of|worth of) (?:[\w-]+ ){0,4}$")


# "Ningbo earmarks funds for robot makers".
GIVEN_AS = re.compile(
    r"\b(?:earmark|allocat|set(?:s|ting)? aside|appropriat|provid|disburs|channel|"
    r"offer)\w*(?: \w+)? $"
)


def _anchor(reading: Reading, sentence: Sentence, cue: Cue) -> Anchor | None:
    words = reading.plain[cue.span.start : cue.span.end]
    before, after = reading.before(cue.span.start, 30), reading.after(cue.span.end, 12)
    kind = Kind(cue.value)
    paid = PAID_IN.search(before) or (words == "funds" and GIVEN_AS.search(before))
    if kind is Kind.FUND and words.endswith("funds") and paid:
        kind = Kind.SUBSIDY
    if reading.document.language is Language.EN and (
        is_verb(words, before, after)
        or is_adjunct(words, after)
        or place_plans(sentence, cue.span, words)
        or is_trend(reading, cue.span)
    ):
        return None
    if kind is Kind.SUBSIDY and FROM_ABOVE.search(before):
        return None
    if PUBLIC_PART.search(before) and words in ("财政资金", "相关资金"):
        return None
    if kind is Kind.INFRASTRUCTURE and FIGURATIVE.search(before):
        return None
    phrase = Span(_phrase_start(reading, sentence, cue.span), cue.span.end)
    end = cue.span.end + SITE_CHARS if PURPOSE.match(after) else cue.span.end
    near = Span(max(sentence.span.start, cue.span.start - SITE_CHARS), min(end, sentence.span.end))
    told = SAME_SORT.search(before) is not None
    if GENERAL_SITE.fullmatch(words) and not told and not sentence.has("ai", near):
        return None
    weak = kind is Kind.PLAN and WEAK_PLAN.match(words) is not None
    return Anchor(kind, cue.span, phrase, weak)


def _phrase_start(reading: Reading, sentence: Sentence, span: Span) -> int:
    """Where the noun phrase that ends with the anchor begins."""
    low = max(sentence.span.start, span.start - MAX_NP_CHARS)
    left = reading.plain[low : span.start]
    if reading.document.language is Language.ZH:
        cut = max((left.rfind(mark) for mark in "，。；：、,;:（("), default=-1)
        return low + cut + 1
    breaks = list(NP_BREAK.finditer(left))
    if not breaks:
        return low
    at = breaks[-1].end()
    return low + at + len(left[at:]) - len(left[at:].lstrip())


def _without_purposes(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Drops a word that only says what another instrument is for, or repeats it."""
    kept: list[Anchor] = []
    for anchor in anchors:
        previous = kept[-1] if kept else None
        if previous is None:
            kept.append(anchor)
            continue
        between = reading.plain[previous.span.end : anchor.span.start]
        gap = Span(previous.span.end, max(previous.span.end, anchor.span.start))
        apart = (
            _acts_between(reading, sentence, gap, anchor)
            or len(between) > MAX_GAP
            or DIVIDES.search(between)
        )
        if (
            _is_plan_to(reading, previous, between, anchor)
            or _is_example(reading, previous, between, anchor)
            or _is_means(previous, between, anchor)
        ):
            kept[-1] = anchor
        elif _is_bare_again(reading, previous, anchor) or _is_provided(reading, previous, anchor):
            continue
        elif apart or (anchor.kind is previous.kind and _is_named_apart(reading, previous, anchor)):
            kept.append(anchor)
        elif anchor.kind is previous.kind and _has_own_place(reading, sentence, previous, anchor):
            sums = [m.span.end for m in sentence.mentions.money if gap.covers(m.core)]
            start = max([previous.span.end, *sums])
            kept.append(replace(anchor, phrase=Span(start, anchor.span.end)))
        elif anchor.kind is previous.kind:
            kept[-1] = replace(previous, phrase=Span(previous.phrase.start, anchor.span.end))
        elif _has_own_sum(sentence, anchor) or not _only_serves(reading, previous, anchor, between):
            kept.append(anchor)
    return kept


def _has_own_place(reading: Reading, sentence: Sentence, previous: Anchor, anchor: Anchor) -> bool:
    """ "深圳市…基金、上海市…基金": instruments in a list, each of its own place or sum."""
    gap = Span(previous.span.end, anchor.span.start)
    if anchor.kind is Kind.FUND and any(gap.covers(m.core) for m in sentence.mentions.money):
        return True
    listed = reading.plain[gap.start : gap.start + 1] in ("、", "和", "与", "及")
    return listed and any(gap.covers(m.span) for m in sentence.mentions.places)


def _has_own_sum(sentence: Sentence, anchor: Anchor) -> bool:
    """ "Grants for research teams and a 10 billion yuan fund": the sum names a second one."""
    named = Span(anchor.phrase.start, anchor.span.start)
    return anchor.kind is Kind.FUND and any(named.covers(m.core) for m in sentence.mentions.money)


def _acts_between(reading: Reading, sentence: Sentence, gap: Span, anchor: Anchor) -> bool:
    """Whether a verb parts two instruments; "newly approved laboratories" holds none."""
    return any(
        act.span.start < anchor.phrase.start
        or not reading.plain[act.span.start : act.span.end].endswith("ed")
        for act in sentence.cues("act", gap)
    )


MAX_GAP = 90
DIVIDES = re.compile(r"[,;，；。]")


GENERAL_SUPPORT = re.compile(
    r"(?:financial |fiscal |cash )?(?:incentive|subsid(?:y|ie)|support|reward|grant|"
    r"funding|aid|benefit|assistance)s?"
)
EXAMPLE = re.compile(
    r"[^.;]{0,50}\b(?:including|include|such as|namely|among them|in the form of|"
    r"like)\b[^.;,]{0,30}"
)


def _is_example(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    """ "Incentives for firms, including computing vouchers": the vouchers are what is given."""
    words = reading.plain[previous.span.start : previous.span.end]
    return (
        previous.kind is anchor.kind is Kind.SUBSIDY
        and GENERAL_SUPPORT.fullmatch(words) is not None
        and EXAMPLE.fullmatch(between) is not None
        and not re.search(r"\d", reading.plain[previous.phrase.start : previous.span.start])
    )


VOUCHERS = re.compile(r"[\w -]+[ -](?:voucher|coupon)s?")


def _is_named_apart(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    """ "Model vouchers and data vouchers" are two programmes."""
    words = [reading.plain[a.span.start : a.span.end] for a in (previous, anchor)]
    return all(VOUCHERS.fullmatch(w) for w in words) and words[0] != words[1]


def _is_bare_again(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    """ "…, the fund" or 基金 alone: the instrument just named in the sentence once more."""
    if anchor.kind is not previous.kind:
        return False
    if anchor.phrase.start != anchor.span.start or anchor.is_stated_aim:
        return False
    if reading.document.language is Language.ZH:
        return anchor.kind is Kind.FUND
    return reading.before(anchor.span.start, 5).endswith(("the ", "this "))


SUM_IN = re.compile(r"(?:yuan|rmb|dollars?|[mb]illion|[mb]n|\)) in .?$")


def _only_serves(reading: Reading, previous: Anchor, anchor: Anchor, between: str) -> bool:
    """Whether a word says what the instrument before it is for ("vouchers for AI platforms")."""
    to_anchor = reading.plain[previous.span.end : anchor.phrase.start + 1]
    words = reading.plain[anchor.span.start : anchor.span.end]
    if previous.kind is Kind.INFRASTRUCTURE and words.endswith(" funding"):
        # "A centre with 800 million yuan in municipal funding": the centre's own.
        return True
    if SUM_IN.search(to_anchor):
        # "A 2 billion yuan fund and 400 million yuan in subsidies".
        return False
    if previous.kind in (Kind.FUND, Kind.SUBSIDY, Kind.PLAN) and PURPOSE.search(to_anchor):
        return True
    joined = re.search(r"\band |和|及|与", between) is not None
    return anchor.kind is Kind.PLAN and anchor.is_weak and not joined


PROVIDING = re.compile(
    r"\b(?:to|in) (?:provid|offer|giv)\w+[\w ]{0,20}.?$|\bproviding [\w ]{0,20}.?$"
)


def _is_provided(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    """ "A fund, aiming to provide financial support": what the fund is for, however far off."""
    to_anchor = reading.plain[previous.span.end : anchor.span.start + 1]
    kinds = (previous.kind, anchor.kind)
    return kinds == (Kind.FUND, Kind.SUBSIDY) and PROVIDING.search(to_anchor) is not None


MEANS_ZH = re.compile(r"，(?:通过|以|采取|采用)[^，。；]{0,8}$")


def _is_means(previous: Anchor, between: str, anchor: Anchor) -> bool:
    """ "推出政策，通过发放算力券…": the policy is the voucher."""
    general = previous.kind is Kind.PLAN and previous.is_weak
    return general and anchor.kind is Kind.SUBSIDY and MEANS_ZH.search(between) is not None


MAX_LEAD = 120
LEADS_TO = frozenset({"plan", "plans", "program", "programme", "initiative", "scheme", "campaign"})


def _is_plan_to(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    """ "a plan to set up a fund" is the fund."""
    return (
        previous.kind is Kind.PLAN
        and previous.is_weak
        and anchor.kind in (Kind.FUND, Kind.SUBSIDY, Kind.INFRASTRUCTURE)
        and re.match(r" (?:to|for) ", between) is not None
        and len(between) < MAX_LEAD
        and DIVIDES.search(between) is None
        and reading.plain[previous.span.start : previous.span.end] in LEADS_TO
    )
