"""Guessing at the sign-in page must not slow the pages of those who are signed in: checking a password is dear on purpose."""

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections import Counter
from pathlib import Path

from bench.load import Load, load
from bench.results import Results
from bench.server import PORT, serving, sign_in
from samordna.content.users import DEMO_USERS

GUESSERS = 24
SECONDS = 12.0
PAGE = "/stockholm/planer/"
REQUESTS = 200
MOST_SLOWER = 2.0
SETTLED = 2.0
"""Seconds until the guessing has come up to speed."""


def measure_sign_in(results: Results) -> None:
    """A signed-in user's page while nothing else happens, and while guessers wear the sign-in page out.

    Each guess comes from a network of its own, so that no limit on guessing helps: only the bound on hashing does.
    """
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {
            **os.environ,
            "SAMORDNA_VAR": var,
            "SAMORDNA_BEHIND_PROXY": "1",
            "SAMORDNA_LOG_LEVEL": "CRITICAL",
        }
        with serving(environment):
            cookie = sign_in()
            _page(cookie)
            quiet = _page(cookie)
            with _guessing() as process:
                time.sleep(SETTLED)
                beset = _page(cookie)
                answers, _errors = process.communicate()
    told = json.loads(answers)
    results.add("inloggning under tryck: gissningar per sekund", told["rate"], "/s")
    for status, share in sorted(told["answers"].items()):
        results.add(f"inloggning under tryck: svar {status}", share, "%")
    results.add("en sida i lugn och ro: p50", quiet.p50, "ms")
    results.add("en sida i lugn och ro: p95", quiet.p95, "ms")
    results.add("en sida under tryck: p50", beset.p50, "ms")
    results.add("en sida under tryck: p95", beset.p95, "ms")
    results.add("en sida under tryck: p50 mot lugn och ro", beset.p50 / quiet.p50, "×", MOST_SLOWER)
    results.add("en sida under tryck: p95 mot lugn och ro", beset.p95 / quiet.p95, "×")


def _page(cookie: str) -> Load:
    return load(PORT, PAGE, cookie=cookie, requests=REQUESTS, connections=2)


def _guessing() -> "subprocess.Popen[str]":
    """In a process of its own that yields to the server: what guessers spend is spent on other machines."""
    return subprocess.Popen(
        [sys.executable, "-m", "bench.sign_in"],
        cwd=Path(__file__).parent.parent,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: os.nice(19),  # noqa: PLW1509
    )


def guess() -> None:
    """Guess at passwords for a while, many at once; print how many per second and what the answers were."""
    answers: Counter[int] = Counter()
    end = time.monotonic() + SECONDS

    def one(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        network = f"198.51.{number}."
        page = _ask(connection, "GET", network + "0")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page[1])
        cookie = page[2].partition(";")[0]
        for attempt in range(100_000):
            if time.monotonic() > end:
                return
            fields = {
                "username": DEMO_USERS[attempt % len(DEMO_USERS)].email,
                "password": f"gissning {number} {attempt}",
                "csrfmiddlewaretoken": token[1] if token else "",
            }
            status, _text, _cookie = _ask(
                connection,
                "POST",
                f"{network}{attempt % 250}",
                cookie=cookie,
                body=urllib.parse.urlencode(fields),
            )
            answers[status] += 1

    threads = [threading.Thread(target=one, args=(number,)) for number in range(GUESSERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    total = sum(answers.values())
    shares = {str(status): round(100 * number / total) for status, number in answers.items()}
    print(json.dumps({"rate": total / SECONDS, "answers": shares}))


def _ask(
    connection: http.client.HTTPConnection, method: str, address: str, *, cookie: str = "", body: str = ""
) -> tuple[int, str, str]:
    headers = {
        "X-Forwarded-For": address,
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": cookie,
    }
    connection.request(method, "/logga-in/", body=body, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.getheader("Set-Cookie") or ""


if __name__ == "__main__":
    guess()
