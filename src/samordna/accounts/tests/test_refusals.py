"""Whom a refusal names."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db
ELSEWHERE = "men inte i den här delen av kommunen"


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory()


def refused(client: Client, home: Municipality, user: Any, page: str) -> str:
    client.force_login(user)
    answer = client.get(f"/{home.slug}/{page}")
    assert answer.status_code == 403
    assert "(" not in answer.content.decode().partition("</h1>")[2].partition("</p>")[0], (
        "words, and no value"
    )
    return answer.content.decode().partition("<main")[2]


def member(home: Municipality, role: Role, name: str, **more: Any) -> Any:
    return RoleAssignmentFactory(municipality=home, role=role, user=UserFactory(name=name), **more).user


def test_the_central_coordinator_is_sent_to_the_administrator(client: Client, home: Municipality) -> None:
    central = member(home, Role.CENTRAL_COORDINATOR, "Säkerhetschefen")
    administrator = member(home, Role.ADMINISTRATOR, "Systemförvaltaren")
    page = refused(client, home, central, "installningar/")
    assert "Systemförvaltaren" in page
    assert page.count(f"mailto:{administrator.email}") == 1
    assert "Fråga samordnaren" not in page
    assert "Då får du inte" in page
    assert ELSEWHERE not in page
    assert central.email not in page


def test_whoever_is_nearest_is_named_first_and_those_elsewhere_not_at_all(
    client: Client, home: Municipality
) -> None:
    own, other = UnitFactory(municipality=home), UnitFactory(municipality=home)
    plan = VersionFactory(municipality=home, unit=own)
    writer = member(home, Role.CONTRIBUTOR, "Handläggaren", unit=own)
    member(home, Role.CENTRAL_COORDINATOR, "Den centrala")
    member(home, Role.LOCAL_COORDINATOR, "Den lokala", unit=own)
    member(home, Role.LOCAL_COORDINATOR, "Grannens", unit=other)
    page = refused(client, home, writer, f"planer/{plan.pk}/uppgifter/")
    assert page.index("Den lokala") < page.index("Den centrala")
    assert "Grannens" not in page


def test_who_may_in_another_part_is_told_so(client: Client, home: Municipality) -> None:
    plan = VersionFactory(municipality=home, unit=UnitFactory(municipality=home))
    neighbour = member(home, Role.LOCAL_COORDINATOR, "Grannens", unit=UnitFactory(municipality=home))
    assert ELSEWHERE in refused(client, home, neighbour, f"planer/{plan.pk}/uppgifter/")


def test_three_are_named_each_once_and_no_more(client: Client, home: Municipality) -> None:
    unit = UnitFactory(municipality=home)
    people = [member(home, Role.CENTRAL_COORDINATOR, f"Samordnare {letter}") for letter in "ABCD"]
    RoleAssignmentFactory(municipality=home, role=Role.ADMINISTRATOR, user=people[0])
    plan = VersionFactory(municipality=home, unit=unit)
    writer = member(home, Role.CONTRIBUTOR, "Handläggaren", unit=unit)
    page = refused(client, home, writer, f"planer/{plan.pk}/uppgifter/")
    assert [page.count(f"mailto:{person.email}") for person in people[1:]] == [1, 1, 0]


def test_of_an_alarm_those_are_named_who_run_every_alarm(client: Client, home: Municipality) -> None:
    own = UnitFactory(municipality=home)
    writer = member(home, Role.CONTRIBUTOR, "Handläggaren", unit=own)
    member(home, Role.LOCAL_COORDINATOR, "Den lokala", unit=own)
    member(home, Role.MANAGER, "Chefen", unit=own)
    for role, name in ((Role.CENTRAL_COORDINATOR, "Den centrala"), (Role.DUTY_OFFICER, "TIB 1")):
        member(home, role, name)
    page = refused(client, home, writer, "larm/1/")
    assert "Den centrala" in page
    assert "TIB 1" in page
    assert "Den lokala" not in page
    assert "avdelningschef" not in page


def test_who_has_left_is_not_named_and_a_lone_administrator_not_told_to_ask_herself(
    client: Client, home: Municipality
) -> None:
    alone = member(home, Role.ADMINISTRATOR, "Ensam")
    gone = member(home, Role.CENTRAL_COORDINATOR, "Borta")
    gone.is_active = False
    gone.save()
    page = refused(client, home, alone, "importera/")
    assert "Borta" not in page
    assert "mailto:" not in page
    assert "den som sköter Samordna" in page


def test_a_guest_is_told_of_whoever_invited_them_and_of_nobody_else(
    client: Client, home: Municipality
) -> None:
    inviter = member(home, Role.LOCAL_COORDINATOR, "Den som bjöd in")
    member(home, Role.ADMINISTRATOR, "Systemförvaltaren")
    guest = member(home, Role.PARTNER, "Kommunpolisen", given_by=inviter)
    page = refused(client, home, guest, "organisation/")
    assert f"mailto:{inviter.email}" in page
    assert "Systemförvaltaren" not in page
