"""Kill everything again and again and fill the disk while canaries are written, then look for them where nobody should read them.

Needs root, for a small disk of its own: ``python -m bench.crashes``.
"""

import http.client
import os
import random
import re
import secrets
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from bench.results import Results
from bench.server import PORT, serving, sign_in

CANARY = f"Kanarie{secrets.token_hex(8)}"
DISK = "400m"
KILLS = 12
FULL_SECONDS = 15.0
UPLOAD = "/stockholm/importera/"


def measure_crashes(results: Results) -> None:
    """How many were killed and answered meanwhile, and in how many logs and files left behind a canary stands."""
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as folder, _small_disk(Path(folder)):
        var = Path(folder) / "var"
        log = Path(folder) / "output.txt"
        environment = {**os.environ, "SAMORDNA_VAR": str(var), "SAMORDNA_LOG_LEVEL": "INFO"}
        with (
            log.open("wb") as output,
            serving(environment, output) as (process, _seconds),
            _writing(seen, sign_in()),
        ):
            for _kill in range(KILLS):
                time.sleep(2)
                _kill_one(process, seen)
            _fill(var, seen)
            everything = [process, *process.children(recursive=True)]
            for one in everything:
                with suppress(psutil.Error):
                    one.kill()
            psutil.wait_procs(everything, timeout=10)
        found = [path for path in _readable(var, log) if CANARY.encode() in path.read_bytes()]
        for path in found:
            print(f"  kanarie i {path.relative_to(folder)}", flush=True)
    for what, number in sorted(seen.items()):
        results.add(f"kraschprov: {what}", number, "")
    results.add("kraschprov: loggar och kvarlämnade filer med en kanarie", len(found), "", 0)


def _readable(var: Path, log: Path) -> list[Path]:
    """Logs and whatever else was left, but the database's own files and the letters that wait to be fetched."""
    kept = var / "database" / "data"
    files = [path for path in var.rglob("*") if path.is_file() and kept not in path.parents]
    return [log, *files, *kept.glob("log/*"), *kept.glob("*.log")]


@contextmanager
def _small_disk(folder: Path) -> Iterator[None]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)], check=True)  # noqa: S607
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S607


@contextmanager
def _writing(seen: Counter[str], cookie: str) -> Iterator[None]:
    """Somebody uploads, searches and fails to sign in, with canaries in all of it."""
    over = threading.Event()

    def write(kind: str) -> None:
        while not over.wait(0.3):
            try:
                seen[f"{kind} med svar {WRITERS[kind](cookie)}"] += 1
            except (OSError, http.client.HTTPException):
                seen[f"{kind} utan svar"] += 1

    writers = [threading.Thread(target=write, args=(kind,)) for kind in WRITERS]
    for writer in writers:
        writer.start()
    try:
        yield
    finally:
        over.set()
        for writer in writers:
            writer.join()


def _upload(cookie: str) -> int:
    token = _token(UPLOAD, cookie)
    text = f"Handlingsplan\n\nInledning\n\n{CANARY} ska samverka med skolan.\n" * 20_000
    body = (
        f'--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n'
        f'--x\r\nContent-Disposition: form-data; name="file"; filename="{CANARY}.txt"\r\n\r\n{text}\r\n--x--\r\n'
    )
    return _ask("POST", UPLOAD, cookie, body, "multipart/form-data; boundary=x")


def _search(cookie: str) -> int:
    return _ask("GET", f"/stockholm/sok/?q={CANARY}", cookie)


def _guess(cookie: str) -> int:
    """With the cookie against forgery alone, since whoever is signed in is led on."""
    forgery = next(part for part in cookie.split("; ") if part.startswith("csrf="))
    fields = {
        "csrfmiddlewaretoken": _token("/logga-in/", forgery),
        "username": f"{CANARY}@kommun.example",
        "password": CANARY,
    }
    body = urllib.parse.urlencode(fields)
    return _ask("POST", "/logga-in/", forgery, body, "application/x-www-form-urlencoded")


WRITERS = {"uppladdning": _upload, "sökning": _search, "gissning": _guess}


def _token(path: str, cookie: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    connection.request("GET", path, headers={"Cookie": cookie})
    page = connection.getresponse().read().decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    return found[1] if found else ""


def _ask(method: str, path: str, cookie: str, body: str = "", kind: str = "") -> int:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    connection.request(method, path, body=body.encode(), headers={"Cookie": cookie, "Content-Type": kind})
    return connection.getresponse().status


def _kill_one(process: psutil.Process, seen: Counter[str]) -> None:
    with suppress(psutil.Error, IndexError):
        victim = random.choice(process.children(recursive=True))  # noqa: S311 - no secret
        victim.kill()
        seen["dödade processer"] += 1


def _fill(var: Path, seen: Counter[str]) -> None:
    """No room on the disk for a while; what /healthz says then."""
    filler = var / "filler"
    with suppress(OSError), filler.open("wb") as stream:
        while True:
            stream.write(b"\0" * 2**20)
    end = time.monotonic() + FULL_SECONDS
    while time.monotonic() < end:
        try:
            seen[f"hälsa på full disk: {_ask('GET', '/healthz', '')}"] += 1
        except (OSError, http.client.HTTPException):
            seen["hälsa på full disk: inget svar"] += 1
        time.sleep(0.5)
    filler.unlink(missing_ok=True)


def main() -> None:
    results = Results()
    measure_crashes(results)
    results.show()
    sys.exit(not all(row.ok for row in results.rows))


if __name__ == "__main__":
    main()
