"""The addresses of a server of one's own lead to one database that can hold us, or it is said before anything is changed."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from samordna.config.backup.taking import backup
from samordna.config.database import DatabaseError
from samordna.config.database.errors import Differing
from samordna.config.database.reaching import require_one_database
from samordna.config.processes.lock import LOCK
from samordna.config.tests.external import NAME, Environment, as_superuser, external, prepare, samordna

__all__ = ["external"]

pytestmark = pytest.mark.slow

ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_BACKUP_URL")
OTHER = "samordna_another"
WRONG = "kanariefågel9"


Superuser = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def superuser(external: Environment) -> Iterator[Superuser]:
    with as_superuser() as there:
        yield there


@pytest.fixture
def here(external: Environment, superuser: Superuser, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """The commands run in this process."""
    for name in ADDRESSES:
        monkeypatch.setenv(name, external[name])
    monkeypatch.delenv("SAMORDNA_DATABASE_ROLE", raising=False)
    return external


@contextmanager
def another(superuser: Superuser, how: str) -> Iterator[None]:
    """One more database on the same server."""
    superuser.execute(f"CREATE DATABASE {OTHER} {how} TEMPLATE template0".encode())
    try:
        yield
    finally:
        superuser.execute(f"DROP DATABASE {OTHER} WITH (FORCE)".encode())


def in_another(address: str) -> str:
    return address.replace(f"/{NAME}?", f"/{OTHER}?")


def with_wrong_password(address: str) -> str:
    role, _colon, rest = address.partition("://")[2].partition(":")
    return f"postgresql://{role}:{WRONG}@{rest.partition('@')[2]}"


def doctor(environment: Environment, **other: str) -> dict[str, str]:
    """What is said of each thing that is wrong, by its code."""
    told = json.loads(samordna(environment, "doctor", "--json", **other).stdout)
    return {one["code"]: f"{one['what']} {one['mend']}" for one in told["findings"] if one["level"] != "ok"}


def test_the_same_database_by_other_names_is_the_same(
    here: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_OWNER_URL", f"{here['DATABASE_OWNER_URL']}&application_name=pool")
    require_one_database(*ADDRESSES[1:])


def test_different_databases_are_refused_by_every_command_that_uses_both(
    here: Environment, superuser: Superuser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with another(superuser, "OWNER samordna_owner"):
        wrong = {"DATABASE_OWNER_URL": in_another(here["DATABASE_OWNER_URL"])}
        for command in (["upgrade"], ["upgrade", "--plan"], ["serve", "--only", "jobs"]):
            done = samordna(here, *command, **wrong)
            assert done.returncode == 2, command
            assert "DATABASE_URL och DATABASE_OWNER_URL leder till olika databaser" in done.stderr
            assert "Traceback" not in done.stderr
        assert "leder till olika databaser" in doctor(here, **wrong)["database_addresses"]
        monkeypatch.setenv("DATABASE_BACKUP_URL", in_another(here["DATABASE_BACKUP_URL"]))
        with pytest.raises(Differing, match="DATABASE_BACKUP_URL"):
            backup(tmp_path)


@pytest.mark.parametrize("name", ADDRESSES)
def test_doctor_tries_each_address_and_names_the_one_that_is_wrong(here: Environment, name: str) -> None:
    told = doctor(here, **{name: with_wrong_password(here[name])})
    said = told["database" if name == "DATABASE_OWNER_URL" else "database_addresses"]
    assert f"({name})" in said
    assert f"Rätta lösenordet i {name}." in said
    assert WRONG not in said


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_hold_all_letters_is_refused_before_the_first_step(
    here: Environment, superuser: Superuser, encoding: str
) -> None:
    with another(superuser, f"OWNER samordna_owner ENCODING '{encoding}' LOCALE 'C'"):
        wrong = {name: in_another(here[name]) for name in ADDRESSES}
        done = prepare({**here, **wrong})
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
        assert f"teckenkodningen {encoding}" in done.stderr
        assert "ENCODING 'UTF8'" in doctor(here, **wrong)["database"]


def test_an_owner_that_may_not_make_tables_is_told_how_it_may(
    here: Environment, superuser: Superuser
) -> None:
    with another(superuser, ""):
        done = prepare(here, **{name: in_another(here[name]) for name in ADDRESSES})
    assert done.returncode == 1
    assert f"ALTER DATABASE {OTHER} OWNER TO samordna_owner" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_tables_of_another_role_are_told_of(external: Environment, superuser: Superuser) -> None:
    superuser.execute("ALTER TABLE plans_plan OWNER TO samordna_backup")
    superuser.execute("COMMENT ON TABLE core_change IS 'an older version'")
    try:
        done = prepare(external)
    finally:
        superuser.execute("ALTER TABLE plans_plan OWNER TO samordna_owner")
    assert done.returncode == 1
    assert "tillhör rollen samordna_backup" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_doctor_says_that_the_tables_are_being_changed(here: Environment) -> None:
    with psycopg.connect(here["DATABASE_OWNER_URL"], autocommit=True) as changing:
        changing.execute(f"SELECT pg_advisory_lock{LOCK}".encode())
        told = doctor(here)
    assert "uppdateras just nu" in told["database"]
    assert "row_security" not in told
    assert "database" not in doctor(here)


def test_nobody_is_let_in_where_the_limit_is_reached(here: Environment, superuser: Superuser) -> None:
    superuser.execute("ALTER ROLE samordna_backup CONNECTION LIMIT 0")
    try:
        with pytest.raises(DatabaseError, match="CONNECTION LIMIT"):
            require_one_database("DATABASE_BACKUP_URL")
    finally:
        superuser.execute("ALTER ROLE samordna_backup CONNECTION LIMIT -1")
