"""The year's occasions in a real browser, at a desk and on a phone: set up, looked through, reminded of."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from samordna.accounts.roles import Role
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.followup.occasions.tests.office import Office

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def office() -> Office:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    today = localdate()
    office.occasion.opens_on, office.occasion.due_on = today - timedelta(days=20), today - timedelta(days=1)
    office.occasion.save()
    return office


@pytest.fixture
def open_page(office: Office, live_server: Any) -> Iterator[OpenPage]:
    client = office.client_of(office.person(Role.CENTRAL_COORDINATOR))
    with signed_in(client, live_server.url) as window:
        yield window


def test_the_year_is_set_up_and_looked_through(open_page: OpenPage, office: Office) -> None:
    page = open_page()
    page.goto(office.address())
    look(page, "tillfallen", dark=True)
    page.get_by_role("button", name="Lägg upp året").click()
    expect(page.get_by_text("är upplagda för")).to_be_visible()
    page.get_by_role("link", name="T1 2027").first.click()
    expect(page.get_by_text("0 av 2 aktiviteter är besvarade")).to_be_visible()
    look(page, "tillfalle", dark=True)
    page.get_by_role("link", name="Redigera").click()
    look(page, "tillfalle-andra")
    page.goto(office.address("paminnelser/"))
    look(page, "mina-brev")
    page.get_by_label("Ett mejl i veckan").check()
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_text("Ditt val av mejl är sparat.")).to_be_visible()
