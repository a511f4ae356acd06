"""What each plan is judged and named by: its version in force, else the newest.

Of what is restricted only what the reader may read.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject
from django.utils.timezone import localdate

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.home.coverage.corrected import all_recorded, put_right
from samordna.home.coverage.judged import CONDITIONS, PARTS, Judged
from samordna.organisation.models import Municipality
from samordna.plandoc.checking.case import filled
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.writing.public import Hidden
from samordna.plans.documents import METADATA_FIELDS
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import Activity, Comment, Part, PlanStep, PlanVersion, SectionTask
from samordna.plans.queries import IN_FORCE_FIRST
from samordna.plans.rules import invited, is_held, with_restrictions

OWN_COLUMNS = (
    *("pk", "plan_id", "state", "plan__unit_id", "plan__unit__name", "plan__unit__path"),
    "has_restricted",
    "standing",
    "asks",
    "is_handed",
)
ON_THEIR_WAY = (State.IN_REVIEW, State.WITH_COMMITTEE, State.DECIDED, State.WITH_BOARD)
"""Where versions are that have left their writers and are not in force yet."""
WRITTEN = (State.DRAFT, State.IN_REVIEW)
"""Where versions are whose text may be changed."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan by its version in force, else the newest.

    ``plan`` and ``unit`` are numbers; ``path`` is the unit's, None where the plan has none.
    """

    pk: int
    plan: int
    unit: int | None
    unit_name: str
    path: Path
    has_restricted: bool
    judged: Judged
    later: int = 0
    """The version that is written while this one is in force; 0 where none is."""

    @property
    def is_frozen(self) -> bool:
        """Whether its text is never changed again."""
        return LOOKS[self.judged.state].frozen

    @property
    def title(self) -> str:
        return self.judged.stated("title") or ""

    @property
    def board(self) -> str:
        return self.judged.stated("board") or ""


class PlanRow(NamedTuple):
    """What the database says of a plan, before it is known what the reader may see of it."""

    pk: int
    plan: int
    state: str
    unit: int | None
    unit_name: str | None
    path: list[int] | None
    has_restricted: bool
    standing: int
    asks: bool
    """Whether a function is asked something in its comments that is not settled."""
    is_handed: bool
    """Whether sections of it are handed to somebody, and not yet looked through."""
    columns: tuple[str, ...]
    parts: list[str]
    recorded: list[str]
    corrected: list[str]
    """Where decisions were corrected beside an adopted text: all that was recorded of each, in the order it was."""

    @property
    def is_standing(self) -> bool:
        """Whether it is what the plan is judged by."""
        return self.pk == self.standing

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


def plan_rows(municipality: Municipality, access: Access) -> list[PlanRow]:
    """Of the plans that the reader may see, by title, with those that are written or on their way to a decision. One query."""
    user = access.user
    rows = _STANDING[access.only_invited].rows(municipality=municipality.pk, user=user.pk, email=user.email)
    own = len(OWN_COLUMNS)
    return [PlanRow._make((*row[:own], row[own:-3], *row[-3:])) for row in rows]


def facts_of(
    row: PlanRow,
    hidden: Hidden,
    told: set[int] | None,
    reported: Mapping[int, datetime],
    place: tuple[date, Municipality],
    later: int,
) -> PlanFacts:
    """``told`` are the activities that the reader may see, where not all are; ``reported`` when each was, last."""
    today, municipality = place
    right = put_right(row.parts, row.corrected)
    parts, closed = (tuple(right), set()) if not hidden else _parts_told(right, hidden)
    moments = reported.values() if told is None else [at for pk, at in reported.items() if pk in told]
    if told is not None:
        closed.add("activities")
    latest = max(moments, default=None)
    judged = Judged(
        state=State(row.state),
        columns=row.columns,
        parts=parts,
        recorded=frozenset(row.recorded),
        reported=localdate(latest) if latest else None,
        hidden=frozenset(closed),
        today=today,
        rules=municipality.rules,
    )
    return PlanFacts(
        pk=row.pk,
        plan=row.plan,
        unit=row.unit,
        unit_name=row.unit_name or "",
        path=row.path,
        has_restricted=row.has_restricted,
        judged=judged,
        later=later,
    )


def told_activities(hidden: dict[int, Hidden]) -> dict[int, set[int]]:
    """Of the versions in which activities are closed, by number, those that are not. One query."""
    told: dict[int, set[int]] = {}
    closed: set[int] = set()
    for row in Activity.objects.filter(version__in=hidden).only("version", "key", "place", "action"):
        if is_held(hidden[row.version_id], row):
            closed.add(row.version_id)
        else:
            told.setdefault(row.version_id, set()).add(row.pk)
    return {version: told.get(version, set()) for version in closed}


def _parts_told(parts: Iterable[str], hidden: Hidden) -> tuple[tuple[str, ...], set[str]]:
    """Those that the reader may see, and the kinds of the others."""
    told, closed = [], set()
    for written in parts:
        part = json.loads(written)
        if _is_held(hidden, part):
            closed.add(part["kind"])
        else:
            told.append(written)
    return tuple(told), closed


def _is_held(hidden: Hidden, part: dict[str, Any]) -> bool:
    title = str(part["data"].get(TITLE_FIELDS.get(part["kind"], ""), "") or "")
    return hidden.holds(part["kind"], key=part["key"], place=part["place"], title=title)


def _standing(*, only_invited: bool) -> "QuerySet[PlanVersion, tuple[Any, ...]]":
    first = PlanVersion.objects.present().filter(plan=OuterRef("plan"))
    standing = first.order_by(IN_FORCE_FIRST, "-number").values("pk")[:1]
    parts = Part.objects.filter(version=OuterRef("pk"), kind__in=PARTS, removed_at=None)
    part = Cast(JSONObject(kind="kind", data="data", key="key", place="place"), TextField())
    recorded = PlanStep.objects.filter(RECORDED_HERE, version=OuterRef("pk")).exclude(recorded_as="")
    rows: QuerySet[PlanVersion] = PlanVersion.objects.present().filter(municipality=given("municipality"))
    asked = Comment.objects.filter(version=OuterRef("pk"), settled_at=None).exclude(asked_role="")
    handed = SectionTask.objects.filter(section__version=OuterRef("pk"), seen_at=None)
    rows = rows.annotate(standing=Subquery(standing), asks=Exists(asked), is_handed=Exists(handed))
    rows = rows.filter(Q(pk=F("standing")) | Q(state__in={*WRITTEN, *ON_THEIR_WAY}))
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
