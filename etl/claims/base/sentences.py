"""Cuts a section into sentences and a sentence into clauses, as spans of the text."""

import re

from etl.model import Language, Span

# A full stop after these does not end a sentence.
ABBREVIATIONS = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct"
    r"|Nov|Dec|Gen|Gov|Sen|Rep|approx|est|[Mm]ax|[Mm]in|incl|[Aa]rt|i\.e|e\.g|a\.m|p\.m|U\.S|U\.K|U\.N|[A-Z]))\.$"
)
# Each opens with its mark, so that all other letters are passed over at once.
ENGLISH_END = re.compile(
    r"[.!?;\n](?:"
    r"(?<=[a-z]{3}\.)(?=[A-Z][a-z]+ [a-z])|"
    r"(?<=[.!?])(?<![.!?]{2})[.!?]*+[\"”’')\]]*+"
    r"(?=\s++(?:[-•*]\s++)?[\"“‘'(\[]?[A-Z0-9¥$€\u4e00-\u9fff])|"
    r"(?<=;)(?=\s)|(?<=\n)\s*\n)"
)
CHINESE_END = re.compile(r"[。！？!?]+[”’」』）)]*|；|\n+|;")
# "50亿元！武汉设立…": a headline that cries out its sum goes on.
BARE_SUM = re.compile(
    r"\s*(?:[\u4e00-\u9fff]{1,4}[！!]\s*)?[\u4e00-\u9fff]{0,4}\d[\d.]*[亿万][元美港]{1,2}[！!]"
)
ENGLISH_CLAUSE = re.compile(
    r"[,;:](?=[\s\"”’])|(?<!\s)\s++[—–-]{1,2}\s++|—|(?<=\s)(?:and|but|while|whereas|although|though|because"
    r"|after|before|as well as)(?=\s)|(?<=\s)(?:who|which|where|whose|that)(?=\s)|[()“”]"
)
# Nothing is cut within a title.
TITLE = re.compile(r"《[^》\n]{1,120}》")
# "3000万元（人民币，下同）专项资金": a short aside parts nothing.
# "Artificial intelligence (AI) and robots": an abbreviation parts nothing.
SHORT_FORM = re.compile(r"\([A-Za-z+]{2,10}\)")
# "1 billion yuan (about $140 million)": the same sum again parts nothing.
CONVERSION = re.compile(
    r"\((?:about |approximately |around |roughly |approx\.? |or |some |~)?(?:USD?|HKD?|NT|"
    r"RMB|CNY|EUR)?\s?[$€£¥]?\s?"
    r"\d[\d.,]*\s?(?:million|billion|trillion|mn|bn|m|b)?[A-Za-z. ]{0,24}\)"
)
ASIDE = re.compile(
    r"[（(](?:人民[币幣]|[单單]位|下同|以下|含|[约約]合|折合|[暂暫]定)[^（）()\n]{0,16}[)）]"
)
# "按4:3:3比例出资": a ratio is one word.
CHINESE_CLAUSE = re.compile(r"[，；,;]|[：:](?!(?<=\d.)\d)|——|[（）()]")


def split_sentences(text: str, span: Span, language: Language) -> list[Span]:
    """The sentences of a stretch of text, without the white space around them."""
    pattern = CHINESE_END if language is Language.ZH else ENGLISH_END
    ends = [
        match.end()
        for match in pattern.finditer(text, span.start, span.end)
        if language is Language.ZH or not _is_abbreviation(text, span.start, match)
    ]
    cry = BARE_SUM.match(text, span.start, span.end)
    pieces = _pieces(text, span, [end for end in ends if end > cry.end()] if cry else ends)
    if span.end - span.start <= MAX_SENTENCE_CHARS:
        return pieces
    return [part for piece in pieces for part in _within_length(text, piece)]


MAX_SENTENCE_CHARS = 1500
"""No sentence is longer: text without full stops is cut, so that work stays linear in length."""


def _within_length(text: str, piece: Span) -> list[Span]:
    if piece.end - piece.start <= MAX_SENTENCE_CHARS:
        return [piece]
    ends, start = [], piece.start
    while piece.end - start > MAX_SENTENCE_CHARS:
        limit = start + MAX_SENTENCE_CHARS
        cuts = [text.rfind(mark, start + 1, limit) + 1 for mark in (" ", ",", "，", "、")]
        start = max(cuts) if max(cuts) > start else limit
        ends.append(start)
    return _pieces(text, piece, ends)


def _is_abbreviation(text: str, start: int, match: re.Match[str]) -> bool:
    stop = match.start() + 1
    return ABBREVIATIONS.search(text, max(start, stop - 8), stop) is not None


def split_clauses(text: str, sentence: Span, language: Language) -> list[Span]:
    """The clauses of a sentence: stretches between commas, conjunctions and relative words."""
    pattern = CHINESE_CLAUSE if language is Language.ZH else ENGLISH_CLAUSE
    whole = [TITLE, ASIDE] if language is Language.ZH else [TITLE, SHORT_FORM, CONVERSION]
    kept = [m.span() for p in whole for m in p.finditer(text, sentence.start, sentence.end)]
    ends = []
    for match in pattern.finditer(text, sentence.start, sentence.end):
        if any(start <= match.start() < end for start, end in kept):
            continue
        word = match.group().strip()
        # A conjunction or relative word opens the next clause; a comma closes the one before.
        ends.append(match.start() if word.isalpha() else match.end())
    return _pieces(text, sentence, ends)


def without_blanks(text: str, span: Span) -> Span:
    """The stretch without the white space around it; it holds something else."""
    return _pieces(text, span, [])[0]


def _pieces(text: str, span: Span, ends: list[int]) -> list[Span]:
    pieces = []
    start = span.start
    for end in [*ends, span.end]:
        words = text[start:end].rstrip()
        stripped = words.lstrip()
        if stripped:
            right = start + len(words)
            pieces.append(Span(right - len(stripped), right))
        start = end
    return pieces
