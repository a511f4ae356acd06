"""A municipality with a few people, and a day that can be moved on."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import Any

from django.test import Client
from playwright.sync_api import Page

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import BodyFactory, MunicipalityFactory, UnitFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM
from samordna.plandoc.vocabulary import BodyKind
from samordna.plans.models import PlanVersion


class Town:
    """Where a life is lived. People sign in anew for each stage, as one does from month to month."""

    def __init__(self, address: str, clock: Any, slug: str, opened: ExitStack, **values: Any) -> None:
        self.address, self.clock, self.opened = address, clock, opened
        self.home = MunicipalityFactory(name=slug.title(), slug=slug, **values)
        self.unit = UnitFactory(municipality=self.home, name="Socialförvaltningen")
        BodyFactory(municipality=self.home, name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE_BOARD)
        self.coordinator = self.person(Role.CENTRAL_COORDINATOR)

    def person(self, role: Role) -> User:
        unit = None if role == Role.CENTRAL_COORDINATOR else self.unit
        user: User = RoleAssignmentFactory(municipality=self.home, role=role, unit=unit).user
        return user

    def on(self, day: str) -> None:
        self.clock.move_to(datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=STOCKHOLM))

    def page_of(self, user: User) -> Page:
        client = Client()
        client.force_login(user)
        return self.opened.enter_context(signed_in(client, self.address))()

    def at(self, rest: str = "") -> str:
        return f"/{self.home.slug}/{rest}"

    def latest(self) -> PlanVersion:
        act_for(self.home)
        return PlanVersion.objects.latest("number")


@contextmanager
def town(address: str, clock: Any, slug: str, **values: Any) -> Iterator[Town]:
    with ExitStack() as opened:
        yield Town(address, clock, slug, opened, **values)
