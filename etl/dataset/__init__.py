"""The publish room: documents, claims and initiatives become the tables of the data set.

`schema` names every field with its meaning, `rows` makes the rows, `write` publishes them.
"""

from etl.dataset.write import Build, publish

__all__ = ["Build", "publish"]
