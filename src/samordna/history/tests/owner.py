"""The owner of the tables, who may do what the application may not."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

from samordna.config.database import url

KEPT = ("core_change", "core_changelink", "core_changehead", "core_changebatch", "core_historyseal")


@contextmanager
def as_owner(role: str = "owner") -> Iterator[psycopg.Connection]:
    """A connection of the owner's (or the superuser's) to the test database. What is done is committed at once."""
    name = connection.settings_dict["NAME"]
    with psycopg.connect(url(role), dbname=name, autocommit=True) as owner:  # type: ignore[arg-type]
        yield owner


@contextmanager
def unguarded() -> Iterator[psycopg.Connection]:
    """The owner with triggers and row-level security off; they are put back as if nothing had been done."""
    with as_owner() as owner:
        for table in KEPT:
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL, DISABLE ROW LEVEL SECURITY")
        try:
            yield owner
        finally:
            for table in KEPT:
                owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL, ENABLE ROW LEVEL SECURITY")


def tamper(*statements: str) -> None:
    with unguarded() as owner:
        for statement in statements:
            owner.execute(statement)
