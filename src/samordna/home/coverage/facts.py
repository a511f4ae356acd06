"""What the coverage is judged from: units, coordinators, plans and reports of a municipality, in four queries at any size."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case as SqlCase
from django.db.models import Count, Exists, F, IntegerField, Max, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import JSONObject
from django.utils.timezone import localdate

from samordna.accounts.access import Access, Path
from samordna.core.order import Swedish
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Coordinator, MandateFollowUp, MandateTask, Municipality, Unit
from samordna.plandoc.checking.case import Case
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.schema import Condition, Decision, Metadata, PlanDocument, Situation
from samordna.plandoc.writing.public import Hidden
from samordna.plans.documents import METADATA_FIELDS
from samordna.plans.models import Activity, ActivityStatus, Part, PlanVersion
from samordna.plans.queries import versions
from samordna.plans.rules import NOTHING_HIDDEN, hidden_from, is_held, path_of

JUDGED = DECISIONS, CONDITIONS, SITUATION = "decisions", "conditions", "situation"
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


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The newest version of a plan, as far as it is judged. ``case`` holds its metadata, decisions and situation picture.

    Of what is restricted for the reader it holds nothing; ``hidden`` names the lists in which there is such.
    """

    version: PlanVersion
    case: Case
    reported: date | None = None
    has_situation: bool = False
    hidden: frozenset[str] = frozenset()

    @property
    def document(self) -> PlanDocument:
        return self.case.document

    @property
    def unit(self) -> int | None:
        return self.version.plan.unit_id

    @property
    def path(self) -> Path:
        return path_of(self.version.plan)


@dataclass(frozen=True)
class Facts:
    """The reads, each made when it is first asked for."""

    municipality: Municipality
    access: Access
    today: date

    @cached_property
    def units(self) -> dict[int, UnitFacts]:
        rows = Unit.objects.filter(municipality=self.municipality).order_by(Swedish("name"), "pk")
        values = {row["pk"]: row for row in rows.values(*UNIT_COLUMNS)}
        return {pk: _unit(row, values) for pk, row in values.items()}

    @cached_property
    def administrations(self) -> list[UnitFacts]:
        return [unit for unit in self.units.values() if unit.is_administration and unit.is_open(self.today)]

    @cached_property
    def appointments(self) -> dict[int | None, list[Appointment]]:
        """By unit, the latest first."""
        rows = Coordinator.objects.filter(municipality=self.municipality).order_by(
            F("valid_from").desc(nulls_last=True), "-pk"
        )
        own = When(user=self.access.user.pk, then=Subquery(self._waiting(), output_field=IntegerField()))
        rows = rows.annotate(waiting=SqlCase(own, output_field=IntegerField()))
        by_unit: dict[int | None, list[Appointment]] = defaultdict(list)
        for row in rows.values(*COORDINATOR_COLUMNS, "waiting"):
            by_unit[row["unit_id"]].append(_appointment(row))
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

    def _waiting(self) -> "QuerySet[Any, Any]":
        since = months_after(self.today, -self.municipality.revision_months)
        done = MandateFollowUp.objects.filter(
            task=OuterRef("pk"), coordinator=OuterRef(OuterRef("pk")), followed_up_at__date__gte=since
        )
        tasks = MandateTask.objects.filter(~Exists(done), scope=OuterRef("scope"), removed_at=None).order_by()
        return tasks.values("scope").annotate(count=Count("pk")).values("count")

    @cached_property
    def plans(self) -> list[PlanFacts]:
        """Those that the reader may see."""
        newest = (
            PlanVersion.objects.present().filter(plan=OuterRef("plan")).order_by("-number").values("pk")[:1]
        )
        parts = Part.objects.filter(version=OuterRef("pk"), kind__in=JUDGED, removed_at=None)
        newest_versions = versions(self.municipality, self.access).filter(pk=Subquery(newest))
        rows = newest_versions.annotate(
            parts=ArraySubquery(
                parts.order_by("position", "pk").values(
                    part=JSONObject(kind="kind", data="data", key="key", place="place")
                )
            ),
        ).order_by(Swedish("title"), "pk")
        plans = list(rows)
        hidden = hidden_from(self.access, plans)
        told = _told_activities(hidden) if hidden else {}
        return [self._plan(row, hidden.get(row.pk, NOTHING_HIDDEN), told.get(row.pk)) for row in plans]

    def _plan(self, row: Any, hidden: Hidden, told: set[int] | None) -> PlanFacts:
        """``told`` are the activities that the reader may see, where not all are."""
        row.municipality = self.municipality
        kept = [part for part in row.parts if not _is_held(hidden, part)]
        closed = {part["kind"] for part in row.parts if _is_held(hidden, part)}
        document, has_situation = _judged_document(row, kept)
        moments = self.reported.get(row.plan_id, {})
        if told is not None:
            moments = {pk: at for pk, at in moments.items() if pk in told}
            closed.add("activities")
        reported = max(moments.values(), default=None)
        return PlanFacts(
            version=row,
            case=Case(document, self.today, self.municipality.rules),
            reported=localdate(reported) if reported else None,
            has_situation=has_situation,
            hidden=frozenset(closed),
        )

    @cached_property
    def reported(self) -> dict[int, dict[int, datetime]]:
        """When each activity was reported last, by plan; activities of older versions too."""
        rows = ActivityStatus.objects.filter(municipality=self.municipality).order_by()
        latest = rows.values_list("activity__version__plan", "activity").annotate(last=Max("reported_at"))
        by_plan: dict[int, dict[int, datetime]] = defaultdict(dict)
        for plan, activity, at in latest:
            by_plan[plan][activity] = at
        return by_plan


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


def _is_held(hidden: Hidden, part: dict[str, Any]) -> bool:
    title = str(part["data"].get(TITLE_FIELDS.get(part["kind"], ""), "") or "")
    return bool(hidden) and hidden.holds(part["kind"], key=part["key"], place=part["place"], title=title)


def _told_activities(hidden: dict[int, Hidden]) -> dict[int, set[int]]:
    """Of the versions in which activities are closed, by number, those that are not. One query."""
    told: dict[int, set[int]] = {}
    closed: set[int] = set()
    for row in Activity.objects.filter(version__in=hidden).only("version", "key", "place", "action"):
        if is_held(hidden[row.version_id], row):
            closed.add(row.version_id)
        else:
            told.setdefault(row.version_id, set()).add(row.pk)
    return {version: told.get(version, set()) for version in closed}


def _judged_document(row: Any, told: list[dict[str, Any]]) -> tuple[PlanDocument, bool]:
    """What a version is judged by, and whether it has a situation picture at all."""
    parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for part in told:
        parts[part["kind"]].append(part["data"])
    situation = next(iter(parts[SITUATION]), {})
    metadata: dict[str, Any] = {name: getattr(row, name) or None for name in METADATA_FIELDS}
    document = PlanDocument.model_construct(
        metadata=Metadata.model_construct(**metadata),
        decisions=[Decision.model_validate(data) for data in parts[DECISIONS]],
        conditions=[Condition.model_validate(data) for data in parts[CONDITIONS]],
        situation=Situation.model_construct(date=situation.get("date")),
    )
    return document, bool(situation)
