"""The database: a server of one's own (``DATABASE_URL``) or PostgreSQL 18 that we carry and start ourselves.

See docs/adr/0001. Who runs the embedded server holds ``server.lock`` for as long as it runs; who uses a server that another
process runs shares ``users.lock``, so that a short command does not stop the server while another one is using it.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from samordna.config.database import locks
from samordna.config.database.address import home, is_embedded, url
from samordna.config.database.errors import DatabaseError

__all__ = ["DatabaseError", "is_embedded", "reserved", "running", "url"]

JOIN_TIMEOUT = 60.0


@contextmanager
def running(*, durable: bool = True) -> Iterator[None]:
    """A database that answers for as long as the block runs: the one that runs already, or one started for the purpose.

    ``durable`` False is for tests: quicker, and lost when the machine stops. Raises DatabaseError.
    """
    if not is_embedded() or "SAMORDNA_SUPERVISED" in os.environ:
        yield
        return
    from samordna.config.database import server
    from samordna.config.database.folder import require_folder

    require_folder()
    deadline = time.monotonic() + JOIN_TIMEOUT
    while time.monotonic() < deadline:
        with locks.tried(home() / "server.lock") as ours:
            if ours:
                process = server.start(durable=durable)
                try:
                    yield
                finally:
                    with locks.awaited(home() / "users.lock"):
                        server.stop(process)
                return
        with locks.shared(home() / "users.lock"):
            if server.answers():
                yield
                return
        time.sleep(0.05)
    raise DatabaseError(
        "Ett annat kommando håller på att starta eller stoppa databasen och blir inte klart. Försök igen."
    )


@contextmanager
def reserved(*, say: Callable[[str], None]) -> Iterator[None]:
    """The right to run the embedded server, after the short command that may be running it now."""
    with locks.tried(home() / "server.lock") as ours:
        if ours:
            yield
            return
    say("Väntar på att ett annat kommando blir klart med databasen …")
    with locks.awaited(home() / "server.lock"):
        yield
