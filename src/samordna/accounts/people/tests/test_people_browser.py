"""The pages of people, invitations and the installation in a real browser, and the way in for somebody new."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import InvitationFactory, RoleAssignmentFactory, UserFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import CoordinatorFactory, MunicipalityFactory, UnitFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LONG = "Preventionssamordnare och verksamhetsutvecklingsansvarig i Hägersten-Älvsjö stadsdelsförvaltning"


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala")


@pytest.fixture
def somebody(place: Municipality) -> User:
    unit = UnitFactory(municipality=place, name="Hägersten-Älvsjö stadsdelsförvaltning")
    user = RoleAssignmentFactory(
        municipality=place, role=Role.LOCAL_COORDINATOR, unit=unit, user=UserFactory(name=LONG)
    ).user
    CoordinatorFactory(municipality=place, unit=unit, user=user)
    RoleAssignmentFactory(municipality=place, role=Role.PARTNER)
    InvitationFactory(municipality=place, email="a" * 64 + "@kommun.example")
    return user


@pytest.fixture
def open_page(client: Client, live_server: Any, place: Municipality) -> Iterator[OpenPage]:
    user = UserFactory(name="Administratör", administers_instance=True)
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.ADMINISTRATOR, user=user).user)
    with signed_in(client, live_server.url) as window:
        yield window


def test_every_page_keeps_the_accessibility_rules(
    open_page: OpenPage, place: Municipality, somebody: User
) -> None:
    page = open_page()
    people = f"/{place.slug}/personer/"
    pages = {
        "people": people,
        "nobody": f"{people}?q=finnsinte",
        "invite": f"{people}bjud-in/",
        "person": f"{people}{somebody.pk}/",
        "leave": f"{people}{somebody.pk}/sluta/",
        "roles": f"/{place.slug}/roller/",
        "wrong-link": f"/inbjudan/{place.slug}/fel/",
        "places": "/installation/",
        "set-up": "/installation/ny/",
        "place": f"/installation/kommuner/{place.slug}/",
        "log": "/installation/logg/",
    }
    for name, address in pages.items():
        page.goto(address)
        look(page, name)
    page.goto(f"{people}{somebody.pk}/sluta/")
    page.get_by_role("button", name="Avsluta och lämna över").click()
    expect(page).to_have_url(re.compile("/sluta/$"))


def test_somebody_new_comes_in_and_can_be_let_out_again(
    open_page: OpenPage, place: Municipality, somebody: User
) -> None:
    page = open_page()
    page.goto(f"/{place.slug}/personer/bjud-in/")
    page.get_by_label("E-postadress").fill("ny@kommun.example")
    page.get_by_label("Funktion", exact=True).fill("Enhetschef")
    page.get_by_label("Roll", exact=True).select_option(label="Medverkande")
    page.get_by_label("Gäller").select_option(label="Hägersten-Älvsjö stadsdelsförvaltning")
    page.get_by_role("button", name="Skicka inbjudan").click()
    expect(page.get_by_role("status").first).to_contain_text("ny@kommun.example")
    _accept(page)
    page.goto(f"/{place.slug}/personer/?q=ny@kommun")
    page.get_by_role("link", name="Enhetschef").click()
    page.get_by_role("button", name=re.compile("Avsluta.+Medverkande")).click()
    expect(page.get_by_role("status").first).to_contain_text("inte längre medverkande")
    page.get_by_role("button", name="Ångra").click()
    expect(page.get_by_role("status").first).to_contain_text("igen")


def _accept(page: Page) -> None:
    """In a window of their own, from the mail to the municipality's first page."""
    browser = page.context.browser
    assert browser is not None
    link = re.findall(r"https?://\S+", OutgoingMail.objects.get().text)[0]
    window = browser.new_context(locale="sv-SE").new_page()
    window.goto(link)
    assert link.rsplit("/", 2)[1] not in window.url
    look(window, "invitation")
    window.get_by_label("Lösenord", exact=True).fill("tre glada laxar simmar")
    window.get_by_label("Lösenordet igen").fill("tre glada laxar simmar")
    window.get_by_role("button", name="Tacka ja").click()
    expect(window.get_by_role("heading", level=1)).to_have_text("Ekdala")
    window.goto(link)
    look(window, "used-link")
    window.context.close()
