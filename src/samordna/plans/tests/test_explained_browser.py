"""A word of the glossary is explained where it first stands in a plan, and what is copied has all its words."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from samordna.core.tests.browser import look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import TermFactory
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in as as_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_a_word_is_explained_where_it_first_stands(live_server: Any) -> None:
    text = "Hot mot skolan hanteras i larmvägen. Larmvägen övas."
    version = VersionFactory(document=document(sections=[{"heading": "Larmväg", "text": text}]))
    act_for(version.municipality)
    TermFactory(
        municipality=version.municipality,
        name="Larmväg",
        other_forms="larmvägen",
        meaning="Vem som ringer vem, i vilken ordning.",
        source="Stadens riktlinjer",
    )
    with signed_in(as_coordinator(Client(), version.municipality), live_server.url) as window:
        page = window()
        page.goto(f"/{version.municipality.slug}/planer/{version.pk}/")
        word = page.get_by_role("link", name="larmvägen")
        expect(word).to_have_count(1)
        expect(page.locator(".paper p").first).to_have_text(text)
        meaning = page.get_by_role("dialog", name="Larmväg")
        expect(meaning).to_be_hidden()
        word.press("Enter")
        expect(meaning).to_contain_text("Vem som ringer vem, i vilken ordning.")
        look(page, "plan-explained", dark=True)
        page.keyboard.press("Escape")
        expect(meaning).to_be_hidden()
        expect(word).to_be_focused()
