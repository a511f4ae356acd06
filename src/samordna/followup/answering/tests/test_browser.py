"""Answering in a real browser, on a phone and at a desk: saved while typed, also where the network goes."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from samordna.core.tests.browser import OpenPage, eventually, look, settled, signed_in
from samordna.core.tests.tenants import act_for
from samordna.followup.answering.tests.test_answering import Desk
from samordna.followup.models import FollowUpAnswer
from samordna.plans.models import ActivityStatus

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PHONE = ViewportSize(width=375, height=700)
KEPT = "JSON.stringify(localStorage)"


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def open_page(desk: Desk, live_server: Any) -> Iterator[OpenPage]:
    with signed_in(desk.client, live_server.url) as window:
        yield window


def question(page: Page, desk: Desk, number: int) -> Any:
    return page.locator(f"#svar-{desk.activities[number].pk}")


def drafts(desk: Desk) -> dict[str, str]:
    act_for(desk.home)
    rows = FollowUpAnswer.objects.drafts().filter(occasion=desk.occasion)
    return dict(rows.values_list("activity__action", "happened"))


def test_on_a_phone_three_are_answered_though_the_network_goes(open_page: OpenPage, desk: Desk) -> None:
    page = open_page()
    page.set_viewport_size(PHONE)
    page.goto(desk.address)
    first, second, third = (question(page, desk, number) for number in range(3))
    first.get_by_text("Pågår").click()
    first.get_by_label("Vad har hänt?").fill("Alla rektorer är utbildade")
    expect(first.locator(".answer-said")).to_contain_text("Sparat")
    eventually(page, lambda: drafts(desk) == {"Utbilda 0": "Alla rektorer är utbildade"})

    page.context.set_offline(True)
    second.get_by_text("Klar", exact=True).click()
    second.get_by_label("Vad har hänt?").fill("Skrivet i tunnelbanan")
    expect(page.locator(".toast.trouble")).to_be_visible()
    eventually(page, lambda: "tunnelbanan" in page.evaluate(KEPT))
    page.wait_for_timeout(1500)  # what was about to be sent has not come through either
    page.goto("about:blank")
    page.context.set_offline(False)

    page.goto(desk.address)
    page.get_by_role("button", name="Lägg tillbaka").click()
    second = question(page, desk, 1)
    expect(second.get_by_label("Vad har hänt?")).to_have_value("Skrivet i tunnelbanan")
    expect(second.locator(".answer-said")).to_contain_text("Sparat")
    third = question(page, desk, 2)
    third.get_by_text("Försenad").click()
    third.get_by_text("Resultat, mätvärde och nytt slut").click()
    third.get_by_label("Uppmätt värde").fill("en hel del")
    expect(third.get_by_text("är inget tal")).to_be_visible()
    third.get_by_label("Uppmätt värde").fill("12,5")
    expect(third.get_by_text("är inget tal")).to_have_count(0)
    settled(page)
    expect(page.get_by_text("3 svar att skicka.")).to_be_visible()
    look(page, "answering", dark=True)
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="Skicka det som är ifyllt").click()
    expect(page.get_by_text("3 svar är skickade.")).to_be_visible()
    act_for(desk.home)
    reports = ActivityStatus.objects.filter(activity__in=desk.activities).order_by("pk")
    assert [one.status for one in reports] == ["in_progress", "done", "delayed"]
    look(page, "answered")


def test_without_scripts_everything_is_answered_and_sent_too(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(scripts=False)
    page.goto(desk.address)
    question(page, desk, 0).get_by_text("Klar", exact=True).click()
    question(page, desk, 1).get_by_label("Vad har hänt?").fill("Nästan")
    page.get_by_role("button", name="Spara utkast").click()
    expect(question(page, desk, 1).get_by_label("Vad har hänt?")).to_have_value("Nästan")
    page.get_by_role("button", name="Skicka det som är ifyllt").click()
    expect(page.get_by_text("Ett svar är skickat.")).to_be_visible()
    expect(page.get_by_text("Kvar att svara på")).to_be_visible()
