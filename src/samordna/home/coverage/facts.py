"""What the coverage is judged from: units, coordinators, plans and reports of a municipality, in four queries at any size."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Case as SqlCase
from django.db.models import Count, Exists, F, IntegerField, Max, OuterRef, QuerySet, Subquery, When

from samordna.accounts.access import Access
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.home.coverage.plan_facts import (
    ON_THEIR_WAY,
    WRITTEN,
    PlanFacts,
    PlanRow,
    facts_of,
    plan_rows,
    told_activities,
)
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Coordinator, MandateFollowUp, MandateTask, Municipality, Unit
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.life_cycle import State
from samordna.plandoc.writing.public import Hidden
from samordna.plans.models import ActivityStatus
from samordna.plans.rules import NOTHING_HIDDEN, closed_of

UNIT_COLUMNS = (
    *("pk", "name", "code", "kind", "path", "valid_from", "valid_to", "successor_id"),
    *("body_id", "body__name", "body__kind"),
)
COORDINATOR_COLUMNS = (
    *("pk", "unit_id", "function", "user_id", "valid_from", "valid_to"),
    *("deputy_function", "deputy_user_id", "deputy_user__name"),
)


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit, open or closed, with the body that it or the nearest one above answers to."""

    pk: int
    name: str
    code: str
    kind: str
    path: tuple[int, ...]
    valid_from: date | None
    valid_to: date | None
    successor: int | None
    body: str = ""
    body_kind: str = ""

    def is_open(self, today: date) -> bool:
        return (self.valid_from is None or self.valid_from <= today) and not self.is_closed(today)

    def is_closed(self, today: date) -> bool:
        return self.valid_to is not None and self.valid_to < today

    @property
    def is_administration(self) -> bool:
        return self.kind == UnitKind.ADMINISTRATION


@dataclass(frozen=True, slots=True)
class Appointment:
    """Somebody coordinates, has coordinated or will: for a unit, or for the whole municipality (``unit`` None).

    ``tasks_waiting`` is counted for the reader's own appointments: tasks that nobody has followed up for a revision's time.
    """

    pk: int
    unit: int | None
    function: str
    user: int | None
    valid_from: date | None
    valid_to: date | None
    deputy: str
    deputy_user: int | None
    tasks_waiting: int = 0

    def is_current(self, today: date) -> bool:
        return not self.is_ahead(today) and (self.valid_to is None or self.valid_to >= today)

    def is_ahead(self, today: date) -> bool:
        return self.valid_from is not None and self.valid_from > today


@dataclass(frozen=True)
class Facts:
    """The reads, each made when it is first asked for."""

    municipality: Municipality
    access: Access
    today: date

    @cached_property
    def units(self) -> dict[int, UnitFacts]:
        rows = _UNITS.rows(municipality=self.municipality.pk)
        values = {row[0]: dict(zip(UNIT_COLUMNS, row, strict=True)) for row in rows}
        return {pk: _unit(row, values) for pk, row in values.items()}

    @cached_property
    def administrations(self) -> list[UnitFacts]:
        return [unit for unit in self.units.values() if unit.is_administration and unit.is_open(self.today)]

    @cached_property
    def appointments(self) -> dict[int | None, list[Appointment]]:
        """By unit, the latest first."""
        rows = _COORDINATORS.rows(
            municipality=self.municipality.pk,
            user=self.access.user.pk,
            since=months_after(self.today, -self.municipality.revision_months),
        )
        by_unit: dict[int | None, list[Appointment]] = defaultdict(list)
        for row in rows:
            appointment = _appointment(dict(zip((*COORDINATOR_COLUMNS, "waiting"), row, strict=True)))
            by_unit[appointment.unit].append(appointment)
        return by_unit

    def appointed(self, unit: int | None) -> Appointment | None:
        """Who coordinates the unit, or with None the whole municipality, today."""
        return next((one for one in self.appointments.get(unit, []) if one.is_current(self.today)), None)

    def home_of(self, unit: int | None) -> UnitFacts | None:
        """The open administration that a unit belongs to; a closed unit's successor takes its place."""
        seen: set[int] = set()
        while unit is not None and unit not in seen:
            seen.add(unit)
            there = self.units[unit]
            if there.is_closed(self.today) and there.successor:
                unit = there.successor
                continue
            above = [self.units[pk] for pk in reversed(there.path) if self.units[pk].is_administration]
            if not above or above[0].pk == unit:
                return above[0] if above and above[0].is_open(self.today) else None
            unit = above[0].pk
        return None

    def plans_of(self, units: Iterable[int]) -> list[PlanFacts]:
        """The plans owned by any of the units or by what is below them."""
        owners = set(units)
        return [plan for plan in self.plans if owners.intersection(plan.path or ())]

    @cached_property
    def plans(self) -> list[PlanFacts]:
        """Those that the reader may see. What is restricted for them is looked up where there is such: two queries more."""
        restricting = [row.pk for row in self._rows if not row.may_be_read_by(self.access)]
        hidden = {pk: self.closed[pk] for pk in restricting if pk in self.closed} if restricting else {}
        told = told_activities(hidden) if hidden else {}
        place, reported = (self.today, self.municipality), self.reported
        later = {row.plan: row.pk for row in self.written if row.pk > row.standing}
        return [
            facts_of(
                row,
                hidden.get(row.pk, NOTHING_HIDDEN),
                told.get(row.pk),
                reported.get(row.plan, {}),
                place,
                later.get(row.plan, 0),
            )
            for row in self._rows
        ]

    @cached_property
    def closed(self) -> dict[int, Hidden]:
        """What is restricted in the plans, whoever reads it, by the version's id."""
        return closed_of(row.pk for row in self._rows if row.has_restricted)

    @cached_property
    def _rows(self) -> list[PlanRow]:
        return [row for row in self._versions if row.is_standing]

    @property
    def on_their_way(self) -> list[PlanRow]:
        """Versions that have left their writers and are not in force yet, in the order of their way."""
        leaving = [row for row in self._versions if row.state in ON_THEIR_WAY]
        return sorted(leaving, key=lambda row: ON_THEIR_WAY.index(State(row.state)))

    @property
    def written(self) -> list[PlanRow]:
        """Versions whose text may be changed, by title."""
        return [row for row in self._versions if row.state in WRITTEN]

    @cached_property
    def _versions(self) -> list[PlanRow]:
        return plan_rows(self.municipality, self.access)

    @cached_property
    def reported(self) -> dict[int, dict[int, datetime]]:
        """When each activity was reported last, by plan; activities of older versions too."""
        by_plan: dict[int, dict[int, datetime]] = defaultdict(dict)
        for plan, activity, at in _REPORTED.rows(municipality=self.municipality.pk):
            by_plan[plan][activity] = at
        return by_plan


