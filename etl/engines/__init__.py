"""How the line's first part is run: every document in a fence, on all cores or on a cluster.

An engine is given the inputs and gives an extract, or a reason, for each document, in an order that
depends on nothing but the inputs; `etl.extraction.extract_inputs` is the one without processes.
`local` has processes of its own read the documents, within `limits`. `fence` keeps one such process
and knows which document it died of, `process` starts and ends it, `worker` is what runs in it, and
`work` is what both sides know. `cluster` has fences on the machines of a Dask cluster.
"""

from etl.engines.cluster import Cluster
from etl.engines.limits import chosen_limits, named_limits
from etl.engines.local import Local, digests_in

__all__ = ["Cluster", "Local", "chosen_limits", "digests_in", "named_limits"]
