"""A feed read, RSS 0.9 to 2.0 and Atom, by feedparser. Only `ReadError` comes out."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import feedparser

from samordna.plandoc.feeds import problems
from samordna.plandoc.feeds.items import item_of
from samordna.plandoc.feeds.letters import text_of
from samordna.plandoc.feeds.limits import LONGEST_TITLE, MOST_ITEMS
from samordna.plandoc.feeds.model import FeedItem, FeedRead, Flag
from samordna.plandoc.feeds.words import words_of

_A_DAY = timedelta(days=1)
"""Clocks and time zones differ; what is dated tomorrow is no news of the future."""


def read_feed(data: bytes, *, now: datetime, address: str = "") -> FeedRead:
    """The feed in ``data``, newest item first. ``address`` is where it came from, for links that are told in part.

    Nothing is fetched. Raises ReadError for what is no feed, is too large or declares entities.
    """
    text, odd = text_of(data)
    parsed = feedparser.parse(BytesIO(text.encode()), response_headers=_told(address))
    if not parsed.get("version"):
        raise problems.no_feed()
    flags = [Flag(one) for one in (odd, problems.broken() if parsed.bozo else None) if one]
    items = _taken(parsed.entries, flags)
    flags += _odd_items(items, now)
    title = words_of(parsed.feed.get("title", ""), longest=LONGEST_TITLE, is_markup=True)
    return FeedRead(title, items, flags)


def _told(address: str) -> dict[str, str]:
    """As an answer from the web tells it, so that the parser neither guesses letters nor opens what looks like an address."""
    headers = {"content-type": "application/xml; charset=utf-8"}
    return {**headers, "content-location": address} if address else headers


def _taken(entries: list[Any], flags: list[Flag]) -> list[FeedItem]:
    """Each once, those with words only, the newest first; those without a date keep their place after them."""
    items: dict[tuple[str, str], FeedItem] = {}
    wordless = repeated = 0
    for item in map(item_of, entries):
        if not (item.title or item.summary):
            wordless += 1
            continue
        key = (item.link, item.title or item.summary)
        repeated += key in items
        items.setdefault(key, item)
    if wordless:
        flags.append(Flag(problems.no_words(wordless)))
    if repeated:
        flags.append(Flag(problems.repeated(repeated)))
    if len(items) > MOST_ITEMS:
        flags.append(Flag(problems.too_many(len(items))))
    newest_first = sorted(
        items.values(), key=lambda one: (one.date is None, -(one.date.timestamp() if one.date else 0))
    )
    return newest_first[:MOST_ITEMS]


def _odd_items(items: list[FeedItem], now: datetime) -> Iterator[Flag]:
    """A flag for each kind of oddness, with the items that have it."""
    if not items:
        yield Flag(problems.empty())
        return
    dateless = all(one.date is None for one in items)
    if dateless:
        yield Flag(problems.no_dates())
    for what, is_odd in (
        (problems.no_link(), lambda one: not one.link),
        (problems.no_date(), lambda one: one.date is None and not dateless),
        (problems.not_yet(), lambda one: one.date is not None and one.date > now + _A_DAY),
    ):
        if numbers := tuple(number for number, one in enumerate(items, start=1) if is_odd(one)):
            yield Flag(what, numbers)
