"""What an upgrade would do to a database, and who must wait for it: said before it is done."""

from collections.abc import Iterator
from enum import IntEnum

from django.db import connection
from django.db.migrations import Migration
from django.db.migrations import operations as ops
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations.base import Operation

from samordna.config.database import DatabaseError
from samordna.config.processes import former


class Wait(IntEnum):
    """Who is kept waiting while a web of the version before goes on."""

    NOBODY = 0
    SAVING = 1
    READING = 2
    STOP = 3


WORDS = {
    Wait.NOBODY: "ingen väntar",
    Wait.SAVING: "läsare väntar inte, den som sparar kan få vänta",
    Wait.READING: "läsare kan få vänta ett ögonblick, eller läsa in sidan en gång till",
    Wait.STOP: "stoppa webben först, den gamla frågar efter det som tas bort",
}
_NOBODY = (ops.CreateModel, ops.AlterModelOptions, ops.AlterModelManagers)
_SAVING = (ops.AddIndex, ops.RunPython, ops.RunSQL)
_STOP = (ops.RemoveField, ops.DeleteModel, ops.RenameField, ops.RenameModel)


def pending() -> Iterator[tuple[str, Wait]]:
    """Each migration that is to come, in order, and who waits for it. Raises DatabaseError where none would do."""
    executor = MigrationExecutor(connection)
    if fault := former.too_old(executor.loader):
        raise DatabaseError(fault)
    for migration, _backwards in executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield f"{migration.app_label}.{migration.name}", wait_for(migration)


def wait_for(migration: Migration) -> Wait:
    return max(map(_wait, migration.operations), default=Wait.NOBODY)


def _wait(operation: Operation) -> Wait:
    if isinstance(operation, ops.SeparateDatabaseAndState):
        return max(map(_wait, operation.database_operations), default=Wait.NOBODY)
    for kinds, wait in ((_NOBODY, Wait.NOBODY), (_SAVING, Wait.SAVING), (_STOP, Wait.STOP)):
        if isinstance(operation, kinds):
            return wait
    return Wait.READING
