"""News followed in a real browser: from the inbox, chosen, sent by a worker to a real mail server, opened, and told by unit."""

from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in as client_of
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.commands.digest_sending import MAIL_TASK
from samordna.briefings.tests.factories import EntryFactory, FlowFactory, ItemFactory
from samordna.core.tests.browser import look, signed_in
from samordna.core.tests.postbox import Postbox, postbox_for
from samordna.followup.tests.test_reminding_jobs import everything_is_delivered
from samordna.organisation.models import Municipality, Unit

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
A_READER = "() => { delete Object.getPrototypeOf(navigator).webdriver }"
READERS = 6


def test_news_reach_their_readers_once_and_are_told_by_unit(
    here: Municipality, unit: Unit, live_server: Any, settings: Any
) -> None:
    settings.SERVED_AT = live_server.url
    for _n in range(READERS):
        RoleAssignmentFactory(municipality=here, unit=unit, role=Role.CONTRIBUTOR)
    FlowFactory(municipality=here, name="Till förvaltningen", units=[unit.pk])
    EntryFactory(municipality=here, title="Lägesbild hösten")
    ItemFactory(municipality=here, title="Hemligt mönster", distribution="restricted")
    with postbox_for(settings) as postbox, signed_in(client_of(here), live_server.url) as window:
        page = window()
        _write_news(page, here)
        _send(page, here)
        _run_jobs()
        _run_jobs()
        letters = _arrived(postbox)
        assert len({one["To"] for one in letters}) == len(letters) == READERS
        for one in letters:
            _open(window(), one)
        page.reload()
        expect(page.get_by_role("row", name=unit.name)).to_contain_text(str(READERS))
        look(page, "nyheter-utskick-skickat")


def _write_news(page: Page, here: Municipality) -> None:
    """Of what a feed has told, in one's own words."""
    page.goto(f"/{here.slug}/nyheter/inkorg/")
    page.get_by_role("link", name="Skriv om det").click()
    page.get_by_label("Titel").fill("Ny nationell lägesbild")
    page.get_by_label("Varför det rör oss").fill("Rör alla som möter unga.")
    page.get_by_label("Spridning").select_option("open")
    page.get_by_role("button", name="Spara").click()
    expect(page.locator(".toast")).to_contain_text("Ny nationell lägesbild")


def _send(page: Page, here: Municipality) -> None:
    page.goto(f"/{here.slug}/nyheter/")
    look(page, "nyheter")
    page.get_by_role("link", name="Påbörja ett utskick").click()
    page.get_by_label("Ämne").fill("Nyheter i vår")
    page.get_by_role("button", name="Spara").click()
    page.get_by_label("Ny nationell lägesbild").check()
    page.get_by_label("Hemligt mönster").check()
    page.get_by_role("button", name="Lägg i utskicket").click()
    look(page, "nyheter-utskick")
    page.locator("summary", has_text="Skicka utskicket").click()
    page.get_by_role("button", name="Skicka utskicket", exact=True).click()
    expect(page.locator(".toast")).to_contain_text("Utskicket skickas")


def _run_jobs() -> None:
    """A worker that ends when nothing is left; it does not wait for the morning."""
    ProcrastinateJob.objects.filter(task_name=MAIL_TASK).update(scheduled_at=None)
    with ThreadPoolExecutor(1) as worker:  # the browser's own loop runs in this thread
        worker.submit(everything_is_delivered).result()


def _arrived(postbox: Postbox) -> list[EmailMessage]:
    letters: list[EmailMessage] = postbox.messages
    for one in letters:
        for kind in ("plain", "html"):
            part = one.get_body((kind,))
            assert part
            assert "Ny nationell lägesbild" in part.get_content()
            assert "Hemligt mönster" not in part.get_content()
    return letters


def _open(page: Page, letter: EmailMessage) -> None:
    """As somebody does who is not signed in, in a browser of their own that no program drives."""
    part = letter.get_body(("plain",))
    assert part
    link = next(word for word in part.get_content().split() if "/svara/nyhet/" in word)
    page.context.clear_cookies()
    page.set_extra_http_headers({"User-Agent": "Mozilla/5.0 (X11; Linux x86_64)"})
    page.add_init_script(f"({A_READER})()")
    with page.expect_response(lambda answer: answer.url.endswith("oppnad.json")):
        page.goto(link)
    expect(page.get_by_role("heading", name="Ny nationell lägesbild")).to_be_visible()
