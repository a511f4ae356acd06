"""Where there are, or should be, coordinators, and how the tasks of their mandate go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Prefetch

from samordna.core.order import swedish_order
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Coordinator, MandateFollowUp, MandateTask, Municipality, Unit
from samordna.organisation.queries import coordinators


@dataclass(frozen=True, slots=True)
class CoordinatorPlace:
    """Where there is, or should be, a coordinator: the whole municipality (``unit`` None) or an administration."""

    unit: Unit | None
    now: Coordinator | None
    coming: list[Coordinator]
    past: list[Coordinator]

    @property
    def is_vacant(self) -> bool:
        return self.now is None


def coordinator_places(municipality: Municipality, today: date) -> list[CoordinatorPlace]:
    """The central place, each administration of today, and other units that have or had a coordinator. Two queries."""
    rows = list(coordinators(municipality))
    administrations = list(
        Unit.objects.filter(municipality=municipality, kind=UnitKind.ADMINISTRATION).valid_on(today)
    )
    units = {unit.pk: unit for unit in administrations} | {row.unit_id: row.unit for row in rows if row.unit}
    ordered = sorted(units.values(), key=lambda unit: swedish_order(unit.name))
    places = [_place(None, rows, today), *(_place(unit, rows, today) for unit in ordered)]
    return [place for place in places if place.unit is None or place.unit.is_valid_on(today) or place.past]


def coordinator_now(municipality: Municipality, today: date) -> Coordinator | None:
    """Whoever coordinates for the whole municipality, with the contact point. One query."""
    central = Coordinator.objects.filter(municipality=municipality, unit=None).valid_on(today)
    return central.select_related("unit", "user", "deputy_user", "contact_point").first()


def _place(unit: Unit | None, rows: Iterable[Coordinator], today: date) -> CoordinatorPlace:
    here = [row for row in rows if row.unit_id == (unit.pk if unit else None)]
    return CoordinatorPlace(
        unit=unit,
        now=next((row for row in here if row.is_valid_on(today)), None),
        coming=[row for row in here if row.valid_from is not None and row.valid_from > today],
        past=[row for row in here if row.valid_to is not None and row.valid_to < today],
    )


@dataclass(frozen=True, slots=True)
class TaskNow:
    """A task of the mandate, how it went the last time somebody looked, and each time before, newest first."""

    task: MandateTask
    follow_ups: list[MandateFollowUp]

    @property
    def latest(self) -> MandateFollowUp | None:
        return self.follow_ups[0] if self.follow_ups else None


def mandate_of(coordinator: Coordinator) -> list[TaskNow]:
    """The coordinator's checklist: tasks of the mandate today, and removed ones that have been followed up. Two queries."""
    follow_ups = MandateFollowUp.objects.filter(coordinator=coordinator).select_related("followed_up_by")
    tasks = (
        MandateTask.objects.filter(municipality=coordinator.municipality_id, scope=coordinator.scope)
        .prefetch_related(Prefetch("follow_ups", queryset=follow_ups, to_attr="looked_at"))
        .order_by(F("removed_at").desc(nulls_first=True), "position", "pk")
    )
    return [TaskNow(task, task.looked_at) for task in tasks if task.removed_at is None or task.looked_at]
