"""The day of what is told about: "at the ceremony", 会上, go back to a day told before."""

import re
from datetime import timedelta

from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.claims.base.wordings import KEEPS_ZH
from etl.claims.days.days_told import MEETING_DAYS, RECORD_DAYS, day_told, last_told, told_by
from etl.claims.days.goes_back import is_on_record, is_there
from etl.claims.texts.policies import names_policy
from etl.claims.voices.still_speaking import SAYS
from etl.model import Language, Period, Section, Span

# "A press conference held on 5 March", 1月27日召开大会: after it, who speaks, speaks there.
TOOK_EFFECT = re.compile(
    r"\b(?:policy|policies|measures|plan|rules|guidelines|regulations?|package|provisions)\b"
    r"[^.;]{0,60}\b(?:took effect|came into (?:force|effect)|entered into force|"
    r"(?:was|were) (?:issued|released|published|unveiled|promulgated))\b"
)
# "The policy took effect on 1 May. … Its key points are as follows:": of the policy's day.
AS_FOLLOWS = re.compile(
    r"\b(?:points|measures|provisions|contents?|details|incentives|highlights|policies|policy)\b"
    r"[^.;]{0,60}\b(?:as follows|the following|are|include)\s?:\s*$|\bas follows\s?[:.]\s*$"
)
EVENT = re.compile(
    r"\b(?:press|news|media) (?:conference|briefing)\b|\binterviews\b|\b(?:briefing|ceremony|"
    r"forum|summit|meeting|symposium|session|conference|fair|expo|exhibition)\b|"
    r"(?:发布会|發佈會|大会|大會|会议|會議|座谈会|座談會|推介会|推进会|对接会|洽谈会|博览会|招商会|峰会|论坛|論壇|仪式|儀式|活动|活動|开幕|開幕|闭幕|落幕|"
    r"工作报告|施政报告|吹风会|通气会|招待会|记者会|专题询问|听证会|问政|說明會|说明会|致辞|演讲|通道|采访)"
)


# "1月16日，某区第八届人民代表大会第五次会议开幕": where a work report is read.
CONGRESS = re.compile(r"(?<!全国)(?:人民代表大会|人代会|两会)[^。；]{0,24}(?:开幕|召开|举行)")
# A speech or a budget tells much after its first sentence: "政府将拨出5亿元…".
ADDRESS = re.compile(
    r"(?:施政|政府工作)(?:报告|報告)|(?:财政)?(?:预算案|預算案)|" + CONGRESS.pattern
)
# "Delivering her Budget Speech, she said …": of the day told just before.
ADDRESS_EN = re.compile(r"\b(?:budget speech|policy address)\b")
GOES_ON = re.compile(
    r"\b(?:will|would|is to|are to) |"
    rf"[将將]|[会會](?![议議员員上场場])|拟|{KEEPS_ZH}|力争"
)


# "On 6 May a fair was held in Hefei. Wuhu launched a fund": it did so there, in that paragraph.
HELD = re.compile(
    r"\b(?:was|were|is) held\b|\b(?:kicked off|took place|convened|opened)\b|"
    r"举行|召开|举办|开幕|启幕|拉开帷幕"
)
MADE_THERE = re.compile(
    r"(?<!has )(?<!have )(?<!had )\b(?:launched|unveiled|released|announced|signed|inaugurated)\b|"
    r"(?<!已)(?<!曾)(?<!已经)(?:正式|首次)?(?:发布|揭牌|启动|推出|上线|签约|亮相|宣布|揭晓)"
)


def _is_on_record(parties: list[Party]) -> bool:
    """Whether the parties of a sentence are a government's, and no firm is among them."""
    is_firms = any(p.role is Role.COMPANY and p.value != "noun" for p in parties)
    return not is_firms and any(p.role in GOVERNING and p.places for p in parties)


def _is_said(reading: Reading, sentence: Sentence, parties: list[Party]) -> bool:
    """Whether somebody in government says it."""
    speaks = any(p.role in (Role.OFFICIAL, Role.LEGISLATOR) for p in parties)
    return speaks and SAYS.search(reading.plain, sentence.span.start, sentence.span.end) is not None


