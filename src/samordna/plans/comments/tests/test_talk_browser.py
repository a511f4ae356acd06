"""A thread on a phone, in a real browser: asked, found on the first page, answered and settled."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import ViewportSize, expect

from samordna.accounts.roles import Role
from samordna.core.tests.browser import OpenPage, look, settled, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.comments.tests.test_comments import address, place
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.writers.tests.test_writers import person

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = ViewportSize(width=375, height=800)


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Egna enheten")


@pytest.fixture
def version(unit: Unit) -> PlanVersion:
    made = VersionFactory(municipality=unit.municipality, unit=unit, document=document(3))
    act_for(unit.municipality)
    return made


@pytest.fixture
def window(version: PlanVersion, unit: Unit, live_server: Any) -> Iterator[OpenPage]:
    user = person(version, Role.MANAGER, unit)
    client = Client()
    client.force_login(user)
    with signed_in(client, live_server.url) as opened:
        yield opened


@pytest.fixture
def asking(version: PlanVersion, live_server: Any) -> Iterator[OpenPage]:
    client = Client()
    client.force_login(person(version, Role.CENTRAL_COORDINATOR))
    with signed_in(client, live_server.url) as opened:
        yield opened


def test_a_question_is_asked_answered_and_settled_on_a_phone(
    version: PlanVersion, window: OpenPage, asking: OpenPage
) -> None:
    page = asking()
    page.set_viewport_size(PHONE)
    page.goto(address(version, f"?var={place(version)}"))
    page.get_by_label("Det du vill säga").fill("Stämmer siffran?")
    page.get_by_label("Fråga någon").select_option("Chef för Egna enheten")
    page.get_by_role("button", name="Spara kommentaren").click()
    expect(page.locator(".comment").first).to_contain_text("frågar chef för Egna enheten")
    look(page, "comments-asked", dark=True)
    other = window()
    other.set_viewport_size(PHONE)
    other.goto(f"/{version.municipality.slug}/")
    asked = other.get_by_role("region", name="Väntar på dig").get_by_role("link")
    look(other, "comments-mine")
    other.set_viewport_size(PHONE)
    asked.first.click()
    settled(other)
    assert "#kommentar-" in other.url
    other.get_by_role("link", name="Svara").first.click()
    other.get_by_label("Det du vill säga").fill("Ja, sedan i går.")
    look(other, "comments-answer")
    other.set_viewport_size(PHONE)
    other.get_by_role("button", name="Spara svaret").click()
    expect(other.locator(".comment").nth(1)).to_contain_text("Ja, sedan i går.")
    other.get_by_role("button", name="Markera som löst").click()
    expect(other.get_by_text("Lösta (1)")).to_be_visible()
    other.goto(f"/{version.municipality.slug}/")
    expect(other.get_by_text("Fråga till dig")).to_have_count(0)
