"""A file fetched from an address that somebody wrote: from hosts that are allowed only, bounded, and never from inside.

A name is looked up once and what it leads to is what is connected to, so that it cannot lead elsewhere the second time. Each
redirection is judged as the first address was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import PurePosixPath
from time import monotonic
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from samordna.core.fetching import problems
from samordna.core.fetching.problems import FetchError
from samordna.core.fetching.reach import OUTSIDE, Reach, connected, host_of, judged

__all__ = ["OUTSIDE", "FetchError", "Fetched", "Reach", "fetched", "host_of"]

SECONDS = 60
MOST_REDIRECTIONS = 5
_CHUNK = 64 * 1024
_MOVED = {301, 302, 303, 307, 308}
_OK = 200


@dataclass(frozen=True, slots=True)
class Fetched:
    name: str
    data: bytes


def fetched(address: str, *, allowed: Callable[[str], bool], most: int, reach: Reach = OUTSIDE) -> Fetched:
    """What the address answers, at most ``most`` bytes. ``allowed`` is asked about each host. Raises FetchError."""
    until = monotonic() + SECONDS
    try:
        for _time in range(MOST_REDIRECTIONS + 1):
            parts = judged(address, allowed, reach)
            connection = connected(parts, reach, _left(until))
            try:
                with _asked(connection, parts) as answer:
                    if answer.status not in _MOVED:
                        return Fetched(_name(parts), _read(answer, connection, most, until))
                    address = urljoin(address, answer.getheader("Location") or "")
            finally:
                connection.close()
    except TimeoutError as error:
        raise problems.too_slow(SECONDS) from error
    except (OSError, HTTPException) as error:
        raise problems.no_answer(urlsplit(address).hostname or address) from error
    raise problems.goes_round()


def _asked(connection: HTTPConnection, parts: SplitResult) -> HTTPResponse:
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    headers = {"User-Agent": "Samordna", "Accept": "*/*", "Accept-Encoding": "identity"}
    connection.request("GET", path.encode("ascii", "ignore").decode(), headers=headers)
    return connection.getresponse()


def _read(answer: HTTPResponse, connection: HTTPConnection, most: int, until: float) -> bytes:
    if answer.status != _OK:
        raise problems.refused(answer.status)
    if (answer.getheader("Content-Encoding") or "identity") != "identity":
        raise problems.packed()
    data = bytearray()
    for piece in _pieces(answer, connection, until):
        data += piece
        if len(data) > most:
            raise problems.too_large(most)
    return bytes(data)


def _pieces(answer: HTTPResponse, connection: HTTPConnection, until: float) -> Iterator[bytes]:
    while True:
        if connection.sock is not None:
            connection.sock.settimeout(_left(until))
        piece = answer.read1(_CHUNK)
        if not piece:
            return
        yield piece


def _left(until: float) -> float:
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _name(parts: SplitResult) -> str:
    return PurePosixPath(unquote(parts.path)).name or host_of(parts.geturl())
