"""Records in the order in which a reader wants them listed."""

import numpy as np
import pandas as pd

from dashboard.choices.ordering import Order
from dashboard.data.newest import newest
from etl.model import AmountRole


def first_in(initiatives: pd.DataFrame, order: Order, most: int) -> pd.DataFrame:
    """The first of some initiatives in an order.

    Of whole sizes the largest in yuan comes first, of equal ones the newest. Targets, ceilings and
    yearly budgets follow, which are no sizes, then what states no sum.
    """
    if order is Order.NEWEST:
        return newest(initiatives, most)
    yuan = initiatives["amount_cny"].to_numpy()
    group = np.where(np.isnan(yuan), 2, initiatives["role"] != AmountRole.SIZE)
    falling = np.lexsort((initiatives["newness"].to_numpy(), -yuan, group))
    return initiatives.iloc[falling[:most]]
