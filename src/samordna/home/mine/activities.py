"""The activities that a reader may see: all of them counted, and those that ask for something or were reported."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.prepared import Prepared, given_ids
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.plans.models import Activity
from samordna.plans.progress import asks_for_help, due, is_soon


@dataclass(frozen=True, slots=True)
class Task:
    """An activity, as far as the first page needs it. ``last_day`` and ``reported`` may be unknown.

    One that ``is_closed`` is restricted, and the reader may read it.
    """

    pk: int
    plan: PlanFacts
    action: str
    responsible: str
    status: str
    last_day: date | None
    reported: datetime | None
    is_late: bool
    is_soon: bool
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Activities:
    """``counts`` are by version. ``tasks`` are those that are late, due soon or reported, by the days they are due."""

    counts: Counter[int]
    statuses: list[str]
    tasks: list[Task]


def activities_of(facts: Facts, access: Access) -> Activities:
    """One query, and one more where something is restricted."""
    plans = {plan.pk: plan for plan in facts.plans}
    reported = {pk: at for moments in facts.reported.values() for pk, at in moments.items()}
    counts: Counter[int] = Counter()
    statuses: list[str] = []
    tasks: list[Task] = []
    for (pk, version, action, responsible, *dated), is_closed in _seen(facts, access, plans):
        counts[version] += 1
        status, *times = dated
        statuses.append(status)
        last_day, late, soon = _standing(status, *times, facts.today)
        at = reported.get(pk)
        if late or soon or at:
            tasks.append(
                Task(pk, plans[version], action, responsible, status, last_day, at, late, soon, is_closed)
            )
    tasks.sort(key=lambda task: task.last_day or date.max)
    return Activities(counts, statuses, tasks)


def _seen(facts: Facts, access: Access, plans: dict[int, PlanFacts]) -> Iterator[tuple[list[Any], bool]]:
    """The rows that the reader may see, each with whether it is restricted."""
    closed = facts.closed
    open_to_reader = {pk for pk in closed if access.may_for(Action.READ_RESTRICTED, plans[pk].path)}
    for *row, key, place in _ROWS.rows(versions=list(plans)):
        version, action = row[1], row[2]
        hidden = closed.get(version)
        is_closed = hidden is not None and hidden.holds("activities", key=key, place=place, title=action)
        if not is_closed or version in open_to_reader:
            yield row, is_closed


@lru_cache(maxsize=8192)
def _standing(
    status: str, ends: str, starts: str, follow_up: str, today: date
) -> tuple[date | None, bool, bool]:
    """The last day of an activity, whether it is late, and if not whether it is due soon."""
    last_day = due(ends, starts, follow_up)
    late = asks_for_help(status, last_day, today)
    return last_day, late, not late and is_soon(status, last_day, today)


def _rows() -> "QuerySet[Activity, tuple[Any, ...]]":
    rows = Activity.objects.filter(version__in=given_ids("versions"), removed_at=None)
    named = ("pk", "version_id", "action", "responsible")
    dated = ("status", "ends", "starts", "follow_up")
    return rows.order_by("version_id", "position", "pk").values_list(*named, *dated, "key", "place")


_ROWS = Prepared(_rows)
