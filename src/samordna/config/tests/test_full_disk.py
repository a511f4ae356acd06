"""A disk that is full, for real: a small file system of its own, for the database or for its backups."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from samordna.config.database import url
from samordna.config.tests.external import NAME, Environment, as_superuser, external, samordna
from samordna.config.tests.test_upgrade import APPLIED, applied, old

__all__ = ["external", "old"]

pytestmark = pytest.mark.slow
LEFT = 700_000
"""Bytes that the upgrade finds: enough to begin with, and not for all of it."""


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """Where the server's own user gets in too."""
    folder = Path(tempfile.mkdtemp(prefix="samordna-small-"))
    mount, unmount = (shutil.which(name) or name for name in ("mount", "umount"))
    options = "size=96m,mode=777"
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", options, "none", folder], capture_output=True, text=True, check=False
    )
    try:
        if mounted.returncode:
            pytest.skip(
                f"needs a small file system of its own, which only root may mount: {mounted.stderr.strip()}"
            )
        yield folder
        subprocess.run([unmount, "--lazy", folder], check=True)
    finally:
        folder.rmdir()


@contextmanager
def moved_to(folder: Path) -> Iterator[None]:
    """The database lies on that disk for a while."""
    data = folder / "database"
    with psycopg.connect(url("superuser"), autocommit=True) as superuser:
        (at,) = superuser.execute("SELECT current_setting('data_directory')").fetchone() or ("",)
        data.mkdir()
        owner = os.stat(at)
        os.chown(data, owner.st_uid, owner.st_gid)
        name = sql.Identifier(NAME)
        superuser.execute(sql.SQL("CREATE TABLESPACE small LOCATION {}").format(sql.Literal(str(data))))
        superuser.execute(sql.SQL("ALTER DATABASE {} SET TABLESPACE small").format(name))
        try:
            yield
        finally:
            superuser.execute(sql.SQL("ALTER DATABASE {} SET TABLESPACE pg_default").format(name))
            superuser.execute("DROP TABLESPACE small")


def fill_up(disk: Path, *, left: int) -> Path:
    ballast = disk / "ballast"
    room = os.statvfs(disk)
    ballast.write_bytes(bytes(max(room.f_bavail * room.f_frsize - left, 0)))
    return ballast


def test_an_upgrade_stops_with_one_line_and_goes_on_when_there_is_room(
    old: Environment, small_disk: Path
) -> None:
    with moved_to(small_disk):
        ballast = fill_up(small_disk, left=LEFT)
        stopped = samordna(old, "upgrade")
        assert stopped.returncode != 0
        (line,) = stopped.stderr.splitlines()
        assert "disk är full" in line
        ballast.unlink()
        assert applied() >= APPLIED
        done = samordna(old, "upgrade")
        assert done.returncode == 0, done.stderr
        with as_superuser() as there:
            there.execute("SELECT FROM situation_picture")


def test_a_backup_stops_with_one_line_and_leaves_nothing(external: Environment, small_disk: Path) -> None:
    ballast = fill_up(small_disk, left=20_000)
    stopped = samordna(external, "backup", str(small_disk))
    assert stopped.returncode != 0
    (line,) = stopped.stderr.splitlines()
    assert "No space left on device" in line
    assert list(small_disk.iterdir()) == [ballast]
