"""Signing in in a real browser: app, passkey, the way through a municipality's service, and every page held against WCAG."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.commands import claim_role_create
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.services.tests.provider import running_provider
from samordna.accounts.signing_in.tests.signing_in import code, with_app
from samordna.accounts.tests.factories import PASSWORD, RoleAssignmentFactory
from samordna.core.tests.browser import OpenPage, look, windows
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(autouse=True)
def _second_step_required(settings: Any) -> None:
    settings.REQUIRE_SECOND_STEP = True


@pytest.fixture
def window(live_server: Any) -> Iterator[OpenPage]:
    with windows(live_server.url) as window:
        yield window


@pytest.fixture
def page(window: OpenPage) -> Page:
    return window()


@pytest.fixture
def user() -> User:
    """A coordinator, who must take a second step."""
    return RoleAssignmentFactory(
        user__email="samordnare@kommun.example", user__name="Samordnare", municipality__name="Staden"
    ).user


def sign_in(page: Page, user: User) -> None:
    page.goto("/logga-in/")
    page.get_by_label("E-postadress").fill(user.email)
    page.get_by_label("Lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Logga in", exact=True).first.click()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Logga ut").click()
    page.wait_for_url("**/logga-in/")


def test_an_app_is_set_up_and_used_at_the_next_sign_in(page: Page, user: User) -> None:
    sign_in(page, user)
    expect(page.get_by_role("heading", level=1)).to_have_text("Det andra steget")
    look(page, "second-step-asked")
    page.get_by_role("link", name="Lägg till en app").click()
    expect(page.get_by_role("img", name=re.compile("QR-kod"))).to_be_visible()
    assert page.locator("img.qr").evaluate("image => image.naturalWidth") > 0
    look(page, "app-add")
    secret = page.locator("code.key").inner_text()
    page.get_by_label("Kod från appen").fill(code(secret))
    page.get_by_role("button", name="Lägg till appen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reservkoder")
    expect(page.locator(".codes li")).to_have_count(10)
    look(page, "recovery-codes")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Staden")
    sign_out(page)
    sign_in(page, user)
    expect(page.get_by_role("heading", level=1)).to_have_text("Det andra steget")
    expect(page.get_by_label("Kod")).to_be_focused()
    look(page, "second-step-at-sign-in")
    page.get_by_label("Kod").fill("000000")
    page.get_by_role("button", name="Logga in").click()
    expect(page.get_by_role("alert")).to_contain_text("Koden är fel")
    look(page, "second-step-wrong")
    page.get_by_label("Kod").fill(code(secret, steps=1))
    page.get_by_role("button", name="Logga in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Staden")


def test_a_passkey_is_added_and_signs_in_without_a_password(page: Page, user: User) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    authenticator = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    sign_in(page, user)
    page.get_by_role("link", name="Lägg till en passkey").click()
    look(page, "passkey-add")
    page.get_by_label("Namn").fill("Jobbdatorn å 🔑")
    page.get_by_role("button", name="Lägg till din passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reservkoder")
    (kept,) = devtools.send("WebAuthn.getCredentials", {"authenticatorId": authenticator["authenticatorId"]})[
        "credentials"
    ]
    assert kept["isResidentCredential"]
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Staden")
    sign_out(page)

    page.get_by_role("button", name="Logga in med passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Staden")
    sign_out(page)

    sign_in(page, user)
    page.get_by_role("button", name="Använd din passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Staden")

    page.goto("/konto/andra-steget/")
    look(page, "second-step-with-passkey")
    page.get_by_role("link", name="Byt namn").click()
    look(page, "passkey-rename")
    page.get_by_label("Namn").fill("Hemma")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_text("Hemma").first).to_be_visible()
    page.get_by_role("link", name="Ta bort Hemma").click()
    expect(page.get_by_text("det här är ditt enda")).to_be_visible()
    look(page, "passkey-kept")


def test_a_passkey_that_is_cancelled_says_so(page: Page, user: User) -> None:
    page.add_init_script(
        "navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
    )
    page.goto("/logga-in/")
    page.get_by_role("button", name="Logga in med passkey").click()
    expect(page.get_by_text("fann webbläsaren ingen passkey")).to_be_visible()
    expect(page.get_by_role("button", name="Logga in med passkey")).to_be_enabled()


def test_without_scripts_password_and_code_still_let_in(window: OpenPage, user: User) -> None:
    secret = with_app(user)
    page = window(scripts=False)
    sign_in(page, user)
    page.get_by_label("Kod").fill(code(secret))
    page.get_by_role("button", name="Logga in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Staden")


def test_the_whole_way_through_a_municipalitys_service(page: Page, live_server: Any, settings: Any) -> None:
    """The content policy lets no form of ours lead to the service; the link must get there all the same."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    with running_provider() as provider:
        settings.SIGN_IN_SERVICES = (provider.service(),)
        city: Municipality = MunicipalityFactory(slug="stad", name="Staden")
        act_for(city)
        claim_role_create(
            municipality=city,
            service="stad",
            claim="groups",
            value="samordnare",
            role=Role.CENTRAL_COORDINATOR,
        )
        provider.knows(
            "u1", email="funktion@stad.example", email_verified=True, name="Funktionen", groups=["samordnare"]
        )
        provider.knows("u2", email="annan@stad.example", email_verified=True, name="Annan", groups=[])
        page.goto("/stad/planer/")
        look(page, "sign-in-with-service")
        page.get_by_role("link", name="Logga in med Stadens inloggning").click()
        page.wait_for_url(f"{provider.address}/**")
        page.get_by_placeholder("sub").fill("u1")
        page.get_by_role("button", name="Authorize").click()
        page.wait_for_url("**/stad/planer/")
        expect(page.get_by_role("link", name="Funktionen")).to_be_visible()
        sign_out(page)

        page.get_by_role("link", name="Logga in med Stadens inloggning").click()
        page.get_by_placeholder("sub").fill("u2")
        page.get_by_role("button", name="Authorize").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Du blev inte insläppt")
        look(page, "not-let-in")
    assert not [text for text in refused if "Content Security Policy" in text]


def test_every_other_page_keeps_the_accessibility_rules(page: Page, user: User, settings: Any) -> None:
    secret = with_app(user)
    RoleAssignmentFactory(user=user, role=Role.ADMINISTRATOR, municipality__name="Å" * 90)
    page.goto("/logga-in/")
    look(page, "sign-in-demo")
    page.get_by_role("link", name="Har du glömt lösenordet?").click()
    look(page, "forgotten")
    page.get_by_label("E-postadress").fill(user.email)
    page.get_by_role("button", name="Skicka länken").click()
    look(page, "forgotten-sent")
    page.goto("/konto/nytt-losenord/1-abc/")
    look(page, "link-used-up")
    sign_in(page, user)
    page.get_by_label("Kod").fill(code(secret))
    page.get_by_role("button", name="Logga in").click()
    page.wait_for_url("**/")
    for name, address in {
        "account": "/konto/",
        "second-step": "/konto/andra-steget/",
        "sessions": "/konto/inloggningar/",
        "password": "/konto/losenord/",
        "again": "/konto/bekrafta/",
        "again-code": "/konto/bekrafta/kod/",
        "app-remove": "/konto/andra-steget/app/ta-bort/",
        "codes-renew": "/konto/andra-steget/koder/nya/",
    }.items():
        page.goto(address)
        look(page, name)
