"""The way back: a backup becomes the database, after all of it has been read and nothing speaks against it."""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from samordna.config.backup.emptying import empty
from samordna.config.backup.file import About, read
from samordna.config.backup.programs import fed, program, told
from samordna.config.backup.refusing import (
    refuse_newer,
    refuse_older,
    refuse_older_server,
    refuse_what_others_own,
    refuse_while_used,
)
from samordna.config.backup.taking import backup, counted
from samordna.config.database import is_embedded, url
from samordna.config.database.address import given_by
from samordna.config.database.errors import DatabaseError
from samordna.config.database.reaching import reached, require_one_database
from samordna.config.processes.lock import HALF, LOCK

Say = Callable[[str], None]
LIVING = ("organisation_municipality", "accounts_user")
"""Tables whose rows somebody has made."""


def restore(
    file: Path,
    *,
    over: bool,
    known: set[str],
    gone: Collection[Collection[str]] = (),
    keep_in: Path,
    say: Say,
) -> About:
    """Make the backup the database. Raises DatabaseError, before anything is changed wherever that can be.

    ``known`` is the migrations of this code, ``gone`` those of them that are here no more (``former.gone_together``).
    What a living database held is first kept as a backup in ``keep_in``.
    """
    about = read(file)
    refuse_newer(about, known)
    refuse_older(about, gone)
    with _alone(say) as connection:
        refuse_older_server(about, connection)
        refuse_what_others_own(connection)
        restorer = str(program("pg_restore", connection.info.server_version // 10_000))
        refuse_while_used(connection)
        if living := _lives(connection):
            if not over:
                raise DatabaseError(
                    f"databasen är inte tom ({living}). Inget är ändrat. Ska säkerhetskopian ersätta den, lägg till --over."
                )
            kept, _about = backup(keep_in)
            say(f"Det som fanns är sparat i {kept}.")
        say("Läser tillbaka …")
        empty(connection)
        _fill(file, restorer, ("pre-data", "data"))
        if (rows := counted(connection)) != about.rows:
            differing = [name for name in about.rows if rows.get(name) != about.rows[name]]
            raise DatabaseError(
                f"alla rader kom inte tillbaka: {', '.join(differing)}. Försök igen med --over."
            )
        _fill(file, restorer, ("post-data",))
        connection.execute(f"DROP TABLE {HALF}".encode())
    return about


def _lives(connection: "psycopg.Connection[tuple[object, ...]]") -> str:
    """What somebody would lose; empty when there is nothing but tables. Municipalities and users are seen by the owner too."""
    told: list[str] = []
    if connection.execute("SELECT to_regclass(%s)", [HALF]).fetchone() != (None,):
        return ""
    for table, word in zip(LIVING, ("kommuner", "personer"), strict=True):
        if connection.execute("SELECT to_regclass(%s)", [table]).fetchone() == (None,):
            continue
        query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
        (count,) = connection.execute(query).fetchone() or (0,)
        told += [f"{word}: {count}"] if count else []
    return ", ".join(told)


def _fill(file: Path, restorer: str, sections: tuple[str, ...]) -> None:
    address, environment = told(url("owner"))
    command = [
        restorer,
        "--exit-on-error",
        "--no-owner",
        "--no-privileges",
        "--no-comments",
        "--schema=public",
    ]
    command += [f"--section={section}" for section in sections]
    if fault := fed(file, [*command, f"--dbname={address}"], environment):
        raise DatabaseError(
            f"säkerhetskopian gick inte att läsa tillbaka: {fault}. Databasen är inte hel. Försök igen med --over."
        )


def _as_owner() -> "AbstractContextManager[psycopg.Connection[tuple[object, ...]]]":
    if is_embedded():
        return psycopg.connect(url("owner"), autocommit=True, connect_timeout=10)
    return reached(given_by("owner"), autocommit=True)


@contextmanager
def _alone(say: Say) -> "Iterator[psycopg.Connection[tuple[object, ...]]]":
    """A connection as the owner, and the right to change the tables for as long as it lasts."""
    require_one_database("DATABASE_OWNER_URL")
    with _as_owner() as connection:
        if connection.execute(f"SELECT pg_try_advisory_lock{LOCK}".encode()).fetchone() != (True,):
            say("Väntar på att en annan start blir klar med databasen …")
            connection.execute(f"SELECT pg_advisory_lock{LOCK}".encode())
        yield connection
