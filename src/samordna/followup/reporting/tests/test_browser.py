"""A report in a real browser, at a desk and on a phone: begun, written, sent, and copied with its tables."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import ViewportSize, expect

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import OpenPage, answer_yes, look, sheet, signed_in
from samordna.followup.tests.factories import AnswerFactory, OccasionFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = ViewportSize(width=375, height=700)
CLIPBOARD = """async (type) => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType(type)).text();
}"""


@pytest.fixture
def home() -> Municipality:
    """With a plan in force, an occasion, and an answer."""
    home = MunicipalityFactory(name="Hemby", slug="hemby")
    unit = UnitFactory(municipality=home, name="Socialförvaltningen")
    told = document(3, conditions=[{"text": "Lägesbilden dateras.", "answer": "Den är från mars."}])
    version = adopt(VersionFactory(municipality=home, unit=unit, document=told))
    AnswerFactory(
        municipality=home,
        occasion=OccasionFactory(municipality=home, name="T1 2027"),
        activity=version.activity_set.earliest("position"),
        status="delayed",
        happened="Kursen flyttades till hösten.",
        sent_at=timezone.now(),
    )
    return home


@pytest.fixture
def open_page(home: Municipality, live_server: Any) -> Iterator[OpenPage]:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=home, role=Role.CENTRAL_COORDINATOR).user)
    with signed_in(client, live_server.url) as window:
        yield window


def test_a_report_is_begun_written_sent_and_copied(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/hemby/uppfoljning/rapporter/")
    page.get_by_role("link", name="Börja en rapport").click()
    page.get_by_label("Tillfälle").select_option(label="T1 2027")
    page.get_by_label("Plan", exact=True).select_option(index=0)
    page.get_by_role("button", name="Börja", exact=True).click()
    expect(page.get_by_text("Planen har tre aktiviteter.")).to_be_visible()
    look(page, "report-draft", dark=True)

    page.get_by_role("link", name="Skriv Aktiviteterna").click()
    written = sheet(page)
    written.fill("Vi har kommit en bit.")
    page.locator("summary", has_text="Utbilda personal 1").click()
    page.get_by_role("button", name="Ta med").click()
    expect(written.get_by_role("paragraph")).to_have_text(
        ["Vi har kommit en bit.", "Kursen flyttades till hösten."]
    )
    look(page, "report-text")
    page.get_by_role("button", name="Spara").click()
    expect(page.locator(".paper").get_by_text("Vi har kommit en bit.")).to_be_visible()

    page.set_viewport_size(PHONE)
    answer_yes(page, "Skicka rapporten")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiera allt").click()
    expect(page.get_by_text("Kopierat.")).to_be_visible()
    html = page.evaluate(CLIPBOARD, "text/html")
    assert html.count("<table") == 3
    assert "Kursen flyttades till hösten." in html
    text = page.evaluate(CLIPBOARD, "text/plain")
    assert "Lägesbilden dateras.: Den är från mars." in text
    look(page, "report-copy", dark=True)

    page.goto("/hemby/uppfoljning/rapporter/")
    page.locator("td a", has_text="T1 2027").click()
    answer_yes(page, "Spara som det är")
    expect(page.get_by_text("Det ändras inte mer.")).to_be_visible()
    look(page, "report-collected")
    page.goto("/hemby/uppfoljning/lagen/")
    look(page, "report-law")


def test_without_scripts_the_same_is_there_to_select(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    page.goto("/hemby/uppfoljning/rapporter/ny/")
    page.get_by_label("Tillfälle").select_option(label="T1 2027")
    page.get_by_role("button", name="Börja", exact=True).click()
    page.get_by_role("link", name="Kopiera", exact=True).click()
    expect(page.locator(".pasted table").first).to_be_visible()
    expect(page.get_by_role("button", name="Kopiera allt")).to_be_hidden()
