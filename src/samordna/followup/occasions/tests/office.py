"""A municipality with a plan in force, its people and a T1 to answer, for tests of reminders."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import OutgoingMail
from samordna.followup.commands.reminders import reminders_send
from samordna.followup.occasions.reminding import Reminding, reminding_at
from samordna.followup.tests.factories import OccasionFactory
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

HIDDEN = "Hemlig insats"
OPENS, BEFORE, LATE, MANAGER = "2027-04-01", "2027-04-21", "2027-04-29", "2027-05-05"


def at(day: str, hour: str = "08:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=STOCKHOLM)


class Office:
    def __init__(
        self, actions: Sequence[str] = ("Utbilda personal", "Kartlägga"), *, restricted: bool = False
    ) -> None:
        self.home = MunicipalityFactory(name="Ekdala")
        self.unit = UnitFactory(municipality=self.home, name="Socialförvaltningen")
        rows: list[dict[str, Any]] = [{"action": action} for action in actions]
        self.version = self.plan(activities=rows, sections=[])
        if restricted:
            closed = {"heading": "Aktiviteter", "kind": "activities", "text": "Hemligt", "restricted": True}
            self.plan(activities=[{"action": HIDDEN}], sections=[closed])
        self.activities: list[Activity] = list(self.version.activity_set.order_by("position"))
        self.occasion = OccasionFactory(
            municipality=self.home,
            year=2027,
            name="T1 2027",
            opens_on=date(2027, 4, 1),
            due_on=date(2027, 4, 28),
        )

    def plan(self, **lists: Any) -> PlanVersion:
        return adopt(VersionFactory(municipality=self.home, unit=self.unit, document=document(**lists)))

    def person(self, role: Role, **values: Any) -> User:
        unit = None if role == Role.CENTRAL_COORDINATOR else values.pop("unit", self.unit)
        user: User = RoleAssignmentFactory(municipality=self.home, role=role, unit=unit, **values).user
        return user

    def due(self, when: datetime) -> Reminding:
        return reminding_at(self.home, when)

    def send(self, when: datetime) -> int:
        reminding = self.due(when)
        return reminders_send(reminding=reminding, mails=reminding.due.mails, today=when.date())

    def to(self, when: datetime) -> list[str]:
        reminding = self.due(when)
        return sorted(reminding.people[mail.person].user.email for mail in reminding.due.mails)

    def client_of(self, user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    def address(self, rest: str = "") -> str:
        return f"/{self.home.slug}/uppfoljning/{rest}"


def mails() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.order_by("pk"))
