"""Fifty people who write in a section each: how long what they have typed takes to be kept."""

import http.client
import json
import os
import re
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path
from statistics import quantiles

from bench.results import Results
from bench.server import PORT, samordna, serving

WRITERS = 50
PAUSES = 20
"""Of each writer."""
PAUSE = 2.0
"""Seconds; as long as a browser waits, and half a second."""
TEXT = (
    "Samverkan med polisen och skolan sker varje månad i det lokala rådet, och följs upp i tertialrapporten. "
)

_WRITERS = f"""
from django.test import Client
from samordna.accounts.commands import role_give
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
home = Municipality.objects.get(slug="stockholm")
with acting_for(home.pk):
    for number in range({WRITERS}):
        user = User.objects.create_user(email=f"skribent{{number}}@matning.example", password=None)
        role_give(user=user, municipality=home, role=Role.LOCAL_COORDINATOR)
        web = Client()
        web.force_login(user)
        print("KAKA", "; ".join(f"{{name}}={{cookie.value}}" for name, cookie in web.cookies.items()))
"""


def measure_typing(results: Results) -> None:
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var}
        with serving(environment):
            answer = samordna(environment, "manage", "shell", "-v", "0", "-c", _WRITERS)
            cookies = re.findall(r"^KAKA (.+)$", answer, re.MULTILINE)
            times = _written(cookies)
    cuts = quantiles(times, n=20)
    results.add(f"osparad text från {WRITERS} som skriver: p50", cuts[9] * 1000, "ms")
    results.add(f"osparad text från {WRITERS} som skriver: p95", cuts[18] * 1000, "ms", 50)


def _written(cookies: list[str]) -> list[float]:
    """Seconds of each time that somebody's text was kept. Raises RuntimeError where one was not."""
    times: list[float] = []
    refused: list[str] = []
    ready = threading.Barrier(len(cookies))
    threads = [
        threading.Thread(target=_write, args=(number, cookie, ready, times, refused))
        for number, cookie in enumerate(cookies)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if refused or len(times) < WRITERS * PAUSES:
        raise RuntimeError(refused[0] if refused else "somebody wrote nothing")
    return times


def _write(
    number: int, cookie: str, ready: threading.Barrier, times: list[float], refused: list[str]
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request("GET", "/stockholm/", headers={"Cookie": cookie})
    page = connection.getresponse()
    token = re.search(r'"x-csrftoken": "([^"]+)"', page.read().decode())
    given = "; ".join([cookie, *(one.partition(";")[0] for one in page.headers.get_all("Set-Cookie") or [])])
    headers = {
        "Cookie": given,
        "X-CSRFToken": token[1] if token else "",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    address = f"/stockholm/planer/1/innehall/avsnitt/{number}/"
    ready.wait()
    time.sleep(PAUSE * number / WRITERS)
    for turn in range(1, PAUSES + 1):
        values = json.dumps({"text": [TEXT * turn]})
        body = urllib.parse.urlencode({"page": address, "form": address, "values": values})
        started = time.perf_counter()
        connection.request("POST", "/stockholm/osparat/", body=body, headers=headers)
        answer = connection.getresponse()
        kept = answer.read()
        times.append(time.perf_counter() - started)
        if b'"kept": true' not in kept:
            refused.append(f"{answer.status}: {kept[:80]!r}")
            return
        time.sleep(PAUSE)


def main() -> None:
    results = Results()
    measure_typing(results)
    results.show()
    results.save(Path("var") / "bench-typing.json")


if __name__ == "__main__":
    main()