def _unit_rows() -> "QuerySet[Unit, tuple[Any, ...]]":
    rows = Unit.objects.filter(municipality=given("municipality"))
    return rows.order_by(Swedish("name"), "pk").values_list(*UNIT_COLUMNS)


def _coordinator_rows() -> "QuerySet[Coordinator, tuple[Any, ...]]":
    """With how many tasks wait, for the appointments of ``user``."""
    own = When(user=given("user"), then=Subquery(_waiting(), output_field=IntegerField()))
    rows = Coordinator.objects.filter(municipality=given("municipality"))
    rows = rows.annotate(waiting=SqlCase(own, output_field=IntegerField()))
    latest_first = F("valid_from").desc(nulls_last=True)
    return rows.order_by(latest_first, "-pk").values_list(*COORDINATOR_COLUMNS, "waiting")


def _waiting() -> "QuerySet[Any, Any]":
    done = MandateFollowUp.objects.filter(
        task=OuterRef("pk"), coordinator=OuterRef(OuterRef("pk")), followed_up_at__date__gte=given("since")
    )
    tasks = MandateTask.objects.filter(~Exists(done), scope=OuterRef("scope"), removed_at=None).order_by()
    return tasks.values("scope").annotate(count=Count("pk")).values("count")


def _reported() -> "QuerySet[ActivityStatus, tuple[Any, ...]]":
    rows = ActivityStatus.objects.filter(municipality=given("municipality")).order_by()
    return rows.values_list("activity__version__plan", "activity").annotate(last=Max("reported_at"))


_UNITS, _COORDINATORS, _REPORTED = Prepared(_unit_rows), Prepared(_coordinator_rows), Prepared(_reported)


def _unit(row: dict[str, Any], others: dict[int, dict[str, Any]]) -> UnitFacts:
    answering = next((others[pk] for pk in reversed(row["path"]) if others[pk]["body_id"]), row)
    return UnitFacts(
        pk=row["pk"],
        name=row["name"],
        code=row["code"],
        kind=row["kind"],
        path=tuple(row["path"]),
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        successor=row["successor_id"],
        body=answering["body__name"] or "",
        body_kind=answering["body__kind"] or "",
    )


def _appointment(row: dict[str, Any]) -> Appointment:
    return Appointment(
        pk=row["pk"],
        unit=row["unit_id"],
        function=row["function"],
        user=row["user_id"],
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        deputy=row["deputy_function"] or row["deputy_user__name"] or "",
        deputy_user=row["deputy_user_id"],
        tasks_waiting=row["waiting"] or 0,
    )
