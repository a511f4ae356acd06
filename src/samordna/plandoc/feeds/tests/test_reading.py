"""Feeds as sites really write them, and as somebody who means harm would."""

import contextlib
import time
from datetime import UTC, datetime

import pytest

from samordna.plandoc.feeds import FeedRead, read_feed
from samordna.plandoc.feeds.limits import LARGEST, LONGEST_SUMMARY, MOST_ITEMS
from samordna.plandoc.reading.result import ReadError

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
RSS = '<rss version="2.0"><channel><title>Nyheter</title>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Nyheter</title>{}</feed>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Nyheter</title></channel>{}</rdf:RDF>'
)


def read(text: str | bytes, address: str = "") -> FeedRead:
    return read_feed(text if isinstance(text, bytes) else text.encode(), now=NOW, address=address)


def told(feed: FeedRead) -> list[tuple[str, str]]:
    return [(flag.where("en"), flag.what.en) for flag in feed.flags]


@pytest.mark.parametrize(
    "text",
    [
        RSS.format(
            "<item><title>Ny lägesbild</title><link>https://polisen.se/1</link>"
            "<pubDate>Fri, 27 Nov 2026 10:00:00 +0100</pubDate>"
            "<description>&lt;p&gt;Hoten &lt;b&gt;ökar&lt;/b&gt;.&lt;/p&gt;</description></item>"
        ),
        ATOM.format(
            '<entry><title>Ny lägesbild</title><link href="https://polisen.se/1"/>'
            "<updated>2026-11-27T09:00:00Z</updated>"
            '<summary type="html">&lt;p&gt;Hoten &lt;b&gt;ökar&lt;/b&gt;.&lt;/p&gt;</summary></entry>'
        ),
        RDF.format(
            "<item><title>Ny lägesbild</title><link>https://polisen.se/1</link>"
            "<dc:date>2026-11-27T09:00:00Z</dc:date><description>Hoten ökar.</description></item>"
        ),
    ],
    ids=["rss", "atom", "rdf"],
)
def test_every_kind_of_feed_gives_the_same(text: str) -> None:
    feed = read(text)
    (item,) = feed.items
    assert feed.title == "Nyheter"
    assert (item.title, item.link) == ("Ny lägesbild", "https://polisen.se/1")
    assert item.date == datetime(2026, 11, 27, 9, tzinfo=UTC)
    assert item.summary == "Hoten ökar."
    assert told(feed) == []


def test_the_newest_comes_first_and_those_without_a_date_last() -> None:
    feed = read(
        RSS.format(
            "<item><title>a</title><link>https://a.se/a</link></item>"
            "<item><title>b</title><link>https://a.se/b</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item>"
            "<item><title>c</title><link>https://a.se/c</link><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate></item>"
        )
    )
    assert [one.title for one in feed.items] == ["c", "b", "a"]
    assert told(feed) == [("item 3", "It has no date.")]


def test_markup_and_what_could_run_are_gone() -> None:
    feed = read(
        RSS.format(
            "<item><title>1 &amp;lt; 2 &lt;script&gt;alert(1)&lt;/script&gt;</title>"
            '<link>javascript:alert(1)</link><description><![CDATA[<img src=x onerror="alert(1)">'
            "<style>p{}</style><p>Ett</p><p>två\u202e</p>]]></description></item>"
        )
    )
    (item,) = feed.items
    assert (item.title, item.link, item.summary) == ("1 < 2", "", "Ett två")
    assert ("item 1", "It leads to no web address.") in told(feed)


def test_a_title_of_plain_text_keeps_its_signs() -> None:
    (item,) = read(ATOM.format('<entry><title type="text">x &lt; y &amp; z</title></entry>')).items
    assert item.title == "x < y & z"


def test_links_in_part_are_of_the_address_that_was_fetched() -> None:
    feed = read(RSS.format("<item><title>a</title><link>/nytt</link></item>"), "https://a.se/rss/alla.xml")
    assert feed.items[0].link == "https://a.se/nytt"


def test_nothing_that_looks_like_an_address_is_opened() -> None:
    with pytest.raises(ReadError, match="inget RSS"):
        read("https://a.se/rss")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "iso-8859-1"])
