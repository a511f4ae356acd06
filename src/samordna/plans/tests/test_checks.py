"""The checks page, and the way from a finding to the place that mends it."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.known import word_remove, words_add
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.checking import registry
from samordna.plandoc.schema import PlanDocument
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


@pytest.mark.slow
@pytest.mark.parametrize("plan", [document(3), PlanDocument.model_validate({"metadata": {"title": "Tom"}})])
@pytest.mark.parametrize("role", [Role.CENTRAL_COORDINATOR, Role.READER])
def test_every_finding_leads_to_a_page_that_is_there(client: Client, plan: PlanDocument, role: Role) -> None:
    version = VersionFactory(document=plan)
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=role).user)
    page = client.get(address(version, "kontroller/")).content.decode()
    links = {unescape(link) for link in re.findall(r'href="([^"]+/plats/[^"]+)"', page)}
    assert len(links) > 5
    for link in links:
        answer = client.get(link, follow=True)
        assert answer.status_code == 200, link
        assert answer.redirect_chain, link


@pytest.mark.parametrize("code", list(registry()))
def test_every_checks_own_place_has_a_page_with_the_field(client: Client, code: str) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    to = client.get(address(version, "plats/"), {"var": registry()[code].where}).headers["Location"]
    page, _, field = to.partition("#")
    answer = client.get(page)
    assert answer.status_code == 200
    if field:
        assert f'id="{field}"' in answer.content.decode()


def test_a_finding_about_an_item_leads_to_its_form(client: Client) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    row = version.activity_set.get(key="activities-2")
    answer = client.get(address(version, "plats/"), {"var": "activities/activities-2.ends"})
    assert answer.headers["Location"].endswith(f"/innehall/aktiviteter/{row.pk}/#id_ends")


def test_a_plan_without_activities_is_told_so_once_and_led_to_its_first(client: Client) -> None:
    version = VersionFactory(document=document(0, problems=[{"id": "p", "title": "Hat", "priority": 1}]))
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    page = client.get(address(version, "kontroller/")).content.decode()
    assert "Saknas: aktiviteter" in page
    assert "Lägg till en aktivitet." in page
    assert "Saknas: ansvarig för aktiviteter" not in page
    assert "Ingen aktivitet svarar på" not in page
    to = client.get(address(version, "plats/"), {"var": "activities", "brist": "A1"}).headers["Location"]
    assert to == address(version, "innehall/aktiviteter/ny/?brist=A1")
    assert "Lägg till en aktivitet." in client.get(to).content.decode()


@pytest.mark.parametrize("where", ["", "finns/inte", "https://ond.example/", "//ond.example"])
def test_a_place_that_no_plan_has_is_not_found(client: Client, where: str) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    assert client.get(address(version, "plats/"), {"var": where}).status_code == 404


def test_the_municipalitys_own_clock_is_used(client: Client) -> None:
    plan = document(0)
    today = localdate()
    plan.metadata.adopted = today.isoformat()
    plan.metadata.next_revision = (today + timedelta(days=500)).isoformat()
    version = VersionFactory(document=plan)
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    pages = []
    for months in (12, 24):
        version.municipality.revision_months = months
        version.municipality.save()
        pages.append(client.get(address(version, "kontroller/")).content.decode())
    assert ('id="G7"' in pages[0], 'id="G7"' in pages[1]) == (True, False)


def test_a_duty_number_that_the_municipality_knows_is_no_personal_data(client: Client) -> None:
    plan = document(1)
    plan.sections[0].text = "Ring 070-123 45 67."
    home = MunicipalityFactory()
    (word,) = words_add(municipality_id=home.pk, user_id=None, lines=["070-123 45 67"]).rows
    version = VersionFactory(municipality=home, document=plan)
    client.force_login(RoleAssignmentFactory(municipality=home).user)
    found = "Hittat i texten: telefonnummer"
    assert found not in client.get(address(version, "kontroller/")).content.decode()
    act_for(home)
    word_remove(word=word)
    assert found in client.get(address(version, "kontroller/")).content.decode()
