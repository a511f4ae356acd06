"""Reads feeds in a process of its own, which a strange one can neither fill nor hold up for long.

It is given a line of JSON, ``[["https://...", 1234], ...]``, where each feed came from and how many bytes it is, then the feeds
one after the other; it writes ``{"feeds": [...]}``, of each its title and its items, or ``{"error": [sv, en]}``.

Feeds tell of people by name. What the guard finds is hidden before anything is written, so that it is kept nowhere; an address
that it finds something in is left out.
"""

import json
import sys
from datetime import UTC, datetime
from typing import IO, Any

from samordna.plandoc.feeds.reading import read_feed
from samordna.plandoc.guard import scan
from samordna.plandoc.guard.masking import masked
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError

SECONDS = 5
"""Of processor, for each."""


def main(given: IO[bytes], made: IO[bytes]) -> None:
    feeds = [_told(given.read(size), address) for address, size in json.loads(given.readline())]
    made.write(json.dumps({"feeds": feeds}, ensure_ascii=False).encode())


def _told(data: bytes, address: str) -> dict[str, Any]:
    try:
        with bounded(SECONDS, name=address):
            return without_persons(data, address)
    except ReadError as error:
        return {"error": list(error.message)}


def without_persons(data: bytes, address: str) -> dict[str, Any]:
    """``{"title", "items": [{"title", "link", "date" (ISO 8601, UTC, or None), "summary"}]}``. Raises ReadError."""
    feed = read_feed(data, now=datetime.now(UTC), address=address)
    return {
        "title": masked(feed.title),
        "items": [
            {
                "title": masked(one.title),
                "link": "" if scan(one.link) else one.link,
                "date": one.date.isoformat() if one.date else None,
                "summary": masked(one.summary),
            }
            for one in feed.items
        ],
    }


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
