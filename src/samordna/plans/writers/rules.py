"""Who may be handed a section, and who may write in one that was."""

from samordna.accounts.access import Access, Path
from samordna.accounts.holders import everybody_in
from samordna.accounts.roles import Action
from samordna.plans.models import PlanVersion, SectionTask
from samordna.plans.rules import path_of

WRITES = Action.REPORT
"""Whoever may say how the plan's activities go may be handed a section of it."""


def may_write(access: Access, version: PlanVersion, task: SectionTask | None) -> bool:
    """Whether somebody may write in a section: who edits the plan, and who it was handed to, as long as they work there."""
    is_writers = task is not None and task.writer_id == access.user.pk
    return may_write_at(access, path_of(version.plan), is_writers=is_writers)


def may_write_at(access: Access, path: Path, *, is_writers: bool) -> bool:
    """The same of a section in a plan of the unit at ``path``; ``is_writers`` tells that it was handed to them."""
    return access.may_for(Action.EDIT, path) or (is_writers and access.may_for(WRITES, path))


def candidates(version: PlanVersion, *, is_restricted: bool) -> list[Access]:
    """Those who may be handed a section; a restricted one only those who read it anyway."""
    path = path_of(version.plan)
    return [
        one
        for one in everybody_in(version.municipality_id)
        if one.user.is_active
        and one.may_for(WRITES, path)
        and (not is_restricted or one.may_for(Action.READ_RESTRICTED, path))
    ]
