"""What sort of source a document is: by its address, its publisher's name, its issuer."""

import re
from urllib.parse import urlsplit

from etl.model import Tier
from etl.read.stated import Stated
from etl.reference.folding import fold
from etl.reference.publishers import folded_name, name_patterns, tiers_by_domain, tiers_by_name

ISSUES = re.compile(
    r"^(?P<issuer>[\u3400-\u9fff、 ]{2,40}?(?:人民政府|办公厅|办公室|委员会|厅|局|部|院|管委会))"
    r"(?:等[\u3400-\u9fff]{1,4})?(?:关于|印发)"
)
"""The title of an official document: its issuer, and what it is about."""


def tier_of(stated: Stated) -> Tier:
    """The tier of a document that states this of itself.

    A Chinese government's address makes it official, whoever is credited there. Otherwise the
    publisher counts (the listed ones, then the listed addresses, then what the name says), and
    the author or the issuer in the title where the publisher's name tells nothing.
    """
    host = _tier_of_host(stated.url)
    if host is Tier.OFFICIAL:
        return host
    found = (
        _listed(stated.publisher)
        or host
        or _tier_of_words(stated.publisher)
        or _tier_of_words(stated.author)
    )
    if found:
        return found
    return Tier.OFFICIAL if stated.title and ISSUES.match(fold(stated.title)) else Tier.UNKNOWN


def _listed(name: str | None) -> Tier | None:
    return tiers_by_name().get(folded_name(name)) if name else None


def _tier_of_host(url: str | None) -> Tier | None:
    """The tier of the longest listed domain that the address lies under, None for no listed one."""
    try:
        host = (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return None
    labels = host.rstrip(".").split(".")
    domains = (".".join(labels[i:]) for i in range(len(labels)))
    return next((tier for d in domains if (tier := tiers_by_domain().get(d))), None)


def _tier_of_words(name: str | None) -> Tier | None:
    if not name:
        return None
    plain = fold(name).strip()
    return next((p.tier for p in name_patterns() if p.pattern.search(plain)), None)
