"""Named persons: a Chinese name in Latin letters or characters, with the role beside it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from etl.mentions.names_other import other_callers, other_name_at
from etl.model import Cue, Language, PersonMention, PlaceMention, Span
from etl.reference.surnames import load_surnames
from etl.reference.words import load_words

# "Yuan Jiajun", "Ouyang Ming", "Li Xiao-ming"; Hong Kong order ("John Lee", "Paul Chan Mo-po").
CAPITALISED = re.compile(r"[A-Z](?<!\w[A-Z])[a-z]+(?= [A-Z][a-z])")
SHORT_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Za-z][a-z]+)?\b")
LONG_NAME = re.compile(SHORT_NAME.pattern + r" [A-Z](?:[a-z]+(?:-[A-Za-z][a-z]+)?|-[a-z]{2,})\b")
ROLE_GROUPS = frozenset({"official", "company"})
MAX_ROLE_CHARS = 90
# What may follow a name in Chinese where the role stands before it.
AFTER_NAME = re.compile(
    r"(?:在|说|說|表示|介绍|透露|指|认为|提出|提到|建议|呼吁|告诉|强调|称|谈|披露|补充|坦言|倡议|提议|主张|建言|献策|支招|期待|期盼|分享|结合|围绕|回应|分析|解释|重申|"
    r"向|对|、|，|,|：|:|（|\(|”|；|宣布|发布|宣读|提交|递交|联名|代表|委员|等|带|率|主持|出席|致辞|"
    r"将|则|分别|另|更|也|亦|又|曾|还|已|就|今|昨|日前|近日|作|\d|发现|长期|常年|多年|直言|感慨|注意到|看来|上午|下午|当[天日]|同日|接受|正式|首次|会见|赴|到|与|笑|随后|"
    r"先生|女士|同志|显得|走访|走进|拿出|拿着|感到|感叹|谈及|讲述|一行|一直|一边|一面|引用|调研|考察|关注|表达|回忆|列举|"
    r"举例|打比方|随身|专门|始终|此前|自己|的(?:提案|建议|发言|看法|话)|及|和(?!谐)|聚焦|带来|准备|把|给出|从|针对|深入|通过|经过|希望|算了|\]|】)"
)


def find_persons(
    text: str,
    folded: str,
    offset: int,
    language: Language,
    cues: Sequence[Cue],
    places: Sequence[PlaceMention],
) -> list[PersonMention]:
    """All persons named in a text, found in its folded form, named as the text has them.

    Spans are shifted by `offset`; sorted by span.
    """
    if language is Language.ZH:
        found = _chinese(folded, offset, cues, [place.span for place in places])
    else:
        found = _latin(folded, offset, cues, [place.span for place in places])
    return [replace(p, name=text[p.span.start - offset : p.span.end - offset]) for p in found]


def _latin(
    folded: str, offset: int, cues: Sequence[Cue], taken: Iterable[Span]
) -> list[PersonMention]:
    taken = tuple(taken)
    roles = [cue for cue in cues if cue.group in ROLE_GROUPS]
    persons = []
    for start, end in _latin_names(folded):
        span = Span(offset + start, offset + end)
        over = [t for t in taken if span.overlaps(t)]
        if any(t.start <= span.start or t.end > span.end for t in over):
            continue
        role = _role_beside(folded, span, offset, roles)
        if over and role is None and not SPEAKS.match(folded, end):
            # "Wei Xiuying, a member of …" has a district's name; without a role it stays one.
            continue
        persons.append(PersonMention(span, folded[start:end], role))
    return persons


# "Luo Jian said", "Chen Jinan, who heads …": a person, whatever place his given name is.
SPEAKS = re.compile(r",? (?:said|says|told|noted|added|stressed|suggested|who|from the|of the)\b")


def _latin_names(folded: str) -> Iterator[tuple[int, int]]:
    """Where names begin and end; a title before one ("Mayor Zhou Qiang") may be capitalised too."""
    taken = 0
    for capital in CAPITALISED.finditer(folded):
        if capital.start() < taken:
            continue
        for pattern in (LONG_NAME, SHORT_NAME):
            match = pattern.match(folded, capital.start())
            if match and _is_latin_name(match.group().split(), folded, capital.start()):
                taken = match.end()
                yield match.span()
                break


TITLE_CHARS = 24
# "Lawmaker Ayra Kwong": behind a title any given name will do.
TITLED = re.compile(
    r"\b(?:[Ll]awmaker|[Ll]egislator|[Cc]ouncillor|[Cc]ommissioner|[Mm]inister|[Ss]ecretary|Hon|Mr|Mrs|"
    r"Ms|Dr|Professor|Executive|[Mm]ayor) $"
)


def _is_latin_name(words: list[str], folded: str, start: int) -> bool:
    """Whether the words that begin at `start` of the text are a name."""
    latin, _ = load_surnames()
    first, last = words[0], words[-1]
    if first in latin and all(_is_syllables(word) for word in words[1:]):
        return True
    if len(words) == 3 and words[1] in latin and "-" in last and first not in TITLES:
        # "Kitty Lau Wing-sze", as Hong Kong writes names.
        return True
    if last not in latin:
        return False
    if first in load_words("given_names.txt"):
        return True
    titled = TITLED.search(folded, max(0, start - TITLE_CHARS), start)
    return titled is not None and first not in TITLES


TITLES = frozenset(
    {
        *("By", "Chairman", "Chief", "Commissioner", "Councillor", "Deputy", "Director"),
        *("Dr", "Governor", "Lawmaker", "Legislator", "Mayor", "Minister", "Mr"),
        *("Mrs", "Ms", "Premier", "President", "Prof", "Professor", "Reporter"),
        *("Secretary", "Speaker"),
    }
)
"""Words with a capital that stand before a name."""
SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|uan|uai|ian|iao|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|"
    r"ua|uo|ui|un|ue|ve|a|o|e|i|u|v)"
)
SYLLABLES = re.compile(rf"(?:{SYLLABLE}){{1,3}}(?:-(?:{SYLLABLE}){{1,2}})?")


def _is_syllables(word: str) -> bool:
    """Whether a word is one to three syllables of pinyin ("Jiajun", "Mo-po")."""
    return SYLLABLES.fullmatch(word.lower()) is not None


# "Secretary for Education, Professor Lam Wai", "the Minister of Science and Technology, Wan Li".
OFFICE_FOR = re.compile(
    r"\b((?:(?:[Pp]ermanent |[Uu]nder ?)?[Ss]ecretary for|[Mm]inister (?:of|for)) "
    r"(?:[A-Z&][\w-]*(?:,? (?:and )?)?){1,8}?)"
    r",? ?(?:(?:Prof(?:essor)?|Dr|Mr|Mrs|Ms|Ir|the Hon)\.? )*$"
)


def _role_beside(folded: str, span: Span, offset: int, cues: Sequence[Cue]) -> str | None:
    """The role words just before the name ("deputy mayor NAME") or after ("NAME, the mayor of").

    `cues` are those of roles only, sorted.
    """
    start, end = span.start - offset, span.end - offset
    low = bisect_left(cues, span.start - MAX_ROLE_CHARS, key=lambda cue: cue.span.start)
    candidates = []
    office = OFFICE_FOR.search(folded, max(0, start - MAX_ROLE_CHARS), start)
    if office:
        candidates.append((-1, office.group(1).strip(" ,")))
    for cue in cues[low:]:
        cue_start, cue_end = cue.span.start - offset, cue.span.end - offset
        if cue_start > end + MAX_ROLE_CHARS:
            break
        if start - 3 <= cue_end <= start:
            candidates.append((0, folded[cue_start:start].strip(" ,")))
        elif cue_start >= end and _is_apposition(folded[end:cue_start]):
            stop = ROLE_END.search(folded, cue_end, cue_end + MAX_ROLE_CHARS)
            stop_at = stop.start() if stop else min(len(folded), cue_end + MAX_ROLE_CHARS)
            candidates.append((cue_start - end, folded[end:stop_at].strip(" ,(")))
    # "regional chairman" rather than the "chairman" in it.
    return min(candidates, key=lambda c: (c[0], -len(c[1])))[1] if candidates else None


ROLE_END = re.compile(r"[,.;]")


def _is_apposition(between: str) -> bool:
    """Whether role words follow a name at once: ", the deputy …" or " (the mayor"."""
    opens = between.startswith((", ", " ("))
    return opens and not re.search(r"[.;]", between) and between.count(",") <= 1


# Offices outside government: a deputy is often told by the firm that he heads.
OTHER_OFFICE = re.compile(
    r"(?:学者|董事长|总经理|总裁|首席执行官|CEO|创始人|教授|院长|校长|会长|所长|研究员|院士|理事长|主委|总工程师|"
    r"首席科学家|首席专家|首席经济学家|合伙人|律师|分析师)(?=[\u4e00-\u9fff])"
)


@cache
def _chinese_name() -> re.Pattern[str]:
    _, characters = load_surnames()
    double = "|".join(sorted(s for s in characters if len(s) == 2))
    single = "".join(sorted(s for s in characters if len(s) == 1))
    return re.compile(rf"(?:{double}|[{single}])[\u4e00-\u9fff]{{1,2}}")


@cache
def _speaker() -> re.Pattern[str]:
    """A name and a colon at the start of a turn."""
    name = _chinese_name().pattern
    # "[陶正言]下一步，…" and "【科技司司长 陶正言】…" in a transcript.
    return re.compile(
        rf"[\s*\-•]*(?:({name})[:：]|[\[【](?:[^\]】\n]{{2,24}}[ 　])?({name})[\]】])"
    )


# "陈嘉树建议，…": who calls for something needs no office beside the name.
NO_NAME = re.compile(
    r"[市省区县州委局部厅会员方表案处家校院所司业专记者们组界府是其次经烈别时此面关也还都]"
)

# "该负责人向本刊表示": to whom it is said.
TOLD_TO = re.compile(r"向(?:[本记媒大我]|与会)")

CALLS, THINKS = "建议|呼吁|提议|倡议|建言|主张", "认为"


@cache
def _caller() -> re.Pattern[str]:
    """A name that opens a sentence or a list, before the verb of a call."""
    return re.compile(
        rf"(?:^|[\n。！？；：])\s*({_chinese_name().pattern})"
        rf"(?=(?:则|还|也|同时)?(?:{CALLS})|{THINKS})"
    )


def _chinese(
    folded: str, offset: int, cues: Sequence[Cue], places: Sequence[Span]
) -> list[PersonMention]:
    persons = []
    speaker = _speaker().match(folded)
    # "苏州：…" is a place's turn: its first character is a surname too.
    named = speaker.lastindex if speaker else None
    if speaker and named and _at(offset, *speaker.span(named)) not in places:
        persons.append(PersonMention(_at(offset, *speaker.span(named)), speaker.group(named)))
    for match in _caller().finditer(folded):
        span = _at(offset, *match.span(1))
        if not NO_NAME.search(match.group(1)) and span not in places:
            persons.append(PersonMention(span, match.group(1)))
    for start, caller in other_callers(folded):
        persons.append(PersonMention(_at(offset, start, start + len(caller)), caller))
    for match in OTHER_OFFICE.finditer(folded):
        name = _name_at(folded, match.end())
        if name:
            span = _at(offset, match.end(), match.end() + len(name))
            persons.append(PersonMention(span, name, match.group()))
    offices = [cue.span for cue in cues if cue.group == "official"]
    taken = {place.start for place in places}
    found = (_beside_office(folded, offset, office, taken) for office in offices)
    persons += [person for person in found if person]
    return sorted({p.span: p for p in persons}.values(), key=lambda p: p.span)


def _beside_office(folded: str, offset: int, office: Span, taken: Set[int]) -> PersonMention | None:
    """Who stands after an office, or else before it; `taken` is where places begin."""
    start, end = office.start - offset, office.end - offset
    is_label = folded.startswith((":", "："), end) and folded.endswith("提案人", 0, end)
    after = end + 1 if is_label or folded[end : end + 1].isspace() else end
    name = _name_at(folded, after) or other_name_at(folded, after, AFTER_NAME)
    if name:
        span = _at(offset, after, after + len(name))
        return PersonMention(span, name, folded[start:end])
    name = _name_before(folded, start)
    if not name or office.start - len(name) in taken:
        # "江苏代表", "江西省政协委员": a place stands before the office, no Mr Jiang.
        return None
    return PersonMention(_at(offset, start - len(name), start), name, folded[start:end])


def _at(offset: int, start: int, end: int) -> Span:
    return Span(offset + start, offset + end)


def _name_at(folded: str, start: int) -> str | None:
    """The name that starts here, when what follows it can follow a name."""
    match = _chinese_name().match(folded, start)
    if not match:
        return None
    surname = 2 if match.group()[:2] in load_surnames()[1] else 1
    for length in (surname + 2, surname + 1):
        name = folded[start : start + length]
        if TOLD_TO.match(name):
            continue
        ends = start + length >= len(folded) or folded[start + length] in "\n。 　"
        if name[-1:] in "说称道表透介指认提建呼在向对" or not _chinese_name().fullmatch(name):
            continue
        if len(name) == length and (ends or AFTER_NAME.match(folded, start + length)):
            return name
    return None


WHOLE_NAME = 3
""" "来自教育界别的顾晓岚委员": only so long a name is told from the word behind 的."""


def _name_before(folded: str, end: int) -> str | None:
    """The name that ends here and opens a clause ("邵望舒代表")."""
    for length in (3, 2):
        start = end - length
        opens = '\n。，：；！？ 　、“”"' if length < WHOLE_NAME else '\n。，：；！？ 　、“”"的'
        if start < 0 or (start and folded[start - 1] not in opens):
            continue
        match = _chinese_name().fullmatch(folded[start:end])
        if match and folded[end - 1] not in "区县司局厅委办处":
            return match.group()
    return None
