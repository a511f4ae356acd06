"""The tables of an earlier Samordna become those of this one, with what people wrote in them, whatever comes between.

``samordna-2026-11-28.sql.xz`` is what ``pg_dump`` wrote of the demo as the commit bfa4769e made it, before there were situation
pictures and training.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from samordna.config.backup.taking import counted
from samordna.config.database import url
from samordna.config.tests.external import NAME, Environment, as_superuser, earlier, samordna
from samordna.config.tests.installation import lives, wait_until
from samordna.config.tests.test_first_starts import assert_alike
from samordna.core.tests import migrated

pytestmark = pytest.mark.slow

OLD = Path(__file__).with_name("samordna-2026-11-28.sql.xz")
ROWS = {"core_change": 909, "plans_section": 40, "organisation_unit": 29, "guidance_stepopening": 256}
APPLIED = 152


@pytest.fixture
def old(django_db_modify_db_settings: None, tmp_path: Path) -> Iterator[Environment]:
    with earlier(OLD, tmp_path) as environment:
        yield environment


def begin(environment: Environment) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "samordna", "upgrade"]
    return subprocess.Popen(
        command,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def let_in(*, anybody: bool) -> None:
    """Whether the database can be reached; when not, whoever is connected is cut off, as when its server dies."""
    with psycopg.connect(url("superuser"), autocommit=True) as superuser:
        superuser.execute(f"ALTER DATABASE {NAME} ALLOW_CONNECTIONS {str(anybody).lower()}".encode())
        if not anybody:
            superuser.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [NAME]
            )


def applied() -> int:
    with as_superuser() as there:
        return int(str((there.execute("SELECT count(*) FROM django_migrations").fetchone() or (0,))[0]))


def test_one_goes_on_where_another_was_killed_or_its_database_vanished_and_nothing_is_lost(
    old: Environment,
) -> None:
    with begin(old) as first, psycopg.connect(old["DATABASE_URL"]) as reader:
        reader.execute(
            "SELECT count(*) FROM organisation_municipality"
        )  # of the web that still runs, and waits for nothing
        reader.rollback()
        with begin(old) as second:
            while applied() == APPLIED:
                assert first.poll() is None
                time.sleep(0.02)
            (migrating,) = psutil.Process(first.pid).children()
            first.kill()
            wait_until(lambda: not lives(migrating), 10)
            done = applied()
            while applied() == done:
                assert second.poll() is None
                time.sleep(0.02)
            let_in(anybody=False)
            _said, told_of = second.communicate(timeout=120)
    assert second.returncode != 0
    assert told_of.count("\n") == 1, told_of
    assert "databasen svarar inte för" in told_of
    let_in(anybody=True)
    third = samordna(old, "upgrade")
    assert (third.returncode, third.stdout.splitlines()[-1:]) == (0, ["Databasen är uppdaterad."]), (
        third.stderr
    )
    assert_alike(NAME, migrated.MIGRATED)
    with as_superuser() as there:
        kept = counted(there)
    assert {table: kept[table] for table in ROWS} == ROWS
    verified = samordna(old, "verify-history")
    assert verified.returncode == 0, verified.stdout
