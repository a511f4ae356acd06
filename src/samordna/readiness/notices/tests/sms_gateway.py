"""A gateway of text messages on this machine, for tests: it keeps what it is given, says no, or never answers."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PATIENCE = 30
"""Seconds that the gateway is waited for, since other tests run beside."""


class SmsGateway:
    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.says = 200
        self.hangs = threading.Event()
        self.hangs.set()

    @property
    def numbers(self) -> list[str]:
        return [one["to"] for one in self.taken]


@contextmanager
def gateway_for(settings: Any) -> Iterator[SmsGateway]:
    """The server, with the setting that has text messages sent to it. Clear ``hangs`` and it never answers."""
    box = SmsGateway()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            box.hangs.wait(timeout=5)
            if box.says == 200:
                box.taken.append(told)
            self.send_response(box.says)
            self.end_headers()

        def log_message(self, *_words: Any) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings.SMS_GATEWAY = (
        f"json://127.0.0.1:{server.server_port}/sms?:to={{phone}}&:key={{key}}&rto={PATIENCE}&cto={PATIENCE}"
    )
    try:
        yield box
    finally:
        box.hangs.set()
        server.shutdown()
        server.server_close()
        thread.join()
