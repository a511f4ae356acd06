"""A small load: several connections that ask for one page over and over."""

import http.client
import threading
import time
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True)
class Load:
    """What a load saw: requests per second, and the middle and slow ends of the times in milliseconds."""

    rate: float
    p50: float
    p95: float
    size: int


def load(port: int, path: str, *, cookie: str = "", requests: int = 300, connections: int = 4) -> Load:
    """Ask for ``path`` so many times over so many connections. Raises RuntimeError on any answer but 200."""
    times: list[float] = []
    sizes: set[int] = set()
    errors: list[str] = []

    def ask() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for _ in range(requests // connections):
            started = time.perf_counter()
            connection.request("GET", path, headers={"Cookie": cookie})
            answer = connection.getresponse()
            body = answer.read()
            times.append(time.perf_counter() - started)
            sizes.add(len(body))
            if answer.status != 200:
                errors.append(f"{path}: {answer.status}")
                return

    threads = [threading.Thread(target=ask) for _ in range(connections)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - started
    if errors:
        raise RuntimeError(errors[0])
    cuts = quantiles(times, n=20)
    return Load(rate=len(times) / elapsed, p50=cuts[9] * 1000, p95=cuts[18] * 1000, size=max(sizes))
