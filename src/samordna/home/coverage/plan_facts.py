"""What each plan is judged and named by: of what is restricted only what the reader may read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from samordna.accounts.access import Path
from samordna.home.coverage.corrected import put_right
from samordna.home.coverage.judged import Judged
from samordna.home.coverage.plan_rows import PlanRow
from samordna.organisation.models import Municipality
from samordna.plandoc.in_force import has_begun
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.writing.public import Hidden
from samordna.plans.models import Activity
from samordna.plans.rules import is_held


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
    def is_in_force(self) -> bool:
        """Whether it is on the day of the judging: what was decided ahead is not yet."""
        judged = self.judged
        return judged.state is State.IN_FORCE and has_begun(judged.stated("period_start") or "", judged.today)

    @property
    def title(self) -> str:
        return self.judged.stated("title") or ""

    @property
    def board(self) -> str:
        return self.judged.stated("board") or ""


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
        plan=row.plan_id,
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
