"""A server of one's own asked before anything else is: whether it lets us in, is new enough, and takes what is written."""

from typing import Any

import psycopg

from samordna.config.database.address import Role, given_by, is_embedded, url
from samordna.config.database.addresses import without_password
from samordna.config.database.errors import DatabaseError

OLDEST = 15
"""The oldest major version of PostgreSQL that Samordna has been tried on."""
TIMEOUT = 10


def require_reachable(role: Role | None = None) -> None:
    """Say in one line why the server cannot be used. Raises DatabaseError. The embedded one is started by us, and sound."""
    if is_embedded():
        return
    try:
        with psycopg.connect(url(role), connect_timeout=TIMEOUT) as connection:
            number = connection.info.server_version
    except psycopg.Error as error:
        raise DatabaseError(unreachable(error, role)) from None
    if fault := too_old(number):
        raise DatabaseError(fault)


def unreachable(error: BaseException, role: Role | None = None) -> str:
    """Whom nobody let in where, in whose setting it stands, and what the server or the network said of it."""
    said = " ".join(str(error).split()).rstrip("?. ") or type(error).__name__
    if is_embedded():
        return f"databasen svarar inte. {said}"
    name = given_by(role)
    return f"databasen svarar inte för {without_password(url(role))} ({name}): {said}. Starta den, eller rätta {name}."


def too_old(number: int) -> str:
    """What is wrong with a server of that version (150018 is 15.18); empty when nothing is."""
    if number >= OLDEST * 10_000:
        return ""
    major = number // 10_000
    return f"databasen är PostgreSQL {major}, och Samordna kräver {OLDEST} eller nyare. Inget är ändrat. Uppgradera servern."


def read_only(cursor: Any) -> str:
    """Why nothing can be written to the database that the cursor asks; empty when something can."""
    cursor.execute("SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on'")
    is_copy, reads_only = cursor.fetchone() or (False, False)
    if is_copy:
        return "databasen är en kopia som bara läser. Låt adresserna peka på den server som skriver."
    if reads_only:
        return "databasen är satt till att bara läsa (default_transaction_read_only). Slå av det för databasen och dess roller."
    return ""
