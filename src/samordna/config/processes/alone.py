"""One at a time makes and changes the tables, however many start at once against the same database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections

from samordna.config.processes.lock import LOCK


@contextmanager
def alone(*, say: Callable[[str], None]) -> Iterator[None]:
    """The right to prepare the database, after whoever has it now.

    The lock belongs to a connection of its own, so that the server takes it back when we end, however we end.
    """
    connection = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false)"
            )
            cursor.execute(f"SELECT pg_try_advisory_lock{LOCK}")
            if not cursor.fetchone()[0]:
                say("Väntar på att en annan start blir klar med databasen …")
                cursor.execute(f"SELECT pg_advisory_lock{LOCK}")
        yield
    finally:
        connection.close()
