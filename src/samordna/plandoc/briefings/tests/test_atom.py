"""News as a feed, as others read it."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from samordna.plandoc.briefings import News, write_atom
from samordna.plandoc.feeds import read_feed
from samordna.plandoc.feeds.model import FeedRead

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
NEWS = (
    News(
        key="tag:samordna.example,2026:ekdala/nyhet/7",
        title="Ny lägesbild & råd",
        summary="Hoten ökar.\nSe <råden>.",
        link="https://cve.example/lagesbild?a=1&b=2",
        at=datetime(2026, 11, 27, 10, tzinfo=timezone(timedelta(hours=1))),
    ),
    News(
        key="tag:samordna.example,2026:ekdala/nyhet/6",
        title="Utan länk",
        summary="",
        link="",
        at=NOW - timedelta(days=3),
    ),
)


def written(*news: News) -> bytes:
    return write_atom(
        "Ekdala: nyheter", news, key="tag:samordna.example,2026:ekdala", author="Ekdala", now=NOW
    )


def read(*news: News) -> FeedRead:
    return read_feed(written(*news), now=NOW)


def test_it_is_written_as_before() -> None:
    assert written(*NEWS).decode() == (GOLDEN / "news.atom").read_text(encoding="utf-8")


def test_our_own_reader_reads_it_without_a_word() -> None:
    feed = read(NEWS[0])
    assert feed.title == "Ekdala: nyheter"
    assert feed.flags == []
    (item,) = feed.items
    assert (item.title, item.link) == (NEWS[0].title, NEWS[0].link)
    assert item.date == NEWS[0].at
    assert item.summary == "Hoten ökar. Se <råden>."


def test_words_that_mean_harm_are_words() -> None:
    evil = "]]></summary><script>alert(1)</script>\x00\x0b\ud800\u202e &lol;"
    feed = read(News(key=evil, title=evil, summary=evil, link="javascript:alert(1)", at=NOW))
    (item,) = feed.items
    assert item.link == ""
    assert "]]></summary><script>alert(1)</script>" in item.summary


def test_a_feed_without_news_is_one() -> None:
    assert [flag.what.en for flag in read().flags] == ["The feed has no items."]
