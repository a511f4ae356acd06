"""The duties on a phone: what is read stands over the whole width, and what only moves it stands below."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import ViewportSize

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import each, signed_in
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.readiness.activation.tests.factories import a_route_in_use
from samordna.readiness.tests.factories import a_duty, a_shift

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = ViewportSize(width=375, height=812)
OF_AN_ICON = 8
"""Pixels between the edge of an icon and what it shows."""


def test_arrows_take_no_room_from_what_is_read_and_links_stand_at_the_edge_of_the_text(
    live_server: Any,
) -> None:
    place = MunicipalityFactory(slug="ekdala")
    for name in ("TIB", "CKL"):
        a_shift(a_duty(place, name), "2020-01-01 08:00", "2020-01-02 08:00")
    route = a_route_in_use(place)
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=place, role=Role.DUTY_OFFICER).user)
    with signed_in(web, live_server.url) as window:
        page = window()
        page.set_viewport_size(PHONE)
        page.goto("/ekdala/larm/jour/")
        for row in each(page.locator(".rows > li")):
            told, arrows = (row.locator(one).bounding_box() for one in (".alarm-step", ".order"))
            assert told
            assert arrows
            assert arrows["y"] >= told["y"] + told["height"]
        page.locator(".rows h2 a").first.click()
        heading, history = (
            page.locator("h1").bounding_box(),
            page.locator(".head .actions .icon").first.bounding_box(),
        )
        assert heading
        assert history
        assert abs(history["x"] - heading["x"]) <= OF_AN_ICON
        page.goto(f"/ekdala/larm/vagar/{route.pk}/")
        assert page.locator(".head .actions :is(a, button)").first.inner_text().startswith("Starta")
