"""A database server's files with the tables made already: migrated once for all that need them, kept between runs, and copied.

They are made as every installation makes its own. What decides how they turn out is in the name of the folder, so that what is
out of date is never taken. What depends on more than that, the guards and what Django puts in after migrating, is put up anew
in every copy. See docs/adr/0021.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from samordna.config.database import bundle, cluster, locks, running, url
from samordna.config.database.address import DATABASE, LOGIN, PROJECT, Role, data_folder, home

MIGRATED = "migrated"
"""The database that the tests' own are copied from. That of the product is a copy of it too."""
SOURCE = PROJECT / "src"
TESTS = PROJECT / "var" / "test"
MADE = TESTS / "made"
COPIED = ("data", "passwords", "server-version")
MARK = "migrated-by"
ADDRESSES: dict[str, Role] = {"DATABASE_URL": "app", "DATABASE_OWNER_URL": "owner"}


def lay_out() -> None:
    """Let the installation in ``SAMORDNA_VAR`` begin with the tables made, unless it has them by the same migrations.

    Nothing is replaced but what tests have made, and nothing that a server runs over.
    """
    with locks.tried(home() / "server.lock") as nobody_runs_it:
        if not nobody_runs_it or is_laid_out() or (data_folder().exists() and TESTS not in home().parents):
            return
        with locks.awaited(MADE / "lock"):
            made = _made()
            (home() / MARK).unlink(missing_ok=True)
            for name in COPIED:
                shutil.rmtree(home() / name, ignore_errors=True)
                copy = shutil.copytree if (made / name).is_dir() else shutil.copy2
                copy(made / name, home() / name)
        (home() / MARK).write_text(version(), encoding="ascii")


def is_laid_out() -> bool:
    """Whether the installation's server has a database to copy that is as new as the migrations."""
    mark = home() / MARK
    return mark.exists() and mark.read_text(encoding="ascii") == version()


@cache
def version() -> str:
    """What stands for everything that the tables are made by: migrations, what they name of ours, packages, server."""
    told = hashlib.sha256(bundle.version().encode())
    others = {Path(__file__), Path(cluster.__file__), PROJECT / "requirements" / "dev.txt"}
    for file in sorted({*_migrations(), *_named(), *others}):
        told.update(file.read_bytes())
    return told.hexdigest()[:16]


def _migrations() -> Iterator[Path]:
    return SOURCE.glob("samordna/*/migrations/*.py")


def _named() -> Iterator[Path]:
    """The modules of ours that the migrations mention."""
    for migration in _migrations():
        for name in re.findall(r"\bsamordna(?:\.\w+)+", migration.read_text(encoding="utf-8")):
            parts = name.split(".")
            for end in range(2, len(parts) + 1):
                module = SOURCE.joinpath(*parts[:end])
                yield from (
                    one for one in (module.with_suffix(".py"), module / "__init__.py") if one.exists()
                )


def _made() -> Path:
    """The files to copy. Only who holds the lock may ask."""
    made = MADE / version()
    if not made.exists():
        for other in MADE.glob("*/"):
            shutil.rmtree(other)
        unfinished = made.with_suffix(".unfinished")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SAMORDNA_VAR", str(unfinished))
            patch.delenv("SAMORDNA_SUPERVISED", raising=False)
            with running(durable=False):
                _migrate()
        (unfinished / "database").rename(made)
        shutil.rmtree(unfinished)
    return made


def _migrate() -> None:
    """By another process: this one's Django belongs to the tests."""
    owner, names = sql.Identifier(LOGIN["owner"]), [sql.Identifier(name) for name in (MIGRATED, DATABASE)]
    with psycopg.connect(url("owner"), dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(names[0]))
        subprocess.run(
            [sys.executable, "-m", "samordna.config.processes.prepare"],
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "samordna.config.settings",
                "SAMORDNA_DATABASE_ROLE": "owner",
                **{
                    name: url(role).replace(f"/{DATABASE}?", f"/{MIGRATED}?")
                    for name, role in ADDRESSES.items()
                },
            },
            check=True,
            stdout=subprocess.DEVNULL,
        )
        connection.execute(sql.SQL("DROP DATABASE {}").format(names[1]))
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(names[1], owner, names[0])
        )
    with psycopg.connect(url("superuser"), autocommit=True) as superuser:
        cluster.grant_to_app(superuser)
