"""Reads a feed in a process of its own: is given a line of JSON with where it came from, then the feed; writes its title and
items, or ``{"error": [sv, en]}``.

Feeds tell of people by name. What the guard finds is hidden before anything is written, so that it is kept nowhere; an address
that it finds something in is left out.
"""

import sys
from datetime import UTC, datetime
from typing import Any

from samordna.plandoc.feeds.reading import read_feed
from samordna.plandoc.guard import scan
from samordna.plandoc.guard.masking import masked
from samordna.plandoc.reading.apart import answer


def told(data: bytes, address: str) -> dict[str, Any]:
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
    answer(sys.stdin.buffer, sys.stdout.buffer, told)
