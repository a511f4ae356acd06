"""The head of every page leaves room for the page: one row where there is room, and a menu on a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from samordna.accounts.commands import role_give
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.content import demo
from samordna.core.tenancy import acting_for
from samordna.core.tests.browser import NARROW, OpenPage, look, signed_in
from samordna.organisation.models import Municipality

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
WITH_MOST_LINKS = "administrator@stockholm.example"
ONE_ROW = 72
LONG_NAME = "Upplands Väsby kommun och stadsdelar"
ONE_ROW_OF_TWO_LINES = 76
WIDTHS = (1920, 1760, 1536, 1280, 1279, 1024, 768, 650, 375, NARROW["width"])
PHONE = ViewportSize(width=375, height=800)


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    """Somebody who sees every link, and has a long name."""
    user = User.objects.get(email=WITH_MOST_LINKS)
    User.objects.filter(pk=user.pk).update(name="Utvecklingsledare i två kommuner")
    home = Municipality.objects.get(slug=demo.STOCKHOLM)
    with acting_for(home.pk):
        role_give(user=user, municipality=home, role=Role.CENTRAL_COORDINATOR)
    client.force_login(user)
    with signed_in(client, live_server.url) as window:
        yield window


def height(page: Page) -> float:
    return float(page.evaluate("document.querySelector('body > header').getBoundingClientRect().height"))


def heights(page: Page) -> dict[int, float]:
    found = {}
    for width in WIDTHS:
        page.set_viewport_size(ViewportSize(width=width, height=800))
        found[width] = height(page)
    return found


def test_the_head_takes_one_row(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/stockholm/")
    found = heights(page)
    assert max(found.values()) <= ONE_ROW, found
    page.evaluate("name => document.querySelector('.brand small').textContent = name", LONG_NAME)
    found = heights(page)
    assert max(found.values()) <= ONE_ROW_OF_TWO_LINES, found
    for width in (NARROW["width"], 1024):
        page.set_viewport_size(ViewportSize(width=width, height=800))
        page.get_by_role("button", name="Meny").click()
        expect(page.get_by_role("link", name="Organisation", exact=True)).to_be_visible()
        look(page, f"menu-{width}", dark=True)
        page.keyboard.press("Escape")


def test_what_is_set_up_stands_in_a_menu_of_its_own(open_page: OpenPage) -> None:
    for scripts in (True, False):
        page = open_page(scripts=scripts)
        page.goto("/stockholm/")
        organisation = page.locator("#top-more").get_by_text("Organisation", exact=True)
        expect(organisation).to_be_hidden()
        page.get_by_role("button", name="Mer", exact=True).focus()
        page.keyboard.press("Enter")
        expect(organisation).to_be_visible()
        page.keyboard.press("Escape")
        expect(organisation).to_be_hidden()
        page.keyboard.press("Enter")
        organisation.click()
        page.wait_for_url("**/organisation/")
        expect(organisation).to_be_hidden()


def test_the_menu_of_a_phone_opens_with_the_keyboard_and_without_scripts(open_page: OpenPage) -> None:
    for scripts in (True, False):
        page = open_page(scripts=scripts)
        page.set_viewport_size(PHONE)
        page.goto("/stockholm/")
        plans = page.get_by_role("link", name="Planer", exact=True)
        expect(plans).to_be_hidden()
        page.get_by_role("button", name="Meny").focus()
        page.keyboard.press("Enter")
        expect(plans).to_be_visible()
        page.keyboard.press("Escape")
        expect(plans).to_be_hidden()
        page.keyboard.press("Enter")
        page.get_by_role("searchbox").fill("skola")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sok/?q=skola")
