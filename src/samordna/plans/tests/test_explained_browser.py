"""A word of the glossary is explained where it first stands in a plan, and what is copied has all its words."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from samordna.core.tests.browser import look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import TermFactory
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in as as_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


TEXT = "Hot mot skolan hanteras i larmvägen. Larmvägen övas."


def test_a_word_is_explained_where_it_first_stands(live_server: Any) -> None:
    version = _with_a_word()
    with signed_in(as_coordinator(Client(), version.municipality), live_server.url) as window:
        page = window()
        page.goto(f"/{version.municipality.slug}/planer/{version.pk}/")
        word = page.get_by_role("link", name="larmvägen")
        expect(word).to_have_count(1)
        expect(page.locator(".paper p").first).to_have_text(TEXT)
        meaning = page.get_by_role("dialog", name="Larmväg")
        expect(meaning).to_be_hidden()
        word.press("Enter")
        expect(meaning).to_contain_text("Vem som ringer vem, i vilken ordning.")
        look(page, "plan-explained", dark=True)
        page.keyboard.press("Escape")
        expect(meaning).to_be_hidden()
        expect(word).to_be_focused()


def test_the_page_reads_as_it_did_when_the_words_do_not_come(live_server: Any) -> None:
    version = _with_a_word()
    with signed_in(as_coordinator(Client(), version.municipality), live_server.url) as window:
        page = window()
        page.route(
            "**/*",
            lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_(),
        )
        with page.expect_event("requestfailed"):
            page.goto(f"/{version.municipality.slug}/planer/{version.pk}/")
        expect(page.locator(".paper p").first).to_have_text(TEXT)
        expect(page.get_by_role("link", name="larmvägen")).to_have_count(0)


def _with_a_word() -> PlanVersion:
    version = VersionFactory(document=document(sections=[{"heading": "Larmväg", "text": TEXT}]))
    act_for(version.municipality)
    TermFactory(
        municipality=version.municipality,
        name="Larmväg",
        other_forms="larmvägen",
        meaning="Vem som ringer vem, i vilken ordning.",
        source="Stadens riktlinjer",
    )
    return version
