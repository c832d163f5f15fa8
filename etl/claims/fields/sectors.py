"""The sectors that a stretch of a sentence names."""

import re
from collections.abc import Iterator, Sequence

from etl.claims.base.reading import Reading, Sentence
from etl.model import Language, Sector, Span

NO_SECTOR = "none"


def sectors_in(sentence: Sentence, area: Span, but: Sequence[Span] = ()) -> set[Sector]:
    """All sectors with a cue in the stretch; a longer cue hides the shorter ones within it.

    A cue of the value "none" is such a longer one that names no sector: 教育局, "financial aid".
    What lies in one of the spans `but` is left out.
    """
    cues = sentence.cues("sector", area)
    return {
        Sector(cue.value)
        for cue in cues
        if cue.value != NO_SECTOR
        and not any(span.covers(cue.span) for span in but)
        and not any(
            other.span != cue.span and other.span.covers(cue.span) and other.value != cue.value
            for other in cues
        )
    }


def sectors_told(
    reading: Reading, sentence: Sentence, area: Span, but: Sequence[Span] = ()
) -> set[Sector]:
    """The sectors of a stretch, but for what a place is known for and what lies in `but`."""
    if not sentence.has("sector", area):
        return set()
    aside = (*but, *_known_for(reading, sentence), *_named_in(reading, sentence))
    return sectors_in(sentence, area, aside)


# "Wenling, a river port known for its pumps, will set up a fund": the place's trades.
KNOWN_FOR = re.compile(
    r"(?: city| county| district| province)?, (?:an?|the|one of|home to|famous for|where|"
    r"which (?:is|has|had|hosts|hosted|houses|boasts)|"
    r"(?:best |better |long |widely )?known (?:for|as))\b[^,;.]{3,140},"
)


# "Two fishing ports, Weihai and Rizhao, announce a programme": what the places are.
OPENS_WITH = re.compile(
    r"\W{0,3}(?:an?|the|both|two|three|four|five|several|many|some|other|another|one of the) "
    r"(?:[\w'-]+ ){0,5}[\w'-]+, "
)
# "浙江以服装闻名", "素有“汽车城”之称的十堰": its trades.
KNOWN_FOR_ZH = re.compile(
    r"(?:以|因|凭)[^，。；]{1,24}?(?:闻名|著称|见长|知名|出名|起家|立市)|"
    r"(?:素有|被誉为|有着?|享有|号称)[“「\"][^”」\"]{2,12}[”」\"](?:之称|美誉|之誉)?"
)


# "Said Wu Lin, head of a port group", "Wu Lin, a hospital director, asked": who somebody is.
WHO_IS = re.compile(
    r", (?:an?|the|its|who|also|head|director|deputy|vice|chair\w*|president|general manager|"
    r"founder|dean|principal|professor|chief|secretary|manager|mayor|governor|member|partner)\b"
    r"[^,;.]{3,160}"
)
# "At the World Robot Conference", 在世界机器人大会上: what an event is called.
EVENT_EN = re.compile(
    r"(?<![\w'-])(?:[A-Z][\w'-]*+ (?:and |of |on |for |& )?){1,7}"
    r"(?:Conference|Expo|Exposition|Forum|Summit|Fair|Congress|Exhibition|Symposium|Contest|Games)\b"
)
EVENT_ZH = re.compile(
    r"(?:在|于|的|届|年|，|世界|全球|中国|国际)[^，。；、《》“”\"]{2,14}?"
    r"(?:大会|博览会|论坛|峰会|交易会|大赛|展览会|运动会)"
)


def _known_for(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """Where a sentence only describes the places that it names."""
    if reading.document.language is not Language.EN:
        for known in KNOWN_FOR_ZH.finditer(reading.plain, sentence.span.start, sentence.span.end):
            yield Span(*known.span())
        return
    first = sentence.mentions.places[0].span.start if sentence.mentions.places else None
    opens = OPENS_WITH.fullmatch(reading.plain, sentence.span.start, first) if first else None
    if opens and not sentence.has("kind", Span(*opens.span())):
        yield Span(*opens.span())
    for place in sentence.mentions.places:
        match = KNOWN_FOR.match(reading.plain, place.span.end, sentence.span.end)
        told = Span(match.start(), match.end()) if match is not None else None
        if told is not None and not sentence.has("kind", told):
            # Not "In Ruian, a robot fund of 200 million yuan, …".
            yield told


def _named_in(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """Where a sentence tells who somebody is, or names the event at which something was told."""
    start, end = sentence.span.start, sentence.span.end
    if reading.document.language is Language.EN:
        for person in sentence.parties:
            who = WHO_IS.match(reading.plain, person.span.end, end) if person.name else None
            if who is not None:
                yield Span(*who.span())
        events = EVENT_EN.finditer(reading.document.text, start, end)
    else:
        events = EVENT_ZH.finditer(reading.plain, start, end)
    yield from (Span(*match.span()) for match in events)


# "Cities hand out computing vouchers. Baotou has launched such programmes, too".
SAME_SORT = re.compile(r"\b(?:such(?! as)|similar|these|those|comparable) (?:[\w-]+ ){0,2}$")
# "Programmes of this kind run in Baotou, too".
OF_THIS_SORT = re.compile(
    r" (?:of|like) (?:this|that|these|the same|a similar) ?(?:kind|sort|type)?\b"
)


def is_same_sort(reading: Reading, instrument: Span) -> bool:
    """Whether an instrument is only called one of the sort that was told before."""
    is_english = reading.document.language is Language.EN
    if not is_english:
        return False
    behind = OF_THIS_SORT.match(reading.plain, instrument.end)
    return behind is not None or SAME_SORT.search(reading.before(instrument.start, 40)) is not None
