from samordna.guidance.commands.guides import (
    guide_create,
    guide_move,
    guide_publish,
    guide_remove,
    guide_restore,
    guide_review,
    guide_update,
    guide_withdraw,
)
from samordna.guidance.commands.openings import opening_count
from samordna.guidance.commands.packs import guides_load
from samordna.guidance.commands.steps import step_move, step_remove, step_save

__all__ = [
    "guide_create",
    "guide_move",
    "guide_publish",
    "guide_remove",
    "guide_restore",
    "guide_review",
    "guide_update",
    "guide_withdraw",
    "guides_load",
    "opening_count",
    "step_move",
    "step_remove",
    "step_save",
]
