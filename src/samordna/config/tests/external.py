"""A production with a server of its own: a database on the server that the tests run, with the three roles of the page."""

import lzma
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from samordna.config.backup.programs import told
from samordna.config.database import bundle, url
from samordna.config.database.address import Role
from samordna.config.database.cluster import grant_to_app
from samordna.config.tests.test_environment import SOUND
from samordna.core.tests import migrated

NAME = "samordna_external"
BACKUP = "samordna_backup"

Environment = dict[str, str]


@contextmanager
def production(folder: Path, *, template: str = migrated.MIGRATED) -> Iterator[Environment]:
    """The environment of one whose tables are made. The tests' server must run."""
    with psycopg.connect(url("superuser"), autocommit=True) as superuser:
        if not superuser.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [BACKUP]).fetchone():
            superuser.execute(f"CREATE ROLE {BACKUP} LOGIN BYPASSRLS PASSWORD 'kopians'".encode())
            superuser.execute(f"GRANT pg_read_all_data TO {BACKUP}".encode())
        superuser.execute(
            sql.SQL("CREATE DATABASE {} OWNER samordna_owner TEMPLATE {}").format(
                sql.Identifier(NAME), sql.Identifier(template)
            )
        )
        try:
            with psycopg.connect(address("superuser"), autocommit=True) as there:
                grant_to_app(there)
            app, owner = address("app"), address("owner")
            backup = f"postgresql://{BACKUP}:kopians@{owner.partition('@')[2]}"
            addresses = {"DATABASE_URL": app, "DATABASE_OWNER_URL": owner, "DATABASE_BACKUP_URL": backup}
            own = {name: value for name, value in os.environ.items() if name != "SAMORDNA_DATABASE_ROLE"}
            yield {**own, **SOUND, **addresses, "SAMORDNA_VAR": str(folder)}
        finally:
            superuser.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))


@contextmanager
def earlier(dump: Path, folder: Path) -> Iterator[Environment]:
    """One whose database is what ``pg_dump`` wrote of an earlier Samordna's. It has the demo's people, so it is a demo."""
    with production(folder, template="template0") as environment:
        argument, password = told(address("owner"))
        subprocess.run(
            [bundle.programs() / "psql", "--quiet", "--set=ON_ERROR_STOP=1", argument],
            input=lzma.decompress(dump.read_bytes()),
            env=password,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        yield {**environment, "SAMORDNA_ENV": "demo"}


@pytest.fixture(scope="module")
def external(
    django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Environment]:
    with production(tmp_path_factory.mktemp("external")) as environment:
        yield environment


def prepare(environment: Environment, *arguments: str, **other: str) -> subprocess.CompletedProcess[str]:
    """What `samordna serve` does before it serves."""
    settings = {"DJANGO_SETTINGS_MODULE": "samordna.config.settings", "SAMORDNA_DATABASE_ROLE": "owner"}
    return subprocess.run(
        [sys.executable, "-m", "samordna.config.processes.prepare", *arguments],
        env={**environment, **settings, **other},
        capture_output=True,
        text=True,
        check=False,
    )


def address(role: Role) -> str:
    return url(role).replace("/samordna?", f"/{NAME}?")


def as_superuser() -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(address("superuser"), autocommit=True)


def samordna(environment: Environment, *arguments: str, **other: str) -> subprocess.CompletedProcess[str]:
    """The command as an administrator types it."""
    return subprocess.run(
        [sys.executable, "-m", "samordna", *arguments],
        env={**environment, **other},
        capture_output=True,
        text=True,
        check=False,
    )
