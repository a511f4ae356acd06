"""What the database says of each plan: its version in force, else the newest, and those that are written or on their way."""

import json
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.home.coverage.corrected import all_recorded
from samordna.home.coverage.judged import CONDITIONS, PARTS
from samordna.organisation.models import Municipality
from samordna.plandoc.checking.case import filled
from samordna.plandoc.in_force import in_force_on
from samordna.plandoc.life_cycle import State
from samordna.plans.documents import METADATA_FIELDS
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import Comment, Part, PlanStep, PlanVersion, SectionTask
from samordna.plans.queries import DECIDED, IN_FORCE_FIRST
from samordna.plans.rules import invited, with_restrictions
from samordna.plans.todays_versions import before_what_is_ahead

OWN_COLUMNS = (
    *("pk", "plan_id", "number", "state", "plan__unit_id", "plan__unit__name", "plan__unit__path"),
    "has_restricted",
    "standing",
    "asks",
    "handed",
    "has_said",
)
ON_THEIR_WAY = (State.IN_REVIEW, State.WITH_COMMITTEE, State.DECIDED, State.WITH_BOARD)
"""Where versions are that have left their writers and are not in force yet."""
WRITTEN = (State.DRAFT, State.IN_REVIEW)
"""Where versions are whose text may be changed."""


class PlanRow(NamedTuple):
    """What the database says of a plan, before it is known what the reader may see of it."""

    pk: int
    plan_id: int
    number: int
    state: str
    unit: int | None
    unit_name: str | None
    path: list[int] | None
    has_restricted: bool
    standing: int
    asks: bool
    """Whether a function is asked something in its comments that is not settled."""
    handed: list[str]
    """The sections of it that are handed to somebody and not yet looked through, in their order."""
    has_said: bool
    """Whether the reader has written any comment on it."""
    columns: tuple[str, ...]
    parts: list[str]
    recorded: list[str]
    corrected: list[str]
    """Where decisions were corrected beside an adopted text: all that was recorded of each, in the order it was."""

    @property
    def is_standing(self) -> bool:
        """Whether it is what the plan is judged by."""
        return self.pk == self.standing

    @property
    def period_start(self) -> str:
        return self.stated("period_start")

    def stated(self, name: str) -> str:
        return str(self.columns[METADATA_FIELDS.index(name)] or "")

    @property
    def unanswered(self) -> int:
        """How many conditions of the version before have no answer yet."""
        parts = (json.loads(part) for part in self.parts)
        return sum(one["kind"] == CONDITIONS and not filled(one["data"].get("answer")) for one in parts)

    def may_be_read_by(self, access: Access) -> bool:
        """Whether all of it may."""
        return not self.has_restricted or access.may_for(Action.READ_RESTRICTED, self.path)


def plan_rows(municipality: Municipality, access: Access, today: date) -> list[PlanRow]:
    """Of the plans that the reader may see, by title, with those that are written or on their way to a decision. One query."""
    user = access.user
    asked = {"municipality": municipality.pk, "user": user.pk, "email": user.email}
    rows = _STANDING[access.only_invited].rows(**asked, today=today.isoformat())
    own = len(OWN_COLUMNS)
    return standing_on([PlanRow._make((*row[:own], row[own:-3], *row[-3:])) for row in rows], today)


def standing_on(rows: list[PlanRow], today: date) -> list[PlanRow]:
    """The same, where what was decided ahead leaves the version before it standing, and in force, until its own first day."""
    decided = [row for row in rows if row.state in DECIDED]
    now = {row.plan_id: row.pk for row in in_force_on(decided, today)}
    today_is = [row._replace(standing=now.get(row.plan_id, row.standing)) for row in rows]
    kept = [row for row in today_is if row.state != State.SUPERSEDED or row.is_standing]
    return [row._replace(state=State.IN_FORCE) if row.state == State.SUPERSEDED else row for row in kept]


def _standing(*, only_invited: bool) -> "QuerySet[PlanVersion, tuple[Any, ...]]":
    first = PlanVersion.objects.present().filter(plan=OuterRef("plan"))
    standing = first.order_by(IN_FORCE_FIRST, "-number").values("pk")[:1]
    parts = Part.objects.filter(version=OuterRef("pk"), kind__in=PARTS, removed_at=None)
    part = Cast(JSONObject(kind="kind", data="data", key="key", place="place"), TextField())
    recorded = PlanStep.objects.filter(RECORDED_HERE, version=OuterRef("pk")).exclude(recorded_as="")
    rows: QuerySet[PlanVersion] = PlanVersion.objects.present().filter(municipality=given("municipality"))
    asked = Comment.objects.filter(version=OuterRef("pk"), settled_at=None).exclude(asked_role="")
    handed = SectionTask.objects.filter(
        section__version=OuterRef("pk"), section__removed_at=None, seen_at=None
    )
    columns = {name: name for name in ("section", "writer", "ready_at", "due_on")}
    task = Cast(JSONObject(**columns, heading="section__heading"), TextField())
    said = Comment.objects.filter(version=OuterRef("pk"), author=given("user"))
    rows = rows.annotate(
        standing=Subquery(standing),
        asks=Exists(asked),
        handed=ArraySubquery(handed.order_by("section__position", "pk").values(task=task)),
        has_said=Exists(said),
    )
    rows = rows.filter(
        Q(pk=F("standing")) | Q(state__in={*WRITTEN, *ON_THEIR_WAY}) | before_what_is_ahead(given("today"))
    )
    if only_invited:
        rows = invited(rows, given("user"), given("email"))
    return (
        with_restrictions(rows)
        .annotate(
            parts=ArraySubquery(parts.order_by("position", "pk").values(part=part)),
            recorded=ArraySubquery(recorded.values("recorded_as")),
            corrected=ArraySubquery(all_recorded()),
        )
        .order_by(Swedish("title"), "pk")
        .values_list(*OWN_COLUMNS, *METADATA_FIELDS, "parts", "recorded", "corrected")
    )


_STANDING = {
    only_invited: Prepared(partial(_standing, only_invited=only_invited)) for only_invited in (False, True)
}