def test_every_letter_that_it_says_it_has(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + RSS.format(
        "<item><title>Åtgärd</title><link>https://a.se</link></item>"
    )
    feed = read(text.encode(encoding))
    assert feed.items[0].title == "Åtgärd"


def test_letters_that_it_only_says_it_has() -> None:
    text = '<?xml version="1.0" encoding="utf-8"?>' + RSS.format(
        "<item><title>Åtgärd</title><link>https://a.se</link></item>"
    )
    feed = read(text.encode("cp1252"))
    assert feed.items[0].title == "Åtgärd"
    assert "says that it is written in utf-8" in told(feed)[0][1]


def test_what_stands_twice_is_taken_once_and_what_says_nothing_not_at_all() -> None:
    twice = "<item><title>a</title><link>https://a.se</link></item>" * 2
    feed = read(RSS.format(f"{twice}<item><link>https://b.se</link></item>"))
    assert [one.title for one in feed.items] == ["a"]
    assert [what for _where, what in told(feed)] == [
        "1 items had neither title nor text and were left out.",
        "1 items stood more than once and were taken once.",
        "No item has a date. They stand in the feed's own order.",
    ]


def test_a_date_to_come_is_flagged_and_one_that_cannot_be_is_none() -> None:
    feed = read(
        RSS.format(
            "<item><title>a</title><link>https://a.se</link><pubDate>Wed, 02 Dec 2026 10:00:00 GMT</pubDate></item>"
            "<item><title>b</title><link>https://b.se</link><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>"
            "<item><title>c</title><link>https://c.se</link><pubDate>i går</pubDate></item>"
        )
    )
    assert [one.date is None for one in feed.items] == [False, True, True]
    assert told(feed) == [("item 2, 3", "It has no date."), ("item 1", "Its date is in the future.")]


@pytest.mark.slow
def test_the_newest_of_ten_thousand() -> None:
    items = "".join(
        f"<item><title>{number}</title><link>https://a.se/{number}</link>"
        f"<pubDate>{1 + number % 28} Nov 2026 {number % 24:02}:00:00 GMT</pubDate></item>"
        for number in range(10_000)
    )
    feed = read(RSS.format(items))
    assert len(feed.items) == MOST_ITEMS
    assert feed.items[0].date == max(one.date for one in feed.items if one.date)
    assert told(feed)[0][1] == f"The feed has 10000 items. The {MOST_ITEMS} newest were taken."


def test_long_texts_are_cut_between_words() -> None:
    (item,) = read(RSS.format(f"<item><description>{'ord ' * 1000}</description></item>")).items
    assert len(item.summary) <= LONGEST_SUMMARY + 2
    assert item.summary.endswith("ord …")


def test_one_that_is_not_well_formed_is_read_and_flagged() -> None:
    feed = read(
        '<rss version="2.0"><channel><title>N & M</title><item><title>a</title><link>https://a.se</link>'
    )
    assert [one.title for one in feed.items] == ["a"]
    assert "not well-formed" in told(feed)[0][1]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + RSS.format(
    "<item><title>&b;</title></item>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + RSS.format(
    "<item><title>&a;</title></item>"
)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (BOMB.encode(), "entities"),
        (BOMB.encode("utf-16"), "entities"),
        (OUTSIDE.encode(), "entities"),
        (b"x" * (LARGEST + 1), "larger than 5 MB"),
        (b"", "no RSS or Atom"),
        (b"<!DOCTYPE html><title>a</title>", "ordinary web page"),
        (b"<!-- a --> <html>", "ordinary web page"),
        (b"<plan/>", "no RSS or Atom"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "no RSS or Atom"),
        (b"%PDF-1.7\x00\x01\x02\x03" + bytes(range(256)) * 20, "no"),
    ],
)
def test_what_is_no_feed_or_harmful_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(data)
    assert why in refused.value.message.en


@pytest.mark.parametrize(
    "text",
    [
        "<!---->" * 50_000 + "x",
        " " * 1_000_000,
        "<?xml" + " " * 1_000_000,
        RSS.format("<item><title>" + "<b>" * 20_000),
        RSS.format("<item><description>" + "&lt;a b=" * 20_000),
        RSS.format("<!--" * 50_000),
        "<" * 100_000,
    ],
)
def test_reading_ends(text: str) -> None:
    """None takes longer than its length gives cause for: what it is held against is far above, what it stands for is hours."""
    began = time.process_time()
    with contextlib.suppress(ReadError):
        read(text)
    assert time.process_time() - began < 10
