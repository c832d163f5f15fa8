"""The publish room: documents, claims and initiatives become the tables of the data set.

`schema` names every field with its meaning, `rows` and `summaries` make the rows,
`records` keeps those of documents until they are wanted, `tables` and `write` write them,
`publishing` puts them in place whole and keeps builds apart; `earlier` looks into the data set that
was there before, `changes` compares it with the new one, `history` adds the differences up, `feed`
tells them to feed readers.
"""

from etl.dataset.earlier import set_aside
from etl.dataset.publishing import INVENTED, claimed
from etl.dataset.records import Record, Records
from etl.dataset.write import Build, publish

__all__ = [
    "INVENTED",
    "Build",
    "Record",
    "Records",
    "claimed",
    "publish",
    "set_aside",
]
