"""Feeds asked many at a time, without a transaction: one that never answers holds up nobody but itself."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError

from samordna.briefings.models import NewsSource
from samordna.core.fetching import OUTSIDE, UNKNOWN, Edition, Fetched, FetchError, Reach, fetched
from samordna.core.page_pieces import said
from samordna.core.reading_apart import read_apart
from samordna.plandoc.feeds.limits import LARGEST
from samordna.plandoc.vocabulary import Text

READER = "samordna.plandoc.feeds.apart"
SIDE_BY_SIDE = 20
READ_TOGETHER = 10
"""So many are read by a process; each may take a few seconds of its time."""
SECONDS = 15
"""So long a feed may take to answer."""


class FeedEntry(NamedTuple):
    """``key`` is the same each time that the feed tells it."""

    key: str
    title: str
    link: str
    summary: str
    date: datetime | None


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """What came of asking: a problem in words, or entries; none where nothing has changed."""

    problem: str = ""
    edition: Edition = UNKNOWN
    entries: tuple[FeedEntry, ...] = ()


Asked = tuple[NewsSource, Fetched]


def answers_of(
    sources: Iterable[NewsSource], allowed: set[str], *, reach: Reach = OUTSIDE
) -> Iterator[tuple[NewsSource, FeedAnswer]]:
    """Each once, as they come."""
    news: list[Asked] = []
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        asked = {pool.submit(_fetched, one, allowed, reach): one for one in sources}
        for each in as_completed(asked):
            source, answer = asked[each], each.result()
            if isinstance(answer, FetchError):
                yield source, FeedAnswer(problem=said(answer.message))
            elif not answer.is_news:
                yield source, FeedAnswer(edition=answer.edition)
            else:
                news.append((source, answer))
            if len(news) == READ_TOGETHER:
                yield from _read(news)
                news.clear()
    yield from _read(news)


def _fetched(source: NewsSource, allowed: set[str], reach: Reach) -> Fetched | FetchError:
    try:
        return fetched(
            source.address,
            allowed=allowed.__contains__,
            most=LARGEST,
            reach=reach,
            since=Edition(source.etag, source.modified),
            seconds=SECONDS,
        )
    except FetchError as error:
        return error


def _read(news: list[Asked]) -> Iterator[tuple[NewsSource, FeedAnswer]]:
    """Together; where that cannot be done each by itself, so that it shows whose fault it was."""
    if not news:
        return
    about = [(source.address, len(answer.data)) for source, answer in news]
    try:
        told = read_apart(READER, about, b"".join(answer.data for _source, answer in news))["feeds"]
    except ValidationError as error:
        if len(news) == 1:
            yield news[0][0], FeedAnswer(problem=" ".join(error.messages))
        else:
            for one in news:
                yield from _read([one])
        return
    for (source, answer), feed in zip(news, told, strict=True):
        yield source, _answer(answer.edition, feed)


def _answer(edition: Edition, feed: dict[str, Any]) -> FeedAnswer:
    if "error" in feed:
        return FeedAnswer(problem=said(Text(*feed["error"])))
    entries = {one.key: one for one in map(_entry, feed["items"])}
    return FeedAnswer(edition=edition, entries=tuple(entries.values()))


def _entry(item: dict[str, Any]) -> FeedEntry:
    known_by = item["link"] or f"{item['title']}\n{item['summary']}"
    return FeedEntry(
        sha256(known_by.encode()).hexdigest(),
        item["title"],
        item["link"],
        item["summary"],
        datetime.fromisoformat(item["date"]) if item["date"] else None,
    )
