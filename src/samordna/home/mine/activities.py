"""The activities that a reader may see: all of them counted, and those that ask for something or were reported."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.followup.responsibilities import is_own
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.mine.activity_rows import ROWS, ActivityRow
from samordna.plandoc.following_up import FollowedUp
from samordna.plans.progress import asks_for_help, due, is_soon


@dataclass(frozen=True, slots=True)
class Task:
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
    reported = {pk: at for moments in facts.reported.values() for pk, at in moments.items()}
    counts: Counter[int] = Counter()
    statuses: list[str] = []
    tasks: list[Task] = []
    own: dict[int, FollowedUp] = {}
    of_plan = {pk: _Answering.at(access, plan.path) for pk, plan in plans.items()}
    for row, is_closed in _seen(facts, access, plans):
        counts[row.version] += 1
        statuses.append(row.status)
        plan = plans[row.version]
        readers = of_plan[row.version] if row.responsibility is None else _Answering.at(access, row.path)
        if readers.is_own and plan.is_in_force:
            own[row.pk] = FollowedUp(row.follow_up, row.starts, row.status, row.closed_on)
        last_day, late, soon = _standing(
            row.status, row.ends, row.starts, row.follow_up, facts.today, ongoing=row.ongoing
        )
        at = reported.get(row.pk)
        if late or soon or at:
            named = (row.pk, plan, row.action, row.responsible, row.status)
            dated = (last_day, row.ongoing and not row.ends, at, late, soon)
            tasks.append(Task(*named, *dated, is_closed, readers.may_report))
    tasks.sort(key=lambda task: task.last_day or date.max)
    return Activities(counts, statuses, tasks, own)


class _Answering(NamedTuple):
    """Whether the reader may report what is answered for somewhere, and whether it is the reader's own."""

    may_report: bool
    is_own: bool

    @classmethod
    def at(cls, access: Access, path: Path) -> "_Answering":
        return cls(access.may_for(Action.REPORT, path), is_own(access, path))


def _seen(facts: Facts, access: Access, plans: dict[int, PlanFacts]) -> Iterator[tuple[ActivityRow, bool]]:
    """The rows that the reader may see, each with whether it is restricted."""
    closed = facts.closed
    open_to_reader = {pk for pk in closed if access.may_for(Action.READ_RESTRICTED, plans[pk].path)}
    for row in map(ActivityRow._make, ROWS.rows(versions=list(plans))):
        hidden = closed.get(row.version)
        is_closed = hidden is not None and hidden.holds(
            "activities", key=row.key, place=row.place, title=row.action
        )
        if not is_closed or row.version in open_to_reader:
            yield row, is_closed


@lru_cache(maxsize=8192)
def _standing(
    status: str, ends: str, starts: str, follow_up: str, today: date, *, ongoing: bool
) -> tuple[date | None, bool, bool]:
    """The last day of an activity, whether it is late, and if not whether it is due soon."""
    last_day = due(ends, starts, follow_up, ongoing=ongoing)
    late = asks_for_help(status, last_day, today)
    return last_day, late, not late and is_soon(status, last_day, today)
