"""An agreement followed in a real browser: written, signed, taken into a plan, where it turns the check G10 green."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.tests.clients import signed_in as client_of
from samordna.core.tests.browser import look, signed_in
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import PartnerFactory
from samordna.plandoc.harmless.tests.test_pdf import SCRIPT, pdf
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_an_agreement_turns_the_plans_check_green(here: Municipality, live_server: Any) -> None:
    PartnerFactory(municipality=here, name="Polisen i Ekdala")
    plan = VersionFactory(municipality=here)
    with signed_in(client_of(here), f"{live_server.url}") as window:
        page, home = window(), f"/{here.slug}"
        assert not _is_in_order(page, home, plan)
        page.goto(f"{home}/samverkan/overenskommelser/")
        page.get_by_role("link", name="Ny överenskommelse").click()
        _write(page)
        _sign(page)
        look(page, "samverkan-overenskommelse")
        page.goto(f"{home}/samverkan/overenskommelser/")
        look(page, "samverkan-overenskommelser")
        page.get_by_role("link", name="Ta in i en plan").click()
        page.get_by_role("link", name=plan.title).click()
        look(page, "samverkan-till-plan")
        page.get_by_role("button", name="Ta in det i planen").click()
        expect(page.locator(".toast")).to_contain_text("1 del läggs till i planen")
        assert _is_in_order(page, home, plan)


def _write(page: Page) -> None:
    page.get_by_label("Titel").fill("Samverkan mot extremism")
    page.get_by_label("Polisen i Ekdala").check()
    page.get_by_label("Syfte").fill("Dela lägesbilder och förebygga brott.")
    page.get_by_label("Områden").fill("Våldsbejakande extremism")
    page.get_by_label("Gäller från").fill("2026-01-01")
    look(page, "samverkan-ny-overenskommelse")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_role("heading", name="Samverkan mot extremism", level=1)).to_be_visible()


def _sign(page: Page) -> None:
    """First with a file that holds a script, which is refused, then with one that does not."""
    page.get_by_role("link", name="Lägg in det undertecknade dokumentet").click()
    for content in (pdf(SCRIPT), pdf()):
        file: Any = {"name": "avtal.pdf", "mimeType": "application/pdf", "buffer": content}
        page.get_by_label("Undertecknat dokument").set_input_files(file)
        page.get_by_role("button", name="Spara").click()
        if content != pdf():
            expect(page.get_by_text("filen innehåller skript").first).to_be_visible()
    expect(page.get_by_text("avtal.pdf")).to_be_visible()


def _is_in_order(page: Page, home: str, plan: PlanVersion) -> bool:
    page.goto(f"{home}/planer/{plan.pk}/kontroller/")
    passed = page.locator("details.ds-details", has_text="I ordning")
    return "Överenskommelser har syfte och områden" in (passed.text_content() or "")
