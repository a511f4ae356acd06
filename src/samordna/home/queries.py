"""Reads of the first pages: where somebody works, and how it goes in a municipality."""

from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.order import Swedish
from samordna.home.coverage.facts import PlanFacts
from samordna.home.mine.ground import Ground, Task
from samordna.organisation.models import Municipality
from samordna.plans.progress import Share, shares

LONGEST_LIST = 12


@dataclass(frozen=True, slots=True)
class Workplace:
    """A municipality where somebody holds roles, and those roles in words."""

    municipality: Municipality
    roles: str


def workplaces(user: User) -> list[Workplace]:
    """Where the user holds roles, by the municipality's name. In a transaction of the user's own (``acting_as``)."""
    rows = user.assignments.select_related("municipality").order_by(Swedish("municipality__name"), "pk")
    by_place: dict[Municipality, list[str]] = {}
    for row in rows:
        by_place.setdefault(row.municipality, []).append(row.get_role_display())
    return [
        Workplace(municipality, get_text_list(list(dict.fromkeys(roles)), _("and")))
        for municipality, roles in by_place.items()
    ]


@dataclass(frozen=True, slots=True)
class Overview:
    """How it goes in the plans that the reader may see. ``plans`` is cut; ``plan_count`` is whole."""

    plans: list[tuple[PlanFacts, int]]
    plan_count: int
    late: list[Task]
    soon: list[Task]
    shares: list[Share]
    activity_count: int
    reports: list[Task]


def overview(ground: Ground) -> Overview:
    """Two queries, whatever the size of the municipality."""
    tasks, plans = ground.tasks, ground.facts.plans
    counts: dict[int, int] = {}
    for task in tasks:
        counts[task.plan.version.pk] = counts.get(task.plan.version.pk, 0) + 1
    late = [task for task in tasks if task.is_late]
    ground.note_reading(ground.reports)
    return Overview(
        plans=[(plan, counts.get(plan.version.pk, 0)) for plan in plans[:LONGEST_LIST]],
        plan_count=len(plans),
        late=late,
        soon=[task for task in tasks if task.is_soon],
        shares=shares(task.status for task in tasks),
        activity_count=len(tasks),
        reports=ground.reports,
    )
