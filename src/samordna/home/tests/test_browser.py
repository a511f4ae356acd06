"""The first page in a real browser: what is pressed first stands by itself on a phone."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import look
from samordna.core.tests.browser import signed_in as windows_of

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LEAST_AIR = 16
"""Pixels between a button and the heading below it."""


def test_whom_to_call_does_not_stand_on_the_alarms(live_server: Any) -> None:
    member = RoleAssignmentFactory(role=Role.DUTY_OFFICER)
    web = Client()
    web.force_login(member.user)
    with windows_of(web, live_server.url) as window:
        page = window()
        page.set_viewport_size({"width": 375, "height": 812})
        page.goto(f"/{member.municipality.slug}/")
        button = page.get_by_role("link", name="Hitta vem du ringer").bounding_box()
        heading = page.locator("#alarms").bounding_box()
        assert button
        assert heading
        assert heading["y"] - button["y"] - button["height"] >= LEAST_AIR
        look(page, "first-page-of-the-duty-officer")
