"""The newest of some initiatives: by the newest document about them.

Of a day those with the largest sum come first, then those with most sources; those that nothing
dates come last.
"""

import numpy as np
import pandas as pd


def newest_first(initiatives: pd.DataFrame) -> pd.DataFrame:
    """All of them in this order."""
    return initiatives.iloc[np.argsort(initiatives["newness"].to_numpy())]


def newest(initiatives: pd.DataFrame, most: int) -> pd.DataFrame:
    """The first of them in this order, without sorting the others."""
    newness = initiatives["newness"].to_numpy()
    if most < len(newness):
        chosen = np.argpartition(newness, most)[:most]
        return newest_first(initiatives.iloc[chosen])
    return newest_first(initiatives)
