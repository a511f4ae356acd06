"""The files of an older server, as an installation has them when a new Samordna brings a newer one.

``postgresql-18.4.tar.xz`` was made by the 18.4 that Samordna carried before: two places with fifty chapters each under row-level
security, a trigger that notes each change, a search index, and a count of rows as wrong as 18.4 could make it with such an index.
Its server was killed, so what came last is only in its log.
"""

import tarfile
from pathlib import Path

import psycopg
import pytest

from samordna.config.database import DatabaseError, bundle, cluster, privileges, running, url
from samordna.config.database.address import data_folder

pytestmark = pytest.mark.slow

OLD = Path(__file__).with_name("postgresql-18.4.tar.xz")
USERS = [
    user for user in privileges.possible_users() if privileges.can_run(bundle.programs() / "postgres", user)
]


@pytest.fixture
def installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An installation whose database 18.4 left behind."""
    monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path))
    monkeypatch.delenv("SAMORDNA_SUPERVISED", raising=False)
    with tarfile.open(OLD) as old:
        # By name, since the first releases of Python 3.11 take no filter.
        old.extraction_filter = tarfile.tar_filter if hasattr(tarfile, "tar_filter") else None
        old.extractall(tmp_path / "database")  # noqa: S202 (made by us)
    return tmp_path


def counted(connection: psycopg.Connection, query: str, place: str = "") -> int:
    connection.execute("SELECT set_config('test.place', %s, false)", [place])
    row = connection.execute(query).fetchone()
    assert row
    return int(row[0])


@pytest.mark.parametrize("user", USERS)
def test_a_newer_server_takes_over_whole(
    installation: Path, monkeypatch: pytest.MonkeyPatch, user: privileges.ServerUser
) -> None:
    monkeypatch.setattr(cluster, "user", lambda: user)
    with running(), psycopg.connect(url("app"), autocommit=True) as app:
        assert counted(app, "SHOW server_version_num") > 180_004
        assert [counted(app, "SELECT count(*) FROM chapter", place) for place in ("", "ekdala")] == [0, 50]
        assert counted(app, "SELECT count(*) FROM change") == 125
        assert counted(app, "SELECT count(*) FROM chapter WHERE title LIKE '%å ä ö É ändrad'", "ekdala") == 25
        assert counted(app, "SELECT max(length(text)) FROM chapter", "granby") == 46_000
        app.execute("SET enable_seqscan = off")
        found = "SELECT count(*) FROM chapter WHERE words @@ to_tsquery('swedish', 'skola & åtgärd')"
        assert counted(app, found, "granby") == 50
        app.execute("INSERT INTO chapter (place, title, text) VALUES ('granby', 'Nytt', '')")
        assert counted(app, "SELECT count(*) FROM change WHERE what = 'INSERT Nytt'") == 1
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("INSERT INTO chapter (place, title, text) VALUES ('ekdala', 'Nytt', '')")
    assert data_folder().stat().st_uid == user.uid


@pytest.mark.usefixtures("installation")
def test_no_index_is_in_an_order_that_the_newer_server_no_longer_has() -> None:
    with running(), psycopg.connect(url("superuser"), autocommit=True) as connection:
        drifted = (
            "SELECT count(*) FROM pg_database"
            " WHERE datallowconn AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)"
        )
        assert counted(connection, drifted) == 0
        connection.execute("CREATE EXTENSION amcheck")
        btrees = (
            "SELECT count(bt_index_parent_check(index.oid, true, true)::text) FROM pg_class index"
            " JOIN pg_am method ON method.oid = relam AND amname = 'btree'"
            " WHERE relkind = 'i' AND relpersistence = 'p'"
        )
        assert counted(connection, btrees) > 100


@pytest.mark.usefixtures("installation")
def test_what_the_older_server_miscounted_is_counted_anew_once() -> None:
    rows = "SELECT reltuples FROM pg_class WHERE relname = 'chapter'"
    with running(), psycopg.connect(url("superuser"), autocommit=True) as connection:
        assert counted(connection, rows) == 100
        connection.execute("UPDATE pg_class SET reltuples = 7 WHERE relname = 'chapter'")
    with running(), psycopg.connect(url("superuser")) as connection:
        assert counted(connection, rows) == 7


def test_the_files_of_another_major_version_are_left_as_they_are(installation: Path) -> None:
    version = data_folder() / "PG_VERSION"
    version.write_text("17\n", encoding="ascii")
    before = sorted(path.stat().st_mtime_ns for path in data_folder().rglob("*"))
    with pytest.raises(DatabaseError, match=r"PostgreSQL 17, .* bär med sig 18\."), running():
        pass
    assert sorted(path.stat().st_mtime_ns for path in data_folder().rglob("*")) == before
