"""Writes of the organisation: the only code that changes its rows."""

from samordna.organisation.commands.contacts import (
    contact_confirm,
    contact_create,
    contact_remove,
    contact_restore,
    contact_update,
)
from samordna.organisation.commands.coordinators import (
    coordinator_appoint,
    coordinator_end,
    coordinator_update,
)
from samordna.organisation.commands.entries import (
    entry_create,
    entry_remove,
    entry_restore,
    entry_update,
)
from samordna.organisation.commands.mandate import (
    mandate_follow_up,
    mandate_task_create,
    mandate_task_move,
    mandate_task_remove,
    mandate_task_restore,
    mandate_task_update,
)
from samordna.organisation.commands.municipality import (
    municipality_create,
    municipality_file_remove,
    municipality_file_restore,
    municipality_file_set,
    municipality_file_update,
    municipality_update,
)
from samordna.organisation.commands.units import unit_close, unit_create, unit_reopen, unit_update

__all__ = [
    "contact_confirm",
    "contact_create",
    "contact_remove",
    "contact_restore",
    "contact_update",
    "coordinator_appoint",
    "coordinator_end",
    "coordinator_update",
    "entry_create",
    "entry_remove",
    "entry_restore",
    "entry_update",
    "mandate_follow_up",
    "mandate_task_create",
    "mandate_task_move",
    "mandate_task_remove",
    "mandate_task_restore",
    "mandate_task_update",
    "municipality_create",
    "municipality_file_remove",
    "municipality_file_restore",
    "municipality_file_set",
    "municipality_file_update",
    "municipality_update",
    "unit_close",
    "unit_create",
    "unit_reopen",
    "unit_update",
]
