"""A server of feeds of our own, as tests and the bench ask it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from samordna.core.fetching import Reach

HERE = Reach(("http",), None, lambda address: address == "127.0.0.1")
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Nyheter</title>
<item><title>Ny vägledning om samverkan</title><link>https://myndighet.example/{n}/1</link>
<description>Riktar sig till kommuner.</description><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Anna Svensson åtalas</title><link>https://myndighet.example/{n}/2</link>
<pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Gammalt</title><link>https://myndighet.example/{n}/3</link><pubDate>Mon, 05 Jan 2026 08:00:00 GMT</pubDate></item>
</channel></rss>"""
SILENT = "/tyst"


class FeedServer(ThreadingHTTPServer):
    """``asked`` counts the whole answers that were given, ``unchanged`` those that said that nothing is new."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.asked = self.unchanged = 0
        self.ended = Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answering(BaseHTTPRequestHandler):
    server: FeedServer

    def do_GET(self) -> None:
        if self.path.startswith(SILENT):
            self.server.ended.wait()
            return
        if self.path.startswith("/borta"):
            self.send_error(404)
            return
        is_known = self.headers["If-None-Match"] == '"1"'
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", '"1"')
        self.end_headers()
        if is_known:
            self.server.unchanged += 1
        else:
            self.server.asked += 1
            body = "<p>ingen</p>" if self.path.startswith("/sida") else FEED.format(n=self.path[1:])
            self.wfile.write(body.encode())

    def log_message(self, *_words: object) -> None:
        pass


@contextmanager
def feed_server() -> Iterator[FeedServer]:
    with FeedServer() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.ended.set()
            server.shutdown()
