"""Two hundred who watch an alarm on one web process: how soon each of them sees a change: ``python -m bench.watchers``."""

import http.client
import os
import re
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from statistics import quantiles
from uuid import uuid4

from bench.cost import spent_by
from bench.results import Results
from bench.server import PORT, samordna, serving, sign_in

WATCHERS = 200
EACH = 1.0
"""Seconds between an answer and the next question, as ``watch.js`` has it."""
CHANGES = 8
BETWEEN = 5.0
LONGEST = 2.0
VERSION = re.compile(r'data-version="([^"]*)"')
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_RAISE = "from bench.preparing_alarm import raised; print(raised())"


def measure_watchers(results: Results) -> None:
    """The load comes from the same machine."""
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {
            **os.environ,
            "SAMORDNA_VAR": var,
            "SAMORDNA_WEB_WORKERS": "1",
            "SAMORDNA_LOG_LEVEL": "ERROR",
        }
        with serving(environment) as (process, _):
            alarm = f"/stockholm/larm/{samordna(environment, 'manage', 'shell', '-v', '0', '-c', _RAISE).split()[-1]}/"
            cookie, before = sign_in(), spent_by(process)
            waited, asked, rate = _watched(alarm, cookie)
            spent = spent_by(process).since(before, asked)
            cuts = quantiles(waited, n=20)
            results.add(f"larm: {WATCHERS} som tittar ser en ändring, p50", cuts[9], "s")
            results.add(f"larm: {WATCHERS} som tittar ser en ändring, p95", cuts[18], "s", LONGEST)
            results.add(f"larm: frågor i sekunden från {WATCHERS} som tittar", rate, "/s")
            results.add("larm: en fråga om något är nytt, webbens processortid", spent.web, "ms")


class Room:
    """What those who watch have seen, and whether they go on."""

    def __init__(self, address: str, cookie: str) -> None:
        self.address, self.cookie = address, cookie
        self.is_over = False
        self.seen: list[tuple[str, float]] = []
        self.asked = 0

    def watch(self, number: int) -> None:
        connection, version = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30), ""
        time.sleep(EACH * number / WATCHERS)
        while not self.is_over:
            connection.request(
                "GET",
                f"{self.address}nu/?{urllib.parse.urlencode({'sedan': version})}",
                headers={"Cookie": self.cookie},
            )
            answer = connection.getresponse()
            told = answer.read().decode()
            self.asked += 1
            if answer.status == 200:
                version = _version(told)
                self.seen.append((version, time.perf_counter()))
            elif answer.status != 204:
                raise RuntimeError(f"{self.address}: {answer.status}")
            time.sleep(EACH)


def _watched(alarm: str, cookie: str) -> tuple[list[float], int, float]:
    """Seconds from a change until each has seen it, how many questions were asked, and how many a second."""
    room = Room(alarm, cookie)
    threads = [threading.Thread(target=room.watch, args=[number]) for number in range(WATCHERS)]
    for thread in threads:
        thread.start()
    time.sleep(2 * BETWEEN)
    begun, asked, changed = time.perf_counter(), room.asked, {}
    for _change in range(CHANGES):
        version, at = _noted(alarm, cookie)
        changed[version] = at
        time.sleep(BETWEEN)
    rate = (room.asked - asked) / (time.perf_counter() - begun)
    room.is_over = True
    for thread in threads:
        thread.join()
    waited = [at - changed[version] for version, at in room.seen if version in changed]
    if len(waited) != CHANGES * WATCHERS:
        raise RuntimeError(f"{len(waited)} of {CHANGES * WATCHERS} changes were seen")
    return waited, room.asked, rate


def _noted(alarm: str, cookie: str) -> tuple[str, float]:
    """Write in the log; the version that it became, and when it was saved."""
    page = _asked(alarm, cookie)
    token = TOKEN.search(page)
    values = {
        "csrfmiddlewaretoken": token[1] if token else "",
        "mark": uuid4(),
        "text": "Polisen är på plats.",
    }
    begun = time.perf_counter()
    after = _asked(f"{alarm}anteckna/", cookie, urllib.parse.urlencode(values).encode())
    return _version(after), begun


def _asked(path: str, cookie: str, data: bytes | None = None) -> str:
    address = f"http://127.0.0.1:{PORT}{path}"
    request = urllib.request.Request(address, data, {"Cookie": cookie})
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return str(answer.read().decode())


def _version(told: str) -> str:
    found = VERSION.search(told)
    return found[1] if found else ""


if __name__ == "__main__":
    measure_watchers(Results())
