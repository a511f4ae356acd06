"""What the first page is made from. Each read is one query, made only when a block of the reader's asks for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter

from allauth.mfa.models import Authenticator
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from samordna.accounts.access import Access, MunicipalityRequest
from samordna.accounts.models import Invitation, RoleAssignment
from samordna.accounts.roles import NEEDS_SECOND_STEP, Action
from samordna.accounts.signing_in.second_step import FULL
from samordna.core.history import restricted_read_of
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.followup.calendar import Calendar
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.home.coverage.facts import Appointment, Facts
from samordna.home.mine.activities import Activities, Task, activities_of
from samordna.organisation.enums import BodyKind
from samordna.organisation.models import Body, ContactPoint, Municipality
from samordna.organisation.queries import contacts, is_stale
from samordna.plans.models import Activity, SectionTask
from samordna.plans.writers.queries import waiting_sections

NEWEST_REPORTS = 6


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """What an administrator sees to, in numbers."""

    without_second_step: int
    invitations: int
    has_executive_board: bool


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
    def old_contacts(self) -> list[ContactPoint]:
        """Those that the reader may confirm and that nobody has confirmed for as long as the municipality allows."""
        return [
            row
            for row in self.contacts
            if is_stale(row, self.municipality, self.today)
            and self.access.may_for(Action.EDIT_CONTACTS, row.unit.path if row.unit else None)
        ]

    @cached_property
    def sections(self) -> list[SectionTask]:
        """Those that wait for the reader, to be written or looked through. No query where none is handed to anybody."""
        is_handed = any(plan.is_handed for plan in self.facts.written)
        return waiting_sections(self.municipality, self.access) if is_handed else []

    @property
    def mandates(self) -> list[Appointment]:
        """Where the reader coordinates today."""
        everybody = [one for there in self.facts.appointments.values() for one in there]
        return [one for one in everybody if one.user == self.request.user.pk and one.is_current(self.today)]

    @cached_property
    def housekeeping(self) -> Housekeeping:
        own = {"municipality": OuterRef("pk")}
        stepped = Authenticator.objects.filter(user=OuterRef("user"), type__in=FULL)
        people = RoleAssignment.objects.filter(
            ~Exists(stepped), role__in=sorted(NEEDS_SECOND_STEP), user__is_active=True, **own
        )
        boards = Body.objects.filter(kind=BodyKind.EXECUTIVE_BOARD, **own).valid_on(self.today)
        row = (
            Municipality.objects.filter(pk=self.municipality.pk)
            .annotate(
                people=_number(_counted(people, "user", distinct=True)),
                invitations=_number(_counted(Invitation.objects.waiting().filter(**own), "pk")),
                board=Exists(boards),
            )
            .values_list("people", "invitations", "board")
            .get()
        )
        return Housekeeping(*row)


def _occasions() -> QuerySet[FollowUpOccasion]:
    answers = FollowUpAnswer.objects.filter(occasion=OuterRef("pk"), sent_at__isnull=False).order_by()
    rows = FollowUpOccasion.objects.present().filter(municipality=given("municipality"))
    rows = rows.annotate(answered=ArraySubquery(answers.values("activity_id")))
    return rows.order_by("due_on", "pk")


_OCCASIONS = Prepared(_occasions)


def _counted(rows: QuerySet, field: str, *, distinct: bool = False) -> QuerySet:
    return (
        rows.order_by().values("municipality").annotate(count=Count(field, distinct=distinct)).values("count")
    )


def _number(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows, output_field=IntegerField()), 0)
