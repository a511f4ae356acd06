"""A gateway of text messages that counts what it is given: ``python -m bench.gateway PORT``, until its input ends.

``GET`` answers how many it has so far. At the end it says how many messages came, and how many different ones by their keys.
"""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Gateway(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    keys: list[str]


class Handler(BaseHTTPRequestHandler):
    server: Gateway

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.keys.append(told["key"])
        self._answer(b"")

    def do_GET(self) -> None:
        self._answer(str(len(self.server.keys)).encode())

    def log_message(self, *_words: object) -> None:
        """Nothing is printed."""

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    gateway = Gateway(("127.0.0.1", int(sys.argv[1])), Handler)
    gateway.keys = []
    threading.Thread(target=gateway.serve_forever, daemon=True).start()
    print("ready", flush=True)
    sys.stdin.read()
    gateway.shutdown()
    print(json.dumps([len(gateway.keys), len(set(gateway.keys))]), flush=True)


if __name__ == "__main__":
    main()
