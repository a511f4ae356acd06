"""What the first page is made from. Each read is one query, made only when a block of the reader's asks for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from samordna.accounts.access import Access, MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read_of
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.followup.calendar import Calendar
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.home.coverage.appointments import Appointment
from samordna.home.coverage.facts import Facts
from samordna.home.mine.activities import Activities, Task, activities_of
from samordna.home.mine.handed import HandedSection, handed_sections
from samordna.home.mine.housekeeping import Housekeeping, housekeeping_in
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.queries import contacts, is_stale
from samordna.plans.comments.answered import Reply
from samordna.plans.comments.asked import Question
from samordna.plans.comments.concerning import concerning
from samordna.plans.models import Activity
from samordna.readiness.duty.queries import Standing, duties_at_hand, standings

NEWEST_REPORTS = 6


@dataclass(frozen=True)
class Ground:
    request: MunicipalityRequest
    now: datetime

    @property
    def access(self) -> Access:
        return self.request.access

    @property
    def municipality(self) -> Municipality:
        return self.request.municipality

    @property
    def today(self) -> date:
        return self.now.date()

    @cached_property
    def facts(self) -> Facts:
        return Facts(self.municipality, self.access, self.today)

    @cached_property
    def activities(self) -> Activities:
        """Those that the reader may see."""
        return activities_of(self.facts, self.access)

    @property
    def tasks(self) -> list[Task]:
        """The activities that are late, due soon or reported, in the order of the days they are due."""
        return self.activities.tasks

    def note_reading(self, tasks: Iterable[Task]) -> None:
        """Remember which restricted activities the page names."""
        for task in tasks:
            if task.is_closed:
                restricted_read_of(self.request, Activity, [task.pk], parent_id=task.plan.pk, how="page")

    @property
    def reports(self) -> list[Task]:
        """The activities that somebody has reported last, the latest first."""
        reported = [task for task in self.tasks if task.reported]
        return sorted(reported, key=attrgetter("reported"), reverse=True)[:NEWEST_REPORTS]

    @cached_property
    def _occasions(self) -> list[tuple[FollowUpOccasion, frozenset[int]]]:
        """Each with the activities that have been answered about at it."""
        rows = _OCCASIONS.objects(municipality=self.municipality.pk)
        return [(row, frozenset(row.answered)) for row in rows]

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar(tuple(occasion for occasion, _answered in self._occasions))

    @cached_property
    def answered(self) -> dict[int, frozenset[int]]:
        """The activities that have been answered about, by occasion."""
        return {occasion.pk: answered for occasion, answered in self._occasions}

    @cached_property
    def contacts(self) -> list[ContactPoint]:
        """The contact points that the reader may see."""
        rows = contacts(self.municipality, self.access)
        return list(rows.select_related("unit", "partner").order_by(Swedish("function"), "pk"))

    @cached_property
    def duties(self) -> list[Standing]:
        """How each duty stands now, but for the POSOM groups of the administrations."""
        return standings(
            self.municipality, self.access, duties_at_hand(self.municipality), self.now, self.contacts
        )

    @cached_property
    def old_contacts(self) -> list[ContactPoint]:
        """Those that the reader may confirm and that nobody has confirmed for as long as the municipality allows."""
        return [
            row
            for row in self.contacts
            if is_stale(row, self.municipality, self.today)
            and self.access.may_for(Action.EDIT_CONTACTS, row.unit.path if row.unit else None)
        ]

    @cached_property
    def sections(self) -> list[HandedSection]:
        """Those that wait for the reader, to be written or looked through."""
        return handed_sections(self.facts.written, self.access)

    @cached_property
    def said(self) -> tuple[list[Question], list[Reply]]:
        """What the reader is asked and answered. No query where nothing is asked in any plan, nor said by the reader."""
        is_said = any(plan.asks or plan.has_said for plan in self.facts.written)
        return concerning(self.municipality, self.access) if is_said else ([], [])

    @property
    def appointments_now(self) -> list[Appointment]:
        everybody = [one for there in self.facts.appointments.values() for one in there]
        return [one for one in everybody if one.is_current(self.today)]

    @property
    def mandates(self) -> list[Appointment]:
        """Where the reader coordinates today."""
        return [one for one in self.appointments_now if one.user == self.request.user.pk]

    @cached_property
    def housekeeping(self) -> Housekeeping:
        return housekeeping_in(self.municipality, self.today)


def _occasions() -> QuerySet[FollowUpOccasion]:
    answers = FollowUpAnswer.objects.filter(occasion=OuterRef("pk"), sent_at__isnull=False).order_by()
    rows = FollowUpOccasion.objects.present().filter(municipality=given("municipality"))
    rows = rows.annotate(answered=ArraySubquery(answers.values("activity_id")))
    return rows.order_by("due_on", "pk")


_OCCASIONS = Prepared(_occasions)
