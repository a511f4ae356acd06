"""On a small screen, without scripts: own words lead to the number in three taps, and are read aloud in a sensible order."""

from typing import Any

import pytest
from playwright.sync_api import expect

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import look, signed_in, windows
from samordna.core.tests.tenants import act_for
from samordna.guidance.tests.factories import a_guide
from samordna.mapping.tests.factories import a_service
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 375, "height": 667}


def test_own_words_lead_to_the_number_in_three_taps(live_server: Any) -> None:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    a_guide(place, is_published=True)
    a_service(place, "Råd till oroliga", is_public=True)
    with windows(live_server.url) as window:
        page = window(scripts=False)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.goto("/logga-in/")
        page.get_by_role("link", name="Orolig för någon?").click()
        page.get_by_role("searchbox").fill("orolig för en 15-åring, kvällstid")
        page.get_by_role("button", name="Hitta").click()
        number = page.get_by_role("link", name="Ring 08-465 00 41")
        expect(number.first).to_be_in_viewport()
        expect(number.first).to_have_attribute("href", "tel:+4684650041")
        _is_read_in_order(
            page.locator("main").aria_snapshot(),
            *('heading "Hitta rätt hjälp"', "searchbox", 'link "Ring 112"', 'heading "Svar"'),
            *('heading "Jag är orolig"', 'link "Ring 08-465 00 41"', 'heading "Råd till oroliga"'),
            'heading "Nummer i hela Sverige"',
        )
        page.goto("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
        _is_read_in_order(
            page.locator("main").aria_snapshot(),
            *('heading "Ring socialtjänsten"', 'heading "Ring nu"', 'link "Ring 08-465 00 41"'),
            *('heading "Gör så här"', 'heading "Gör inte så här"', 'heading "Vad lagen säger"'),
        )
        page = window()
        page.goto("/ekdala/hur-gor-jag/hitta/?q=orolig&alder=200")
        look(page, "finder", dark=True)


def test_what_a_situation_is_stands_below_its_name_without_its_line(live_server: Any, client: Any) -> None:
    place = MunicipalityFactory(slug="ekdala")
    act_for(place)
    a_guide(place, is_published=True)
    client.force_login(RoleAssignmentFactory(municipality=place).user)
    with signed_in(client, live_server.url) as window:
        page = window()
        page.goto("/ekdala/hitta/")
        told = page.locator(".choices a span").first
        expect(told).to_have_css(
            "display", "inline-block"
        )  # a link's line is drawn through what is a part of its own line
        name = page.locator(".choices a strong").first.bounding_box()
        box = told.bounding_box()
        assert name
        assert box
        assert box["y"] >= name["y"] + name["height"] - 1
        look(page, "finder-within")


def _is_read_in_order(read: str, *parts: str) -> None:
    at = 0
    for part in parts:
        assert part in read[at:], f"{part} is not read where it should be:\n{read}"
        at = read.index(part, at)
