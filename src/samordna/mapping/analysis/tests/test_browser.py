"""Answering by link in a real browser: without an account, saved while typed, found again, and sent. And deciding on a phone."""

from typing import Any

import pytest
from playwright.sync_api import expect

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import NARROW, look, settled, signed_in, windows
from samordna.core.tests.tenants import act_for
from samordna.mapping.analysis.tests.factories import Holder, an_analysis, form_in
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_whoever_has_the_link_answers_and_comes_back_to_what_they_wrote(live_server: Any) -> None:
    home = MunicipalityFactory(slug="ekdala", name="Ekdala")
    form = form_in(an_analysis(home))
    address = Holder(form).address
    with windows(live_server.url) as window:
        page = window()
        page.goto(address)
        settled(page)
        page.get_by_label("Vad önskar ni av samordnaren?").fill("En kurs")
        expect(page.locator(".answers-said")).to_contain_text("Sparat")
        page.get_by_label("I vilka sammanhang?").fill("Fråga 19811228-9874")
        expect(page.locator("#sagt")).to_contain_text("Det här är inte sparat")
        page.get_by_label("I vilka sammanhang?").fill("På mottagningen")
        page.get_by_text("Ibland", exact=True).click()
        expect(page.locator("#sagt")).not_to_contain_text("Det här är inte sparat")
        settled(page)
        page.goto(address)
        expect(page.get_by_label("I vilka sammanhang?")).to_have_value("På mottagningen")
        page.get_by_text("Delvis", exact=True).click()
        settled(page)
        look(page, "analysis-answer")
        page.get_by_role("button", name="Skicka svaren").click()
        expect(page.locator(".toast")).to_contain_text("Svaren är skickade")
    act_for(home)
    form.refresh_from_db()
    assert form.answers == {
        "contact": "sometimes",
        "contact_words": "På mottagningen",
        "part": "partly",
        "wishes": "En kurs",
    }


def test_on_a_phone_what_is_ticked_leads_to_the_decision(live_server: Any, client: Any) -> None:
    home = MunicipalityFactory(slug="ekdala", name="Ekdala")
    form = form_in(an_analysis(home))
    client.force_login(RoleAssignmentFactory(municipality=home).user)
    with signed_in(client, live_server.url) as window:
        page = window(scripts=False)
        page.set_viewport_size(NARROW)
        page.goto(f"/ekdala/verksamheter/analys/{form.round_id}/")
        decide = page.get_by_role("link", name="Besluta om de förkryssade")
        expect(decide).to_be_hidden()
        page.get_by_role("checkbox", name=form.service.name).check()
        expect(decide).to_be_in_viewport()
        decide.click()
        expect(page.get_by_role("button", name="Spara besluten")).to_be_in_viewport()
