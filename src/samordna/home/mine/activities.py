"""The activities that a reader may see: all of them counted, and those that ask for something or were reported."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.followup.responsibilities import is_own
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.mine.activity_rows import ROWS, ActivityRow, Dated
from samordna.plandoc.following_up import FollowedUp
from samordna.plans.progress import asks_for_help, due, is_soon

_VERSION = attrgetter("version")


class Task(NamedTuple):
    """An activity, as far as the first page needs it. ``last_day`` and ``reported`` may be unknown.

    One that ``goes_on`` has no last day. One that ``is_closed`` is restricted, and the reader may read it; ``is_readers`` tells
    that the reader may report it.
    """

    pk: int
    plan: PlanFacts
    action: str
    responsible: str
    status: str
    last_day: date | None
    goes_on: bool
    reported: datetime | None
    is_late: bool
    is_soon: bool
    is_closed: bool
    is_readers: bool


@dataclass(frozen=True, slots=True)
class Activities:
    """``counts`` are by version. ``tasks`` are those that are late, due soon or reported, by the days they are due.

    ``own`` are those of plans in force that are the reader's to answer about, with what decides at which occasions.
    """

    counts: Counter[int]
    statuses: list[str]
    tasks: list[Task]
    own: dict[int, FollowedUp]


def activities_of(facts: Facts, access: Access) -> Activities:
    """One query, and one more where something is restricted."""
    plans = {plan.pk: plan for plan in facts.plans}
    activities = Activities(Counter(), [], [], {})
    for version, rows in groupby(map(ActivityRow._make, ROWS.rows(versions=list(plans))), _VERSION):
        _put(activities, plans[version], list(rows), facts, access)
    activities.tasks.sort(key=lambda task: task.last_day or date.max)
    return activities


def _put(
    activities: Activities, plan: PlanFacts, all_rows: list[ActivityRow], facts: Facts, access: Access
) -> None:
    """The activities of one plan: a large municipality has a thousand, so whatever is the plan's is looked up once."""
    rows, closed = _seen(facts, access, plan, all_rows)
    activities.counts[plan.pk] = len(rows)
    activities.statuses.extend(row.status for row in rows)
    reported, today = facts.reported.get(plan.plan, {}), facts.today
    of_plan, is_in_force = _Answering.at(access, plan.path), plan.is_in_force
    for row in rows:
        readers = of_plan if row.responsibility is None else _Answering.at(access, row.path)
        if readers.is_own and is_in_force:
            activities.own[row.pk] = FollowedUp(row.follow_up, row.starts, row.status, row.closed_on)
        last_day, late, soon = _standing(row.dated, today)
        at = reported.get(row.pk)
        if late or soon or at:
            goes_on = row.ongoing and not row.ends
            activities.tasks.append(
                Task(
                    row.pk,
                    plan,
                    row.action,
                    row.responsible,
                    row.status,
                    last_day,
                    goes_on,
                    at,
                    late,
                    soon,
                    row.pk in closed,
                    readers.may_report,
                )
            )


class _Answering(NamedTuple):
    """Whether the reader may report what is answered for somewhere, and whether it is the reader's own."""

    may_report: bool
    is_own: bool

    @classmethod
    def at(cls, access: Access, path: Path) -> "_Answering":
        return cls(access.may_for(Action.REPORT, path), is_own(access, path))


def _seen(
    facts: Facts, access: Access, plan: PlanFacts, rows: list[ActivityRow]
) -> tuple[list[ActivityRow], frozenset[int]]:
    """The rows that the reader may see, and which activities are restricted."""
    hidden = facts.closed.get(plan.pk)
    if hidden is None:
        return rows, frozenset()
    closed = frozenset(
        row.pk for row in rows if hidden.holds("activities", key=row.key, place=row.place, title=row.action)
    )
    if access.may_for(Action.READ_RESTRICTED, plan.path):
        return rows, closed
    return [row for row in rows if row.pk not in closed], closed


@lru_cache(maxsize=8192)
def _standing(dated: Dated, today: date) -> tuple[date | None, bool, bool]:
    """The last day of an activity, whether it is late, and if not whether it is due soon."""
    status, ends, ongoing, starts, follow_up = dated
    last_day = due(ends, starts, follow_up, ongoing=ongoing)
    late = asks_for_help(status, last_day, today)
    return last_day, late, not late and is_soon(status, last_day, today)
