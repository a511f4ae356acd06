"""The activities of a municipality, of the version in force today of each plan, else its newest, as far as the reader sees them.

A municipality may have thousands: plain values, and what many share is worked out once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from samordna.accounts.access import Access
from samordna.core.page_pieces import language
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import FollowedUp
from samordna.plandoc.spans import stated_end
from samordna.plans.activity_list import matching
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.progress import asks_for_help, due, is_late
from samordna.plans.rules import NOTHING_HIDDEN, closed_in, may_read_restricted
from samordna.plans.todays_versions import is_in_force, versions_today

LINE_COLUMNS = (
    *("pk", "version_id", "action", "responsible", "starts", "ends", "ongoing", "follow_up", "status"),
    *("key", "place"),
)
BOUND = ("pk", "function", "unit_id", "unit__name", "unit__path")
"""What there is to know of the responsibility for an activity."""


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity. ``unit`` is the number of the unit that answers for it, None where it is the municipality as a whole.

    ``is_followed`` says that its plan is in force: what is only a draft nobody has promised, and it counts nowhere. ``is_over``
    says that its time is over, ``is_late`` that, or that somebody has reported it as delayed; neither is said of such.
    """

    pk: int
    version: PlanVersion
    action: str
    responsible: str
    unit: int | None
    unit_name: str
    path: tuple[int, ...]
    starts: str
    ends: str
    stated_end: str
    follow_up: str
    status: str
    last_day: date | None
    is_followed: bool
    is_over: bool
    is_late: bool
    is_closed: bool
    fits_words: bool = True

    @property
    def followed_up(self) -> FollowedUp:
        return FollowedUp(self.follow_up, self.starts, self.status)


@dataclass(frozen=True)
class Lines:
    """Three queries, four where something is restricted."""

    municipality: Municipality
    access: Access
    today: date
    words: str = ""
    versions: dict[int, PlanVersion] = field(init=False)

    def __post_init__(self) -> None:
        today = versions_today(self.municipality, self.access, self.today)
        object.__setattr__(self, "versions", {version.pk: version for version in today})

    @cached_property
    def in_force(self) -> set[int]:
        """The versions that are followed up: what is only a draft nobody has promised."""
        return {pk for pk, version in self.versions.items() if is_in_force(version, self.today)}

    @cached_property
    def all(self) -> list[ActivityLine]:
        """Plan by plan, in the order of the plan."""
        of_version: dict[int, list[ActivityLine]] = {pk: [] for pk in self.versions}
        for line in self._seen():
            of_version[line.version.pk].append(line)
        return [line for lines in of_version.values() for line in lines]

    def _seen(self) -> Iterator[ActivityLine]:
        closed = closed_in(self.versions.values())
        open_to_reader = {pk for pk in closed if may_read_restricted(self.access, self.versions[pk])}
        rows = (
            Activity.objects.filter(version__in=self.versions)
            .present()
            .annotate(matches=matching(self.words))
        )
        bound = (f"responsibility__{name}" for name in BOUND)
        for row in rows.values_list(*LINE_COLUMNS, "matches", *bound):
            pk, version, action, *said = row[: len(LINE_COLUMNS)]
            *facts, key, place = said
            hidden = closed.get(version, NOTHING_HIDDEN)
            is_closed = bool(hidden) and hidden.holds("activities", key=key, place=place, title=action)
            if not is_closed or version in open_to_reader:
                answers = self._who_answers(self.versions[version], *row[len(LINE_COLUMNS) + 1 :])
                yield self._line((pk, version, action), facts, answers, is_closed, row[len(LINE_COLUMNS)])

    def _line(
        self,
        what: tuple[int, int, str],
        facts: list[Any],
        answers: tuple[int | None, str, tuple[int, ...]],
        is_closed: bool,
        fits_words: bool,
    ) -> ActivityLine:
        pk, version, action = what
        responsible, starts, ends, ongoing, follow_up, status = facts
        last_day = due(ends, starts, follow_up, ongoing=ongoing)
        is_followed = version in self.in_force
        return ActivityLine(
            pk,
            self.versions[version],
            action,
            responsible,
            *answers,
            starts,
            ends,
            stated_end(ends, language(), ongoing=ongoing),
            follow_up,
            status,
            last_day,
            is_followed,
            is_late(status, last_day, self.today, in_force=is_followed),
            asks_for_help(status, last_day, self.today, in_force=is_followed),
            is_closed,
            fits_words,
        )

    def _who_answers(
        self,
        version: PlanVersion,
        bound: int | None,
        function: str | None,
        unit: int | None,
        name: str | None,
        path: list[int] | None,
    ) -> tuple[int | None, str, tuple[int, ...]]:
        """Whom the activity is bound to, else its plan's unit."""
        if bound is None:
            owner = version.plan.unit
            return (owner.pk, owner.name, tuple(owner.path)) if owner else (None, self.municipality.name, ())
        said = ", ".join(filter(None, (name or self.municipality.name, function)))
        return unit, said, tuple(path or ())
