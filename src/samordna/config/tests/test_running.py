"""The embedded server started, joined, and started over what a crash left."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from samordna.config.database import bundle, cluster, privileges, running, server, url
from samordna.config.database.address import data_folder
from samordna.config.tests.installation import Installation, wait_until
from samordna.core.tests import migrated

pytestmark = pytest.mark.slow

HOLD = (
    "from samordna.config.database import running\nwith running():\n    print('up', flush=True)\n    input()"
)

POSTGRES = bundle.programs() / "postgres"
USERS = [user for user in privileges.possible_users() if privileges.can_run(POSTGRES, user)]
"""Only ourselves, unless we are root. Where the machine forbids a way to become another, that way is not among them."""


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An installation without a database yet."""
    monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path))
    monkeypatch.delenv("SAMORDNA_SUPERVISED", raising=False)
    return tmp_path


def hold() -> "subprocess.Popen[str]":
    """Another command that uses the database until it gets a line."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "up\n"
    return process


def who() -> str:
    with psycopg.connect(url("app")) as connection:
        row = connection.execute("SELECT current_user").fetchone()
    return str(row and row[0])


def test_it_is_made_started_stopped_and_started_again(folder: Path) -> None:
    with running():
        assert who() == "samordna_app"
        with psycopg.connect(url("owner")) as owner:
            owner.execute("CREATE TABLE kept ()")
    assert not server.answers()
    with running(), psycopg.connect(url("app")) as connection:
        connection.execute("SELECT * FROM kept")


def test_a_command_joins_and_the_starter_waits_for_it(folder: Path) -> None:
    with hold() as starter, running():
        assert starter.stdin
        starter.stdin.write("\n")
        starter.stdin.flush()
        with pytest.raises(subprocess.TimeoutExpired):
            starter.wait(timeout=1)
        assert who() == "samordna_app"
    assert starter.returncode == 0


def test_when_its_command_is_killed_the_server_ends_and_the_next_one_starts(folder: Path) -> None:
    with hold() as starter:
        starter.kill()
    with running():
        assert who() == "samordna_app"


def test_a_process_number_that_is_anothers_now_does_not_stop_the_start(folder: Path) -> None:
    with running():
        pass
    (data_folder() / "postmaster.pid").write_text(f"{os.getpid()}\n{data_folder()}\n", encoding="utf-8")
    with running():
        assert who() == "samordna_app"


def test_a_half_made_cluster_is_made_anew(folder: Path) -> None:
    (folder / "database" / "data.unfinished" / "base").mkdir(parents=True)
    with running():
        assert who() == "samordna_app"


def test_the_settings_reach_an_old_installation(folder: Path) -> None:
    with running():
        pass
    (data_folder() / "postgresql.conf").write_text("listen_addresses = '*'\n", encoding="utf-8")
    with running(), psycopg.connect(url("app")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW fsync").fetchone() == ("on",)


@pytest.mark.parametrize("user", USERS)
def test_every_user_it_can_run_as_finds_what_only_we_can_see(
    folder: Path, monkeypatch: pytest.MonkeyPatch, user: privileges.ServerUser
) -> None:
    folder.chmod(0o700)
    monkeypatch.setattr(cluster, "user", lambda: user)
    with running():
        assert who() == "samordna_app"
    assert data_folder().stat().st_uid == user.uid


def test_serve_waits_for_a_command_that_runs_the_database(folder: Path) -> None:
    migrated.lay_out()
    installation = Installation(folder)
    starter = hold()
    installation.begin()
    wait_until(lambda: "Väntar" in installation.output.read_text(encoding="utf-8"))
    starter.communicate("\n", timeout=60)
    wait_until(installation.says_it_answers)
    assert installation.stop(signal.SIGINT) == 0
