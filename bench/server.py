"""A real installation under a load: start, pages, processor time, memory, queries."""

import http.cookiejar
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from bench.cost import PageCost, spent_by, workers
from bench.load import Load, load
from bench.preparing_services import SOUGHT
from bench.results import Results
from samordna.content.users import DEMO_USERS

REQUESTS = 300
"""As many as each page is asked for when it is measured."""
PORT = 8971
BARE_PORT = 8972
COORDINATOR = DEMO_USERS[0]
HOME = "matning-1"
ADMINISTRATIONS = 26
"""In each municipality, each with a plan: as many as a large city has."""


@dataclass(frozen=True)
class Page:
    """A page to measure and the most processor time, in milliseconds, that one request may take of the web."""

    name: str
    path: str
    cpu_limit: float | None = None
    plain: str = ""
    """The plain view of the same rows (``bench/plain.py``) that it is held against."""


def measure_server(results: Results) -> None:
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var}
        with serving(environment) as (_, seconds):
            results.add("första start (databas, migrering, demo)", seconds, "s", 15)
        with serving(environment) as (_, seconds):
            results.add("senare start", seconds, "s", 4)
        small = _measure_size(results, environment, municipalities=1)
        large = _measure_size(results, environment, municipalities=290)
        for name, before in small.items():
            results.add(f"{name}: p50 med 290 kommuner mot 1", large[name].p50 / before.p50, "×", 1.3)


def _measure_size(results: Results, environment: dict[str, str], *, municipalities: int) -> dict[str, Load]:
    pages = _prepare(environment, municipalities)
    measured: dict[str, Load] = {}
    with serving(environment) as (process, _):
        cookie = sign_in()
        for page in pages:
            load(PORT, page.path, cookie=cookie, requests=40)
            before = spent_by(process)
            found = measured[page.name] = load(PORT, page.path, cookie=cookie, requests=REQUESTS)
            spent = spent_by(process).since(before, REQUESTS)
            results.costs.append(PageCost(page.name, municipalities, spent, page.cpu_limit))
            bare = other("bench.bare:application", f"/{found.size}")
            title = f"{page.name}, {municipalities} kommuner"
            results.add(f"{title}: förfrågningar per sekund", found.rate, "/s")
            results.add(f"{title}: p50", found.p50, "ms")
            results.add(f"{title}: p95", found.p95, "ms")
            results.add(f"{title}: p50 mot en tom Djangosida", found.p50 / bare.p50, "×")
            if page.plain:
                plain = plain_view(environment, page.plain, found.size, cookie)
                results.add(f"{title}: p50 mot en enkel vy med samma rader", found.p50 / plain.p50, "×", 3)
            results.add(f"{title}: webbens processortid", spent.web, "ms", page.cpu_limit)
            results.add(f"{title}: databasens processortid", spent.database, "ms")
            results.add(f"{title}: processortid tillsammans", spent.whole, "ms")
        for worker in workers(process):
            results.add(f"minne per webbprocess, {municipalities} kommuner", _memory(worker), "MB", 120)
    return measured


def _prepare(environment: dict[str, str], municipalities: int) -> list[Page]:
    started = time.perf_counter()
    samordna(
        environment, "loadtest-data", "--municipalities", str(municipalities), "--plans", str(ADMINISTRATIONS)
    )
    samordna({**environment, "SAMORDNA_DATABASE_ROLE": "owner"}, "manage", "shell", "-v", "0", "-c", _ANALYZE)
    print(f"  {municipalities} kommuner inlagda på {time.perf_counter() - started:.0f} s", flush=True)
    answer = samordna(
        environment, "manage", "shell", "-v", "0", "-c", _PREPARE.format(email=COORDINATOR.email)
    )
    adopted, draft, long, activity, review_round, occasion = answer.split()[-6:]
    base = f"/{HOME}"
    return [
        Page("startsidan", f"{base}/", 12),
        Page(f"vem täcker vad, {ADMINISTRATIONS} förvaltningar", f"{base}/tackning/", plain="overview"),
        Page("planen", f"{base}/planer/{draft}/", 12),
        Page("en antagen plan", f"{base}/planer/{adopted}/", 5),
        Page("listan med 200 aktiviteter", f"{base}/planer/{long}/aktiviteter/", 12),
        Page("en aktivitet", f"{base}/planer/{long}/aktiviteter/{activity}/", 5),
        Page("kommunens alla aktiviteter", f"{base}/aktiviteter/"),
        Page("alla nämnders rapport", f"{base}/uppfoljning/{occasion}/alla-namnder/", plain="report"),
        Page("granskningens PM", f"{base}/granskning/{review_round}/pm/", plain="memorandum"),
        Page("hitta bland 5 000 verksamheter", f"{base}/hitta/?q={SOUGHT}&alder=16", plain="finder"),
    ]


_ANALYZE = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("ANALYZE")
"""
"""What the database does by itself within a minute."""

_PREPARE = "from bench.preparing import prepare; print(*prepare('{email}'))"


@contextmanager
def serving(
    environment: dict[str, str], output: IO[bytes] | int = subprocess.DEVNULL
) -> Iterator[tuple[psutil.Process, float]]:
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "samordna", "serve", "--demo", "--port", str(PORT)],
        env=environment,
        stdout=output,
        stderr=None if output == subprocess.DEVNULL else output,
    )
    try:
        _wait_for(f"http://127.0.0.1:{PORT}/healthz", process)
        yield psutil.Process(process.pid), time.perf_counter() - started
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"No answer from {address}")


def sign_in() -> str:
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    address = f"http://127.0.0.1:{PORT}/logga-in/"
    page = opener.open(address).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    fields = {
        "username": COORDINATOR.email,
        "password": COORDINATOR.password,
        "csrfmiddlewaretoken": token and token[1],
    }
    opener.open(address, urllib.parse.urlencode(fields).encode())
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def plain_view(environment: dict[str, str], name: str, size: int, cookie: str) -> Load:
    """A plain view (``bench/plain.py``) of the same rows, answering with so many bytes."""
    settings = {**environment, "DJANGO_SETTINGS_MODULE": "bench.plain_settings"}
    path = f"/{HOME}/{name}/{size}"
    return other("samordna.config.wsgi:application", path, cookie=cookie, environment=settings)


def other(
    application: str, path: str, *, cookie: str = "", environment: dict[str, str] | None = None
) -> Load:
    """Another application on the same server, under the same load."""
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--port",
        str(BARE_PORT),
        "--workers",
        "2",
    ]
    process = subprocess.Popen(
        [*command, application],
        cwd=Path(__file__).parent.parent,
        env=environment,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(f"http://127.0.0.1:{BARE_PORT}{path}", process)
        load(BARE_PORT, path, cookie=cookie, requests=40)
        return load(BARE_PORT, path, cookie=cookie)
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # a worker that is asked to end now and then does not
        process.wait(timeout=10)


def _memory(process: psutil.Process) -> float:
    return process.memory_full_info().uss / 2**20


def samordna(environment: dict[str, str], *arguments: str) -> str:
    answer = subprocess.run(
        [sys.executable, "-m", "samordna", *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return answer.stdout
