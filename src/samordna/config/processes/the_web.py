"""The web server as a child: how it is started, whether its port is free, and when it answers."""

import socket
import sys
import time
import urllib.error
import urllib.request

from samordna.config.declared import value
from samordna.config.processes.child import Child

READY_TIMEOUT = 60.0
WRITES_NOTHING = b"cannot be written"
"""What /healthz says of a full disk. Then one reads, which is better than nothing."""
CONNECTIONS = 2000
"""Most connections to each web process; more wait at the door."""
HEAD_SECONDS = 10.0
"""How long a client may take to say what it wants, the first time and between two requests."""


class CannotServe(Exception):
    """Serving cannot begin; the message says why and what to do."""


def web_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "rsgi", "--http", "1", "--no-ws"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(value("SAMORDNA_WEB_WORKERS")), "--respawn-failed-workers"),
        *("--backlog", "512", "--backpressure", str(CONNECTIONS)),
        *("--http1-header-read-timeout", str(int(HEAD_SECONDS * 1000))),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
        "samordna.config.web:application",
    ]


def wait_until_ready(web: Child, host: str, port: int) -> None:
    address = f"http://{reachable(host)}:{port}/healthz"
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


def reachable(host: str) -> str:
    """The address by which a browser on this machine reaches a server that listens at ``host``."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def require_free(host: str, port: int, *, patience: float) -> None:
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
