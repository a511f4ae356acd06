"""``samordna serve``: start everything in order, watch it, stop it in the opposite order."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial

from samordna.config.database import DatabaseError, is_embedded, locks, reserved
from samordna.config.database.address import var
from samordna.config.database.folder import require_folder
from samordna.config.environment import require_sound
from samordna.config.lost import lost_ones
from samordna.config.processes import leftovers
from samordna.config.processes.child import Child, spawn
from samordna.config.processes.preparing import SETTINGS, prepared
from samordna.config.processes.saying import say, show_demo_users, tell_of_slips
from samordna.config.processes.stopping import Stop, asked_to_stop, be_deaf, hear, uncut
from samordna.config.processes.the_web import (
    CannotServe,
    reachable,
    require_free,
    require_pages,
    wait_until_ready,
    web_command,
)
from samordna.core.queues import WORKERS, Worker

PATIENCE = 15.0
"""Seconds to wait for the port after a crash, while the web server of that time ends."""


def serve(*, host: str, port: int, demo: bool, only: str = "") -> int:
    """Serve until Ctrl-C or SIGTERM. The exit code: 0 stopped as asked, 2 could not start.

    ``only`` is ``web`` or ``jobs`` where the others run elsewhere, and empty for all.
    """
    require_sound()
    hear()
    children: list[Child] = []
    with ExitStack() as locked:
        locked.enter_context(lost_ones(Stop, asked_to_stop.set))
        try:
            require_folder()
            crashed = locked.enter_context(_only_one())
            if only != "jobs":
                require_pages()
                require_free(host, port, patience=PATIENCE if crashed else 0)
            leftovers.use_own_folder()
            if is_embedded():
                locked.enter_context(reserved(say=say))
            _start(children, host=host, port=port, demo=demo, only=only)
            _watch(children)
        except Stop:
            say("Stoppar …")
        except (CannotServe, DatabaseError) as error:
            print(f"samordna: {error}", file=sys.stderr)
            return 2
        except PermissionError as error:
            print(f"samordna: Får inte skriva i {error.filename}. Kör som mappens ägare.", file=sys.stderr)
            return 2
        finally:
            _stop_all(children)
    return 0


def _start(children: list[Child], *, host: str, port: int, demo: bool, only: str) -> None:
    if is_embedded():
        from samordna.config.database import server

        _begin(children, Child("Databasen", server.start, signal.SIGINT))
    tell_of_slips()
    if not prepared("--demo" if demo else ""):
        raise CannotServe("Databasen gick inte att förbereda. Orsaken står ovanför.")
    address = f"http://{reachable(host)}:{port}"
    told = SETTINGS | {"SAMORDNA_SERVED_AT": address}
    if only != "jobs":
        with uncut():
            _begin(children, web := Child("Webben", lambda: spawn(web_command(host, port), told)))
        wait_until_ready(web, host, port)
    if only != "web":
        for worker in WORKERS:
            with uncut():
                _begin(children, Child(worker.name, partial(_start_worker, worker, told)))
    say("Bakgrundsjobben är igång" if only == "jobs" else f"Samordna svarar på {address}")
    if demo:
        show_demo_users()


def _stop_all(children: list[Child]) -> None:
    """Ask those that use the database at the same time, and the database when they are gone."""
    be_deaf()
    for child in children[1:] if is_embedded() else children:
        child.ask_to_stop()
    for child in reversed(children):
        child.stop()


def _begin(children: list[Child], child: Child) -> None:
    children.append(child)
    child.run()


def _watch(children: list[Child]) -> None:
    swept = time.monotonic()
    while not asked_to_stop.is_set():
        for child in children:
            with uncut():
                child.keep_running(say)
        if time.monotonic() - swept > leftovers.OLD:
            leftovers.sweep()
            swept = time.monotonic()
        time.sleep(0.2)


def _start_worker(worker: Worker, told: dict[str, str]) -> "subprocess.Popen[bytes]":
    """Dies at once with us: asked politely it would wait for a database that is gone. Its job is taken up again later."""
    return spawn([sys.executable, *worker.command()], told, dies_with=signal.SIGKILL)


@contextmanager
def _only_one() -> Iterator[bool]:
    """Hold the lock of this installation; whether the last one to hold it was killed. Raises CannotServe when another has it."""
    with locks.tried(var() / "serve.lock") as ours:
        if not ours:
            raise CannotServe(
                f"Samordna körs redan med mappen {var()}. Stoppa den, eller sätt SAMORDNA_VAR till en annan mapp."
            )
        mark = var() / "serving"
        crashed = mark.exists()
        mark.touch()
        yield crashed
        mark.unlink(missing_ok=True)
