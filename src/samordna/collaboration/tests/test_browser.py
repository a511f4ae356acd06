"""A forum followed in a real browser: from the invitation at a mail server, which a calendar reads, to an activity."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.timezone import localtime
from icalendar import Calendar
from playwright.sync_api import Page, expect

from samordna.accounts.tests.clients import signed_in as client_of
from samordna.collaboration.models import Meeting
from samordna.core.mail import mail_deliver
from samordna.core.models import OutgoingMail
from samordna.core.tenancy import acting_for
from samordna.core.tests.browser import look, signed_in
from samordna.core.tests.postbox import Postbox, postbox_for
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.following_up.working_hours import opens_after
from samordna.plans.models import Activity
from samordna.plans.tests.factories import VersionFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with postbox_for(settings) as box:
        yield box


@pytest.fixture
def _by_day() -> Iterator[None]:
    """Mail goes by day, whenever the test is run."""
    with time_machine.travel(opens_after(localtime()) + timedelta(hours=1)):
        yield


@pytest.mark.usefixtures("_by_day")
def test_a_forum_invites_meets_and_decides(
    here: Municipality, unit: Unit, live_server: Any, postbox: Postbox
) -> None:
    plan = VersionFactory(municipality=here)
    with signed_in(client_of(here), f"{live_server.url}") as window:
        page, home = window(), f"/{here.slug}/samverkan"
        _found_the_forum(page, home, unit)
        _plan_and_invite(page)
        with acting_for(here.pk):
            meeting = Meeting.objects.get()
        link = _read_the_mail(postbox, meeting)
        assert "Arbetsgruppen" in Client().get(link).content.decode()
        Client().post(link, {"reply": "coming"})
        page.goto(f"{home}/moten/{meeting.pk}/")
        expect(page.locator("[aria-labelledby=invited]")).to_contain_text("Kommer")
        page.get_by_role("link", name="Anteckna ett beslut").click()
        page.get_by_label("Beslut").fill("Gå igenom vägen in på varje skola")
        page.get_by_role("button", name="Spara").click()
        look(page, "samverkan-mote")
        page.get_by_role("link", name="Gör till aktivitet").click()
        page.get_by_role("link", name=plan.title).click()
        page.get_by_role("button", name="Spara").first.click()
        expect(page.locator(".toast")).to_be_visible()
    with acting_for(here.pk):
        assert Activity.objects.filter(version=plan, action="Gå igenom vägen in på varje skola").exists()


def _found_the_forum(page: Page, home: str, unit: Unit) -> None:
    page.goto(f"{home}/forum/ny/")
    page.get_by_label("Namn", exact=True).fill("Arbetsgruppen")
    page.get_by_label("Träffas").select_option("monthly")
    page.get_by_role("button", name="Spara").click()
    page.get_by_role("link", name="Lägg till en medlem").click()
    page.get_by_label("Funktion", exact=True).fill("Enhetschef")
    page.get_by_label("Enhet", exact=True).select_option(str(unit.pk))
    page.get_by_label("Annan e-postadress").fill("enheten@ekdala.example")
    page.get_by_role("button", name="Spara").click()
    look(page, "samverkan-forum")


def _plan_and_invite(page: Page) -> None:
    page.get_by_role("link", name="Planera ett möte").click()
    page.get_by_label("Var", exact=True).fill("Salen")
    page.get_by_role("button", name="Spara").click()
    page.get_by_role("link", name="Bjud in").click()
    page.get_by_role("button", name="Skicka inbjudningar").click()
    expect(page.locator(".toast")).to_contain_text("1 medlem är inbjuden")


def _read_the_mail(postbox: Postbox, meeting: Meeting) -> str:
    """The path of the link, after a calendar has read what came with it."""
    mail_deliver(mail_id=OutgoingMail.objects.get(to="enheten@ekdala.example").pk)
    (message,) = postbox.messages
    (file,) = message.iter_attachments()
    calendar: Any = Calendar.from_ical(file.get_content())
    (event,) = calendar.walk("VEVENT")
    assert str(calendar["method"]) == "REQUEST"
    assert (event["dtstart"].dt, str(event["location"])) == (meeting.starts_at, "Salen")
    text = message.get_body(("plain",)).get_content()
    (link,) = (word for word in text.split() if "/svara/mote/" in word)
    return "/svara" + str(link).partition("/svara")[2]
