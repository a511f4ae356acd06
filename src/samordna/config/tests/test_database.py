"""The embedded database: who may do what in it, and where it lies."""

from pathlib import Path

import psycopg
import pytest

from samordna.config.database import address, url
from samordna.config.database.server import log_file


@pytest.mark.usefixtures("django_db_modify_db_settings")
def test_the_application_may_neither_make_tables_nor_pass_row_level_security() -> None:
    with psycopg.connect(url("app")) as connection:
        superuser, bypass = connection.execute(
            "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        ).fetchone() or (True, True)
        assert (superuser, bypass) == (False, False)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE forbidden (id int)")


@pytest.mark.usefixtures("django_db_modify_db_settings")
def test_the_application_uses_what_the_owner_makes() -> None:
    with psycopg.connect(url("owner"), autocommit=True) as owner:
        owner.execute("CREATE TABLE made_by_owner (id int)")
        try:
            with psycopg.connect(url("app")) as connection:
                connection.execute("INSERT INTO made_by_owner VALUES (1)")
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute("DROP TABLE made_by_owner")
        finally:
            owner.execute("DROP TABLE made_by_owner")


@pytest.mark.usefixtures("django_db_modify_db_settings")
def test_without_the_password_nobody_gets_in() -> None:
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url("app"), password="wrong")


def test_a_long_path_gets_a_short_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path / ("lång" * 30)))
    assert len(str(address.socket_folder())) <= address.LONGEST_SOCKET_FOLDER


def test_a_server_of_ones_own_is_used_when_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/samordna")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://owner@db/samordna")
    assert url("app") == "postgresql://app@db/samordna"
    assert url("owner") == "postgresql://owner@db/samordna"


@pytest.mark.usefixtures("django_db_modify_db_settings")
def test_the_servers_log_holds_nothing_that_was_sent_and_is_for_its_owner_alone() -> None:
    with psycopg.connect(url("app"), autocommit=True) as connection:
        for statement in ("SELECT %s::int", "SELECT kanariefågel FROM %s", "SELECT 1/0, %s"):
            with pytest.raises(psycopg.Error):
                connection.execute(statement, ["Kanariefågel"])
    assert "kanariefågel" not in log_file().read_text(encoding="utf-8").lower()
    assert log_file().stat().st_mode & 0o077 == 0
