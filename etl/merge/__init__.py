"""The merge room: claims of all documents become initiatives, disagreements kept.

`cluster` decides which claims are about one initiative, `fuse` chooses the values and lists
the conflicts, `naming` gives each initiative its title and its stable id.
"""

from etl.merge.fuse import merge_claims

__all__ = ["merge_claims"]
