"""Near copies: reprints and syndicated texts, linked to the earliest of them.

Two texts are compared by their shingles (every run of `SHINGLE` letters and digits outside
boilerplate, case and punctuation ignored), of which the `SKETCH` with the smallest hashes stand for
all: of a short text they are all of them. Only texts that share hashes are compared, each with the
earliest text that has the hash and with the one before it, so the work grows with the number of
texts and not with the number of pairs. Nothing depends on chance or on the order of the input.

A translation shares no shingles and is no copy. Texts of one template are none either: their
sums differ. `sketch` makes what texts are compared by, `linking` compares them, `parts` lets it do
so a part at a time.
"""

from etl.copies.linking import Copies
from etl.copies.sketch import Sketch, sketch_of

__all__ = ["Copies", "Sketch", "sketch_of"]
