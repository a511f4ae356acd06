"""A plan's training part, as needs and coverage say it: one group a row, with the share trained that check T1 asks for."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Max, Min, Q
from django.utils.timezone import localdate

from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.schema import ABOUT_ITEM, TrainingNeed
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.training import summed
from samordna.plandoc.vocabulary import Function, name_of
from samordna.training.coverage.lines import CoverageLine, administration_of
from samordna.training.coverage.queries import Covered, covered
from samordna.training.queries import sessions_of

Days = dict[int, date]
"""By course."""


def needs_of_plan(municipality: Municipality, unit: Unit | None) -> list[TrainingNeed]:
    """Of a unit's plan: each group of it and of what is below. Of the municipality's: by administration. Seven queries."""
    whole = covered(municipality)
    groups: dict[tuple[int, Function], list[CoverageLine]] = defaultdict(list)
    for line in whole.lines:
        if unit is None or unit.pk in line.unit.path:
            groups[_whose(line, unit, whole), line.need.group.function].append(line)
    planned, carried_out = _days(municipality)
    return [
        _need(whole.units[pk], function, lines, planned, carried_out)
        for (pk, function), lines in groups.items()
    ]


def data_of(need: TrainingNeed) -> dict[str, Any]:
    """As the plan's part holds it."""
    return need.model_dump(mode="json", exclude=set(ABOUT_ITEM))


def _whose(line: CoverageLine, unit: Unit | None, whole: Covered) -> int:
    return line.unit.pk if unit else administration_of(line.unit, whole.units)


def _need(
    unit: Unit, function: Function, lines: list[CoverageLine], planned: Days, carried_out: Days
) -> TrainingNeed:
    share = summed(line.met for line in lines).share
    courses = {course for line in lines for course in line.requirement.courses}
    return TrainingNeed(
        group=f"{unit.name}, {name_of(function, 'sv').lower()}",
        function=function,
        content="; ".join(dict.fromkeys(line.requirement.title for line in lines)),
        planned=_said(min, courses, planned),
        carried_out=_said(max, courses, carried_out),
        share_trained=None if share is None else whole_percent(share) / 100,
    )


def _said(which: Any, courses: Iterable[int], days: Days) -> str | None:
    there = [days[course] for course in courses if course in days]
    return which(there).isoformat() if there else None


def _days(municipality: Municipality) -> tuple[Days, Days]:
    """When each course is given next, and when heads were last counted at it. One query."""
    rows = sessions_of(municipality).filter(cancelled_at=None).order_by()
    told = rows.values_list("course").annotate(
        following=Min("starts_at", filter=Q(starts_at__date__gte=localdate())),
        last=Max("starts_at", filter=Q(groups__came__gt=0)),
    )
    rows_told = list(told)
    planned = {course: localdate(day) for course, day, _last in rows_told if day}
    return planned, {course: localdate(day) for course, _following, day in rows_told if day}
