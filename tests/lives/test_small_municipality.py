"""From nothing to an adopted plan, on a phone, in a municipality whose committee has the last word."""

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from lives.deciding import decide, is_in_force, press, send
from lives.town import town
from lives.writing import COVER, write_the_cover, write_the_parts
from samordna.plandoc.life_cycle import State

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = ViewportSize(width=375, height=700)


def test_a_small_municipality_adopts_its_first_plan(live_server: Any, time_machine: Any) -> None:
    with town(live_server.url, time_machine, "lillby", has_central_steps=False) as here:
        here.on("2027-03-01")
        page = here.page_of(here.coordinator)
        page.set_viewport_size(PHONE)
        base = _begin(page, here.at("planer/ny/"))
        write_the_cover(page, base, COVER | {"version": "1.0"})
        write_the_parts(page, base)
        send(page, base, "Skicka till nämnden")
        here.on("2027-03-20")
        page = here.page_of(here.coordinator)
        page.set_viewport_size(PHONE)
        page.goto(f"{base}beslut/")
        decide(page, "nämndens", "10 mars 2027", "Godkänd")
        is_in_force(page, "lives-small-in-force")
        assert here.latest().state == State.IN_FORCE


def _begin(page: Page, address: str) -> str:
    page.goto(address)
    page.get_by_label("Titel").fill("Handlingsplan för Lillby")
    page.get_by_label("Planen hör till").select_option(label="Socialförvaltningen")
    press(page, "Skapa planen")
    page.wait_for_url("**/planer/*/**")
    return page.url.split("innehall/")[0]
