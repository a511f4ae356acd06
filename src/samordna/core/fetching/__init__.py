"""A file fetched from an address that somebody wrote: from hosts that are allowed only, bounded, and never from inside.

A name is looked up once and what it leads to is what is connected to, so that it cannot lead elsewhere the second time. Each
redirection is judged as the first address was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import PurePosixPath
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from samordna.core.fetching import problems
from samordna.core.fetching.problems import FetchError
from samordna.core.fetching.reach import OUTSIDE, Reach, connected, host_of, judged

__all__ = ["OUTSIDE", "UNKNOWN", "Edition", "FetchError", "Fetched", "Reach", "fetched", "host_of"]

SECONDS = 60
MOST_REDIRECTIONS = 5
_CHUNK = 64 * 1024
_MOVED = {301, 302, 303, 307, 308}
_OK = 200
_UNCHANGED = 304
_LONGEST_MARK = 200


class Edition(NamedTuple):
    """How a server tells one state of what it has from another (RFC 9110, 8.8): by a mark, a time, both or neither."""

    etag: str = ""
    modified: str = ""


UNKNOWN = Edition()


@dataclass(frozen=True, slots=True)
class Fetched:
    """``is_news`` is false where the server said that nothing has changed since the edition that it was told; no data then."""

    name: str
    data: bytes
    edition: Edition = UNKNOWN
    is_news: bool = True


def fetched(
    address: str,
    *,
    allowed: Callable[[str], bool],
    most: int,
    reach: Reach = OUTSIDE,
    since: Edition = UNKNOWN,
    seconds: int = SECONDS,
) -> Fetched:
    """What the address answers, at most ``most`` bytes, unless it still has the edition ``since``.

    ``allowed`` is asked about each host. Raises FetchError.
    """
    until = monotonic() + seconds
    try:
        for _time in range(MOST_REDIRECTIONS + 1):
            parts = judged(address, allowed, reach)
            connection = connected(parts, reach, _left(until))
            try:
                with _asked(connection, parts, since) as answer:
                    if answer.status == _UNCHANGED and any(since):
                        return Fetched(_name(parts), b"", since, is_news=False)
                    if answer.status not in _MOVED:
                        data = _read(answer, connection, most, until)
                        return Fetched(_name(parts), data, _edition(answer))
                    address = urljoin(address, answer.getheader("Location") or "")
            finally:
                connection.close()
    except TimeoutError as error:
        raise problems.too_slow(seconds) from error
    except (OSError, HTTPException) as error:
        raise problems.no_answer(urlsplit(address).hostname or address) from error
    raise problems.goes_round()


def _asked(connection: HTTPConnection, parts: SplitResult, since: Edition) -> HTTPResponse:
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    headers = {"User-Agent": "Samordna", "Accept": "*/*", "Accept-Encoding": "identity"}
    told = {"If-None-Match": since.etag, "If-Modified-Since": since.modified}
    headers |= {name: value for name, value in told.items() if value}
    connection.request("GET", path.encode("ascii", "ignore").decode(), headers=headers)
    return connection.getresponse()


def _edition(answer: HTTPResponse) -> Edition:
    """Marks that are too long to be any are not kept."""
    told = (answer.getheader(name) or "" for name in ("ETag", "Last-Modified"))
    return Edition(*(one if len(one) <= _LONGEST_MARK else "" for one in told))


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
