"""A need followed in a real browser: from the register of services to a session, its heads, coverage, and the plan's check T1."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localtime
from playwright.sync_api import Page, expect

from samordna.accounts.tests.clients import signed_in as client_of
from samordna.core.tests.browser import look, signed_in
from samordna.organisation.models import Municipality, Unit
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory
from samordna.training.tests.factories import CourseFactory, RequirementFactory, StaffGroupFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_a_need_of_the_register_turns_the_plans_check_green(
    here: Municipality, unit: Unit, live_server: Any
) -> None:
    course = CourseFactory(municipality=here, name="Grundkursen", valid_months=24)
    RequirementFactory(municipality=here, title="Se tidiga tecken", courses=[course.pk])
    StaffGroupFactory(municipality=here, unit=unit, staff=10)
    plan = VersionFactory(municipality=here)
    with signed_in(client_of(here), f"{live_server.url}") as window:
        page, home = window(), f"/{here.slug}"
        assert not _is_in_order(page, home, plan)
        _map_a_service(page, home, unit)
        page.goto(f"{home}/utbildning/tackning/")
        expect(page.get_by_text("0 av 10")).not_to_have_count(0)
        page.get_by_role("link", name="Planera ett tillfälle").first.click()
        _plan_the_session(page)
        _count_the_heads(page)
        page.goto(f"{home}/utbildning/tackning/")
        expect(page.get_by_text("9 av 10").first).to_be_visible()
        look(page, "utbildning-tackning")
        page.get_by_role("link", name="Ta in i en plan").click()
        page.get_by_role("link", name=plan.title).click()
        page.get_by_role("button", name="Ta in det i planen").click()
        expect(page.locator(".toast")).to_contain_text("1 grupp lades till i planen")
        assert _is_in_order(page, home, plan)


def _map_a_service(page: Page, home: str, unit: Unit) -> None:
    page.goto(f"{home}/verksamheter/ny/?enhet={unit.pk}")
    page.get_by_label("Namn", exact=True).fill("Fältarna")
    page.get_by_label("Upptäckande").check()
    page.get_by_role("button", name="Spara").click()
    expect(page.locator(".toast")).to_contain_text("Fältarna")


def _plan_the_session(page: Page) -> None:
    """One that has been, since heads are counted afterwards."""
    begins = localtime() - timedelta(days=2)
    page.get_by_label("Börjar").fill(f"{begins:%Y-%m-%d}T09:00")
    page.get_by_label("Slut", exact=True).fill(f"{begins:%Y-%m-%d}T12:00")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_role("heading", name="Grundkursen", level=1)).to_be_visible()


def _count_the_heads(page: Page) -> None:
    page.get_by_role("link", name="Räkna hur många som var där").click()
    page.get_by_label("Upptäckande").fill("9")
    look(page, "utbildning-antal")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_text("9 var där")).to_be_visible()


def _is_in_order(page: Page, home: str, plan: PlanVersion) -> bool:
    page.goto(f"{home}/planer/{plan.pk}/kontroller/")
    passed = page.locator("details.ds-details", has_text="I ordning")
    return "Utbildningsplanen utgår från funktion" in (passed.text_content() or "")
