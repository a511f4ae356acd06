"""``samordna serve``: start everything in order, watch it, stop it in the opposite order."""

import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from samordna.config.database import cluster, is_embedded
from samordna.config.database.address import var
from samordna.config.processes.child import Child, spawn

READY_TIMEOUT = 60.0
SETTINGS = {"DJANGO_SETTINGS_MODULE": "samordna.config.settings", "SAMORDNA_SUPERVISED": "1"}


class Stop(Exception):
    """Somebody asked us to stop."""


class CannotServe(Exception):
    """Serving cannot begin; the message says why and what to do."""


def serve(*, host: str, port: int, demo: bool) -> int:
    """Serve until Ctrl-C or SIGTERM. The exit code: 0 stopped as asked, 2 could not start."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    children: list[Child] = []
    try:
        with _only_one():
            _require_free(host, port)
            _start(children, host=host, port=port, demo=demo)
            _watch(children)
    except Stop:
        _say("stoppar …")
    except (CannotServe, cluster.DatabaseError) as error:
        print(f"samordna: {error}", file=sys.stderr)
        return 2
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        for child in reversed(children):
            child.stop()
    return 0


def _start(children: list[Child], *, host: str, port: int, demo: bool) -> None:
    if is_embedded():
        _begin(children, Child("databasen", cluster.start, signal.SIGINT))
    _prepare(demo)
    _begin(children, Child("jobben", lambda: spawn(_worker_command(), **SETTINGS)))
    _begin(children, Child("webben", lambda: spawn(_web_command(host, port), **SETTINGS)))
    _wait_until_ready(host, port)
    _say(f"Samordna svarar på http://{host}:{port}")
    if demo:
        _show_demo_users()


def _begin(children: list[Child], child: Child) -> None:
    children.append(child)
    child.run()


def _watch(children: list[Child]) -> None:
    while True:
        for child in children:
            child.keep_running(_say)
        time.sleep(0.2)


def _prepare(demo: bool) -> None:
    """Bring the tables up to date as their owner, in a process of its own: the supervisor stays small."""
    done = subprocess.run(
        [sys.executable, "-m", "samordna.config.processes.prepare", *(["--demo"] if demo else [])],
        env={**os.environ, **SETTINGS, "SAMORDNA_DATABASE_ROLE": "owner"},
        check=False,
    )
    if done.returncode:
        raise CannotServe("The database could not be prepared. The reason stands above.")


def _worker_command() -> list[str]:
    return [sys.executable, "-m", "django", "procrastinate", "worker", "--concurrency", "2"]


def _web_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", host, "--port", str(port)),
        *("--workers", os.environ.get("SAMORDNA_WEB_WORKERS", "2"), "--respawn-failed-workers"),
        *("--blocking-threads", "4", "--backlog", "512"),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
        "samordna.config.wsgi:application",
    ]


def _wait_until_ready(host: str, port: int) -> None:
    address = f"http://{_reachable(host)}:{port}/healthz"
    deadline = time.monotonic() + READY_TIMEOUT
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except urllib.error.HTTPError as error:
            if error.code < 500:
                return
            time.sleep(0.1)
        except OSError:
            time.sleep(0.05)
    raise CannotServe(f"The web server did not answer at {address} in {READY_TIMEOUT:.0f} seconds.")


def _reachable(host: str) -> str:
    return "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104


@contextmanager
def _only_one() -> Iterator[None]:
    """Hold the lock of this installation. Raises CannotServe when another supervisor holds it."""
    var().mkdir(parents=True, exist_ok=True)
    with (var() / "serve.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotServe(
                f"Samordna körs redan med mappen {var()}. Stoppa den, eller sätt SAMORDNA_VAR till en annan mapp."
            ) from None
        yield


def _require_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise CannotServe(
                f"Port {port} är upptagen. Välj en annan, till exempel: make run PORT={port + 123}"
            ) from None


def _show_demo_users() -> None:
    from samordna.content.users import DEMO_USERS

    _say("Logga in med:")
    for user in DEMO_USERS:
        _say(f"  {user.email:<32} {user.password:<24} {user.name}")


def _say(text: str) -> None:
    print(text, flush=True)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stop
