"""The pages of the history in a real browser: held against WCAG at two widths, and the way back by clicking."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.plans.commands import content_update
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def version(db: None) -> PlanVersion:
    version = VersionFactory(document=document(2))
    activity = Activity.objects.filter(version=version).order_by("position")[0]
    content_update(row=activity, values={"responsible": "Polisen"})
    content_update(
        row=version.section_set.present()[0],
        values={
            "text": "Vi förebygger extremism, del 1, tillsammans med alla skolor i kommunen.\n\n- punkt",
            "restricted": True,
        },
    )
    return version


@pytest.fixture
def open_page(live_server: Any, client: Any, version: PlanVersion) -> Iterator[OpenPage]:
    user = UserFactory(name="Samordnaren i kommunen med ett mycket långt namn på sin funktion")
    for role in (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR):
        RoleAssignmentFactory(municipality=version.municipality, role=role, user=user)
    client.force_login(user)
    with signed_in(client, live_server.url) as window:
        yield window


def test_every_page_keeps_the_accessibility_rules(open_page: OpenPage, version: PlanVersion) -> None:
    page = open_page()
    base = f"/{version.municipality.slug}/"
    for name, path in {
        "history-plan": f"historik/plan/{version.pk}/",
        "history-empty": f"historik/plan/{version.pk}/?fore=1",
        "history-municipality": f"historik/kommun/{version.municipality_id}/",
        "log": "logg/",
        "log-empty": "logg/?ord=finnsinte",
        "retention": "gallring/",
    }.items():
        page.goto(base + path)
        look(page, name, dark=True)


def test_a_change_is_taken_back_and_refused_when_it_has_changed_since(
    open_page: OpenPage, version: PlanVersion
) -> None:
    page = open_page()
    act_for(version.municipality)
    activity = Activity.objects.filter(version=version).order_by("position")[0]
    page.goto(f"/{version.municipality.slug}/planer/{version.pk}/aktiviteter/{activity.pk}/")
    page.get_by_role("link", name="Historik").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Historik för aktiviteten")
    page.get_by_role("button", name="Ångra Ändrade ansvarig").click()
    expect(page.get_by_text("Ändringen är ångrad.")).to_be_visible()
    act_for(version.municipality)
    activity.refresh_from_db()
    assert activity.responsible == "Enhet 1"
    page.get_by_role("button", name="Ångra Ändrade ansvarig").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Det går inte att ångra")
    look(page, "history-refused")
    page.get_by_role("link", name="Tillbaka till historiken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Historik för aktiviteten")


def test_an_addition_is_told_at_a_click(open_page: OpenPage, version: PlanVersion) -> None:
    page = open_page()
    act_for(version.municipality)
    activity = Activity.objects.filter(version=version).order_by("position")[0]
    page.goto(f"/{version.municipality.slug}/historik/aktivitet/{activity.pk}/")
    page.locator("summary").click()
    expect(page.get_by_text("Angav aktivitet: ”Utbilda personal 1”.")).to_be_visible()
