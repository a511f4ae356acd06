"""Guides when something happens: 40,000 readers of "Det händer nu" within five minutes, and a first visit on a slow network."""

import gzip
import http.client
import os
import re
import tempfile
import threading
import time
from queue import SimpleQueue
from statistics import quantiles

from playwright.sync_api import sync_playwright

from bench.results import Results
from bench.server import PORT, serving
from samordna.core.tests.browser import CHROMIUM

PAGE = "/stockholm/hur-gor-jag/det-hander-nu/"
RATE = 134
"""Readers a second: 40,000 in five minutes."""
SECONDS = 20
CONNECTIONS = 32
SLOW_3G = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""As Chromium's own tools throttle a phone's network; latency in milliseconds, the rest in bytes a second."""
FIRST_VISIT = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js))"')


def measure_guides(results: Results) -> None:
    """One web process serves; the load comes from the same machine."""
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {
            **os.environ,
            "SAMORDNA_VAR": var,
            "SAMORDNA_WEB_WORKERS": "1",
            "SAMORDNA_LOG_LEVEL": "ERROR",
        }
        with serving(environment):
            results.add("en guide, första besöket: allt som hämtas", _first_visit() / 1000, "kB", 60)
            results.add("en guide på ett långsamt nät: går att använda efter", _usable_after(), "s", 1)
            _paced(RATE)
            times = sorted(_paced(RATE * SECONDS))
            cuts = quantiles(times, n=20)
            results.add(f"en guide, {RATE} läsare i sekunden: p50", cuts[9] * 1000, "ms")
            results.add(f"en guide, {RATE} läsare i sekunden: p95", cuts[18] * 1000, "ms", 100)


def _paced(most: int) -> list[float]:
    """Each reader comes at a time of its own, whether those before have been answered or not; seconds until each was."""
    begun, turns, times = time.perf_counter() + 0.1, SimpleQueue[int | None](), list[float]()
    for number in range(most):
        turns.put(number)
    for _connection in range(CONNECTIONS):
        turns.put(None)

    def read() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        while (number := turns.get()) is not None:
            at = begun + number / RATE
            time.sleep(max(0, at - time.perf_counter()))
            connection.request("GET", PAGE, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{PAGE}: {answer.status}")
            times.append(time.perf_counter() - at)

    threads = [threading.Thread(target=read) for _connection in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def _first_visit() -> int:
    """Bytes over the wire for the page and what it links to."""
    page, size = _fetched(PAGE)
    return size + sum(_fetched(address)[1] for address in dict.fromkeys(FIRST_VISIT.findall(page)))


def _fetched(path: str) -> tuple[str, int]:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    content = answer.read()
    plain = gzip.decompress(content) if answer.headers.get("Content-Encoding") == "gzip" else content
    return plain.decode(), len(content)


def _usable_after() -> float:
    """Seconds until the page has been drawn and listens, from nothing in the cache."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 375, "height": 667})
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.emulateNetworkConditions", SLOW_3G)
        page.goto(f"http://127.0.0.1:{PORT}{PAGE}", wait_until="load")
        spent: float = page.evaluate("performance.timing.domInteractive - performance.timing.navigationStart")
        browser.close()
    return spent / 1000
