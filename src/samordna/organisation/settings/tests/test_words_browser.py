"""The list of words that are no persons, and marks under what one writes, in a real browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import KnownWord
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.plans.tests.factories import VersionFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

LONG = "Aktiebolaget Förebyggande-Samverkan-i-Ekdala-med-omnejd" + "å" * 120


@pytest.fixture
def place(db: None) -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def open_page(live_server: Any, client: Any, place: Municipality) -> Iterator[OpenPage]:
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    with signed_in(client, live_server.url) as window:
        act_for(place)
        yield window


def test_words_are_added_searched_removed_and_put_back(open_page: OpenPage, place: Municipality) -> None:
    page = open_page()
    page.goto("/ekdala/installningar/ord/")
    look(page, "words-none")
    page.get_by_label("Lägg till").fill(f"Storgatan 5\n{LONG}\n08-508 250 00\nekdala.se")
    page.get_by_role("button", name="Lägg till").click()
    expect(page.get_by_text("4 är tillagda.")).to_be_visible()
    look(page, "words")
    page.get_by_label("Sök", exact=True).last.fill("Storgatan")
    page.get_by_role("button", name="Sök").last.click()
    page.get_by_role("button", name="Ta bort Storgatan 5").click()
    page.get_by_role("button", name="Ångra").click()
    expect(page.get_by_text("Samordna frågar inte längre om ”Storgatan 5”.")).to_be_visible()
    act_for(place)
    assert KnownWord.objects.present().count() == 4


def test_a_contact_point_is_chosen_where_a_guide_asks_whom_to_call(
    open_page: OpenPage, place: Municipality
) -> None:
    ContactPointFactory(municipality=place, function="Socialjouren", phone="+46701234567")
    version = VersionFactory(municipality=place)
    page = open_page()
    page.goto(f"/ekdala/planer/{version.pk}/innehall/hur-gor-jag/ny/")
    page.get_by_label("Rubrik").or_(page.get_by_label("Titel")).first.fill("Oro för en elev")
    page.locator("#id_urgent").fill("Ring")
    page.get_by_text("Välj en kontaktpunkt").click()
    look(page, "contact-lines")
    page.get_by_role("button", name="Socialjouren").click()
    expect(page.locator("#id_urgent")).to_have_value("Ring Socialjouren, 070-123 45 67")
    page.get_by_role("button", name="Spara", exact=True).click()
    page.wait_for_url("**/hur-gor-jag/")


def test_a_mark_says_what_to_write_instead_and_a_duty_number_is_a_functions(
    open_page: OpenPage, place: Municipality
) -> None:
    page = open_page()
    page.goto("/ekdala/organisation/kontakter/ny/")
    page.get_by_label("Bra att veta").fill("Ring 070-123 45 67. Fråga efter Sara Lindqvist.")
    told = page.locator(".looked li:not(.learnt)")
    receipt = page.locator(".looked .learnt")
    expect(told).to_have_count(2)
    expect(told.first).to_contain_text("070-123 45 67")
    expect(told.first).to_contain_text("telefonnummer?")
    look(page, "looked-contact")
    told.first.get_by_role("button", name="En funktions nummer").click()
    expect(told).to_have_count(1)
    expect(receipt).to_contain_text("som en funktions nummer")
    page.get_by_label("Bra att veta").fill("Ring 070-123 45 67.")
    expect(told).to_have_count(0)
    look(page, "looked-receipt")
    receipt.get_by_role("button", name="Ångra").click()
    expect(told).to_have_count(1)
    expect(receipt).to_have_count(0)
