"""A database of 290 municipalities, as IT meets it: ``python -m bench.whole_country [MUNICIPALITIES]``.

Upgrade, backup, restore, figures, and ten webs on it. It begins as the release of 2026-11-28 left it, with all that the demo has
in each municipality. The webs take some 6 GB of memory.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import psycopg

from bench.by_the_page import load_older, samordna, step
from bench.by_the_page_database import environment_of, make_roles
from bench.by_the_page_servers import get, postgres, started
from bench.many_webs import many_webs
from bench.multiplied import multiply
from samordna.config.tests.installation import free_port

MUNICIPALITIES = int(sys.argv[1]) if len(sys.argv) > 1 else 290


def main() -> None:
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores before it begins")
    with tempfile.TemporaryDirectory(prefix="samordna-") as made, ExitStack() as stack:
        folder, port = Path(made), free_port()
        folder.chmod(0o755)
        superuser = stack.enter_context(postgres(folder / "postgres", port))
        make_roles(superuser)
        environment = environment_of(folder, port, mail_port=9) | {
            "SAMORDNA_ENV": "demo",
            "SAMORDNA_HOSTS": "127.0.0.1",
        }
        with step("the release of 2026-11-28, with the demo in one municipality"):
            load_older(environment)
        with step(f"its rows in {MUNICIPALITIES} municipalities"):
            rows = multiply(superuser.removesuffix("/postgres") + "/samordna", MUNICIPALITIES)
        print(f"          {rows} rows")
        with step("samordna upgrade (60 s at most)"):
            samordna(environment, "upgrade")
        backup = folder / "backup.tar"
        with step("samordna backup, read back (60 s at most)"):
            samordna(environment, "backup", str(backup))
        print(f"          {backup.stat().st_size / 1_000_000:.0f} MB")
        restore_elsewhere(environment, superuser, backup)
        figures(stack, environment, folder)
        many_webs(environment, superuser, folder)


def restore_elsewhere(environment: dict[str, str], superuser: str, backup: Path) -> None:
    with psycopg.connect(superuser, autocommit=True) as there:
        there.execute("CREATE DATABASE elsewhere OWNER samordna_owner")
    other = {
        name: one.removesuffix("/samordna") + "/elsewhere" if name.startswith("DATABASE") else one
        for name, one in environment.items()
    }
    command = [sys.executable, "-m", "samordna", "restore", str(backup)]
    with step("samordna restore on an empty server, history verified (120 s at most)"):
        done = subprocess.run(command, env=other, capture_output=True, text=True, check=False)
    print(f"          ended with {done.returncode}: {done.stdout.splitlines()[-1:]} {done.stderr[-300:]}")


def figures(stack: ExitStack, environment: dict[str, str], folder: Path) -> None:
    port, token = free_port(), environment["SAMORDNA_METRICS_TOKEN"]
    with started(environment, folder / "web.log", "--only", "web", "--port", str(port)):
        times = []
        for _one in range(50):
            begun = time.perf_counter()
            status, _text = get(f"http://127.0.0.1:{port}/metrics", host="127.0.0.1", token=token)
            times.append((time.perf_counter() - begun) * 1000)
            assert status == 200
    print(
        f"          /metrics: {statistics.median(times):.1f} ms the median of fifty, {min(times):.1f} the least (5 at most)"
    )


if __name__ == "__main__":
    main()
