"""What was made of a document before, kept on this machine so that only what changed is read.

`store` keeps and finds entries in a SQLite file, `version` names the code and reference data that
the entries were made by. Entries are JSON, never pickles: a damaged or foreign file in the folder
can give a wrong value at worst, and is most often just not found.
"""

from etl.cache.store import Cache, default_folder
from etl.cache.version import code_version

__all__ = ["Cache", "code_version", "default_folder"]
