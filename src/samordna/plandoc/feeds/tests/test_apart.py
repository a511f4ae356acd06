"""A process of its own reads a feed, and tells of nobody in it."""

import json
from io import BytesIO

from samordna.plandoc.feeds.apart import told
from samordna.plandoc.reading.apart import answer

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Nyheter</title>
<item><title>Anna Svensson åtalas</title><link>https://tidning.example/1</link>
<description>Ring 070-174 06 05. Hotnivån är fyra.</description><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Ny handbok</title><link>https://www.facebook.com/anna.svensson.9</link></item>
</channel></rss>"""


def _answered(data: bytes) -> dict[str, object]:
    made = BytesIO()
    answer(BytesIO(b'"https://tidning.example/rss"\n' + data), made, told)
    told_back: dict[str, object] = json.loads(made.getvalue())
    return told_back


def test_persons_are_hidden_and_the_news_is_told() -> None:
    assert _answered(FEED.encode()) == {
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


def test_what_is_no_feed_is_told_in_words() -> None:
    assert list(_answered(b"<html></html>")) == ["error"]
