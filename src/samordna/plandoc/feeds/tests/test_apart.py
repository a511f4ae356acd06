"""A process of its own reads feeds, and tells of nobody in them."""

import json
from io import BytesIO

from samordna.plandoc.feeds.apart import main

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Nyheter</title>
<item><title>Anna Svensson åtalas</title><link>https://tidning.example/1</link>
<description>Ring 070-174 06 05. Hotnivån är fyra.</description><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Ny handbok</title><link>https://www.facebook.com/anna.svensson.9</link></item>
</channel></rss>"""


def _answered(*feeds: bytes) -> list[dict[str, object]]:
    made = BytesIO()
    about = [["https://tidning.example/rss", len(one)] for one in feeds]
    main(BytesIO(json.dumps(about).encode() + b"\n" + b"".join(feeds)), made)
    told: list[dict[str, object]] = json.loads(made.getvalue())["feeds"]
    return told


def test_persons_are_hidden_and_the_news_is_told() -> None:
    assert _answered(FEED.encode()) == [
        {
            "title": "Nyheter",
            "items": [
                {
                    "title": "[…] åtalas",
                    "link": "https://tidning.example/1",
                    "date": "2026-11-23T08:00:00+00:00",
                    "summary": "Ring […]. Hotnivån är fyra.",
                },
                {"title": "Ny handbok", "link": "", "date": None, "summary": ""},
            ],
        }
    ]


def test_one_that_is_no_feed_stops_none_of_the_others() -> None:
    told = _answered(FEED.encode(), b"<html></html>", FEED.encode())
    assert [list(one) for one in told] == [["title", "items"], ["error"], ["title", "items"]]
