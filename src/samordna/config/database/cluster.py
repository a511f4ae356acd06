"""The files of the embedded PostgreSQL: made once, with their roles; its settings are written at every start."""

import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import NamedTemporaryFile

import psycopg
from psycopg import sql

from samordna.config.database import bundle
from samordna.config.database.address import DATABASE, LOGIN, data_folder, home, password, socket_folder, url
from samordna.config.database.errors import DatabaseError
from samordna.config.database.privileges import NoUser, ServerUser, become, server_user

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "max_wal_size": "256MB",
    "max_parallel_workers_per_gather": "0",
    "random_page_cost": "1.1",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "datestyle": "iso, ymd",
    "lc_messages": "C",
    # An error's words may be those of a plan, and so may the statement it came from: the application tells of its own.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] ",
}
NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

RunningIn = Callable[[Path], AbstractContextManager[object]]
"""Runs a server in the given data folder for as long as the context lasts."""


def user() -> ServerUser:
    """The user that the server runs as and that its files belong to."""
    try:
        return server_user(bundle.programs() / "postgres")
    except NoUser as error:
        raise DatabaseError(str(error)) from error


def ensure(running_in: RunningIn) -> None:
    """Make the cluster unless there is one. It is made beside its place and moved there when whole."""
    if (data_folder() / "PG_VERSION").exists():
        _require_readable(data_folder())
        return
    home().mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = home() / "data.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    own(unfinished)
    _fill(unfinished)
    configure(unfinished, durable=False)
    with running_in(unfinished):
        _make_roles()
    unfinished.rename(data_folder())


def _require_readable(data: Path) -> None:
    """A server reads the files of its own major version, whichever package and minor version they were made by."""
    made_by, ours = (
        (data / "PG_VERSION").read_text(encoding="ascii").strip(),
        bundle.version().partition(".")[0],
    )
    if made_by != ours:
        raise DatabaseError(
            f"Databasen i {home()} är gjord av PostgreSQL {made_by}, men den här versionen av Samordna bär med sig {ours}. "
            "Inget är ändrat. Hur du flyttar innehållet står i docs/operations.md."
        )


def configure(data: Path, *, durable: bool) -> None:
    """Write the server's settings anew, so that an old installation gets what a new one has."""
    settings = SETTINGS if durable else SETTINGS | NOT_DURABLE
    file = data / "postgresql.conf"
    file.write_text("".join(f"{name} = '{value}'\n" for name, value in settings.items()), encoding="utf-8")
    own(file)


def make_socket_folder() -> None:
    folder = socket_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if folder.is_symlink() or os.geteuid() not in {0, folder.stat().st_uid}:
        raise DatabaseError(
            f"Mappen {folder} tillhör någon annan. Ta bort den, eller sätt SAMORDNA_VAR till en annan mapp."
        )
    own(folder)


def own(path: Path) -> None:
    """Give the file, or the folder with everything in it, to the server's user, unless it is theirs already."""
    owner = user()
    if path.stat().st_uid == owner.uid:
        return
    for path_inside in (path, *path.rglob("*")):
        os.chown(path_inside, owner.uid, owner.gid, follow_symlinks=False)


def grant_to_app(connection: psycopg.Connection) -> None:
    """Let the application use, but not change the shape of, what the owner makes in this database."""
    owner, app = sql.Identifier(LOGIN["owner"]), sql.Identifier(LOGIN["app"])
    connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(app))
    connection.execute(sql.SQL("GRANT CREATE ON SCHEMA public TO {}").format(owner))
    for privileges, kind in [
        ("SELECT, INSERT, UPDATE, DELETE", "TABLES"),
        ("USAGE, SELECT", "SEQUENCES"),
        ("EXECUTE", "FUNCTIONS"),
    ]:
        connection.execute(
            sql.SQL("ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA public GRANT {} ON {} TO {}").format(
                owner, sql.SQL(privileges), sql.SQL(kind), app
            )
        )


def _fill(data: Path) -> None:
    with NamedTemporaryFile("w", dir=home()) as words:
        words.write(password("superuser"))
        words.flush()
        own(Path(words.name))
        command = [
            str(bundle.programs() / "initdb"),
            f"--pgdata={data}",
            f"--username={LOGIN['superuser']}",
            f"--pwfile={words.name}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--no-sync",
            "--no-instructions",
        ]
        done = subprocess.run(
            command,
            preexec_fn=become(user(), dies_with=None),
            capture_output=True,
            text=True,
            cwd="/",
            check=False,
        )
    if done.returncode:
        raise DatabaseError(f"Databasen gick inte att skapa i {home()}: {done.stderr.strip()}")


def _make_roles() -> None:
    """The owner makes and changes tables; the application only reads and writes rows. Neither is superuser."""
    with _superuser("postgres") as connection:
        for role in ("owner", "app"):
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS {} PASSWORD {}").format(
                    sql.Identifier(LOGIN[role]),
                    sql.SQL("CREATEDB" if role == "owner" else "NOCREATEDB"),
                    sql.Literal(password(role)),
                )
            )
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(DATABASE), sql.Identifier(LOGIN["owner"])
            )
        )
    with _superuser(DATABASE) as connection:
        grant_to_app(connection)


def _superuser(database: str) -> psycopg.Connection:
    return psycopg.connect(url("superuser"), dbname=database, autocommit=True)
