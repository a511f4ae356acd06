"""On a small screen: to the right number in three taps, without scripts, and without a network or a server too."""

from typing import Any

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from samordna.core.tests.browser import eventually, look, windows
from samordna.core.tests.tenants import act_for
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 375, "height": 667}
KEPT = "async ([name, what]) => Boolean(await caches.match(what, { cacheName: name }))"


def test_three_taps_to_the_number(live_server: Any) -> None:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    a_guide(place, is_published=True)
    with windows(live_server.url) as window:
        page = window(scripts=False)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.goto("/logga-in/")
        page.get_by_role("link", name="Orolig för någon?").click()
        expect(page.get_by_role("link", name="Ring 112")).to_be_in_viewport()
        page.get_by_role("link", name="Jag är orolig").click()
        page.get_by_role("link", name="Nej").click()
        number = page.get_by_role("link", name="Ring 08-465 00 41")
        expect(number).to_be_in_viewport()
        expect(number).to_have_attribute("href", "tel:+4684650041")
        page.emulate_media(media="print")
        expect(page.get_by_text("08-465 00 41")).to_be_visible()
        page.go_back()
        expect(page.get_by_role("heading", name="Är det fara just nu?")).to_be_visible()
        page = window()
        for end in ("", "jag-ar-orolig/", "jag-ar-orolig/larma/"):
            page.goto(f"/ekdala/hur-gor-jag/{end}")
            look(page, f"guide-{end.replace('/', '-')}", dark=True)


def test_three_taps_without_network_or_server(settings: Any) -> None:
    """The copy says how old it is; what only the network has leads to the guides."""
    settings.ALLOWED_HOSTS = ["localhost"]
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    act_for(place)
    a_guide(place, is_published=True)
    server = LiveServer("localhost")
    home = "/ekdala/hur-gor-jag/"
    with windows(server.url) as window:
        page = window()
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        for address in ("/logga-in/", home):
            page.goto(address)
        for kept in (["samordna-offline-4", "/offline/"], [f"samordna-guides-1 {home}", f"{home}kopia.json"]):
            eventually(page, lambda kept=kept: page.evaluate(KEPT, kept))  # type: ignore[misc]
        server.stop()
        page.context.set_offline(True)
        page.goto("/")
        page.get_by_role("link", name="Hur gör jag?").click()
        page.get_by_role("link", name="Jag är orolig").click()
        page.get_by_role("link", name="Nej").click()
        expect(page.get_by_role("link", name="Ring 08-465 00 41")).to_be_in_viewport()
        expect(page.get_by_role("status")).to_contain_text("Sparad kopia från i dag")
        expect(page.get_by_role("status")).to_contain_text("Du är utan nät.")
        look(page, "guide-kept", dark=True)
        page.goto(f"{home}hitta/?q=orolig")
        expect(page.get_by_role("status")).to_contain_text("behöver nät")
        expect(page.get_by_role("link", name="Jag är orolig")).to_be_visible()
