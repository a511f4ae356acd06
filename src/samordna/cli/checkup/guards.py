"""Whether the database still guards what the models say it should: read off the database, compared with the code's own list."""

import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from samordna.cli.checkup.registry import Finding, check, error, several
from samordna.config.soundness import role_faults
from samordna.core.guards.install import HISTORY, install, statements
from samordna.core.guards.models import references, tenant_models

PUT_UP_AGAIN = "Kör samordna upgrade (samordna serve gör det också). Ta sedan reda på vem som ändrade."
_POLICY = re.compile(r"CREATE POLICY (\w+) ON (\w+)")
_TRIGGER = re.compile(r"CREATE (?:OR REPLACE |CONSTRAINT )?TRIGGER (\w+) .*? ON (\w+)", re.DOTALL)
WRITES = ("INSERT", "UPDATE", "DELETE", "TRUNCATE")


@check("Databasens roll")
def database_role() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        for fault in role_faults(cursor, str(settings.APPLICATION_ROLE)):
            what, _stop, mend = fault.partition(". ")
            yield error(f"{what}.", mend)
        cursor.execute(
            "SELECT current_database() FROM pg_roles"
            " WHERE rolname = %s AND has_database_privilege(oid, current_database(), 'TEMPORARY')",
            [settings.APPLICATION_ROLE],
        )
        for (database,) in cursor.fetchall():
            yield error(
                f"Databasrollen {settings.APPLICATION_ROLE} får skapa tillfälliga tabeller.",
                f"Kör: REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC, {settings.APPLICATION_ROLE}",
            )
        cursor.execute(
            "SELECT COALESCE(bool_or(has_schema_privilege(oid, 'public', 'CREATE')), false) FROM pg_roles WHERE rolname = %s",
            [settings.APPLICATION_ROLE],
        )
        if cursor.fetchone()[0]:
            yield error(
                f"Databasrollen {settings.APPLICATION_ROLE} får skapa tabeller.",
                f"Kör: REVOKE CREATE ON SCHEMA public FROM PUBLIC, {settings.APPLICATION_ROLE}",
            )


@check("Kommunerna skilda åt i databasen")
def row_security() -> Iterator[Finding]:
    tables = {model._meta.db_table for model in tenant_models()} | set(HISTORY)
    forced = _names(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity"
    )
    if open_tables := sorted(tables - forced):
        yield error(f"Radskyddet är av för {several(open_tables)}.", PUT_UP_AGAIN)
    put_up = _put_up_by_code(_POLICY)
    standing = _pairs("SELECT polname, polrelid::regclass::text FROM pg_policy")
    if missing := sorted(put_up - standing):
        yield error(f"Regler för radskyddet saknas: {several(map(_said, missing))}.", PUT_UP_AGAIN)
    if extra := sorted(one for one in standing - put_up if one[1] in tables):
        yield error(
            f"Regler som Samordna inte har satt upp släpper in i {several(map(_said, extra))}.",
            "Ta bort dem med DROP POLICY. Ta reda på vem som satte upp dem.",
        )


@check("Hänvisningar inom kommunen")
def same_municipality() -> Iterator[Finding]:
    put_up = {reference.name for reference in references()}
    standing = _names("SELECT conname FROM pg_constraint WHERE contype = 'f' AND convalidated")
    if missing := sorted(put_up - standing):
        yield error(f"Hänvisningar kan peka på en annan kommuns rader: {several(missing)}.", PUT_UP_AGAIN)


@check("Historiken skrivs")
def history_triggers() -> Iterator[Finding]:
    standing = _pairs("SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgenabled IN ('O', 'A')")
    if missing := sorted(_put_up_by_code(_TRIGGER) - standing):
        yield error(f"Ändringar skrivs inte i historiken: {several(map(_said, missing))}.", PUT_UP_AGAIN)


@check("Historiken kan inte ändras av programmet")
def append_only() -> Iterator[Finding]:
    rights = [(table, right) for table in HISTORY for right in WRITES]
    rights += [("core_historyseal", right) for right in WRITES[1:]]
    role = settings.APPLICATION_ROLE
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT wanted.t, wanted.r FROM unnest(%s::text[], %s::text[]) AS wanted(t, r)"
            " WHERE has_table_privilege(%s, wanted.t, wanted.r)"
            " OR (wanted.r IN ('INSERT', 'UPDATE') AND has_any_column_privilege(%s, wanted.t, wanted.r))",
            [*map(list, zip(*rights, strict=True)), role, role],
        )
        kept = cursor.fetchall()
    if kept:
        yield error(
            f"Databasrollen {role} får ändra i historiken: {several(map(_said, kept))}.", PUT_UP_AGAIN
        )


@check("Skydden är de som koden kräver")
def guards_mark() -> Iterator[Finding]:
    if connection.settings_dict["USER"] == settings.APPLICATION_ROLE:
        return  # only the owner can tell; that the application is the owner is said elsewhere
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '3s'")
        before = _mark()
        install()  # does nothing where the mark is right; what it does otherwise is taken back below
        after = _mark()
        transaction.set_rollback(True)
    if before != after:
        yield error("Skydden i databasen är från en annan version av Samordna.", PUT_UP_AGAIN)


def _mark() -> str:
    return str(_rows("SELECT obj_description('core_change'::regclass, 'pg_class')")[0][0])


@check("Tabellerna är uppdaterade")
def migrations() -> Iterator[Finding]:
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        steps = [f"{migration.app_label} {migration.name}" for migration, _backwards in plan]
        made = (
            "Tabellerna är inte gjorda ännu." if _are_none(executor) else "Tabellerna är äldre än Samordna."
        )
        yield error(
            f"{made} Det saknas: {several(steps)}. Resten av databasen syns först när de är uppdaterade.",
            "Kör samordna upgrade (samordna serve gör det också), och sedan det här kommandot igen.",
        )


def _are_none(executor: Any) -> bool:
    return not executor.loader.applied_migrations


def _put_up_by_code(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """Name and table of each guard that the code puts up."""
    return {pair for statement in statements() for pair in pattern.findall(statement)}


def _said(guard: tuple[str, str]) -> str:
    return f"{guard[1]} ({guard[0]})"


def _names(query: str) -> set[str]:
    return {row[0] for row in _rows(query)}


def _pairs(query: str) -> set[tuple[str, str]]:
    return {(row[0], row[1]) for row in _rows(query)}


def _rows(query: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        rows: list[Any] = cursor.fetchall()
    return rows
