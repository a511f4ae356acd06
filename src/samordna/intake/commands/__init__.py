"""Writes of the intake: upload, read, review, save, cancel."""

from samordna.intake.commands.adding import part_add
from samordna.intake.commands.findings import finding_answer
from samordna.intake.commands.findings_undone import finding_undo
from samordna.intake.commands.imports import Imported, plan_import
from samordna.intake.commands.reading import upload_read
from samordna.intake.commands.review import (
    ChangedMeanwhile,
    part_remove,
    part_restore,
    part_update,
    point_reopen,
    point_settle,
)
from samordna.intake.commands.saving import NotSettled, upload_save, upload_save_begin, upload_target_note
from samordna.intake.commands.seen import change_leave, change_take
from samordna.intake.commands.tables import (
    layout_forget,
    layout_remove,
    layout_restore,
    table_release,
    table_take,
)
from samordna.intake.commands.uploads import (
    too_large_message,
    upload_cancel,
    upload_create,
    upload_read_as,
    upload_retry,
    uploads_expire,
)

__all__ = [
    "ChangedMeanwhile",
    "Imported",
    "NotSettled",
    "change_leave",
    "change_take",
    "finding_answer",
    "finding_undo",
    "layout_forget",
    "layout_remove",
    "layout_restore",
    "part_add",
    "part_remove",
    "part_restore",
    "part_update",
    "plan_import",
    "point_reopen",
    "point_settle",
    "table_release",
    "table_take",
    "too_large_message",
    "upload_cancel",
    "upload_create",
    "upload_read",
    "upload_read_as",
    "upload_retry",
    "upload_save",
    "upload_save_begin",
    "upload_target_note",
    "uploads_expire",
]
