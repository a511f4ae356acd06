"""The word before a session ends, in two tabs at once."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.accounts.signing_in.sessions import BEGAN, SEEN, begin
from samordna.content import demo
from samordna.core.tests.browser import OpenPage, look, signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
SOON = 115
"""Seconds that are left when the word is seen."""
Age = Callable[[str, int], None]


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=demo.COORDINATOR))
    session = client.session
    begin(session, idles_out=True)
    session.save()
    with signed_in(client, live_server.url) as window:
        yield window


@pytest.fixture
def age(client: Any) -> Age:
    """Lets a clock of the session go so many seconds."""

    def older(clock: str, seconds: int) -> None:
        engine: Any = import_module(settings.SESSION_ENGINE)
        session = engine.SessionStore(client.cookies[settings.SESSION_COOKIE_NAME].value)
        session[clock] -= seconds
        session.save()

    return older


def opened(page: Page) -> Page:
    page.clock.install()
    page.goto("/stockholm/planer/")
    return page


def later(page: Page, seconds: int) -> None:
    page.clock.fast_forward(seconds * 1000)
    page.clock.run_for(6000)


def word(page: Page) -> Any:
    return page.get_by_role("alertdialog")


def test_whoever_stays_in_one_tab_stays_in_the_other(open_page: OpenPage, age: Age) -> None:
    page = opened(open_page())
    other = opened(page.context.new_page())
    idle = settings.SESSION_IDLE_AGE - SOON
    age(SEEN, idle)
    for tab in (page, other):
        later(tab, idle)
        expect(word(tab)).to_be_visible()
    stay = page.get_by_role("button", name="Fortsätt vara inloggad")
    expect(stay).to_be_focused()
    look(page, "staying")
    stay.press("Enter")
    expect(word(page)).to_have_count(0)
    expect(word(other)).to_have_count(0)
    later(page, idle - 60)
    expect(word(page)).to_have_count(0)


def test_the_last_minutes_are_told_and_the_end_leads_to_signing_in(open_page: OpenPage, age: Age) -> None:
    page = opened(open_page())
    whole = settings.SESSION_COOKIE_AGE - SOON
    age(BEGAN, whole)
    later(page, settings.SESSION_IDLE_AGE - SOON)
    expect(word(page)).to_contain_text("Det går inte att förlänga")
    page.keyboard.press("Escape")
    expect(word(page)).to_have_count(0)
    age(BEGAN, SOON)
    later(page, SOON)
    expect(word(page)).to_contain_text("Du är utloggad")
    page.get_by_role("link", name="Logga in igen").click()
    page.wait_for_url("**/logga-in/?next=/stockholm/planer/")
