"""The verb that governs an instrument, and the stage that it tells."""

import re
from dataclasses import dataclass, replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.claims.base.titles import is_in_title
from etl.claims.base.wordings import SETS_ASIDE
from etl.claims.parties.approved import let_have
from etl.claims.stages.future_zh import BY_YEAR_ZH, COMPLETE, FUTURE_ZH
from etl.claims.stages.given_later_en import WILL_FOLLOW, WILL_GIVE
from etl.claims.stages.of_verbs import FUTURE, IS_STUDIED, stage_of
from etl.claims.stages.unfinished import UNFINISHED, is_out_since, unfinished_stage
from etl.claims.stages.verbs import verbs_of
from etl.model import Cue, Kind, Language, SectionKind, Span, Status

SETTING_ASIDE = re.compile(rf"(?=\w*ing\b)(?:{SETS_ASIDE}|budgeting)\b")
IS_DOING = re.compile(r"\b(?:is|are) (?:also |now )?$")


@dataclass(frozen=True, slots=True)
class Act:
    """A verb with its stage; `cue` is None where the sentence has none near the instrument."""

    status: Status
    cue: Cue | None
    is_modal: bool = False
    is_complete: bool = False


def governing_act(reading: Reading, sentence: Sentence, anchor: Anchor) -> Act:
    """The nearest verb before the instrument, or after it in a passive or relative clause."""
    if anchor.is_stated_aim:
        return Act(Status.ANNOUNCED, None, is_modal=True)
    is_report = REPORT.fullmatch(reading.plain[anchor.span.start : anchor.span.end]) is not None
    is_report = is_report or WRITTEN_IN.match(reading.after(anchor.span.end, 30)) is not None
    act = _governing(reading, sentence, anchor)
    # What stands in a work report is an aim.
    return replace(act, status=Status.ANNOUNCED, is_modal=True) if is_report else act


def _governing(reading: Reading, sentence: Sentence, anchor: Anchor) -> Act:
    if anchor.kind is Kind.PLAN and is_in_title(reading, sentence, anchor):
        return _titled(reading, sentence, anchor)
    if anchor.kind is Kind.PLAN and _is_cited(reading, anchor):
        return Act(Status.LAUNCHED, None, is_modal=True)
    if anchor.kind is Kind.PLAN and (stage := unfinished_stage(reading, anchor)):
        return Act(stage, None, is_modal=True)
    acts = verbs_of(reading, sentence, anchor)
    clause_of_own = own_clause(reading, sentence, anchor)
    if clause_of_own:
        acts = [a for a in acts if a.span.start >= clause_of_own.start]
    if anchor.is_grant and reading.document.language is Language.EN:
        verb = reading.plain[anchor.span.start : anchor.span.end]
        if FUTURE.search(reading.before(anchor.span.start, 40)) or (
            SETTING_ASIDE.match(verb) and IS_DOING.search(reading.before(anchor.span.start, 16))
        ):
            # "Will spend 200 million yuan helping firms introduce AI", "is earmarking it".
            return Act(Status.ANNOUNCED, None, is_modal=True)
        # The verb that gives is the instrument: a verb of another clause tells nothing of it.
        clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
        acts = [a for a in acts if clause.start <= a.span.start < clause.end]
    before = [a for a in acts if a.span.end <= anchor.span.start + 1]
    after = [a for a in acts if a.span.start >= anchor.span.end]
    near_before = _nearest_before(reading, sentence, anchor, before)
    near_after = _nearest_after(reading, sentence, anchor, after)
    if anchor.kind is Kind.PLAN and near_after and _is_issued(reading, anchor, near_after):
        near_before = None
    chosen = near_before or near_after
    if near_before and near_after and _is_passive_or_relative(reading, anchor, near_after):
        own = reading.document.language is Language.ZH or not _governs_directly(
            reading, sentence, anchor, near_before, near_after
        )
        chosen = near_after if own else near_before
    if chosen is None:
        return _without_verb(reading, sentence, anchor)
    done = COMPLETE.search(
        reading.plain[max(sentence.span.start, chosen.span.start - 10) : chosen.span.end + 3]
    )
    return Act(stage_of(reading, sentence, chosen, anchor), chosen, is_complete=done is not None)


# "Will subsidize projects under a plan released on Saturday": the plan is out.
ISSUED_AFTER = re.compile(
    r"[”\"'’]?,? (?:that |which )?(?:was |were |it |they )?(?:recently |newly |just |first )?"
)
ISSUED = re.compile(r"(?:released|issued|unveiled|published|promulgated|made public|introduced)\b")


def _is_issued(reading: Reading, anchor: Anchor, act: Cue) -> bool:
    gap = reading.plain[anchor.span.end : act.span.start]
    return bool(ISSUED_AFTER.fullmatch(gap) and ISSUED.match(reading.plain, act.span.start))


