"""All activities in a real browser: found while one types, and readable at both widths."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from samordna.accounts.roles import Role
from samordna.core.tests.browser import look, settled
from samordna.core.tests.browser import signed_in as windows_of
from samordna.followup.overview.tests.test_overview import plan, signed_in
from samordna.followup.tests.factories import OccasionFactory
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plans.tests.factories import adopt

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_what_is_late_is_found_and_said_in_words(live_server: Any) -> None:
    home = MunicipalityFactory()
    adopt(plan(home))
    OccasionFactory(municipality=home)
    web = signed_in(Client(), home, Role.CENTRAL_COORDINATOR)
    with windows_of(web, live_server.url) as window:
        page = window()
        page.goto(f"/{home.slug}/aktiviteter/")
        look(page, "all-activities", dark=True)
        page.set_viewport_size({"width": 375, "height": 780})
        assert page.locator("tbody tr").first.evaluate("row => row.getBoundingClientRect().top") < 560
        expect(page.get_by_label("Status")).to_be_hidden()
        page.get_by_text("Fler val").click()
        page.get_by_label("Status").select_option("late")
        settled(page)
        expect(page.locator("tbody tr")).to_have_count(2)
        expect(page.get_by_text("Tiden har gått ut").last).to_be_visible()
        assert "status=late" in page.url
