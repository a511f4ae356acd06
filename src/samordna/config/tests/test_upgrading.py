"""Before an upgrade it is said who must wait for each of its steps."""

import pytest
from django.db import DatabaseError, connection, models
from django.db.migrations import Migration
from django.db.migrations import operations as ops
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations.base import Operation

from samordna.config.database import DatabaseError as Unusable
from samordna.config.processes import former, prepare
from samordna.config.processes.refused import not_owner
from samordna.config.processes.upgrading import WORDS, Wait, pending, wait_for

FIELD = models.TextField(null=True)


def migration(*operations: Operation) -> Migration:
    return type("Migration", (Migration,), {"operations": operations})("0009_next", "plans")


@pytest.mark.parametrize(
    ("operations", "wait"),
    [
        ([], Wait.NOBODY),
        ([ops.CreateModel("New", [("text", FIELD)])], Wait.NOBODY),
        ([ops.RunPython(ops.RunPython.noop)], Wait.SAVING),
        ([ops.AddField("plan", "text", FIELD)], Wait.READING),
        ([ops.AddField("plan", "text", FIELD), ops.RemoveField("plan", "other")], Wait.STOP),
        ([ops.SeparateDatabaseAndState(state_operations=[ops.RemoveField("plan", "other")])], Wait.NOBODY),
        ([ops.SeparateDatabaseAndState([ops.RenameField("plan", "a", "b")])], Wait.STOP),
    ],
)
def test_who_waits_is_what_waits_longest(operations: list[Operation], wait: Wait) -> None:
    assert wait_for(migration(*operations)) is wait


def test_each_has_words() -> None:
    assert set(WORDS) == set(Wait)


@pytest.mark.django_db
def test_code_that_is_older_than_the_tables_does_not_serve() -> None:
    executor = MigrationExecutor(connection)
    prepare._refuse_newer_tables(executor)
    (executor.loader.applied_migrations or {})["plans", "9999_from_tomorrow"] = Migration("9999", "plans")
    with pytest.raises(SystemExit, match=r"inte känner till plans\.9999_from_tomorrow"):
        prepare._refuse_newer_tables(executor)


@pytest.mark.django_db
def test_tables_that_only_former_migrations_could_finish_are_refused() -> None:
    assert former.too_old(MigrationExecutor(connection).loader) == ""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE name = '0011_imported_whole'")
    with pytest.raises(SystemExit, match=r"^samordna: .* saknar intake\.0011_imported_whole\. .*commit"):
        prepare._prepare()
    with pytest.raises(Unusable, match=r"saknar intake\.0011_imported_whole"):
        list(pending())


@pytest.mark.django_db
def test_who_may_not_change_tables_is_told_who_may() -> None:
    with pytest.raises(DatabaseError) as refused, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE another ()")
    assert "samordna upgrade där DATABASE_OWNER_URL är satt" in not_owner(refused.value)
    assert not_owner(DatabaseError()) == ""


@pytest.mark.django_db
def test_nothing_is_pending_where_all_is_done() -> None:
    assert list(pending()) == []
