"""Ten webs on one database: how many connections they come to when all are asked at once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import psycopg

from bench.by_the_page_servers import get, started
from samordna.config.tests.installation import free_port

WEBS = 10
PROCESSES = 2
POOL = 8
"""Of each process, as ``DATABASES`` has it."""
ASKING = 120
SECONDS = 15.0
COUNT = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = 'samordna' AND usename = 'samordna_app'
"""


def many_webs(environment: dict[str, str], superuser: str, folder: Path) -> int:
    """Start them, ask them all for a while, and tell the most connections that the database saw. Fails above what is said."""
    own = {name: one for name, one in environment.items() if name != "DATABASE_OWNER_URL"}
    with ExitStack() as serving, psycopg.connect(superuser, autocommit=True) as there:
        ports = []
        for number in range(WEBS):
            ports.append(port := free_port())
            var = {"SAMORDNA_VAR": str(folder / f"many{number}"), "SAMORDNA_WEB_WORKERS": str(PROCESSES)}
            log = folder / f"many{number}.log"
            serving.enter_context(started(own | var, log, "--only", "web", "--port", str(port)))
        idle = _count(there)
        most, answered, refused = _asked(there, ports)
    bound = WEBS * PROCESSES * POOL
    print(
        f"          {WEBS} webs of {PROCESSES} processes: {idle} connections at rest, {most} at most while {ASKING} ask"
        f" ({answered} answers, {refused} of them errors); never more than {bound}"
    )
    assert most <= bound
    return most


def _asked(there: "psycopg.Connection[tuple[object, ...]]", ports: list[int]) -> tuple[int, int, int]:
    until, statuses, lock = time.monotonic() + SECONDS, [], threading.Lock()

    def ask(number: int) -> None:
        while time.monotonic() < until:
            status, _text = get(f"http://127.0.0.1:{ports[number % WEBS]}/logga-in/", host="127.0.0.1")
            with lock:
                statuses.append(status)

    most = 0
    with ThreadPoolExecutor(ASKING) as pool:
        done = [pool.submit(ask, number) for number in range(ASKING)]
        while time.monotonic() < until:
            most = max(most, _count(there))
            time.sleep(0.1)
        for one in done:
            one.result()
    return most, len(statuses), sum(status >= 500 for status in statuses)


def _count(there: "psycopg.Connection[tuple[object, ...]]") -> int:
    (count,) = there.execute(COUNT).fetchone() or (0,)
    return int(str(count))
