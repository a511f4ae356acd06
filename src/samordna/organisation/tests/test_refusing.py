"""A refusal leads to what stands in the way, and what people have written stays text."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    CoordinatorFactory,
    PartnerFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def central(here: Municipality) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=here, role=Role.CENTRAL_COORDINATOR).user)
    return client


def sent(client: Client, here: Municipality, page: str, **values: Any) -> str:
    return client.post(f"/{here.slug}/organisation/{page}", values, follow=True).content.decode()


def test_a_coming_coordinator_in_the_way_of_a_merger(here: Municipality, central: Client) -> None:
    kista, tensta = UnitFactory(municipality=here), UnitFactory(municipality=here)
    coming = CoordinatorFactory(
        municipality=here, unit=kista, function="<b>Nästa</b>", valid_from=localdate() + timedelta(days=9)
    )
    merge = {
        "others": tensta.pk,
        "becomes": "new",
        "name": "Nya",
        "kind": "administration",
        "on": localdate(),
    }
    page = sent(central, here, f"enheter/{kista.pk}/sla-ihop/", **merge)
    assert f'<a href="/{here.slug}/organisation/samordnare/{coming.pk}/">' in page
    assert "&lt;b&gt;Nästa&lt;/b&gt;" in page
    assert "<b>Nästa" not in page


def test_a_coordinator_in_the_way_of_another(here: Municipality, central: Client) -> None:
    there = CoordinatorFactory(municipality=here, function="Säkerhetschef", valid_from=date(2026, 1, 1))
    new = {"scope": "central", "function": "Ny", "valid_from": "2026-02-01"}
    page = sent(central, here, "samordnare/ny/", **new)
    assert f'<a href="/{here.slug}/organisation/samordnare/{there.pk}/">' in page
    assert 'href="#id_valid_from">Gäller från: ”Säkerhetschef”' in page.replace("“", "”")


def test_what_still_needs_a_contact_point(here: Municipality, central: Client) -> None:
    jour = ContactPointFactory(municipality=here, unit=UnitFactory(municipality=here))
    relies = [
        ContactPointFactory(municipality=here, unit=jour.unit, deputy=jour, function=name)
        for name in ("<i>Dag</i>", "Natt")
    ]
    page = sent(central, here, f"kontakter/{jour.pk}/ta-bort/")
    for one in relies:
        assert f'<a href="/{here.slug}/organisation/kontakter/{one.pk}/">' in page
    assert "<i>Dag" not in page


class TestWhatOneMayNotSee:
    """An administrator changes the organisation but reads nothing that is restricted: not even how many there are."""

    @pytest.fixture
    def administrator(self, here: Municipality) -> Client:
        client = Client()
        client.force_login(RoleAssignmentFactory(municipality=here, role=Role.ADMINISTRATOR).user)
        return client

    def test_of_a_partner(self, here: Municipality, administrator: Client, central: Client) -> None:
        partner = PartnerFactory(municipality=here)
        open_to_all, *_hidden = (
            ContactPointFactory(municipality=here, partner=partner, restricted=restricted)
            for restricted in (False, True, True)
        )
        remove = f"partner/{partner.pk}/ta-bort/"
        assert "har fortfarande 3 kontaktpunkter." in sent(central, here, remove)
        told = sent(administrator, here, remove)
        assert "har fortfarande 1 kontaktpunkt och andra som du inte får se." in told
        open_to_all.mark_removed()
        open_to_all.save()
        assert "har fortfarande sådant som du inte får se." in sent(administrator, here, remove)

    def test_of_a_unit(self, here: Municipality, administrator: Client, central: Client) -> None:
        unit = UnitFactory(municipality=here)
        for restricted in (False, True, True):
            ContactPointFactory(municipality=here, unit=unit, restricted=restricted)
        CoordinatorFactory(municipality=here, unit=unit)
        page, day = f"enheter/{unit.pk}/avsluta/", localdate().isoformat()
        for web, words in (
            (central, "1 samordnare och 3 kontaktpunkter"),
            (administrator, "1 samordnare, 1 kontaktpunkt och andra som du inte får se"),
        ):
            assert f"har fortfarande {words}." in sent(web, here, page, last_day=day)
            shown = web.get(f"/{here.slug}/organisation/{page}").content.decode()
            assert ("<li>3 kontaktpunkter</li>" in shown) == (web is central)
            assert ("<li>andra som du inte får se</li>" in shown) == (web is administrator)

    def test_of_a_merger(self, here: Municipality, administrator: Client, central: Client) -> None:
        unit, into = UnitFactory(municipality=here), UnitFactory(municipality=here)
        for restricted in (False, True, True):
            ContactPointFactory(municipality=here, unit=unit, restricted=restricted)
        merge = {"becomes": "there", "into": into.pk, "kind": "administration", "on": localdate()}
        page = f"enheter/{unit.pk}/sla-ihop/"
        assert "<li>3 kontaktpunkter</li>" in sent(central, here, page, **merge)
        told = sent(administrator, here, page, **merge)
        assert "<li>1 kontaktpunkt</li>" in told
        assert "<li>andra som du inte får se</li>" in told
        assert "3 kontaktpunkter" not in told
