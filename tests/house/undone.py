"""What is sent and taken back again, and which tables it was written to meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy

from django.db import connection, transaction
from django.test import Client

from house.world import World
from samordna.core.tests.tenants import act_for

WRITTEN = """SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"""


@contextmanager
def undone(web: Client) -> Iterator[None]:
    """Nothing of what is sent within is kept, nor that somebody signed out."""
    kept = copy(web.cookies)
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    web.cookies = kept


def written() -> set[tuple[str, int]]:
    """The tables, and how many rows the transaction has written to each."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return set(cursor.fetchall())


def changed_since(before: set[tuple[str, int]]) -> set[str]:
    return {table for table, _ in written() - before}


def holding(world: World, pattern: str, before: set[tuple[str, int]]) -> list[str]:
    """The tables written to since then that hold what the pattern finds."""
    tables = sorted(changed_since(before) - {"django_session"})
    if not tables:
        return []
    act_for(world.home)
    looked = [
        f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {table} t WHERE t::text ~ %s)" for table in tables
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(looked), [pattern] * len(tables))
        return [table for (table,) in cursor.fetchall()]
