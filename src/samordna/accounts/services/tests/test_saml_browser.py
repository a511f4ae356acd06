"""Signing in by SAML in a real browser: from our page to the provider's and back, and not let in."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from samordna.accounts.commands import claim_role_create
from samordna.accounts.roles import Role
from samordna.accounts.services.tests.saml_walk import GROUPS, SamlProvider, running_saml_provider
from samordna.core.tests.browser import look, windows
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def provider(settings: Any, live_server: Any) -> Iterator[SamlProvider]:
    settings.REQUIRE_SECOND_STEP = True
    city: Municipality = MunicipalityFactory(slug="stad", name="Staden")
    act_for(city)
    claim_role_create(
        municipality=city, service="stad", claim=GROUPS, value="staff", role=Role.CENTRAL_COORDINATOR
    )
    with running_saml_provider() as provider:
        settings.SIGN_IN_SERVICES = (provider.service(),)
        provider.knows_site(Client(headers={"host": live_server.url.partition("//")[2]}))
        provider.knows(
            "u1",
            uid="u1",
            mail="nora@stad.example",
            givenName="Nora",
            sn="Nord",
            eduPersonAffiliation="staff",
        )
        yield provider


def go_by_the_service(page: Page, provider: SamlProvider, user: str) -> None:
    page.get_by_role("link", name="Logga in med Stadens inloggning").click()
    page.wait_for_url(f"{provider.address}/**")
    page.get_by_label("Användare").fill(user)
    page.get_by_role("button", name="Logga in").click()


def test_there_and_back_signed_in(provider: SamlProvider, live_server: Any) -> None:
    refused: list[str] = []
    with windows(live_server.url) as window:
        page = window()
        page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
        page.goto("/stad/planer/")
        go_by_the_service(page, provider, "u1")
        page.wait_for_url("**/stad/planer/")
        expect(page.get_by_role("link", name="Nora Nord")).to_be_visible()
        page.get_by_role("button", name="Logga ut").click()
        page.wait_for_url("**/logga-in/")
        go_by_the_service(page, provider, "okand@stad.example")
        expect(page.get_by_role("heading", level=1)).to_have_text("Du blev inte insläppt")
        look(page, "saml-not-let-in")
    assert not [text for text in refused if "Content Security Policy" in text]


def test_what_is_wrong_leads_to_a_page_that_says_what_to_do(provider: SamlProvider, live_server: Any) -> None:
    with windows(live_server.url) as window:
        page = window()
        page.goto("/logga-in/")
        for fault in ("audience", "expired", "unsigned", "wrapped"):
            provider.is_wrong(fault)
            go_by_the_service(page, provider, "u1")
            expect(page.get_by_role("heading", level=1)).to_have_text(
                "Inloggningstjänsten släppte inte in dig"
            )
            page.get_by_role("link", name="Till inloggningssidan").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Logga in")


def test_an_answer_that_is_sent_again_opens_nothing(provider: SamlProvider, live_server: Any) -> None:
    with windows(live_server.url) as window:
        page = window()
        page.goto("/logga-in/")
        with page.expect_request("**/acs/") as sent:
            go_by_the_service(page, provider, "u1")
        page.wait_for_url("**/stad/")
        page.get_by_role("button", name="Logga ut").click()
        page.wait_for_url("**/logga-in/")
        answer = page.request.post("/sso/saml/stad/acs/", form=sent.value.post_data_json)
        assert (answer.status, "släppte inte in dig" in answer.text()) == (401, True)
