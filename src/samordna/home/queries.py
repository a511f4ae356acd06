"""Reads of the first pages: where somebody works, and how it goes in a municipality."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.order import Swedish
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.mine.activities import Task
from samordna.home.mine.ground import Ground
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Status
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
    """How it goes in the plans that the reader may see: ``shares`` and ``activity_count`` of those in force. ``plans`` is cut,
    and leaves out what stands above; ``plan_count`` is whole. ``delayed`` are those of the ``late`` that somebody has said are
    so; of the others the time is over.
    """

    plans: list[tuple[PlanFacts, int]]
    plan_count: int
    are_others: bool
    """Whether plans stand above too."""
    late: list[Task]
    delayed: int
    soon: list[Task]
    shares: list[Share]
    activity_count: int
    reports: list[Task]

    @property
    def overdue(self) -> int:
        return len(self.late) - self.delayed


def overview(ground: Ground, told: Collection[int] = ()) -> Overview:
    """Two queries, whatever the size of the municipality. ``told`` are the versions that the page tells already."""
    activities, plans = ground.activities, ground.facts.plans
    tasks = activities.tasks
    late = [task for task in tasks if task.is_late]
    others = [plan for plan in plans if plan.pk not in told]
    ground.note_reading(ground.reports)
    return Overview(
        plans=[(plan, activities.counts[plan.pk]) for plan in others[:LONGEST_LIST]],
        plan_count=len(plans),
        are_others=len(others) < len(plans),
        late=late,
        delayed=sum(task.status == Status.DELAYED for task in late),
        soon=[task for task in tasks if task.is_soon],
        shares=shares(activities.statuses),
        activity_count=activities.statuses.total(),
        reports=ground.reports,
    )
