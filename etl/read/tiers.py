"""Who publishes a document, and what sort of source it is: by address, name and issuer."""

import re
from urllib.parse import urlsplit

from etl.model import Tier
from etl.read.lines import cjk_share
from etl.read.stated import Stated
from etl.reference.folding import fold
from etl.reference.publishers import (
    domains_over,
    folded_name,
    name_patterns,
    names_of_host,
    tiers_by_domain,
    tiers_by_name,
)

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


def site_name(url: str | None, *, is_chinese: bool) -> str | None:
    """The listed name of who publishes at an address, in the document's language if it has one."""
    names = names_of_host(_host(url))
    fitting = (name for name in names if (cjk_share(name) > 0) == is_chinese)
    return next(fitting, next(iter(names), None))


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return ""


def _tier_of_host(url: str | None) -> Tier | None:
    """The tier of the longest listed domain that the address lies under, None for no listed one."""
    host = _host(url)
    return next((tier for d in domains_over(host) if (tier := tiers_by_domain().get(d))), None)


def _tier_of_words(name: str | None) -> Tier | None:
    if not name:
        return None
    plain = fold(name).strip()
    found = next((p.tier for p in name_patterns() if p.pattern.search(plain)), None)
    return None if found is Tier.UNKNOWN else found
