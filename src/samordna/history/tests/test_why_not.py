"""An entry that cannot be undone says why, to those who could undo one; every other has the button."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.commands import contact_confirm, contact_update
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_update
from samordna.plans.tests.factories import VersionFactory, adopt

pytestmark = pytest.mark.django_db(transaction=True)

MADE = "Går inte att ångra här. Avsluta eller ta bort den på dess egen sida."
CHANGED = "Går inte att ångra här. Ändra på dess egen sida."


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


def page_of(here: Municipality, role: Role, kind: str, row: Any) -> str:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=here, role=role).user)
    return client.get(f"/{here.slug}/historik/{kind}/{row.pk}/").content.decode()


def test_a_new_unit_is_ended_on_its_page(here: Municipality) -> None:
    unit = UnitFactory(municipality=here)
    assert MADE in page_of(here, Role.CENTRAL_COORDINATOR, "enhet", unit)
    assert "Går inte att ångra" not in page_of(here, Role.MANAGER, "enhet", unit)


def test_each_entry_has_either_the_button_or_the_reason(here: Municipality) -> None:
    contact = ContactPointFactory(municipality=here)
    user = RoleAssignmentFactory(municipality=here, role=Role.CENTRAL_COORDINATOR).user
    act_for(here)
    contact_confirm(municipality=here, contact=contact, user=user)
    contact = ContactPoint.objects.get(pk=contact.pk)
    contact_update(municipality=here, contact=contact, values={"note": "Fråga efter jouren"})
    page = page_of(here, Role.CENTRAL_COORDINATOR, "kontaktpunkt", contact)
    assert page.count('class="entry"') == page.count("/angra/") + page.count("Går inte att ångra") == 3
    assert CHANGED in page


def test_nothing_of_a_decided_plan_but_how_it_goes_is_undone(here: Municipality) -> None:
    version = VersionFactory(municipality=here)
    act_for(here)
    activity = version.activity_set.earliest("position")
    content_update(row=activity, values={"responsible": "Skolchefen"})
    assert "/angra/" in page_of(here, Role.CENTRAL_COORDINATOR, "aktivitet", activity)
    act_for(here)
    adopt(version)
    user = RoleAssignmentFactory(municipality=here, role=Role.MANAGER).user
    activity_status_set(activity=activity, status=Status.DELAYED, user=user)
    activity_status_set(activity=activity, status=Status.DELAYED, comment="Vi väntar", user=user)
    page = page_of(here, Role.CENTRAL_COORDINATOR, "aktivitet", activity)
    assert "Texten ändras inte mer." in page
    assert "Rapportera igen: den senaste rapporten gäller." in page
    assert page.count("/angra/") == 1
    assert page_of(here, Role.CENTRAL_COORDINATOR, "plan", version).count("/angra/") == 1
    assert "Texten ändras inte mer." not in page_of(here, Role.READER, "aktivitet", activity)
