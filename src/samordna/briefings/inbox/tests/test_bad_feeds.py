"""What feeds must not do to whoever reads them, through the job itself: each is told in words, and the others are read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from samordna.briefings.inbox.job import feeds_read
from samordna.briefings.inbox.tests.feeds import FEED, HERE
from samordna.briefings.models import NewsEntry, NewsSource
from samordna.organisation.models import Municipality
from samordna.plandoc.feeds.limits import MOST_ITEMS
from samordna.situation.models import AllowedHost

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
BOMB = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{}]><rss><channel><title>&a9;</title></channel></rss>'.format(
    "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 40}">' for n in range(1, 10))
)
OUTSIDE_FILE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><title>Nyheter</title><item><title>Läs &x;</title></item></channel></rss>"
)
ITEM = "<item><title>Nyhet {n}</title><link>https://myndighet.example/{n}</link>{day}</item>"
pytestmark = pytest.mark.django_db


def channel(items: str, encoding: str = "utf-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel>'
        f"<title>Nyheter</title>{items}</channel></rss>"
    )


def many(number: int, day: str = "") -> str:
    return channel("".join(ITEM.format(n=n, day=day) for n in range(number)))


BODIES: dict[str, Callable[[], bytes]] = {
    "/stor": lambda: b" " * (50 * 1024 * 1024),
    "/bomb": BOMB.encode,
    "/fil": OUTSIDE_FILE.encode,
    "/tiotusen": lambda: many(10_000, "<pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate>").encode(),
    "/utan-dagar": lambda: many(3).encode(),
    "/fel-bokstaver": lambda: channel(ITEM.format(n="å ä ö", day="")).encode("iso-8859-1"),
    "/bra": lambda: FEED.format(n="bra").encode(),
}


class _Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/vidare":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/latest/meta-data/")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(BODIES[self.path]())

    def log_message(self, *_words: object) -> None:
        pass


@contextmanager
def bad_server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answering) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


@pytest.mark.slow
def test_bad_feeds_are_told_of_and_stop_none_of_the_others(here: Municipality) -> None:
    AllowedHost.objects.create(municipality=here, host="127.0.0.1")
    with bad_server() as server:
        sources = {
            path: NewsSource.objects.create(municipality=here, name=path, address=f"{server}{path}")
            for path in (*BODIES, "/vidare")
        }
        feeds_read(here.pk, NOW, reach=HERE)
    for one in sources.values():
        one.refresh_from_db()
    titles = {
        path: set(NewsEntry.objects.filter(source=one).values_list("title", flat=True))
        for path, one in sources.items()
    }
    assert "5 MB" in sources["/stor"].problem
    assert "169.254.169.254" in sources["/vidare"].problem
    assert sources["/bomb"].problem
    assert not titles["/bomb"] | titles["/stor"] | titles["/vidare"]
    assert "root:" not in " ".join(titles["/fil"])
    assert len(titles["/tiotusen"]) == MOST_ITEMS or "sekunder" in sources["/tiotusen"].problem
    assert titles["/utan-dagar"] == {"Nyhet 0", "Nyhet 1", "Nyhet 2"}
    assert titles["/fel-bokstaver"] == {"Nyhet å ä ö"}
    assert len(titles["/bra"]) == 2
