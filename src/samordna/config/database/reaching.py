"""A server of one's own asked before anything else is: whether it lets us in, is new enough, and takes what is written."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from samordna.config.database.address import Role, given_by, is_embedded
from samordna.config.database.addresses import without_password
from samordna.config.database.advice import advice
from samordna.config.database.errors import DatabaseError, Differing
from samordna.config.environment_values import given

Connection = psycopg.Connection[tuple[object, ...]]

OLDEST = 15
"""The oldest major version of PostgreSQL that Samordna has been tried on."""
ENCODING = "UTF8"
TIMEOUT = 10
_SEEN = """
    SELECT EXISTS (
        SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE locktype = 'advisory' AND granted AND datname = current_database()
        AND classid = %s::int::oid AND objid = %s::int::oid AND objsubid = 2
    )
"""


def require_reachable(role: Role | None = None) -> None:
    """Say in one line why the server cannot be used. Raises DatabaseError. The embedded one is started by us, and sound."""
    if not is_embedded():
        with reached(given_by(role)):
            return


@contextmanager
def reached(name: str, *, autocommit: bool = False) -> "Iterator[Connection]":
    """The database that the address in that setting leads to. Raises DatabaseError."""
    try:
        connection = psycopg.connect(given(name), connect_timeout=TIMEOUT, autocommit=autocommit)
    except psycopg.Error as error:
        raise not_let_in(error, name) from None
    with connection:
        info = connection.info
        if unfit := unfitting(info.server_version, info.parameter_status("server_encoding"), info.dbname):
            raise unfit
        yield connection


def unreachable(error: BaseException, role: Role | None = None) -> str:
    """Whom nobody let in where, in whose setting it stands, and what the server or the network said of it."""
    if is_embedded():
        return f"databasen svarar inte. {_said(error)}"
    return str(not_let_in(error, given_by(role)))


def not_let_in(error: BaseException, name: str) -> DatabaseError:
    said = _said(error)
    what = f"databasen svarar inte för {without_password(given(name))} ({name}): {said}."
    return DatabaseError(what, advice(said, name))


def _said(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip("?. ") or type(error).__name__


def unfitting(number: int, encoding: str | None, database: str) -> DatabaseError | None:
    """What is wrong with a database of that version (150018 is 15.18) and encoding, None where it was not told."""
    if number < OLDEST * 10_000:
        major = number // 10_000
        return DatabaseError(
            f"databasen är PostgreSQL {major}, och Samordna kräver {OLDEST} eller nyare. Inget är ändrat.",
            "Uppgradera servern.",
        )
    if encoding not in {None, ENCODING}:
        return DatabaseError(
            f"databasen {database} har teckenkodningen {encoding}, och Samordna kräver {ENCODING}. Inget är ändrat.",
            f"Gör en ny: CREATE DATABASE … OWNER samordna_owner ENCODING '{ENCODING}' TEMPLATE template0",
        )
    return None


def require_one_database(*names: str) -> None:
    """Refuse addresses that lead to another database than ``DATABASE_URL``; of ``names``, those that are given.

    A server has many names, and a pooler before it others, so the databases themselves are asked: a lock that is taken in one
    is seen in no other. Raises DatabaseError, Differing where they differ.
    """
    if is_embedded():
        return
    key = [secrets.randbelow(2**31), secrets.randbelow(2**31)]
    with reached("DATABASE_URL") as ours:
        ours.execute("SELECT pg_advisory_xact_lock(%s, %s)", key)
        for name in filter(given, names):
            with reached(name) as other:
                if other.execute(_SEEN, key).fetchone() != (True,):
                    shown = " och ".join(without_password(given(one)) for one in ("DATABASE_URL", name))
                    raise Differing(
                        f"DATABASE_URL och {name} leder till olika databaser: {shown}. Inget är ändrat.",
                        "Låt dem leda till samma.",
                    )


def read_only(cursor: Any) -> str:
    """Why nothing can be written to the database that the cursor asks; empty when something can."""
    cursor.execute("SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on'")
    is_copy, reads_only = cursor.fetchone() or (False, False)
    if is_copy:
        return "databasen är en kopia som bara läser. Låt adresserna peka på den server som skriver."
    if reads_only:
        return "databasen är satt till att bara läsa (default_transaction_read_only). Slå av det för databasen och dess roller."
    return ""
