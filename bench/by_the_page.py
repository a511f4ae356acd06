"""docs/operations.md followed on a server of one's own, step by step with times: ``python -m bench.by_the_page``.

Its PostgreSQL is Debian's, when the machine has one, else the one that Samordna carries; nginx and Caddy with the samples of
``deploy/`` stand in front, one after the other, where they are installed. The roles are made by the SQL of the page itself.
"""

import lzma
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
from aiosmtpd.controller import Controller

from bench.by_the_page_database import HOST, environment_of, make_roles
from bench.by_the_page_people import Letters, up_to_a_coordinator
from bench.by_the_page_proxies import PROXIES
from bench.by_the_page_servers import get, postgres, started
from samordna.config.backup.programs import told
from samordna.config.tests.installation import free_port

ROOT = Path(__file__).resolve().parent.parent
OLD = ROOT / "src" / "samordna" / "config" / "tests" / "samordna-2026-11-28.sql.xz"


@contextmanager
def step(words: str) -> Iterator[None]:
    """Wall time, and what our commands took of the processors, which says more where others work too."""
    begun, used = time.monotonic(), processor_time()
    yield
    print(f"{time.monotonic() - begun:6.1f} s {processor_time() - used:6.1f} s  {words}", flush=True)


def processor_time() -> float:
    """Of all commands that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def samordna(environment: dict[str, str], *arguments: str, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "samordna", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != code:
        sys.exit(f"samordna {' '.join(arguments)} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def serve(stack: ExitStack, environment: dict[str, str], folder: Path, ports: tuple[int, int]) -> None:
    """Two webs and two with jobs, none of which knows the owner."""
    without_owner = {name: one for name, one in environment.items() if name != "DATABASE_OWNER_URL"}
    for number, port in enumerate(ports):
        for part in ("web", "jobs"):
            own = without_owner | {"SAMORDNA_VAR": str(folder / f"{part}{number}")}
            stack.enter_context(
                started(own, folder / f"{part}{number}.log", "--only", part, "--port", str(port))
            )


def upgrade_an_older(environment: dict[str, str], superuser: str) -> None:
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute("CREATE DATABASE older OWNER samordna_owner")
    older = {
        name: one.removesuffix("/samordna") + "/older" if name.startswith("DATABASE") else one
        for name, one in environment.items()
    }
    older["SAMORDNA_ENV"] = "demo"  # it holds the demo's people
    load_older(older)
    with step("samordna upgrade from a database of 2026-11-28"):
        samordna(older, "upgrade")
    with step("samordna verify-history of it"):
        samordna(older, "verify-history")


def load_older(environment: dict[str, str]) -> None:
    """The demo as the release of 2026-11-28 left it, in an empty database."""
    argument, password = told(environment["DATABASE_OWNER_URL"])
    psql = shutil.which("psql") or "psql"
    subprocess.run(
        [psql, "-q", argument],
        input=lzma.decompress(OLD.read_bytes()),
        env=password,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # one setting that PostgreSQL 15 does not know, and can do without
        check=True,
    )


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="samordna-") as made, ExitStack() as stack:
        folder, ports = Path(made), (free_port(), free_port())
        folder.chmod(0o755)
        port = free_port()
        with step("a fresh PostgreSQL"):
            superuser = stack.enter_context(postgres(folder / "postgres", port))
        with step("the SQL of the page"):
            make_roles(superuser)
        letters, mail_port = Letters(), free_port()
        mail = Controller(letters, hostname="127.0.0.1", port=mail_port)
        mail.start()
        stack.callback(mail.stop)
        environment, backups = environment_of(folder, port, mail_port), folder / "backups"
        backups.mkdir()
        with step("samordna upgrade of an empty database"):
            samordna(environment, "upgrade")
        with step("samordna administrators add"):
            samordna(environment, "administrators", "add", "it@exempel.se", "--name", "IT")
        with ExitStack() as serving:
            with step("two webs and two with jobs answer"):
                serve(serving, environment, folder, ports)
            for one in ports:
                assert get(f"http://127.0.0.1:{one}/healthz")[0] == 200
            site = ""
            for program, proxy in PROXIES.items():
                if not shutil.which(program):
                    print(f"          there is no {program} here")
                    continue
                with step(f"{program} in front, sign-in page over https"):
                    site = serving.enter_context(proxy(folder, ports))
                    assert get(f"{site}/logga-in/", host=HOST)[0] == 200
                    assert get(f"{site}/metrics", host=HOST)[0] == 404
            if site:
                with step("from the first administrator to a coordinator who is signed in"):
                    up_to_a_coordinator(site, letters, environment["SAMORDNA_ADMINISTRATOR_PASSWORD"])
            with step("/metrics, ten times"):
                for _one in range(10):
                    figures = get(
                        f"http://127.0.0.1:{ports[0]}/metrics", token=environment["SAMORDNA_METRICS_TOKEN"]
                    )[1]
            print(
                "          "
                + ", ".join(line.removeprefix("samordna_") for line in figures.splitlines() if line[0] != "#")
            )
            with step("samordna backup while they serve"):
                samordna(environment, "backup", str(backups))
            (file,) = backups.iterdir()
            with step("samordna restore --over is refused while they serve"):
                assert "Samordna körs" in samordna(environment, "restore", str(file), "--over", code=2)
        with step("samordna restore is refused over what lives"):
            assert "--over" in samordna(environment, "restore", str(file), code=2)
        with step("samordna restore --over, history verified"):
            assert "Historiken är orörd" in samordna(environment, "restore", str(file), "--over")
        with step("samordna verify-history"):
            samordna(environment, "verify-history")
        upgrade_an_older(environment, superuser)


if __name__ == "__main__":
    main()
