"""Money told right behind a facility, and its own: "The city will put 6 million yuan into it"."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading
from etl.model import AmountRole, Kind

NEAR_DRAFTS = 6
"""Among how many of the drafts before it the facility is looked for."""
IN_FACILITY = re.compile(
    r" ?(?:\([^()]{1,40}\) )?(?:into|in|on|towards?|for) (?:it|them|(?:the|this) (?:[\w·-]+ ){0,4}"
    r"(?:cent(?:er|re)|project|park|platform|lab|laboratory|facility|base|network|hub|zone|site|"
    r"track|campus|ground|incubator|institute|academy))\b|"
    # "Put 60 million yuan into fitting them out", "2 billion has been spent on roads at the site".
    r" ?(?:\([^()]{1,40}\) )?(?:into|on|for|towards?) (?:fitting|refitting|equipping|converting|"
    r"renovating|rebuilding|furnishing|preparing) (?:it|them|the)\b|"
    r" [^.;]{3,60}\b(?:roads?|slopes?|land|works|utilities)\b[^.;]{0,30} (?:at|of|on) the site\b|"
    r"(?:用于|投入|支持|建设)?(?:该|这[一两三四几]?个?)(?:中心|项目|平台|园区|基地|实验室)"
)

# "Is to fund the institute with 30 million yuan".
FUNDS_IT = re.compile(
    r"\b(?:fund|financ|support|endow|back|equip|provid)(?:s|e|es|ed|ing)? (?:it|them|(?:the|this) "
    r"(?:[\w·-]+ ){0,4}(?:cent(?:er|re)|project|park|platform|lab|laboratory|facility|base|hub|"
    r"campus|incubator|institute|academy)) with (?:up to |about |some |over |more than )?$"
)

# "…will build a base. The city has allocated 120 million yuan over three years."
ALLOTTED = frozenset(
    {"allocated", "earmarked", "set aside", "budgeted", "allotted", "provides", "provide"}
)
NO_OTHER_USE = re.compile(
    r" ?(?:over (?:the next )?[\w-]+ years)?(?: for (?:it|this|that|the purpose))?\."
)
ADJACENT_CHARS = 4


def _is_told_next(reading: Reading, draft: Draft, last: Draft, after: str) -> bool:
    """Whether money is kept right behind a facility, and for nothing else."""
    near = 0 <= draft.span.start - last.span.end <= ADJACENT_CHARS
    return near and draft.words in ALLOTTED and NO_OTHER_USE.match(after) is not None


def of_facility(reading: Reading, draft: Draft, earlier: list[Draft]) -> Draft:
    """ "The city will put 600 million yuan into the centre": the money of the centre just told."""
    near = [d for d in earlier[-NEAR_DRAFTS:] if d.record == draft.record]
    if not near or draft.kind is not Kind.SUBSIDY or len(draft.sums) != 1:
        return draft
    last = near[-1]
    after = reading.after(draft.sums[0].money.span.end, 60)
    is_told = last.sum is not None and last.sum.money.span != draft.sums[0].money.span
    if last.kind is not Kind.INFRASTRUCTURE or is_told:
        return draft
    before = reading.before(draft.sums[0].money.core.start, 100)
    is_next = _is_told_next(reading, draft, last, after)
    if not (is_next or IN_FACILITY.match(after) or FUNDS_IT.search(before)):
        return draft
    money = replace(draft.sums[0], role=AmountRole.SIZE)
    return replace(
        draft, kind=Kind.INFRASTRUCTURE, words=last.words, sums=(money,), is_definite=True
    )
