"""The merge room: claims of all documents become initiatives, disagreements kept.

`evidence` makes a claim comparable, `blocking` says which pairs are compared, `features` how
alike they are, `cluster` which claims are one; `values` holds the rule that chooses among rival
values, `conflicts` the disagreements, `life` the stages, `parts` what belongs to what, `fuse`
makes the initiative, `naming` its title and id, and `merging` runs them.
"""

from etl.merge.cluster import Links
from etl.merge.merging import merge_claims
from etl.merge.naming import retitled

__all__ = ["Links", "merge_claims", "retitled"]
