"""To which machines a connection is allowed: public ones, and those that the user names."""

import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from etl.errors import NotFetched

NAT64 = IPv6Network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 ones (RFC 6052)."""


def connectable(host: str, port: int, allowed: Collection[str]) -> list[str]:
    """The addresses of a host to connect to, and to no other: a second look-up may lie.

    `allowed` are the hosts (`host` or `host:port`) that may be private or this very machine.
    Raises `NotFetched` where the host has no address, or one that is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched(f"no such host: {host}", is_passing=True) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if host in allowed or f"{host}:{port}" in allowed:
        return addresses
    private = next((address for address in addresses if not is_public(address)), None)
    if private:
        raise NotFetched(
            f"{host} is a private address ({private}); allow it by name if it is meant"
        )
    return addresses


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet."""
    parsed = ip_address(address.split("%")[0])
    inner = _within(parsed) if isinstance(parsed, IPv6Address) else None
    if inner is not None and not (inner.is_global and not inner.is_multicast):
        return False
    return parsed.is_global and not parsed.is_multicast


def _within(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one carries, None where it carries none."""
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
