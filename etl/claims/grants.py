"""Money that is given without the word subsidy: "set aside 500 million yuan for AI", 给予…支持."""

import re

from etl.claims.instruments import Anchor
from etl.claims.reading import Reading, Sentence
from etl.model import Kind, Language, MoneyMention, Span

GIVES = re.compile(
    r"\b(?:allocat\w+|earmark\w*|set(?:s|ting)? aside|appropriat\w+|budget(?:s|ed|ing)?|provid\w+|"
    r"offer\w*|"
    r"commit(?:s|ted)?|inject\w*|dedicat\w+|award\w*|invest(?:s|ing)?|spend(?:s|ing)?|pay(?:s|ing)?|paid|receive|get)\b[^,;]{0,40}$"
)
GIVES_ZH = re.compile(
    r"(?:给予|给与|预留|安排|拨款|拨出|投入|补助|奖励|补贴|资助|支持)[^，。；]{0,24}$"
)
GIVEN_ZH = re.compile(r"^，?[^，。；]{0,12}(?:支持|推动|用于|补助|奖励|资助|补贴)")
PASSIVE = re.compile(
    r"^[^.;,]{0,25}\b(?:will be|was|were|is|are|been|be) (allocated|earmarked|set aside|provided|"
    r"appropriated|budgeted)"
)
FOR = re.compile(r"^[^.;]{0,30}\b(?:for|to|in|into|on|towards?)\b")


def bare_grant(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """An anchor at the verb that gives, where no instrument in the sentence takes the sum."""
    taken = {Kind.SUBSIDY, Kind.FUND}
    if reading.document.language is not Language.ZH:
        taken.add(Kind.INFRASTRUCTURE)
    if any(a.kind in taken for a in anchors):
        return []
    for money in sentence.mentions.money:
        verb = None if money.is_converted else _giving_verb(reading, sentence, money)
        if verb:
            return [Anchor(Kind.SUBSIDY, verb, Span(verb.start, verb.end), is_weak=False)]
    return []


def _giving_verb(reading: Reading, sentence: Sentence, money: MoneyMention) -> Span | None:
    low = max(sentence.span.start, money.span.start - 60)
    before = reading.plain[low : money.span.start]
    after = reading.plain[money.span.end : min(sentence.span.end, money.span.end + 60)]
    if reading.document.language is Language.ZH:
        match = GIVES_ZH.search(before)
        whole = reading.plain[max(sentence.span.start, money.span.start - 14) : money.span.start]
        if re.search(r"(?:建设|建|设立|打造|成立)[^，。；]{0,10}$", whole):
            return None
        if match and (GIVEN_ZH.match(after) or match.group().startswith(("给", "奖", "补", "资"))):
            return Span(low + match.start(), low + match.start() + 2)
        return None
    passive = PASSIVE.match(after)
    if passive:
        return Span(money.span.end + passive.start(1), money.span.end + passive.end(1))
    match = GIVES.search(before)
    if match and FOR.match(after):
        word = re.match(r"\w+(?: aside)?", match.group())
        return Span(low + match.start(), low + match.start() + (word.end() if word else 1))
    return None
