"""The merge room: claims of all documents become initiatives, disagreements kept.

`evidence` makes a claim comparable, `blocks` says which have to be at hand together, `blocking`
which pairs are compared, `features` how alike they are, `cluster` which claims are one; `values`
holds the rule that chooses among rival values, `conflicts` the disagreements, `life` the stages,
`fuse` makes the initiative, `naming` its title and id; `parts` and `called_off` say what belongs to
what and what is no more, `ties` finds it document by document, and `merging` runs them all.
"""

from etl.merge.cluster import Links
from etl.merge.merging import Merging
from etl.merge.naming import retitled

__all__ = ["Links", "Merging", "retitled"]
