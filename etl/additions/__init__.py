"""Documents that people add in the app: tried out, kept beside the data set, taken away again.

`folder` says where they lie and keeps them, `fetching` brings a page of the web, `building` tries
documents out and builds the data set with them. The app has a build made by `rebuild` and nothing
else.
"""

from etl.additions.building import Trial, inputs_of, rebuild, remove, save, try_out
from etl.additions.fetching import fetched
from etl.additions.folder import Given, Kept, added_folder, added_inputs, kept_documents, side_of

__all__ = [
    "Given",
    "Kept",
    "Trial",
    "added_folder",
    "added_inputs",
    "fetched",
    "inputs_of",
    "kept_documents",
    "rebuild",
    "remove",
    "save",
    "side_of",
    "try_out",
]
