"""Sections that were handed to somebody to write, and wait: for the reader to write them, or to look them through."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.home.coverage.plan_rows import PlanRow
from samordna.plans.writers.rules import may_write_at


@dataclass(frozen=True, slots=True)
class HandedSection:
    """``heading`` is empty where the plan restricts anything: the first page is no reading of it."""

    pk: int
    plan: PlanRow
    heading: str
    due_on: date
    is_ready: bool


def handed_sections(plans: Iterable[PlanRow], access: Access) -> list[HandedSection]:
    """Those that the reader has been handed and is not ready with, and, of plans that the reader edits, those that are ready and
    nobody has looked through; the first day first. No query beside that of the plans.
    """
    waiting = [
        _section(plan, told)
        for plan in plans
        for told in map(json.loads, plan.handed)
        if _concerns(access, plan, told)
    ]
    return sorted(waiting, key=lambda one: (one.due_on, one.plan.pk))


def _concerns(access: Access, plan: PlanRow, told: dict[str, Any]) -> bool:
    if told["ready_at"]:
        return access.may_for(Action.EDIT, plan.path)
    return told["writer"] == access.user.pk and may_write_at(access, plan.path, is_writers=True)


def _section(plan: PlanRow, told: dict[str, Any]) -> HandedSection:
    return HandedSection(
        pk=told["section"],
        plan=plan,
        heading="" if plan.has_restricted else told["heading"],
        due_on=date.fromisoformat(told["due_on"]),
        is_ready=bool(told["ready_at"]),
    )
