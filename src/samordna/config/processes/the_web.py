"""The web server as a child: how it is started, whether its port is free, and when it answers."""

import errno
import socket
import sys
import time
import urllib.error
import urllib.request

from samordna.config.declared import value
from samordna.config.environment_values import in_production
from samordna.config.processes.child import Child
from samordna.config.static_files import static_fault

READY_TIMEOUT = 60.0
LAST_PORT = 65_535
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


def require_pages() -> None:
    if fault := static_fault():
        raise CannotServe(fault)


def require_free(host: str, port: int, *, patience: float) -> None:
    """Raises CannotServe when nobody can listen there, or when somebody does after so many seconds of waiting."""
    if not 1 <= port <= LAST_PORT:
        raise CannotServe(f"Port {port} finns inte. Välj en från 1 till {LAST_PORT} med --port.")
    deadline = time.monotonic() + patience
    while (error := _refused(host, port)) and error.errno == errno.EADDRINUSE:
        if time.monotonic() >= deadline:
            raise CannotServe(_busy(port))
        time.sleep(0.1)
    if isinstance(error, PermissionError):
        raise CannotServe(f"Port {port} får bara root lyssna på. Välj en från 1024 med --port.")
    if error:
        raise CannotServe(
            f"Det går inte att lyssna på {host}: adressen finns inte på den här datorn."
            " Rätta --host, till exempel 127.0.0.1, eller 0.0.0.0 för alla adresser."
        )


def _busy(port: int) -> str:
    another = port + 123 if port + 123 <= LAST_PORT else port - 123
    so = f"samordna serve --port {another}" if in_production() else f"make run PORT={another}"
    return f"Port {port} är upptagen. Välj en annan, till exempel: {so}"


def _refused(host: str, port: int) -> OSError | None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error
        except UnicodeError:
            return OSError(errno.EADDRNOTAVAIL, host)
    return None
