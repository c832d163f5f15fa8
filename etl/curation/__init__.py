"""The curation room: what people decided about records, kept for ever and applied at every build.

`verdict` is one decision, `log` the append-only file, `anchors` how a decision finds its evidence
again after a new build, `standing` which decisions hold, `correcting` how a field is set,
`applying` what they do to the initiatives, `deciding` how a new decision is made from a data set.
"""

from etl.curation.applying import Judged, apply_verdicts
from etl.curation.deciding import Decision, decide, undo
from etl.curation.log import mend_log, read_verdicts
from etl.curation.standing import Settling, Standing, State
from etl.curation.verdict import Action, BadVerdict, Verdict

__all__ = [
    "Action",
    "BadVerdict",
    "Decision",
    "Judged",
    "Settling",
    "Standing",
    "State",
    "Verdict",
    "apply_verdicts",
    "decide",
    "mend_log",
    "read_verdicts",
    "undo",
]
