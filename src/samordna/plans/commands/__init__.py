"""Writes of the plan slice: the only code that changes its rows."""

from samordna.plans.commands.activities import activity_status_set
from samordna.plans.commands.beginning import LaterVersion, plan_begin, version_begin
from samordna.plans.commands.change_log import change_log_write
from samordna.plans.commands.closing import ClosedVersion
from samordna.plans.commands.comments import comment_add, comment_edit, comment_remove, comment_settle
from samordna.plans.commands.content import (
    content_create,
    content_move,
    content_remove,
    content_restore,
    content_update,
)
from samordna.plans.commands.correcting import plan_decision_correct
from samordna.plans.commands.demands import demanded_chapter_add, template_give_back, template_take
from samordna.plans.commands.doubting import DoubtedDay
from samordna.plans.commands.from_picture import picture_take, problem_plan
from samordna.plans.commands.guests import plan_share, plan_unshare
from samordna.plans.commands.life import StepTaken, plan_step_take
from samordna.plans.commands.patterns import (
    names_answer,
    names_take_back,
    texts_follow,
    texts_settle,
    texts_take,
    texts_unsettle,
)
from samordna.plans.commands.registered import services_take
from samordna.plans.commands.renaming import NameTaken
from samordna.plans.commands.table import activities_restore, activities_save
from samordna.plans.commands.template import (
    template_begin,
    template_chapter_create,
    template_chapter_move,
    template_chapter_remove,
    template_chapter_restore,
    template_chapter_update,
    template_import,
    template_remove,
    template_restore,
)
from samordna.plans.commands.versions import (
    metadata_update,
    plan_owner_set,
    version_create,
    version_remove,
    version_restore,
)
from samordna.plans.commands.writing import (
    section_hand,
    section_ready,
    section_seen,
    section_take_back,
)

__all__ = [
    "ClosedVersion",
    "DoubtedDay",
    "LaterVersion",
    "NameTaken",
    "StepTaken",
    "activities_restore",
    "activities_save",
    "activity_status_set",
    "change_log_write",
    "comment_add",
    "comment_edit",
    "comment_remove",
    "comment_settle",
    "content_create",
    "content_move",
    "content_remove",
    "content_restore",
    "content_update",
    "demanded_chapter_add",
    "metadata_update",
    "names_answer",
    "names_take_back",
    "picture_take",
    "plan_begin",
    "plan_decision_correct",
    "plan_owner_set",
    "plan_share",
    "plan_step_take",
    "plan_unshare",
    "problem_plan",
    "section_hand",
    "section_ready",
    "section_seen",
    "section_take_back",
    "services_take",
    "template_begin",
    "template_chapter_create",
    "template_chapter_move",
    "template_chapter_remove",
    "template_chapter_restore",
    "template_chapter_update",
    "template_give_back",
    "template_import",
    "template_remove",
    "template_restore",
    "template_take",
    "texts_follow",
    "texts_settle",
    "texts_take",
    "texts_unsettle",
    "version_begin",
    "version_create",
    "version_remove",
    "version_restore",
]
