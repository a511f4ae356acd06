"""What the page of an occasion's answers shows of it: whose activities, which part of them, and what was said last time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from samordna.accounts.access import MunicipalityRequest
from samordna.core.history import restricted_read_of
from samordna.followup.answering.asked import Answerable, Asked, answerables, asked_at
from samordna.followup.answering.said import answers_at
from samordna.followup.calendar import Calendar, as_planned
from samordna.followup.models import FollowUpOccasion
from samordna.plans.models import Activity, ActivityStatus

ON_A_PAGE = 25


@dataclass(frozen=True)
class Answering:
    """The activities that the reader is asked about: their own, or with ``everybody`` also those that they may help with."""

    request: MunicipalityRequest
    calendar: Calendar
    occasion: FollowUpOccasion
    everybody: bool
    page: int

    @cached_property
    def everything(self) -> list[Asked]:
        day = as_planned(self.occasion).about
        activities = answerables(self.request.municipality, self.request.access, day)
        asked = asked_at(self.calendar, self.occasion, activities, answers_at([self.occasion]))
        return sorted(asked, key=lambda one: not one.is_left)

    @cached_property
    def asked(self) -> list[Asked]:
        """Those that are left before those that are sent."""
        return (
            self.everything if self.everybody else [one for one in self.everything if one.answerable.is_own]
        )

    @property
    def others(self) -> int:
        return sum(not one.answerable.is_own for one in self.everything)

    @property
    def pages(self) -> int:
        return max(-(-len(self.asked) // ON_A_PAGE), 1)

    @property
    def numbers(self) -> range:
        return range(1, self.pages + 1)

    @property
    def here(self) -> int:
        """The page's number; one beyond the last is the last."""
        return min(max(self.page, 1), self.pages)

    @cached_property
    def shown(self) -> list[Asked]:
        first = (self.here - 1) * ON_A_PAGE
        return self.asked[first : first + ON_A_PAGE]

    @property
    def left(self) -> int:
        return sum(one.is_left for one in self.asked)

    @property
    def ready(self) -> int:
        """How many could be sent now."""
        return sum(one.is_filled_in for one in self.asked)

    def take(self, changed: Asked) -> None:
        """Know what is kept now about one of the activities."""
        place = next(n for n, one in enumerate(self.everything) if one.activity.pk == changed.activity.pk)
        self.everything[place] = changed
        self.__dict__.pop("asked", None)

    def find(self, activity: int) -> Asked | None:
        return next((one for one in self.everything if one.activity.pk == activity), None)

    def note_reading(self, shown: Iterable[Asked]) -> None:
        note_reading(self.request, [one.answerable for one in shown])

    def last_time(self) -> dict[int, ActivityStatus]:
        """What was reported last of each activity of the page before this occasion. One query."""
        reports = ActivityStatus.objects.filter(activity__in=[one.activity.pk for one in self.shown])
        reports = reports.exclude(occasion=self.occasion.name).order_by("activity_id", "-reported_at", "-pk")
        return {report.activity_id: report for report in reports.distinct("activity_id")}


def note_reading(request: MunicipalityRequest, answerables: Iterable[Answerable]) -> None:
    """Remember which restricted activities the page shows."""
    by_version: dict[int, list[int]] = {}
    for one in answerables:
        if one.is_closed:
            by_version.setdefault(one.version.pk, []).append(one.activity.pk)
    for version, activities in by_version.items():
        restricted_read_of(request, Activity, activities, parent_id=version, how="page")


def days_left(occasion: FollowUpOccasion, today: date) -> int:
    return (occasion.due_on - today).days
