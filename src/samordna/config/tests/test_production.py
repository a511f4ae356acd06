"""Production refuses to serve from a database that would not hold the municipalities apart, or that everybody can sign in to."""

import subprocess
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest
from psycopg import sql

from samordna.config.soundness import role_faults
from samordna.config.tests.external import Environment, address, external, prepare, samordna
from samordna.config.tests.installation import Installation, free_port
from samordna.content.users import DEMO_USERS

__all__ = ["external"]

pytestmark = pytest.mark.slow

PASSES_GUARDS: list[tuple[LiteralString, LiteralString, str]] = [
    ("ALTER ROLE samordna_app BYPASSRLS", "ALTER ROLE samordna_app NOBYPASSRLS", "NOBYPASSRLS"),
    ("ALTER ROLE samordna_app CREATEROLE", "ALTER ROLE samordna_app NOCREATEROLE", "NOCREATEROLE"),
    ("GRANT samordna_owner TO samordna_app", "REVOKE samordna_owner FROM samordna_app", "äger tabellerna"),
]
"""What makes such a role, what takes it back, and how it is refused."""


def assert_refused(done: subprocess.CompletedProcess[str], *reasons: str) -> None:
    assert done.returncode == 1, done.stderr
    assert "startar inte så här" in done.stderr
    assert "Traceback" not in done.stderr
    for reason in reasons:
        assert reason in done.stderr


def test_the_owner_may_not_serve(external: Environment) -> None:
    assert_refused(prepare(external, DATABASE_URL=external["DATABASE_OWNER_URL"]), "äger tabellerna")


def test_a_superuser_may_not_serve(external: Environment) -> None:
    done = prepare(external, DATABASE_URL=address("superuser"))
    assert_refused(done, "superuser", "går förbi radskyddet")


def test_a_role_that_can_pass_the_guards_may_not_serve(external: Environment) -> None:
    """That what is told of the role is refused is tried with the owner and the superuser; here, that each is told."""
    with (
        psycopg.connect(address("superuser"), autocommit=True) as superuser,
        psycopg.connect(external["DATABASE_URL"], autocommit=True) as application,
    ):
        for make, take_back, reason in PASSES_GUARDS:
            superuser.execute(make)
            try:
                (fault,) = role_faults(application.cursor(), "samordna_app")
                assert reason in fault
            finally:
                superuser.execute(take_back)
        assert role_faults(application.cursor(), "samordna_app") == []


def test_the_demo_does_not_come_into_production(external: Environment) -> None:
    assert_refused(prepare(external, "--demo"), "--demo")


def test_serve_says_why_and_does_not_serve(tmp_path: Path) -> None:
    installation = Installation(tmp_path)
    installation.environment |= {"SAMORDNA_ENV": "production", "SAMORDNA_SECRET_KEY": "kort"}
    done = installation.run("serve", "--port", str(free_port()))
    assert done.returncode == 2
    assert "SAMORDNA_SECRET_KEY" in done.stderr
    assert "SAMORDNA_HOSTS" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_that_leads_nowhere_is_one_line(external: Environment) -> None:
    nowhere = "postgresql://samordna_owner:fel-ord@127.0.0.1:1/samordna"
    for done in (
        prepare(external, DATABASE_OWNER_URL=nowhere),
        samordna(external, "administrators", "list", DATABASE_URL=nowhere),
    ):
        assert done.returncode
        (line,) = done.stderr.splitlines()
        assert line.startswith("samordna: databasen svarar inte för samordna_owner@127.0.0.1:1/samordna")
        assert "fel-ord" not in line


def test_a_database_that_only_reads_is_told_when_its_tables_must_change(external: Environment) -> None:
    with psycopg.connect(external["DATABASE_OWNER_URL"], autocommit=True) as owner:
        before = owner.execute("SELECT obj_description('core_change'::regclass, 'pg_class')").fetchone()
        owner.execute("COMMENT ON TABLE core_change IS 'from another version'")
        try:
            done = prepare(external, PGOPTIONS="-c default_transaction_read_only=on")
        finally:
            owner.execute(sql.SQL("COMMENT ON TABLE core_change IS {}").format(*before or ()))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("samordna: databasen är satt till att bara läsa")


def test_demo_users_are_not_let_into_production(external: Environment) -> None:
    """Last: what it puts into the database stays there. One of them is enough."""
    with psycopg.connect(external["DATABASE_OWNER_URL"]) as owner:
        owner.execute(
            "INSERT INTO accounts_user (email, name, password, is_active, administers_instance) VALUES (%s, '', '', true, false)",
            [DEMO_USERS[0].email],
        )
    assert_refused(prepare(external), "samordnare@stockholm.example", "lösenord är kända")
