"""The first pages: where one works, how it goes there."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_remove
from samordna.plans.commands.settling import step_write
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db

THIS_YEAR = localdate().year


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    with translation.override("sv"):
        yield


@pytest.fixture
def overview(client: Client) -> Callable[[Municipality], Any]:
    """How it goes in a municipality, as a reader sees it there."""

    def seen(municipality: Municipality) -> Any:
        client.force_login(RoleAssignmentFactory(municipality=municipality, role=Role.READER).user)
        return client.get(f"/{municipality.slug}/").context["overview"]

    return seen


def test_one_municipality_is_opened_at_once(client: Client) -> None:
    member = RoleAssignmentFactory()
    client.force_login(member.user)
    assert client.get("/").headers["Location"] == f"/{member.municipality.slug}/"


def test_of_several_one_chooses_and_is_told_what_one_is_in_each(client: Client) -> None:
    first = RoleAssignmentFactory(role=Role.READER)
    RoleAssignmentFactory(user=first.user, municipality=first.municipality, role=Role.MANAGER)
    second = RoleAssignmentFactory(user=first.user, role=Role.DUTY_OFFICER)
    client.force_login(first.user)
    page = client.get("/").content.decode()
    assert f'href="/{first.municipality.slug}/"' in page
    assert f'href="/{second.municipality.slug}/"' in page
    assert "Du är läsare eller revisor och chef." in page


def test_without_a_role_one_is_told_whom_to_ask(client: Client) -> None:
    client.force_login(UserFactory())
    page = client.get("/").content.decode()
    assert "Fråga den som bjöd in dig" in page
    assert "/installation/" not in page


def test_who_administers_the_installation_is_led_there(client: Client) -> None:
    user = UserFactory(administers_instance=True)
    client.force_login(user)
    assert client.get("/").headers["Location"] == "/installation/"
    RoleAssignmentFactory(user=user)
    assert 'href="/installation/"' in client.get("/").content.decode()


def test_an_empty_municipality_says_what_will_be_here(client: Client) -> None:
    member = RoleAssignmentFactory(role=Role.READER)
    client.force_login(member.user)
    assert "Inga planer än" in client.get(f"/{member.municipality.slug}/").content.decode()


def test_whom_to_call_is_a_button_for_those_whose_page_begins_with_alarms(client: Client) -> None:
    member = RoleAssignmentFactory(role=Role.DUTY_OFFICER)
    reader = RoleAssignmentFactory(municipality=member.municipality, role=Role.READER)
    for one, is_button in ((member, True), (reader, False)):
        client.force_login(one.user)
        page = client.get(f"/{member.municipality.slug}/").content.decode()
        assert page.count("Hitta vem du ringer") == 1
        way = page.partition("Hitta vem du ringer")[0].rpartition("<a ")[2]
        assert ('class="ds-button"' in way) is is_button
        assert page.index("Hitta vem du ringer") < (page.find('id="alarms"') if is_button else len(page))


def test_only_the_newest_versions_count(overview: Callable[[Municipality], Any]) -> None:
    old = VersionFactory(document=document(5))
    new = adopt(VersionFactory(municipality=old.municipality, plan=old.plan, document=document(2)))
    VersionFactory()
    found = overview(old.municipality)
    assert found.activity_count == 2
    assert [(plan.pk, count) for plan, count in found.plans] == [(new.pk, 2)]


def test_what_is_late_soon_and_neither(client: Client, overview: Callable[[Municipality], Any]) -> None:
    version = VersionFactory(
        document=document(
            activities=[
                {"action": "Sen", "ends": "2025-05-01"},
                {"action": "Snart", "ends": localdate().isoformat()},
                {"action": "Senare", "ends": str(THIS_YEAR + 2)},
                {"action": "Klar i tid", "ends": "2025-05-01", "status": "done"},
                {"action": "Försenad utan datum", "status": "delayed"},
                {"action": "Borttagen", "ends": "2025-05-01"},
            ]
        )
    )
    content_remove(row=version.activity_set.get(action="Borttagen"))
    adopt(version)
    found = overview(version.municipality)
    assert [one.action for one in found.late] == ["Sen", "Försenad utan datum"]
    assert [one.action for one in found.soon] == ["Snart"]
    assert (found.delayed, found.overdue) == (1, 1)
    page = client.get(f"/{version.municipality.slug}/").content.decode()
    assert (
        "En aktivitet är rapporterad som försenad. För en aktivitet som inte är klar har tiden gått ut."
        in page
    )


def test_the_latest_reports_come_first(overview: Callable[[Municipality], Any]) -> None:
    version = adopt(VersionFactory())
    draft = VersionFactory(municipality=version.municipality)
    first, second = version.activity_set.present()
    user = UserFactory()
    activity_status_set(activity=first, status=Status.DONE, user=user)
    activity_status_set(activity=second, status=Status.DELAYED, user=user)
    activity_status_set(activity=draft.activity_set.present()[0], status=Status.DONE, user=user)
    assert [one.pk for one in overview(version.municipality).reports] == [second.pk, first.pk]


def test_activities_that_a_restricted_section_hides_are_neither_listed_nor_counted(
    overview: Callable[[Municipality], Any],
) -> None:
    restricted = [{"heading": "Aktiviteter", "kind": "activities", "text": "Hemligt", "restricted": True}]
    version = adopt(VersionFactory(document=document(2, sections=restricted)))
    activity_status_set(activity=version.activity_set.present()[0], status=Status.DELAYED, user=UserFactory())
    found = overview(version.municipality)
    assert (found.activity_count, found.late, found.reports) == (0, [], [])
    assert found.plan_count == 1


def test_a_neighbours_plans_are_not_in_the_overview(overview: Callable[[Municipality], Any]) -> None:
    place = MunicipalityFactory()
    VersionFactory()
    act_for(place)
    assert overview(place).plan_count == 0


def test_a_plan_stands_once_on_the_page(client: Client) -> None:
    own = VersionFactory(document=document(1, metadata={"title": "Förvaltningens plan"}), unit=None)
    other = VersionFactory(
        municipality=own.municipality, document=document(1, metadata={"title": "En annan plan"}), unit=None
    )
    for plan in (own, other):
        step_write(plan, Step.SEND_TO_BOARD, State.WITH_BOARD, user=None)
    member = RoleAssignmentFactory(municipality=own.municipality, role=Role.REGISTRAR)
    client.force_login(member.user)
    answer = client.get(f"/{own.municipality.slug}/")
    page = answer.content.decode()
    assert page.count(">Förvaltningens plan</a>") == 1
    assert page.count(">En annan plan</a>") == 1
    assert answer.context["overview"].plans == []
    assert answer.context["overview"].plan_count == 2
    assert "Börja med en plan" not in page


def test_without_plans_one_begins_with_a_file_or_without(client: Client) -> None:
    member = RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)
    client.force_login(member.user)
    page = client.get(f"/{member.municipality.slug}/").content.decode()
    ways = [f'href="/{member.municipality.slug}/{way}/"' for way in ("importera", "planer/ny")]
    assert all(way in page for way in ways)
