"""How far may be reached: which addresses are plain, and which computers are of no network of our own."""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from samordna.core.fetching import problems


def is_outside(address: str) -> bool:
    """Whether an IP address is of the internet, and of no network of our own."""
    found = ip_address(address.partition("%")[0])
    found = getattr(found, "ipv4_mapped", None) or found
    return found.is_global and not found.is_multicast


@dataclass(frozen=True, slots=True)
class Reach:
    """How far may be reached: by which kinds of addresses and ports (None for any), to which IP addresses."""

    schemes: tuple[str, ...] = ("https",)
    ports: tuple[int, ...] | None = (443,)
    may_connect: Callable[[str], bool] = is_outside


OUTSIDE = Reach()


def host_of(address: str) -> str:
    """The host of an address in small letters; empty for what is no address."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def judged(address: str, allowed: Callable[[str], bool], reach: Reach) -> SplitResult:
    host = host_of(address)
    if not host:
        raise problems.no_address()
    parts = urlsplit(address)
    if parts.scheme not in reach.schemes or parts.username is not None:
        raise problems.not_https()
    if not allowed(host):
        raise problems.not_allowed(host)
    if reach.ports is not None and _port(parts) not in reach.ports:
        raise problems.not_https()
    return parts


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise problems.no_address() from error


def connected(parts: SplitResult, reach: Reach, seconds: float) -> HTTPConnection:
    host, port = host_of(parts.geturl()), _port(parts)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise problems.no_answer(host) from error
    places = [str(one[4][0]) for one in found]
    if not all(map(reach.may_connect, places)):
        raise problems.inside(host)
    sock = socket.create_connection((places[0], port), timeout=seconds)
    connection = HTTPConnection(host, port)
    connection.sock = sock
    if parts.scheme == "https":
        connection.sock = _in_secret(connection, host)
    return connection


def _in_secret(connection: HTTPConnection, host: str) -> ssl.SSLSocket:
    try:
        return ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
    except OSError:
        connection.close()
        raise
