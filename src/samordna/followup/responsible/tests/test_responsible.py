"""Choosing who answers for an activity, on its page."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.responsibilities import responsibilities_refresh
from samordna.followup.models import Responsibility
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db


def test_a_coordinator_chooses_and_lets_the_text_say_it_again_also_in_an_adopted_plan(client: Client) -> None:
    home = MunicipalityFactory()
    culture = UnitFactory(municipality=home, name="Kulturförvaltningen")
    other = UnitFactory(municipality=home, name="Miljöförvaltningen")
    rows = document(activities=[{"action": "Utbilda", "responsible": "Kulturförvaltningen"}])
    version = adopt(VersionFactory(municipality=home, unit=culture, document=rows))
    responsibilities_refresh(municipality=home)
    activity = version.activity_set.get()
    coordinator = RoleAssignmentFactory(municipality=home, role=Role.LOCAL_COORDINATOR, unit=culture).user
    client.force_login(coordinator)
    page, form = (
        f"/{home.slug}/planer/{version.pk}/aktiviteter/{activity.pk}/",
        f"/{home.slug}/uppfoljning/ansvar/{activity.pk}/",
    )
    assert "enligt texten" in client.get(page).content.decode()
    answer = client.post(form, {"unit": str(other.pk)}, follow=True).content.decode()
    assert "Miljöförvaltningen" in answer
    assert "vald" in answer
    act_for(home)
    assert Responsibility.objects.get().chosen_by == coordinator
    assert "Kulturförvaltningen" in client.post(form, {"unit": ""}, follow=True).content.decode()
    assert client.post(form, {"unit": "999999"}).status_code == 422
    client.post(form, {"unit": "hela"})
    act_for(home)
    assert Responsibility.objects.get().unit is None
    reporter = RoleAssignmentFactory(municipality=home, role=Role.CONTRIBUTOR, unit=culture).user
    client.force_login(reporter)
    assert form not in client.get(page).content.decode()