# "According to the plan carried in the gazette, the city will build …": what is cited is out.
CITES = re.compile(r"\b(?:according to|under) (?:the|its|a|an) (?:[\w·-]+ ){0,4}$")
CARRIED_IN = re.compile(
    r"(?: for [^.;,]{3,40})? (?:carried|printed|published|posted|released|issued|made public|"
    r"unveiled|announced)\b"
)


def _is_cited(reading: Reading, anchor: Anchor) -> bool:
    cited = CITES.search(reading.before(anchor.span.start, 80))
    is_draft = cited is not None and "draft" in cited.group()
    behind = CARRIED_IN.match(reading.after(anchor.span.end, 70))
    return cited is not None and behind is not None and not is_draft


OPENS_CLAUSE = re.compile(r"(?:and|but|while|whereas|as)? ?(?:the )?")
FINITE = re.compile(
    r"(?:'s \w+|,[^,]{1,40},)? (?:also |now |has |have )?(?:will|would|plans?|is|are|\w+ed|"
    r"\w+s)\b"
)


def own_clause(reading: Reading, sentence: Sentence, anchor: Anchor) -> Span | None:
    """The instrument's clause, where it opens with who acts in it.

    "Dongguan signed a pact, and Shenzhen will contribute 1 billion yuan to a fund".
    """
    if reading.document.language is not Language.EN:
        return None
    index = sentence.clause_of(anchor.phrase.start)
    cut = sentence.clauses[index].start
    whose = reading.plain[cut : anchor.phrase.start]
    if index and WHOSE.fullmatch(whose) and GROWN.match(reading.after(anchor.span.end, 40)):
        return Span(cut, sentence.clauses[index].end)
    joined = [p for p in sentence.parties if p.places and p.span.start < cut < p.span.end]
    if joined:
        # "Mianyang | and Deyang will offer": the places joined by "and" act together.
        index = sentence.clause_of(joined[0].span.start)
    clause = Span(sentence.clauses[index].start, sentence.clauses[-1 if joined else index].end)
    if not index or sentence.section.kind is SectionKind.TABLE_ROW:
        return None
    for party in sentence.parties:
        opens = OPENS_CLAUSE.fullmatch(reading.plain[clause.start : party.span.start])
        if clause.start <= party.span.start < anchor.phrase.start and opens:
            acts = party.role in GOVERNING and party.places
            verb = FINITE.match(reading.plain[party.span.end : anchor.phrase.start + 1])
            return clause if acts and verb else None
    return None


# "Promises vouchers, and the city's AI fund has grown to 3 billion yuan".
WHOSE = re.compile(r"(?:and|but|while|whereas) (?:(?:the |its )?[\w'-]+(?: [\w-]+)?'s )?")
GROWN = re.compile(
    r" (?:(?:has|have|had) (?:now |already |since |also )?(?:grown|swelled|swollen|expanded|risen|"
    r"doubled|tripled|reached|topped|passed)|(?:now )?(?:stands at|totals|holds))\b"
)


WRITTEN_IN = re.compile(r"[^，。；]{0,12}写[入进][^，。；]{0,8}(?:政府工作|施政)报告")
REPORT = re.compile(r"政府工作报告|施政报告|work report")
TO_ISSUE = re.compile(r"将[^，。；《》已]{0,10}(?:出台|印发|制定|发布|编制|推出)")


def _titled(reading: Reading, sentence: Sentence, anchor: Anchor) -> Act:
    words = reading.plain[sentence.span.start : sentence.span.end]
    if UNFINISHED.search(words) and not is_out_since(reading, anchor):
        return Act(Status.PROPOSED, None, is_modal=True)
    told = reading.plain[sentence.span.start : anchor.span.end]
    status = Status.ANNOUNCED if TO_ISSUE.search(told) else Status.LAUNCHED
    return Act(status, None, is_modal=True)


# Verbs that give later: "promises 400 million yuan", "there will be another 100 million".
PROMISES = re.compile(r"promis|pledg|vow|plan|announc|unveil|there will")


# "Foshan: 1 billion yuan robot fund, in preparation", "机器人母基金（暂定名）".
IN_PREPARATION = re.compile(
    r"[^.;]{0,50}\b(?:in (?:preparation|the works|the pipeline)|under preparation|"
    r"on the drawing board)\b|"
    r"[^，。；]{0,8}(?:筹备中|筹建中|在筹)|"
    r"[^，。；（()）]{0,30}[（(](?:暂定名?|名称?暂定|拟设立?|拟组建|筹建中?|筹)[）)]"
)


