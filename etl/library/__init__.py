"""What `import etl` offers to a program: documents and records as lists and data frames.

`reading` has the functions (`etl.read` is the read room's), `frames` what `load` returns, `geo`
its places with geometry.
"""

from etl.library.frames import Dataset, load
from etl.library.reading import build, extract
from etl.read import read_all as read

__all__ = ["Dataset", "build", "extract", "load", "read"]
