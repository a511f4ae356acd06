"""A municipality's address is changed: the old one leads on, and is nobody else's."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import InvitationFactory, UserFactory
from samordna.core.models import Change, OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.addresses import municipality_at
from samordna.organisation.commands import municipality_create, municipality_update
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory(name="Ånge", slug="ange")


def settings_of(here: Municipality, **values: Any) -> dict[str, Any]:
    return {
        "name": here.name,
        "slug": here.slug,
        "revision_months": 24,
        "least_inhabitants": 1000,
        "has_central_steps": "on",
        "confirm_months": 6,
        **values,
    }


def test_the_administrator_changes_it_and_the_old_one_leads_on(here: Municipality) -> None:
    client = signed_in(here, Role.ADMINISTRATOR)
    saved = client.post("/ange/installningar/", settings_of(here, slug="ange-kommun"))
    assert saved.headers["Location"] == "/ange-kommun/installningar/"
    old = client.get("/ange/personer/?q=chef&roll=manager")
    assert (old.status_code, old.headers["Location"]) == (307, "/ange-kommun/personer/?q=chef&roll=manager")
    act_for(here)
    change = Change.objects.get(model="organisation.municipality", kind="update")
    assert (change.before, change.after) == ({"slug": "ange"}, {"slug": "ange-kommun"})


def test_what_was_sent_to_the_old_one_arrives(here: Municipality) -> None:
    client = signed_in(here, Role.ADMINISTRATOR)
    municipality_update(municipality=here, values={"slug": "ny"})
    answer = client.post("/ange/installningar/", settings_of(here, slug="ny", name="Nya namnet"), follow=True)
    assert answer.status_code == 200
    assert Municipality.objects.get(pk=here.pk).name == "Nya namnet"


def test_who_has_no_role_there_is_not_led_on(here: Municipality) -> None:
    municipality_update(municipality=here, values={"slug": "ny"})
    stranger = Client()
    stranger.force_login(UserFactory())
    assert stranger.get("/ange/planer/").status_code == 404
    assert Client().get("/ange/planer/").headers["Location"].startswith("/logga-in/")


def test_nobody_else_ever_gets_the_old_one(here: Municipality) -> None:
    municipality_update(municipality=here, values={"slug": "ny"})
    for slug in ("ange", "ny"):
        with pytest.raises(ValidationError, match="slug"):
            municipality_create(name="Annan", slug=slug, code="0099")
        with pytest.raises(ValidationError):
            municipality_update(municipality=MunicipalityFactory(), values={"slug": slug})
    act_for(here)
    municipality_update(municipality=here, values={"slug": "ange"})
    assert municipality_at("ny") == municipality_at("ange") == here


@pytest.mark.parametrize("slug", ["logga-in", "Ånge", "a b", "-", "a_b", "grannen"])
def test_what_is_no_address_or_is_taken_is_refused_in_words(here: Municipality, slug: str) -> None:
    MunicipalityFactory(slug="grannen")
    answer = signed_in(here, Role.ADMINISTRATOR).post("/ange/installningar/", settings_of(here, slug=slug))
    assert answer.status_code == 422
    assert "giltig" not in answer.content.decode().partition("<main")[2]
    assert Municipality.objects.get(pk=here.pk).slug == "ange"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_the_administrator(here: Municipality, role: Role) -> None:
    answer = signed_in(here, role).post("/ange/installningar/", settings_of(here, slug="ny"))
    assert answer.status_code == 403


def test_the_link_of_an_invitation_still_works(here: Municipality, client: Client) -> None:
    administrator = signed_in(here, Role.ADMINISTRATOR)
    sent = {"email": "ny@kommun.example", "name": "Chef", "role": "manager", "unit": "alla"}
    administrator.post("/ange/personer/bjud-in/", sent)
    act_for(here)
    link = OutgoingMail.objects.latest("pk").text.partition("http://testserver")[2].split()[0]
    municipality_update(municipality=here, values={"slug": "ny"})
    page = client.get(link, follow=True)
    assert page.request["PATH_INFO"].startswith("/inbjudan/ny/")
    password = "tre glada laxar simmar"
    client.post(page.request["PATH_INFO"], {"name": "Chef", "password": password, "again": password})
    assert User.objects.filter(email="ny@kommun.example").exists()


def test_undo_in_the_history(here: Municipality) -> None:
    client = signed_in(here, Role.ADMINISTRATOR)
    client.post("/ange/installningar/", settings_of(here, slug="ny"))
    act_for(here)
    change = Change.objects.get(model="organisation.municipality", kind="update")
    answer = client.post(f"/ny/historik/andring/{change.pk}/angra/", follow=True)
    assert answer.status_code == 200
    assert Municipality.objects.get(pk=here.pk).slug == "ange"


def test_an_invitation_that_waits_belongs_to_the_same_municipality(here: Municipality) -> None:
    waiting = InvitationFactory(municipality=here)
    municipality_update(municipality=here, values={"slug": "ny"})
    assert "ny@" not in waiting.email
    page = signed_in(here, Role.ADMINISTRATOR).get("/ny/personer/").content.decode()
    assert waiting.email in page
