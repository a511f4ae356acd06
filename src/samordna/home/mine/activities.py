"""The activities that a reader may see: all of them counted, and those that ask for something or were reported."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.followup.responsibilities import is_own, path_of_answer
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.mine.activity_rows import (
    PLAN_ACTIVITIES,
    ActivityRow,
    Bound,
    PlanActivities,
    standing_on,
    told_of,
)
from samordna.plandoc.following_up import FollowedUp


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
    """``counts`` are by version, all else of plans in force alone: what is only a draft nobody has promised.

    ``tasks`` are those that are late, due soon or reported, by the days they are due. ``own`` are those that are the reader's to
    answer about, with what decides at which occasions.
    """

    counts: Counter[int]
    statuses: Counter[str]
    tasks: list[Task]
    own: dict[int, FollowedUp]


def activities_of(facts: Facts, access: Access) -> Activities:
    """One query, and one more where something is restricted."""
    plans = {plan.pk: plan for plan in facts.plans}
    activities = Activities(Counter(), Counter(), [], {})
    for version, told in PLAN_ACTIVITIES.of(list(plans), facts.today).items():
        _put(activities, plans[version], told, facts, access)
    activities.tasks.sort(key=lambda task: task.last_day or date.max)
    return activities


def _put(
    activities: Activities, plan: PlanFacts, whole: PlanActivities, facts: Facts, access: Access
) -> None:
    """The activities of one plan: a large municipality has a thousand, so those that ask for nothing are not looked at."""
    told, closed = _seen(facts, access, plan, whole)
    activities.counts[plan.pk] = len(told.rows)
    if not plan.is_in_force:
        return
    activities.statuses.update(told.statuses)
    answering = {bound: _Answering.at(access, plan, bound) for bound in told.followed_up}
    for bound, followed_up in told.followed_up.items():
        if answering[bound].is_own:
            activities.own.update(followed_up)
    reported = facts.reported.get(plan.plan, {})
    for row in _asking(told, reported):
        last_day, late, soon = standing_on(row.dated, facts.today)
        activities.tasks.append(
            Task(
                row.pk,
                plan,
                row.action,
                row.responsible,
                row.status,
                last_day,
                row.ongoing and not row.ends,
                reported.get(row.pk),
                late,
                soon,
                row.pk in closed,
                answering[row.bound].may_report,
            )
        )


def _asking(told: PlanActivities, reported: Mapping[int, datetime]) -> list[ActivityRow]:
    """Those that are late, due soon or reported, in the order of the plan."""
    if told.pressing.keys() >= reported.keys():
        return [told.rows[pk] for pk in told.pressing]
    return [row for pk, row in told.rows.items() if pk in told.pressing or pk in reported]


class _Answering(NamedTuple):
    """Whether the reader may report what is answered for somewhere, and whether it is the reader's own."""

    may_report: bool
    is_own: bool

    @classmethod
    def at(cls, access: Access, plan: PlanFacts, bound: Bound) -> "_Answering":
        path = path_of_answer(bound=bound[0], path=bound[1], plan_path=plan.path)
        return cls(access.may_for(Action.REPORT, path), is_own(access, path))


def _seen(
    facts: Facts, access: Access, plan: PlanFacts, whole: PlanActivities
) -> tuple[PlanActivities, frozenset[int]]:
    """The activities that the reader may see, and which of them are restricted."""
    hidden = facts.closed.get(plan.pk)
    if hidden is None:
        return whole, frozenset()
    rows = whole.rows.values()
    closed = frozenset(
        row.pk for row in rows if hidden.holds("activities", key=row.key, place=row.place, title=row.action)
    )
    if access.may_for(Action.READ_RESTRICTED, plan.path):
        return whole, closed
    return told_of([row for row in rows if row.pk not in closed], facts.today), closed
