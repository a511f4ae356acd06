"""Many large files at once must cost neither memory nor the pages of others."""

import http.client
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median

import psutil

from bench.load import Load, load
from bench.results import Results
from bench.server import PORT, serving, sign_in

PAGE = "/stockholm/planer/"
UPLOAD = "/stockholm/importera/"
PLAN = Path(__file__).parent.parent / "tests/documents/ekdala-styles.docx"
READER = "samordna.intake.reader"
FILES = 20
SIZE = 45 * 2**20
BOUNDARY = "a-line-that-is-in-no-file"
REQUESTS = 200
STILL = 12
"""Seconds in which no file is read: then all are."""
MOST_MEMORY = 600
"""Megabytes that all processes together may take beyond what they take in peace."""
MOST_SLOWER = 2.0


def measure_uploads(results: Results) -> None:
    """A signed-in user's page in peace and while twenty files of 45 MB come in at once, and the memory of all processes."""
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var, "SAMORDNA_LOG_LEVEL": "CRITICAL"}
        with serving(environment) as (process, _seconds):
            cookie = sign_in()
            _page(cookie)
            quiet = _page(cookie)
            before = _memory(process)
            with _watched(process) as peaks, _sending(cookie) as sender:
                started = time.perf_counter()
                beset = []
                while sender.poll() is None:
                    beset.append(_page(cookie, requests=40))
                answers, _errors = sender.communicate()
                lasted = time.perf_counter() - started
                _wait_until_read(process)
                until_read = time.perf_counter() - started - STILL
    results.add("en sida i lugn och ro: p50", quiet.p50, "ms")
    results.add("en sida i lugn och ro: p95", quiet.p95, "ms")
    p50 = median(one.p50 for one in beset)
    results.add(f"en sida medan {FILES} filer kommer: p50", p50, "ms")
    results.add(f"en sida medan {FILES} filer kommer: värsta p95", max(one.p95 for one in beset), "ms")
    results.add("p50 mot lugn och ro", p50 / quiet.p50, "×", MOST_SLOWER)
    results.add(f"minne utöver det i lugn och ro, {FILES} filer", max(peaks) - before, "MB", MOST_MEMORY)
    results.add("tills alla filer var mottagna", lasted, "s")
    results.add("tills de som togs emot var lästa", until_read, "s")
    for answer, count in sorted(json.loads(answers).items()):
        results.add(f"filer med svar {answer}", count, "")


def _page(cookie: str, requests: int = REQUESTS) -> Load:
    return load(PORT, PAGE, cookie=cookie, requests=requests, connections=2)


@contextmanager
def _watched(process: psutil.Process) -> Iterator[list[float]]:
    """The memory of all processes, looked at again and again."""
    seen: list[float] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            seen.append(_memory(process))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def _wait_until_read(process: psutil.Process) -> None:
    quiet_since = time.monotonic()
    while time.monotonic() - quiet_since < STILL:
        time.sleep(0.2)
        with suppress(psutil.Error):
            if any(READER in one.cmdline() for one in process.children(recursive=True)):
                quiet_since = time.monotonic()


def _memory(process: psutil.Process) -> float:
    total = 0.0
    for one in [process, *process.children(recursive=True)]:
        try:
            total += one.memory_full_info().pss
        except psutil.Error:  # it ended meanwhile
            continue
    return total / 2**20


@contextmanager
def _sending(cookie: str) -> Iterator["subprocess.Popen[str]"]:
    """In a process of its own that yields to the server: what senders spend is spent on other machines."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.uploads", cookie],
        cwd=Path(__file__).parent.parent,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: os.nice(19),  # noqa: PLW1509
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _plan_with_a_picture() -> bytes:
    """A real plan of that size, most of which is a picture, as large plans are."""
    file = io.BytesIO(PLAN.read_bytes())
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/media/bild.bmp", os.urandom(SIZE - len(file.getvalue())))
    return file.getvalue()


def _part(name: str, value: bytes) -> bytes:
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode() + value + b"\r\n"


def send(cookie: str) -> None:
    """Send all files at the same time; print what was answered, by status."""
    answers: Counter[str] = Counter()
    content = _plan_with_a_picture()

    def one() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=300)
        connection.request("GET", UPLOAD, headers={"Cookie": cookie})
        token = re.search(
            r'name="csrfmiddlewaretoken" value="([^"]+)"', connection.getresponse().read().decode()
        )
        body = _part("csrfmiddlewaretoken", ((token and token[1]) or "").encode())
        body += _part('file"; filename="plan.docx', content) + f"--{BOUNDARY}--\r\n".encode()
        headers = {"Cookie": cookie, "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        connection.close()  # the server waits ten seconds for a next request, and we are many
        try:
            with suppress(BrokenPipeError, ConnectionResetError):  # answered before all of it was sent
                connection.request("POST", UPLOAD, body=body, headers=headers)
            answers[str(connection.getresponse().status)] += 1
        except (OSError, http.client.HTTPException) as error:
            answers[type(error).__name__] += 1

    threads = [threading.Thread(target=one) for _ in range(FILES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps(answers))


if __name__ == "__main__":
    send(sys.argv[1])
