"""The publish room: documents, claims and initiatives become the tables of the data set.

`schema` names every field with its meaning, `rows` and `summaries` make the rows, `write` writes
them, `publishing` puts them in place whole and keeps builds apart; `earlier` reads the data set
that was there before, `changes` compares the two, `feed` tells the differences to feed readers.
"""

from etl.dataset.publishing import CURATION, INVENTED, claimed
from etl.dataset.write import Build, publish

__all__ = ["CURATION", "INVENTED", "Build", "claimed", "publish"]
