"""The organisation in a real browser: every page at two widths, in light and dark, and what needs a browser to be seen."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import NARROW, OpenPage, each, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.commands import contact_update, municipality_update
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.test_pages import LISTS, NEW, filled, things

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LONG = "Avdelningen för stadsövergripande sociala frågor och Socialtjänstbegreppsutredningsverksamheten"


@pytest.fixture
def here() -> Municipality:
    municipality = filled(3)
    ContactPoint.objects.update(confirmed_on=date(2020, 1, 1), note=LONG)
    longest = ContactPoint.objects.latest("pk")
    contact_update(municipality=municipality, contact=longest, values={"function": LONG, "restricted": True})
    return municipality


@pytest.fixture
def open_page(here: Municipality, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(RoleAssignmentFactory(municipality=here).user)
    with signed_in(client, live_server.url) as window:
        yield window


def test_every_page_keeps_the_accessibility_rules(open_page: OpenPage, here: Municipality) -> None:
    act_for(here)
    municipality_update(municipality=here, values={"colour": "#c40064"})
    found = things(here)
    page = open_page()
    forms = [*NEW, *(f"{path}andra/" for path in found), "?dag=2019-01-01", "?q=finnsinte"]
    for path in [*LISTS, *found, *forms]:
        page.goto(f"/{here.slug}/organisation/{path}")
        look(page, f"organisation-{path.replace('/', '-').replace('?', '')}", dark=path not in forms)
    assert own_colour(page) == "#c40064"
    page.emulate_media(color_scheme="dark")
    assert own_colour(page) != "#c40064"


@pytest.mark.parametrize("width", [1280, 1024, 700, 375, 320])
def test_tabs_stand_in_one_row_and_the_others_are_reached_by_keyboard_without_scripts(
    open_page: OpenPage, here: Municipality, width: int
) -> None:
    page = open_page(scripts=False)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"/{here.slug}/organisation/kontakter/")
    tabs = page.get_by_role("navigation", name="Organisationen")
    assert len({one.bounding_box()["y"] for one in each(tabs.locator(":is(a, summary):visible"))}) == 1  # type: ignore[index]
    expect(tabs.get_by_role("link", name="Kontaktpunkter")).to_have_attribute("aria-current", "page")
    if width < 1280:
        tabs.locator("summary").focus()
        page.keyboard.press("Enter")
    for name in ("Enheter", "Samordnare", "Ordlista"):
        expect(tabs.get_by_role("link", name=name)).to_have_count(1)
    if width < 1280:
        tabs.get_by_role("link", name="Ordlista").focus()
        page.keyboard.press("Enter")
        expect(tabs.get_by_role("link", name="Ordlista")).to_have_attribute("aria-current", "page")
    else:
        expect(tabs.locator("summary")).to_be_hidden()


def own_colour(page: Page) -> str:
    name = "--ds-color-accent-base-default"
    return str(page.evaluate(f"getComputedStyle(document.body).getPropertyValue('{name}').trim()"))


def test_the_settings_and_a_refused_colour(here: Municipality, live_server: Any, client: Any) -> None:
    client.force_login(RoleAssignmentFactory(municipality=here, role="administrator").user)
    with signed_in(client, live_server.url) as window:
        page = window()
        page.goto(f"/{here.slug}/installningar/")
        look(page, "settings")
        page.get_by_label("Färg").fill("#ffcc00")
        page.get_by_role("button", name="Spara").click()
        expect(page.get_by_role("alert")).to_contain_text("#907203")
        look(page, "settings-refused")


def test_on_a_phone_a_contact_point_is_there_to_be_called(open_page: OpenPage, here: Municipality) -> None:
    page = open_page(scripts=False)
    page.goto(f"/{here.slug}/organisation/kontakter/")
    right = page.get_by_role("button", name="Stämmer fortfarande")
    expect(right.first).to_be_visible()
    page.set_viewport_size(NARROW)
    for number in each(page.locator("th + td [href^='tel:']")):
        assert number.bounding_box()["height"] >= 44  # type: ignore[index]
    expect(right).to_have_count(0)
    page.get_by_role("link", name="att bekräfta").click()
    expect(right.first).to_be_visible()


def test_somebody_else_was_quicker(open_page: OpenPage, here: Municipality) -> None:
    act_for(here)
    contact = ContactPoint.objects.exclude(deputy=None).latest("pk")
    page = open_page()
    page.goto(f"/{here.slug}/organisation/kontakter/{contact.pk}/andra/")
    page.get_by_label("Funktion", exact=True).fill("Min funktion")
    act_for(here)
    contact_update(municipality=here, contact=contact, values={"function": "Deras funktion", "phone": "112"})
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_role("alert")).to_contain_text("Deras funktion")
    expect(page.get_by_label("Funktion", exact=True)).to_have_value("Min funktion")
    expect(page.get_by_label("Telefon")).to_have_value("112")
    look(page, "meanwhile")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Min funktion")


def test_hours_are_chosen_and_a_follow_up_is_made_without_scripts(
    open_page: OpenPage, here: Municipality
) -> None:
    page = open_page(scripts=False)
    page.goto(f"/{here.slug}/organisation/kontakter/ny/")
    page.get_by_label("Funktion", exact=True).fill("Ny jour")
    page.get_by_label("Likadant varje vecka").check()
    for day in ("Måndag", "Tisdag"):
        page.get_by_label(day).first.check()
    page.get_by_label("Öppnar", exact=False).first.fill("08:00")
    page.get_by_label("Stänger", exact=False).first.fill("12:00")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_text("måndag och tisdag 8–12, stängt helgdagar").first).to_be_visible()
    act_for(here)
    place = next(path for path in things(here) if path.startswith("samordnare"))
    page.goto(f"/{here.slug}/organisation/{place}")
    page.locator("summary:visible").first.click()
    page.get_by_label("på plats", exact=True).first.check()
    page.get_by_role("button", name="Spara uppföljningen").first.click()
    expect(page.get_by_text("1 av 3 uppgifter är på plats")).to_be_visible()