def _without_verb(reading: Reading, sentence: Sentence, anchor: Anchor) -> Act:
    """An instrument without a verb: described as standing, unless a modal stands before it."""
    is_chinese = reading.document.language is Language.ZH
    low = max(sentence.span.start, anchor.span.start - (40 if is_chinese else 80))
    before = reading.plain[low : anchor.span.start]
    if not is_chinese and IS_STUDIED.match(reading.after(anchor.span.end, 100)):
        return Act(Status.PROPOSED, None, is_modal=True)
    pattern = FUTURE_ZH if is_chinese else WILL_GIVE
    promised = anchor.is_grant and PROMISES.match(reading.plain, anchor.span.start)
    by_year = is_chinese and BY_YEAR_ZH.search(before)
    prepared = IN_PREPARATION.match(reading.after(anchor.span.end, 50)) is not None
    # "Will receive up to 3 million yuan": the modal is a part of the words themselves.
    modal = not is_chinese and (
        reading.plain.startswith("will ", anchor.span.start)
        or (
            anchor.kind is Kind.SUBSIDY
            and WILL_FOLLOW.match(reading.after(anchor.span.end, 60)) is not None
        )
    )
    if (
        modal or promised or by_year or prepared or pattern.search(before)
    ) and anchor.kind is not Kind.PROPOSAL:
        return Act(Status.ANNOUNCED, None, is_modal=True)
    if not is_chinese and let_have(reading, sentence, anchor):
        return Act(Status.ANNOUNCED, None)
    return Act(_default_status(anchor), None)


def _default_status(anchor: Anchor) -> Status:
    return Status.PROPOSED if anchor.kind is Kind.PROPOSAL else Status.LAUNCHED


A_PLAN = re.compile(r"\b(?:a|an|the|its|their|this) (?:[\w-]+ ){0,2}$")


# "A national-level open innovation platform", "development of open platforms"; but not "the
# departments of industry and of science at city level open a centre".
AN_OPEN = re.compile(
    r"\b(?:an?|the|its|new|of|for|and|these|those|such|\S{1,20}-level|\S{1,20}al) "
    r"open(?! an? | its )"
)


def _is_noun(reading: Reading, act: Cue) -> bool:
    """ "Mulling over a plan to give …": the plan is no verb, what is done with it is."""
    words = reading.plain[act.span.start : act.span.end]
    if words == "open":
        near = reading.plain[max(0, act.span.start - 24) : act.span.end + 5]
        return AN_OPEN.search(near) is not None
    return words in ("plan", "plans") and bool(A_PLAN.search(reading.before(act.span.start, 30)))


# "Will offer companies that build robots subsidies": what those do who are given something.
FIRMS_THAT = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|enterprises?|start-?ups?|developers?|projects?|teams?|those|factories|"
    r"business(?:es)?|manufacturers?|makers?|institutions?) (?:that|which|who) (?:\w+ly |"
    r"have |has )?$"
)


def _nearest_before(
    reading: Reading, sentence: Sentence, anchor: Anchor, acts: list[Cue]
) -> Cue | None:
    acts = [a for a in acts if not _is_noun(reading, a)] or acts
    acts = [a for a in acts if not FIRMS_THAT.search(reading.before(a.span.start, 40))]
    if not acts:
        return None
    act = acts[-1]
    # "will set up" and the like: the cue that ends last may be a part of a longer phrase.
    return act if anchor.span.start - act.span.end <= 160 else None


def _nearest_after(
    reading: Reading, sentence: Sentence, anchor: Anchor, acts: list[Cue]
) -> Cue | None:
    if not acts:
        return None
    act = acts[0]
    gap = reading.plain[anchor.span.end : act.span.start]
    return act if len(gap) <= 110 and ";" not in gap and "；" not in gap else None


def _governs_directly(
    reading: Reading, sentence: Sentence, anchor: Anchor, before: Cue, after: Cue
) -> bool:
    """ "Launched a fund that is to grow": the verb before rules unless somebody acts after."""
    same_clause = sentence.clause_of(before.span.start) == sentence.clause_of(anchor.span.start)
    someone = any(
        p.places and anchor.span.end <= p.span.start < after.span.start for p in sentence.parties
    )
    return same_clause and not someone


DONE = re.compile(r"ed$|^set up$|^in |^open$|^built|^went|^took|^came|^up and|operation")


def _is_passive_or_relative(reading: Reading, anchor: Anchor, act: Cue) -> bool:
    """ "the fund that Wuhan launched", "a platform … went live", 基金…正式启动."""
    gap = reading.plain[anchor.span.end : act.span.start]
    if reading.document.language is Language.ZH:
        within = not re.search(r"[，。；]", gap)
        return within and COMPLETE.search(act.span.of(reading.document.text)) is not None
    return (
        re.match(r",? (?:that|which|it|the)\b", gap) is not None
        or re.search(r"\b(?:was|were|has been|have been|had been|be)\s*(?:\w+ly )?$", gap)
        is not None
        or (
            gap.strip(" ,") == ""
            and DONE.search(reading.plain[act.span.start : act.span.end]) is not None
        )
    )


def stretch(sentence: Sentence, anchor: Anchor, act: Act) -> Span:
    """From the governing verb to the instrument: where its date and its actor stand."""
    if act.cue is None:
        return anchor.phrase
    return Span(
        min(act.cue.span.start, anchor.phrase.start), max(act.cue.span.end, anchor.span.end)
    )
