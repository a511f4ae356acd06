"""Sending: a press is one, what is sent again is saved once, receipts are seen where one is, and a filter is left whole."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.content import demo
from samordna.core.tests.browser import NARROW, OpenPage, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Guideline, Municipality
from samordna.plans.models import Activity, PlanVersion

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
TITLE = "Trygga skolor hela dagen"
FORM = "/stockholm/organisation/riktlinjer/ny/"


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=demo.COORDINATOR))
    with signed_in(client, live_server.url) as window:
        yield window


def plan() -> str:
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    return f"/stockholm/planer/{PlanVersion.objects.get(plan__guests__email=demo.GUEST).pk}/"


def write(page: Page) -> None:
    page.locator("#id_title").fill(TITLE)
    page.locator("#id_decided").fill("2026")


def save(page: Page) -> Any:
    return page.locator("main form").get_by_role("button", name="Spara")


def is_saved(page: Page) -> None:
    """The receipt stands there, and the page's scripts have taken note of it: they begin when all of the page has come."""
    expect(page.get_by_text("är sparad")).to_be_visible()
    page.wait_for_load_state("domcontentloaded")


def saved() -> int:
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    return Guideline.objects.filter(title=TITLE).count()


HOLD = """() => {
    window.sent = 0;
    window.addEventListener("submit", event => {
        if (!event.defaultPrevented) window.sent += 1;
        event.preventDefault();
    });
}"""
"""Holds what would be sent, as a network that never answers does."""


def test_on_a_slow_network_a_press_shows_and_is_one(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(FORM)
    write(page)
    page.evaluate(HOLD)
    save(page).dblclick()
    expect(page.get_by_text("Skickar …")).to_be_visible()
    expect(save(page)).to_have_attribute("aria-disabled", "true")
    expect(page.locator("main form[aria-busy=true]")).to_have_count(1)
    look(page, "sending")
    page.locator("#id_title").press("Enter")
    assert page.evaluate("window.sent") == 1


def test_back_and_save_saves_once(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(FORM)
    write(page)
    save(page).click()
    is_saved(page)
    page.go_back()
    page.wait_for_url(f"**{FORM}")
    expect(page.locator("form[aria-busy]")).to_have_count(0)
    expect(page.get_by_text("Det du fyllde i här klockan")).to_have_count(0)
    write(page)
    save(page).click()
    expect(page.get_by_text("Det här skickades två gånger och sparades en gång.")).to_be_visible()
    assert saved() == 1
    page.goto(FORM)
    write(page)
    save(page).click()
    expect(page.get_by_text("är sparad")).to_be_visible()
    assert saved() == 2


@pytest.mark.parametrize("is_refused", [False, True], ids=["saved", "refused-and-mended"])
def test_back_to_a_form_that_was_saved_says_so_and_leads_on(open_page: OpenPage, *, is_refused: bool) -> None:
    page = open_page()
    page.goto("/stockholm/organisation/riktlinjer/")
    page.goto(FORM)
    write(page)
    if is_refused:
        page.locator("#id_decided").fill("någon gång")
        save(page).click()
        expect(page.locator(".has-error")).to_have_count(1)
        page.locator("#id_decided").fill("2026")
    save(page).click()
    is_saved(page)
    led_to = page.url
    page.go_back()
    page.wait_for_url(f"**{FORM}")
    told = page.get_by_text("Det här formuläret är redan sparat.")
    expect(told).to_be_visible()
    look(page, "saved-already")
    page.get_by_role("link", name="Gå till det som sparades").click()
    page.wait_for_url(led_to)
    assert saved() == 1
    page.goto(FORM)
    expect(page.locator("#id_title")).to_be_visible()
    expect(told).to_have_count(0)


def test_a_receipt_is_seen_on_a_phone_where_one_is(open_page: OpenPage) -> None:
    version = plan()
    activity = Activity.objects.filter(version_id=int(version.split("/")[3])).earliest("position")
    page = open_page()
    page.set_viewport_size(NARROW)
    page.goto(f"{version}aktiviteter/{activity.pk}/")
    page.get_by_role("button", name="Spara status").click()
    receipt = page.get_by_text("Statusen är sparad")
    expect(receipt).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") > 200
    look(page, "receipt")


def test_back_after_a_filter_shows_the_whole_page_with_it(open_page: OpenPage) -> None:
    where = f"{plan()}aktiviteter/"
    page = open_page()
    page.goto(where)
    for status in ("late", "done"):
        page.locator("#filter-status").select_option(value=status)
        page.wait_for_url(f"**{where}?*status={status}*")
    page.go_back()
    page.wait_for_url(f"**{where}?*status=late*")
    is_whole(page, "late")
    page.get_by_role("link", name="Tidslinje").click()
    page.wait_for_url("**/tidslinje/")
    page.go_back()
    is_whole(page, "late")
    page.go_back()
    is_whole(page, "")


def is_whole(page: Page, status: str) -> None:
    expect(page.locator("header.top")).to_have_count(1)
    expect(page.locator("main h1")).to_have_count(1)
    expect(page.locator("#filter-status")).to_have_value(status)


def test_a_moved_row_keeps_the_keyboard_on_its_arrow(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(f"{plan()}innehall/aktiviteter/")
    row = page.locator("form.order").nth(1)
    address = row.get_attribute("action")
    row.get_by_role("button").last.press("Enter")
    arrow = page.locator(f"form.order[action='{address}'] button").last
    expect(arrow).to_be_focused()
