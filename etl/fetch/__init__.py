"""The fetch room: pages and feeds of the web, kept as snapshots that a build can read offline.

`addresses` decides to which machines it may connect, `proxy` through which other one, `exchange`
asks one of them once, within limits; `robots` and `pacing` keep manners; `client` puts these
together, with redirects and patience; `links` finds what a page or feed points to, `watchlist`
reads a list of sources, `snapshots` keeps what came; `fetching` does it for many.
"""

from etl.fetch.client import Client
from etl.fetch.exchange import Limits
from etl.fetch.fetching import Outcome, Result, fetch_all, fetch_target
from etl.fetch.pacing import Pacer
from etl.fetch.watchlist import Target, read_watchlist

__all__ = [
    "Client",
    "Limits",
    "Outcome",
    "Pacer",
    "Result",
    "Target",
    "fetch_all",
    "fetch_target",
    "read_watchlist",
]
