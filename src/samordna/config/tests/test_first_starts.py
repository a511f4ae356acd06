"""Two that start at once for the first time: one waits for the other, and what they make is what all tests begin with."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from samordna.config.database import url
from samordna.config.database.cluster import grant_to_app

pytestmark = pytest.mark.slow

NEW = "samordna_new"
HOLD = """
import sys
from samordna.config.database import running

with running():
    print("up", flush=True)
    sys.stdin.read()
"""

SHAPE = Path(__file__).with_name("shape.sql").read_text(encoding="utf-8").split(";")


@pytest.fixture
def empty(django_db_modify_db_settings: None) -> Iterator[dict[str, str]]:
    """The environment of who uses an empty database on a server of their own."""
    with psycopg.connect(url("superuser"), autocommit=True) as superuser:
        superuser.execute(sql.SQL("CREATE DATABASE {} OWNER samordna_owner").format(sql.Identifier(NEW)))
        try:
            with psycopg.connect(url("superuser"), dbname=NEW, autocommit=True) as there:
                grant_to_app(there)
            yield {
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "samordna.config.settings",
                "DATABASE_URL": url("app").replace("/samordna?", f"/{NEW}?"),
                "DATABASE_OWNER_URL": url("owner").replace("/samordna?", f"/{NEW}?"),
            }
        finally:
            superuser.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NEW)))


def begin(*arguments: str, environment: dict[str, str] | None = None) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def shape_of(database: str) -> list[list[tuple[object, ...]]]:
    """The tables, who may do what with them, and what guards them, as it is in the database."""
    with psycopg.connect(url("superuser"), dbname=database) as superuser:
        return [superuser.execute(query).fetchall() for query in SHAPE]


@pytest.mark.django_db
def test_of_two_that_prepare_one_database_one_waits(empty: dict[str, str]) -> None:
    command = ("-m", "samordna.config.processes.prepare", "--demo")
    both = [begin(*command, environment=empty) for _ in range(2)]
    said = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum("Väntar" in words for words in said) == 1
    with psycopg.connect(empty["DATABASE_OWNER_URL"]) as owner:
        counted = owner.execute(
            "SELECT count(*), count(DISTINCT slug) FROM organisation_municipality"
        ).fetchone()
    assert counted == (2, 2)
    assert shape_of(NEW) == shape_of(connection.settings_dict["NAME"])


def test_of_two_that_make_one_cluster_one_waits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAMORDNA_VAR", str(tmp_path))
    monkeypatch.delenv("SAMORDNA_SUPERVISED", raising=False)
    with begin("-c", HOLD) as one, begin("-c", HOLD) as other:
        assert [line(one), line(other)] == ["up\n", "up\n"]
        for process in (one, other):
            assert process.stdin
            process.stdin.close()
    assert [one.returncode, other.returncode] == [0, 0]


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline()