AT_EVENT = re.compile(
    r"(?:大会|会议|发布会|论坛|仪式|[开闭]幕式|推进会|启动会|座谈会|推介会|会|活动)(?:上|现场)(?:，|还|也|同时)|"
    r"\b(?:at|during) the (?:[\w-]+ )?(?:conference|ceremony|meeting|forum|briefing|summit|expo),"
)
OPENING_CHARS = 40
# "5月15日，甲市公布…。次日，乙市也…": the day behind the one told before.
NEXT_DAY = re.compile(
    r"\W{0,3}(?:次日|翌日|隔日|第二天|(?:on )?the (?:next|following) day\b|(?:a|one) day later\b)"
)
# "目前，甲、乙等地已推出算力券": what stands by now was not told at the event.
STANDING = re.compile(
    r"\W{0,3}(?:截至目前|目前|如今|迄今|此前)，?[^。；]{0,40}(?:已|均)|"
    r"\W{0,3}(?:so far|to date|previously|currently), [^.;]{0,90}\bha(?:s|ve)\b"
)
SEMICOLONS = ("；", ";")
# "2月以来，各区接连出手：甲区…；乙区…": one time for the whole row.
LEADS_ROW = re.compile(r"，[^。；]{2,60}：[^。；]*；?")


def _leading(reading: Reading, sentence: Sentence) -> Period | None:
    """The time told at the head of a row, behind whose semicolons it still holds."""
    first = sentence.mentions.dates[0] if sentence.mentions.dates else None
    if first is None or first.start is None or first.end is None or first.is_future:
        return None
    leads = first.span.start == sentence.span.start and LEADS_ROW.match(
        reading.plain, first.span.end, sentence.span.end
    )
    return Period(first.start, first.end) if leads else None


# "下一步，将设立基金": not told on the day of what was made known before.
NEXT = re.compile(r"下一步|下一阶段|接下来|今后|\b(?:next|going forward),")
# "市科技局应询回答：…": an office's turn at a hearing.
ANSWERS = re.compile(r"[^，。；：:]{2,20}(?:应询|现场)?(?:回答|答复|回应)[：:]")


# "… at a base in Jixi, Aug. 3, 2023. (Xinhua/Li Na)": a caption's day is its picture's.
CREDIT = re.compile(r"\s?[(\[](?:photos?\b|[a-z ]{2,24}/[a-z ]{2,30}[)\]])")


# "The mayor met makers of chips last month. … he told them at the meeting".
MEETS = re.compile(r"\b(?:met|visited|toured|inspected)\b|调研|考察|会见|座谈|" + EVENT.pattern)


def may_tell(words: str) -> bool:
    """Whether words without a day, and of nobody, can change what the next ones go back to.

    They open a turn or a list, or name a report or a speech.
    """
    return (
        ":" in words
        or "：" in words
        or "as follows." in words
        or "政府工作报告" in words
        or "budget speech" in words
        or "policy address" in words
    )


