"""What is lacking and who writes what, in a real browser: handed over, written, and on to the next thing that lacks."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from samordna.accounts.roles import Role
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in as as_coordinator
from samordna.plans.writers.tests.test_writers import address, handed, person, section

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def version() -> PlanVersion:
    return VersionFactory(document=document(3))


@pytest.fixture
def open_page(version: PlanVersion, live_server: Any) -> Iterator[OpenPage]:
    with signed_in(as_coordinator(Client(), version.municipality), live_server.url) as window:
        yield window


def test_a_section_is_handed_over_and_what_lacks_is_mended(open_page: OpenPage, version: PlanVersion) -> None:
    manager = person(version, Role.CENTRAL_COORDINATOR)
    handed(version, manager, place=1)
    one = section(version)
    page = open_page()
    page.goto(address(version, "innehall/"))
    page.get_by_role("link", name="Vem skriver vad").first.click()
    page.get_by_role("link", name=re.compile("^Lämna till någon")).first.click()
    page.get_by_label("Vem som skriver").select_option(str(manager.pk))
    page.get_by_label("Sista dag att skriva").fill("nästa vecka")
    page.get_by_role("button", name="Lämna", exact=True).click()
    look(page, "writers-wrong")
    page.get_by_label("Sista dag att skriva").fill("1 mars 2030")
    page.get_by_role("button", name="Lämna", exact=True).click()
    expect(page.locator(".toast")).to_contain_text("är lämnat till")
    look(page, "writers", dark=True)
    page.goto(address(version, f"skriva/{one.pk}/"))
    look(page, "writers-write")
    page.goto(address(version, "kontroller/"))
    expect(page.locator("#first ~ ul > li")).to_have_count(3)
    look(page, "lacking-checks", dark=True)
    page.locator("#first ~ ul").get_by_role("link").first.click()
    look(page, "lacking-form")
    page.get_by_role("button", name="Spara och nästa").click()
    expect(page.get_by_label("Det som saknas här")).to_contain_text("Saknas: ")
    page.goto(address(version, "innehall/avsnitt/"))
    look(page, "lacking-list")
