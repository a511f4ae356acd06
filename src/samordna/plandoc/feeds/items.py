"""One entry of a feed as an item of ours."""

from calendar import timegm
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from samordna.plandoc.feeds.limits import LONGEST_SUMMARY, LONGEST_TITLE
from samordna.plandoc.feeds.model import FeedItem
from samordna.plandoc.feeds.words import words_of
from samordna.plandoc.plain import plain

_FIRST_YEAR = 1990
"""Before feeds there were; an earlier date is a clock that was not set."""
_LONGEST_LINK = 2_000


def item_of(entry: Any) -> FeedItem:
    """``entry`` as feedparser gives it."""
    return FeedItem(
        title=_words(entry, "title", LONGEST_TITLE),
        link=_link(entry.get("link", "")),
        date=_date(entry),
        summary=_words(entry, "summary", LONGEST_SUMMARY) or _content(entry),
    )


def _words(entry: Any, name: str, longest: int) -> str:
    detail = entry.get(f"{name}_detail") or {}
    return words_of(
        entry.get(name) or "", longest=longest, is_markup=_is_markup(detail.get("type")) or name == "title"
    )


def _content(entry: Any) -> str:
    for one in entry.get("content") or ():
        if words := words_of(one.value, longest=LONGEST_SUMMARY, is_markup=_is_markup(one.get("type"))):
            return words
    return ""


def _is_markup(kind: str | None) -> bool:
    return kind != "text/plain"


def _link(address: str) -> str:
    """A web address, or nothing: what a feed leads to must be what a browser only opens."""
    address = plain(address).strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None
    return address if is_web and len(address) <= _LONGEST_LINK and " " not in address else ""


def _date(entry: Any) -> datetime | None:
    """When it was published; else when it was changed."""
    told = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    if not told:
        return None
    try:
        moment = datetime.fromtimestamp(timegm(told), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment.year >= _FIRST_YEAR else None
