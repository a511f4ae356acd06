"""Those who send or read a byte a second must not stop the pages of others: nobody of them has to be signed in."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from statistics import StatisticsError

from bench.load import Load, load
from bench.results import Results
from bench.server import PORT, serving, sign_in

PAGE = "/stockholm/planer/"
REQUESTS = 200
LASTS = 15.0
"""Seconds, at least: longer than the server is patient."""
SETTLED = 2.0
MOST_SLOWER = 2.0
CONNECTIONS = {"bodies": (16, 200), "heads": (16, 200), "readers": (16, 200)}
"""How many attack at once: as few as stopped the site once, and many more."""
TITLES = {"bodies": "långsamma kroppar", "heads": "långsamma huvuden", "readers": "långsamma läsare"}


def measure_slow(results: Results) -> None:
    """A signed-in user's page in peace, and while each kind of slowness is at it."""
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var, "SAMORDNA_LOG_LEVEL": "CRITICAL"}
        with serving(environment):
            cookie = sign_in()
            _page(cookie)
            quiet = _page(cookie)
            results.add("en sida i lugn och ro: p50", quiet.p50, "ms")
            results.add("en sida i lugn och ro: p95", quiet.p95, "ms")
            for kind, numbers in CONNECTIONS.items():
                for number in numbers:
                    _measure(results, kind, number, cookie, quiet)


def _measure(results: Results, kind: str, number: int, cookie: str, quiet: Load) -> None:
    title = f"{number} {TITLES[kind]}"
    with attacking(kind, number) as process:
        started = time.monotonic()
        time.sleep(SETTLED)
        try:
            beset = _page(cookie)
        except StatisticsError:  # every connection gave up
            results.add(f"{title}: sidan svarar inte", 1, "", 0)
        else:
            results.add(f"{title}: p50", beset.p50, "ms")
            results.add(f"{title}: p95", beset.p95, "ms")
            results.add(f"{title}: p50 mot lugn och ro", beset.p50 / quiet.p50, "×", MOST_SLOWER)
        time.sleep(max(0, started + LASTS - time.monotonic()))
        answers, _errors = process.communicate("")
    for end, count in sorted(json.loads(answers).items()):
        results.add(f"{title}: {end}", count, "")


def _page(cookie: str) -> Load:
    return load(PORT, PAGE, cookie=cookie, requests=REQUESTS, connections=2)


@contextmanager
def attacking(kind: str, number: int) -> Iterator["subprocess.Popen[str]"]:
    """In a process of its own that yields to the server: what attackers spend is spent on other machines."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.slow", kind, str(number)],
        cwd=Path(__file__).parent.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: os.nice(19),  # noqa: PLW1509
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def attack(kind: str, number: int) -> Counter[str]:
    """Keep so many slow connections busy until nothing more comes on standard input; what became of them."""
    ends: Counter[str] = Counter()
    over = asyncio.Event()
    told = asyncio.create_task(asyncio.to_thread(sys.stdin.read))
    told.add_done_callback(lambda _task: over.set())

    async def one() -> None:
        while not over.is_set():
            try:
                ends[await ATTACKS[kind](over)] += 1
            except OSError as error:
                ends[type(error).__name__] += 1
                await asyncio.sleep(0.2)

    await asyncio.gather(*(one() for _ in range(number)))
    return ends


async def _body(over: asyncio.Event) -> str:
    """With the cookie against forgery that anybody is given, since the form is read for the rest of it."""
    head = f"POST /logga-in/ HTTP/1.1\r\nHost: localhost\r\nCookie: {_cookie()}\r\nContent-Length: 100000\r\n"
    return await _trickle(
        f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode(), b"a", over
    )


@cache
def _cookie() -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/logga-in/") as page:
        return str(page.headers["Set-Cookie"]).partition(";")[0]


async def _head(over: asyncio.Event) -> str:
    return await _trickle(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", b"a", over)


async def _trickle(first: bytes, more: bytes, over: asyncio.Event) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    try:
        writer.write(first)
        while not over.is_set():
            writer.write(more)
            await writer.drain()
            try:
                answer = await asyncio.wait_for(reader.read(100), 1)
            except TimeoutError:
                continue
            return answer.decode(errors="replace").split("\r\n")[0] or "stängd"
        return "höll ut"
    finally:
        writer.close()


async def _read(over: asyncio.Event) -> str:
    """Ask for a large file and read next to nothing of it."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    connection.setblocking(False)
    loop = asyncio.get_running_loop()
    try:
        await loop.sock_connect(connection, ("127.0.0.1", PORT))
        await loop.sock_sendall(
            connection, f"GET {large_file()} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        )
        while not over.is_set():
            if not await loop.sock_recv(connection, 16):
                return "stängd"
            await asyncio.sleep(1)
        return "höll ut"
    finally:
        connection.close()


def large_file() -> str:
    """The address of the largest file that is served to anybody."""
    root = Path(__file__).parent.parent / "src" / "samordna" / "staticfiles"
    largest = max(
        (path for path in root.rglob("*.*") if path.suffix != ".gz"), key=lambda path: path.stat().st_size
    )
    return f"/static/{largest.relative_to(root)}"


ATTACKS: dict[str, Callable[[asyncio.Event], Awaitable[str]]] = {
    "bodies": _body,
    "heads": _head,
    "readers": _read,
}

if __name__ == "__main__":
    print(json.dumps(asyncio.run(attack(sys.argv[1], int(sys.argv[2])))))