class Days:
    """The days that a text has told so far, as its sentences are gone through in order."""

    def __init__(self) -> None:
        self._last: Period | None = None
        self._record: Period | None = None
        self._spoke: dict[str, Period] = {}
        self._event: Period | None = None
        self._listed: Period | None = None
        self._congress: Period | None = None
        self._turn: Span | None = None
        self.report: Period | None = None
        """The day on which a local work report was read to its congress, once it is told."""
        self._address: Period | None = None
        self._lead: tuple[Section, Period] | None = None
        self._held: tuple[Section, Period] | None = None
        self._met: tuple[Section, Period] | None = None

    def pass_by(self, reading: Reading, sentence: Sentence) -> None:
        """Takes in a sentence that mentions nothing but, perhaps, a day."""
        words = reading.plain[sentence.span.start : sentence.span.end]
        if sentence.mentions.dates or self._met or may_tell(words):
            self.hear(reading, sentence, [])

    def hear(self, reading: Reading, sentence: Sentence, parties: list[Party]) -> None:
        """Takes in a sentence with its resolved parties."""
        lead = _leading(reading, sentence)
        self._lead = (sentence.section, lead) if lead else self._lead
        if CREDIT.match(reading.plain, sentence.span.end):
            return
        told = day_told(reading, sentence)
        words = reading.plain[sentence.span.start : sentence.span.end]
        if ("：" in words or ":" in words) and ANSWERS.match(words):
            self._turn = sentence.section.span
        if words.rstrip().endswith((":", "as follows.")) and AS_FOLLOWS.search(words):
            self._listed = told or self._record
        if told and CONGRESS.search(words):
            self._congress = told
        if self._congress and "政府工作报告" in words:
            self.report = self._congress
        if told is None:
            if self._last and ADDRESS_EN.search(words):
                self._address = self._last
            if not (parties or sentence.mentions.dates or self._met):
                return
            self._meet(reading, sentence)
            self._go_on(reading, sentence, parties)
            is_chinese = reading.document.language is Language.ZH
            recent = last_told(reading, sentence, RECORD_DAYS) if is_chinese else None
            self._record = recent if recent and _is_on_record(parties) else self._record
            return
        self._last, self._met = told, None
        speakers = (p.name for p in parties if p.name and p.role in GOVERNING)
        self._spoke.update((name, told) for name in speakers)
        event = EVENT.search(reading.plain, sentence.span.start, sentence.span.end)
        if event:
            # "On the 15th, at a briefing on the plan issued on the 12th": the briefing's day.
            self._event = told_by(sentence, event.start()) or told
            is_held = HELD.search(reading.plain, sentence.span.start, sentence.span.end)
            self._held = (sentence.section, told) if is_held else self._held
        if ADDRESS.search(reading.plain, sentence.span.start, sentence.span.end):
            self._address = told
        if _is_on_record(parties) or TOOK_EFFECT.search(
            reading.plain, sentence.span.start, sentence.span.end
        ):
            self._record = told

    def _meet(self, reading: Reading, sentence: Sentence) -> None:
        """A meeting of which only the week or the month is told, or nothing."""
        if not sentence.mentions.dates and self._met is None:
            return
        start, end = sentence.span.start, sentence.span.end
        is_held = HELD.search(reading.plain, start, end) is not None
        if not (MEETS.search(reading.plain, start, end) and (is_held or sentence.mentions.dates)):
            return
        period = last_told(reading, sentence, MEETING_DAYS)
        self._met = (sentence.section, period) if period else None
        if period and is_held:
            self._held = (sentence.section, period)

    def _at_meeting(
        self, reading: Reading, sentence: Sentence, parties: list[Party]
    ) -> Period | None:
        """When took place the meeting at which something was told, where no day of it is known."""
        if self._met is None or sentence.mentions.dates:
            return None
        section, period = self._met
        says = section is sentence.section and _is_said(reading, sentence, parties)
        return period if says or is_there(reading, sentence) else None

    def _go_on(self, reading: Reading, sentence: Sentence, parties: list[Party]) -> None:
        """A sentence without a day that goes on about the occasion of one before it.

        "The mayor said …" after a briefing: he spoke there. 仪式上，某市发布《若干政策》: on
        record since that day.
        """
        if self._event and _is_said(reading, sentence, parties):
            for party in parties:
                if party.name and party.role in GOVERNING:
                    self._spoke.setdefault(party.name, self._event)
        if self._last and _is_on_record(parties) and is_there(reading, sentence):
            self._record = self._last

    def of(
        self, reading: Reading, sentence: Sentence, parties: list[Party], voice: Party | None
    ) -> Period | None:
        """The day told before on which took place what the sentence goes on about.

        The occasion's, the document's, or that on which a person spoke who is named again or
        still speaks (`voice`). None where none was told.
        """
        if STANDING.match(reading.plain, sentence.span.start, sentence.span.end):
            return None
        if self._last and NEXT_DAY.match(reading.plain, sentence.span.start):
            day = self._last.end + timedelta(days=1)
            return Period(day, day)
        met = self._at_meeting(reading, sentence, parties)
        if met:
            return met
        if self._last and is_there(reading, sentence):
            # "会上，…": of the day of the event, though another day was told in between.
            at_event = self._event and AT_EVENT.search(
                reading.plain, sentence.span.start, sentence.span.start + OPENING_CHARS
            )
            return self._event if at_event else self._last
        if self._lead and reading.before(sentence.span.start, 1) in SEMICOLONS:
            section, lead = self._lead
            return lead if section is sentence.section else None
        told_of = is_on_record(reading, sentence) or names_policy(reading, sentence)
        if self._record and told_of:
            return self._record
        people = [p for p in parties if p.name] or ([voice] if voice else [])
        days = [self._spoke[p.name] for p in people if p.name and p.name in self._spoke]
        if days:
            return days[-1]
        if self._event and self._turn == sentence.section.span:
            return self._event
        if _is_said(reading, sentence, parties):
            # A deputy speaks whenever he does; an official, of what was just made known.
            asks = any(p.role is Role.LEGISLATOR for p in parties)
            is_next = NEXT.search(reading.plain, sentence.span.start, sentence.span.end)
            return self._event or (None if asks or is_next else self._record)
        if self._address and _goes_on(reading, sentence, parties):
            return self._address
        return self._made_there(reading, sentence) or self._listed

    def _made_there(self, reading: Reading, sentence: Sentence) -> Period | None:
        """The day of an event that the paragraph told before, for what was launched there."""
        if self._held is None or sentence.mentions.dates:
            return None
        section, day = self._held
        made = MADE_THERE.search(reading.plain, sentence.span.start, sentence.span.end)
        return day if made and section is sentence.section else None


def _goes_on(reading: Reading, sentence: Sentence, parties: list[Party]) -> bool:
    """Whether a sentence tells more of what a government said in an address."""
    is_firms = any(p.role is Role.COMPANY and p.value != "noun" for p in parties)
    ahead = GOES_ON.search(reading.plain, sentence.span.start, sentence.span.end)
    return not is_firms and ahead is not None
