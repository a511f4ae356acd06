"""What the coverage is judged from: units, coordinators, plans and reports of a municipality, in four queries at any size."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Max, QuerySet

from samordna.accounts.access import Access
from samordna.core.prepared import Prepared, given
from samordna.home.coverage.appointments import Appointment, appointments_in
from samordna.home.coverage.plan_facts import PlanFacts, facts_of, told_activities
from samordna.home.coverage.plan_rows import ON_THEIR_WAY, WRITTEN, PlanRow, plan_rows
from samordna.home.coverage.unit_facts import UnitFacts, home_of, units_of
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plandoc.writing.public import Hidden
from samordna.plans.models import ActivityStatus
from samordna.plans.rules import NOTHING_HIDDEN, closed_of


@dataclass(frozen=True)
class Facts:
    """The reads, each made when it is first asked for."""

    municipality: Municipality
    access: Access
    today: date

    @cached_property
    def units(self) -> dict[int, UnitFacts]:
        return units_of(self.municipality)

    @cached_property
    def administrations(self) -> list[UnitFacts]:
        return [unit for unit in self.units.values() if unit.is_administration and unit.is_open(self.today)]

    @cached_property
    def appointments(self) -> dict[int | None, list[Appointment]]:
        """By unit, the latest first."""
        return appointments_in(self.municipality, reader=self.access.user, today=self.today)

    def appointed(self, unit: int | None) -> Appointment | None:
        """Who coordinates the unit, or with None the whole municipality, today."""
        return next((one for one in self.appointments.get(unit, []) if one.is_current(self.today)), None)

    def home_of(self, unit: int | None) -> UnitFacts | None:
        """The open administration that a unit belongs to; a closed unit's successor takes its place."""
        return home_of(self.units, unit, self.today)

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
        later = {row.plan_id: row.pk for row in self.written if row.pk > row.standing}
        return [
            facts_of(
                row,
                hidden.get(row.pk, NOTHING_HIDDEN),
                told.get(row.pk),
                reported.get(row.plan_id, {}),
                place,
                later.get(row.plan_id, 0),
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
        return plan_rows(self.municipality, self.access, self.today)

    @cached_property
    def reported(self) -> dict[int, dict[int, datetime]]:
        """When each activity was reported last, by plan; activities of older versions too."""
        by_plan: dict[int, dict[int, datetime]] = defaultdict(dict)
        for plan, activity, at in _REPORTED.rows(municipality=self.municipality.pk):
            by_plan[plan][activity] = at
        return by_plan


def _reported() -> "QuerySet[ActivityStatus, tuple[Any, ...]]":
    rows = ActivityStatus.objects.filter(municipality=given("municipality")).order_by()
    return rows.values_list("activity__version__plan", "activity").annotate(last=Max("reported_at"))


_REPORTED = Prepared(_reported)
