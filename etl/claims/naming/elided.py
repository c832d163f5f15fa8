"""What a place has too, its noun left out: "Suzhou followed with 5 billion", 苏州则拿出50亿."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import MONEY_KINDS, Kind, Language, MoneyMention, PlaceMention, Span

ABOUT_EN = r"(?:about |some |over |around |more than |up to |only |just |nearly )?"
# "… has launched one of", "… followed suit with", "… 's is worth".
WITHOUT_NOUN_EN = re.compile(
    r"[^.;]{0,70}\b(?:one|its own|their own|another|(?:a|an) (?:similar|smaller|larger|bigger) one)"
    rf"(?: (?:version|vehicle|pot|pool))? (?:of|worth|with|at|totall?ing) {ABOUT_EN}|"
    rf"[^.;]{{0,30}}\bfollow(?:s|ed|ing)?\b[^.;]{{0,40}}?,? with "
    rf"(?:one (?:(?:[\w ]{{2,24}},|of|worth) )?)?{ABOUT_EN}|"
    rf"[^.;]{{0,8}}\bdid (?:the same|so|likewise)\b[^.;]{{0,20}}?,? with {ABOUT_EN}|"
    rf" only {ABOUT_EN}|"
    # "Wuhan pays subsidies of up to 6 million yuan, and Yantai of up to 5 million".
    rf" (?:(?:of|with|at) {ABOUT_EN}|(?:up to|as much as|at most) )|"
    rf"'s (?:is (?:worth |of |at )?|has |stands at |totals |comes to ){ABOUT_EN}|"
    # "…, while Gansu's, at 1 billion yuan, is for farms", "Gansu's is smaller, at 1 billion".
    rf"'s(?: is (?:far |much |a little |slightly )?(?:smaller|larger|bigger|more modest))?,? "
    rf"(?:at|of|with|worth|to) {ABOUT_EN}"
)
# "Cities hand out vouchers. Zhejiang goes further and covers up to 8 million yuan".
GIVES_EN = re.compile(
    r"'s (?:go|run|come) (?:up )?to |"
    r",? (?:(?:which )?(?:goes|went|go) (?:further|higher|one better)(?:,| and|, and)? )?"
    r"(?:(?:is|are|was|were) more generous,? (?:at|with)|covers?|covering|pays?|paying|"
    r"offers?|gives?|grants?|caps? (?:them|it|theirs) at|goes|allows?|"
    r"sets? the (?:ceiling|cap|limit) at) "
    r"(?:up to|as much as|at most|a maximum of|no more than|at up to|as high as)? ?"
)
# "… unveiled its own 5-billion-yuan vehicle".
ITS_OWN = re.compile(r"[^.;]{0,70}\b(?:its|their) own |,? an? ")
NOUN_LEFT = re.compile(r"[ -](?:vehicle|version|pot|pool|one)\b")
# "…则拿出", "…紧随其后，规模", "…的只有".
WITHOUT_NOUN_ZH = re.compile(
    r"[市省]?(?:则|也|亦|随后|随即|紧随其后|紧跟其后|紧跟着|跟进|不甘落后|接着|今年|去年|同样|，){0,4}"
    r"(?:计划|拟|将|已|只)?"
    r"(?:拿出|设立|组建|成立|出资|安排|投入|推出|规模|的规模|的(?=[则只仅有为是达]))"
    r"(?:则|只|仅|了|为|是|有|达|约|近|超){0,3}"
)
# "规模100亿元，其中苏州出资4亿元", "of which Suzhou has 4 billion": a share of the first's.
PART_OF = re.compile(r"(?:其中|由)，?$|\bof which,? $|\bwith $")
AGAIN_ZH = re.compile(r"则|也|亦|随后|随即|紧随|紧跟|跟进|不甘|同样|的")
AGAIN_EN = re.compile(r"\b(?:follow|one|own|another|same|so|likewise)|'s ")
# "Set up by Wuhan (3 billion yuan) and Suzhou (2 billion yuan)", 武汉（30亿元）、苏州（20亿元）.
IN_BRACKETS = re.compile(r"[市省]? ?[(（]")
# "武汉30亿元、苏州20亿元，两地设立基金".
BARE_ZH = re.compile(r"[市省]?")
ENDS_ZH = ("、", "，", "和")


def elided(
    reading: Reading,
    sentence: Sentence,
    named: list[Anchor],
    own: list[MoneyMention],
    last_named: Kind | None,
) -> list[Anchor]:
    """An anchor for each of the `own` sums that a second place puts into the like of the first's.

    The first's instrument is one of `named` in the sentence, or of the kind named last before it.
    """
    found = _in_brackets(reading, sentence, named, own)
    for money in own if not found else []:
        party = _who_puts(sentence, money)
        if party is None or PART_OF.search(reading.before(party.span.start, 14)):
            continue
        gap = Span(party.span.end, money.core.start)
        before = [a for a in named if a.kind in MONEY_KINDS and a.span.end <= party.span.start]
        kind = before[-1].kind if before else last_named
        if kind is None:
            continue
        gives = kind is Kind.SUBSIDY and GIVES_EN.fullmatch(reading.plain, gap.start, gap.end)
        if not gives and not _is_without_noun(reading, gap, money, in_sentence=bool(before)):
            continue
        clause = sentence.clauses[sentence.clause_of(money.core.start)]
        if any(a.kind in MONEY_KINDS and _lies_in(a, party, clause) for a in named):
            continue
        whole = Span(party.span.start, gap.end)
        found.append(Anchor(kind, gap, whole, is_weak=False))
    return found


# "More cities, among them Zigong, have set up such vehicles", "followed with a version of its own".
OF_THAT_SORT = re.compile(
    r"\b(?:set(?:s|ting)? up|launch(?:ed|es|ing)?|creat(?:ed|es|ing)|establish(?:ed|es|ing)|"
    r"start(?:ed|s|ing)|form(?:ed|s|ing)|rais(?:ed|es|ing)|introduc(?:ed|es|ing)|"
    r"roll(?:ed|s|ing) out|ha(?:s|ve)|built|buil(?:ds|ding)|plan(?:s|ned|ning)?|"
    r"follow(?:ed|s|ing)?(?: suit)?(?: up)? with|unveil(?:ed|s|ing)?|offer(?:ed|s|ing)?) "
    r"(?:[\w-]+ ){0,2}(?:(?:such|similar) "
    r"(?P<such>(?:vehicle|pool|pot|entit(?:y|ie)|arrangement|tool|one)s?)|"
    r"(?P<own>(?:an? )?(?:version|equivalent|one)s? of (?:its|their) own))\b"
)
MONEY_NOUN_QUICK = (" such ", "similar ", " of its own", " of their own")


def of_that_sort(
    reading: Reading, sentence: Sentence, named: list[Anchor], last_named: Kind | None
) -> list[Anchor]:
    """The anchor for the like of the fund or subsidy named last, whatever it is called again."""
    if last_named is None or reading.document.language is not Language.EN:
        return []
    start, end = sentence.span.start, sentence.span.end
    words = reading.plain[start:end]
    if not any(quick in words for quick in MONEY_NOUN_QUICK):
        return []
    told = OF_THAT_SORT.search(reading.plain, start, end)
    if told is None or any(a.kind in MONEY_KINDS for a in named):
        return []
    noun = Span(*told.span("such" if told["such"] else "own"))
    return [Anchor(last_named, noun, noun, is_weak=False)]


def _in_brackets(
    reading: Reading, sentence: Sentence, named: list[Anchor], own: list[MoneyMention]
) -> list[Anchor]:
    """One for each place of a list that has its sum in brackets right behind its name."""
    kinds = {a.kind for a in named if a.kind in MONEY_KINDS}
    gaps = [
        (place.span, Span(place.span.end, money.core.start))
        for money in own
        for place in sentence.mentions.places
        if place.span.end <= money.span.start and _is_beside(reading, place, money)
    ]
    if len(gaps) < LEAST_LISTED or len(kinds) != 1:
        return []
    kind = kinds.pop()
    return [Anchor(kind, gap, Span(place.start, gap.end), is_weak=False) for place, gap in gaps]


LEAST_LISTED = 2


def _is_beside(reading: Reading, place: PlaceMention, money: MoneyMention) -> bool:
    gap = (place.span.end, money.span.start)
    if IN_BRACKETS.fullmatch(reading.plain, *gap):
        return True
    is_bare = BARE_ZH.fullmatch(reading.plain, *gap) is not None
    return is_bare and reading.after(money.span.end, 1) in ENDS_ZH


def _who_puts(sentence: Sentence, money: MoneyMention) -> Party | None:
    """The one place that acts right before a sum."""
    before = [p for p in sentence.parties if p.span.end <= money.core.start]
    party = before[-1] if before else None
    is_one = party and (party.role is Role.ACTOR or party.value in ("former", "latter"))
    acts = is_one and party and len(party.places) == 1
    return party if acts else None


def _lies_in(anchor: Anchor, party: Party, clause: Span) -> bool:
    return party.span.end <= anchor.span.start and anchor.span.start < clause.end


def _is_without_noun(
    reading: Reading, gap: Span, money: MoneyMention, *, in_sentence: bool
) -> bool:
    """Whether the words between a place and a sum leave out what the sum is of.

    Where the first place's stands in a sentence before, they have to say that it is the like.
    """
    is_english = reading.document.language is Language.EN
    pattern, again = (WITHOUT_NOUN_EN, AGAIN_EN) if is_english else (WITHOUT_NOUN_ZH, AGAIN_ZH)
    told = pattern.fullmatch(reading.plain, gap.start, gap.end)
    if told is None and is_english and NOUN_LEFT.match(reading.after(money.span.end, 12)):
        told = ITS_OWN.fullmatch(reading.plain, gap.start, gap.end)
    if told is None:
        return False
    return in_sentence or again.search(told.group()) is not None
