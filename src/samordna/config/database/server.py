"""The embedded PostgreSQL at work: started as our own child, stopped, and started over a crashed one."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import psutil
import psycopg

from samordna.config.database import bundle, cluster, upkeep
from samordna.config.database.address import DATABASE, Role, data_folder, home, socket_folder, url
from samordna.config.database.errors import DatabaseError
from samordna.config.database.privileges import become

START_TIMEOUT = 60.0
PATIENCE = 5.0
"""Seconds that a server whose supervisor was killed gets to stop by itself."""
LARGEST_LOG = 5_000_000

Process = subprocess.Popen[bytes]


def start(*, durable: bool = True) -> Process:
    """Start the server, making the cluster if there is none, and wait until it answers.

    Only the holder of ``server.lock`` may. Raises DatabaseError.
    """
    cluster.make_socket_folder()
    cluster.ensure(_making)
    cluster.own(data_folder())
    cluster.configure(data_folder(), durable=durable)
    process = _started(data_folder())
    upkeep.settle()
    return process


def stop(process: Process) -> None:
    """A fast shutdown: connections are ended, everything is on disk."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=START_TIMEOUT)


def answers(role: Role = "app", database: str = DATABASE) -> bool:
    """Whether a server answers at our address."""
    try:
        psycopg.connect(url(role), dbname=database, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def _making(data: Path) -> Iterator[None]:
    process = _started(data, role="superuser", database="postgres")
    try:
        yield
    finally:
        stop(process)


def _started(data: Path, role: Role = "app", database: str = DATABASE) -> Process:
    _clear_the_way(data)
    process = _run(data)
    try:
        _wait_until_ready(process, role, database)
    except BaseException:
        stop(process)
        raise
    return process


def _run(data: Path) -> Process:
    with _log() as log:
        return subprocess.Popen(
            [str(bundle.programs() / "postgres"), "-D", str(data), "-k", str(socket_folder())],
            preexec_fn=become(cluster.user(), dies_with=signal.SIGINT),  # noqa: PLW1509
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            start_new_session=True,
            cwd="/",
        )


def _log() -> BinaryIO:
    file = log_file()
    if file.exists() and file.stat().st_size > LARGEST_LOG:
        file.replace(file.with_suffix(".old"))
    file.touch(mode=0o600)
    file.chmod(0o600)  # one from an older installation too
    return file.open("ab")


def log_file() -> Path:
    return home() / "postgres.log"


def _wait_until_ready(process: Process, role: Role, database: str) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise DatabaseError(
                f"PostgreSQL stannade genast (kod {process.returncode}). Orsaken står i {log_file()}."
            )
        if answers(role, database):
            return
        time.sleep(0.02)
    raise DatabaseError(
        f"PostgreSQL svarade inte på {START_TIMEOUT:.0f} sekunder. Orsaken kan stå i {log_file()}."
    )


def _clear_the_way(data: Path) -> None:
    """After a crash: let what is left of the former server end, and forget its lock files when their number is another's now.

    PostgreSQL takes care of lock files whose process is gone, but refuses to start when the process number has been given
    to another program of the same user since, as it easily is after a restart of a container.
    """
    lock_files = [data / "postmaster.pid", socket_folder() / ".s.PGSQL.5432.lock"]
    left = [file for file in lock_files if file.exists()]
    if not left:
        return
    _wait_for_the_former(data)
    for file in left:
        if file.exists() and psutil.pid_exists(int(file.read_text(encoding="utf-8").split()[0])):
            file.unlink()


def _wait_for_the_former(data: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while former := _servers_in(data):
        if time.monotonic() > deadline + START_TIMEOUT:
            raise DatabaseError(
                f"En tidigare PostgreSQL stannar inte (process {former[0].pid}). Avsluta den."
            )
        if time.monotonic() > deadline:
            for process in former:
                process.send_signal(signal.SIGQUIT)
        time.sleep(0.05)


def _servers_in(data: Path) -> list[psutil.Process]:
    return [
        process
        for process in psutil.process_iter(["name", "cwd", "cmdline"])
        if process.info["name"] == "postgres"
        and (process.info["cwd"] == str(data) or str(data) in (process.info["cmdline"] or []))
    ]
