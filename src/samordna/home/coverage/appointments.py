"""Who coordinates, has coordinated or will, as far as the coverage and the first page need it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, QuerySet, Subquery, When

from samordna.accounts.models import User
from samordna.core.prepared import Prepared, given
from samordna.organisation.models import Coordinator, MandateFollowUp, MandateTask, Municipality
from samordna.plandoc.dates.months import months_after

COORDINATOR_COLUMNS = (
    *("pk", "unit_id", "function", "user_id", "valid_from", "valid_to"),
    *("deputy_function", "deputy_user_id", "deputy_user__name"),
)


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


def appointments_in(
    municipality: Municipality, *, reader: User, today: date
) -> dict[int | None, list[Appointment]]:
    """By unit, the latest first. One query."""
    rows = _COORDINATORS.rows(
        municipality=municipality.pk,
        user=reader.pk,
        since=months_after(today, -municipality.revision_months),
    )
    by_unit: dict[int | None, list[Appointment]] = defaultdict(list)
    for row in rows:
        appointment = _appointment(dict(zip((*COORDINATOR_COLUMNS, "waiting"), row, strict=True)))
        by_unit[appointment.unit].append(appointment)
    return by_unit


def _coordinator_rows() -> "QuerySet[Coordinator, tuple[Any, ...]]":
    """With how many tasks wait, for the appointments of ``user``."""
    own = When(user=given("user"), then=Subquery(_waiting(), output_field=IntegerField()))
    rows = Coordinator.objects.filter(municipality=given("municipality"))
    rows = rows.annotate(waiting=Case(own, output_field=IntegerField()))
    latest_first = F("valid_from").desc(nulls_last=True)
    return rows.order_by(latest_first, "-pk").values_list(*COORDINATOR_COLUMNS, "waiting")


def _waiting() -> "QuerySet[Any, Any]":
    done = MandateFollowUp.objects.filter(
        task=OuterRef("pk"), coordinator=OuterRef(OuterRef("pk")), followed_up_at__date__gte=given("since")
    )
    tasks = MandateTask.objects.filter(~Exists(done), scope=OuterRef("scope"), removed_at=None).order_by()
    return tasks.values("scope").annotate(count=Count("pk")).values("count")


_COORDINATORS = Prepared(_coordinator_rows)


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
