"""Where a request comes from, as far as it can be trusted.

Only the proxies we are told of (``settings.PROXIES``) may say on whose behalf they ask: each adds the address it was asked from
to the end of ``X-Forwarded-For``, so what the first of ours saw stands that many places from the end. Whatever stands before it
was written by the client and means nothing.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "unknown"
"""What is counted together when the server does not know who asks, as over a Unix socket without a proxy."""
IPV4_PREFIX = 32
IPV6_PREFIX = 64
"""One subscriber gets a whole /64, so a single address of it tells nobody apart."""


def client_address(request: HttpRequest) -> IPv4Address | IPv6Address | None:
    """The address of whoever asks; None when it cannot be known."""
    direct = _address(request.META.get("REMOTE_ADDR", ""))
    if not settings.PROXIES:
        return direct
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if len(told) < settings.PROXIES:
        return direct
    return _address(told[-settings.PROXIES]) or direct


def client_network(request: HttpRequest) -> str:
    """What attempts are counted by: the IPv4 address, or the /64 that an IPv6 address belongs to."""
    address = client_address(request)
    if address is None:
        return UNKNOWN
    prefix = IPV4_PREFIX if address.version == 4 else IPV6_PREFIX
    return str(ip_network((address, prefix), strict=False))


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """An address as servers and proxies write it: bare, with a port, in brackets, or IPv4 inside IPv6."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
