"""``samordna serve``: start everything in order, watch it, stop it in the opposite order."""

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from threading import Event
from types import FrameType

from samordna.config.database import DatabaseError, is_embedded, locks, reserved
from samordna.config.database.address import var
from samordna.config.database.folder import require_folder
from samordna.config.declared import unknown, value
from samordna.config.environment import require_sound
from samordna.config.processes import leftovers
from samordna.config.processes.child import Child, spawn
from samordna.config.processes.preparing import SETTINGS, prepared
from samordna.core.queues import WORKERS, Worker

Handler = Callable[[int, FrameType | None], None] | signal.Handlers

READY_TIMEOUT = 60.0
WRITES_NOTHING = b"cannot be written"
"""What /healthz says of a full disk. Then one reads, which is better than nothing."""
PATIENCE = 15.0
"""Seconds to wait for the port after a crash, while the web server of that time ends."""
CONNECTIONS = 2000
"""Most connections to each web process; more wait at the door."""
HEAD_SECONDS = 10.0
"""How long a client may take to say what it wants, the first time and between two requests."""


class Stop(Exception):
    """Somebody asked us to stop."""


_asked_to_stop = Event()
"""Set as well as Stop is raised: an exception that a signal raises inside a callback of Python's own is lost."""


class CannotServe(Exception):
    """Serving cannot begin; the message says why and what to do."""


def serve(*, host: str, port: int, demo: bool, only: str = "") -> int:
    """Serve until Ctrl-C or SIGTERM. The exit code: 0 stopped as asked, 2 could not start.

    ``only`` is ``web`` or ``jobs`` where the others run elsewhere, and empty for all.
    """
    require_sound()
    _when_asked_to_stop(_stop)
    children: list[Child] = []
    with ExitStack() as locked:
        try:
            require_folder()
            crashed = locked.enter_context(_only_one())
            if only != "jobs":
                _require_free(host, port, patience=PATIENCE if crashed else 0)
            leftovers.use_own_folder()
            if is_embedded():
                locked.enter_context(reserved(say=_say))
            _start(children, host=host, port=port, demo=demo, only=only)
            _watch(children)
        except Stop:
            _say("Stoppar …")
        except (CannotServe, DatabaseError) as error:
            print(f"samordna: {error}", file=sys.stderr)
            return 2
        except PermissionError as error:
            print(f"samordna: Får inte skriva i {error.filename}. Kör som mappens ägare.", file=sys.stderr)
            return 2
        finally:
            _stop_all(children)
    return 0


def _tell_of_slips() -> None:
    for name in unknown():
        _say(
            f"Inställningen {name} finns inte, så den betyder ingenting. Kontrollera stavningen mot docs/operations.md."
        )


def _start(children: list[Child], *, host: str, port: int, demo: bool, only: str) -> None:
    if is_embedded():
        from samordna.config.database import server

        _begin(children, Child("Databasen", server.start, signal.SIGINT))
    _tell_of_slips()
    if not prepared("--demo" if demo else ""):
        raise CannotServe("Databasen gick inte att förbereda. Orsaken står ovanför.")
    address = f"http://{_reachable(host)}:{port}"
    told = SETTINGS | {"SAMORDNA_SERVED_AT": address}
    if only != "jobs":
        _begin(children, web := Child("Webben", lambda: spawn(_web_command(host, port), told)))
        _wait_until_ready(web, host, port)
    if only != "web":
        for worker in WORKERS:
            _begin(children, Child(worker.name, partial(_start_worker, worker, told)))
    _say("Bakgrundsjobben är igång" if only == "jobs" else f"Samordna svarar på {address}")
    if demo:
        _show_demo_users()


def _stop_all(children: list[Child]) -> None:
    """Ask those that use the database at the same time, and the database when they are gone."""
    _when_asked_to_stop(signal.SIG_IGN)
    for child in children[1:] if is_embedded() else children:
        child.ask_to_stop()
    for child in reversed(children):
        child.stop()


def _begin(children: list[Child], child: Child) -> None:
    children.append(child)
    child.run()


def _watch(children: list[Child]) -> None:
    swept = time.monotonic()
    while not _asked_to_stop.is_set():
        for child in children:
            child.keep_running(_say)
        if time.monotonic() - swept > leftovers.OLD:
            leftovers.sweep()
            swept = time.monotonic()
        time.sleep(0.2)


def _start_worker(worker: Worker, told: dict[str, str]) -> "subprocess.Popen[bytes]":
    """Dies at once with us: asked politely it would wait for a database that is gone. Its job is taken up again later."""
    return spawn([sys.executable, *worker.command()], told, dies_with=signal.SIGKILL)


def _web_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "rsgi", "--http", "1", "--no-ws"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(value("SAMORDNA_WEB_WORKERS")), "--respawn-failed-workers"),
        *("--backlog", "512", "--backpressure", str(CONNECTIONS)),
        *("--http1-header-read-timeout", str(int(HEAD_SECONDS * 1000))),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
        "samordna.config.web:application",
    ]


def _wait_until_ready(web: Child, host: str, port: int) -> None:
    address = f"http://{_reachable(host)}:{port}/healthz"
    names = value("SAMORDNA_HOSTS")
    asked = urllib.request.Request(address, headers={"Host": names[0]} if names else {})
    deadline = time.monotonic() + READY_TIMEOUT
    while time.monotonic() < deadline:
        if web.has_ended:
            raise CannotServe("Webben stannade genast. Orsaken står ovanför.")
        try:
            with urllib.request.urlopen(asked, timeout=2):  # noqa: S310
                return
        except urllib.error.HTTPError as error:
            if error.code < 500 or WRITES_NOTHING in error.read():
                return
            time.sleep(0.1)
        except OSError:
            time.sleep(0.02)
    raise CannotServe(f"Webben svarade inte på {address} på {READY_TIMEOUT:.0f} sekunder.")


def _reachable(host: str) -> str:
    """The address by which a browser on this machine reaches a server that listens at ``host``."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


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


def _require_free(host: str, port: int, *, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not _is_free(host, port):
        if time.monotonic() >= deadline:
            raise CannotServe(
                f"Port {port} är upptagen. Välj en annan, till exempel: make run PORT={port + 123}"
            )
        time.sleep(0.1)


def _is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _show_demo_users() -> None:
    from samordna.content.users import DEMO_USERS

    _say("Logga in med:")
    for user in DEMO_USERS:
        _say(f"  {user.email:<32} {user.password:<24} {user.name}")


def _say(text: str) -> None:
    if value("SAMORDNA_LOG_FORMAT") == "json":
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        text = json.dumps(
            {"time": now, "level": "INFO", "logger": "samordna.serve", "message": text}, ensure_ascii=False
        )
    print(text, flush=True)


def _when_asked_to_stop(handler: Handler) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    _when_asked_to_stop(signal.SIG_IGN)
    _asked_to_stop.set()
    raise Stop
