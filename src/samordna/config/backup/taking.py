"""Taking a backup: the database as it is at one moment, while Samordna runs or not."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO, cast

import psycopg
from psycopg import sql

from samordna.config.backup.file import PIECE, About, read, write
from samordna.config.backup.programs import fed, last_words, program, told
from samordna.config.database import is_embedded, url
from samordna.config.database.errors import DatabaseError, Differing
from samordna.config.database.reaching import not_let_in, require_one_database
from samordna.config.environment_values import given
from samordna.config.processes.lock import HALF

NOT_KEPT = ("django_session", "usersessions_usersession", "core_kept")
"""Who is signed in, and what counts for a moment: a backup that is restored signs everybody out."""
NAME = "samordna-{:%Y%m%dT%H%M%SZ}.tar"
NAMES = "samordna-*Z.tar"


def backup(target: Path, *, keep: int = 0) -> tuple[Path, About]:
    """Take a backup into the folder, or as the file; of those in the folder the ``keep`` newest stay. Raises DatabaseError."""
    file = _new_name(target) if target.is_dir() else target
    if file.exists():
        raise DatabaseError(f"{file} finns redan. Skriv ett annat namn, eller en mapp.")
    if not file.parent.is_dir():
        raise DatabaseError(
            f"mappen {file.parent} finns inte. Gör den först, för den som kör Samordna ensam."
        )
    with _as_it_is() as connection:
        about = _told_of(connection)
        about = write(file, _dump(connection, about.postgresql), about)
    _try_to_read(file, about)
    if keep and target.is_dir():
        for old in sorted(target.glob(NAMES))[:-keep]:
            old.unlink()
    return file, about


def _new_name(folder: Path) -> Path:
    """One that no backup has, also when one was taken within the same second."""
    while (file := folder / NAME.format(datetime.now(UTC))).exists():
        time.sleep(0.1)
    return file


def reading_address() -> str:
    """The address of a role that sees the rows of every municipality. Raises DatabaseError."""
    if is_embedded():
        return url("superuser")
    if address := given("DATABASE_BACKUP_URL"):
        return address
    raise DatabaseError(
        "DATABASE_BACKUP_URL saknas. Säkerhetskopian tas av en egen databasroll, som ser alla kommuners rader."
        " Hur den görs står i docs/operations.md, under Backup."
    )


def _as_it_is() -> "psycopg.Connection[tuple[object, ...]]":
    address = reading_address()
    _refuse_another_database()
    try:
        connection = psycopg.connect(address, connect_timeout=10)
    except psycopg.Error as error:
        raise not_let_in(error, "DATABASE_BACKUP_URL") from None
    connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    connection.read_only = True
    row = connection.execute(
        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
    ).fetchone()
    if row != (True,):
        role = connection.info.user
        connection.close()
        raise DatabaseError(f"rollen {role} ser inte alla rader. Kör: ALTER ROLE {role} BYPASSRLS")
    return connection


def _refuse_another_database() -> None:
    """One where the application is not let in is kept all the same: it may never be needed more."""
    try:
        require_one_database("DATABASE_BACKUP_URL")
    except Differing:
        raise
    except DatabaseError:
        return


def _told_of(connection: "psycopg.Connection[tuple[object, ...]]") -> About:
    if connection.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
        raise DatabaseError("databasen är tom: Samordna har inte startats med den än.")
    migrations = connection.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1").fetchall()
    chains = connection.execute("SELECT chain, number, hash FROM core_changehead ORDER BY 1").fetchall()
    return About(
        samordna=version("samordna"),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        postgresql=connection.info.server_version // 10_000,
        migrations=[str(name) for (name,) in migrations],
        rows=counted(connection),
        chains={str(chain): (int(str(number)), str(end)) for chain, number, end in chains},
    )


def counted(connection: "psycopg.Connection[tuple[object, ...]]") -> dict[str, int]:
    """How many rows each table holds, of those that are kept."""
    names = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        " AND relname <> ALL (%s) ORDER BY 1",
        [[*NOT_KEPT, HALF]],
    ).fetchall()
    tables = [str(name) for (name,) in names]
    query = sql.SQL("SELECT ") + sql.SQL(", ").join(
        sql.SQL("(SELECT count(*) FROM {})").format(sql.Identifier("public", table)) for table in tables
    )
    row = connection.execute(query).fetchone() or ()
    return {table: int(str(count)) for table, count in zip(tables, row, strict=True)}


def _dump(connection: "psycopg.Connection[tuple[object, ...]]", major: int) -> Iterator[bytes]:
    """What pg_dump writes of the same moment as ``connection`` sees."""
    (snapshot,) = connection.execute("SELECT pg_export_snapshot()").fetchone() or ("",)
    address, environment = told(reading_address())
    command = [str(program("pg_dump", major)), "--format=custom", "--compress=1"]
    command += [f"--exclude-table-data=public.{table}" for table in NOT_KEPT]
    command += [f"--snapshot={snapshot}", f"--dbname={address}"]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=errors)
        try:
            with cast("BinaryIO", process.stdout) as dump:
                yield from iter(partial(dump.read, PIECE), b"")
        finally:
            code = process.wait()
        if code:
            errors.seek(0)
            raise DatabaseError(f"säkerhetskopian blev inte av: {last_words(errors.read())}")


def _try_to_read(file: Path, about: About) -> None:
    """The file read back from the disk, and every part of the dump unpacked."""
    read(file)
    if fault := fed(file, [str(program("pg_restore", about.postgresql)), "--file=/dev/null"]):
        raise DatabaseError(f"säkerhetskopian {file} går inte att läsa: {fault}")
