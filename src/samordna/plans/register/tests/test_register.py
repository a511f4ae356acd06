"""A draft beside the register: what it lacks, where they differ, and what the register does not have."""

import re
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.mapping.models import IncomingServices
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.models import Plan, PlanService, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Norr")


@pytest.fixture
def version(unit: Unit) -> PlanVersion:
    plan = Plan.objects.create(municipality=unit.municipality, unit=unit)
    services = [
        {"name": "Fältarna", "level": "prevention", "owner": "Norr", "text": "Planens egna ord."},
        {"name": "Okänd", "target_group": "Barn"},
    ]
    made = VersionFactory(municipality=unit.municipality, plan=plan, document=document(services=services))
    act_for(unit.municipality)
    return made


def web_of(version: PlanVersion, role: Role = Role.CENTRAL_COORDINATOR, unit: Unit | None = None) -> Client:
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=version.municipality, role=role, unit=unit).user)
    act_for(version.municipality)
    return web


def address(version: PlanVersion, end: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/verksamheter/{end}"


def page_of(web: Client, version: PlanVersion) -> str:
    return " ".join(web.get(address(version)).content.decode().split())


def known(version: PlanVersion, unit: Unit) -> dict[str, Any]:
    place = version.municipality
    below = UnitFactory(municipality=place, name="Fältenheten", parent=unit)
    return {
        "same": a_service(place, "Fältarna", unit=unit, level="intervention", target_groups=["youth"]),
        "below": a_service(place, "Mottagningen", unit=below, target_groups=["relatives"], about="Tar emot."),
        "elsewhere": a_service(place, "Grannens", unit=UnitFactory(municipality=place, name="Söder")),
    }


def test_a_draft_shows_its_units_services_and_where_they_differ(version: PlanVersion, unit: Unit) -> None:
    known(version, unit)
    page = page_of(web_of(version), version)
    assert [word in page for word in ("Mottagningen", "Grannens")] == [True, False]
    assert "1 verksamhet i registret finns inte i planen" in page
    assert "Registret säger annat om 1 verksamhet" in page
    assert re.search(r"<td[^>]*>Förebyggande</td>\s*<td[^>]*>Förhindrande</td>", page)
    assert "1 verksamhet i planen finns inte i registret" in page
    assert "Planen och registret" not in page_of(web_of(version, Role.READER), version)


def test_services_of_the_register_are_taken_into_the_plan(version: PlanVersion, unit: Unit) -> None:
    services = known(version, unit)
    web = web_of(version)
    chosen = [services["below"].pk, services["elsewhere"].pk, 10**12]
    web.post(address(version, "ur-registret/"), {"service": chosen})
    act_for(version.municipality)
    taken = PlanService.objects.get(version=version, name="Mottagningen")
    assert (taken.owner, taken.target_group, taken.text) == ("Fältenheten", "Anhöriga", "Tar emot.")


def test_what_the_register_says_is_taken_and_the_plans_own_words_stay(
    version: PlanVersion, unit: Unit
) -> None:
    known(version, unit)
    row = PlanService.objects.get(version=version, name="Fältarna")
    web_of(version).post(address(version, f"{row.pk}/som-registret/"))
    act_for(version.municipality)
    row.refresh_from_db()
    assert (row.level, row.target_group, row.text) == ("intervention", "", "Planens egna ord.")


def test_the_plans_services_are_offered_to_the_register(version: PlanVersion) -> None:
    answer = web_of(version).post(address(version, "till-registret/"), follow=True)
    page = " ".join(answer.content.decode().split())
    assert "2 nya" in page
    act_for(version.municipality)
    assert IncomingServices.objects.get().name == version.title


def test_who_may_not_change_the_plan_or_the_register_is_refused(version: PlanVersion) -> None:
    other = UnitFactory(municipality=version.municipality)
    web = web_of(version, Role.LOCAL_COORDINATOR, other)
    assert web.post(address(version, "ur-registret/")).status_code == 403
    assert web_of(version, Role.READER).post(address(version, "till-registret/")).status_code == 403


def test_the_page_asks_as_few_questions_however_many_services(version: PlanVersion, unit: Unit) -> None:
    web = web_of(version)
    a_service(version.municipality, "En", unit=unit)
    few = queries_of(web, address(version))
    act_for(version.municipality)
    for number in range(30):
        a_service(version.municipality, f"Verksamhet {number}", unit=unit)
    assert queries_of(web, address(version)) == few <= MOST_QUERIES


def test_what_is_restricted_in_the_plan_is_not_offered_to_everybodys_register(version: PlanVersion) -> None:
    restricted = document(
        services=[{"name": "Hemlig verksamhet", "place": "services-2"}, {"name": "Öppen"}],
        sections=[
            {"heading": "Dolt", "text": "{{services-2}}", "restricted": True},
            {"heading": "Öppet", "text": "{{services}}"},
        ],
    )
    made = VersionFactory(municipality=version.municipality, document=restricted)
    act_for(version.municipality)
    web = web_of(made)
    assert "Hemlig verksamhet" in page_of(web, made)
    assert web.post(address(made, "till-registret/"), follow=True).status_code == 200
    act_for(version.municipality)
    names = [row["values"]["name"] for row in IncomingServices.objects.get().content["rows"]]
    assert names == ["Öppen"]
